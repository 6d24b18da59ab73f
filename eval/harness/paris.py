"""articles/paris_story: the first real case. Are its planted texts, its doubled headline and its cut-off end found at the exact bytes?"""

from . import data, program
from .spans import touches
from .table import print_heading, print_table

KINDS = ("injected text", "repeated headline", "cut-off end")


def run(args):
    expected = data.read_jsonl(args.data / "articles/paris_story.expected.jsonl")
    text = (args.data / "articles/paris_story.txt").read_bytes()
    findings = args.program.check([text])[0]
    fixed = program.apply_fixes(text, findings, "unsafe").decode()
    print_heading("paris: one story, the defects that the text alone shows")
    rows = []
    for entry in expected:
        if entry["kind"] not in KINDS or entry["level"] != "must":
            continue
        place = (entry["start"], entry["end"])
        exact = [one.rule for one in findings if (one.start, one.end) == place]
        near = [f"{one.rule} at {one.start}-{one.end}" for one in findings if touches(place, (one.start, one.end))]
        rows.append((entry["kind"], f"{place[0]}-{place[1]}", ", ".join(exact or near) or "nothing", bool(exact),
                     entry["restored"] in fixed if "restored" in entry else None))
    print_table(["defect", "bytes", "found by", "exact span", "text restored"], rows)
    places = [(entry["start"], entry["end"]) for entry in expected]
    extra = [one for one in findings if one.level != "note" and not any(touches(place, (one.start, one.end)) for place in places)]
    print_table(["warnings and errors that no entry of the list covers", "bytes", "message", ""],
                [(one.rule, f"{one.start}-{one.end}", one.message, False) for one in extra] or [("none", None, None, True)])
    return not extra and all(row[3] and row[4] is not False for row in rows)
