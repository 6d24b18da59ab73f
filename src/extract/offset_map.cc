#include "extract/offset_map.h"

#include <algorithm>

namespace debunk::extract {

OffsetMap OffsetMap::identity(std::size_t size, std::size_t skipped) {
  OffsetMap map;
  map.append(size, skipped, size, 1, 1);
  return map;
}

void OffsetMap::append(std::size_t text_size, std::size_t source_start, std::size_t source_size, std::size_t text_unit, std::size_t source_unit) {
  if (text_size == 0) return;
  if (!stretches_.empty()) {
    Stretch& last = stretches_.back();
    const bool stepped = text_size % text_unit == 0 && text_size / text_unit * source_unit == source_size;
    const bool last_stepped = last.text_size / last.text_unit * last.source_unit == last.source_size;
    if (stepped && last_stepped && last.text_unit == text_unit && last.source_unit == source_unit && last.source + last.source_size == source_start) {
      last.text_size += text_size;
      last.source_size += source_size;
      text_size_ += text_size;
      return;
    }
  }
  stretches_.push_back({text_size_, source_start, text_size, source_size, text_unit, source_unit});
  text_size_ += text_size;
}

std::size_t OffsetMap::index_at(std::size_t text) const {
  const auto after = std::upper_bound(stretches_.begin(), stretches_.end(), text, [](std::size_t at, const Stretch& s) { return at < s.text; });
  return after == stretches_.begin() ? 0 : static_cast<std::size_t>(after - stretches_.begin()) - 1;
}

Span OffsetMap::source_span(Span text) const {
  if (stretches_.empty()) return {0, 0};
  const Stretch& first = stretches_[index_at(text.start)];
  const std::size_t into = std::min(text.start - first.text, first.text_size);
  const std::size_t start = into == first.text_size ? first.source + first.source_size : first.source + into / first.text_unit * first.source_unit;
  if (text.empty()) return {start, start};
  const Stretch& last = stretches_[index_at(text.end - 1)];
  const std::size_t units = (text.end - last.text + last.text_unit - 1) / last.text_unit;
  return {start, last.source + std::min(units * last.source_unit, last.source_size)};
}

bool OffsetMap::is_contiguous(Span text) const {
  if (text.empty() || stretches_.empty()) return true;
  const std::size_t last = index_at(text.end - 1);
  for (std::size_t i = index_at(text.start); i < last; ++i)
    if (stretches_[i].source + stretches_[i].source_size != stretches_[i + 1].source) return false;
  return true;
}

OffsetMap OffsetMap::after(const OffsetMap& inner) const {
  OffsetMap map;
  for (const Stretch& stretch : inner.stretches_) {
    // Cut the inner stretch where this map's stretches change, so that each piece has one unit.
    for (std::size_t done = 0; done < stretch.text_size;) {
      const bool same = stretch.text_unit == stretch.source_unit && stretch.text_size == stretch.source_size;
      if (!same) {
        const Span source = source_span({stretch.source, stretch.source + stretch.source_size});
        map.append(stretch.text_size, source.start, source.size(), stretch.text_size, source.size());
        break;
      }
      const std::size_t from = stretch.source + done;
      const Stretch& outer = stretches_[index_at(from)];
      const std::size_t size = std::min(stretch.text_size - done, outer.text + outer.text_size - from);
      const Span source = source_span({from, from + size});
      map.append(size, source.start, source.size(), outer.text_unit, outer.source_unit);
      done += size;
    }
  }
  return map;
}

}  // namespace debunk::extract
