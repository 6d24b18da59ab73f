"""The part `archives` of bench/run: reading records beside FastWARC and simdjson. What is read is made once, in build/bench-data."""

import gzip
import json
import subprocess
from pathlib import Path

from harness import data
from harness.table import print_heading, print_table

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "build/bench-data"
BENCH = ROOT / "build/bench/bench"
MEGABYTES = 300
TIMES, ROUNDS = 5, 3  # every program is started so often, in turns, and reads so often each time; its fastest round counts
NDJSON_BAR = 1500  # MB/s


def pages(folder):
    """Bytes of web pages; made-up ones where there are none."""
    found = [gzip.decompress(path.read_bytes()) for path in sorted((folder / "extract/pages").glob("*.html.gz"))]
    if found:
        return found
    words = "harbour storm council ship morning bridge report minister water light".split()
    return [("<!DOCTYPE html><html><head><title>%d</title></head><body>" % page + "".join(
        f"<p class='c{(page * i) % 97}'>" + " ".join(words[(page * i + k * k) % 10] for k in range(40)) + ".</p>\n" for i in range(300)) + "</body></html>").encode()
        for page in range(1, 100)]


def articles(folder):
    try:
        return [text.bytes.decode("utf-8", "replace") for text in data.polnear(folder)]
    except data.MissingData:
        return ["The harbour was closed on Tuesday.\n\nThe council said \"no\" again. " * (10 + number % 50) for number in range(200)]


def make(name, write):
    """The file of that name, whole or not at all."""
    path = FOLDER / name
    if not path.exists():
        FOLDER.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".unfinished")
        with unfinished.open("wb") as out:
            write(out)
        unfinished.rename(path)
    return path


def write_warc(folder):
    def write(out):
        found, size, number = pages(folder), 0, 0
        while size < MEGABYTES * 1e6:
            page = found[number % len(found)]
            block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(page) + page
            head = (f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012}>\r\n"
                    f"WARC-Target-URI: https://site{number % 997}.example/{number}.html\r\nWARC-Date: 2024-03-03T10:00:00Z\r\n"
                    f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n")
            out.write(gzip.compress(head.encode() + block + b"\r\n\r\n", 6, mtime=0))
            size += len(page)
            number += 1
    return write


def write_ndjson(folder):
    def write(out):
        found, size, number = articles(folder), 0, 0
        while size < MEGABYTES * 1e6:
            text = found[number % len(found)]
            line = json.dumps({"id": number, "url": f"https://site{number % 997}.example/{number}.html", "title": text[:60], "date": "2024-03-03T10:00:00Z",
                               "text": text, "tags": ["news", "harbour"], "score": 0.5, "source": {"name": "The Paper", "country": "US"}}, ensure_ascii=False)
            size += out.write(line.encode() + b"\n")
            number += 1
    return write


def unpacked_size(path):
    with gzip.open(path) as file:
        return sum(len(piece) for piece in iter(lambda: file.read(1 << 20), b""))


def in_turns(commands):
    """{name: [seconds, records, bytes of bodies]} of the fastest rounds."""
    best = {}
    for _ in range(TIMES):
        for name, command in commands.items():
            values = [float(value) for value in subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()[:3]]
            best[name] = min(best.get(name, values), values)
    return best


def rows(best, size, bars):
    return [(name, int(records), f"{size / 1e6:,.0f}", f"{seconds:.3f}", f"{size / 1e6 / seconds:,.0f}", *bars.get(name, (None, None)))
            for name, (seconds, records, _) in best.items()]


def archives(folder, fastwarc_python):
    """Measures and prints; whether the bars are met. `folder` has the data, `fastwarc_python` FastWARC."""
    warc = make("pages.warc.gz", write_warc(folder))
    best = in_turns({"debunk": [BENCH / "read_archive", warc, str(ROUNDS)],
                     "FastWARC": [fastwarc_python, Path(__file__).parent / "read_warc.py", warc, str(ROUNDS)]})
    if best["debunk"][1:] != best["FastWARC"][1:]:
        raise SystemExit(f"bench/run: debunk and FastWARC do not read the same: {best}")
    ratio = best["FastWARC"][0] / best["debunk"][0]
    met = ratio >= 1
    print_heading(f"archives: {warc.name}, a member for each record, HTTP heads read; CPU time")
    columns = ["reader", "records", "MB unpacked", "seconds", "MB/s", "bar", ""]
    print_table(columns, rows(best, unpacked_size(warc), {"debunk": ("as FastWARC", ratio >= 1)}))
    print(f"debunk is {ratio:.2f} times as fast.\n")

    ndjson = make("articles.jsonl", write_ndjson(folder))
    size = ndjson.stat().st_size
    best = in_turns({"debunk": [BENCH / "read_archive", ndjson, str(ROUNDS)], "simdjson, from memory": [BENCH / "simdjson_field", ndjson, "text", str(ROUNDS)]})
    if best["debunk"][1:] != best["simdjson, from memory"][1:]:
        raise SystemExit(f"bench/run: debunk and simdjson do not read the same: {best}")
    fast = size / 1e6 / best["debunk"][0] >= NDJSON_BAR
    print_heading(f"archives: {ndjson.name}, one field and four more where they are; CPU time, debunk's with reading the file")
    print_table(columns, rows(best, size, {"debunk": (NDJSON_BAR, fast)}))
    return met and fast
