#include "archive/tar.h"

#include <gtest/gtest.h>

#include "archive/tar_header.h"
#include "tests/archive_properties.h"

namespace debunk::archive {
namespace {

using namespace std::string_literals;
using made::in_short;
using made::Kept;
using made::tar_file;

const std::string k_end(1024, '\0');

std::vector<Kept> read(const std::string& bytes, RecordOptions options = {}) {
  std::vector<Kept> items;
  EXPECT_EQ(properties::broken(bytes, options, items), "");
  return items;
}

TEST(Tar, Files) {
  const std::string plain = tar_file("news/", "", '5') + tar_file("news/a.html", "<p>The harbour.") + tar_file("news/.hidden", "x") +
                            tar_file("news/link", "", '2') + tar_file("news/empty.txt", "") + tar_file("news/b.txt", std::string(3000, 'b')) + k_end;
  for (const std::string& bytes : {plain, made::gzip(plain), made::zstd(plain), made::xz(plain), plain.substr(0, plain.size() - k_end.size())}) {
    const std::vector<Kept> got = read(bytes);
    ASSERT_EQ(in_short(got), "news/a.html news/b.txt");
    EXPECT_EQ(got[0].body, "<p>The harbour.");
    EXPECT_EQ(got[0].kind, Kind::file);
    EXPECT_EQ(got[1].body, std::string(3000, 'b'));
  }
  EXPECT_EQ(read(plain)[0].place, (Place{1024, 0}));
  EXPECT_EQ(read(made::gzip(plain))[0].place, (Place{0, 1024}));
}

TEST(Tar, SeveralInARow) {
  const std::string one = tar_file("a", "A") + k_end + std::string(9216, '\0'), two = tar_file("b", "B") + k_end;
  EXPECT_EQ(in_short(read(one + two)), "a b");
  EXPECT_EQ(in_short(read(made::gzip(one) + made::gzip(two))), "a b");
}

TEST(Tar, LongNames) {
  const std::string name = "archive/" + std::string(200, 'n') + ".txt";
  EXPECT_EQ(in_short(read(tar_file("././@LongLink", name + '\0', 'L') + tar_file("short", "A") + tar_file("b", "B"))), name + " b");
  const std::string record = "path=" + name + "\n";
  EXPECT_EQ(
      in_short(read(tar_file("PaxHeader", std::to_string(record.size() + 4) + " " + record, 'x') + tar_file("short", "A") + tar_file("b", "B"))),
      name + " b");
  EXPECT_EQ(in_short(read(tar_file("g", "30 comment=for all of them\n", 'g') + tar_file("b", "B"))), "b");
  std::string prefixed = tar_file("a.txt", "A");
  prefixed.replace(345, 4, "news");
  std::size_t sum = 8 * ' ';
  for (std::size_t i = 0; i < 512; ++i) sum += i >= 148 && i < 156 ? 0 : static_cast<unsigned char>(prefixed[i]);
  char digits[8];
  std::snprintf(digits, sizeof digits, "%06zo", sum);
  prefixed.replace(148, 7, std::string(digits, 7));
  EXPECT_EQ(in_short(read(prefixed)), "news/a.txt");
}

TEST(Tar, Numbers) {
  std::string block = tar_file("a", "A").substr(0, 512);
  EXPECT_EQ(read_tar_header(block)->size, 1u);
  EXPECT_FALSE(read_tar_header(block.substr(1)));
  EXPECT_FALSE(read_tar_header(std::string(512, '\0')));
  ++block[0];
  EXPECT_FALSE(read_tar_header(block));
  EXPECT_EQ(read_pax_records("12 size=123\n").size, 123u);
  for (const char* broken : {"", "x", "12", "12 ", "99 path=a\n", "2 path=a\n", "12 size=12x\n", "10 nothing\n"}) {
    EXPECT_FALSE(read_pax_records(broken).size) << broken;
    EXPECT_FALSE(read_pax_records(broken).path) << broken;
  }
}

TEST(Tar, ArchivesInside) {
  const std::string warc = "WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://a/\r\nContent-Length: 5\r\n\r\nThe h\r\n\r\n";
  const std::string inner = tar_file("deep.txt", "Deep.") + k_end;
  const std::string plain = tar_file("a.warc", warc + warc) + tar_file("b.warc.gz", made::gzip(warc) + made::gzip(warc)) +
                            tar_file("c.tar.gz", made::gzip(inner)) + tar_file("d.txt.gz", made::gzip("Packed."));
  for (const std::string& bytes : {plain, made::gzip(plain)}) {
    const std::vector<Kept> got = read(bytes);
    ASSERT_EQ(in_short(got), "http://a/ http://a/ http://a/ http://a/ c.tar.gz/deep.txt d.txt.gz");
    EXPECT_EQ(got[1].name, "a.warc");
    EXPECT_EQ(got[4].body, "Deep.");
    EXPECT_EQ(got[5].body, "Packed.");
  }
  EXPECT_EQ(read(plain)[1].place, (Place{512 + warc.size(), 0}));
  EXPECT_EQ(read(plain)[3].place.at, 512 + 512 + 512 + made::gzip(warc).size());
}

TEST(Tar, ArchivesInsideOfArchivesInside) {
  std::string bytes = tar_file("a", "A");
  for (int i = 0; i < 10; ++i) bytes = tar_file("t", bytes);
  ASSERT_EQ(read(bytes).size(), 1u);
  EXPECT_EQ(read(bytes)[0].name, "t/t/t");
}

TEST(Tar, CutOff) {
  const std::string a = tar_file("a", std::string(600, 'a')), b = tar_file("b", std::string(600, 'b'));
  for (std::size_t size = a.size() + 1; size < a.size() + 512 + 600; ++size) {
    const std::string got = in_short(read((a + b).substr(0, size)));
    EXPECT_EQ(got, "a [cut-off]") << size;
  }
  const std::string packed = made::gzip(a) + made::gzip(b);
  for (std::size_t size = made::gzip(a).size() + 3; size < packed.size(); ++size) {
    const std::string got = in_short(read(packed.substr(0, size)));
    EXPECT_TRUE(got == "a [cut-off]" || got == "a b [cut-off]") << size << ": " << got;  // b is whole before its last block is
  }
}

TEST(Tar, GoesOnBehindDamage) {
  const std::string a = tar_file("a", std::string(600, 'a')), b = tar_file("b", std::string(600, 'b')), c = tar_file("c", std::string(600, 'c'));
  std::string bad = b;
  bad[3] ^= 1;
  EXPECT_EQ(in_short(read(a + bad + c)), "a [no-record] c");
  EXPECT_EQ(in_short(read(a + "garbage" + b + c)), "a [no-record] b c");
  EXPECT_EQ(in_short(read(a + std::string(1, '\0') + b + c)), "a [no-record] b c");
  std::string member = made::gzip(b);
  member[20] ^= 0x55;
  const std::string got = in_short(read(made::gzip(a) + member + made::gzip(c)));
  EXPECT_TRUE(got == "a [broken-packing] c" || got == "a [wrong-checksum] c") << got;
}

TEST(Tar, TooLarge) {
  RecordOptions options;
  options.largest = 1000;
  const std::vector<Kept> got = read(tar_file("a", "A") + tar_file("b", std::string(5000, 'b')) + tar_file("c", "C"), options);
  EXPECT_EQ(in_short(got), "a [too-large] c");
  EXPECT_EQ(got[1].name, "b");
}

TEST(Tar, FilesWithHoles) {
  EXPECT_EQ(in_short(read(tar_file("a", "A") + tar_file("b", std::string(5000, 'b'), 'S') + tar_file("c", "C"))), "a [unknown-packing] c");
}

}  // namespace
}  // namespace debunk::archive
