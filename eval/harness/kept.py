"""A run in a file: what was printed, by which command, when and where. eval/run and bench/run write it, bench/report reads it."""

import json
import os
import platform
import time
from pathlib import Path

from . import table


def machine():
    """One line, without the machine's name."""
    about = Path("/proc/cpuinfo")
    lines = about.read_text().splitlines() if about.exists() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    return f"{model}, {os.cpu_count()} cores, {platform.system()}"


def write(path, command, **more):
    run = {"command": command, "date": time.strftime("%Y-%m-%d"), "machine": machine(), **more, "sections": table.KEPT}
    path.write_text(json.dumps(run, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
