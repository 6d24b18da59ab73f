"""text/polnear_train: who says what. Are the cues found, and how much of the sources and contents?

Asks `attribution_driver`:

    attribution_driver < articles     one JSON object {"id", "text"} a line; for each one line of JSON, a list of attributions
                                      {"source": [[start, end] …], "cue": [[start, end] …], "content": [[start, end] …]}, bytes of the text

No weights are learned from these articles, whose licence gives none away. The table of cues was put together by hand and corrected by what was read in the half TUNED; the other half is shown apart.
"""

import hashlib
import json
import random
import re
import subprocess
from dataclasses import dataclass

from . import data, program
from .spans import Count, touches
from .table import print_heading, print_table

ROLES = ("cue", "source", "content")
BARS = {"cue": 0.75, "source": 0.65, "content": 0.65}
WORD = re.compile(rb"[^\s\x00-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+")


@dataclass(frozen=True)
class Attribution:
    source: tuple
    cue: tuple
    content: tuple


def is_tuned(name):
    """Is an article, by its id, one of the half that was read while the table of cues was made?"""
    return hashlib.md5(name.encode()).digest()[0] % 2 == 0


def wanted_of(entry):
    return [Attribution(*(tuple((span["start"], span["end"]) for span in one[role]) for role in ("source", "cue", "content"))) for one in entry["attributions"]]


def ask(driver, entries):
    lines = "".join(json.dumps({"id": entry["id"], "text": entry["text"]}, ensure_ascii=False) + "\n" for entry in entries)
    run = subprocess.run([driver], input=lines.encode(), capture_output=True)
    if run.returncode != 0:
        raise program.Failed(f"{driver} ended with {run.returncode}: {run.stderr.decode(errors='replace')[:2000]}")
    answers = [json.loads(line) for line in run.stdout.decode().split("\n") if line]
    if len(answers) != len(entries):
        raise program.Failed(f"{driver}: {len(answers)} answers to {len(entries)} articles")
    return [[Attribution(*(tuple(map(tuple, one[role])) for role in ("source", "cue", "content"))) for one in answer] for answer in answers]


def overlap(first, second):
    return any(touches(one, other) for one in first for other in second)


def pair(wanted, found):
    """One wanted with one found attribution, where their cues overlap; where the one has no cue, where their contents do and the other has none either.
    The best fits first: those whose contents and sources overlap, too."""
    def fit(want, have):
        same = overlap(want.cue, have.cue) or (not want.cue and not have.cue and overlap(want.content, have.content))
        return same * (1 + overlap(want.content, have.content) + overlap(want.source, have.source))
    ranked = sorted(((fit(want, have), -i, -k) for i, want in enumerate(wanted) for k, have in enumerate(found) if fit(want, have)), reverse=True)
    pairs, left, right = [], set(), set()
    for _, i, k in ranked:
        if -i not in left and -k not in right:
            pairs.append((-i, -k))
            left.add(-i)
            right.add(-k)
    return pairs


def words(text, spans):
    return {match.start() for start, end in spans for match in WORD.finditer(text, start, end)}


def count(text, wanted, found, overlaps, tokens):
    """Adds one article. `overlaps`: a role of a pair is right if it overlaps. `tokens`: words of the role, right if they are in the same role of a pair."""
    pairs = pair(wanted, found)
    partner = {i: k for i, k in pairs}
    other = {k: i for i, k in pairs}
    for role in ROLES:
        for i, want in enumerate(wanted):
            spans = getattr(want, role)
            have = getattr(found[partner[i]], role) if i in partner else ()
            right = overlap(spans, have)
            overlaps[role].add(tp=right, fn=bool(spans) and not right)
            mine, theirs = words(text, spans), words(text, have)
            tokens[role].add(tp=len(mine & theirs), fn=len(mine - theirs), fp=len(theirs - mine))
        for k, have in enumerate(found):
            spans = getattr(have, role)
            right = k in other and overlap(spans, getattr(wanted[other[k]], role))
            overlaps[role].add(fp=bool(spans) and not right)
            if k not in other:
                tokens[role].add(fp=len(words(text, spans)))


def run(args):
    entries = data.read_jsonl(args.data / "text/polnear_train.jsonl.gz")
    build = args.program.path.parents[1]
    driver = args.program.path.parents[1] / "eval/attribution_driver"
    if not driver.exists():
        raise data.MissingData("attribution_driver is not built: debunk finds no attributions yet")
    answers = {entry["id"]: answer for entry, answer in zip(entries, ask(driver, entries))}
    print_heading(f"attributions: {sum(len(entry['attributions']) for entry in entries):,} in {len(entries)} articles")
    rows = []
    for half, part in (("read while it was made", [entry for entry in entries if is_tuned(entry["id"])]), ("not read", [entry for entry in entries if not is_tuned(entry["id"])])):
        overlaps, tokens = {role: Count() for role in ROLES}, {role: Count() for role in ROLES}
        for entry in part:
            count(entry["text"].encode(), wanted_of(entry), answers[entry["id"]], overlaps, tokens)
        for name, counts in (("overlaps", overlaps), ("words", tokens)):
            rows += [(half, role, name, counts[role].precision, counts[role].recall, counts[role].f1, f"{BARS[role]:.2f}", counts[role].f1 >= BARS[role]) for role in ROLES]
    print_table(["half", "role", "right if", "precision", "recall", "F1", "bar", ""], rows)
    if args.worst:
        show(args, entries, answers)
    return all(row[7] for row in rows)


def show(args, entries, answers):
    """Some whose cue was missed and some that nobody wanted, for reading: always the same."""
    lines = []
    for entry in entries:
        text, wanted, found = entry["text"].encode(), wanted_of(entry), answers[entry["id"]]
        pairs = pair(wanted, found)
        said = lambda one: " | ".join(f"{role}: {' … '.join(text[start:end].decode(errors='replace') for start, end in getattr(one, role))}" for role in ROLES)
        lines += [f"missed {said(one)}" for i, one in enumerate(wanted) if i not in {a for a, _ in pairs}]
        lines += [f"false  {said(one)}" for k, one in enumerate(found) if k not in {b for _, b in pairs}]
    print("\n".join(random.Random(1).sample(lines, min(args.worst, len(lines)))) + "\n")
