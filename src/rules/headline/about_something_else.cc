// A headline that shares next to no word with its text, and none of what the text tells most of: it belongs to another.
#include "rules/article.h"
#include "rules/findings.h"
#include "rules/headline/relatedness.h"

namespace debunk::rules::headline {
namespace {

constexpr std::size_t k_least_sentences = 5;

}  // namespace

void about_something_else(const Article& article, Findings& findings) {
  const Beside& beside = article.beside();
  if (beside.empty()) return;
  // Lists of captions and forms say little of what they are about.
  std::size_t whole = 0;
  for (std::uint32_t s = beside.first_sentence(); s < beside.end_sentence(); ++s) whole += article.sentences()[s].terminated;
  if (whole < k_least_sentences) return;
  const auto& words = article.words();
  Span line{words[beside.headline().first].start, words[beside.headline().end - 1].end};
  const std::size_t end = words[beside.text().end - 1].end;
  const std::size_t start = words[beside.text().first].start;
  // With the mark that it ends with, unless a label stands there.
  const Span block = article.blocks()[0].span;
  const auto next = beside.headline().end;
  if (next == words.size() || words[next].start >= block.end) line.end = block.end;
  const std::string_view headline = article.text().substr(line.start, line.size());
  if (!may_be_of_another(headline, [&](std::uint64_t stem) { return beside.text_has(stem); })) return;
  if (is_of_another(relate(headline, article.text().substr(start, end - start))))
    findings.add(line, "the headline shares next to no word with the text");
}

}  // namespace debunk::rules::headline
