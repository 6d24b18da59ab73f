"""Article text of web pages: segments that must be in it and segments that must not, as trafilatura's evaluation counts them."""

import json
import re
import subprocess
import tempfile
from pathlib import Path

from . import data, program
from .table import print_heading, print_table

BAR = 0.945
SPACE = re.compile(r"\s+")
BODY = {"dateline", "paragraph", "subhead", "list_item", "quotation"}

# What others have on the same pages, measured with the same rules (bench/peers tells how): F1, precision, recall, MB/s of one core.
PEERS = [("trafilatura 2.3.1, no comments", 0.934, 0.920, 0.948, 5.2), ("trafilatura 2.3.1, fast", 0.931, 0.922, 0.940, 7.2),
         ("rs-trafilatura 0.1.1", 0.900, 0.864, 0.939, 11.0), ("readability-lxml 0.9", 0.868, 0.897, 0.841, 4.1),
         ("resiliparse 2.0.1, no comments", 0.862, 0.786, 0.953, 60.0), ("newspaper4k 0.9.6", 0.848, 0.942, 0.772, 1.0),
         ("jusText 3.0.2", 0.829, 0.897, 0.769, 6.4), ("goose3 3.1.22", 0.828, 0.944, 0.737, 1.3), ("boilerpy3", 0.816, 0.831, 0.802, 9.0)]


def collapse(text):
    return SPACE.sub(" ", text).strip()


def articles(driver, pages):
    """The blocks of the article of each page (bytes), and the seconds that all took."""
    with tempfile.TemporaryDirectory(prefix="debunk-eval-") as folder:
        names = [str(Path(folder) / f"{number:06}.html") for number in range(len(pages))]
        for name, page in zip(names, pages):
            Path(name).write_bytes(page)
        run = subprocess.run([driver], input="".join(name + "\n" for name in names).encode(), capture_output=True)
    if run.returncode != 0:
        raise program.Failed(f"{driver} ended with {run.returncode}: {run.stderr.decode(errors='replace')[:2000]}")
    *lines, seconds = run.stdout.decode().split("\n")[:-1]
    if len(lines) != len(pages):
        raise program.Failed(f"{driver} answered {len(lines)} of {len(pages)} pages")
    return [json.loads(line) for line in lines], float(seconds)


def text_of(blocks, kinds):
    return collapse("\n".join(block["text"] for block in blocks if kinds is None or block["kind"] in kinds))


def counts(text, entry):
    found = sum(collapse(segment) in text for segment in entry["with"])
    return found, sum(collapse(segment) in text for segment in entry["without"]), len(entry["with"]) - found


def scores(texts, entries):
    right, wrong, missed = (sum(column) for column in zip(*(counts(text, entry) for text, entry in zip(texts, entries))))
    precision, recall = right / max(right + wrong, 1), right / max(right + missed, 1)
    return 2 * precision * recall / max(precision + recall, 1e-9), precision, recall


def run(args):
    folder = args.data / "extract"
    entries = data.read_jsonl(folder / "trafilatura_open.jsonl")
    pages = [data.read_page(folder / entry["file"]) for entry in entries]
    driver = args.program.path.parents[1] / "eval/extract_driver"
    if not driver.exists():
        raise program.Failed(f"{driver} is not there: it is built with the tests")
    found, seconds = articles(driver, pages)
    megabytes = sum(len(page) for page in pages) / 1e6
    print_heading(f"extract: {len(pages)} pages, {megabytes:.1f} MB")
    body, everything = [text_of(blocks, BODY) for blocks in found], [text_of(blocks, None) for blocks in found]
    f1, precision, recall = scores(body, entries)
    speed = megabytes / seconds
    print_table(["tool", "F1", "bar", "", "precision", "recall", "MB/s", "pages/s", "empty"],
                [("debunk, body", f1, BAR, f1 >= BAR, precision, recall, speed, len(pages) / seconds, sum(not text for text in body)),
                 ("debunk, with headline and captions", *scores(everything, entries)[:1], None, None, *scores(everything, entries)[1:], None, None, None)]
                + [(name, f, None, None, p, r, s, None, None) for name, f, p, r, s in PEERS])
    if args.worst:
        show_worst(entries, body, args.worst)
    return f1 >= BAR


def show_worst(entries, texts, most):
    """Segments that went wrong."""
    wrong = [(entry["file"], "missed", segment) for entry, text in zip(entries, texts) for segment in entry["with"] if collapse(segment) not in text]
    wrong += [(entry["file"], "unwanted", segment) for entry, text in zip(entries, texts) for segment in entry["without"] if collapse(segment) in text]
    for file, what, segment in sorted(wrong)[:most]:
        print(f"{file} {what}: {collapse(segment)[:300]}")
