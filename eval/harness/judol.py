"""spam/judol_open: gambling spam among comments under Indonesian videos. A side figure: comments are not articles, and nothing is
tuned for them."""

from . import data
from .spans import Count
from .table import print_heading, print_table


def run(args):
    entries = data.read_jsonl(args.data / "spam/judol_open.jsonl")
    found = args.program.check([entry["text"].encode() for entry in entries], ["injected"])
    count = Count()
    for entry, findings in zip(entries, found):
        spam, flagged = entry["label"] == 1, bool(findings)
        count.add(tp=spam and flagged, fp=flagged and not spam, fn=spam and not flagged)
    print_heading(f"judol: {len(entries):,} comments, {count.tp + count.fn:,} of them spam (a side figure, no bar)")
    print_table(["comments flagged by injected/", "precision", "recall", "F1"], [(count.tp + count.fp, count.precision, count.recall, count.f1)])
    return True
