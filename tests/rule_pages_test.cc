// The rule pages are the tests of the rules: every `article` block (and `html` block: a web page) of a page is checked with that rule alone. Under a line of the
// article, a line of carets and "level: message" is one finding that must be made there, and nothing else may be found. Carets are
// counted in terminal columns, as the text report draws them. `todo` blocks hold what the rule should find and does not yet: they must still miss. A
// `fixed` block after an `article` is what the article must be when all its fixes of the page's promise are made.
//
// In blocks \u{200B} stands for that character and \x{C3} for that byte, and \n at the end of the block is not part of the article.
#include <gtest/gtest.h>

#include <algorithm>
#include <ostream>
#include <sstream>
#include <string>
#include <vector>

#include "debunk/debunk.h"
#include "rules/article.h"
#include "rules/findings.h"
#include "rules/registry.h"
#include "text/utf8.h"
#include "text/width.h"

namespace debunk {

void PrintTo(const Rule* rule, std::ostream* out) { *out << rule->id; }  // in names of tests, instead of an address

namespace {

struct Expected {
  Span span;
  std::string level, message;
};

struct Block {
  std::string kind, name, article, fixed;
  std::size_t line = 0;
  bool has_fixed = false;
  std::vector<Expected> expected;
};

/// Where the escape at `at` closes; npos if there is none.
std::size_t end_of_escape(const std::string& line, std::size_t at) {
  return line.compare(at, 3, "\\u{") == 0 || line.compare(at, 3, "\\x{") == 0 ? line.find('}', at) : std::string::npos;
}

std::string unescape(const std::string& line) {
  std::string out;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t close = end_of_escape(line, at);
    if (close == std::string::npos) {
      out += line[at++];
      continue;
    }
    const unsigned long value = std::stoul(line.substr(at + 3, close - at - 3), nullptr, 16);
    if (line[at + 1] == 'x')
      out += static_cast<char>(value);
    else
      text::append(out, static_cast<char32_t>(value));
    at = close + 1;
  }
  return out;
}

/// The byte offset in `line` of a column. The columns are those of the line as the page shows it, escapes and all.
std::size_t offset_of_column(const std::string& line, std::size_t column) {
  std::size_t at = 0, columns = 0, offset = 0;
  while (at < line.size() && columns < column) {
    const std::size_t close = end_of_escape(line, at);
    const std::size_t size = close == std::string::npos ? text::decode(line, at).length : close + 1 - at;
    columns += text::display_width(std::string_view(line).substr(at, size));
    offset += unescape(line.substr(at, size)).size();
    at += size;
  }
  // Combining marks belong to the character before them.
  while (at < line.size() && end_of_escape(line, at) == std::string::npos && text::display_width(text::decode(line, at).character) == 0) {
    offset += text::decode(line, at).length;
    at += text::decode(line, at).length;
  }
  return offset;
}

bool is_caret_line(const std::string& line) {
  const std::size_t first = line.find_first_not_of(' ');
  if (first == std::string::npos || line[first] != '^') return false;
  const std::size_t after = line.find_first_not_of('^', first);
  if (after == std::string::npos) return false;
  for (const char* level : {" error: ", " warning: ", " note: "})
    if (line.compare(after, std::string(level).size(), level) == 0) return true;
  return false;
}

std::vector<Block> blocks_of(std::string_view page) {
  std::vector<Block> blocks;
  std::istringstream in{std::string(page)};
  std::string line, shown;
  std::size_t number = 0, line_start = 0;
  std::string kind;  // of the block we are in
  while (std::getline(in, line)) {
    ++number;
    if (line.rfind("```", 0) == 0) {
      if (!kind.empty()) {
        Block& block = blocks.back();
        std::string& text = kind == "fixed" ? block.fixed : block.article;
        if (!text.empty()) text.pop_back();
        kind.clear();
        continue;
      }
      std::istringstream words(line.substr(3));
      std::string name;
      words >> kind >> name;
      if (kind == "article" || kind == "html" || kind == "todo") {
        blocks.push_back({kind, !name.empty() ? name : kind == "html" ? "example.html" : "example.txt", "", "", number, false, {}});
      } else if (kind == "fixed" && !blocks.empty()) {
        blocks.back().has_fixed = true;
      } else {
        kind = "other";
        blocks.push_back({kind, "", "", "", number, false, {}});
      }
      continue;
    }
    if (kind.empty()) continue;
    Block& block = blocks.back();
    if (kind == "fixed") {
      block.fixed += unescape(line) + "\n";
    } else if (kind != "other" && is_caret_line(line)) {
      const std::size_t first = line.find('^'), last = line.find_last_of('^', line.find(": ")) + 1;
      const std::size_t colon = line.find(": ", last);
      block.expected.push_back({{line_start + offset_of_column(shown, first), line_start + offset_of_column(shown, last)},
                                line.substr(last + 1, colon - last - 1), line.substr(colon + 2)});
    } else {
      line_start = block.article.size();
      shown = line;
      block.article += unescape(line) + "\n";
    }
  }
  return blocks;
}

class RulePage : public testing::TestWithParam<const Rule*> {};

TEST_P(RulePage, ExamplesHold) {
  const Rule& rule = *GetParam();
  const Checker checker({RuleSet::none().with(rule.id)});
  for (const Block& block : blocks_of(rule.page)) {
    if (block.kind != "article" && block.kind != "html" && block.kind != "todo") continue;
    SCOPED_TRACE("src/rules/" + std::string(rule.id) + ".md, block at line " + std::to_string(block.line));
    const Document document = read_document(block.article, block.name).value();
    const Report report = checker.check(document);
    std::vector<std::string> found, expected;
    const auto show = [&](Span span, std::string_view level, const std::string& message) {
      return std::to_string(span.start) + "-" + std::to_string(span.end) + " " + std::string(level) + ": " + message + " | " +
             block.article.substr(span.start, span.size());
    };
    for (const Finding& finding : report.findings)
      found.push_back(show(finding.quote.source(), to_string(finding.level), finding.message));
    for (const Expected& one : block.expected) expected.push_back(show(one.span, one.level, one.message));
    std::ranges::sort(found);
    std::ranges::sort(expected);
    if (block.kind == "todo") {
      EXPECT_NE(found, expected) << "this known miss is found now: make it an `article` block";
      continue;
    }
    EXPECT_EQ(found, expected);
    if (block.has_fixed) {
      EXPECT_EQ(fix_all(document, checker, *rule.fix).bytes, block.fixed);
    }
  }
}

TEST_P(RulePage, ParsesIfItSaysSo) {
  const Rule& rule = *GetParam();
  bool parsed = false;
  for (const Block& block : blocks_of(rule.page)) {
    if (block.kind != "article" && block.kind != "html") continue;
    const Document document = read_document(block.article, block.name).value();
    const rules::Article article(document);
    std::vector<Finding> out;
    rules::Findings findings(document, rule, rule.level, out);
    rules::function_of(rule)(article, findings);
    parsed = parsed || article.was_parsed();
  }
  EXPECT_EQ(parsed, rule.parses) << "a rule that asks for Article::english() says \"Needs: the article, parsed\", and no other does";
}

std::vector<const Rule*> rule_pointers() {
  std::vector<const Rule*> rules;
  for (const Rule& rule : all_rules()) rules.push_back(&rule);
  return rules;
}

std::string test_name(const testing::TestParamInfo<const Rule*>& rule) {
  std::string name(rule.param->id);
  std::ranges::replace_if(name, [](char c) { return c == '/' || c == '-'; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Rules, RulePage, testing::ValuesIn(rule_pointers()), test_name);

// ---- what every page must have ---------------------------------------------------------------------------------------------

class RuleMeta : public testing::TestWithParam<const Rule*> {};

TEST_P(RuleMeta, PageIsWhole) {
  const Rule& rule = *GetParam();
  const std::string page(rule.page);
  EXPECT_EQ(page.rfind("# " + std::string(rule.id) + "\n", 0), 0u) << "the first line is the rule's id";
  EXPECT_TRUE(rule.summary.ends_with('.')) << "the second line is a sentence";
  for (const char* heading : {"\nLevel: ", " · Since: ", " · Fix: ", " · Needs: ", " · Languages: ", "\n## Why it matters\n", "\n## Found\n",
                              "\n## Not found\n", "\n## Known misses\n", "\n## Measured\n", "\n## Sources\n"})
    EXPECT_NE(page.find(heading), std::string::npos) << heading;
  EXPECT_NE(page.find("\nLevel: " + std::string(to_string(rule.level)) + " · "), std::string::npos) << "the page's level is the table's";
  EXPECT_FALSE(rule.since.empty());
  const std::size_t found = page.find("\n## Found\n"), not_found = page.find("\n## Not found\n");
  const auto example_after = [&](std::size_t at) { return std::min(page.find("```article", at), page.find("```html", at)); };
  EXPECT_LT(example_after(found), not_found) << "an example of what is found";
  EXPECT_LT(example_after(not_found), page.find("\n## Known misses\n")) << "an example of what is not found";
  std::size_t carets = 0, clean = 0;
  for (const Block& block : blocks_of(page)) {
    carets += block.expected.size();
    clean += (block.kind == "article" || block.kind == "html") && block.expected.empty();
  }
  EXPECT_GT(carets, 0u);
  EXPECT_GT(clean, 0u);
  if (rule.stability == Stability::stable) {
    EXPECT_NE(page.find("False alarms: ", page.find("\n## Measured\n")), std::string::npos) << "a stable rule has a measured false-alarm rate";
  }
}

INSTANTIATE_TEST_SUITE_P(Rules, RuleMeta, testing::ValuesIn(rule_pointers()), test_name);

TEST(Rules, AreSortedById) {
  for (std::size_t i = 1; i < all_rules().size(); ++i) EXPECT_LT(all_rules()[i - 1].id, all_rules()[i].id);
}

}  // namespace
}  // namespace debunk
