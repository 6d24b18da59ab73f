"""spam/injected_dev: text planted into English articles. Are the places found, and is the text as it was before?"""

from collections import defaultdict

from . import data, program
from .spans import Count, byte_set, merge, touches, trim
from .table import print_heading, print_table

BARS = {"byte F1": 0.95, "whole-span F1": 0.90, "restored exactly": 0.85, "restored exactly, safe fixes alone": 0.85, "clean texts untouched": 0.99}
BAR_BY = {"language": 0.85, "disguise": 0.90, "position": None, "category": None}
FIELD = {"language": "lang", "disguise": "disguise", "position": "position", "category": "category"}


def squeeze(text):
    return b" ".join(text.split())


def score(entries, found):
    """The figures of the whole set. `found`: the findings that count, per entry."""
    at_bytes, at_spans = Count(), Count()
    injected = clean = untouched = legit = legit_flagged = touched = total = 0
    restored = defaultdict(int)
    for entry, findings in zip(entries, found):
        text = entry["text"].encode()
        spans = merge(trim(text, (one.start, one.end)) for one in findings)
        cores = [(span["core_start"], span["core_end"]) for span in entry["spans"]]
        have, want = byte_set(text, spans), byte_set(text, cores)
        at_bytes.add(len(have & want), len(have - want), len(want - have))
        exact = len(set(spans) & set(cores))
        at_spans.add(exact, len(spans) - exact, len(cores) - exact)
        for core in cores:
            inside = byte_set(text, [core])
            total += 1
            touched += 2 * len(inside & have) >= len(inside)
        fair = byte_set(text, [(span["start"], span["end"]) for span in entry["legit"]])
        legit, legit_flagged = legit + len(fair), legit_flagged + len(fair & have)
        if entry["label"] == "clean":
            clean += 1
            untouched += not spans
            continue
        injected += 1
        original = entry["original"].encode()
        by_all, by_safe = (program.apply_fixes(text, findings, promise) for promise in ("unsafe", "safe"))
        restored["restored exactly"] += by_all == original
        restored["restored, white space aside"] += squeeze(by_all) == squeeze(original)
        restored["restored exactly, safe fixes alone"] += by_safe == original
    return {"byte F1": at_bytes.f1, "byte precision": at_bytes.precision, "byte recall": at_bytes.recall, "whole-span F1": at_spans.f1,
            "spans touched (half or more)": touched / total, **{name: count / injected for name, count in restored.items()},
            "clean texts untouched": untouched / clean, "legit bytes flagged": legit_flagged / legit}


def score_by(kind, entries, found):
    """Per value of a label of the spans: (spans, bytes as Count, share of spans found exactly).

    A false byte belongs to the label of the spans that its finding touches; one whose finding touches no span is shared out over
    all labels by their share of the wanted bytes, for no label owns it."""
    counts, exact, spans_of = defaultdict(Count), defaultdict(int), defaultdict(int)
    stray = 0
    for entry, findings in zip(entries, found):
        text = entry["text"].encode()
        spans = merge(trim(text, (one.start, one.end)) for one in findings)
        have = byte_set(text, spans)
        want = byte_set(text, [(span["core_start"], span["core_end"]) for span in entry["spans"]])
        for span in entry["spans"]:
            core = (span["core_start"], span["core_end"])
            label, inside = span[FIELD[kind]] or "none", byte_set(text, [core])
            counts[label].add(tp=len(inside & have), fn=len(inside - have))
            exact[label] += core in spans
            spans_of[label] += 1
        for one in spans:
            wrong = len(byte_set(text, [one]) - want)
            labels = [span[FIELD[kind]] or "none" for span in entry["spans"] if touches(one, (span["core_start"], span["core_end"]))]
            for label in labels:
                counts[label].add(fp=wrong / len(labels))
            stray += 0 if labels else wrong
    wanted = sum(count.tp + count.fn for count in counts.values())
    for count in counts.values():
        count.add(fp=stray * (count.tp + count.fn) / wanted)
    return {label: (spans_of[label], counts[label], exact[label] / spans_of[label]) for label in sorted(counts)}


def show_worst(entries, found, count):
    """The spans that are wrong, for reading: what was wanted and not found so, and what was found and not wanted."""
    shown = 0
    for entry, findings in zip(entries, found):
        text = entry["text"].encode()
        spans = merge(trim(text, (one.start, one.end)) for one in findings)
        cores = {(span["core_start"], span["core_end"]): span for span in entry["spans"]}
        for place in sorted(set(spans) ^ set(cores)):
            if shown == count:
                return
            shown += 1
            kind = "want" if place in cores else "have"
            about = " ".join(filter(None, (cores[place][name] for name in ("position", "lang", "category", "disguise")))) if kind == "want" else \
                " ".join(sorted({one.rule for one in findings if touches(place, (one.start, one.end))}))
            before, after = (text[max(0, place[0] - 50):place[0]].decode(errors="ignore"), text[place[1]:place[1] + 50].decode(errors="ignore"))
            print(f"{kind} {entry['id']} {place[0]}-{place[1]} {about}: …{before}[[{text[place[0]:place[1]].decode()}]]{after}…".replace("\n", "⏎"))


def run(args):
    entries = data.injected(args.data)
    texts = [entry["text"].encode() for entry in entries]
    alone = args.program.check(texts, ["injected"])
    together = args.program.check(texts)
    if args.worst:
        show_worst(entries, alone, args.worst)
        return True
    print_heading(f"injected: {len(entries)} texts, {sum(len(entry['spans']) for entry in entries)} planted spans, "
                  f"{sum(entry['label'] == 'clean' for entry in entries)} clean texts")
    figures, side = score(entries, alone), score(entries, together)
    rows = [(name, value, BARS.get(name), None if name not in BARS else value >= BARS[name], side[name]) for name, value in figures.items()]
    print_table(["figure", "injected/ alone", "bar", "", "with every rule that is on"], rows)
    met = all(row[3] is not False for row in rows)
    for kind, bar in BAR_BY.items():
        rows = []
        for label, (spans, count, exact) in score_by(kind, entries, alone).items():
            rows.append((label, spans, count.f1, bar, None if bar is None else count.f1 >= bar, count.precision, count.recall, exact))
        met = met and all(row[4] is not False for row in rows)
        print_table([kind, "spans", "byte F1", "bar", "", "precision", "recall", "found exactly"], rows)
    return met
