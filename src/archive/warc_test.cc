#include "archive/warc.h"

#include <gtest/gtest.h>

#include "tests/archive_properties.h"

namespace debunk::archive {
namespace {

using namespace std::string_literals;
using made::in_short;
using made::Kept;

std::string record_of(const std::string& type, const std::string& url, const std::string& content_type, const std::string& block,
                      const std::string& more = "") {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + url + "\r\nWARC-Date: 2024-03-03T10:00:00Z\r\nContent-Type: " + content_type +
         "\r\n" + more + "Content-Length: " + std::to_string(block.size()) + "\r\n\r\n" + block + "\r\n\r\n";
}

std::string page(const std::string& url, const std::string& body = "<p>The harbour was closed.") {
  return record_of("response", url, "application/http; msgtype=response", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body);
}

std::vector<Kept> read(const std::string& bytes, RecordOptions options = {}) {
  std::vector<Kept> items;
  EXPECT_EQ(properties::broken(bytes, options, items), "");
  return items;
}

/// The records as a plain WARC, with a member for each, and in one member.
struct Ways {
  std::string plain, gzip, one_gzip, zstd;
};
Ways ways(const std::vector<std::string>& records) {
  Ways out;
  for (const std::string& record : records) {
    out.plain += record;
    out.gzip += made::gzip(record);
    out.zstd += made::zstd(record);
  }
  out.one_gzip = made::gzip(out.plain);
  return out;
}

TEST(Warc, Records) {
  const std::vector<std::string> records = {
      "WARC/1.1\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\ninfo\r\n\r\n",
      record_of("request", "http://a.example/", "application/http", "GET / HTTP/1.1\r\n\r\n"),
      page("http://a.example/"),
      record_of("response", "dns:a.example", "text/dns", "a.example. 60 IN A 192.0.2.1"),
      record_of("resource", "http://b.example/", "text/html", "<p>Resource."),
      record_of("conversion", "<http://c.example/>", "text/plain", "Converted."),
      record_of("metadata", "http://a.example/", "application/warc-fields", "a: b"),
      record_of("revisit", "http://a.example/", "application/http", "HTTP/1.1 200 OK\r\n\r\n"),
  };
  const Ways all = ways(records);
  for (const std::string& bytes : {all.plain, all.gzip, all.one_gzip, all.zstd}) {
    const std::vector<Kept> got = read(bytes);
    ASSERT_EQ(in_short(got), "http://a.example/ http://b.example/ http://c.example/");
    EXPECT_EQ(got[0].kind, Kind::page);
    EXPECT_EQ(got[0].status, 200);
    EXPECT_EQ(got[0].content_type, "text/html");
    EXPECT_EQ(got[0].charset, "utf-8");
    EXPECT_EQ(got[0].date, "2024-03-03T10:00:00Z");
    EXPECT_EQ(got[0].body, "<p>The harbour was closed.");
    EXPECT_EQ(got[1].body, "<p>Resource.");
    EXPECT_EQ(got[1].kind, Kind::page);
    EXPECT_EQ(got[2].kind, Kind::text);
    EXPECT_EQ(got[2].body, "Converted.");
  }
  EXPECT_EQ(read(all.plain)[0].place, (Place{records[0].size() + records[1].size(), 0}));
  EXPECT_EQ(read(all.gzip)[0].place, (Place{made::gzip(records[0]).size() + made::gzip(records[1]).size(), 0}));
  EXPECT_EQ(read(all.one_gzip)[0].place, (Place{0, records[0].size() + records[1].size()}));
}

TEST(Warc, PackedTwice) {
  EXPECT_EQ(in_short(read(made::zstd(made::gzip(page("http://a/")) + made::gzip(page("http://b/"))))), "http://a/ http://b/");
}

TEST(Warc, FieldsAndHeads) {
  const std::string bytes = page("http://a/");
  const auto reader = open_records(from_memory(bytes));
  const Item item = reader->next();
  const Record& record = std::get<Record>(item);
  ASSERT_EQ(record.fields.size(), 5u);
  EXPECT_EQ(record.fields[0].name, "WARC-Type");
  EXPECT_EQ(record.fields[0].value, "response");
  ASSERT_EQ(record.http_fields.size(), 1u);
  EXPECT_EQ(record.http_fields[0].value, "text/html; charset=utf-8");
}

TEST(Warc, LineEndsOfOtherWriters) {
  EXPECT_EQ(in_short(read("WARC/1.0\nwarc-type: response\nWARC-Target-URI: http://a/\ncontent-length: 5\n\nThe h\nWARC/1.0\nWARC-Type: resource\n"
                          "WARC-Target-URI: http://b/\nContent-Length: 2\n\nHi")),
            "http://a/ http://b/");
  EXPECT_EQ(in_short(read("\r\n\n" + page("http://a/") + "\r\n\r\n\r\n\r\n" + page("http://b/"))), "http://a/ http://b/");
}

TEST(Warc, GarbageBetweenRecords) {
  EXPECT_EQ(in_short(read(page("http://a/") + "garbage WARC/1.0\nmore\n" + page("http://b/") + "end")),
            "http://a/ [no-record] http://b/ [no-record]");
  EXPECT_EQ(in_short(read(made::gzip(page("http://a/")) + made::gzip("garbage") + made::gzip(page("http://b/")))), "http://a/ [no-record] http://b/");
}

TEST(Warc, CutOff) {
  const std::string bytes = page("http://a/") + page("http://b/");
  for (std::size_t size = page("http://a/").size() + 8; size + 5 < bytes.size(); ++size)
    EXPECT_EQ(in_short(read(bytes.substr(0, size))), "http://a/ [cut-off]") << size;
  const std::string packed = made::gzip(page("http://a/")) + made::gzip(page("http://b/"));
  for (std::size_t size = made::gzip(page("http://a/")).size() + 4; size < packed.size(); ++size)
    EXPECT_EQ(in_short(read(packed.substr(0, size))), "http://a/ [cut-off]") << size;
}

TEST(Warc, LengthTooLarge) {
  std::string bad = page("http://b/");
  bad.replace(bad.find("Content-Length: "), 17, "Content-Length: 9");
  const std::vector<std::string> records = {page("http://a/"), bad, page("http://c/", std::string(2000, 'c')), page("http://d/")};
  const Ways all = ways(records);
  for (const std::string& bytes : {all.plain, all.gzip, all.one_gzip, all.zstd})
    EXPECT_EQ(in_short(read(bytes)), "http://a/ [wrong-length] http://c/ http://d/");
}

TEST(Warc, LengthTooLargeAtTheEnd) {
  std::string bad = page("http://b/");
  bad.replace(bad.find("Content-Length: "), 17, "Content-Length: 9999");
  const Ways all = ways({page("http://a/"), bad, page("http://c/"), page("http://d/")});
  EXPECT_EQ(in_short(read(all.plain)), "http://a/ [cut-off] http://c/ http://d/");
  EXPECT_EQ(in_short(read(all.one_gzip)), "http://a/ [cut-off] http://c/ http://d/");
  EXPECT_EQ(in_short(read(all.gzip)), "http://a/ [wrong-length] http://c/ http://d/");
}

TEST(Warc, LengthTooSmall) {
  std::string bad = page("http://b/");
  bad.replace(bad.find("Content-Length: "), 18, "Content-Length: 2");
  const Ways all = ways({page("http://a/"), bad, page("http://c/")});
  for (const std::string& bytes : {all.plain, all.gzip, all.one_gzip, all.zstd})
    EXPECT_EQ(in_short(read(bytes)), "http://a/ [wrong-length] http://c/");
}

TEST(Warc, LengthThatIsNone) {
  for (const std::string length : {"", "x", "-5", "99999999999999999999999", "5 5"}) {
    std::string bad = page("http://b/");
    const std::size_t at = bad.find("Content-Length: ") + 16;
    bad.replace(at, bad.find('\r', at) - at, length);
    EXPECT_EQ(in_short(read(page("http://a/") + bad + page("http://c/"))), "http://a/ [broken-head] http://c/") << length;
  }
}

TEST(Warc, HeadThatNeverEnds) {
  const std::string bad = "WARC/1.0\r\n" + std::string(100'000, 'x') + "\r\n";
  EXPECT_EQ(in_short(read(page("http://a/") + bad + page("http://c/"))), "http://a/ [broken-head] http://c/");
}

TEST(Warc, HeadThatIsCutOffByTheNextRecord) {
  EXPECT_EQ(in_short(read(page("http://a/") + "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://b/\r\n" + page("http://c/"))),
            "http://a/ [broken-head] http://c/");
}

TEST(Warc, NothingButStartsOfRecords) {
  std::string bytes = page("http://a/");
  for (int i = 0; i < 300'000; ++i) bytes += "WARC/1.0\n";
  EXPECT_EQ(in_short(made::read_all(*open_records(from_memory(bytes)))), "http://a/ [broken-head]");
  bytes = page("http://a/");
  for (int i = 0; i < 300'000; ++i) bytes += "WARC/1.0\nContent-Length: 20000000\n\n";
  bytes += "\n\n" + page("http://c/");
  EXPECT_TRUE(in_short(made::read_all(*open_records(from_memory(bytes)))).ends_with(" http://c/"));
}

TEST(Warc, BrokenMember) {
  std::string bad = made::gzip(page("http://b/", std::string(3000, 'b')));
  const std::string before = made::gzip(page("http://a/")), behind = made::gzip(page("http://c/")) + made::gzip(page("http://d/"));
  for (std::size_t at = 10; at < bad.size(); ++at) {
    std::string broken = bad;
    broken[at] ^= 0x55;
    std::vector<Kept> got = read(before + broken + behind);
    // Bits that mean nothing, and bits behind the record, leave it whole.
    if (got.at(1).body == std::string(3000, 'b')) got.erase(got.begin() + 1);
    if (!got.at(1).skip.empty()) {
      EXPECT_EQ(got[1].place.at, before.size());
      got.erase(got.begin() + 1);
    }
    EXPECT_EQ(in_short(got), "http://a/ http://c/ http://d/") << at;
  }
}

TEST(Warc, TooLarge) {
  RecordOptions options;
  options.largest = 10'000;
  const Ways all = ways({page("http://a/"), page("http://b/", std::string(10'000, 'b')), page("http://c/")});
  for (const std::string& bytes : {all.plain, all.gzip, all.one_gzip, all.zstd}) {
    const std::vector<Kept> got = read(bytes, options);
    EXPECT_EQ(in_short(got), "http://a/ [too-large] http://c/");
    EXPECT_EQ(got[1].url, "http://b/");
  }
  const std::string bomb = record_of("response", "http://b/", "application/http",
                                     "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + made::gzip(std::string(100'000, '\0')));
  EXPECT_EQ(in_short(read(page("http://a/") + bomb + page("http://c/"), options)), "http://a/ [too-large] http://c/");
}

TEST(Warc, LengthTooLargeForARecord) {
  std::string bad = page("http://b/");
  bad.replace(bad.find("Content-Length: "), 17, "Content-Length: 99999999");
  EXPECT_EQ(in_short(read(ways({page("http://a/"), bad, page("http://c/"), page("http://d/")}).gzip)), "http://a/ [too-large] http://c/ http://d/");
}

TEST(Warc, GigabyteInOneRecord) {
  const std::string piece(std::size_t{1} << 20, 'x');
  const std::string head = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://b/\r\nContent-Length: 1073741824\r\n\r\n";
  const auto part = [&](std::size_t i) {
    return i == 0 ? page("http://a/") + head : i <= 1024 ? piece : i == 1025 ? "\r\n\r\n" + page("http://c/") : "";
  };
  EXPECT_EQ(in_short(made::read_all(*open_records(std::make_unique<made::Generated>(part)))), "http://a/ [too-large] http://c/");
}

TEST(Warc, ZeroBytes) {
  const std::string body("<p>\0\0</p>", 9);
  EXPECT_EQ(read(page("http://a/", body))[0].body, body);
  EXPECT_EQ(in_short(read(std::string(5000, '\0') + page("http://a/"))), "");  // begins as nothing that is known: one file
  EXPECT_EQ(in_short(read(page("http://a/") + std::string(5000, '\0') + "\n" + page("http://b/"))), "http://a/ [no-record] http://b/");
}

TEST(Warc, DiskThatFails) {
  const std::string bytes = page("http://a/") + page("http://b/").substr(0, 100);
  EXPECT_EQ(in_short(made::read_all(*open_records(std::make_unique<made::Failing>(bytes)))), "http://a/ [unreadable]");
}

}  // namespace
}  // namespace debunk::archive
