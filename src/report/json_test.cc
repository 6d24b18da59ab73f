#include "report/json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "text/utf8.h"

namespace debunk::report {
namespace {

std::string json_string(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

TEST(Json, EveryCharacterComesBack) {
  std::string all;
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3000 || c >= 0xE0000 ? 1 : 7)
    if (c < 0xD800 || c > 0xDFFF) text::append(all, c);
  EXPECT_EQ(nlohmann::json::parse(json_string(all)).get<std::string>(), all);
}

TEST(Json, WhatSteersATerminalOrHidesIsEscaped) {
  EXPECT_EQ(json_string("a\x1b[31m\u202Eb\u200Bc\u009B"), R"("a\u001b[31m\u202eb\u200bc\u009b")");
  EXPECT_EQ(json_string("\U000E0041"), R"("\udb40\udc41")");
  EXPECT_EQ(json_string("\"\\\n\t"), R"("\"\\\n\t")");
  EXPECT_EQ(json_string("na\u00EFve \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"),
            "\"na\u00EFve \u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645\"");
}

TEST(Json, BrokenBytesBecomeReplacementCharacters) {
  EXPECT_EQ(json_string("a\xFF\xC3(b\xE2\x82"), "\"a\uFFFD\uFFFD(b\uFFFD\uFFFD\"");
}

TEST(Json, LayoutsHoldTheSameValue) {
  std::string lines, compact;
  for (const auto layout : {JsonText::Layout::lines, JsonText::Layout::compact}) {
    JsonText json(layout);
    json.begin_object()
        .field("a", std::size_t{1})
        .key("b")
        .begin_array()
        .string("x")
        .begin_object()
        .end_object()
        .begin_array()
        .end_array()
        .boolean(true)
        .end_array();
    json.key("c").begin_object().field("d", "e").end_object().end_object();
    (layout == JsonText::Layout::lines ? lines : compact) = json.take();
  }
  EXPECT_EQ(compact, R"({"a":1,"b":["x",{},[],true],"c":{"d":"e"}})");
  EXPECT_EQ(lines, "{\n  \"a\": 1,\n  \"b\": [\n    \"x\",\n    {},\n    [],\n    true\n  ],\n  \"c\": {\n    \"d\": \"e\"\n  }\n}");
}

TEST(Json, GoesOnAfterTake) {
  JsonText json(JsonText::Layout::compact);
  json.begin_array().number(1);
  const std::string first = json.take();
  json.number(2).end_array();
  EXPECT_EQ(first + json.take(), "[1,2]");
}

}  // namespace
}  // namespace debunk::report
