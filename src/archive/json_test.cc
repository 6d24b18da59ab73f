#include "archive/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>
#include <string>
#include <vector>

namespace debunk::archive {
namespace {

using namespace std::string_literals;

std::string unescaped(std::string raw) { return std::string(unescape_json(raw)); }

/// What is found at `path`: a string in quotation marks, anything else as it stands; "none", "broken", "cut off".
std::string at(const std::string& text, const std::string& path, bool one_line = false) {
  JsonWanted wanted{path, {}};
  const JsonRead read = read_json_object(text, one_line, {&wanted, 1});
  if (read.state == JsonRead::broken) return "broken";
  if (read.state == JsonRead::cut_off) return "cut off";
  if (wanted.value.type == JsonValue::none) return "none";
  return wanted.value.type == JsonValue::string ? '"' + unescaped(std::string(wanted.value.raw)) + '"' : std::string(wanted.value.raw);
}

TEST(Json, Values) {
  const std::string text = R"({"a": "text", "n": -1.5e3, "t": true, "o": {"x": [1, {"y": "z"}]}, "e": "", "l": [], "m": {}, "z": null})";
  EXPECT_EQ(at(text, "a"), "\"text\"");
  EXPECT_EQ(at(text, "n"), "-1.5e3");
  EXPECT_EQ(at(text, "t"), "true");
  EXPECT_EQ(at(text, "e"), "\"\"");
  EXPECT_EQ(at(text, "o"), R"({"x": [1, {"y": "z"}]})");
  EXPECT_EQ(at(text, "z"), "null");
  EXPECT_EQ(at(text, "no"), "none");
  EXPECT_EQ(at(text, ""), "none");
  EXPECT_EQ(at("{}", "a"), "none");
  EXPECT_EQ(at("{ }", "a"), "none");
}

TEST(Json, Paths) {
  const std::string text =
      R"({"article": {"text": "one", "author": {"name": "two"}}, "article.text": "three", "x.y": {"z": "four"}, "text": "five"})";
  EXPECT_EQ(at(text, "article.text"), "\"one\"");
  EXPECT_EQ(at(text, "article.author.name"), "\"two\"");
  EXPECT_EQ(at(text, "x.y.z"), "\"four\"");
  EXPECT_EQ(at(text, "text"), "\"five\"");
  EXPECT_EQ(at(text, "article.none"), "none");
  EXPECT_EQ(at(text, "article.text.none"), "none");
  EXPECT_EQ(at(R"({"a.b": "flat"})", "a.b"), "\"flat\"");
  EXPECT_EQ(at(R"({"a": [{"b": "x"}], "b": 1})", "a.b"), "none");  // not into arrays
  EXPECT_EQ(at(R"({"\u0061": "x", "a": "y"})", "a"), "\"x\"");     // the first, however it is written
  EXPECT_EQ(at(R"({"a": {"b": 1}, "a": {"b": 2}})", "a.b"), "1");
}

TEST(Json, SeveralAtOnce) {
  std::vector<JsonWanted> wanted = {{"b", {}}, {"a.x", {}}, {"b", {}}, {"", {}}};
  const std::string text = R"({"a": {"x": 1, "y": {}}, "b": "q\"q"} and more)";
  const JsonRead read = read_json_object(text, false, wanted);
  EXPECT_EQ(read.state, JsonRead::whole);
  EXPECT_EQ(text.substr(read.size), " and more");
  EXPECT_EQ(wanted[0].value.raw, R"(q\"q)");
  EXPECT_TRUE(wanted[0].value.has_escapes);
  EXPECT_EQ(wanted[1].value.raw, "1");
  EXPECT_EQ(wanted[2].value.raw, R"(q\"q)");
  EXPECT_EQ(wanted[3].value.type, JsonValue::none);
}

TEST(Json, Broken) {
  for (const char* text : {"x",
                           "[1]",
                           R"({a: 1})",
                           R"({"a" 1})",
                           R"({"a": })",
                           R"({"a": 1,})",
                           R"({"a": 1 "b": 2})",
                           R"({"a": [1 2]})",
                           R"({"a": [1,]})",
                           R"({"a": [}]})",
                           R"({"a": {]})",
                           R"({"a": {"b"}})",
                           R"({"a": tru})",
                           R"({"a": 'x'})",
                           "{\"a\": \"x\ny\"}",
                           R"({, "a": 1})",
                           R"({"a": [,1]})",
                           R"({"a":: 1})",
                           R"({"a": {1: 2}})",
                           R"({"a": nul l})"})
    EXPECT_EQ(at(text, "a"), "broken") << text;
  const JsonRead read = read_json_object(R"({"a": 1 x)", false, {});
  EXPECT_EQ(read.size, 8u);
}

TEST(Json, CutOff) {
  const std::string text = R"({"a": {"b": ["c\"", {"d": -1.5}, null, "\u00e9"]}, "e": "f"})";
  for (std::size_t size = 0; size < text.size(); ++size) {
    EXPECT_EQ(at(text.substr(0, size), "e"), "cut off") << size;
    EXPECT_EQ(at(text.substr(0, size) + '\n', "e", true), "broken") << size;
  }
  EXPECT_EQ(at(text, "e", true), "\"f\"");
}

TEST(Json, WhatFilesHave) {
  EXPECT_EQ(at("{\"a\": NaN, \"b\": -Infinity, \"c\": \"\1\t\"}", "c"), "\"\1\t\"");
  EXPECT_EQ(at("{\r\n\t\"a\" : 1\n}", "a"), "1");
  EXPECT_EQ(at("{\"a\": \"\xFF\xFE\"}", "a"), "\"\xFF\xFE\"");
  EXPECT_EQ(at("{\"a\": \"x\0y\"}"s, "a"), "\"x\0y\""s);
}

TEST(Json, Depth) {
  const auto nested = [](int depth) {
    std::string text = "{\"a\": ";
    for (int i = 1; i < depth; ++i) text += i % 2 == 0 ? "{\"b\":" : "[";
    text += "1";
    for (int i = depth; --i >= 1;) text += i % 2 == 0 ? "}" : "]";
    return text + "}";
  };
  EXPECT_EQ(at(nested(k_json_depth), "x"), "none");
  EXPECT_EQ(at(nested(k_json_depth + 1), "x"), "broken");
  EXPECT_EQ(at("{\"a\":" + std::string(1'000'000, '['), "x"), "broken");
  // Along a path as well.
  std::string text, path;
  for (int i = 0; i < 600; ++i) {
    text += "{\"a\":";
    path += i == 0 ? "a" : ".a";
  }
  EXPECT_EQ(at(text + "1" + std::string(600, '}'), path), "broken");
}

TEST(Json, Escapes) {
  EXPECT_EQ(unescaped(R"(a\nb\tc\rd\be\ff\"g\\h\/i)"), "a\nb\tc\rd\be\ff\"g\\h/i");
  EXPECT_EQ(unescaped(R"(caf\u00e9 \u20AC \ud83d\uDE00)"), "café € 😀");
  EXPECT_EQ(unescaped(R"(\ud83d x \ude00 \ud83d\u0041)"), "\uFFFD x \uFFFD \uFFFDA");
  EXPECT_EQ(unescaped(R"(\x \u12 \u12G4 \)"), R"(\x \u12 \u12G4 \)");
  EXPECT_EQ(unescaped("no escape"), "no escape");
  EXPECT_EQ(unescaped(""), "");
  EXPECT_EQ(unescaped(R"(\u0000)"), "\0"s);
}

nlohmann::json random_value(std::mt19937& random, int depth) {
  switch (random() % (depth > 4 ? 5 : 7)) {
    case 0: return nullptr;
    case 1: return random() % 2 == 0;
    case 2: return static_cast<int>(random()) / 1000.0;
    case 3:
    case 4: {
      std::string text;
      for (std::size_t i = random() % 40; i > 0; --i) text += std::array<const char*, 8>{"a", "é", "\"", "\\", "\n", "😀", "x{", "]"}[random() % 8];
      return text;
    }
    case 5: {
      nlohmann::json out = nlohmann::json::array();
      for (std::size_t i = random() % 4; i > 0; --i) out.push_back(random_value(random, depth + 1));
      return out;
    }
    default: {
      nlohmann::json out = nlohmann::json::object();
      for (std::size_t i = random() % 5; i > 0; --i) out[std::string(1, static_cast<char>('a' + random() % 4))] = random_value(random, depth + 1);
      return out;
    }
  }
}

TEST(Json, AsAnotherParserReadsIt) {
  std::mt19937 random(3);
  for (int round = 0; round < 2000; ++round) {
    nlohmann::json object = nlohmann::json::object();
    for (const char* key : {"a", "b", "c"}) object[key] = random_value(random, 1);
    const std::string text = object.dump(round % 2 == 0 ? -1 : 2, ' ', round % 3 == 0);
    for (const std::string path : {"a", "b", "a.a", "b.c", "c.d.a"}) {
      std::string pointer = "/" + path;
      std::ranges::replace(pointer, '.', '/');
      const nlohmann::json::json_pointer where(pointer);
      const bool is_there = object.contains(where);
      const nlohmann::json value = is_there ? object.at(where) : nlohmann::json();
      const std::string got = at(text, path);
      if (value.is_string()) {
        EXPECT_EQ(got, '"' + value.get<std::string>() + '"');
      } else {
        EXPECT_EQ(is_there ? nlohmann::json::parse(got) : nlohmann::json(got), is_there ? value : nlohmann::json("none"));
      }
    }
  }
}

}  // namespace
}  // namespace debunk::archive
