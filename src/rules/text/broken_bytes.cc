// Bytes that are no character (the reader kept them apart), and U+FFFD that an earlier program put where it lost one
// (Unicode Standard, section 3.9: "U+FFFD Substitution of Maximal Subparts").
#include <algorithm>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/text/character_name.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

constexpr char32_t k_replacement = U'\uFFFD';
constexpr std::size_t k_replacement_size = 3;

std::string count(std::size_t number, std::string_view one, std::string_view many) {
  return number == 1 ? std::string(one) : std::to_string(number) + " " + std::string(many);
}

void report_unreadable(const Article& article, Findings& findings) {
  const Document& document = article.document();
  const auto& broken = document.broken_bytes();
  for (std::size_t i = 0; i < broken.size();) {
    Span text = broken[i].text, source = broken[i].source;
    for (++i; i < broken.size() && broken[i].text.start == text.end && broken[i].source.start == source.end; ++i) {
      text.end = broken[i].text.end;
      source.end = broken[i].source.end;
    }
    findings.add(text, count(source.size(), "a byte that is", "bytes that are") + " no character in " + document.encoding() + ": " +
                           hex_bytes(document.source().substr(source.start, source.size())));
  }
}

void report_replaced(const Article& article, Findings& findings) {
  const auto& broken = article.document().broken_bytes();
  const auto made_by_reader = [&](std::size_t at) {
    const auto after = std::ranges::upper_bound(broken, at, {}, [](const BrokenBytes& one) { return one.text.start; });
    return after != broken.begin() && std::prev(after)->text.contains(at);
  };
  const auto& marks = article.marks();
  for (std::size_t i = 0; i < marks.size(); ++i) {
    if (marks[i].character != k_replacement || made_by_reader(marks[i].start)) continue;
    Span run{marks[i].start, marks[i].start + k_replacement_size};
    while (i + 1 < marks.size() && marks[i + 1].start == run.end && marks[i + 1].character == k_replacement && !made_by_reader(run.end)) {
      run.end += k_replacement_size;
      ++i;
    }
    findings.add(run, count(run.size() / k_replacement_size, "a replacement character stands", "replacement characters stand") +
                          " where an earlier conversion lost what was written");
  }
}

}  // namespace

void broken_bytes(const Article& article, Findings& findings) {
  if (article.ascii()) return;
  report_unreadable(article, findings);
  report_replaced(article, findings);
}

}  // namespace debunk::rules::text
