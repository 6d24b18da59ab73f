#include "rules/injected/translations.h"

#include <algorithm>
#include <string>

#include "rules/article.h"
#include "text/words.h"

namespace debunk::rules::injected {
namespace {

constexpr std::size_t k_surroundings = 1000;  ///< bytes on each side
constexpr std::size_t k_least_words = 12;     ///< fewer are in no language

/// Paragraph after paragraph in letters that the others do not use.
std::vector<bool> translated_paragraphs(const Article& article, const std::vector<Planted>& planted) {
  const auto block_of = [&](const Planted& one) -> const Block* {
    const Block* const block = article.block_around(one.core);
    const bool fills = block != nullptr && one.core.size() * 10 >= block->span.size() * 8;
    return fills && one.kind == PlantedKind::foreign_script && one.trade == Trade::none ? block : nullptr;
  };
  const auto follow = [&](const Planted& one, const Planted& next) {
    const Block *const first = block_of(one), *const second = block_of(next);
    return first != nullptr && second == first + 1 && one.script == next.script;
  };
  std::vector<bool> translated(planted.size());
  for (std::size_t i = 1; i < planted.size(); ++i)
    if (follow(planted[i - 1], planted[i])) translated[i - 1] = translated[i] = true;
  return translated;
}

/// What stands around it, as far as that says something of its language.
Span surroundings(std::string_view text, Span core) {
  const std::size_t from = core.start > k_surroundings ? text.find(' ', core.start - k_surroundings) : 0;
  const std::size_t to = core.end + k_surroundings < text.size() ? text.rfind(' ', core.end + k_surroundings) : text.size();
  return {std::min(from, core.start), std::max(to, core.end)};
}

text::Language language_around(std::string_view text, Span around, Span core) {
  std::string others(text.substr(around.start, core.start - around.start));
  others += ' ';
  others += text.substr(core.end, around.end - core.end);
  const text::Tokens tokens = text::tokenize(others);
  return tokens.words.size() < k_least_words ? text::Language::und : text::detect_language(tokens);
}

/// Is the text around it in another language than the article? The words of a trade are believed unless they stand alone in text of their own language.
bool stands_among_others(const Article& article, const std::vector<Planted>& all, std::size_t index) {
  const Planted& planted = all[index];
  if (planted.kind != PlantedKind::foreign_language || !planted.broken_word.empty()) return false;
  const Span around = surroundings(article.text(), planted.core);
  if (planted.trade != Trade::none) {
    if (index > 0 && all[index - 1].core.end > around.start && all[index - 1].trade != Trade::none) return false;
    if (index + 1 < all.size() && all[index + 1].core.start < around.end && all[index + 1].trade != Trade::none) return false;
  }
  const text::Language language = language_around(article.text(), around, planted.core);
  if (planted.trade != Trade::none) return language == planted.language;
  return language != text::Language::und && language != article.language();
}

}  // namespace

void leave_out_translations(const Article& article, std::vector<Planted>& planted) {
  std::vector<bool> translated = translated_paragraphs(article, planted);
  for (std::size_t i = 0; i < planted.size(); ++i) translated[i] = translated[i] || stands_among_others(article, planted, i);
  std::size_t kept = 0;
  for (std::size_t i = 0; i < planted.size(); ++i)
    if (!translated[i]) std::swap(planted[kept++], planted[i]);
  planted.resize(kept);
}

}  // namespace debunk::rules::injected
