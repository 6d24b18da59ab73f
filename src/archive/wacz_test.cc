#include "archive/wacz.h"

#include <gtest/gtest.h>

#include "archive/zip_directory.h"
#include "tests/archive_properties.h"

namespace debunk::archive {
namespace {

using namespace std::string_literals;
using made::in_short;
using made::Kept;

std::string warc(const std::string& url) {
  return "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: " + url + "\r\nContent-Length: 5\r\n\r\nThe h\r\n\r\n";
}

std::vector<Kept> read(const std::string& bytes, RecordOptions options = {}) {
  std::vector<Kept> items;
  EXPECT_EQ(properties::broken(bytes, options, items), "");
  return items;
}

TEST(Wacz, WarcsInside) {
  const std::string packed = made::gzip(warc("http://a/")) + made::gzip(warc("http://b/"));
  const std::string bytes = made::zip({{"datapackage.json", "{}"},
                                       {"archive/one.warc.gz", packed},
                                       {"indexes/index.cdx.gz", made::gzip("index")},
                                       {"archive/two.warc", made::deflate(warc("http://c/") + warc("http://d/")), 8},
                                       {"archive/three.warc", made::zstd(warc("http://e/")), 93},
                                       {"pages/pages.jsonl", "{}\n"}},
                                      "a comment");
  const std::vector<Kept> got = read(bytes);
  ASSERT_EQ(in_short(got), "http://a/ http://b/ http://c/ http://d/ http://e/");
  EXPECT_EQ(got[0].name, "archive/one.warc.gz");
  const std::size_t data = 30 + 16 + 2 + 30 + 19;
  EXPECT_EQ(got[0].place, (Place{data, 0}));
  EXPECT_EQ(got[1].place, (Place{data + made::gzip(warc("http://a/")).size(), 0}));
  EXPECT_EQ(got[3].place.inside, warc("http://c/").size());
}

TEST(Wacz, OtherZipArchivesAreFiles) {
  const std::string bytes = made::zip({{"word/document.xml", "<w/>"}});
  ASSERT_EQ(read(bytes).size(), 1u);
  EXPECT_EQ(read(bytes)[0].body, bytes);
  EXPECT_EQ(read(made::zip({})).size(), 1u);
}

TEST(Wacz, FromAPipeUpToALimit) {
  RecordOptions options;
  options.largest = 10'000;
  const std::string small = made::zip({{"archive/a.warc", warc("http://a/")}}),
                    large = made::zip({{"x", std::string(10'000, 'x')}, {"archive/a.warc", warc("http://a/")}});
  EXPECT_EQ(in_short(made::read_all(*open_records(std::make_unique<made::Trickle>(small, 100), options))), "http://a/");
  EXPECT_EQ(in_short(made::read_all(*open_records(std::make_unique<made::Trickle>(large, 100), options))), "[needs-a-file]");
  EXPECT_EQ(in_short(read(large, options)), "http://a/");
  EXPECT_EQ(in_short(read(made::gzip(small), options)), "http://a/");
}

TEST(Wacz, WhatCannotBeRead) {
  const std::string good = made::gzip(warc("http://a/"));
  EXPECT_EQ(in_short(read(made::zip({{"archive/1.warc", good, 99}, {"archive/2.warc", good, 0, 1}, {"archive/3.warc", good}}))),
            "[unknown-packing] [unknown-packing] http://a/");
  // Broken inside; and a header that is not where the directory says.
  std::string bytes = made::zip({{"archive/1.warc", good.substr(0, 50)}, {"archive/2.warc", good}, {"archive/3.warc", good}});
  bytes[bytes.find("PK\3\4", 10)] = 'X';
  EXPECT_EQ(in_short(read(bytes)), "[cut-off] [broken-head] http://a/");
  EXPECT_EQ(read(bytes)[1].name, "archive/2.warc");
}

TEST(Wacz, CutOff) {
  const std::string bytes = made::zip({{"archive/1.warc", warc("http://a/")}, {"archive/2.warc", warc("http://b/")}});
  for (std::size_t size = 4; size < bytes.size(); ++size)
    EXPECT_EQ(read(bytes.substr(0, size)).size(), 1u) << size;  // without its directory it is a file
}

TEST(Wacz, EmptyBehindTheEnd) {
  std::string bytes = made::zip({{"archive/1.warc", warc("http://a/")}, {"archive/2.warc", warc("http://b/")}});
  bytes.replace(26, 2, 2, '\xFF');                       // the header's name is longer than the archive
  bytes.replace(bytes.find("PK\1\2") + 20, 4, 4, '\0');  // and the directory says that nothing follows it
  EXPECT_EQ(in_short(read(bytes)), "[cut-off] http://b/");
}

TEST(Wacz, FilesOnTheSameBytes) {
  std::string bytes = made::zip({{"archive/1.warc", warc("http://a/")}, {"archive/2.warc", warc("http://b/")}});
  // The directory says that both begin at 0.
  const std::size_t second = bytes.rfind("PK\1\2");
  bytes.replace(second + 42, 4, 4, '\0');
  EXPECT_EQ(in_short(read(bytes)), "http://a/ [shared-bytes]");
}

TEST(Wacz, LargeNumbers) {
  // The size and the place of the entry stand in zip64's extra field, the directory's in zip64's end.
  const auto number = [](std::size_t value, int size) {
    std::string out;
    for (int i = 0; i < size; ++i) out += static_cast<char>(i < 8 ? (value >> (8 * i)) & 0xFF : 0);
    return out;
  };
  const std::string name = "archive/a.warc", body = warc("http://a/"), all(4, '\xFF');
  const std::string about = number(0, 2) + number(0, 2) + number(0, 8);
  const std::string extra =
      number(7, 2) + number(3, 2) + "xyz" + number(1, 2) + number(24, 2) + number(body.size(), 8) + number(body.size(), 8) + number(0, 8);
  std::string bytes = "PK\3\4" + number(45, 2) + about + all + all + number(name.size(), 2) + number(0, 2) + name + body;
  const std::size_t directory = bytes.size();
  bytes += "PK\1\2" + number(45, 4) + about + all + all + number(name.size(), 2) + number(extra.size(), 2) + number(0, 10) + all + name + extra;
  const std::size_t end = bytes.size();
  bytes += "PK\6\6" + number(44, 8) + number(45, 4) + number(0, 8) + number(1, 8) + number(1, 8) + number(end - directory, 8) + number(directory, 8);
  bytes += "PK\6\7" + number(0, 4) + number(end, 8) + number(1, 4);
  bytes += "PK\5\6" + number(0, 4) + all + all + all + number(0, 2);
  EXPECT_EQ(in_short(read(bytes)), "http://a/");
}

}  // namespace
}  // namespace debunk::archive
