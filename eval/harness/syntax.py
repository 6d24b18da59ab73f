"""English: tokens, sentences, parts of speech, parse and names, all from raw text, against treebanks. As CoNLL 2018 counts (Zeman et al. 2018): a
word of ours is one of theirs if it has the same characters; relations without what is finer than the universal ones."""

import json
import subprocess
from collections import defaultdict

import gzip

from . import data, program
from .table import print_heading, print_table

SENTENCES, WEB_SENTENCES, PARTS, LABELLED = 0.95, 0.90, 0.955, 0.83
KINDS = ("person", "organization", "place", "event")
# F1 of spaCy 3.8's small English model (en_core_web_sm 3.8.0) on entities_dev, counted as below: bench/spacy_english.py says it.
SPACY_NAMES = 0.411
POSSESSIVES = (b"'s", "\u2019s".encode(), b"'", "\u2019".encode())


class Scores:
    def __init__(self):
        self.gold = self.said = self.words = self.parts = self.heads = self.labelled = 0
        self.gold_sentences = self.said_sentences = self.sentences = 0

    def row(self, name):
        def f1(right, gold, said):
            return 2 * right / (gold + said) if gold + said else 0.0
        return (name, self.gold, f1(self.words, self.gold, self.said), f1(self.sentences, self.gold_sentences, self.said_sentences),
                *(f1(right, self.gold, self.said) for right in (self.parts, self.heads, self.labelled)))


def conllu(path):
    """(name, [(new block, words)]) of every document; a word is (surface, space after, part, head, relation)."""
    documents, comments, rows = [], [], []
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            line = line.rstrip("\n")
            if line.startswith("#"):
                comments.append(line[1:].strip())
            elif line:
                rows.append(line.split("\t"))
            elif rows:
                new = [one.partition("=")[2].strip() for one in comments if one.startswith("newdoc")]
                if new or not documents:
                    documents.append((new[0] if new else path.name, []))
                block = bool(new) or any(one.startswith("newpar") for one in comments)
                documents[-1][1].append((block, list(words_of(rows))))
                comments, rows = [], []
    return documents


def words_of(rows):
    """Of words that are contracted in the text, each has its share of it."""
    inside = 0
    for at, row in enumerate(rows):
        if "." in row[0]:
            continue
        if "-" in row[0]:
            first, last = map(int, row[0].split("-"))
            parts, surface, place = rows[at + 1 : at + 2 + last - first], row[1], 0
            inside = len(parts)
            for number, part in enumerate(parts):
                left = len(parts) - number - 1
                size = max(1, min(len(part[1]) if left else len(surface), len(surface) - place - left))
                yield surface[place : place + size], not left and "SpaceAfter=No" not in row[9], part[3], int(part[6]), part[7]
                place += size
        elif inside:
            inside -= 1
        else:
            yield row[1], "SpaceAfter=No" not in row[9], row[3], int(row[6]), row[7]


def as_text(sentences):
    """The text, and of each sentence its words as (start, end, part, head, relation)."""
    text, placed, space = bytearray(), [], False
    for number, (block, words) in enumerate(sentences):
        if number and block:
            text += b"\n\n"
        elif space:
            text += b" "
        places = []
        for at, (surface, after, *rest) in enumerate(words):
            start = len(text)
            text += surface.encode()
            places.append((start, len(text), *rest))
            space = after
            if after and at + 1 < len(words):
                text += b" "
        placed.append(places)
    return bytes(text), placed


def analysed(args, texts):
    """(sentences, names) of each text."""
    driver = program.ROOT / "build/release/eval/english_driver"
    if not driver.exists():
        raise program.Failed(f"{driver} is not there: build it")
    run = subprocess.run([driver], input=b"".join(b"%d\n" % len(text) + text for text in texts), capture_output=True, check=True)
    results, sentences, names = [], [], []
    for line in run.stdout.decode().split("\n"):
        kind, *fields = line.split(" ")
        if kind == "S":
            sentences.append([])
        elif kind == "T":
            sentences[-1].append((int(fields[0]), int(fields[1]), fields[2], int(fields[3]), fields[4]))
        elif kind == "E":
            names.append((int(fields[0]), int(fields[1]), fields[2]))
        elif kind == ".":
            results.append((sentences, names))
            sentences, names = [], []
    return results


def compare(gold, said, scores):
    def flat(sentences):
        return {(start, end): (part, None if head == 0 else words[head - 1][:2], relation.split(":")[0])
                for words in sentences for start, end, part, head, relation in words}
    ours, theirs = flat(said), flat(gold)
    scores.gold += sum(map(len, gold))
    scores.said += sum(map(len, said))
    for place, (part, head, relation) in theirs.items():
        if place not in ours:
            continue
        scores.words += 1
        scores.parts += ours[place][0] == part
        if ours[place][1] == head:
            scores.heads += 1
            scores.labelled += ours[place][2] == relation
    spans = [{(words[0][0], words[-1][1]) for words in sentences} for sentences in (gold, said)]
    scores.gold_sentences += len(spans[0])
    scores.said_sentences += len(spans[1])
    scores.sentences += len(spans[0] & spans[1])


def bare(text, span):
    """A name without the article in front of it and the 's behind it, on which treebanks and models do not agree."""
    start, end, kind = span
    name = text[start:end]
    for ending in POSSESSIVES:
        if name.endswith(ending):
            end -= len(ending)
            break
    if text[start:end].lower().startswith(b"the "):
        start += 4
    return start, end, kind


def gold_names(row):
    """Mentions that are names: no pronouns, which the list counts as well where they speak of somebody with a page in Wikipedia."""
    text = row["text"].encode()
    names = set()
    for one in row["entities"]:
        start, end, kind = bare(text, (one["start"], one["end"], one["type"]))
        words = text[start:end].decode().split()
        pronoun = len(words) == 1 and words[0].lower() in PRONOUNS
        if one["name"] and kind in KINDS and not pronoun and any(word[:1].isupper() for word in words):
            names.add((start, end, kind))
    return names


PRONOUNS = set("i me my he him his she her they them their it its you your we us our who there here himself herself this that these those".split())


def names(args, path):
    rows = data.read_jsonl(path)
    texts = [row["text"].encode() for row in rows]
    counts = defaultdict(lambda: [0, 0, 0])
    for row, text, (_, said) in zip(rows, texts, analysed(args, texts)):
        gold, ours = gold_names(row), {bare(text, one) for one in said}
        if args.worst:
            for start, end, kind in sorted(gold ^ ours)[: args.worst]:
                print(f"{'missed' if (start, end, kind) in gold else 'false '} {kind}: {text[start:end].decode()!r} in {text[max(0, start - 40):end + 40].decode(errors='ignore')!r}")
        for key in [row["genre"], *(f"kind: {kind}" for kind in KINDS), "all"]:
            mine = [{one for one in side if not key.startswith("kind: ") or one[2] == key[6:]} for side in (gold, ours)]
            for at, number in enumerate((len(mine[0]), len(mine[1]), len(mine[0] & mine[1]))):
                counts[key][at] += number
    table = []
    for key, (gold, ours, right) in counts.items():
        bar = SPACY_NAMES if key == "all" else None
        f1 = 2 * right / (gold + ours) if gold + ours else 0.0
        table.append((key, gold, right / max(ours, 1), right / max(gold, 1), f1, bar, None if bar is None else f1 >= bar))
    table.sort(key=lambda row: (row[0] == "all", row[0]))
    print_table(["names", "number", "precision", "recall", "F1", "spaCy small", ""], table)
    return all(row[-1] is not False for row in table)


def run(args):
    print_heading("syntax: English from raw text, against treebanks")
    folder = args.data / "syntax"
    files = sorted(path for path in folder.glob("*.conllu.gz") if "_train" not in path.name)
    if not files:
        raise data.MissingData(f"{folder} holds no treebank")
    met, table = True, []
    for path in files:
        corpus = path.name.split(".")[0]
        documents = conllu(path)
        placed = [as_text(sentences) for _, sentences in documents]
        scores, genres = Scores(), defaultdict(Scores)
        for (name, _), (_, gold), (said, _) in zip(documents, placed, analysed(args, [text for text, _ in placed])):
            compare(gold, said, scores)
            if name.startswith("GUM_"):
                compare(gold, said, genres[name.split("_")[1]])
        row = scores.row(corpus)
        good = row[3] >= (WEB_SENTENCES if "ewt" in corpus else SENTENCES) and row[4] >= PARTS and row[6] >= LABELLED
        met = met and good
        table.append((*row, good))
        table += [(*one.row(f"- {genre}"), None) for genre, one in sorted(genres.items())]
    table.append(("bar", None, None, SENTENCES, PARTS, None, LABELLED, None))
    print_table(["treebank", "words", "tokens F1", "sentences F1", "UPOS", "UAS", "LAS", ""], table)
    for path in sorted(folder.glob("entities_*.jsonl.gz")):
        if "_train" not in path.name:
            met = names(args, path) and met
    return met
