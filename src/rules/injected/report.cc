#include "rules/injected/report.h"

#include "text/utf8.h"

namespace debunk::rules::injected {
namespace {

/// At most about forty characters of it.
std::string shortened(std::string_view text) {
  constexpr std::size_t k_most = 40;
  std::size_t at = 0, count = 0;
  while (at < text.size() && count < k_most) {
    at += text::decode(text, at).length;
    ++count;
  }
  std::string shown(text.substr(0, at));
  if (at < text.size()) shown += "\u2026";
  return shown;
}

bool fills_block(const Article& article, Span core) {
  const Block* block = article.block_around(core);
  return block != nullptr && block->span.contains(core) && core.start == block->span.start && core.end + 4 >= block->span.end;
}

std::string place(const Article& article, const Planted& planted) {
  if (!planted.broken_word.empty()) return "pasted inside the word \"" + planted.broken_word + "\"";
  if (fills_block(article, planted.core)) return "pasted in as a paragraph of its own";
  return "pasted into the text";
}

}  // namespace

void report(const Article& article, const Planted& planted, const std::string& what, Findings& findings) {
  const std::string_view core = article.text().substr(planted.core.start, planted.core.size());
  std::string message = what;
  message.append(" \"").append(shortened(core)).append("\" ").append(place(article, planted));
  Finding& finding = findings.add(planted.core, std::move(message));
  if (planted.trade > Trade::glue) finding.label = "advertising: " + std::string(to_string(planted.trade));
  finding.fix = Fix{Applicability::safe, "remove it", {{planted.cut, ""}}};
}

}  // namespace debunk::rules::injected
