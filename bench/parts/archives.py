"""Reading records, beside FastWARC and simdjson."""

import sys

from harness.table import print_heading, print_table, print_text
from . import inputs, programs

NDJSON_BAR = 1500  # MB/s


def driver(command, rounds):
    """Seconds of the fastest round, records, bytes of bodies."""
    seconds, records, size = programs.output([*command, str(rounds)]).split()[:3]
    return float(seconds), int(records), int(size)


def in_turns(args, ours, theirs):
    """The fastest of each: each program is started so often, in turns, and reads so often each time."""
    pairs = [(ours(args.rounds), theirs(args.rounds)) for _ in range(args.rounds + 2)]
    own, other = min(own for own, _ in pairs), min(other for _, other in pairs)
    if own[1:3] != other[1:3]:
        sys.exit(f"bench/run: debunk and the other tool do not read the same: {own} and {other}")
    return own, other


def run(args, record, _folder):
    columns = ["reader", "records", "MB", "seconds", "MB/s", "bar", ""]
    warc = inputs.warc(args)
    size, version = inputs.unpacked_size(warc) / 1e6, []

    def fastwarc(rounds):
        found = programs.peer("FastWARC", warc, rounds)
        version[:] = [found["version"]]
        return found["seconds"], *found["results"][0]

    own, other = in_turns(args, lambda rounds: driver([programs.READ_ARCHIVE, warc], rounds), fastwarc)
    ratio, met = record.beside("reading a WARC", "FastWARC", version[0], size / other[0], size / own[0], bar=1)
    print_heading(f"archives: {size:,.0f} MB of pages as .warc.gz, a member for each record, HTTP heads read; MB unpacked, CPU time")
    print_table(columns, [("debunk", own[1], f"{size:,.0f}", own[0], f"{size / own[0]:,.0f}", "as FastWARC", met),
                          ("FastWARC", other[1], f"{size:,.0f}", other[0], f"{size / other[0]:,.0f}", None, None)])
    print_text(f"debunk is {ratio:.2f} times as fast.")

    lines = inputs.ndjson(args)
    size = lines.stat().st_size / 1e6
    own, other = in_turns(args, lambda rounds: driver([programs.READ_ARCHIVE, lines], rounds), lambda rounds: driver([programs.SIMDJSON_FIELD, lines, "text"], rounds))
    met = record.figure("reading NDJSON", size / own[0], "MB/s", bar=NDJSON_BAR)
    record.beside("reading NDJSON", "simdjson, from memory", programs.package_version("simdjson"), size / other[0], size / own[0])
    print_heading(f"archives: {size:,.0f} MB of articles as lines of JSON, one field and four more where they are; CPU time, debunk's with reading the file")
    print_table(columns, [("debunk", own[1], f"{size:,.0f}", own[0], f"{size / own[0]:,.0f}", NDJSON_BAR, met),
                          ("simdjson, from memory", other[1], f"{size:,.0f}", other[0], f"{size / other[0]:,.0f}", None, None)])
