// A caption that tells a figure or a first name otherwise than the text.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/headline/figures.h"
#include "rules/headline/word_sets.h"

namespace debunk::rules::headline {
namespace {

constexpr std::size_t k_most_captions = 16;  ///< a gallery has more, and no text
constexpr std::size_t k_least_name = 3;      ///< letters

using language::Entity;
using language::EntityKind;

/// A first name and a surname; an office may stand before them.
struct Name {
  Span span;
  std::string_view first, surname;
  std::uint64_t office = 0;
};

std::string_view slice(const Article& article, Span span) { return article.text().substr(span.start, span.size()); }

const std::vector<std::uint64_t>& offices() {
  static const std::vector<std::uint64_t> all =
      stems_of("mayor president minister premier chancellor governor senator secretary chairman chairwoman chair chief director manager coach captain judge justice professor dr doctor sergeant inspector "
               "detective officer constable commander general colonel major lieutenant bishop archbishop pope king queen ambassador commissioner councillor mp prosecutor attorney treasurer spokesman spokeswoman");
  return all;
}

std::optional<Name> name_of(const Article& article, const Entity& one) {
  if (one.kind != EntityKind::person || one.token_count < 2) return std::nullopt;
  const auto& tokens = article.english().tokens;
  const std::uint32_t last = one.first_token + one.token_count - 1;
  const Span first = tokens[last - 1].span(), surname = tokens[last].span();
  if (first.size() < k_least_name || surname.size() < k_least_name) return std::nullopt;
  Name name{{first.start, surname.end}, slice(article, first), slice(article, surname), 0};
  if (last >= 2 && tokens[last - 2].sentence == tokens[last].sentence) {
    const std::uint64_t before = stem_of(slice(article, tokens[last - 2].span()));
    if (has(offices(), before)) name.office = before;
  }
  return name;
}

/// The text has somebody of the same surname and office with another first name, and never the caption's.
void compare_names(const Article& article, const Beside& beside, const Block& caption, Findings& findings) {
  const auto& entities = article.english().entities;
  const std::size_t end = article.words()[beside.text().end - 1].end;
  for (const Entity& entity : entities) {
    if (!caption.span.contains(entity.span)) continue;
    const auto told = name_of(article, entity);
    if (!told || told->office == 0 || beside.text_has(stem_of(told->first))) continue;
    std::optional<Name> other;
    bool plain = true;
    for (const Entity& one : entities) {
      if (one.span.start >= end) break;
      const auto name = caption.span.contains(one.span) ? std::nullopt : name_of(article, one);
      if (!name || name->surname != told->surname || name->office != told->office) continue;
      plain &= !other || other->first == name->first;
      other = name;
    }
    // "Liz" for "Elizabeth", "Jim" for "James": names that begin alike, and short ones, may be one.
    if (!other || !plain || other->first[0] == told->first[0] || told->first.size() <= k_least_name) continue;
    Finding& finding = findings.add(told->span, "the caption says \"" + std::string(slice(article, told->span)) + "\", the text \"" + std::string(slice(article, other->span)) + "\"");
    finding.related.push_back({findings.quote(other->span), "the text says"});
  }
}

/// What words alone say, before anything is compared or parsed: figures, an office.
struct Hints {
  bool figures = false, office = false;
};

Hints hints_of(const Article& article, const Block& caption) {
  Hints hints;
  const auto& words = article.words();
  for (auto word = std::ranges::lower_bound(words, caption.span.start, {}, [](const text::Word& one) { return one.start; });
       word != words.end() && word->start < caption.span.end; ++word)
    hints.office |= has(offices(), stem_of(article.slice(*word)));
  const auto telling = article.reading().telling;
  const auto first = std::ranges::lower_bound(telling, caption.span.start, {}, [&](std::uint32_t i) { return words[i].start; });
  hints.figures = first != telling.end() && words[*first].start < caption.span.end;
  return hints;
}

}  // namespace

void other_caption(const Article& article, Findings& findings) {
  std::size_t looked_at = 0;
  for (const Block& block : article.blocks()) {
    if (block.kind != BlockKind::caption) continue;
    if (++looked_at > k_most_captions) return;
    const Hints hints = hints_of(article, block);
    if (!hints.figures && !hints.office) continue;
    const Beside beside(article, block);
    if (beside.empty()) continue;
    if (hints.figures) compare_figures(article, beside, "the caption", findings);
    if (hints.office) compare_names(article, beside, block, findings);
  }
}

}  // namespace debunk::rules::headline
