#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "debunk/debunk.h"
#include "extract/encode.h"
#include "text/utf8.h"

namespace debunk {
namespace {

std::string shown(const Document& document) {
  constexpr const char* k_names[] = {"headline", "byline", "dateline", "paragraph", "subhead", "caption", "list_item", "quotation"};
  std::string out;
  for (const Block& block : document.blocks()) out += std::string(k_names[static_cast<std::size_t>(block.kind)]) + ": " + std::string(document.slice(block.span)) + "\n";
  return out;
}

std::string shown(const std::string& markdown) { return shown(Document::from_markdown(markdown)); }

/// The source of the first place where the text says `words`.
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

TEST(Markdown, ProseIsTheTextOfItsBlocks) {
  EXPECT_EQ(shown("# The ferry stops\n\n*By Ada Norham*\n\nThe ferry to **Sandle** stops on [Monday](https://x.example/monday), the\noperator said.\n\n"
                  "## Why\n\n> It is a sad day.\n\n1. The hull\n2. The engine\n\n- one\n\n  and more\n\n```\ncode here\n```\n\n    more code\n\n<div>\nraw\n</div>\n\n"
                  "Run `make` now.\n\n---\n\nThe last words.\n"),
            "headline: The ferry stops\n"
            "byline: By Ada Norham\n"
            "paragraph: The ferry to Sandle stops on Monday, the\noperator said.\n"
            "subhead: Why\n"
            "quotation: It is a sad day.\n"
            "list_item: The hull\n"
            "list_item: The engine\n"
            "list_item: one\n"
            "list_item: and more\n"
            "paragraph: Run  now.\n"
            "paragraph: The last words.\n");
}

TEST(Markdown, TablesImagesAndBreaks) {
  EXPECT_EQ(shown("| Town | Votes |\n|---|---|\n| Norham | 12 |\n\n![The pier at dawn](pier.jpg \"a title\")\n\nThe pier ![icon](i.png) is closed.\n\nOne<br>two  \nthree\n"),
            "list_item: Town\nlist_item: Votes\nlist_item: Norham\nlist_item: 12\n"
            "caption: The pier at dawn\n"
            "paragraph: The pier  is closed.\n"
            "paragraph: One\ntwo\nthree\n");
}

TEST(Markdown, DatelineOfAMarkedPlace) {
  EXPECT_EQ(shown("# A vote\n\n**NORHAM, March 3 (Wire)** — The council voted on Monday to close the bridge.\n"),
            "headline: A vote\ndateline: NORHAM, March 3 (Wire) —\nparagraph: The council voted on Monday to close the bridge.\n");
}

TEST(Markdown, EntitiesAndEscapesAreRead) {
  const Document document = Document::from_markdown("Fish &amp; chips &#8212; 5 \\* 3 &nosuch; caf&eacute;.\n");
  EXPECT_EQ(document.text(), "Fish & chips \u2014 5 * 3 &nosuch; café.");
  EXPECT_EQ(source_of(document, "&"), "&amp;");
  EXPECT_EQ(source_of(document, "\u2014"), "&#8212;");
  EXPECT_EQ(source_of(document, "é"), "&eacute;");
  EXPECT_EQ(source_of(document, "* 3"), "* 3");
  EXPECT_EQ(source_of(document, "5 * 3"), "5 \\* 3");
  EXPECT_TRUE(is_contiguous(document, "&"));
  EXPECT_TRUE(is_contiguous(document, "Fish & chips"));
  EXPECT_FALSE(is_contiguous(document, "5 * 3")) << "the backslash is markup";
}

TEST(Markdown, FixesNeverTouchMarkup) {
  const Document document = Document::from_markdown("A **bold** word and a [link](https://x.example).\n\nNext one,\n> quoted\n> lines\n\n\nThird.\n\n## Head\n");
  EXPECT_TRUE(is_contiguous(document, "bold"));
  EXPECT_FALSE(is_contiguous(document, "A bold"));
  EXPECT_FALSE(is_contiguous(document, "bold word"));
  EXPECT_TRUE(is_contiguous(document, "link"));
  EXPECT_FALSE(is_contiguous(document, "link."));
  EXPECT_TRUE(is_contiguous(document, ".\n\nNext")) << "white space alone lies between";
  EXPECT_FALSE(is_contiguous(document, "quoted\nlines")) << "the second line has a mark of its own";
  EXPECT_TRUE(is_contiguous(document, "quoted"));
  EXPECT_FALSE(is_contiguous(document, "Third.\n\nHead"));
  EXPECT_EQ(source_of(document, "lines"), "lines");
}

TEST(Markdown, FrontMatterInYaml) {
  const Document document = Document::from_markdown(
      "---\n# the head\ntitle: \"The ferry: a farewell\"\ndate: 2024-03-03 10:00:00 +0100\nauthors:\n  - Ada Norham\n  - name: Jo Sandle\n    role: photos\n"
      "canonical: https://paper.example/ferry\nlang: en_GB\ntags: [sea]\nextra: {title: no}\n---\nThe ferry stops.\n");
  const Metadata& metadata = document.metadata();
  EXPECT_EQ(metadata.title, "The ferry: a farewell");
  EXPECT_EQ(metadata.published, "2024-03-03T10:00:00+01:00");
  EXPECT_EQ(metadata.author, "Ada Norham, Jo Sandle");
  EXPECT_EQ(metadata.url, "https://paper.example/ferry");
  EXPECT_EQ(metadata.language, "en-GB");
  EXPECT_EQ(document.text(), "The ferry stops.");
  EXPECT_EQ(source_of(document, "ferry"), "ferry");
}

TEST(Markdown, FrontMatterInToml) {
  const Document document = Document::from_markdown(
      "+++\ntitle = 'Le bac s’arrête'\ndate = 2024-03-03T10:00:00Z\nauthors = [\"Ada Norham\", \"Jo Sandle\"]\nurl = \"/bac\"\nlanguage = \"fr\"\n[params]\ntitle = \"no\"\n+++\n\nLe bac s’arrête.\n");
  EXPECT_EQ(document.metadata().title, "Le bac s’arrête");
  EXPECT_EQ(document.metadata().published, "2024-03-03T10:00:00Z");
  EXPECT_EQ(document.metadata().author, "Ada Norham, Jo Sandle");
  EXPECT_EQ(document.metadata().url, "/bac");
  EXPECT_EQ(document.metadata().language, "fr");
  EXPECT_EQ(document.text(), "Le bac s’arrête.");
}

TEST(Markdown, WhatTheCallerKnowsComesFirst) {
  const Document document = Document::from_markdown("---\ntitle: From the file\nauthor: Ada Norham\n---\nText.\n", {"a.md", "", {"From the caller", "", "", "", ""}});
  EXPECT_EQ(document.metadata().title, "From the caller");
  EXPECT_EQ(document.metadata().author, "Ada Norham");
}

TEST(Markdown, BrokenFrontMatterIsNoProseAndNoHarm) {
  EXPECT_EQ(shown("---\ntitle: A\nbad: [unclosed\n---\nText.\n"), "paragraph: Text.\n");
  EXPECT_EQ(shown("+++\ntitle = \n+++\nText.\n"), "paragraph: Text.\n");
  EXPECT_EQ(shown("---\nno end of it\n"), "headline: no end of it\n");
  EXPECT_EQ(shown("---\n---"), "");
}

TEST(Markdown, OffsetsHoldInEveryEncoding) {
  const std::string text = "---\ntitle: Größe\n---\n# Über *alles*\n\nDie „Größe“ zählt &amp; \\*wächst\\*, sagte sie.\n";
  for (const char* encoding : {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252"}) {
    SCOPED_TRACE(encoding);
    const Document document = Document::from_markdown(*extract::encode(text, encoding), {"a.md", encoding, {}});
    EXPECT_EQ(document.text(), "Über alles\n\nDie „Größe“ zählt & *wächst*, sagte sie.");
    EXPECT_EQ(document.metadata().title, "Größe");
    for (const char* words : {"Über", "alles", "„Größe“", "sagte sie."}) EXPECT_EQ(source_of(document, words), extract::encode(words, encoding));
    EXPECT_EQ(source_of(document, "&"), extract::encode("&amp;", encoding));
    EXPECT_TRUE(is_contiguous(document, "„Größe“ zählt"));
    EXPECT_FALSE(is_contiguous(document, "Über alles"));
  }
}

TEST(Markdown, BrokenBytesOfTheProseMapBack) {
  const Document document = Document::from_markdown("# Größe \xFF\n\n`\xFE`Ein „Wort“\xC3 mehr.\n");
  ASSERT_EQ(document.broken_bytes().size(), 2u) << "not the one in the code";
  for (const BrokenBytes& broken : document.broken_bytes()) {
    EXPECT_EQ(document.slice(broken.text), "\uFFFD");
    EXPECT_EQ(document.source_span(broken.text), broken.source);
  }
  EXPECT_EQ(document.source().substr(document.broken_bytes()[1].source.start, 1), "\xC3");
}

// ---- comments --------------------------------------------------------------------------------------------------------------------

std::string suppressed(const std::string& markdown) {
  const Document document = Document::from_markdown(markdown);
  std::string out;
  for (const Suppression& one : document.suppressions()) out += "[" + one.rule + "] " + std::string(document.slice(one.span)) + "\n";
  return out;
}

TEST(Markdown, CommentsSilenceTheNextBlock) {
  EXPECT_EQ(suppressed("One.\n\n<!-- debunk-ignore: text/doubled-word, injected -->\nTwo **two**.\n\nThree.\n"), "[text/doubled-word] Two two.\n[injected] Two two.\n");
  EXPECT_EQ(suppressed("One. <!-- debunk-ignore -->\n\nTwo.\n"), "[] One.\n") << "a comment in a paragraph means that one";
  EXPECT_EQ(suppressed("<!--\ndebunk-ignore: text\n-->\n\n# Head\n"), "[text] Head\n");
}

TEST(Markdown, CommentsSilenceAPartOrAll) {
  EXPECT_EQ(suppressed("One.\n\n<!-- debunk-ignore-start: text -->\n\nTwo.\n\nThree.\n\n<!-- debunk-ignore-end -->\n\nFour.\n"), "[text] \n\nTwo.\n\nThree.\n");
  EXPECT_EQ(suppressed("One.\n\n<!-- debunk-ignore-start -->\nTwo.\n"), "[] \n\nTwo.\n") << "up to the end of the text";
  EXPECT_EQ(suppressed("One.\n\nTwo.\n\n<!-- debunk-ignore-file: structure -->\n"), "[structure] One.\n\nTwo.\n");
  EXPECT_EQ(suppressed("One.\n\n<!-- an ordinary comment -->\n\nTwo.\n"), "");
}

TEST(Markdown, SuppressedFindingsAreLeftOutAndCounted) {
  const Checker checker({RuleSet::none().with("text/doubled-word")});
  const std::string text = "He went to to the station.\n\n";
  const auto check = [&](const std::string& comment) { return checker.check(Document::from_markdown(text + comment + "\n\n" + text)); };
  ASSERT_EQ(check("").findings.size(), 2u);
  for (const char* names : {"", ": text/doubled-word", ": text", ": structure, text", ": all"}) {
    const Report report = check("<!-- debunk-ignore" + std::string(names) + " -->");
    EXPECT_EQ(report.findings.size(), 1u) << names;
    EXPECT_EQ(report.suppressed, 1u) << names;
    EXPECT_TRUE(report.skipped.empty()) << names;
  }
  EXPECT_EQ(check("<!-- debunk-ignore: structure -->").findings.size(), 2u);
  EXPECT_EQ(check("<!-- debunk-ignore-file -->").suppressed, 2u);
}

TEST(Markdown, UnknownNamesInCommentsAreReported) {
  const Report report = Checker().check(Document::from_markdown("<!-- debunk-ignore: text/doubled-wrod -->\n\nText.\n\n<!-- debunk-ignroe -->\n"));
  ASSERT_EQ(report.skipped.size(), 2u);
  EXPECT_EQ(report.skipped[0].what, "a comment that asks to ignore \"text/doubled-wrod\"");
  EXPECT_EQ(report.skipped[0].reason, "there is no such rule or group; did you mean \"text/doubled-word\"?");
  EXPECT_EQ(report.skipped[1].what, "a comment that asks to ignore \"debunk-ignroe\"");
}

// ---- any bytes -------------------------------------------------------------------------------------------------------------------

TEST(Markdown, AnyMixOfMarkupMapsInOrder) {
  const std::vector<std::string> pieces = {"# ", "## ", "> ", "- ", "1. ", "**", "_", "`", "```\n", "[a](b)", "![c](d)", "<br>", "<!-- x -->", "<div>\n", "&amp;", "&#0;", "\\*", "\\\n", "| a | b |\n|--|--|\n",
                                           "word ", "слово ", "日本", "\n", "\n\n", "    ", "\t", std::string(1, '\0'), "\xFF", "  \n", "***\n", "---\n", "+++\n", "http://x.example ", "<a@b.example>", "~~", "\r\n"};
  std::mt19937 random(42);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 30; i > 0; --i) bytes += pieces[random() % pieces.size()];
    const Document document = Document::from_markdown(bytes, {"a.md", "UTF-8", {}});
    const std::string_view text = document.text();
    ASSERT_EQ(text::valid_prefix(text), text.size());
    std::size_t last = 0, block_end = 0;
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t length = text::decode(text, at).length;
      const Span source = document.source_span({at, at + length});
      ASSERT_LE(last, source.start) << bytes;
      ASSERT_LE(source.start, source.end) << bytes;
      ASSERT_LE(source.end, document.source().size()) << bytes;
      last = source.start;
      at += length;
    }
    for (const Block& block : document.blocks()) {
      ASSERT_FALSE(document.slice(block.span).empty()) << bytes;
      ASSERT_LE(block_end, block.span.start) << bytes;
      block_end = block.span.end;
    }
  }
}

}  // namespace
}  // namespace debunk
