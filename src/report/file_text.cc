#include "report/file_text.h"

#include <algorithm>

#include "text/utf8.h"

namespace debunk::report {
namespace {

constexpr std::size_t k_step = 4096;

/// The bytes of what ends a line at `at`; 0 if nothing does.
std::size_t line_end_size(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return 1;
  if (text[at] == '\r') return text.substr(at, 2) == "\r\n" ? 2 : 1;
  const std::string_view three = text.substr(at, 3);
  return three == "\u2028" || three == "\u2029" ? 3 : 0;
}

}  // namespace

FileText::FileText(const Document& document) : document_(document) {
  const std::string_view all = text();
  line_starts_.push_back(0);
  for (std::size_t at = 0; (at = all.find_first_of("\n\r\xE2", at)) != std::string_view::npos;) {
    const std::size_t size = line_end_size(all, at);
    at += std::max<std::size_t>(size, 1);
    if (size > 0) line_starts_.push_back(at);
  }
  std::size_t characters = 0;
  for (std::size_t at = 0; at <= all.size(); at += k_step) {
    characters_.push_back(characters);
    characters += text::count_characters(all.substr(at, k_step));
  }
}

std::size_t FileText::character_offset(std::size_t offset) const {
  const std::size_t step = offset / k_step;
  return characters_[step] + text::count_characters(text().substr(step * k_step, offset - step * k_step));
}

Place FileText::place(std::size_t offset) const {
  const auto next = std::ranges::upper_bound(line_starts_, offset);
  const auto line = static_cast<std::size_t>(next - line_starts_.begin());
  return {line, character_offset(offset) - character_offset(line_starts_[line - 1]) + 1};
}

Span FileText::line(std::size_t number) const {
  const std::size_t start = line_starts_[number - 1];
  if (number == line_starts_.size()) return {start, text().size()};
  std::size_t end = line_starts_[number];
  do --end;
  while (end > start && text::is_continuation(text()[end]));
  if (end > start && text()[end] == '\n' && text()[end - 1] == '\r') --end;
  return {start, end};
}

}  // namespace debunk::report
