// Writers are given whatever rules and files come up with: odd messages, places everywhere, edits that break their promise, names of any bytes.
#include <gtest/gtest.h>

#include <random>

#include "tests/made_report.h"
#include "tests/properties.h"
#include "text/utf8.h"

namespace debunk {
namespace {

class AnyReport : public testing::TestWithParam<unsigned> {
 protected:
  std::size_t below(std::size_t limit) { return random_() % limit; }

  std::string any_text(std::size_t pieces) {
    static const std::vector<std::string> k_pieces{"a", "word ", "\n", "\n\n", "\r\n", "\r", "\t", "\x1b[2J", "\u200B", "\u202E", "\u2028", "e\u0301", "\u3042", "\uD55C",
                                                   "\u0645\u06CC\u200C\u062E", "\U0001F468\u200D\U0001F469", "\"", "\\", "{0}", "]]>", "::", "%0A", "<b>", "&amp;", "\u0085", "\uFEFF"};
    std::string text;
    for (std::size_t i = below(pieces + 1); i > 0; --i) text += k_pieces[below(k_pieces.size())];
    return text;
  }

  std::string any_bytes() {
    std::string bytes = any_text(4);
    for (std::size_t i = below(4); i > 0; --i) bytes += static_cast<char>(below(256));
    return bytes;
  }

  Span any_span(const Document& document) {
    std::vector<std::size_t> starts;
    for (std::size_t at = 0; at < document.text().size(); at += text::decode(document.text(), at).length) starts.push_back(at);
    starts.push_back(document.text().size());
    const std::size_t a = below(starts.size() - 1);
    return {starts[a], starts[a + 1 + below(starts.size() - 1 - a)]};
  }

  Report any_report() {
    std::string bytes = "x" + any_text(60);
    if (below(4) == 0) bytes.insert(below(bytes.size()), "\xFF");
    const std::string path = any_bytes();
    const Document document = below(3) == 0 ? Document::from_markdown(bytes, {path, {}, {}}) : Document::from_text(bytes, {path, {}, {}});
    Report report = made::report(document);
    if (document.text().empty()) return report;
    for (std::size_t i = below(6); i > 0; --i) {
      Finding finding = made::finding(document, any_span(document), "text/test", static_cast<Level>(below(3)));
      finding.message = any_text(8);
      finding.label = any_text(4);
      for (std::size_t j = below(3); j > 0; --j) finding.related.push_back({Quote(document, any_span(document)), any_text(4)});
      for (std::size_t j = below(2); j > 0; --j) finding.evidence.push_back({any_text(3), any_text(3), any_text(9)});
      if (below(2) == 0) {
        finding.fix = Fix{static_cast<Applicability>(below(3)), any_text(3), {}};
        for (std::size_t j = below(3); j > 0; --j) finding.fix->edits.push_back({any_span(document), any_text(3)});
      }
      report.findings.push_back(std::move(finding));
    }
    if (below(4) == 0) report.near_misses.push_back({&made::rule("text/test"), Quote(document, any_span(document)), any_text(4) + "r"});
    if (below(4) == 0) report.skipped.push_back({any_text(4), any_text(4)});
    return report;
  }

 private:
  std::mt19937 random_{GetParam()};
};

TEST_P(AnyReport, KeepsThePromisesOfEveryFormat) {
  for (int i = 0; i < 60; ++i) {
    const Report report = any_report();
    for (const Format format : {Format::text, Format::json, Format::jsonl, Format::sarif, Format::html, Format::annotation, Format::github})
      ASSERT_EQ(properties::broken_output(report, format), "") << i;
    for (const Applicability promise : {Applicability::safe, Applicability::display_only}) {
      const FixedText fixed = apply_fixes(report, promise);
      if (fixed.applied.empty()) {
        ASSERT_EQ(fixed.bytes, report.document.source());
      }
      unified_diff(report.document, fixed, {.show_invisible = true});
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyReport, testing::Range(1u, 9u));

}  // namespace
}  // namespace debunk
