#!/usr/bin/env python3
"""fetch_test.py PROGRAM SOURCE: what must hold of `debunk check https://…`, against a server on the loopback address."""
import ctypes
import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

from server import RUSSIAN, RUSSIAN_PAGE, STORY, Server

PROGRAM, SOURCE = Path(sys.argv.pop(1)).resolve(), Path(sys.argv.pop(1)).resolve()


class Fetch(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.server = Server()

    @classmethod
    def tearDownClass(cls):
        cls.server.stop()

    def setUp(self):
        self.folder = tempfile.TemporaryDirectory(prefix="debunk-fetch-")
        self.addCleanup(self.folder.cleanup)
        self.server.requests.clear()

    def address(self, path):
        return f"http://127.0.0.1:{self.server.port}{path}"

    def debunk(self, *words, private=True, **environment):
        flags = ["--allow-private"] if private else []
        return subprocess.run([PROGRAM, "check", "--no-config", *flags, *words], cwd=self.folder.name, capture_output=True, text=True, timeout=60,
                              env={"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", **environment}, stdin=subprocess.DEVNULL)

    def check(self, path, *words):
        """The report of a page that can be read."""
        done = self.debunk("--format", "json", "--select", "text/doubled-word", self.address(path), *words)
        self.assertIn(done.returncode, (0, 1), done.stderr)
        return json.loads(done.stdout)

    def assert_fails(self, path, problem, *words):
        start = time.monotonic()
        done = self.debunk("--quiet", self.address(path), *words)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertRegex(done.stderr, r"\Adebunk: " + re.escape(self.address(path)) + ": " + problem + r"\n\Z")
        self.assertLess(time.monotonic() - start, 10)

    # ---- a page, and what is said of it ----

    def test_a_report_says_where_its_page_comes_from(self):
        report = self.check("/hops?2")
        self.assertEqual(report["path"], self.address("/hops?2"))
        self.assertEqual(report["digest"], "sha256:" + hashlib.sha256(STORY.encode()).hexdigest())
        retrieved = dict(report["retrieved"])
        self.assertRegex(retrieved.pop("date"), r"\A20\d\d-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")
        self.assertEqual(retrieved, {"address": self.address("/story"), "ip": "127.0.0.1", "status": 200})
        finding = report["findings"][0]
        self.assertEqual(STORY.encode()[finding["start"]:finding["end"]].decode(), finding["text"])
        self.validate(report)

    def validate(self, report, schema="report"):
        try:
            import jsonschema
        except ImportError:
            return
        jsonschema.validate(report, json.loads((SOURCE / f"docs/formats/{schema}.schema.json").read_text(encoding="utf-8")))

    def test_a_note_for_each_request(self):
        done = self.debunk("--select", "text/doubled-word", self.address("/hops?1"))
        self.assertEqual(done.returncode, 1)
        self.assertRegex(done.stderr, r"\Adebunk: fetched \S+/hops\?1 from 127\.0\.0\.1 at \S+Z: status 302, 0 bytes\n"
                                      r"debunk: fetched \S+/story from 127\.0\.0\.1 at \S+Z: status 200, 67 bytes\n\Z")
        self.assertEqual(self.debunk("--quiet", self.address("/story")).stderr, "")

    def test_codings_are_undone(self):
        for path in ("/chunked", "/gzip", "/deflate", "/chunked-gzip", "/early-hints", "/bytes", "/untyped"):
            with self.subTest(path):
                self.assertEqual(self.check(path)["digest"], self.check("/story")["digest"])

    def test_pages_are_told_in_the_order_of_their_addresses(self):
        paths = ["/story", "/gzip", "/nowhere", "/chunked", "/deflate"]
        done = self.debunk("--format", "jsonl", "--jobs", "4", *map(self.address, paths))
        reports = [json.loads(line)["path"] for line in done.stdout.splitlines()]
        self.assertEqual(reports, [self.address(path) for path in paths if path != "/nowhere"])
        self.assertEqual(re.findall(r"fetched \S+?(/[a-z]+) ", done.stderr), paths)
        self.assertEqual(done.returncode, 2)

    def test_encodings(self):
        for path, encoding in (("/windows-1251", "windows-1251"), ("/wrong-charset", "UTF-8"), ("/unknown-charset", "UTF-8")):
            with self.subTest(path):
                self.assertEqual(self.check(path)["encoding"], encoding)
        self.assertEqual(self.check("/windows-1251", "--encoding", "KOI8-R")["encoding"], "KOI8-R")
        self.assertEqual(self.check("/windows-1251")["digest"], "sha256:" + hashlib.sha256(RUSSIAN.encode("windows-1251")).hexdigest())

    def test_markdown_by_its_name(self):
        self.assertEqual(len(self.check("/story.md")["findings"]), 1)

    def test_web_pages_are_read_as_their_server_says(self):
        for path, encoding in (("/russian-page", "windows-1251"), ("/saved-page", "UTF-8")):
            with self.subTest(path):
                done = subprocess.run([PROGRAM, "extract", "--allow-private", "-q", "-f", "json", self.address(path)], capture_output=True, text=True, timeout=60)
                self.assertEqual((done.returncode, done.stderr), (0, ""))
                article = json.loads(done.stdout)
                self.assertEqual(article["encoding"], encoding)
                self.assertEqual(article["blocks"][0]["text"], "Мэр открыл мост")
                self.assertEqual(article["retrieved"]["address"], self.address(path))
                self.validate(article, "extract")
        self.assertEqual(self.check("/russian-page")["digest"], "sha256:" + hashlib.sha256(RUSSIAN_PAGE.encode("windows-1251")).hexdigest())

    # ---- what is sent ----

    def test_nothing_is_sent_that_nobody_asked_for(self):
        self.check("/cookie")
        for _, fields in self.server.requests:
            self.assertEqual(sorted(fields), ["Accept", "Accept-Encoding", "Host", "User-Agent"])
            self.assertRegex(fields["User-Agent"], r"\Adebunk/\d")
        self.check("/story", "--user-agent", "Desk of the Paper")
        self.assertEqual(self.server.requests[-1][1]["User-Agent"], "Desk of the Paper")

    def test_netrc_and_proxies_of_the_environment_are_left_alone(self):
        Path(self.folder.name, ".netrc").write_text("machine 127.0.0.1 login me password secret\n", encoding="utf-8")
        done = self.debunk("-q", self.address("/story"), HOME=self.folder.name, http_proxy="http://127.0.0.1:1", all_proxy="http://127.0.0.1:1")
        self.assertEqual(done.stderr, "")
        self.assertNotIn("Authorization", self.server.requests[-1][1])

    def test_a_proxy_that_is_named_is_used(self):
        done = self.debunk("http://paper.example/story", "--proxy", self.address(""), private=False)
        self.assertIn("fetched http://paper.example/story through the proxy at ", done.stderr)
        self.assertEqual(self.server.requests[-1][0], "http://paper.example/story")

    def test_a_fragment_is_not_sent_and_other_letters_are_encoded(self):
        self.debunk(self.address("/мост a?b#c"))
        self.assertEqual(self.server.requests[-1][0], "/%d0%bc%d0%be%d1%81%d1%82%20a?b")

    # ---- what goes wrong ----

    def test_answers_that_are_no_page(self):
        for path, problem in {
            "/nowhere": "the server answered 404 Not Found",
            "/broken": "the server answered 500 Internal Server Error",
            "/empty": "the answer is empty",
            "/pdf": "it is a PDF document, not text; .*",
            "/pdf-as-text": "it is a PDF document, not text; .*",
            "/json": "it is application/json, which is no page and no text",
            "/short": "the answer ends too early",
            "/cut-chunk": "(the answer ends too early|it cannot be fetched: .*)",
            "/nothing": "the server answers nothing",
            "/no-http": "it cannot be fetched: .*",
        }.items():
            with self.subTest(path):
                self.assert_fails(path, problem)

    def test_redirects_have_an_end(self):
        self.check("/hops?10")
        self.assert_fails("/hops?11", "it leads on and on: more than 10 redirects")
        self.server.requests.clear()
        self.assert_fails("/loop", "it leads on and on: more than 10 redirects")
        self.assertEqual(len(self.server.requests), 11)

    def test_redirects_are_looked_at_as_the_first_address_is(self):
        for target in ("file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x", "data:text/plain,x"):
            with self.subTest(target):
                self.assert_fails(f"/to?{target}", "(it leads to .*: only http and https are fetched|the server answered 302.*)")
        self.assert_fails(f"/to?http://me:secret@127.0.0.1:{self.server.port}/story", "it leads to .*: it holds a name or password, .*")

    def test_limits_on_size(self):
        self.assert_fails("/large", r"the answer is larger than 1048576 bytes; --max-size takes more", "--max-size", "1M")
        self.assert_fails("/endless", r"the answer is larger than 33554432 bytes; --max-size takes more")
        self.assert_fails("/bomb", r"the answer is larger than 33554432 bytes when it is unpacked; --max-size takes more")
        self.assert_fails("/endless-head", r"(the head of the answer is larger than 256 KiB|it cannot be fetched: .*)")
        self.check("/large", "--max-size", "5000000")
        self.assert_fails("/large", r"the answer is larger than 4999999 bytes; .*", "--max-size", "4999999")

    def test_limits_on_time(self):
        for path in ("/slow-body", "/slow-head"):
            with self.subTest(path):
                self.assert_fails(path, "there is no whole answer in 1 s; --timeout waits longer", "--timeout", "1")

    # ---- private addresses ----

    def test_private_addresses_are_not_connected_to(self):
        port = self.server.port
        hosts = ["127.0.0.1", "localhost", "127.1", "2130706433", "0x7f.1", "0177.0.0.1", "0.0.0.0", "[::ffff:127.0.0.1]", "[::1]"]
        for host in hosts:
            with self.subTest(host):
                done = self.debunk(f"http://{host}:{port}/story", private=False)
                self.assertEqual(done.returncode, 2)
                self.assertRegex(done.stderr, r"is not a public address \((loopback|unspecified)\); --allow-private fetches it\n|cannot be connected to\n")
        self.assertEqual(self.server.requests, [])

    # ---- evidence ----

    def records(self, name):
        """(head, block) of each record of a WARC of one gzip member a record, its digests and lengths checked."""
        packed = Path(self.folder.name, name).read_bytes()
        text = gzip.decompress(packed) if name.endswith(".gz") else packed
        if name.endswith(".gz"):
            self.assertEqual(packed.count(b"\x1f\x8b\x08"), text.count(b"WARC/1.1\r\n"))
        records = []
        while text:
            head, _, rest = text.partition(b"\r\n\r\n")
            lines = head.decode().split("\r\n")
            self.assertEqual(lines[0], "WARC/1.1")
            fields = dict(line.split(": ", 1) for line in lines[1:])
            size = int(fields["Content-Length"])
            block = rest[:size]
            self.assertEqual(rest[size:size + 4], b"\r\n\r\n")
            self.assertEqual(fields["WARC-Block-Digest"], "sha256:" + hashlib.sha256(block).hexdigest())
            if "WARC-Payload-Digest" in fields:
                self.assertEqual(fields["WARC-Payload-Digest"], "sha256:" + hashlib.sha256(block.partition(b"\r\n\r\n")[2]).hexdigest())
            records.append((fields, block))
            text = rest[size + 4:]
        return records

    def test_evidence_is_every_byte(self):
        for name in ("page.warc.gz", "page.warc"):
            done = self.debunk("--save", name, self.address("/hops?1"), self.address("/chunked-gzip"), self.address("/nowhere"))
            self.assertEqual(done.returncode, 2)
            records = self.records(name)
            self.assertEqual([fields["WARC-Type"] for fields, _ in records], ["warcinfo"] + ["request", "response"] * 4)
            self.assertEqual([fields["WARC-Target-URI"] for fields, _ in records[1::2]],
                             [self.address(path) for path in ("/hops?1", "/story", "/chunked-gzip", "/nowhere")])
            self.assertEqual(len({fields["WARC-Record-ID"] for fields, _ in records}), 9)
            for request, response in zip(records[1::2], records[2::2]):
                self.assertEqual(request[0]["WARC-Concurrent-To"], response[0]["WARC-Record-ID"])
                self.assertEqual(response[0]["WARC-IP-Address"], "127.0.0.1")
                self.assertTrue(request[1].startswith(b"GET /") and request[1].endswith(b"\r\n\r\n"))
            self.assertTrue(records[2][1].startswith(b"HTTP/1.1 302 Found\r\n"))
            self.assertTrue(records[4][1].endswith(STORY.encode()))
            self.assertIn(b"Transfer-Encoding: chunked\r\n", records[6][1])
            self.assertTrue(records[6][1].endswith(b"0\r\n\r\n"))
            self.assertNotIn("WARC-Payload-Digest", records[6][0])
            self.assertTrue(records[8][1].startswith(b"HTTP/1.1 404 "))

    def test_evidence_is_never_replaced(self):
        Path(self.folder.name, "page.warc").write_text("old")
        done = self.debunk("--save", "page.warc", self.address("/story"))
        self.assertEqual((done.returncode, done.stderr), (2, "debunk: page.warc: it is there already, and may be evidence; give another name\n"))
        self.assertEqual(self.server.requests, [])
        self.assertEqual(Path(self.folder.name, "page.warc").read_text(), "old")

    def test_no_answer_leaves_no_file(self):
        self.debunk("--save", "page.warc", "http://127.0.0.1:1/")
        self.assertEqual(os.listdir(self.folder.name), [])
        done = self.debunk("--save", "none/page.warc", self.address("/story"))
        self.assertEqual(done.returncode, 2)
        self.assertIn("none/page.warc: cannot make a file beside it", done.stderr)


CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000
PUBLIC = "93.184.216.34"


def enter_network_of_our_own():
    """A network of nothing but this process, whose loopback device has a public address. False: the system does not let us."""
    import fcntl
    import socket
    import struct
    if ctypes.CDLL(None, use_errno=True).unshare((CLONE_NEWUSER if os.geteuid() else 0) | CLONE_NEWNET) != 0:
        return False
    try:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as control:
            for device, address in ((b"lo", "127.0.0.1"), (b"lo:1", PUBLIC)):
                fcntl.ioctl(control, 0x8916, struct.pack("16sHH4s8x", device, socket.AF_INET, 0, socket.inet_aton(address)))  # SIOCSIFADDR
                fcntl.ioctl(control, 0x8914, struct.pack("16sh14x", device, 0x41))  # SIOCSIFFLAGS: up, running
    except OSError:
        return False
    return True


class FromOutside(unittest.TestCase):
    """A public server that leads to private addresses, played in a network of our own."""

    def test_redirects_to_private_addresses_are_not_followed(self):
        child = os.fork()
        if child == 0:
            os._exit(self.play())
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status == 77:
            self.skipTest("no network of our own can be made here")
        self.assertEqual(status, 0)

    def play(self):
        if not enter_network_of_our_own():
            return 77
        outside, inside = Server(PUBLIC), Server("127.0.0.1")
        good = subprocess.run([PROGRAM, "check", "-q", f"http://{PUBLIC}:{outside.port}/story"], capture_output=True, text=True)
        bad = subprocess.run([PROGRAM, "check", "-q", f"http://{PUBLIC}:{outside.port}/to?http://127.0.0.1:{inside.port}/story"], capture_output=True, text=True)
        expected = f"it leads to http://127.0.0.1:{inside.port}/story: 127.0.0.1 is not a public address (loopback); --allow-private fetches it"
        holds = good.returncode in (0, 1) and bad.returncode == 2 and expected in bad.stderr and not inside.requests
        if not holds:
            print(good, bad, inside.requests, flush=True)
        return 0 if holds else 1


if __name__ == "__main__":
    unittest.main()
