"""contradict/wikicontradict_open: two passages of Wikipedia that contradict each other. Are they linked, at how many false alarms in clean text?"""

import random

from . import data, program
from .table import print_heading, print_table

GROUPS = ("consistency", "dates", "numbers")
BAR_ALARMS = 1.0  # per 1,000 words
AIM = 0.35


def story(entry):
    """(bytes, place of the first passage, place of the second): the passages as paragraphs under the title of their article. Where both come from one passage, it
    stands once and is both places."""
    title, first, second = (" ".join(entry[key].split()) for key in ("title", "a_passage", "b_passage"))
    text = f"{title}\n\n{first}\n"
    start = len(f"{title}\n\n".encode())
    places = [(start, start + len(first.encode()))]
    if first == second:
        return text.encode(), places[0], places[0]
    start = len(text.encode()) + 1
    return f"{text}\n{second}\n".encode(), places[0], (start, start + len(second.encode()))


def links(finding, first, second):
    """Does the finding, with its related places, stand in both?"""
    marks = [(finding.start, finding.end), *finding.related]
    within = [any(place[0] <= start and end <= place[1] for start, end in marks) for place in (first, second)]
    return finding.group in GROUPS and all(within)


def clean(folder):
    return [*data.polnear(folder), *data.gossipcop(folder), *(text for text in data.ntrex(folder) if text.id.startswith("eng/"))]


def run(args):
    groups = [group for group in GROUPS if any(name.startswith(group + "/") for name, _ in program.rules())]
    if not groups:
        raise data.MissingData("debunk has no rules of " + "/, ".join(GROUPS) + "/ yet")
    entries = data.read_jsonl(args.data / "contradict/wikicontradict_open.jsonl")
    stories = [story(entry) for entry in entries]
    found = args.program.check([text for text, _, _ in stories], groups)
    texts = clean(args.data)
    words = sum(len(text.bytes.split()) for text in texts)
    alarms = [one for findings in args.program.check([text.bytes for text in texts], groups) for one in findings]
    print_heading(f"contradict: {len(entries)} pairs of passages that contradict each other, beside {words:,} words of clean articles")
    rows = []
    for name, levels in (("error", ("error",)), ("warning", ("error", "warning")), ("note", ("error", "warning", "note"))):
        hits = [any(links(one, first, second) and one.level in levels for one in findings) for findings, (_, first, second) in zip(found, stories)]
        rate = 1000 * sum(one.level in levels for one in alarms) / words
        rows.append((f"{name} and above" if name != "error" else name, len(entries), sum(hits), sum(hits) / len(hits), rate, f"{BAR_ALARMS:.0f}", rate <= BAR_ALARMS))
    print_table(["level", "pairs", "linked", "recall", "false alarms per 1,000 words", "bar", ""], rows)
    best = max((row[3] for row in rows if row[6]), default=0.0)
    print_table([f"recall at no more than {BAR_ALARMS:.0f} per 1,000 words", "aim", ""], [(best, f"{AIM:.2f}", best >= AIM)])
    by = {}
    for entry, findings, (_, first, second) in zip(entries, found, stories):
        kind = (entry["types"]["form"] or "unsaid", (entry["types"]["what"] or "unsaid").split(" (")[0])
        count = by.setdefault(kind, [0, 0])
        count[0] += 1
        count[1] += any(links(one, first, second) for one in findings)
    print_table(["form", "what", "pairs", "linked, notes too"], [(*kind, *count) for kind, count in sorted(by.items())])
    if args.worst:
        missed = [entry for entry, findings, (_, first, second) in zip(entries, found, stories) if not any(links(one, first, second) for one in findings)]
        for entry in random.Random(1).sample(missed, min(args.worst, len(missed))):
            print(f"missed {entry['id']} ({entry['types']['what']})\n    {entry['a_standalone'] or entry['a_passage']}\n    {entry['b_standalone'] or entry['b_passage']}\n")
    return True  # an aim, no bar
