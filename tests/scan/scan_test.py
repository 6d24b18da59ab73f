#!/usr/bin/env python3
"""scan_test.py PROGRAM: what must hold of whole runs of `debunk scan` that are ended from outside: killed at any time and gone on with, the output is that of
one run; Ctrl-C keeps the state; memory is bounded."""
import gzip
import json
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

PROGRAM = Path(sys.argv.pop(1)).resolve()
PARAGRAPH = ("<p>The council of Sandle decided on day {} that the the wall of the old harbour will be raised by a metre before winter comes, "
             "because the storms of the last {} years came over it and flooded the market.</p>\n")


def record(number, size):
    page = "<html><body><article><h1>Harbour wall {} to be raised</h1>{}</article></body></html>".format(
        number, "".join(PARAGRAPH.format(number * 100 + line, line + 2) for line in range(size)))
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n{page}".encode()
    head = (f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: https://paper{number % 7}.example/{number}\r\nWARC-Date: 2024-03-01T00:00:00Z\r\n"
            f"Content-Type: application/http\r\nContent-Length: {len(http)}\r\n\r\n").encode()
    return gzip.compress(head + http + b"\r\n\r\n", 1, mtime=0)


def make_archive(path, records, size, seed):
    """With a broken record here and there."""
    choose = random.Random(seed)
    with path.open("wb") as out:
        for number in range(records):
            member = record(number, size)
            kind = choose.randrange(40) if number else 0
            if kind == 1:
                member = member[:choose.randrange(len(member))]
            elif kind == 2:
                at = choose.randrange(len(member))
                member = member[:at] + bytes([member[at] ^ 85]) + member[at + 1:]
            elif kind == 3:
                member = b"rubbish" + member
            out.write(member)


class Scan(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="debunk-scan-")
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def start(self, *arguments, **more):
        return subprocess.Popen([PROGRAM, "scan", "--no-config", *arguments], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)

    def run_scan(self, *arguments, **more):
        process = self.start(*arguments, **more)
        out, err = process.communicate(timeout=300)
        return process.returncode, out, err.decode()

    def end_early(self, name, sent, arguments):
        """How often it had to be started until it came to its end, when each run is sent a signal after some time."""
        choose = random.Random(name)
        for count in range(1, 200):
            process = self.start("--quiet", *arguments, "-o", name, *(["--resume"] if count > 1 else []))
            try:
                process.wait(choose.uniform(0.05, 0.25 + 0.02 * count))
            except subprocess.TimeoutExpired:
                process.send_signal(sent)
            out, err = process.communicate(timeout=300)
            self.assertEqual(out, b"")
            if process.returncode in (0, 1):
                self.assertEqual(err, b"")
                return count
            self.assertEqual(process.returncode, -sent if sent == signal.SIGKILL else 130, err)
        self.fail("never came to its end")

    def test_killed_anywhere_and_resumed_it_is_as_one_run(self):
        make_archive(self.folder / "a.warc.gz", 1200, 40, 1)
        make_archive(self.folder / "b.warc.gz", 600, 40, 2)
        (self.folder / "c.jsonl").write_text("".join(f'{{"text": "The wall was raised by the the council on day {i}."}}\n' for i in range(5000)))
        inputs = ["a.warc.gz", "b.warc.gz", "c.jsonl"]
        code, whole, err = self.run_scan("--jobs", "1", "--summary", "whole.json", *inputs)
        self.assertEqual(code, 1, err)
        self.assertGreater(whole.count(b"debunk-skip/1"), 20)
        restarts = 0
        for jobs, name, sent in (("1", "one.jsonl", signal.SIGKILL), ("2", "two.jsonl", signal.SIGKILL), ("7", "seven.jsonl.zst", signal.SIGKILL),
                                 ("2", "polite.jsonl", signal.SIGINT)):
            with self.subTest(jobs=jobs, name=name):
                restarts += self.end_early(name, sent, ["--jobs", jobs, "--summary", f"{name}.json", *inputs]) - 1
                written = (self.folder / name).read_bytes()
                if name.endswith(".zst"):
                    self.run_scan("--quiet", "-o", "at_once.zst", *inputs)
                    self.assertEqual(written, (self.folder / "at_once.zst").read_bytes())
                else:
                    self.assertEqual(written, whole)
                self.assertEqual((self.folder / f"{name}.json").read_text(), (self.folder / "whole.json").read_text())
                self.assertEqual([path.name for path in self.folder.glob(f"{name}.*") if path.suffix != ".json"], [])
        self.assertGreater(restarts, 4)

    def test_goes_on_where_it_was_not_from_the_start(self):
        make_archive(self.folder / "a.warc.gz", 2000, 40, 3)
        process = self.start("a.warc.gz", "-o", "out.jsonl")
        while not (self.folder / "out.jsonl.state").exists():
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        self.assertIn("interrupted; the same command with --resume goes on", process.communicate(timeout=300)[1].decode())
        self.assertEqual(process.returncode, 130)
        state = dict(line.split(" ", 1) for line in (self.folder / "out.jsonl.state").read_text().splitlines()[1:-1])
        self.assertEqual(int(state["length"]), (self.folder / "out.jsonl.part").stat().st_size)
        self.assertGreater(int(state["position"].split()[2]), 0)
        self.assertFalse((self.folder / "out.jsonl").exists())

        code, _, err = self.run_scan("a.warc.gz", "-o", "out.jsonl")
        self.assertEqual((code, err), (2, "debunk: out.jsonl.state: a scan was not finished; --resume goes on with it, or remove this file to begin anew\n"))
        code, _, err = self.run_scan("a.warc.gz", "-o", "out.jsonl", "--resume", "--only-findings")
        self.assertEqual((code, err[:80]), (2, "debunk: out.jsonl.state: the scan was begun with other rules or conditions, or by"[:80]))
        os.utime(self.folder / "a.warc.gz", (1, 1))
        code, _, err = self.run_scan("a.warc.gz", "-o", "out.jsonl", "--resume")
        self.assertEqual((code, err[:60]), (2, "debunk: out.jsonl.state: the inputs are others, or one of th"))

    def test_progress_goes_to_a_terminal(self):
        make_archive(self.folder / "a.warc.gz", 3000, 60, 6)
        ours, theirs = os.openpty()
        process = subprocess.Popen([PROGRAM, "scan", "--no-config", "--jobs", "1", "a.warc.gz", "-o", "out.jsonl"], cwd=self.folder, stderr=theirs)
        os.close(theirs)
        seen = b""
        while True:
            try:
                seen += os.read(ours, 4096)
            except OSError:  # how Linux says that nobody holds the other end any more
                break
        os.close(ours)
        self.assertEqual(process.wait(60), 1)
        self.assertRegex(seen, rb"\d+ %  \d+ articles  \d+ findings  \d+\.\d MB/s  \d+ s left\r\x1b\[K")
        self.assertRegex(seen, rb"\r\x1b\[K\d+ findings in \d+ of \d+ articles")

    def test_two_at_once_do_not_write_the_same_file(self):
        os.mkfifo(self.folder / "slow.jsonl")
        first = self.start("slow.jsonl", "-o", "out.jsonl")
        with (self.folder / "slow.jsonl").open("w") as slow:
            (self.folder / "a.txt").write_text("The wall was raised.\n")
            code, _, err = self.run_scan("a.txt", "-o", "out.jsonl")
            self.assertEqual((code, err), (2, "debunk: out.jsonl.part: another scan is writing it\n"))
            slow.write('{"text": "The wall was raised by the council."}\n')
        self.assertEqual(first.communicate(timeout=60)[0], b"")
        self.assertEqual(first.returncode, 0)

    def most_memory(self, *arguments, parts=None):
        """MB that a scan takes. `parts` go into its standard input."""
        process = self.start("--quiet", "-o", "out.jsonl", *arguments, stdin=subprocess.PIPE if parts else subprocess.DEVNULL)
        for part in parts or ():
            process.stdin.write(part)
        if parts:
            process.stdin.close()
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.stderr.read(), b"")
        process.stdout.close()
        process.stderr.close()
        self.assertIn(process.returncode, (0, 1))
        return usage.ru_maxrss * 1024 / 1e6

    def reasons(self):
        return [json.loads(line).get("reason", "ok") for line in (self.folder / "out.jsonl").read_text().splitlines()]

    def test_memory_is_bounded_whatever_is_in_the_inputs(self):
        def page(part):
            return json.dumps({"html": "<article>" + part * ((4_000_000 - 100) // len(part))}) + "\n"

        worst = [page("<p>a"), page("<div>"), page("<li>a"), json.dumps({"text": "the the council. " * 200_000}) + "\n",
                 json.dumps({"text": "word\x02 " * 300_000}) + "\n"]
        (self.folder / "worst.jsonl").write_text("".join(worst + worst[:2]))
        self.assertLess(self.most_memory("--jobs", "7", "worst.jsonl"), 512)
        self.assertEqual(self.reasons(), ["ok"] * 7)

    def test_a_line_of_a_gigabyte(self):
        megabyte = b"a" * 1_000_000
        parts = [b'{"text": "The wall was raised by the the council on Monday."}\n{"text": "', *[megabyte] * 1000, b'"}\n{"text": "The wall is high."}\n']
        self.assertLess(self.most_memory("-", parts=parts), 100)
        self.assertEqual(self.reasons(), ["ok", "too-large", "ok"])

    def test_bombs_and_zeros(self):
        bomb = gzip.compress(b"WARC/1.1\r\nWARC-Type: resource\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 100000000\r\n\r\n" + bytes(100_000_000), 9)
        (self.folder / "a.warc.gz").write_bytes(record(1, 5) + bomb + record(2, 5) + bytes(50_000_000) + record(3, 5))
        self.assertLess(self.most_memory("a.warc.gz"), 150)
        reasons = self.reasons()
        self.assertEqual(reasons.count("ok"), 3, reasons)
        self.assertIn("too-large", reasons)

    def test_a_hundred_thousand_tags_inside_each_other(self):
        (self.folder / "a.html").write_text("<article>" + "<div><b>" * 100_000 + "The wall was raised by the the council on Monday.")
        self.assertLess(self.most_memory("a.html"), 200)
        self.assertEqual(self.reasons(), ["ok"])

    def test_a_full_disk_is_told_and_keeps_what_was_there(self):
        make_archive(self.folder / "a.warc.gz", 300, 20, 4)
        (self.folder / "out.jsonl").write_text("old\n")
        code, _, err = self.run_scan("--quiet", "a.warc.gz", "-o", "out.jsonl", preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000)))
        self.assertEqual((code, err), (2, "debunk: out.jsonl: cannot be written: File too large\n"))
        self.assertEqual((self.folder / "out.jsonl").read_text(), "old\n")
        code, out, err = self.run_scan("--quiet", "a.warc.gz", "-o", "/dev/full")
        self.assertEqual((code, err), (2, "debunk: /dev/full: cannot be written: No space left on device\n"))

    def test_a_reader_that_goes_away_ends_it(self):
        make_archive(self.folder / "a.warc.gz", 300, 20, 5)
        process = self.start("--quiet", "a.warc.gz")
        process.stdout.read(10)
        process.stdout.close()
        self.assertEqual(process.wait(60), 2)
        self.assertEqual(process.stderr.read(), b"")
        process.stderr.close()


if __name__ == "__main__":
    unittest.main()
