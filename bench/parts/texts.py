"""Checking and mending of English articles beside proselint and ftfy, and text that was decoded wrongly beside ftfy."""

import statistics

from harness import data, mojibake, program
from harness.table import print_heading, print_table
from . import inputs, programs

TASKS = (  # task, tool, files, debunk's rules, times as fast
    ("checking English", "proselint", 200, "injected,structure,text", 50),
    ("checking English", "ftfy.fix_text", 839, "injected,structure,text", 20),
    ("checking English", "ftfy.fix_encoding", 839, "injected,structure,text", None),
    ("wrong decoding alone", "ftfy.fix_encoding", 839, "text/mojibake", 20),
)


def misread(args, folder):
    """Shares of sentences given back exactly, by encoding: ftfy's and debunk's."""
    ours, theirs = {}, {}
    for encoding, broken in mojibake.misread_samples(args.data, args.misread).items():
        wanted, bad = [line for _, line in broken], [bad for bad, _ in broken]
        right = programs.peer("ftfy.fix_encoding", inputs.write(folder / encoding, [text.encode() for text in bad]), 1)["results"]
        mended = mojibake.mend(program.Program(programs.DEBUNK), bad)
        theirs[encoding], ours[encoding] = (sum(map(str.__eq__, found, wanted)) / len(wanted) for found in (right, mended))
    return ours, theirs


def run(args, record, folder):
    texts = [text.bytes for text in data.polnear(args.data)][::args.every]
    ours, theirs = misread(args, folder)
    found, rows = {}, []
    for task, tool, count, rules, bar in TASKS:
        if tool not in found:
            files = inputs.write(folder / tool, texts[:count])
            found[tool] = files, programs.peer(tool, files, args.rounds)
        files, peer = found[tool]
        command = [programs.DEBUNK, "check", "--no-config", "--jobs", "1", "--format", "jsonl", "--select", rules, files]
        own = min(programs.timed(command)[1] for _ in range(args.rounds + 2))
        alone = rules == "text/mojibake"
        size = peer["bytes"] / 1e6
        record.beside(task, tool, peer["version"], size / peer["seconds"], size / own, bar=bar, what="mended" if alone else None,
                      quality=statistics.mean(theirs.values()) if alone else None, own_quality=statistics.mean(ours.values()) if alone else None)
        rows.append((tool, rules, min(count, len(texts)), f"{size / peer['seconds']:.2f}", f"{size / own:.1f}", f"{peer['seconds'] / own:.0f}", bar,
                     None if bar is None else peer["seconds"] / own >= bar))
    print_heading("texts: the same files; CPU time, debunk's with its start, reading and report, the other's without its loading")
    print_table(["tool", "debunk's rules", "files", "its MB/s", "debunk's MB/s", "times as fast", "bar", ""], rows)
    print_heading(f"texts: UTF-8 read as something else, {args.misread:,} sentences of NTREX; share given back exactly")
    print_table(["read as", "ftfy.fix_encoding", "debunk, text/mojibake"], [(encoding, theirs[encoding], ours[encoding]) for encoding in ours])
    record.figure("mended, mean of the encodings", statistics.mean(ours.values()), "share")
