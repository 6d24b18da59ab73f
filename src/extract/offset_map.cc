#include "extract/offset_map.h"

#include <algorithm>

#include "text/utf8.h"

namespace debunk::extract {
namespace {

constexpr std::uint32_t k_longest_walk = 4096;  // bytes of text that source_at counts through at most

}  // namespace

OffsetMap OffsetMap::identity(std::size_t size, std::size_t skipped) {
  OffsetMap map;
  map.append(Steps::copied, size, skipped, size);
  return map;
}

void OffsetMap::append(Steps steps, std::size_t text_size, std::size_t source_start, std::size_t source_size) {
  if (text_size == 0) return;
  const auto size = static_cast<std::uint32_t>(text_size), from = static_cast<std::uint32_t>(source_start),
             length = static_cast<std::uint32_t>(source_size);
  if (!stretches_.empty()) {
    Stretch& last = stretches_.back();
    const bool room = steps == Steps::copied || last.text_size + size <= k_longest_walk;
    if (last.is_divisible() && last.steps == steps && last.source_end() == from && room) {
      last.text_size += size;
      last.source_size += length;
      return;
    }
  }
  stretches_.push_back({static_cast<std::uint32_t>(this->text_size()), size, from, length, steps});
}

std::size_t OffsetMap::index_at(std::size_t text) const {
  const auto after = std::ranges::upper_bound(stretches_, text, {}, &Stretch::text);
  return after == stretches_.begin() ? 0 : static_cast<std::size_t>(after - stretches_.begin()) - 1;
}

std::size_t OffsetMap::source_at(const Stretch& stretch, std::string_view text, std::size_t at) {
  if (at >= stretch.text_end()) return stretch.source_end();
  if (stretch.steps == Steps::copied) return stretch.source + (at - stretch.text);
  std::size_t source = stretch.source;
  for (std::size_t i = stretch.text; i < at;) {
    const std::size_t length = text::decode(text, i).length;
    if (i + length > at) break;
    source += step_size(stretch.steps, length);
    i += length;
  }
  return source;
}

Span OffsetMap::source_span(std::string_view text, Span span) const {
  if (stretches_.empty()) return {0, 0};
  const Stretch& first = stretches_[index_at(span.start)];
  const bool past = span.start >= first.text_end();
  const std::size_t start = first.is_divisible() || past ? source_at(first, text, span.start) : first.source;
  if (span.empty()) return {start, start};
  const Stretch& last = stretches_[index_at(span.end - 1)];
  std::size_t end = span.end;
  while (end < last.text_end() && text::is_continuation(text[end])) ++end;
  return {start, last.is_divisible() ? source_at(last, text, end) : last.source_end()};
}

bool OffsetMap::is_contiguous(Span span) const {
  if (stretches_.empty()) return true;
  if (span.empty()) {
    const Stretch& at = stretches_[index_at(span.start)];
    return at.is_divisible() || span.start == at.text || span.start >= at.text_end();
  }
  const std::size_t last = index_at(span.end - 1);
  for (std::size_t i = index_at(span.start); i <= last; ++i) {
    const Stretch& stretch = stretches_[i];
    if (stretch.steps == Steps::markup) return false;
    if (!stretch.is_divisible() && (span.start > stretch.text || span.end < stretch.text_end())) return false;
    if (i < last && stretch.source_end() != stretches_[i + 1].source) return false;
  }
  return true;
}

}  // namespace debunk::extract
