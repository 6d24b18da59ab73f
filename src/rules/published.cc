#include "rules/published.h"

#include <algorithm>
#include <array>

#include "page/date.h"
#include "rules/article.h"

namespace debunk::rules {
namespace {

using language::Day;

constexpr std::size_t k_longest_line = 100;  // bytes

bool says_published(std::string_view line) {
  constexpr auto k_openings = std::to_array<std::string_view>({"Published", "PUBLISHED", "Posted", "Updated", "UPDATED", "First published", "Last updated", "Publicado", "Publié",
                                                               "Veröffentlicht", "Опубликовано", "Diterbitkan"});
  return line.size() <= k_longest_line && std::ranges::any_of(k_openings, [&](std::string_view one) { return line.starts_with(one); });
}

std::optional<Published> of_metadata(const Metadata& metadata) {
  const auto published = page::days_of(metadata.published), modified = page::days_of(metadata.modified);
  if (!published) return std::nullopt;
  return Published{static_cast<Day>(*published), static_cast<Day>(std::max(*published, modified.value_or(*published))), std::nullopt};
}

}  // namespace

std::optional<Published> find_published(const Article& article) {
  if (const auto stated = of_metadata(article.document().metadata())) return stated;
  std::optional<Published> published;
  for (const language::CalendarDate& date : article.dates()) {
    if (!date.is_whole()) continue;
    const Block* block = article.block_around(date.span);
    if (block == nullptr) continue;
    const std::string_view line = article.text().substr(block->span.start, block->span.size());
    if (block->kind != BlockKind::dateline && block->kind != BlockKind::byline && !says_published(line)) continue;
    const Day day = date.number();
    if (!published) published = Published{day, day, date.span};
    published->first = std::min(published->first, day);
    published->last = std::max(published->last, day);
  }
  return published;
}

}  // namespace debunk::rules
