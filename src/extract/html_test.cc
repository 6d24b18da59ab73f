#include <gtest/gtest.h>

#include <string>

#include "debunk/debunk.h"
#include "extract/encode.h"

namespace debunk {
namespace {

std::string shown(const Document& document) {
  constexpr const char* k_names[] = {"headline", "byline", "dateline", "paragraph", "subhead", "caption", "list_item", "quotation"};
  std::string out;
  for (const Block& block : document.blocks()) out += std::string(k_names[static_cast<std::size_t>(block.kind)]) + ": " + std::string(document.slice(block.span)) + "\n";
  return out;
}

std::string shown(const std::string& html) { return shown(Document::from_html(html)); }

std::string source_of(const Document& document, const std::string& words) {
  const std::size_t at = document.text().find(words);
  if (at == std::string_view::npos) return "(not in the text)";
  const Span source = document.source_span({at, at + words.size()});
  return std::string(document.source().substr(source.start, source.size()));
}

bool is_contiguous(const Document& document, const std::string& words) {
  const std::size_t at = document.text().find(words);
  EXPECT_NE(at, std::string_view::npos) << words;
  return document.is_contiguous({at, at + words.size()});
}

const std::string k_first = "The ferry to Sandle stops on Monday, the operator said, because its engine has not been mended since the storm of last winter.";
const std::string k_second = "Three hundred people use it every day, and the next bridge is forty miles to the north, so the council will ask for a bus.";
const std::string k_third = "“We have waited for a year,” said Ada Norham, who lives on the island and works in the harbour, “and nobody has told us when it ends.”";

std::string page(const std::string& article) {
  return "<!DOCTYPE html>\n<html lang=en><head><meta charset=utf-8><title>The ferry stops | Harbour News</title><style>p{color:red}</style>"
         "<script>var text = 'The script says a lot, and none of it is a story.';</script></head>\n<body>"
         "<nav><ul><li><a href=/>Home</a></li><li><a href=/news>News</a></li><li><a href=/sport>Sport</a></li></ul></nav>\n"
         "<main><article><h1>The ferry stops</h1>" + article + "</article></main>"
         "<aside class=related><h2>More news</h2><ul><li><a href=/1>A whale is seen near the pier</a></li><li><a href=/2>The market opens again</a></li></ul></aside>"
         "<div class=cookie-banner><p>We use cookies. By going on you agree to our <a href=/privacy>privacy policy</a>.</p><button>Accept all</button></div>"
         "<footer><p>© Harbour News. All rights reserved.</p><a href=/imprint>Imprint</a></footer></body></html>\n";
}

TEST(Html, TheArticleIsTheText) {
  EXPECT_EQ(shown(page("<p>" + k_first + "</p>\n<h2>What now</h2><p>" + k_second + "</p><blockquote><p>" + k_third + "</p></blockquote>")),
            "headline: The ferry stops\nparagraph: " + k_first + "\nsubhead: What now\nparagraph: " + k_second + "\nquotation: " + k_third + "\n");
}

TEST(Html, WhiteSpaceIsWhatABrowserShows) {
  EXPECT_EQ(shown(page("<p>\n  " + k_first + "\n\t <b>Two </b> <i> words</i>,<br>\n a line.  </p><p>" + k_second + "</p>")),
            "headline: The ferry stops\nparagraph: " + k_first + " Two words,\na line.\nparagraph: " + k_second + "\n");
}

TEST(Html, ASpaceOfItsOwnElementParts) {
  const Document document = Document::from_html(page("<p>" + k_first + "<b> </b>" + k_second + "<i>\n</i><b>Now</b></p>"));
  EXPECT_NE(document.text().find(k_first + " " + k_second + " Now"), std::string_view::npos) << document.text();
}

TEST(Html, TwoLineBreaksEndAParagraph) {
  EXPECT_EQ(shown(page("<div>" + k_first + "<br><br>\n" + k_second + "<br />" + k_third + "</div>")),
            "headline: The ferry stops\nparagraph: " + k_first + "\nparagraph: " + k_second + "\n" + k_third + "\n");
}

TEST(Html, EveryCharacterLeadsBack) {
  const Document document = Document::from_html(page("<p>" + k_first + " Fish &amp; chips&nbsp;cost <em>five</em> pounds, caf&eacute; &#8212; or\n   more.</p><p>" + k_second + "</p>"));
  EXPECT_EQ(source_of(document, "&"), "&amp;");
  EXPECT_EQ(source_of(document, "\u00A0cost"), "&nbsp;cost");
  EXPECT_EQ(source_of(document, "café"), "caf&eacute;");
  EXPECT_EQ(source_of(document, "cost five pounds"), "cost <em>five</em> pounds");
  EXPECT_EQ(source_of(document, "or more"), "or\n   more");
  EXPECT_TRUE(is_contiguous(document, "Fish & chips\u00A0cost "));
  EXPECT_TRUE(is_contiguous(document, "or more"));
  EXPECT_FALSE(is_contiguous(document, "cost five pounds")) << "a fix would take the tags along";
  EXPECT_FALSE(is_contiguous(document, ".\n\nThree")) << "markup stands between paragraphs";
}

TEST(Html, IsReadInTheEncodingItNames) {
  const std::string text = "<!DOCTYPE html><meta charset=windows-1251><title>Паром</title><article><h1>Паром</h1><p>Паром не ходит с понедельника, сообщил в четверг "
                           "перевозчик, потому что двигатель не чинили с прошлой зимы.</p><p>Им пользуются триста человек в день, а до моста сорок миль.</p></article>";
  const Document document = Document::from_html(extract::encode(text, "windows-1251").value());
  EXPECT_EQ(document.encoding(), "windows-1251");
  EXPECT_NE(document.text().find("Паром не ходит"), std::string_view::npos);
  EXPECT_EQ(source_of(document, "мост"), extract::encode("мост", "windows-1251").value());
}

TEST(Html, BrokenBytesOutsideTheTextAreNoneOfIt) {
  const Document document = Document::from_html(page("<p title=\"\xFF\">" + k_first + " Gr\xFF\xDF.</p><p>" + k_second + "</p>"), {"a.html", "UTF-8", {}});
  ASSERT_EQ(document.broken_bytes().size(), 2U);
  EXPECT_EQ(document.slice(document.broken_bytes()[0].text), "\uFFFD");
}

TEST(Html, FixesWriteWhatTheTextShallSay) {
  const std::string before = page("<p>" + k_first + " Fish &amp; chips are sold in the the harbour.</p><p>" + k_second + "</p>");
  const FixedText fixed = apply_fixes(Checker({RuleSet::all()}).check(Document::from_html(before, {"a.html", {}, {}})), Applicability::unsafe);
  std::string wanted = before;
  wanted.erase(wanted.find(" the the "), 4);
  EXPECT_EQ(fixed.bytes, wanted);
}

TEST(Html, WhatNobodySeesIsNoPartOfTheText) {
  EXPECT_EQ(shown(page("<p>" + k_first + "<span style='display:none'> Buy pills at pills.example.</span></p><p hidden>Cheap loans for everybody, ask at the harbour.</p><p>" + k_second + "</p>")),
            "headline: The ferry stops\nparagraph: " + k_first + "\nparagraph: " + k_second + "\n");
  EXPECT_EQ(shown(page("<div style='opacity:0'><p>" + k_first + "</p><p>" + k_second + "</p></div>")),
            "headline: The ferry stops\nparagraph: " + k_first + "\nparagraph: " + k_second + "\n")
      << "a script shows it";
}

TEST(Html, CommentsCanAskToLeaveABlockAlone) {
  const auto findings = [](const std::string& comment) {
    const std::string html = page("<p>" + k_first + "</p>" + comment + "<p>" + k_second + " The the end.</p>");
    return Checker({RuleSet::all()}).check(Document::from_html(html)).findings.size();
  };
  EXPECT_EQ(findings(""), 1U);
  EXPECT_EQ(findings("<!-- debunk-ignore: text/doubled-word -->"), 0U);
}

TEST(Html, NothingIsAnArticleWhereThereIsNone) {
  EXPECT_EQ(Document::from_html("").text(), "");
  EXPECT_EQ(Document::from_html("<nav><a href=/>Home</a></nav>").text(), "");
}

TEST(Html, IsItsOwnForm) {
  const Document document = Document::from_html("<p>A");
  EXPECT_TRUE(document.is_html());
  EXPECT_TRUE(document.has_markup());
  EXPECT_FALSE(document.is_markdown());
}

}  // namespace
}  // namespace debunk
