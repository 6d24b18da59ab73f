"""articles/paris_story: the first real case. Are its planted texts, its doubled headline and its cut-off end found at the exact bytes, and which of
its contradictions are found at all?"""

from collections import defaultdict

from . import data, program
from .spans import touches
from .table import print_heading, print_table

EXACT = ("injected text", "repeated headline", "cut-off end")  # what is cut out must be found to the byte
# What the article alone proves wrong; the rest needs to know who held which office when, or where Vauxhall is.
INTERNAL = ("headline against body", "repeated headline", "place against place", "dead and alive", "injected text", "cut-off end", "lost capitals",
            "allegiance against allegiance", "time against time", "number against number")


def run(args):
    expected = data.read_jsonl(args.data / "articles/paris_story.expected.jsonl")
    text = (args.data / "articles/paris_story.txt").read_bytes()
    findings = args.program.check([text])[0]
    print_heading("paris: one story and what is wrong in it")
    met = print_exact(expected, text, findings)
    met = print_kinds(expected, findings) and met
    places = [place for entry in expected for place in places_of(entry)]
    extra = [one for one in findings if one.level != "note" and not any(touches(place, (one.start, one.end)) for place in places)]
    print_table(["warnings and errors that no entry of the list covers", "bytes", "message", ""],
                [(one.rule, f"{one.start}-{one.end}", one.message, False) for one in extra] or [("none", None, None, True)])
    return met and not extra


def places_of(entry):
    return [(entry["start"], entry["end"]), *((other["start"], other["end"]) for other in entry.get("related", ()))]


def print_exact(expected, text, findings):
    fixed = program.apply_fixes(text, findings, "unsafe").decode()
    rows = []
    for entry in expected:
        if entry["kind"] not in EXACT or entry["level"] != "must":
            continue
        place = (entry["start"], entry["end"])
        exact = [one.rule for one in findings if (one.start, one.end) == place]
        near = [f"{one.rule} at {one.start}-{one.end}" for one in findings if touches(place, (one.start, one.end))]
        rows.append((entry["kind"], f"{place[0]}-{place[1]}", ", ".join(exact or near) or "nothing", bool(exact),
                     entry["restored"] in fixed if "restored" in entry else None))
    print_table(["defect", "bytes", "found by", "exact span", "text restored"], rows)
    return all(row[3] and row[4] is not False for row in rows)


def hits_of(entry, findings):
    """Findings that mark what is wrong. One that only mentions another place of the entry does not count, nor does what is wrong with the text there and
    not with what it says (a repeated headline is not a headline against its body)."""
    place = (entry["start"], entry["end"])
    if entry["kind"] in (*EXACT, "lost capitals"):
        return [one for one in findings if touches(place, (one.start, one.end))]
    groups = ("consistency", "dates", "numbers", "headline", "facts")
    return [one for one in findings if one.group in groups and any(touches(mark, place) for mark in ((one.start, one.end), *one.related))]


def print_kinds(expected, findings):
    """Every must and should, by kind. All internal must and half of the internal should are the bar."""
    rows, internal = [], defaultdict(list)
    order = {kind: at for at, kind in enumerate(dict.fromkeys(entry["kind"] for entry in expected))}
    for entry in sorted(expected, key=lambda entry: (entry["level"] != "must", order[entry["kind"]], entry["start"])):
        if entry["level"] == "could":
            continue
        hits = hits_of(entry, findings)
        strong = [one for one in hits if one.level != "note"]
        if entry["kind"] in INTERNAL:
            internal[entry["level"]].append(bool(strong))
        rows.append((entry["level"], entry["kind"], entry["text"], "found" if strong else "note" if hits else "missed",
                     ", ".join(dict.fromkeys(one.rule for one in hits)) or None, "the article" if entry["kind"] in INTERNAL else "knowledge"))
    print_table(["level", "kind", "text", "", "found by", "what proves it"], rows)
    bars = [("must", 1.0), ("should", 0.5)]
    figures = [(level, sum(internal[level]), len(internal[level]), f"{bar:.2f}", sum(internal[level]) >= bar * len(internal[level])) for level, bar in bars]
    print_table(["proved by the article", "found", "of", "bar", ""], figures)
    return all(row[4] for row in figures)
