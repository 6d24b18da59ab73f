#include "archive/json_records.h"

#include <gtest/gtest.h>

#include "tests/archive_properties.h"

namespace debunk::archive {
namespace {

using namespace std::string_literals;
using made::in_short;
using made::Kept;

std::vector<Kept> read(const std::string& bytes, RecordOptions options = {}) {
  std::vector<Kept> items;
  EXPECT_EQ(properties::broken(bytes, options, items), "");
  return items;
}

std::string object(const std::string& url, const std::string& text = "The harbour.") {
  return R"({"url": ")" + url + R"(", "text": ")" + text + "\"}";
}

TEST(JsonRecords, Lines) {
  const std::vector<Kept> got = read(R"({"url": "http://a/", "title": "A \"quoted\" title", "date": "2024-03-03", "text": "The harbour\nwas closed."}
{"text": "Second.", "date": 1709456400, "other": {"text": "no"}}
{"html": "<p>Third.", "text": "not this"})");
  ASSERT_EQ(got.size(), 3u);
  EXPECT_EQ(got[0].kind, Kind::text);
  EXPECT_EQ(got[0].url, "http://a/");
  EXPECT_EQ(got[0].title, "A \"quoted\" title");
  EXPECT_EQ(got[0].date, "2024-03-03");
  EXPECT_EQ(got[0].body, "The harbour\nwas closed.");
  EXPECT_EQ(got[1].date, "1709456400");
  EXPECT_EQ(got[1].body, "Second.");
  EXPECT_EQ(got[2].kind, Kind::page);
  EXPECT_EQ(got[2].body, "<p>Third.");
  EXPECT_EQ(got[1].place.at, 110u);
}

TEST(JsonRecords, FieldsByName) {
  RecordOptions options;
  options.fields = {.text = "article.body", .html = "", .title = "article.head", .date = "meta.when", .url = "meta.link"};
  const std::vector<Kept> got =
      read(R"({"meta": {"when": "today", "link": "http://a/"}, "article": {"head": "Head", "body": "Body"}, "html": "<p>"})", options);
  ASSERT_EQ(got.size(), 1u);
  EXPECT_EQ(got[0].body, "Body");
  EXPECT_EQ(got[0].title, "Head");
  EXPECT_EQ(got[0].date, "today");
  EXPECT_EQ(got[0].url, "http://a/");
  options.fields.title = options.fields.text = "article.body";
  EXPECT_EQ(read(R"({"article": {"body": "a\nb"}})", options)[0].title, "a\nb");
}

TEST(JsonRecords, ArraysAndBlocks) {
  const std::string a = object("a"), b = object("b"), c = object("c");
  const std::string pretty = "{\n  \"url\": \"a\",\n  \"text\": \"x\",\n  \"list\": [\n    {\n      \"text\": \"no\"\n    }\n  ]\n}";
  for (const std::string& bytes :
       {a + "\n" + b + "\n" + c + "\n", a + "\r\n\r\n" + b + "\r\n" + c, "[" + a + "," + b + "," + c + "]", "[" + a + ",\n" + b + ",\n" + c + "]\n",
        "[\n" + a + ",\n" + b + ",\n" + c + "\n]", "[\n" + a + "\n," + b + "\n," + c + "\n]", pretty + "\n" + b + c,
        "[" + pretty + ", " + b + ", " + c + "]", "\x1E" + a + "\n\x1E" + b + "\n\x1E" + c + "\n", "\xEF\xBB\xBF" + a + "\n" + b + "\n" + c})
    EXPECT_EQ(in_short(read(bytes)), "a b c") << bytes;
}

TEST(JsonRecords, BrokenLinesTouchNoOthers) {
  const std::string a = object("a"), b = object("b"), c = object("c");
  for (const std::string bad : {"{\"url\": \"x\", \"text\": \"no end", "{\"url\": \"x\"", "{\"text\": [1, 2", "{\"text\":", "{\"a\": {\"b\": [",
                                "{\"a\": \"\\", "not JSON at all", "17", "\"text\"", "null", "{]}", "{\"a\": 1}}", "{\"a\": 1} x"}) {
    const std::string got = in_short(read(a + "\n" + bad + "\n" + b + "\n" + c));
    EXPECT_TRUE(got == "a [no-json] b c" || got == "a [no-text] [no-json] b c") << bad << ": " << got;
  }
  EXPECT_EQ(in_short(read(a + "\n\0\0\n"s + b)), "a [no-json] b");
  EXPECT_EQ(in_short(read(a + "\n{\n{\n" + b)), "a [no-json] [no-json] b");
}

TEST(JsonRecords, FirstLineBroken) {
  EXPECT_EQ(in_short(read("{\"a\": \"b\n" + object("b") + "\n" + object("c"))), "[no-json] b c");
  EXPECT_EQ(in_short(read("{\"a\": 1\n" + object("b") + "\n" + object("c"))), "[no-json] b c");
}

TEST(JsonRecords, BrokenBlocks) {
  const std::string a = "{\n \"url\": \"a\",\n \"text\": \"x\"\n}", bad = "{\n \"url\": \"b\",\n \"text\": \"x\"\n", b = object("b");
  EXPECT_EQ(in_short(read("[" + a + ",\n" + bad + ",\n" + a + ",\n" + a + "]")), "a [no-json] a a");
  EXPECT_EQ(in_short(read(a + "\n" + bad + a + "\n" + b)), "a [no-json] a b");
}

TEST(JsonRecords, NoText) {
  const std::vector<Kept> got = read(object("a") + "\n{\"url\": \"b\"}\n{\"text\": null}\n{\"text\": \"\"}\n{\"text\": [\"c\"]}\n{}\n" + object("c"));
  EXPECT_EQ(in_short(got), "a [no-text] [no-text] [no-text] [no-text] [no-text] c");
  EXPECT_EQ(got[1].url, "b");
}

TEST(JsonRecords, CutOff) {
  const std::string bytes = object("a") + "\n" + object("b");
  for (std::size_t size = object("a").size() + 2; size < bytes.size(); ++size)
    EXPECT_EQ(in_short(read(bytes.substr(0, size))), "a [cut-off]") << size;
  const std::string packed = made::gzip(object("a") + "\n") + made::gzip(object("b") + "\n");
  for (std::size_t size = made::gzip(object("a") + "\n").size() + 3; size < packed.size(); ++size) {
    const std::string got = in_short(read(packed.substr(0, size)));
    EXPECT_TRUE(got == "a [cut-off]" || got == "a b [cut-off]") << size << ": " << got;
  }
}

TEST(JsonRecords, GoesOnBehindDamage) {
  std::string bad = made::gzip(object("b") + "\n");
  bad[20] ^= 0x55;
  const std::string got = in_short(read(made::gzip(object("a") + "\n") + bad + made::gzip(object("c") + "\n") + made::gzip(object("d") + "\n")));
  EXPECT_TRUE(got == "a [broken-packing] c d" || got == "a [wrong-checksum] c d" || got == "a [no-json] [wrong-checksum] c d") << got;
  EXPECT_EQ(in_short(read(made::gzip(object("a") + "\n" + object("b").substr(0, 20)) + "garbage" + made::gzip("rest of a line\n" + object("c")))),
            "a [no-record] c");
}

TEST(JsonRecords, TooLarge) {
  RecordOptions options;
  options.largest = 1000;
  const std::string large = object("b", std::string(1000, 'b')), just = object("b", std::string(1000 - object("b", "").size(), 'b'));
  EXPECT_EQ(in_short(read(object("a") + "\n" + large + "\n" + object("c"), options)), "a [too-large] c");
  EXPECT_EQ(in_short(read(object("a") + "\n" + just + "\n" + object("c"), options)), "a b c");
  EXPECT_EQ(in_short(read("[" + object("a") + ",\n" + large + ",\n" + object("c") + "]", options)), "a [too-large] c");
  EXPECT_EQ(in_short(read(large + "\n" + object("c"), options)), "[too-large] c");
}

TEST(JsonRecords, GigabyteInOneLine) {
  const std::string piece(std::size_t{1} << 20, 'x');
  for (const std::string head : {"{\"text\": \"", "", "{\"text\": [1, \"\\\\"}) {
    const auto part = [&](std::size_t i) {
      return i == 0 ? object("a") + "\n" + head : i <= 1024 ? piece : i == 1025 ? "\"}\n" + object("c") + "\n" : "";
    };
    const std::string got = in_short(made::read_all(*open_records(std::make_unique<made::Generated>(part))));
    EXPECT_EQ(got, head.empty() ? "a [no-json] c" : "a [too-large] c");
  }
}

TEST(JsonRecords, NothingButBeginnings) {
  std::string bytes = object("a") + "\n";
  for (int i = 0; i < 200'000; ++i) bytes += "{\"a\":[";
  bytes += "\n" + object("b");
  EXPECT_EQ(in_short(made::read_all(*open_records(from_memory(bytes)))), "a [no-json] b");
}

TEST(JsonRecords, WhatIsJson) {
  for (const char* text : {"{\"a\"", "{}", " \n{ \"a\"", "[{\"a\"", "[ {}", "\xEF\xBB\xBF{\"", "\x1E{\""}) EXPECT_TRUE(is_json(text)) << text;
  for (const char* text : {"", "{", "[", "[1, 2]", "[Update] The harbour", "{\\rtf1", "{{template}}", "{ text }", "text {\"a\"}"})
    EXPECT_FALSE(is_json(text)) << text;
}

}  // namespace
}  // namespace debunk::archive
