"""The labelled sets, read from the data folder. A text is the bytes of the file that debunk is given; nothing of them is kept here."""

import gzip
import json
from dataclasses import dataclass
from pathlib import Path


class MissingData(Exception):
    """A file of the data folder is not there: the set is skipped and the message says so."""


@dataclass(frozen=True)
class Text:
    set: str
    id: str
    bytes: bytes
    suffix: str = ".txt"  # of a file of that kind


def read_jsonl(path):
    if not path.exists():
        raise MissingData(f"{path} is not there")
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8", newline="\n") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def read_page(path):
    return gzip.decompress(path.read_bytes())


def injected(data):
    return read_jsonl(data / "spam/injected_dev.jsonl.gz")


def ntrex_documents(data):
    """(language, document, its lines) for every document in every language."""
    files = sorted((data / "text/ntrex").glob("*.tsv"))
    if not files:
        raise MissingData(f"{data / 'text/ntrex'} holds no .tsv file")
    for path in files:
        documents = {}
        for row in path.read_text(encoding="utf-8").split("\n")[1:]:
            if row:
                document, _, line = row.split("\t")
                documents.setdefault(document, []).append(line.strip())
        for document, lines in documents.items():
            yield path.stem, document, lines


def headline_and_paragraphs(lines, size=3):
    """An NTREX document as a story: its first line is the headline, the others make paragraphs of three."""
    rest = lines[1:]
    return "\n\n".join([lines[0], *(" ".join(rest[at:at + size]) for at in range(0, len(rest), size))]) + "\n"


def ntrex(data):
    return [Text("ntrex", f"{language}/{document}", headline_and_paragraphs(lines).encode())
            for language, document, lines in ntrex_documents(data)]


def ntrex_flat(data):
    return [Text("ntrex-flat", f"{language}/{document}", " ".join(lines).encode()) for language, document, lines in ntrex_documents(data)]


def polnear(data):
    return [Text("polnear", entry["id"], entry["text"].encode()) for entry in read_jsonl(data / "text/polnear_train.jsonl.gz")]


def gossipcop(data):
    return [Text("gossipcop", entry["id"], entry["text"].encode()) for entry in read_jsonl(data / "text/gossipcop_real.jsonl.gz")]


def gossipcop_titled(data):
    return [Text("gossipcop-titled", entry["id"], f"{entry['title'].strip()}\n\n{entry['text']}".encode())
            for entry in read_jsonl(data / "text/gossipcop_real.jsonl.gz")]


def injected_clean(data):
    return [Text("injected-clean", entry["id"], entry["text"].encode()) for entry in injected(data) if entry["label"] == "clean"]


def pages(data):
    folder = data / "extract"
    return [Text("pages", entry["id"], gzip.decompress((folder / entry["file"]).read_bytes()), ".html")
            for entry in read_jsonl(folder / "trafilatura_open.jsonl")]


# The sets of clean articles: the first four are measured by default, the others show the same texts in another shape.
CLEAN = {"ntrex": ntrex, "polnear": polnear, "gossipcop": gossipcop, "injected-clean": injected_clean}
RESHAPED = {"ntrex-flat": ntrex_flat, "gossipcop-titled": gossipcop_titled}
PAGES = {"pages": pages}


def default_folder():
    return Path(__file__).resolve().parents[2] / "../shared/data"
