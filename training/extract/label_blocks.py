#!/usr/bin/env python3
"""Labels for train_article: which blocks of a page belong to its article, by the segments of the data set and the votes of other extractors.

    label_blocks.py DATA PAGES PAGE_BLOCKS TEXTS... > labels.jsonl

DATA is trafilatura_open.jsonl, PAGES the folder of its unpacked pages, PAGE_BLOCKS the program, each of TEXTS what one extractor made of the pages: lines of JSON
with "id" and "text", in a file named for it (trafilatura.jsonl). README.md says what the numbers mean.
"""

import hashlib
import html
import json
import re
import subprocess
import sys
from pathlib import Path

WEIGHTS = {"trafilatura": 2, "trafilatura_precision": 2, "rs_trafilatura": 1, "readability": 1.5, "goose3": 1.2, "newspaper4k": 1.2, "resiliparse": 0.5,
           "justext": 0.7, "boilerpy3": 0.6, "stated": 2.5}
ADDRESS = re.compile(r"""(?:rel=["']?canonical["']?[^>]*href=|property=["']og:url["'][^>]*content=)["']?([^"'\s>]+)""")
LONG = 14  # letters: shorter texts must be a line of their own, longer ones may stand anywhere


def letters(text):
    return re.sub(r"[\s\u00ad\u200b]+", "", html.unescape(text)).lower()  # places where a word may break are none of its letters


def host(entry, page):
    address = entry["url"]
    if not address:
        found = ADDRESS.search(page)
        address = found[1] if found else ""
    found = re.match(r"(?:https?:)?//([^/:]+)", address)
    return found[1].lower().removeprefix("www.") if found else entry["id"]


def stated_body(page):
    """The longest articleBody that JSON-LD in the page states, as text; empty if none is long."""
    longest = ""
    for found in re.finditer(r'"articleBody"\s*:\s*"((?:[^"\\]|\\.)*)"', page, re.DOTALL):
        try:
            text = json.loads('"' + found[1].replace("\n", "\\n").replace("\r", "").replace("\t", "\\t") + '"')
        except json.JSONDecodeError:
            continue
        longest = max(longest, re.sub(r"<[^>]+>", " ", html.unescape(text)), key=len)
    return longest if len(longest) > 400 else ""


class Vote:
    """What one extractor made of a page. It counts by the square of how much of the labelled segments it gets right."""

    def __init__(self, text, weight, wanted, unwanted):
        self.whole = letters(text)
        self.lines = {letters(line) for line in text.split("\n")}
        right = sum(segment in self.whole for segment in wanted) / max(len(wanted), 1)
        wrong = sum(segment in self.whole for segment in unwanted) / max(len(unwanted), 1)
        self.weight = weight * ((right * (1 - wrong)) ** 2 + 0.03) if self.whole else 0

    def holds(self, block):
        if len(block) < LONG:
            return block in self.lines
        if block in self.whole or len(block) <= 200:
            return block in self.whole
        starts = range(0, len(block) - 40, 40)
        return sum(block[at:at + 40] in self.whole for at in starts) > 0.6 * len(starts)


def touches(block, segments):
    return any((len(segment) >= 6 and segment in block) or (len(block) >= 12 and block in segment) for segment in segments)


def label(entry, page, blocks, texts):
    wanted, unwanted = [letters(one) for one in entry["with"]], [letters(one) for one in entry["without"]]
    votes = [Vote(text, WEIGHTS[name], wanted, unwanted) for name, text in {**texts, "stated": stated_body(page)}.items()]
    total = sum(vote.weight for vote in votes)
    shares, costs = [], []
    for text in blocks:
        block, words = letters(text), len(text.split())
        share = sum(vote.weight * vote.holds(block) for vote in votes) / total if total else 0
        cost = 0.3 + min(words if words > 3 else max(words, len(block) // 6), 60) / 25
        is_wanted, is_unwanted = touches(block, wanted), touches(block, unwanted)
        if is_wanted != is_unwanted:
            share, cost = float(is_wanted), max(cost, 3) + 1
        shares.append(round(share, 3))
        costs.append(round(cost, 2))
    fold = int(hashlib.md5(host(entry, page).encode()).hexdigest(), 16) % 10
    return {"file": Path(entry["file"]).name.removesuffix(".gz"), "fold": fold, "votes": shares, "costs": costs}


def main():
    data, pages, page_blocks, *text_files = sys.argv[1:]
    entries = [json.loads(line) for line in Path(data).read_text(encoding="utf-8").split("\n") if line]
    names = [Path(pages) / Path(entry["file"]).name.removesuffix(".gz") for entry in entries]
    run = subprocess.run([page_blocks], input="".join(f"{name}\n" for name in names).encode(), capture_output=True, check=True)
    texts = {entry["id"]: {} for entry in entries}
    for file in map(Path, text_files):
        for line in file.read_text(encoding="utf-8").split("\n"):
            if line:
                one = json.loads(line)
                texts[one["id"]][file.stem] = one["text"] or ""
    for entry, name, line in zip(entries, names, run.stdout.decode().split("\n")):
        page = name.read_bytes().decode("utf-8", errors="replace")
        print(json.dumps(label(entry, page, json.loads(line), texts[entry["id"]])))


if __name__ == "__main__":
    main()
