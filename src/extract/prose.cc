#include "extract/prose.h"

#include <algorithm>

#include "extract/white_space.h"

namespace debunk::extract {

void Prose::copy(Span source) {
  if (source.empty()) return;
  if (!runs_.empty() && !runs_.back().is_break && runs_.back().replacement.empty() && runs_.back().source.end == source.start)
    runs_.back().source.end = source.end;
  else
    runs_.push_back({false, {}, source});
}

void Prose::replace(std::string text, Span source) {
  if (!text.empty()) runs_.push_back({false, std::move(text), source});
}

/// White space and line breaks at the ends of the block go.
void Prose::trim() {
  const auto trimmed_away = [&](Run& run) {
    if (run.is_break) return true;
    if (!run.replacement.empty()) return false;
    return trimmed(source_, run.source).empty();
  };
  std::size_t first = 0;
  while (first < runs_.size() && trimmed_away(runs_[first])) ++first;
  runs_.erase(runs_.begin(), runs_.begin() + static_cast<std::ptrdiff_t>(first));
  while (!runs_.empty() && trimmed_away(runs_.back())) runs_.pop_back();
  if (runs_.empty()) return;
  if (runs_.front().replacement.empty()) runs_.front().source.start = trimmed(source_, runs_.front().source).start;
  if (runs_.back().replacement.empty()) runs_.back().source.end = trimmed(source_, runs_.back().source).end;
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

std::optional<Span> Prose::end_block(std::optional<BlockKind> kind) {
  trim();
  if (runs_.empty()) return std::nullopt;
  if (!text_.empty()) append_gap("\n\n", runs_.front().source.start);
  const std::size_t start = text_.size();
  bool one_line = true;
  for (std::size_t i = 0; i < runs_.size(); ++i) {
    const Run& run = runs_[i];
    if (run.is_break) {
      // The next run is none: breaks do not follow each other, and the last run is none.
      if (runs_[i + 1].is_break) continue;
      append_gap("\n", runs_[i + 1].source.start);
      one_line = false;
      continue;
    }
    if (run.replacement.empty()) {
      text_ += source_.substr(run.source.start, run.source.size());
      map_.append(Steps::copied, run.source.size(), run.source.start, run.source.size());
    } else {
      text_ += run.replacement;
      map_.append(Steps::whole, run.replacement.size(), run.source.start, run.source.size());
    }
    source_end_ = run.source.end;
  }
  runs_.clear();
  const Span span{start, text_.size()};
  pieces_.push_back({span, one_line, kind});
  return span;
}

}  // namespace debunk::extract
