"""A server on the loopback address that behaves as badly as servers do: each path is a way to answer."""
import gzip
import http.server
import socket
import threading
import time
import zlib

STORY = "Mayor opens bridge\n\nThe mayor went to to the new bridge on Monday.\n"
RUSSIAN = "Мэр открыл мост\n\nНовый мост через реку открыли в понедельник утром, сообщила администрация города.\n"
RUSSIAN_PAGE = "<!DOCTYPE html><title>Мэр открыл мост</title><article><h1>Мэр открыл мост</h1>" + 3 * (
    "<p>Новый мост через реку открыли в понедельник утром, сообщила администрация города, и первыми по нему прошли школьники.</p>") + "</article>"
SAVED_PAGE = ("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
              + RUSSIAN_PAGE + "\r\n--b--\r\n")


def chunked(body, size=7):
    chunks = [body[at:at + size] for at in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"


def bomb():
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(100)) + packer.flush()


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def answer(self, body, content_type="text/plain", status=200, length=None, **fields):
        self.send_response(status)
        if content_type:
            self.send_header("Content-Type", content_type)
        for name, value in fields.items():
            self.send_header(name.replace("_", "-"), value)
        if "Transfer_Encoding" not in fields:
            self.send_header("Content-Length", str(len(body) if length is None else length))
        self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(body)
        self.close_connection = True

    def redirect(self, location, **fields):
        self.answer(b"", None, 302, Location=location, **fields)

    def drip(self, piece):
        try:
            while not self.server.stopped.is_set():
                self.wfile.write(piece)
                self.wfile.flush()
                time.sleep(0.05)
        except OSError:
            pass

    def do_GET(self):
        self.server.requests.append((self.path, dict(self.headers)))
        path, _, query = self.path.partition("?")
        story = STORY.encode()
        if path.startswith("http://"):  # as a proxy
            self.answer(story)
        elif path == "/story":
            self.answer(story)
        elif path == "/story.md":
            self.answer(b"# Mayor opens bridge\n\nThe mayor went to to the *new* bridge.\n")
        elif path == "/chunked":
            self.answer(chunked(story), Transfer_Encoding="chunked")
        elif path == "/gzip":
            self.answer(gzip.compress(story), Content_Encoding="gzip")
        elif path == "/deflate":
            self.answer(zlib.compress(story), Content_Encoding="deflate")
        elif path == "/chunked-gzip":
            self.answer(chunked(gzip.compress(story)), Transfer_Encoding="chunked", Content_Encoding="gzip")
        elif path == "/early-hints":
            self.wfile.write(b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n")
            self.answer(story)
        elif path == "/cookie":
            self.redirect("/story", Set_Cookie="session=1; Path=/")
        elif path == "/hops":
            count = int(query)
            self.redirect(f"/hops?{count - 1}" if count > 1 else "/story")
        elif path == "/loop":
            self.redirect("/loop")
        elif path == "/to":
            self.redirect(query)
        elif path == "/windows-1251":
            self.answer(RUSSIAN.encode("windows-1251"), "text/plain; charset=windows-1251")
        elif path == "/wrong-charset":
            self.answer(RUSSIAN.encode(), "text/plain; charset=iso-8859-1")
        elif path == "/unknown-charset":
            self.answer(RUSSIAN.encode(), "text/plain; charset=klingon")
        elif path == "/pdf":
            self.answer(b"%PDF-1.7\n1 0 obj\n", "application/pdf")
        elif path == "/pdf-as-text":
            self.answer(b"%PDF-1.7\n1 0 obj\n")
        elif path == "/json":
            self.answer(b'{"a": 1}', "application/json")
        elif path == "/bytes":
            self.answer(story, "application/octet-stream")
        elif path == "/untyped":
            self.answer(story, None)
        elif path == "/page":
            self.answer(b"<!DOCTYPE html><title>x</title><p>Story", "text/html")
        elif path == "/russian-page":
            self.answer(RUSSIAN_PAGE.encode("windows-1251"), "text/html; charset=windows-1251")
        elif path == "/saved-page":
            self.answer(SAVED_PAGE.encode(), "multipart/related")
        elif path == "/empty":
            self.answer(b"")
        elif path == "/short":
            self.answer(story, length=len(story) + 100)
        elif path == "/cut-chunk":
            self.answer(b"40\r\n" + story[:20], Transfer_Encoding="chunked")
        elif path == "/large":
            self.answer(b"word " * 1_000_000)
        elif path == "/endless":
            self.send_response(200)
            self.send_header("Transfer-Encoding", "chunked")
            self.end_headers()
            try:
                while not self.server.stopped.is_set():
                    self.wfile.write(b"10000\r\n" + b"word" * 0x4000 + b"\r\n")
            except OSError:
                pass
            self.close_connection = True
        elif path == "/bomb":
            self.answer(bomb(), Content_Encoding="gzip")
        elif path == "/endless-head":
            self.send_response(200)
            try:
                for count in range(100_000):
                    self.wfile.write(b"X-Field-%d: %s\r\n" % (count, b"x" * 1000))
            except OSError:
                pass
            self.close_connection = True
        elif path == "/slow-body":
            self.send_response(200)
            self.end_headers()
            self.drip(b"word ")
            self.close_connection = True
        elif path == "/slow-head":
            self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Field: ")
            self.drip(b"X")
        elif path == "/nothing":
            self.close_connection = True
        elif path == "/no-http":
            self.wfile.write(story)
            self.close_connection = True
        elif path == "/broken":
            self.answer(b"sorry", status=500)
        else:
            self.answer(b"gone", status=404)


class Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, host="127.0.0.1", port=0):
        self.address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        super().__init__((host, port), Handler)
        self.requests, self.stopped = [], threading.Event()
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def stop(self):
        self.stopped.set()
        self.shutdown()
        self.server_close()

    def handle_error(self, *_):
        pass  # clients that hang up are what is tested

    @property
    def port(self):
        return self.server_address[1]
