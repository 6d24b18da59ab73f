"""One story with defects, from the start of the program to the end of the report: time and memory."""

import statistics

from harness.table import print_heading, print_table
from . import programs

BYTES, MS, MIB = 5000, 15, 64


def run(args, record, folder):
    text = b"\n\n".join(path.read_bytes() for path in sorted((programs.ROOT / "tests/stories").glob("*.txt")) if path.stem in ("english", "german", "turkish"))
    path = folder / "story.txt"
    path.write_bytes((text * (BYTES // len(text) + 1))[:BYTES])
    rows = []
    for form in ("text", "jsonl", "html"):
        runs = [programs.timed([programs.DEBUNK, "check", "--no-config", "--format", form, path]) for _ in range(args.runs)]
        wall, cpu, memory = (sorted(run[at] for run in runs) for at in range(3))
        median = 1000 * statistics.median(wall)
        good = record.figure(f"{form}, from start to report", 1000 * cpu[0], "ms", bar=MS, met=median <= MS)
        small = record.figure(f"{form}, memory", max(memory), "MiB", bar=MIB)
        rows.append((form, f"{median:.1f}", f"{1000 * wall[0]:.1f}", f"{1000 * statistics.median(cpu):.1f}", MS, good, f"{max(memory):.0f}", MIB, small))
    print_heading(f"story: {BYTES:,} bytes with defects, from start to report, {args.runs} runs")
    print_table(["format", "median ms", "least ms", "CPU ms", "bar", "", "most MiB", "bar", ""], rows)
