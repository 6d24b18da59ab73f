"""Articles that contradict themselves, made of clean ones by eval/alter.cc: is the contradiction found, and what is found before it was made?"""

import json
import random
import subprocess
from collections import Counter, defaultdict

from . import data, program
from .spans import touches
from .table import print_heading, print_table

PER_KIND = 130
BAR_ALL, BAR_KIND, BAR_GROUP = 0.60, 0.40, 5.0
GROUPS = ("consistency", "dates", "numbers", "headline")


def sources(folder):
    """Clean articles, as the generator takes them: with a headline where there is one."""
    for text in data.gossipcop_titled(folder):
        yield text, True
    for text in data.polnear(folder):
        yield text, True
    for text in data.ntrex(folder):
        if text.id.startswith("eng/"):
            yield text, True
    for text in data.injected_clean(folder):
        yield text, False


def make(args):
    """The altered articles. They stay in the build folder: their texts are not ours."""
    driver = args.program.path.parents[1] / "eval/alter"
    if not driver.exists():
        raise program.Failed(f"{driver} is not there: build the tests too")
    lines = "".join(json.dumps({"id": text.id, "set": text.set, "text": text.bytes.decode(), "headline": headline}, ensure_ascii=False) + "\n"
                    for text, headline in sources(args.data))
    run = subprocess.run([driver, str(PER_KIND)], input=lines.encode(), capture_output=True)
    if run.returncode != 0:
        raise program.Failed(f"{driver} ended with {run.returncode}: {run.stderr.decode(errors='replace')[:2000]}")
    (driver.parent / "altered.jsonl").write_bytes(run.stdout)
    return [json.loads(line) for line in run.stdout.decode().splitlines()]


def places_of(finding):
    return [(finding.start, finding.end), *finding.related]


def new_findings(entry, before, after):
    """Of the findings `after` the change, those of a contradiction that touch one of its places and were not made `before` it at the same bytes."""
    changed = entry["changed"]
    longer = len(changed["text"].encode()) - len(changed["was"].encode())
    known = set()
    for one in before:
        start, end = (at + longer if at >= changed["end"] - longer else at for at in (one.start, one.end))
        known.add((one.rule, start, end, one.message))
    wanted = [(changed["start"], changed["end"]), *((other["start"], other["end"]) for other in entry["others"])]
    return [one for one in after if one.group in GROUPS and (one.rule, one.start, one.end, one.message) not in known
            and any(touches(place, want) for place in places_of(one) for want in wanted)]


def score(entries, before, after):
    """{kind: Counter of articles, found, noted}, and which rules found each kind."""
    counts, rules = defaultdict(Counter), defaultdict(Counter)
    outcomes = []
    for entry, old, new in zip(entries, before, after):
        hits = new_findings(entry, old, new)
        strong = [one for one in hits if one.level != "note"]
        counts[entry["kind"]].update(articles=1, found=bool(strong), noted=bool(hits) and not strong)
        rules[entry["kind"]].update({one.rule for one in hits})
        outcomes.append(hits)
    return counts, rules, outcomes


def run(args):
    made = make(args)
    entries = [entry for entry in made if entry["held"] == args.held]
    originals = {entry["id"]: entry["original"].encode() for entry in entries}
    checked = dict(zip(originals, args.program.check(list(originals.values()))))
    before = [checked[entry["id"]] for entry in entries]
    after = args.program.check([entry["text"].encode() for entry in entries])
    counts, rules, outcomes = score(entries, before, after)
    print_heading(f"altered: {len(made):,} articles that contradict themselves, {len(entries):,} of them here ({'the held' if args.held else 'the open'} half)")
    rows = []
    for kind in sorted(counts):
        one = counts[kind]
        recall = one["found"] / one["articles"]
        by = ", ".join(f"{rule} {hits}" for rule, hits in rules[kind].most_common(3))
        rows.append((kind, one["articles"], one["found"], recall, f"{BAR_KIND:.2f}", recall >= BAR_KIND, one["noted"], by or None))
    total = sum(counts.values(), Counter())
    recall = total["found"] / total["articles"]
    rows.append(("all", total["articles"], total["found"], recall, f"{BAR_ALL:.2f}", recall >= BAR_ALL, total["noted"], None))
    print_table(["changed", "articles", "found", "recall", "bar", "", "notes alone", "by"], rows)
    met = print_before(args, checked, originals)
    if args.worst:
        show(args, entries, outcomes)
    return met and all(row[5] for row in rows)


def print_before(args, checked, originals):
    """The same articles before the change: false alarms, but for those that are right about the article as it was printed."""
    rows = []
    for group in GROUPS:
        hits = {name: {one.rule for one in findings if one.group == group and one.level != "note"} for name, findings in checked.items()}
        touched = sum(bool(rules) for rules in hits.values())
        rate = 1000 * touched / len(checked)
        by = Counter(rule for rules in hits.values() for rule in rules)
        rows.append((group, touched, f"{rate:.2f}", f"{BAR_GROUP:.0f}", rate < BAR_GROUP, ", ".join(f"{rule} {count}" for rule, count in by.most_common(4)) or None))
    print_table([f"the {len(checked):,} articles unaltered", "with a warning or error", "per 1,000", "bar", "", "by"], rows)
    if args.worst:
        for name, findings in checked.items():
            for one in findings:
                if one.group in GROUPS and one.level != "note":
                    print(f"{name}: {one.rule}: {one.message}\n    {around(originals[name], one.start, one.end)}")
    return all(row[4] for row in rows)


def around(text, start, end, reach=120):
    before, after = text[max(0, start - reach):start].decode(errors="ignore"), text[end:end + reach].decode(errors="ignore")
    return f"…{before}[[{text[start:end].decode()}]]{after}…".replace("\n", "⏎")


def show(args, entries, outcomes):
    """Some that were missed, for reading: always the same."""
    missed = [entry for entry, hits in zip(entries, outcomes) if not any(one.level != "note" for one in hits)]
    for entry in random.Random(1).sample(missed, min(args.worst, len(missed))):
        text, changed = entry["text"].encode(), entry["changed"]
        print(f"missed {entry['kind']} in {entry['id']}: was {changed['was']!r}\n    {around(text, changed['start'], changed['end'])}")
        for other in entry["others"][:2]:
            print(f"    {around(text, other['start'], other['end'])}")
        print()
