"""text/fnc: does a headline belong to its text, and does the text agree with it?

Asks `headline_driver` where it is built: one JSON object {"headline", "text"} a line on its standard input, one {"stance": one of the four} a line on its standard output. Else
the stance is read from what `debunk check` finds with rules of headline/: the rule UNRELATED says that the headline is about something else, any other warning that the text denies it.
"""

import json
import subprocess

from . import data, program
from .spans import Count
from .table import print_heading, print_table

STANCES = ("agree", "disagree", "discuss", "unrelated")
UNRELATED = "headline/about-something-else"
BAR_RELATED = 0.95


def pairs(folder):
    """(stance, headline, text) of every pair."""
    path = folder / "text/fnc_stances.tsv"
    if not path.exists():
        raise data.MissingData(f"{path} is not there")
    texts = {one["id"]: one["text"] for one in data.read_jsonl(folder / "text/fnc_bodies.jsonl")}
    rows = [line.split("\t") for line in path.read_text(encoding="utf-8").split("\n")[1:] if line]
    return [(stance, headline, texts[body]) for body, stance, headline in rows]


def ask_driver(driver, wanted):
    lines = "".join(json.dumps({"headline": headline, "text": text}, ensure_ascii=False) + "\n" for _, headline, text in wanted)
    run = subprocess.run([driver], input=lines.encode(), capture_output=True)
    if run.returncode != 0:
        raise program.Failed(f"{driver} ended with {run.returncode}: {run.stderr.decode(errors='replace')[:2000]}")
    answers = [json.loads(line)["stance"] for line in run.stdout.decode().splitlines()]
    if len(answers) != len(wanted) or not set(answers) <= set(STANCES):
        raise program.Failed(f"{driver}: {len(answers)} answers to {len(wanted)} pairs, or other stances than {', '.join(STANCES)}")
    return answers


def stance_of(findings):
    """Of the findings on "headline, empty line, text"."""
    if any(one.rule == UNRELATED for one in findings):
        return "unrelated"
    return "disagree" if any(one.level != "note" for one in findings) else "discuss"


def ask_rules(args, wanted):
    if not any(name.startswith("headline/") for name, _ in program.rules()):
        raise data.MissingData("debunk has no rules of headline/ yet, and headline_driver is not built")
    texts = [f"{headline.strip()}\n\n{text}".encode() for _, headline, text in wanted]
    return [stance_of(findings) for findings in args.program.check(texts, ["headline"])]


def score(wanted, answers):
    """Count of "related", {stance: Count}, and the score of the Fake News Challenge as a share of what can be had: a quarter for related or not, three
    more where a related stance is the right one."""
    related, each = Count(), {stance: Count() for stance in STANCES}
    points = most = 0.0
    for want, have in zip(wanted, answers):
        is_related, said_related = want != "unrelated", have != "unrelated"
        related.add(tp=is_related and said_related, fp=said_related and not is_related, fn=is_related and not said_related)
        each[have].add(tp=want == have, fp=want != have)
        each[want].add(fn=want != have)
        most += 1.0 if is_related else 0.25
        points += 0.25 * (is_related == said_related) + 0.75 * (is_related and want == have)
    return related, each, points / most


def run(args):
    wanted = pairs(args.data)
    driver = args.program.path.parents[1] / "eval/headline_driver"
    answers = ask_driver(driver, wanted) if driver.exists() else ask_rules(args, wanted)
    stances = [stance for stance, _, _ in wanted]
    related, each, share = score(stances, answers)
    print_heading(f"stances: {len(wanted):,} headlines beside texts ({'headline_driver' if driver.exists() else 'rules of headline/'})")
    rows = [("related", len(stances) - stances.count("unrelated"), related.precision, related.recall, related.f1, f"{BAR_RELATED:.2f}",
             related.f1 >= BAR_RELATED)]
    rows += [(stance, stances.count(stance), each[stance].precision, each[stance].recall, each[stance].f1, None, None) for stance in STANCES]
    rows.append(("mean of the four", len(stances), None, None, sum(each[stance].f1 for stance in STANCES) / 4, None, None))
    rows.append(("score of the challenge", len(stances), None, None, share, None, None))
    print_table(["stance", "pairs", "precision", "recall", "F1", "bar", ""], rows)
    table = [(want, *(sum(a == want and b == have for a, b in zip(stances, answers)) for have in STANCES)) for want in STANCES]
    print_table(["wanted, and what was said", *STANCES], table)
    return rows[0][6]
