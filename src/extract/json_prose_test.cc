#include "extract/json_prose.h"

#include <gtest/gtest.h>

namespace debunk {
namespace {

constexpr std::string_view k_first =
    "The mayor of Sandle opened the new bridge over the river on Monday morning, in front of a crowd that had waited since dawn.";
constexpr std::string_view k_second =
    "It had been closed for two years, and the ferry that took its place was full on most days, so that many went the long way round.";
constexpr std::string_view k_third =
    "The work cost nine million pounds, the county said, two more than planned, because the piers stood on sand and not on rock.";
constexpr std::string_view k_fourth =
    "Buses will cross it from Thursday on; cars must wait until the road to the station is repaired, which takes until the summer.";

std::string page(std::string_view script) {
  return "<!DOCTYPE html><html><head><title>Bridge</title></head><body><div id=\"root\"></div>" + std::string(script) + "</body></html>";
}

std::string all(std::string_view separator) {
  std::string out;
  for (const std::string_view one : {k_first, k_second, k_third, k_fourth}) out += (out.empty() ? "" : std::string(separator)) + std::string(one);
  return out;
}

std::string source_of(const Document& document, std::string_view words) {
  const std::size_t at = document.text().find(words);
  if (at == std::string_view::npos) return "not in the text";
  const Span span = document.source_span({at, at + words.size()});
  return std::string(document.source().substr(span.start, span.size()));
}

TEST(JsonArticle, ArticleBodyOfJsonLd) {
  const std::string html =
      page("<script type=\"application/ld+json\">{\"@type\": \"NewsArticle\", \"headline\": \"Br\\u00fccke open\", \"articleBody\": \"" +
           all("\\n\\n") + " \\\"Sch\\u00f6n,\\\" he said \\ud83d\\ude00.\"}</script>");
  const Document document = Document::from_html(html);
  EXPECT_EQ(document.text(), "Brücke open\n\n" + all("\n\n") + " \"Schön,\" he said 😀.");
  EXPECT_EQ(document.blocks().front().kind, BlockKind::headline);
  EXPECT_EQ(source_of(document, "ö"), "\\u00f6");
  EXPECT_EQ(source_of(document, "\"Schön"), "\\\"Sch\\u00f6n");
  EXPECT_EQ(source_of(document, "😀"), "\\ud83d\\ude00");
  EXPECT_EQ(source_of(document, k_second), k_second);
  const std::size_t at = document.text().find("ferry");
  EXPECT_FALSE(document.is_contiguous({at, at + 5})) << "nothing is put back into JSON";
}

TEST(JsonArticle, HtmlInAStateThatIsAssigned) {
  const std::string html = page("<script>window.__INITIAL_STATE__ = {\"user\":null,\"article\":{\"title\":\"Bridge open\",\"body\":\"<p>" +
                                std::string(k_first) + "<\\/p><h2>The work</h2><p>" + std::string(k_third) +
                                "</p>\\n<ul><li>Men &amp; women worked.</li></ul><p>" + std::string(k_second) + "</p>\"}};</script>");
  const Document document = Document::from_html(html);
  EXPECT_EQ(document.text(), "Bridge open\n\n" + std::string(k_first) + "\n\nThe work\n\n" + std::string(k_third) + "\n\nMen & women worked.\n\n" +
                                 std::string(k_second));
  EXPECT_EQ(source_of(document, "&"), "&amp;");
  EXPECT_EQ(source_of(document, "Bridge open"), "Bridge open");
}

TEST(JsonArticle, ParagraphsInAList) {
  std::string blocks;
  for (const std::string_view one : {k_first, k_second, k_third, k_fourth})
    blocks += (blocks.empty() ? "" : ",") + std::string("{\"type\":\"paragraph\",\"text\":\"") + std::string(one) + "\"}";
  const std::string html = page("<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"props\":{\"pageProps\":{\"story\":{\"blocks\":[" + blocks +
                                "]},\"comments\":[{\"text\":\"" + all(" ") + "\"}]}}}</script>");
  EXPECT_EQ(Document::from_html(html).text(), all("\n\n"));
}

TEST(JsonArticle, IsNotLookedForWhereThePageHasText) {
  const std::string paragraphs = "<article><h1>Bridge open</h1><p>" + all("</p><p>") + "</p></article>";
  const std::string html = page(paragraphs + "<script type=\"application/ld+json\">{\"articleBody\": \"" + all(" other ") + "\"}</script>");
  const Document document = Document::from_html(html);
  EXPECT_EQ(document.text().find("other"), std::string_view::npos);
  EXPECT_NE(document.text().find(k_first), std::string_view::npos);
}

TEST(JsonArticle, CodeSettingsAndWordsOfOthersAreNone) {
  const std::string css(600, 'x');
  for (const std::string& script :
       {"<script>var a = {\"html\": \"" + css + "\"}</script>", "<script>var a = {\"comments\": [{\"text\": \"" + all(" ") + "\"}]}</script>",
        "<script>var a = {\"i18n\": {\"body\": \"" + all(" ") + "\"}}</script>", "<script>var a = \"" + all(" ") + "\"</script>"})
    EXPECT_LT(Document::from_html(page(script)).text().size(), 250u) << script;
}

TEST(JsonArticle, BrokenEscapesAreKept) {
  const std::string html = page("<script>x={\"body\":\"" + all(" ") + " \\q \\u12 \\ud800 end\"}</script>");
  EXPECT_EQ(Document::from_html(html).text(), all(" ") + " \\q \\u12 \uFFFD end");
}

}  // namespace
}  // namespace debunk
