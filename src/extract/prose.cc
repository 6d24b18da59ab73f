#include "extract/prose.h"

#include <algorithm>

#include "extract/white_space.h"
#include "text/utf8.h"

namespace debunk::extract {

void Prose::copy(Span source) {
  if (source.empty()) return;
  const auto start = static_cast<std::uint32_t>(source.start), end = static_cast<std::uint32_t>(source.end);
  if (!runs_.empty() && runs_.back().character == k_copy && runs_.back().end == start)
    runs_.back().end = end;
  else
    runs_.push_back({start, end, k_copy});
}

void Prose::replace(char32_t character, Span source) {
  // A line feed by its number is white space of the text, no line break; the two look alike in it.
  runs_.push_back({static_cast<std::uint32_t>(source.start), static_cast<std::uint32_t>(source.end), character == k_break ? U' ' : character});
}

/// White space and line breaks at the ends of the block go.
void Prose::trim() {
  const auto goes = [&](const Run& run) { return run.character == k_break || (run.character == k_copy && trimmed(source_, run.source()).empty()); };
  const auto first = std::ranges::find_if_not(runs_, goes);
  runs_.erase(runs_.begin(), first);
  while (!runs_.empty() && goes(runs_.back())) runs_.pop_back();
  if (runs_.empty()) return;
  if (runs_.front().character == k_copy) runs_.front().start = static_cast<std::uint32_t>(trimmed(source_, runs_.front().source()).start);
  if (runs_.back().character == k_copy) runs_.back().end = static_cast<std::uint32_t>(trimmed(source_, runs_.back().source()).end);
}

/// Text for what lies between the last thing and the next: replaceable only if that is white space.
void Prose::append_gap(std::string_view text, std::size_t next_source) {
  const Span gap{source_end_, std::max(source_end_, next_source)};
  const bool white = !gap.empty() && trimmed(source_, gap).empty();
  if (white && source_.substr(gap.start, gap.size()) == text)
    map_.append(Steps::copied, text.size(), gap.start, gap.size());
  else
    map_.append(white ? Steps::whole : Steps::markup, text.size(), gap.start, gap.size());
  text_ += text;
}

std::optional<Span> Prose::end_block(std::optional<BlockKind> kind, bool is_paragraph) {
  trim();
  if (runs_.empty()) return std::nullopt;
  if (!text_.empty()) append_gap("\n\n", runs_.front().start);
  const std::size_t start = text_.size();
  bool one_line = true;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const Run& run = runs_[i];
    if (run.character == k_break) {
      // The last run is no break; of several in a row the last one counts.
      if (runs_[i + 1].character == k_break) continue;
      append_gap("\n", runs_[i + 1].start);
      one_line = false;
      continue;
    }
    const Span source = run.source();
    const std::size_t before = text_.size();
    if (run.character == k_copy) {
      text_ += source_.substr(source.start, source.size());
    } else {
      text::append(text_, run.character);
    }
    map_.append(run.character == k_copy ? Steps::copied : Steps::whole, text_.size() - before, source.start, source.size());
    source_end_ = source.end;
  }
  runs_.clear();
  const Span span{start, text_.size()};
  pieces_.push_back({span, one_line, kind, is_paragraph});
  return span;
}

}  // namespace debunk::extract
