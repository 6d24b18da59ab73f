"""Text that was decoded wrongly: is it given back, and is everything else left alone? Only text/mojibake is on, and its fixes are
made in one go."""

import random
from collections import defaultdict

from . import data, program
from .table import print_heading, print_table

RULE = "text/mojibake"
# The share that ftfy 6.3.1's fix_encoding gives back exactly from the same sample.
FTFY = {"cp1252": 0.992, "latin-1": 1.000, "cp1251": 0.566, "cp1250": 0.908, "mac-roman": 0.899}
SAMPLE = 6000


def mend(debunk, texts, promise="unsafe"):
    texts = [text.encode() for text in texts]
    return [program.apply_fixes(text, findings, promise).decode() for text, findings in zip(texts, debunk.check(texts, [RULE]))]


def cases(args):
    entries = data.read_jsonl(args.data / "text/mojibake_open.jsonl")
    out = mend(args.program, [entry["original"] for entry in entries])
    safe = mend(args.program, [entry["original"] for entry in entries], "safe")
    counts = defaultdict(lambda: [0, 0, 0, 0])  # cases, right, right by safe fixes alone, changed
    for entry, text, by_safe in zip(entries, out, safe):
        want = entry.get("fixed-encoding", entry["fixed"])
        for key in ((0, "ftfy passes" if entry["expect"] == "pass" else "ftfy fails"), (1, entry["set"])):
            count = counts[key]
            for at, holds in enumerate((True, text == want, by_safe == want, text != entry["original"])):
                count[at] += holds
        if args.worst and text != want:
            print(f"{entry['set']} ({entry['expect']}) {entry['label']}\n    is   {entry['original']!r}\n    have {text!r}\n    want {want!r}")
    rows = []
    for (part, name), (total, right, by_safe, changed) in sorted(counts.items()):
        bar = {"ftfy passes": 1.0, "ftfy fails": 0.5}.get(name) if part == 0 else (1.0 if name == "negative" else None)
        share = right / total
        rows.append((name, total, share, bar, None if bar is None else share >= bar, by_safe / total, changed))
    print_table(["cases", "number", "right", "bar", "", "by safe fixes alone", "changed"], rows)
    return all(row[4] is not False for row in rows)


def clean(args):
    texts = [text.bytes.decode() for text in data.ntrex(args.data)]
    changed = sum(after != before for after, before in zip(mend(args.program, texts, "display-only"), texts))
    print_table(["clean text", "documents", "changed", "bar", ""], [("NTREX, 40 languages", len(texts), changed, 0, changed == 0)])
    return changed == 0


def misread_samples(folder, count=SAMPLE):
    """{encoding: [(UTF-8 read in it, the line)]} of NTREX lines that are not plain ASCII, always the same ones."""
    lines = [line for _, _, lines in data.ntrex_documents(folder) for line in lines if not line.isascii()]
    sample, out = random.Random(5).sample(lines, count), {}
    for encoding in FTFY:
        out[encoding] = []
        for line in sample:
            try:
                out[encoding].append((line.encode().decode(encoding), line))
            except UnicodeDecodeError:
                pass
    return out


def misread(args):
    rows = []
    for encoding, broken in misread_samples(args.data).items():
        right = sum(text == line for text, (_, line) in zip(mend(args.program, [bad for bad, _ in broken]), broken))
        rows.append((encoding, len(broken), right / len(broken), FTFY[encoding]))
    print_table(["UTF-8 read as", "sentences", "given back exactly", "by ftfy"], rows)


def run(args):
    print_heading("mojibake: text/mojibake alone")
    met = cases(args)
    met = clean(args) and met
    misread(args)
    return met
