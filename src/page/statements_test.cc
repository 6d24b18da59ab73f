#include "page/statements.h"

#include <gtest/gtest.h>

#include <string>

#include "html/parse.h"
#include "page/json.h"

namespace debunk::page {
namespace {

Metadata metadata_of(const std::string& html) {
  Metadata out;
  choose(statements(html, html::parse(html)), out);
  return out;
}

TEST(Statements, AreTakenFromJsonLd) {
  const std::string html = R"(<html lang=en-GB><title>Ferry stops | The Paper</title><script type="application/ld+json">
    {"@context": "https://schema.org", "@graph": [
      {"@type": "WebSite", "name": "The Paper"},
      {"@type": ["NewsArticle"], "headline": "Ferry stops &amp; stays", "datePublished": "2024-03-03T10:00:00+01:00", "dateModified": "2024-03-04",
       "author": [{"@type": "Person", "name": "Ada Norham"}, {"@id": "#jo"}], "publisher": {"@id": "#paper"}, "articleSection": ["Sea", "Land"],
       "mainEntityOfPage": {"@id": "https://paper.example/ferry"},
       "hasPart": {"@type": "NewsArticle", "headline": "Another", "datePublished": "2020-01-01"}},
      {"@type": "Person", "@id": "#jo", "name": "Jo S\u00e1ndle"}, {"@type": "Organization", "@id": "#paper", "name": "The Paper"}]}</script>)";
  const Metadata metadata = metadata_of(html);
  EXPECT_EQ(metadata.title, "Ferry stops & stays");
  EXPECT_EQ(metadata.authors, (std::vector<std::string>{"Ada Norham", "Jo S\u00e1ndle"}));
  EXPECT_EQ(metadata.author, "Ada Norham, Jo S\u00e1ndle");
  EXPECT_EQ(metadata.published, "2024-03-03T10:00:00+01:00");
  EXPECT_EQ(metadata.modified, "2024-03-04");
  EXPECT_EQ(metadata.publisher, "The Paper");
  EXPECT_EQ(metadata.section, "Sea");
  EXPECT_EQ(metadata.url, "https://paper.example/ferry");
  EXPECT_EQ(metadata.language, "en-GB");
}

TEST(Statements, AreTakenFromMetaMicrodataAndWhatReadersSee) {
  const Metadata meta = metadata_of(R"(<meta property="og:title" content="Ferry stops - The Paper"><meta property=og:site_name content="The Paper">
    <meta name=Author content="By Ada Norham and Jo Sandle"><meta property="article:published_time" content="20240303">
    <link rel="canonical" href="https://paper.example/a?b=1&amp;c=2">)");
  EXPECT_EQ(meta.title, "Ferry stops");
  EXPECT_EQ(meta.authors, (std::vector<std::string>{"Ada Norham", "Jo Sandle"}));
  EXPECT_EQ(meta.published, "2024-03-03");
  EXPECT_EQ(meta.url, "https://paper.example/a?b=1&c=2");

  const Metadata micro = metadata_of(R"(<div itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop=headline>Ferry <b>stops</b></h1>
    <span itemprop=author itemscope itemtype=http://schema.org/Person>by <b itemprop=name>Ada Norham</b></span>
    <meta itemprop=datePublished content=2024-03-03></div>
    <div itemscope itemtype="http://schema.org/NewsArticle"><h2 itemprop=headline>Another</h2></div>)");
  EXPECT_EQ(micro.title, "Ferry stops");
  EXPECT_EQ(micro.author, "Ada Norham");
  EXPECT_EQ(micro.published, "2024-03-03");

  const Metadata seen = metadata_of(R"(<title>Ferry stops - The Paper</title><h1>The Paper</h1><h1>Ferry stops</h1><p class=byline>Von Ada Norham</p>
    <time datetime="2024-03-03T10:00Z">yesterday</time>)");
  EXPECT_EQ(seen.title, "Ferry stops");
  EXPECT_EQ(seen.author, "Ada Norham");
  EXPECT_EQ(seen.published, "2024-03-03T10:00Z");
}

TEST(Statements, QuoteThePage) {
  const std::string html =
      R"(<title>A</title><meta property="og:title" content="B &amp; C"><script type=application/ld+json>{"@type":"Article","headline":"D\u00e9"}</script><h1> <b>E</b> f </h1>)";
  std::string out;
  for (const Statement& one : statements(html, html::parse(html)))
    out += std::string(to_string(one.where)) + " " + one.value + " [" + html.substr(one.span.start, one.span.size()) + "]\n";
  EXPECT_EQ(out, "<title> A [A]\nOpen Graph B & C [B &amp; C]\nJSON-LD D\u00e9 [D\\u00e9]\n<h1> E f [E</b> f]\n");
}

TEST(Statements, TitlesLoseTheNameOfTheSite) {
  EXPECT_EQ(without_site("Ferry stops | The Paper", "The Paper"), "Ferry stops");
  EXPECT_EQ(without_site("The Paper - Ferry stops", "The Paper"), "Ferry stops");
  EXPECT_EQ(without_site("Ferry stops - what now? - Sea - The Paper", "The Paper"), "Ferry stops - what now? - Sea");
  EXPECT_EQ(without_site("Ferry stops | what now", "The Paper"), "Ferry stops | what now");
  EXPECT_EQ(without_site("The ferry stops at last | Paper", ""), "The ferry stops at last");
  EXPECT_EQ(without_site("Ferry", ""), "Ferry");
}

TEST(Pictures, HaveTheirCaptions) {
  const std::string html =
      "<meta property=og:image content=a.jpg><figure><img src=b.gif data-src=b.jpg><figcaption>The <i>ferry</i></figcaption></figure>";
  const std::vector<Picture> found = pictures(html, html::parse(html));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].address, "a.jpg");
  EXPECT_EQ(found[1].address, "b.jpg");
  EXPECT_EQ(found[1].caption, "The ferry");
}

/// "{a:"x",b:["y"]}": strings decoded.
std::string shown(std::string_view text, const Json& json, JsonId parent = 0) {
  std::string out;
  for (JsonId id = json.values[parent].first_child; id != k_no_json; id = json.values[id].next_sibling) {
    const JsonValue& value = json.values[id];
    if (!out.empty()) out += ",";
    if (!value.key.empty()) out += std::string(value.key.of(text)) + ":";
    switch (value.kind) {
      case JsonValue::Kind::string: out += "'" + json_string(text, value.source) + "'"; break;
      case JsonValue::Kind::other: out += value.source.of(text); break;
      case JsonValue::Kind::object: out += "{" + shown(text, json, id) + "}"; break;
      case JsonValue::Kind::array: out += "[" + shown(text, json, id) + "]"; break;
    }
  }
  return out;
}

TEST(Json, IsReadAsPublishersWriteIt) {
  const std::pair<std::string, std::string> cases[] = {
      {R"({"a": "x", "b": [1, true, null, {"c": "\u00e9\n\"q\""}]})", "{a:'x',b:[1,true,null,{c:'\u00e9 \"q\"'}]}"},
      {R"({"a": "x",, "b": "y",})", "{a:'x',b:'y'}"},
      {"{\"a\": \"x\"\n \"b\": \"y\"}", "{a:'x',b:'y'}"},
      {"{\"a\": \"two\nlines\"}", "{a:'two\nlines'}"},
      {R"({"a": "the "old" port", "b": 1})", "{a:'the \"old\" port',b:1}"},
      {"<!--\n{\"a\": 1} //-->", "{a:1}"},
      {"/*<![CDATA[*/ {\"a\": 1} /*]]>*/", "{a:1}"},
      {"//<![CDATA[\n{\"a\": 1}\n//]]>", "{a:1}"},
      {R"({"a": 1} {"b": 2})", "{a:1},{b:2}"},
      {R"({"a": {"b": [1)", "{a:{b:[1]}}"},
      {R"({"a": "cut of)", "{a:'cut of'}"},
      {R"({"a": [1}, "b": 2})", "{a:[1]},'b',2"},
      {R"({"a": "\ud83d\ude00\ud83d &quot;x&#8217;"})", "{a:'\U0001F600\uFFFD \"x\u2019'}"},
      {"", ""},
      {"}]:,\"", "''"},
  };
  for (const auto& [text, want] : cases) EXPECT_EQ(shown(text, read_json(text, {0, static_cast<std::uint32_t>(text.size())})), want) << text;
}

TEST(Json, HostileTextsEnd) {
  for (const std::string piece : {"[", "{\"a\":", "\"", "\\", "\" \"", "/*", "//", "<!--", "1,", "\n", ":\"\n\""}) {
    std::string text;
    for (int i = 0; i < 100000; ++i) text += piece;
    EXPECT_LE(read_json(text, {0, static_cast<std::uint32_t>(text.size())}).values.size(), k_json_value_limit) << piece;
  }
}

}  // namespace
}  // namespace debunk::page
