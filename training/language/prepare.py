#!/usr/bin/env python3
"""Makes of the treebanks one flat file for the trainer: training/language/prepare.py SYNTAX_FOLDER PART > tokens.tsv   (PART: train or dev)

Lines: "D id", a document; "P", a block; "S", a sentence; "T surface space part head relation entity", a token, where `space` is 1 if white
space follows, `head` counts from 1 in the sentence (0: root), `entity` is B-kind, I-kind or O, or - where the treebank has none.
"""

import gzip
import json
import sys
from pathlib import Path

KINDS = ("person", "organization", "place", "event")
LONGEST_NAME = 12  # tokens


def read(path):
    """(document, sentences with comments and rows of ten columns)."""
    comments, rows = [], []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                comments.append(line[1:].strip())
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                yield comments, rows
                comments, rows = [], []


def tokens_of(rows):
    """(surface, space after, row, is first) of each word: of contracted ones their parts of the surface."""
    by_id = {row[0]: row for row in rows}
    done = set()
    for row in rows:
        if "." in row[0] or row[0] in done:
            continue
        if "-" not in row[0]:
            yield row[1], "SpaceAfter=No" not in row[9], row, True
            continue
        first, last = map(int, row[0].split("-"))
        parts = [by_id[str(i)] for i in range(first, last + 1)]
        surface = row[1]
        at = 0
        for number, part in enumerate(parts):
            left = len(parts) - number - 1
            size = len(part[1]) if left else len(surface) - at
            size = max(1, min(size, len(surface) - at - left))
            yield surface[at : at + size], not left and "SpaceAfter=No" not in row[9], part, not number
            done.add(part[0])
            at += size


def names(path):
    """Document → [(first, end, kind)] of its names. They count tokens with what is contracted with them."""
    found = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            starts = {start: i for i, (start, _) in enumerate(row["tokens"])}
            ends = {end: i + 1 for i, (_, end) in enumerate(row["tokens"])}
            found[row["doc"]] = [(starts[one["start"]], ends[one["end"]], one["type"]) for one in row["entities"]
                                 if one["name"] and one["type"] in KINDS and one["start"] in starts and one["end"] in ends]
    return found


def labels(mentions, rows):
    """BIO over the tokens of a document, whose rows are those of CoNLL-U with heads as indices of the document."""
    label = ["O"] * len(rows)
    mentions = [(first, end - (rows[end - 1][4] == "POS"), kind) for first, end, kind in mentions]  # "Ann's" is the name Ann
    for first, end, kind in sorted(mentions, key=lambda one: one[0] - one[1]):
        inside = [row for row in rows[first:end]]
        if end - first > LONGEST_NAME or not any(row[3] == "PROPN" for row in inside) or any(tag != "O" for tag in label[first:end]):
            continue
        if not is_name(first, end, rows):
            continue
        # "Livorno, Tuscany" is two names: the place, and inside it the larger one.
        commas = [i for i in range(first + 1, end - 1) if rows[i][1] == "," and any(other[0] == i + 1 and other[1] <= end for other in mentions)]
        if commas and rows[commas[0] - 1][3] == "PROPN":
            end = commas[0]
        label[first:end] = [f"B-{kind}"] + [f"I-{kind}"] * (end - first - 1)
    return label


def is_name(first, end, rows):
    """Is the word that the others hang on a proper noun, and no clause hangs on it?"""
    heads = [i for i in range(first, end) if not first <= rows[i][6] < end]
    if len(heads) != 1 or rows[heads[0]][3] != "PROPN" and not any(rows[i][3] == "PROPN" and rows[i][7] in ("flat",) for i in range(first, end)):
        return False
    return not any(row[7].startswith(("acl", "appos", "advcl", "parataxis")) or row[3] in ("VERB", "AUX") and row[7] != "amod" and row[7] != "flat" and row[7] != "compound" for row in rows[first:end])


def main():
    folder, part = Path(sys.argv[1]), sys.argv[2]
    mentions = names(folder / f"entities_{part}.jsonl.gz")
    out = sys.stdout
    for bank in ("ewt", "gum"):
        documents = []
        for comments, rows in read(folder / f"{bank}_{part}.conllu.gz"):
            new = [one.split("=")[1].strip() for one in comments if one.startswith("newdoc")]
            if new or not documents:
                documents.append((new[0] if new else bank, []))
            documents[-1][1].append((bool(new) or any(one.startswith("newpar") for one in comments), list(tokens_of(rows))))
        for name, sentences in documents:
            flat = []
            for _, tokens in sentences:
                base = len(flat)
                flat += [[*row[:6], base + int(row[6]) - 1 if row[6] != "0" else -1, row[7]] for _, _, row, _ in tokens]
            firsts = [number for number, token in enumerate(token for _, tokens in sentences for token in tokens) if token[3]] + [len(flat)]
            known = [(firsts[first], firsts[end], kind) for first, end, kind in mentions.get(name, [])]
            entity = labels(known, flat) if name in mentions else ["-"] * len(flat)
            out.write(f"D\t{name}\n")
            at = 0
            for number, (new_block, tokens) in enumerate(sentences):
                if new_block or number == 0:
                    out.write("P\n")
                out.write("S\n")
                for surface, space, row, _ in tokens:
                    out.write(f"T\t{surface}\t{int(space)}\t{row[3]}\t{row[6]}\t{row[7]}\t{entity[at]}\n")
                    at += 1


main()
