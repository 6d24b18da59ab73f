#include "archive/fields.h"

#include <algorithm>
#include <charconv>

namespace debunk::archive {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

/// The next line of `text` without its end, and the one after it to be next.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  std::string_view line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::size_t head_size(std::string_view text) {
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
    const std::string_view rest = text.substr(at + 1, 2);
    if (rest.starts_with('\n')) return at + 2;
    if (rest == "\r\n") return at + 3;
  }
  return std::string_view::npos;
}

void read_fields(std::string_view lines, std::vector<Field>& out) {
  out.clear();
  while (!lines.empty()) {
    const std::string_view line = take_line(lines);
    if ((line.starts_with(' ') || line.starts_with('\t')) && !out.empty()) {
      std::string_view& value = out.back().value;
      value = trimmed({value.data(), static_cast<std::size_t>(line.data() + line.size() - value.data())});
      continue;
    }
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    out.push_back({trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1))});
  }
}

std::string_view value_of(const std::vector<Field>& fields, std::string_view name) {
  const auto found = std::ranges::find_if(fields, [&](const Field& field) { return same_ignoring_case(field.name, name); });
  return found == fields.end() ? std::string_view() : found->value;
}

bool same_ignoring_case(std::string_view a, std::string_view b) { return std::ranges::equal(a, b, {}, lower, lower); }

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  // Of an empty value the place counts, too: a line may go on.
  if (first == std::string_view::npos) return text.substr(0, 0);
  return text.substr(first, text.find_last_not_of(" \t\r\n") + 1 - first);
}

std::optional<std::uint64_t> read_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (text.empty() || error != std::errc() || end != text.data() + text.size() || number >> 63 != 0) return std::nullopt;
  return number;
}

ContentType read_content_type(std::string_view value) {
  ContentType out;
  std::size_t end = std::min(value.find(';'), value.size());
  out.type = trimmed(value.substr(0, end));
  while (end < value.size() && out.charset.empty()) {
    value.remove_prefix(end + 1);
    end = std::min(value.find(';'), value.size());
    const std::string_view parameter = value.substr(0, end);
    const std::size_t equals = std::min(parameter.find('='), parameter.size());
    if (equals == parameter.size() || !same_ignoring_case(trimmed(parameter.substr(0, equals)), "charset")) continue;
    std::string_view charset = trimmed(parameter.substr(equals + 1));
    if (charset.starts_with('"') || charset.starts_with('\'')) charset.remove_prefix(1);
    if (charset.ends_with('"') || charset.ends_with('\'')) charset.remove_suffix(1);
    out.charset = charset;
  }
  return out;
}

}  // namespace debunk::archive
