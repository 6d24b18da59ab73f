#!/usr/bin/env python3
"""flags_test.py PROGRAM CASES: every flag of every command is typed in a case, and both its help and its long help say something."""
import re
import subprocess
import sys
from pathlib import Path

program, cases = sys.argv[1], Path(sys.argv[2])


def help_of(*words):
    return subprocess.run([program, "help", *words], check=True, capture_output=True, text=True).stdout


typed = {}  # command → the flags that cases type
for case in cases.glob("*.t"):
    for line in case.read_text(encoding="utf-8").splitlines():
        if line.startswith(("  $ ", "  > ")):
            for command, rest in re.findall(r"debunk (\w+)((?:(?!debunk \w).)*)", line):
                typed.setdefault(command, set()).update(re.findall(r"(?<= )--?[a-z][a-z-]*", rest))

missing = []
commands = re.findall(r"^  (\w+)  ", help_of().split("Commands:")[1].split("Exit code:")[0], re.M)
assert len(commands) >= 6, commands
for command in commands:
    flags = re.findall(r"^  (?:(-\w), |    )(--[a-z-]+)", help_of(command), re.M)
    assert ("-h", "--help") in flags, (command, flags)
    missing += [f"no case types: debunk {command} {flag}" for letter, flag in flags if not {letter, flag} & typed.get(command, set())]
print("\n".join(missing))
sys.exit(bool(missing))
