"""Stories of our own: what is found in those that contradict themselves, and what in those that only seem to."""

import json
from collections import Counter

from . import program
from .spans import touches
from .table import print_heading, print_table

FOLDER = program.ROOT / "tests/consistency"


def read(folder, kind):
    """(name, text, expectations) of every story."""
    for path in sorted((folder / kind).glob("*.txt")):
        expected = path.with_suffix(".expected.jsonl")
        lines = expected.read_text(encoding="utf-8").splitlines() if expected.exists() else []
        yield path.stem, path.read_bytes(), [json.loads(line) for line in lines]


def place_of(text, words):
    words = words.encode()
    if text.count(words) != 1:
        raise program.Failed(f"{words.decode()!r} stands {text.count(words)} times in its story")
    return text.index(words), text.index(words) + len(words)


def finds(finding, text, expected):
    """Is `finding` of a wanted group and at one of the two places?"""
    wanted = [place_of(text, expected[key]) for key in ("text", "other") if key in expected]
    return finding.group in expected["groups"] and any(touches(place, want) for place in [(finding.start, finding.end), *finding.related] for want in wanted)


def run(args):
    folder = FOLDER / "held" if args.held else FOLDER
    damaged, right = list(read(folder, "damaged")), list(read(folder, "right"))
    found = args.program.check([text for _, text, _ in damaged])
    print_heading(f"stories: {len(damaged)} of our own that contradict themselves, {len(right)} that only seem to ({'the held' if args.held else 'the open'} half)")
    rows, extra, total = [], [], Counter()
    for (name, text, expectations), findings in zip(damaged, found):
        used = set()
        for expected in expectations:
            hits = [one for one in findings if finds(one, text, expected)]
            strong = [one for one in hits if one.level != "note"]
            used |= set(hits)
            total.update(wanted=1, found=bool(strong), noted=bool(hits) and not strong)
            by = ", ".join(dict.fromkeys(one.rule for one in hits)) or None
            rows.append((name, "/".join(expected["groups"]), expected["why"], "found" if strong else "note" if hits else "missed", by))
        extra += [(name, one) for one in findings if one not in used and one.level != "note"]
    print_table(["story", "groups", "what is wrong", "", "by"], rows)
    checked = zip(right, args.program.check([text for _, text, _ in right]))
    alarms = [(name, one) for (name, _, _), findings in checked for one in findings if one.level != "note"]
    for title, hits in (("warnings and errors in right stories", alarms), ("others in damaged stories", extra)):
        print_table([title, "rule", "text", "message"], [(name, one.rule, one.text, one.message) for name, one in hits] or [("none", None, None, None)])
    recall = total["found"] / total["wanted"]
    print_table(["found", "of", "recall", "notes alone", "false alarms", ""],
                [(total["found"], total["wanted"], recall, total["noted"], len(alarms) + len(extra), not alarms and not extra)])
    return not alarms and not extra
