#include "archive/http.h"

#include <gtest/gtest.h>

#include "archive/fields.h"
#include "tests/made_archives.h"

namespace debunk::archive {
namespace {

using namespace std::string_literals;

struct Read {
  std::string body, content_type, charset;
  int status = 0;
  bool fits = true;
};

Read read(std::string response, std::size_t most = 1 << 20) {
  HttpReader reader;
  Record record;
  const bool fits = reader.read(response, most, record);
  return {std::string(record.body), std::string(record.content_type), std::string(record.charset), record.status, fits};
}

std::string body_of(const std::string& head, const std::string& body) { return read("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n" + body).body; }

TEST(Http, Head) {
  const Read got = read("HTTP/1.1 404 Not Found\r\nContent-Type: text/html; charset=\"utf-8\"\r\nServer: x\r\n\r\n<p>Gone.");
  EXPECT_EQ(got.status, 404);
  EXPECT_EQ(got.content_type, "text/html");
  EXPECT_EQ(got.charset, "utf-8");
  EXPECT_EQ(got.body, "<p>Gone.");
}

TEST(Http, HeadsThatAreNotByTheBook) {
  EXPECT_EQ(read("HTTP/2 200\nContent-Type:text/html;charset=latin1\n\nbody").status, 200);
  EXPECT_EQ(read("HTTP/2 200\nContent-Type:text/html;charset=latin1\n\nbody").charset, "latin1");
  EXPECT_EQ(read("HTTP/2 200\nContent-Type:text/html;charset=latin1\n\nbody").body, "body");
  // No head at all; a head alone; a head that never ends; nothing.
  EXPECT_EQ(read("<html>body").body, "<html>body");
  EXPECT_EQ(read("HTTP/1.0 200 OK\r\n\r\n").body, "");
  EXPECT_EQ(read("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n").body, "");
  EXPECT_EQ(read("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n").content_type, "text/html");
  EXPECT_EQ(read("").body, "");
  EXPECT_EQ(read("HTTP/1.1\r\n\r\nbody").status, 0);
  EXPECT_EQ(read("HTTP/1.1 99999999999999999999\r\n\r\nbody").status, 999);
  // Folded, and lines that are no fields.
  EXPECT_EQ(read("HTTP/1.1 200 OK\r\n folded\r\nnonsense\r\nContent-Type:\r\n text/html;\r\n\tcharset=x\r\n\r\nbody").charset, "x");
}

TEST(Http, ContentTypes) {
  const auto of = [](std::string_view value) { return read_content_type(value); };
  EXPECT_EQ(of("text/html").type, "text/html");
  EXPECT_EQ(of("text/html").charset, "");
  EXPECT_EQ(of("text/html;;; boundary=a; CharSet = 'koi8-r' ; x").charset, "koi8-r");
  EXPECT_EQ(of("").type, "");
  EXPECT_EQ(of("text/html; charset=").charset, "");
  EXPECT_EQ(of("text/html; charset=\"").charset, "");
}

TEST(Http, Chunks) {
  EXPECT_EQ(body_of("Transfer-Encoding: chunked", "5\r\nThe h\r\n6;name=value\r\narbour\r\n0\r\nTrailer: x\r\n\r\n"), "The harbour");
  EXPECT_EQ(body_of("Transfer-Encoding: Chunked", "A\nThe harbou\n1\nr\n0\n\n"), "The harbour");
  // Cut off in the last chunk, and between chunks.
  EXPECT_EQ(body_of("Transfer-Encoding: chunked", "5\r\nThe h\r\n64\r\narbour"), "The harbour");
  EXPECT_EQ(body_of("Transfer-Encoding: chunked", "5\r\nThe h\r\n"), "The h");
}

TEST(Http, FalseChunks) {
  for (const char* body : {"<html>The harbour", "The harbour\r\n", "",
                           "add\r\n<html>"
                           "and much more text than is said",
                           "\r\n5\r\n", "zz\r\n"})
    EXPECT_EQ(body_of("Transfer-Encoding: chunked", body).ends_with(std::string(body).substr(std::string(body).starts_with("add") ? 5 : 0)), true)
        << body;
  // It looks like a chunk of 3 bytes, but none ends there.
  EXPECT_EQ(body_of("Transfer-Encoding: chunked", "3\r\nblind mice"), "3\r\nblind mice");
  // Chunks, and then something else: nothing is lost.
  EXPECT_EQ(body_of("Transfer-Encoding: chunked", "5\r\nThe h\r\narbour and its ships"), "The harbour and its ships");
}

TEST(Http, Codings) {
  const std::string text = "The harbour was closed on Tuesday.";
  const std::string gzip = made::gzip(text), zstd = made::zstd(text), deflate = made::deflate(text);
  EXPECT_EQ(body_of("Content-Encoding: gzip", gzip), text);
  EXPECT_EQ(body_of("Content-Encoding: X-GZIP", gzip), text);
  EXPECT_EQ(body_of("Content-Encoding: zstd", zstd), text);
  EXPECT_EQ(body_of("Content-Encoding: deflate", deflate), text);
  EXPECT_EQ(body_of("Content-Encoding: deflate, gzip", made::gzip(deflate)), text);
  EXPECT_EQ(body_of("Transfer-Encoding: gzip, chunked", "2\r\n" + gzip.substr(0, 2) + "\r\nFF\r\n" + gzip.substr(2)), text);
  EXPECT_EQ(body_of("Content-Encoding: br", "\x0B\x02\x80hello\x03"s), "hello");
  EXPECT_EQ(body_of("Content-Encoding: deflate", "\x78\x9C\xCBH\xCD\xC9\xC9\x07\x00\x06\x2C\x02\x15"s), "hello");
}

TEST(Http, FalseCodings) {
  for (const char* coding : {"gzip", "br", "deflate", "zstd", "identity", "utf-8", "none, , gzip", ",,,,,,,,,,,,,"})
    EXPECT_EQ(body_of("Content-Encoding: "s + coding, "<html>The harbour</html>"), "<html>The harbour</html>") << coding;
  // Twice named, once applied.
  EXPECT_EQ(body_of("Content-Encoding: gzip, gzip", made::gzip("text")), "text");
}

TEST(Http, CutOffCodingGivesWhatIsThere) {
  std::string text;
  for (int i = 0; i < 3000; ++i) text += "Ship number " + std::to_string(i) + " left.\n";
  for (const auto& [coding, packed] : {std::pair{"gzip", made::gzip(text)}, {"deflate", made::deflate(text)}}) {
    const std::string got = body_of("Content-Encoding: "s + coding, packed.substr(0, packed.size() / 2));
    EXPECT_GT(got.size(), 1000u);
    EXPECT_TRUE(text.starts_with(got));
  }
}

TEST(Http, Bomb) {
  const std::string packed = made::gzip(std::string(3 << 20, 'a'));
  EXPECT_FALSE(read("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed).fits);
  EXPECT_TRUE(read("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed, 3 << 20).fits);
  EXPECT_FALSE(read("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + packed, (3 << 20) - 1).fits);
}

}  // namespace
}  // namespace debunk::archive
