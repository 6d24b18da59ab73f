// The HTML report is well-formed, says everything, holds the article as it is, and lets nothing of it act.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>
#include <sstream>

#include "base/hash.h"
#include "debunk/fix.h"
#include "debunk/write.h"
#include "report/html_assets.h"
#include "report/html_marks.h"
#include "report/html_page_section.h"
#include "report/html_text.h"

namespace debunk {
namespace {

using testing::HasSubstr;
using testing::Not;

// ---- a strict reader of what the writer writes: lower-case tags, quoted attributes, everything closed in order ----------------

struct Element {
  std::string name;
  std::map<std::string, std::string> attributes;
  std::string text;  // of the element and what it holds

  bool has_class(const std::string& name_of_class) const {
    const auto at = attributes.find("class");
    return at != attributes.end() && (" " + at->second + " ").find(" " + name_of_class + " ") != std::string::npos;
  }
};

std::string unescaped(std::string_view html) {
  std::string out;
  for (std::size_t at = 0; at < html.size();) {
    bool known = false;
    for (const auto& [entity, character] : {std::pair{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}}) {
      if (!html.substr(at).starts_with(entity)) continue;
      out += character;
      at += std::string_view(entity).size();
      known = true;
      break;
    }
    if (known) continue;
    EXPECT_NE(html[at], '&') << html.substr(at, 20);
    out += html[at++];
  }
  return out;
}

std::vector<Element> parse(const std::string& html) {
  std::vector<Element> elements;
  std::vector<std::size_t> open;
  const std::set<std::string> void_elements = {"meta", "input", "br"};
  std::size_t at = html.starts_with("<!DOCTYPE html>") ? 15 : 0;
  while (at < html.size()) {
    const std::size_t tag = html.find('<', at);
    const std::string text = unescaped(std::string_view(html).substr(at, tag - at));
    for (std::size_t i = open.size(); i-- > 0;) {
      elements[open[i]].text += text;
      if (elements[open[i]].has_class("notes")) break;  // they stand in the article, but are no part of it
    }
    if (tag == std::string::npos) break;
    at = tag + 1;
    const bool closes = html[at] == '/';
    if (closes) ++at;
    const std::size_t name_end = html.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789", at);
    const std::string name = html.substr(at, name_end - at);
    EXPECT_FALSE(name.empty()) << html.substr(tag, 40);
    if (name.empty()) return elements;
    at = name_end;
    if (closes) {
      EXPECT_FALSE(open.empty());
      if (open.empty()) return elements;
      EXPECT_EQ(elements[open.back()].name, name) << html.substr(tag, 60);
      open.pop_back();
      EXPECT_EQ(html[at], '>');
      ++at;
      continue;
    }
    Element element{name, {}, {}};
    while (html[at] == ' ') {
      ++at;
      if (html[at] == '/') break;
      const std::size_t equals = html.find("=\"", at), quote = html.find('"', equals + 2);
      const std::string attribute = html.substr(at, equals - at);
      EXPECT_EQ(attribute.find_first_not_of("abcdefghijklmnopqrstuvwxyz-"), std::string::npos) << attribute;
      EXPECT_FALSE(attribute.starts_with("on") || attribute == "style") << "the policy forbids " << attribute;
      EXPECT_TRUE(element.attributes.emplace(attribute, unescaped(html.substr(equals + 2, quote - equals - 2))).second);
      at = quote + 1;
    }
    const bool is_void = html[at] == '/';
    if (is_void) ++at;
    EXPECT_EQ(is_void, void_elements.contains(name)) << name;
    EXPECT_EQ(html[at], '>') << html.substr(tag, 80);
    ++at;
    elements.push_back(element);
    if (name == "style" || name == "script") {
      const std::size_t end = html.find("</" + name, at);
      elements.back().text = html.substr(at, end - at);
      at = html.find('>', end) + 1;
    } else if (!is_void) {
      open.push_back(elements.size() - 1);
    }
  }
  EXPECT_TRUE(open.empty());
  return elements;
}

std::vector<Element> with_class(const std::vector<Element>& elements, const std::string& name) {
  std::vector<Element> found;
  for (const Element& element : elements)
    if (element.has_class(name)) found.push_back(element);
  return found;
}

std::vector<Element> named(const std::vector<Element>& elements, const std::string& name) {
  std::vector<Element> found;
  for (const Element& element : elements)
    if (element.name == name) found.push_back(element);
  return found;
}

/// The text of article `number` on the page without the notes beside it: what a reader would copy.
std::string article_text(const std::vector<Element>& elements, std::size_t number) { return named(elements, "article").at(number).text; }

// ---- reports made by hand -----------------------------------------------------------------------------------------------------

const Rule k_rule = [] {
  Rule rule;
  rule.id = "text/example";
  rule.group = "text";
  rule.summary = "Something <b>bold</b> & wrong.";
  rule.page = "# text/example\nSomething.\n\n## Why it matters\nBecause of `<script>` and *this*.\n\n<script>alert(1)</script>\n\n## Found\nnothing\n";
  return rule;
}();

struct Made {
  std::string quoted;
  Level level = Level::error;
  std::string message = "it is wrong";
  std::optional<std::string> replacement = {};
};

Span find(const Document& document, const std::string& words) { return {document.text().find(words), document.text().find(words) + words.size()}; }

Report report_of(std::string text, const std::vector<Made>& made, std::string path = "story.txt") {
  const Document document = Document::from_text(std::move(text), {std::move(path), {}, {}});
  Report report{document, "en", {}, {}, 0, {"debunk 0.1.0", "rules", "models"}};
  for (const Made& one : made) {
    const Span span = find(document, one.quoted);
    report.findings.push_back({&k_rule, one.level, Quote(document, span), one.message, "", {}, {}, {}});
    if (one.replacement) report.findings.back().fix = Fix{Applicability::safe, "mend it", {{span, *one.replacement}}};
  }
  std::ranges::stable_sort(report.findings, {}, [](const Finding& finding) { return finding.quote.span(); });
  return report;
}

std::string written(const std::vector<Report>& reports) {
  std::ostringstream out;
  const std::unique_ptr<Writer> writer = make_writer(Format::html, out);
  for (const Report& report : reports) writer->add(report);
  writer->finish();
  return out.str();
}

const std::string k_story =
    "Ferry back in Lowmere harbour\n\n"
    "The ferry returned on Monday mor\xEA\xB4\x91\xEC\xA3\xBCning, the the harbour master said.\n\n"
    "\"We are glad,\" she added. <Nobody> was hurt & all is well.\n\n"
    "It sails again to\xE2\x80\x8Bmorrow.\n";

TEST(Html, HoldsTheArticleAndEveryMark) {
  const Report report = report_of(k_story, {{"\xEA\xB4\x91\xEC\xA3\xBC"}, {"the the", Level::warning}, {"\xE2\x80\x8B", Level::note}});
  const std::vector<Element> page = parse(written({report}));
  EXPECT_EQ(article_text(page, 0), report.document.text());
  std::vector<std::string> marked;
  for (const Element& mark : named(page, "mark")) marked.push_back(mark.attributes.at("class") + " " + mark.text);
  EXPECT_THAT(marked, testing::ElementsAre("error \xEA\xB4\x91\xEC\xA3\xBC", "warning the the", "note \xE2\x80\x8B"));
  EXPECT_EQ(with_class(page, "ghost").at(0).attributes.at("data-name"), "ZWSP");
  EXPECT_EQ(with_class(page, "finding").size(), 3u);
}

TEST(Html, LinksEveryMarkToItsNoteAndBack) {
  const Report report = report_of(k_story, {{"the the"}, {"Nobody", Level::note, "nobody?", "No one"}});
  const std::string html = written({report});
  const std::vector<Element> page = parse(html);
  std::set<std::string> ids;
  for (const Element& element : page)
    if (element.attributes.contains("id")) {
      EXPECT_TRUE(ids.insert(element.attributes.at("id")).second) << element.attributes.at("id") << " stands twice";
    }
  std::size_t links = 0;
  for (const Element& element : page) {
    for (const char* name : {"aria-describedby", "aria-labelledby"})
      if (element.attributes.contains(name)) {
        EXPECT_TRUE(ids.contains(element.attributes.at(name))) << element.attributes.at(name);
      }
    if (element.name != "a") continue;
    const std::string target = element.attributes.at("href");
    EXPECT_EQ(target.substr(0, 1), "#") << target;
    EXPECT_TRUE(ids.contains(target.substr(1))) << target;
    ++links;
  }
  EXPECT_GE(links, 6u);
}

TEST(Html, NothingOfTheArticleActs) {
  const std::string attack = "</script><img src=x onerror=alert(1)>\"'><svg onload=x>&lt;&#60;--><!--</style></mark>]]>";
  Report report = report_of("Headline " + attack + "\n\nText " + attack + " here.\n", {{attack, Level::error, attack, attack}}, "a" + attack + ".txt");
  report.findings[0].label = attack;
  report.findings[0].related.push_back({Quote(report.document, find(report.document, "here")), attack});
  report.findings[0].evidence.push_back({attack, "javascript:alert(1)", attack});
  report.findings[0].fix->title = attack;
  report.skipped.push_back({attack, attack});
  report.language = attack;
  report.provenance = {attack, attack, attack};
  const std::string html = written({report, report});
  const std::vector<Element> page = parse(html);
  for (const char* name : {"img", "svg", "b2"}) EXPECT_TRUE(named(page, name).empty()) << name;
  EXPECT_EQ(named(page, "script").size(), 1u);
  EXPECT_EQ(named(page, "style").size(), 1u);
  EXPECT_THAT(html, Not(HasSubstr("href=\"javascript:")));
}

TEST(Html, PolicyLetsInOnlyItsOwnStyleAndScript) {
  EXPECT_EQ(report::report_css().find("</style"), std::string_view::npos);
  EXPECT_EQ(report::report_css().find("url("), std::string_view::npos);
  EXPECT_EQ(report::report_js().find("</script"), std::string_view::npos);
  EXPECT_EQ(report::report_js().find("<!--"), std::string_view::npos);
  const std::string html = written({report_of("All is well here.\n", {})});
  EXPECT_THAT(html, HasSubstr("default-src 'none'; style-src 'sha256-"));
  for (const char* loads : {" src=", "<link", "@import", "fetch(", "XMLHttpRequest"}) EXPECT_THAT(html, Not(HasSubstr(loads)));
}

TEST(Html, SameReportSameBytes) {
  const Report report = report_of(k_story, {{"the the", Level::error, "twice", "the"}});
  EXPECT_EQ(written({report, report}), written({report, report}));
}

TEST(Html, CorrectedTextIsWhatFixWrites) {
  const Report report = report_of(k_story, {{"\xEA\xB4\x91\xEC\xA3\xBC", Level::error, "planted", ""}, {"the the", Level::warning, "twice", "the"}, {"hurt & all is well.\n\nIt", Level::note, "across", "hurt.\n\nIt"}});
  const std::vector<Element> page = parse(written({report}));
  EXPECT_EQ(article_text(page, 1), apply_fixes(report).bytes);
  EXPECT_EQ(named(page, "ol").back().text, "removed \xEA\xB4\x91\xEC\xA3\xBC text/examplereplaced the the by the text/examplereplaced hurt & all is well.\n\nIt by hurt.\n\nIt text/example");
}

TEST(Html, AnyTextWithAnyFindingsIsHeldExactly) {
  const std::vector<std::string> pieces = {"word ", "<b>", "&amp;", "\n\n", "\n", "- item\n", "\u202E", "\u200B", "\u0639\u0631\u0628\u064A ", "\u6F22\u5B57", "e\u0301", "\x01", "\"", "Short line\n\n", "\u00A0", "\r\n"};
  std::mt19937 random(20);  // the standard says which numbers it gives
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random()) % limit; };
  for (int round = 0; round < 200; ++round) {
    std::string text;
    for (std::size_t i = 1 + below(40); i > 0; --i) text += pieces[below(pieces.size())];
    const Document document = Document::from_text(text);
    std::vector<std::size_t> edges;
    for (std::size_t i = 0; i <= text.size(); ++i)
      if (i == text.size() || (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) edges.push_back(i);
    Report report{document, "und", {}, {}, 0, {}};
    for (std::size_t i = below(8); i > 0; --i) {
      const std::size_t a = edges[below(edges.size())], b = edges[below(edges.size())];
      if (a == b) continue;
      const Span span{std::min(a, b), std::max(a, b)};
      report.findings.push_back({&k_rule, static_cast<Level>(below(3)), Quote(document, span), "it is wrong", "", {}, {}, {}});
      if (below(2) == 0) report.findings.back().fix = Fix{Applicability::safe, "mend it", {{span, below(2) == 0 ? "" : "<new>"}}};
    }
    std::ranges::stable_sort(report.findings, {}, [](const Finding& finding) { return finding.quote.span(); });
    const std::vector<Element> page = parse(written({report}));
    std::string shown = text;
    for (std::size_t at; (at = shown.find('\x01')) != std::string::npos;) shown.replace(at, 1, "\u2401");
    EXPECT_EQ(article_text(page, 0), shown);
    std::set<std::string> marks;
    for (const Element& mark : named(page, "mark"))
      if (mark.attributes.contains("id")) marks.insert(mark.attributes.at("id"));
    EXPECT_EQ(marks.size(), report.findings.size());
    EXPECT_EQ(with_class(page, "finding").size(), report.findings.size());
    if (named(page, "article").size() < 2) continue;
    std::string fixed = apply_fixes(report).bytes;
    for (std::size_t at; (at = fixed.find('\x01')) != std::string::npos;) fixed.replace(at, 1, "\u2401");
    EXPECT_EQ(article_text(page, 1), fixed);
  }
}

TEST(Html, SeveralFilesHaveContents) {
  const std::vector<Element> page = parse(written({report_of(k_story, {{"the the"}}, "b.txt"), report_of("All is well.\n", {}, "clean.txt"), report_of(k_story, {{"Monday"}}, "a.txt")}));
  EXPECT_EQ(named(page, "h1").at(0).text, "2 errors in 2 of 3 files");
  EXPECT_EQ(with_class(page, "contents").at(0).text, "b.txt 1 errorclean.txt nothing founda.txt 1 error");
  EXPECT_EQ(with_class(page, "file").size(), 2u) << "a file without findings is only named";
}

TEST(Html, WhatWasFixedBeforeIsKept) {
  Report report = report_of("All is well.\n", {});
  report.fixed = {{"text/example", {0, 3}, "<b>", "", 0}, {"text/example", {9, 9}, "", "new", 0}};
  const std::vector<Element> page = parse(written({report}));
  EXPECT_EQ(with_class(page, "fixed").at(0).text, "What was fixed in the file before this reportremoved <b> text/exampleput in new text/example");
}

TEST(Html, FiveRelatedPlacesAreLinkedAndTheRestCounted) {
  Report report = report_of(k_story, {{"the the"}});
  for (int i = 0; i < 7; ++i) report.findings[0].related.push_back({Quote(report.document, find(report.document, "ferry")), "the same"});
  const std::vector<Element> page = parse(written({report}));
  EXPECT_EQ(with_class(page, "related-place").size(), 7u);
  EXPECT_THAT(with_class(page, "related").at(0).text, testing::EndsWith("the same, line 3: ferry2 more"));
}

TEST(Html, NoFileIsAPageToo) { parse(written({})); }

TEST(Html, RuleAndItsReasonStandInTheNote) {
  const std::vector<Element> page = parse(written({report_of(k_story, {{"the the"}})}));
  EXPECT_EQ(named(page, "details").back().text, "text/exampleSomething <b>bold</b> & wrong.Because of <script> and this.\n<script>alert(1)</script>\n");
}

TEST(Html, FixIsShownBeforeAndAfter) {
  const Report report = report_of(k_story, {{"the the", Level::error, "twice", "the"}, {"It sails again to\u200Bmorrow.\n", Level::error, "gone", ""}});
  std::vector<std::string> sides;
  for (const Element& side : named(parse(written({report})), "dd")) sides.push_back(side.text);
  EXPECT_THAT(sides, testing::IsSupersetOf({"\u2026Monday mor\uAD11\uC8FCning, the the harbour master said.", "\u2026Monday mor\uAD11\uC8FCning, the harbour master said.", "It sails again to\u200Bmorrow.", "nothing"}));
}

TEST(Html, PageSection) {
  EXPECT_EQ(report::page_section(k_rule.page, "Found"), "<p>nothing</p>\n");
  EXPECT_EQ(report::page_section(k_rule.page, "Not there"), "");
}

// ---- marks ----------------------------------------------------------------------------------------------------------------------

report::Mark mark(Span span, std::string name) { return {span, "mark", " class=\"" + name + "\"", name, "<a></a>"}; }

TEST(HtmlMarks, NestInsideEachOther) {
  report::MarkedText text("abcdef", {mark({2, 3}, "y"), mark({1, 5}, "x")});
  EXPECT_EQ(text.html({0, 6}), "a<mark class=\"x\" id=\"x\">b<mark class=\"y\" id=\"y\">c</mark><a></a>de</mark><a></a>f");
}

TEST(HtmlMarks, ThatCrossAreSplit) {
  report::MarkedText text("abcdef", {mark({1, 4}, "x"), mark({2, 6}, "y")});
  EXPECT_EQ(text.html({0, 6}), "a<mark class=\"x\" id=\"x\">b<mark class=\"y\" id=\"y\">cd</mark><a></a></mark><a></a><mark class=\"y\">ef</mark>");
}

TEST(HtmlMarks, GoOnInTheNextRange) {
  report::MarkedText text("abcdef", {mark({1, 5}, "x")});
  EXPECT_EQ(text.html({0, 2}), "a<mark class=\"x\" id=\"x\">b</mark><a></a>");
  EXPECT_FALSE(text.lies_within({2, 3}));
  EXPECT_EQ(text.html({3, 6}), "<mark class=\"x\">de</mark>f");
}

TEST(HtmlMarks, EqualSpansNest) {
  report::MarkedText text("ab", {mark({0, 1}, "x"), mark({0, 1}, "y")});
  EXPECT_EQ(text.html({0, 2}), "<mark class=\"x\" id=\"x\"><mark class=\"y\" id=\"y\">a</mark><a></a></mark><a></a>b");
}

// ---- text -----------------------------------------------------------------------------------------------------------------------

std::string visible(std::string_view text, bool joiners) {
  std::string out;
  report::append_visible(out, text, joiners);
  return out;
}

TEST(HtmlText, InvisibleCharactersAreNamedAndKept) {
  EXPECT_EQ(visible("a\u200B\u200Bb\u202E", false), "a<span class=\"ghost\" data-name=\"ZWSP\u00D72\">\u200B\u200B</span>b<span class=\"ghost\" data-name=\"RLO\">\u202E</span>");
  EXPECT_EQ(visible("\u200C", false), "\u200C");
  EXPECT_EQ(visible("\u200C", true), "<span class=\"ghost\" data-name=\"ZWNJ\">\u200C</span>");
  EXPECT_EQ(visible(std::string_view("\0", 1), false), "<span class=\"ghost\" data-name=\"U+0000\">\u2400</span>");
}

TEST(HtmlText, LongTextsLoseTheirMiddle) {
  EXPECT_EQ(report::shortened("abcdefghi", 9), "abcdefghi");
  EXPECT_EQ(report::shortened("abcdefghijkl", 9), "abcdef \u2026 jkl");
}

}  // namespace
}  // namespace debunk
