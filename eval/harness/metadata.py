"""What pages say about themselves: how often title, author and date are what people found on the page (trafilatura's evaluation pages)."""

import json
import re
import subprocess
import tempfile
import unicodedata
from pathlib import Path

from . import data, program
from .table import print_heading, print_table


def pages(folder):
    """(row, bytes) of every page."""
    listing = folder / "extract/trafilatura_open.jsonl"
    if not listing.exists():
        raise data.MissingData(f"{listing} is not there")
    rows = [json.loads(line) for line in listing.read_text(encoding="utf-8").splitlines()]
    return [(row, data.read_page(folder / "extract" / row["file"])) for row in rows]


def ask(driver, pages):
    with tempfile.TemporaryDirectory(prefix="debunk-eval-") as folder:
        names = [f"{number:06}.html" for number in range(len(pages))]
        for name, page in zip(names, pages):
            (Path(folder) / name).write_bytes(page)
        run = subprocess.run([driver, *names], capture_output=True, cwd=folder)
    if run.returncode != 0:
        raise program.Failed(f"{driver} ended with {run.returncode}: {run.stderr.decode(errors='replace')[:2000]}")
    return [json.loads(line) for line in run.stdout.decode().split("\n")[:-1]]


def words(text):
    text = " ".join(text) if isinstance(text, list) else text
    return re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold())


def same_title(have, want):
    return words(have) == words(want)


def same_author(have, want):
    """Every name that is wanted is there, or the other way round: "Von Ada Norham" is Ada Norham."""
    have, want = set(words(have)), set(words(want))
    return bool(have) and (have <= want or want <= have)


def same_date(have, want):
    return have[:10] == want[:10]


FIELDS = {
    "title": (lambda answer: answer["title"], same_title),
    "author": (lambda answer: ", ".join(answer["authors"]), same_author),
    "date": (lambda answer: answer["published"], same_date),
    "sitename": (lambda answer: answer["publisher"], same_title),
}


def run(args):
    print_heading("metadata: title, author and date beside what people found on the pages")
    driver = args.program.path.parents[1] / "eval/page_driver"
    if not driver.exists():
        raise program.Failed(f"{driver} is not there: build the tests too")
    all_pages = pages(args.data)
    answers = ask(driver.resolve(), [page for _, page in all_pages])
    rows = []
    for field, (value_of, same) in FIELDS.items():
        known = [(row, value_of(answer)) for (row, _), answer in zip(all_pages, answers) if row.get(field)]
        if not known:
            continue
        stated = sum(bool(have) for _, have in known)
        right = sum(same(have, row[field]) for row, have in known)
        rows.append((field, len(known), stated, right, right / stated if stated else None, right / len(known)))
        if args.worst:
            for row, have in [(row, have) for row, have in known if not same(have, row[field])][: args.worst]:
                print(f"{field} of {row['id']}: have {have!r}\n    want {row[field]!r}")
    print_table(["field", "pages", "debunk has one", "the same", "of those it has", "of all"], rows)
    return True
