"""A crawl checked by all default rules, beside FastWARC and resiliparse, which extract the main content and check nothing."""

from harness.table import print_heading, print_table, print_text
from . import inputs, programs

CHEAP_RULE = "text/bidi-control"
SECOND_CORE_BAR = 1.8
PEER = "FastWARC + resiliparse, main content"
ALL, CHEAP = "debunk scan, all default rules", "the same with one cheap rule"


def run(args, record, _folder):
    warc = inputs.warc(args)
    size = inputs.unpacked_size(warc) / 1e6

    def command(jobs, *more):
        return [programs.DEBUNK, "scan", "--no-config", "--quiet", "--jobs", str(jobs), *more, warc]

    ours = {(ALL, 1): command(1), (ALL, 2): command(2), (CHEAP, 1): command(1, "--select", CHEAP_RULE)}
    if len(programs.CORES) < 2:
        del ours[ALL, 2]
    best, peers, reading = {}, [], []
    for _ in range(args.rounds):  # in turns; the fastest counts
        for key, one in ours.items():
            now = programs.timed(one, key[1])
            best[key] = tuple(map(min, best.get(key, now), now))
        peers.append(programs.peer(PEER, warc, 1))
        reading.append(float(programs.output([programs.READ_ARCHIVE, warc, "1"]).split()[0]))

    whole, peer = best[ALL, 1], min(one["seconds"] for one in peers)
    ratio, met = record.beside("scan of a WARC", PEER, peers[0]["version"], size / peer, size / whole[1], bar=1)
    record.figure("scan of a WARC, memory", whole[2], "MiB")
    rows = [(name, cores, f"{wall:.2f}", f"{cpu:.2f}", f"{size / cpu:.0f}", f"{memory:.0f}", *(("as the peer", met) if (name, cores) == (ALL, 1) else (None, None)))
            for (name, cores), (wall, cpu, memory) in best.items()]
    rows.append((PEER, 1, None, f"{peer:.2f}", f"{size / peer:.0f}", None, None, None))
    print_heading(f"scan: {size:,.0f} MB of pages as .warc.gz; debunk's time with its start and report, the peer's without its loading")
    print_table(["what", "cores", "wall s", "CPU s", "MB a CPU second", "most MiB", "bar", ""], rows)
    print_text(f"debunk is {ratio:.2f} times as fast, and checks.")

    cheap = best[CHEAP, 1]
    print_heading("scan: where its time goes")
    print_table(["what", "CPU s", "share"], [(name, f"{seconds:.2f}", f"{100 * seconds / whole[1]:.0f}%") for name, seconds in (
        ("reading: unpacking, records, HTTP", min(reading)), ("article, language, digest, lines", cheap[1] - min(reading)), ("the other rules", whole[1] - cheap[1]))])
    if len(programs.CORES) > 1:
        second = best[ALL, 2]
        record.figure("scan of a WARC, second core", whole[0] / second[0], "times", bar=SECOND_CORE_BAR)
        print_text(f"The second core: {whole[0] / second[0]:.2f} times as fast in wall time (bar {SECOND_CORE_BAR}), {second[1] / whole[1]:.2f} times the CPU time.")
