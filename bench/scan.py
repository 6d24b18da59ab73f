"""The part `scan` of bench/run: a crawl checked by all default rules, beside FastWARC and resiliparse, which extract the main content and check nothing."""

import os
import subprocess
import time
from pathlib import Path

import archives
from harness.table import print_heading, print_table

PROGRAM = archives.ROOT / "build/bench/cli/debunk"
READ_ARCHIVE = archives.BENCH / "read_archive"
CORES = os.sched_getaffinity(0)  # as they are before bench/run keeps to one
ROUNDS = 3  # in turns; the fastest counts
CHEAP_RULE = "text/bidi-control"
SECOND_CORE_BAR = 1.8


def run(command, cores):
    """Wall and CPU seconds, MB of memory, of one run on the first so many cores."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               preexec_fn=lambda: os.sched_setaffinity(0, set(sorted(CORES, reverse=True)[:cores])))
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"bench/run: {command} ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6


def scan(folder, peer_python):
    """Measures and prints; whether the bars are met. `folder` has the data, `peer_python` FastWARC and resiliparse."""
    warc = archives.make("pages.warc.gz", archives.write_warc(folder))
    size = archives.unpacked_size(warc) / 1e6

    def command(jobs, *more):
        return [PROGRAM, "scan", "--no-config", "--quiet", "--jobs", str(jobs), *more, warc]

    ours = {("debunk scan, all default rules", 1): command(1), ("debunk scan, all default rules", 2): command(2),
            ("the same with one cheap rule", 1): command(1, "--select", CHEAP_RULE)}
    if len(CORES) < 2:
        del ours["debunk scan, all default rules", 2]
    best, peer, reading = {}, None, None
    for _ in range(ROUNDS):
        for key, one in ours.items():
            now = run(one, key[1])
            best[key] = tuple(map(min, best.get(key, now), now))
        other = subprocess.run([peer_python, Path(__file__).parent / "extract_warc.py", warc], check=True, capture_output=True, text=True).stdout.split()
        peer = min(peer or (9e9,), tuple(map(float, other)))
        reading = min(reading or 9e9, float(subprocess.run([READ_ARCHIVE, warc, "1"], check=True, capture_output=True, text=True).stdout.split()[0]))

    whole = best["debunk scan, all default rules", 1]
    ratio = peer[0] / whole[1]
    rows = [(name, cores, f"{wall:.2f}", f"{cpu:.2f}", f"{size / cpu:.0f}", f"{memory:.0f}", "as the peer" if cores == 1 and "all" in name else None,
             ratio >= 1 if cores == 1 and "all" in name else None) for (name, cores), (wall, cpu, memory) in best.items()]
    rows.append(("FastWARC + resiliparse, main content", 1, f"{peer[1]:.2f}", f"{peer[0]:.2f}", f"{size / peer[0]:.0f}", None, None, None))
    print_heading(f"scan: {warc.name}, {size:.0f} MB unpacked; debunk's time with its start and report, the peer's without its loading")
    print_table(["what", "cores", "wall s", "CPU s", "MB a CPU second", "most MB", "bar", ""], rows)
    print(f"debunk is {ratio:.2f} times as fast, and checks.\n")

    cheap = best["the same with one cheap rule", 1]
    print_heading("scan: where its time goes")
    print_table(["what", "CPU s", "share"], [(name, f"{seconds:.2f}", f"{100 * seconds / whole[1]:.0f}%") for name, seconds in (
        ("reading: unpacking, records, HTTP", reading), ("article, language, digest, lines", cheap[1] - reading), ("the other rules", whole[1] - cheap[1]))])
    met = ratio >= 1
    if len(CORES) > 1:
        second = best["debunk scan, all default rules", 2]
        faster = whole[0] / second[0]
        print(f"The second core: {faster:.2f} times as fast in wall time (bar {SECOND_CORE_BAR}), {second[1] / whole[1]:.2f} times the CPU time.\n")
        met = met and faster >= SECOND_CORE_BAR
    return met
