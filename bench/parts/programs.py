"""The programs that are measured, and how: debunk and its drivers from build/bench, other tools in an environment of their own in build/peers."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build/bench"
DEBUNK = BUILD / "cli/debunk"
STAGES = BUILD / "bench/debunk_bench"
READ_ARCHIVE, SIMDJSON_FIELD, CALIBRATE = BUILD / "bench/read_archive", BUILD / "bench/simdjson_field", BUILD / "bench/calibrate"
EXTRACT = BUILD / "bench/extract_pages"
PEERS = ROOT / "build/peers"
CORES = sorted(os.sched_getaffinity(0), reverse=True)  # as they are before bench/run keeps to one

sys.path.insert(0, str(ROOT / "bench/peers"))
import tools  # noqa: E402


def output(command, **more):
    run = subprocess.run(command, capture_output=True, text=True, **more)
    if run.returncode != 0:
        sys.exit(f"bench/run: {' '.join(map(str, command))} ended with {run.returncode}: {run.stderr.strip()[-2000:]}")
    return run.stdout


def timed(command, cores=1):
    """Wall seconds, CPU seconds and peak MiB of one run of debunk on the first so many cores."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=lambda: os.sched_setaffinity(0, CORES[:cores]))
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        sys.exit(f"bench/run: {' '.join(map(str, command))} ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def calibrate():
    return float(output([CALIBRATE]).split()[0])


def stages(arguments, build=STAGES):
    """{benchmark: bytes a second of CPU time} of a debunk_bench."""
    run = json.loads(output([build, "--benchmark_format=json", *arguments]))
    return {one["name"]: one["bytes_per_second"] for one in run["benchmarks"]}


def install(packages):
    """From PyPI, what is missing; the Python that has it."""
    python = PEERS / "bin/python"
    packages = [*packages, *(more for package in packages for more in tools.NEEDED_TOO.get(package, ()))]
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", PEERS], check=True)
    have_all = [python, "-c", "import sys, importlib.metadata as have; [have.version(one) for one in sys.argv[1:]]", *packages]
    if subprocess.run(have_all, stderr=subprocess.DEVNULL).returncode != 0:
        print(f"installing {' and '.join(packages)} from PyPI into build/peers", file=sys.stderr)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages], check=True, stdout=sys.stderr)
    return python


def peer(tool, path, rounds):
    """What bench/peers/run prints."""
    python = install(tools.ALL[tool][0].split())
    return json.loads(output([python, ROOT / "bench/peers/run", tool, path, "--rounds", str(rounds)]))


def package_version(name):
    """Of a library that pkg-config knows."""
    return subprocess.run(["pkg-config", "--modversion", name], capture_output=True, text=True).stdout.strip() or "-"
