#include "archive/stream.h"

#include <gtest/gtest.h>

#include "tests/made_archives.h"

namespace debunk::archive {
namespace {

using namespace std::string_literals;

const std::string k_text = [] {
  std::string out;
  for (int i = 0; i < 4000; ++i) out += "The harbour opened at " + std::to_string(i * 7919 % 2400) + ".\n";
  return out;
}();

struct Read {
  std::string bytes;
  std::vector<std::string> damages;
};

Read read(Stream stream) {
  Read out;
  while (true) {
    while (stream.fill()) {
    }
    out.bytes += stream.view();
    stream.drop(stream.view().size());
    if (!stream.damage()) return out;
    out.damages.emplace_back(name_of(*stream.damage()));
    stream.recover();
  }
}

Read read(const std::string& bytes) { return read(Stream(from_memory(bytes))); }

using Damages = std::vector<std::string>;

TEST(Stream, UnpacksByContent) {
  for (const std::string& packed : {k_text, made::gzip(k_text), made::zstd(k_text), made::xz(k_text)})
    for (const std::size_t most : {std::size_t{1}, std::size_t{7}, std::size_t{1000}, std::size_t{1} << 20}) {
      const Read got = read(Stream(std::make_unique<made::Trickle>(packed, most)));
      EXPECT_EQ(got.bytes, k_text);
      EXPECT_EQ(got.damages, Damages());
    }
}

TEST(Stream, MembersFollowEachOther) {
  for (const auto& pack : {made::gzip, made::zstd, made::xz}) {
    EXPECT_EQ(read(pack("one ") + pack("") + pack("two ") + std::string(8, '\0') + pack("three")).bytes, "one two three");
    EXPECT_EQ(read(pack("one ") + pack("two") + std::string(512, '\0')).damages, Damages());
  }
}

TEST(Stream, HeadOfGzipInAnyPieces) {
  std::string packed = made::gzip("text");
  packed[3] = 4 | 8 | 16;  // extra field, name, comment
  packed.insert(10, "\3\0abcname\0comment\0"s);
  for (std::size_t most = 1; most < 40; ++most) EXPECT_EQ(read(Stream(std::make_unique<made::Trickle>(packed, most))).bytes, "text") << most;
}

TEST(Stream, TooShortOrEmpty) {
  EXPECT_EQ(read(""s).bytes, "");
  EXPECT_EQ(read("a"s).bytes, "a");
  EXPECT_EQ(read("\x1F\x8B"s).bytes, "\x1F\x8B");
  EXPECT_EQ(read("\x1F\x8B\x08"s).damages, Damages{"cut-off"});
}

TEST(Stream, TruncatedMemberGivesWhatIsThere) {
  for (const auto& pack : {made::gzip, made::zstd, made::xz}) {
    const std::string packed = pack(k_text);
    const Read got = read(packed.substr(0, packed.size() - 1));
    EXPECT_EQ(got.damages, Damages{"cut-off"});
    EXPECT_TRUE(k_text.starts_with(got.bytes));
  }
}

TEST(Stream, GoesOnBehindBrokenMembers) {
  for (const auto& pack : {made::gzip, made::zstd, made::xz}) {
    const std::string bad = pack(k_text);
    // Cut off, and the next member right behind.
    Read got = read(pack("one ") + bad.substr(0, bad.size() / 2) + pack("two ") + pack("three"));
    EXPECT_EQ(got.damages.size(), 1u);  // the rest is read as a part of it, and either fits nowhere or does not suffice
    EXPECT_TRUE(got.bytes.starts_with("one ") && got.bytes.ends_with("two three"));
    // Garbage between members.
    got = read(pack("one ") + "garbage" + pack("two ") + "more garbage");
    EXPECT_EQ(got.bytes, "one two ");
    EXPECT_EQ(got.damages, (Damages{"no-record", "no-record"}));
  }
}

TEST(Stream, WrongChecksum) {
  std::string bad = made::gzip("one ");
  bad[bad.size() - 5] ^= 1;
  const Read got = read(bad + made::gzip("two "));
  EXPECT_EQ(got.bytes, "one two ");
  EXPECT_EQ(got.damages, Damages{"wrong-checksum"});
}

TEST(Stream, FalseStartsOfMembersAreNotCounted) {
  std::string bytes = made::gzip("one ") + "garbage";
  for (int i = 0; i < 1000; ++i) bytes += "\x1F\x8B\x08\0\0\0\0\0\0\0\xFF\xFF\xFF"s;
  const Read got = read(bytes + made::gzip("two "));
  EXPECT_EQ(got.bytes, "one two ");
  EXPECT_EQ(got.damages, Damages{"no-record"});
}

TEST(Stream, Bomb) {
  const std::string megabyte(std::size_t{1} << 20, '\0');
  std::string content;
  for (int i = 0; i < 200; ++i) content += megabyte;
  const std::string bomb = made::zstd(content);
  ASSERT_LT(bomb.size() * k_ratio, content.size());
  Stream stream(std::make_unique<made::Generated>([&](std::size_t i) { return i == 0 ? bomb : i == 1 ? made::zstd("two") : ""s; }));
  EXPECT_FALSE(stream.pass(content.size()));
  EXPECT_EQ(stream.damage(), SkipReason::packed_too_tightly);
  stream.recover();
  EXPECT_TRUE(stream.need(3));
  EXPECT_EQ(stream.view(), "two");
}

TEST(Stream, ManyBombs) {
  const std::string bomb = made::zstd(std::string(std::size_t{32} << 20, '\0'));
  Stream stream(std::make_unique<made::Generated>([&](std::size_t i) { return i < 100 ? bomb : i == 100 ? made::zstd(k_text) : ""s; }));
  std::size_t bombs = 0, bytes = 0;
  while (true) {
    for (; stream.fill(); stream.drop(stream.view().size())) bytes += stream.view().size();
    if (!stream.damage()) break;
    EXPECT_EQ(stream.damage(), SkipReason::packed_too_tightly);
    ++bombs;
    stream.recover();
  }
  EXPECT_GE(bombs, 98u);
  EXPECT_LT(bytes, std::size_t{300} << 20);  // of 3,200 MiB
}

TEST(Stream, ZstdDictionary) {
  // The frame of a dictionary, raw content, as is and packed; the record's frame was made with it.
  const std::string dictionary = "The harbour of Port Ellery was closed on Tuesday because of the storm.";
  const std::string text = "The harbour of Port Ellery was closed on Tuesday";
  ZSTD_CCtx* context = ZSTD_createCCtx();
  std::string frame(ZSTD_compressBound(text.size()), '\0');
  frame.resize(ZSTD_compress_usingDict(context, frame.data(), frame.size(), text.data(), text.size(), dictionary.data(), dictionary.size(), 3));
  ZSTD_freeCCtx(context);
  ASSERT_NE(read(frame).bytes, text);
  for (const std::string& content : {dictionary, made::zstd(dictionary)}) {
    const std::string head = "\x5D\x2A\x4D\x18"s + static_cast<char>(content.size()) + "\0\0\0"s;
    for (const std::size_t most : {1, 3, 1000}) {
      const std::string bytes = head + content + frame + frame;
      EXPECT_EQ(read(Stream(std::make_unique<made::Trickle>(bytes, most))).bytes, text + text);
    }
  }
  // Other frames to be passed by.
  EXPECT_EQ(read("\x50\x2A\x4D\x18\3\0\0\0abc"s + made::zstd("text")).bytes, "text");
}

TEST(Stream, WindowThatIsTooWide) {
  // A frame that asks for a window of 2 GiB.
  EXPECT_EQ(read("\x28\xB5\x2F\xFD\x00\xA8\x01\x00\x00"s).damages, Damages{"needs-too-much"});
}

TEST(Stream, PlacesLeadBack) {
  const std::string first = made::gzip(k_text), second = made::gzip("second member" + k_text);
  const std::string bytes = first + second;
  Stream stream(from_memory(bytes));
  EXPECT_EQ(stream.place(), (Place{0, 0}));
  ASSERT_TRUE(stream.need(100));
  EXPECT_EQ(stream.place(100), (Place{0, 100}));
  ASSERT_TRUE(stream.need(k_text.size() + 6));
  EXPECT_EQ(stream.place(k_text.size() + 6), (Place{first.size(), 6}));
  EXPECT_TRUE(stream.begins_member(k_text.size()));
  EXPECT_FALSE(stream.begins_member(k_text.size() + 1));
  stream.drop(k_text.size());
  EXPECT_EQ(stream.place(), (Place{first.size(), 0}));
  ASSERT_TRUE(stream.pass(7 + 6 + k_text.size()));
  EXPECT_EQ(stream.place(), (Place{first.size(), 13 + k_text.size()}));
  EXPECT_FALSE(stream.fill());
  EXPECT_EQ(stream.damage(), std::nullopt);
}

TEST(Stream, ManyTinyMembers) {
  std::string bytes;
  for (int i = 0; i < 20000; ++i) bytes += made::gzip(std::string(1, static_cast<char>('a' + i % 26)));
  Stream stream(from_memory(bytes));
  ASSERT_TRUE(stream.need(20000));
  EXPECT_EQ(stream.view().substr(0, 4), "abcd");
  EXPECT_EQ(stream.place(3), (Place{3 * bytes.size() / 20000, 0}));
  EXPECT_LE(stream.place(12345).inside, 64u);
}

TEST(Stream, DiskThatFails) {
  EXPECT_EQ(read(Stream(std::make_unique<made::Failing>("plain"))).damages, Damages{"unreadable"});
  const std::string packed = made::gzip(k_text);
  const std::string half = packed.substr(0, packed.size() / 2);
  const Read got = read(Stream(std::make_unique<made::Failing>(half)));
  EXPECT_EQ(got.damages, Damages{"unreadable"});
  EXPECT_TRUE(k_text.starts_with(got.bytes));
  // While the next member is searched for.
  const std::string garbage = made::gzip("one") + "garbage";
  EXPECT_EQ(read(Stream(std::make_unique<made::Failing>(garbage))).damages, (Damages{"no-record", "unreadable"}));
}

TEST(Stream, SearchOfBrokenMembersIsLinear) {
  // Each of these looks like the start of a member whose one stored block runs over the next thousands.
  for (const std::string& start : {"\x1F\x8B\x08\0\0\0\0\0\0\xFF\0\xFF\xFF\0\0"s, "\x28\xB5\x2F\xFD\0\x58\0\0\x08"s}) {
    std::string bytes = start[0] == '\x1F' ? made::gzip("one ") : made::zstd("one ");
    for (int i = 0; i < 300'000; ++i) bytes += start;
    const Read got = read(bytes);
    EXPECT_TRUE(got.bytes.starts_with("one "));
    EXPECT_LT(got.bytes.size(), 3 * bytes.size());
  }
}

}  // namespace
}  // namespace debunk::archive
