"""What is read: clean articles and web pages of the data folder, or made-up ones where it is missing; archives made of them, kept in build/bench-data."""

import gzip
import json

from harness import data
from . import programs

FOLDER = programs.ROOT / "build/bench-data"
OTHER_SCRIPTS = {"arb", "ben", "bul", "ell", "fas", "heb", "hin", "hye", "jpn", "kat", "kaz", "kor", "rus", "srp-Cyrl", "tam", "tha", "ukr", "urd", "zho-CN", "zho-TW"}


def write(folder, texts, suffix=".txt"):
    folder.mkdir(parents=True)
    for number, text in enumerate(texts):
        (folder / f"{number:06}{suffix}").write_bytes(text)
    return folder


def clean_articles(args):
    """{set: texts}; none if the data is not there."""
    try:
        return {"english": [text.bytes for text in data.polnear(args.data) + data.gossipcop(args.data)],
                "other-scripts": [text.bytes for text in data.ntrex(args.data) if text.id.split("/")[0] in OTHER_SCRIPTS]}
    except data.MissingData as missing:
        print(f"made-up articles only: {missing}\n")
        return {}


def web_pages(args):
    """Bytes of pages; none if the data is not there."""
    return [data.read_page(path) for path in sorted((args.data / "extract/pages").glob("*.html.gz"))[::args.every]]


def made_up_pages():
    words = "harbour storm council ship morning bridge report minister water light".split()
    return [("<!DOCTYPE html><html><head><title>%d</title></head><body>" % page + "".join(
        f"<p class='c{(page * i) % 97}'>" + " ".join(words[(page * i + k * k) % 10] for k in range(40)) + ".</p>\n" for i in range(300)) + "</body></html>").encode()
        for page in range(1, 100)]


def articles(args):
    try:
        return [text.bytes.decode("utf-8", "replace") for text in data.polnear(args.data)]
    except data.MissingData:
        return ["The harbour was closed on Tuesday.\n\nThe council said \"no\" again. " * (10 + number % 50) for number in range(200)]


def made(name, pieces, args):
    """The file of that name with about `args.megabytes` of what `pieces` gives for each number: (what is written, how much it counts). Whole or not at all."""
    path = FOLDER / f"{args.megabytes}MB-{name}"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        with unfinished.open("wb") as out:
            size = number = 0
            while size < args.megabytes * 1e6:
                written, counts = pieces(number)
                out.write(written)
                size += counts
                number += 1
        unfinished.rename(path)
    return path


def warc(args):
    """A member for each record, as in crawls."""
    pages = []

    def record(number):
        pages[:] = pages or web_pages(args) or made_up_pages()
        page = pages[number % len(pages)]
        block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(page) + page
        head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
                f"WARC-Target-URI: https://site{number % 997}.example/{number}.html\r\nWARC-Date: 2024-03-03T10:00:00Z\r\n"
                f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n")
        return gzip.compress(head.encode() + block + b"\r\n\r\n", 6, mtime=0), len(page)
    return made("pages.warc.gz", record, args)


def ndjson(args):
    texts = []

    def line(number):
        texts[:] = texts or articles(args)
        text = texts[number % len(texts)]
        fields = {"id": number, "url": f"https://site{number % 997}.example/{number}.html", "title": text[:60], "date": "2024-03-03T10:00:00Z", "text": text,
                  "tags": ["news", "harbour"], "score": 0.5, "source": {"name": "The Paper", "country": "US"}}
        written = json.dumps(fields, ensure_ascii=False).encode() + b"\n"
        return written, len(written)
    return made("articles.jsonl", line, args)


def unpacked_size(path):
    with gzip.open(path) as file:
        return sum(len(piece) for piece in iter(lambda: file.read(1 << 20), b""))
