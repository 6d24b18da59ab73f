"""Clean articles, and web pages as they are: what does each rule find where nothing should be found? A hit counts as false until somebody has
read it and said that it is true (real furniture, real broken bytes, a real doubled word)."""

import random
from collections import defaultdict

from . import data, program, verdicts
from .table import print_heading, print_table

BAR = 1.0  # articles with a false alarm, per 1,000


def texts_of(args):
    sets = dict(data.CLEAN) if not args.set else {name: {**data.CLEAN, **data.RESHAPED, **data.PAGES}[name] for name in args.set}
    return [text for read in sets.values() for text in read(args.data)]


def findings_of(args, texts, select):
    """The findings of each text, in their order. Pages and texts are checked apart, for their names say what they are."""
    found = [None] * len(texts)
    for suffix in sorted({text.suffix for text in texts}):
        which = [at for at, text in enumerate(texts) if text.suffix == suffix]
        for at, findings in zip(which, args.program.check([texts[at].bytes for at in which], select, suffix)):
            found[at] = findings
    return found


def run(args):
    return measure(args, texts_of(args), "false-alarms", "articles")


def measure(args, texts, name, noun):
    found = findings_of(args, texts, args.rule)
    judged = verdicts.read()
    sets = defaultdict(int)
    for text in texts:
        sets[text.set] += 1
    hits = defaultdict(lambda: defaultdict(int))       # rule → verdict → hits
    articles = defaultdict(lambda: defaultdict(set))   # rule → set → articles with a hit that is not judged true
    touched = defaultdict(set)
    for text, findings in zip(texts, found):
        for one in findings:
            verdict = judged.get(verdicts.key(text, one), ("unjudged",))[0]
            hits[one.rule][verdict] += 1
            touched[one.rule].add((text.set, text.id))
            if verdict != "true":
                articles[one.rule][text.set].add(text.id)
    print_heading(f"{name}: {len(texts):,} clean {noun} ({', '.join(f'{name} {count:,}' for name, count in sets.items())})")
    stable = {name for name, stability in program.rules() if stability == "stable"}
    wanted = set(hits) | {name for name, _ in program.rules() if on(name, stable, args)}
    rows = []
    for rule in sorted(wanted):
        false = sum(len(ids) for ids in articles[rule].values())
        rate = 1000 * false / len(texts)
        by_set = " ".join(f"{name} {len(ids)}" for name, ids in articles[rule].items() if ids)
        rows.append((rule + ("" if rule in stable else " (preview)"), len(touched[rule]), hits[rule]["true"], hits[rule]["false"], hits[rule]["unjudged"],
                     false, f"{rate:.2f}", f"{BAR:.0f}", rate < BAR, by_set))
    print_table(["rule", f"{noun} with hits", "hits judged true", "judged false", "unjudged", f"{noun} with a false one", "per 1,000", "bar", "", "where"], rows)
    return all(row[8] for row in rows if not row[0].endswith("(preview)") or args.program.preview)


def on(rule, stable, args):
    if rule in args.rule:
        return True
    return (rule in stable or args.program.preview) and (not args.rule or rule.split("/")[0] in args.rule)


def print_hits(args):
    """Each hit of the rules, with its key and its surroundings, for reading. `?` marks the unjudged ones."""
    texts = texts_of(args)
    judged = verdicts.read()
    hits = [(text, one) for text, findings in zip(texts, findings_of(args, texts, args.hits)) for one in findings]
    if args.unjudged:
        hits = [(text, one) for text, one in hits if verdicts.key(text, one) not in judged]
    total = len(hits)
    if args.sample and args.sample < total:
        hits = random.Random(1).sample(hits, args.sample)
        hits.sort(key=lambda hit: (hit[0].set, hit[0].id, hit[1].start))
    for text, one in hits:
        key = verdicts.key(text, one)
        verdict = judged.get(key)
        print(f"{' '.join(verdict) if verdict else '?'}\t" + "\t".join(key))
        before = text.bytes[max(0, one.start - args.context):one.start].decode(errors="ignore")
        after = text.bytes[one.end:one.end + args.context].decode(errors="ignore")
        print(f"    {one.level}: {one.message}" + (f" ({one.promise} fix)" if one.promise else ""))
        print(f"    …{before}[[{one.text}]]{after}…\n".replace("\n", "⏎")[:-1] + "\n")
    print(f"{len(hits)} of {total} hits in {len(texts):,} texts")
