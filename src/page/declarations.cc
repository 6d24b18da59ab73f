#include "page/declarations.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "html/names.h"
#include "html/scan.h"

namespace debunk::page {
namespace {

using html::is_white_space;
using html::same_name;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_white_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_white_space(text.back())) text.remove_suffix(1);
  return text;
}

constexpr char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool starts_with(std::string_view text, std::string_view prefix) { return same_name(text.substr(0, prefix.size()), prefix); }

struct PropertyName {
  std::string_view name;
  Property property;
};

constexpr auto k_properties = std::to_array<PropertyName>({
    {"display", Property::display},
    {"visibility", Property::visibility},
    {"opacity", Property::opacity},
    {"position", Property::position},
    {"overflow", Property::overflow},
    {"overflow-x", Property::overflow},
    {"overflow-y", Property::overflow},
    {"clip", Property::clip},
    {"clip-path", Property::clip},
    {"transform", Property::transform},
    {"left", Property::left},
    {"right", Property::right},
    {"top", Property::top},
    {"bottom", Property::bottom},
    {"margin-left", Property::margin_left},
    {"margin-top", Property::margin_top},
    {"text-indent", Property::text_indent},
    {"font-size", Property::font_size},
    {"font", Property::font_size},
    {"width", Property::width},
    {"height", Property::height},
    {"max-width", Property::max_width},
    {"max-height", Property::max_height},
    {"color", Property::color},
    {"background", Property::background},
    {"background-color", Property::background},
    {"margin", Property::margin_left},
});

std::optional<Property> find_property(std::string_view name) {
  if (name.size() < 3 || name.size() > 16) return std::nullopt;
  for (const PropertyName& one : k_properties)
    if (small(name[0]) == one.name[0] && same_name(name, one.name)) return one.property;
  return std::nullopt;
}

/// A number at the start of `text`, which loses it.
std::optional<double> take_number(std::string_view& text) {
  text = trimmed(text);
  std::size_t end = !text.empty() && (text[0] == '-' || text[0] == '+') ? 1 : 0;
  const std::size_t digits = end;
  bool point = false;
  double value = 0, scale = 1;
  for (; end < text.size() && end < 32; ++end) {
    if (text[end] == '.' && !point) {
      point = true;
    } else if (text[end] >= '0' && text[end] <= '9') {
      value = value * 10 + (text[end] - '0');
      if (point) scale *= 10;
    } else {
      break;
    }
  }
  if (end == digits) return std::nullopt;
  const double number = (text[0] == '-' ? -value : value) / scale;
  text.remove_prefix(end);
  return number;
}

/// A length in pixels of a common screen; nothing where it is a word or a function. A share ("100%") counts as so many pixels: of what it is
/// a share is not known, and menus stand at "top: 100%".
std::optional<double> take_length(std::string_view& text) {
  const std::optional<double> number = take_number(text);
  if (!number) return std::nullopt;
  const std::size_t end = std::min(text.find_first_of(" \t\r\n\f,)/"), text.size());
  const std::string_view unit = text.substr(0, end);
  text.remove_prefix(end);
  if (same_name(unit, "em") || same_name(unit, "rem")) return *number * 16;
  if (same_name(unit, "vw") || same_name(unit, "vh")) return *number * 10;
  if (same_name(unit, "pt")) return *number * 4 / 3;
  if (same_name(unit, "cm")) return *number * 38;
  if (same_name(unit, "in")) return *number * 96;
  return *number;
}

bool is_far(std::string_view value) {
  const std::optional<double> length = take_length(value);
  return length && std::abs(*length) >= k_far;
}

bool is_far_to_the_left(std::string_view value) {
  const std::optional<double> length = take_length(value);
  return length && *length <= -k_far;
}

/// The left margin of "margin: …": the last of four values, else the second, else the only one.
bool is_far_margin(std::string_view value) {
  std::array<double, 4> sides{};
  std::size_t count = 0;
  while (count < sides.size()) {
    value = trimmed(value);
    if (value.empty()) break;
    const std::optional<double> length = take_length(value);
    if (!length) value.remove_prefix(std::min(value.find_first_of(" \t\r\n\f"), value.size()));
    sides[count++] = length.value_or(0);
  }
  if (count == 0) return false;
  return sides[0] <= -k_far || sides[count == 4 ? 3 : count > 1 ? 1 : 0] <= -k_far;
}

bool is_no_size(std::string_view value) {
  const std::optional<double> length = take_length(value);
  return length && *length >= 0 && *length <= k_no_size;
}

/// "0/1 serif", "bold 0px a": a size of nothing among the parts of a font.
bool is_font_of_no_size(std::string_view value) {
  while (!(value = trimmed(value)).empty()) {
    std::string_view part = value.substr(0, value.find_first_of(" \t\r\n\f/,"));
    value.remove_prefix(std::min(part.size() + 1, value.size()));
    std::string_view rest = part;
    const std::optional<double> number = take_number(rest);
    if (!number) continue;
    if (rest.empty() && *number >= 100) continue;  // a weight
    return is_no_size(part);
  }
  return false;
}

/// "rect(0 0 0 0)", "rect(1px, 1px, 1px, 1px)", "inset(50%)", "circle(0)", "polygon(0 0, 0 0)": shapes that hold nothing.
bool is_empty_shape(std::string_view value) {
  const std::size_t open = value.find('(');
  if (open == std::string_view::npos) return false;
  const std::string_view name = trimmed(value.substr(0, open));
  std::string_view inside = value.substr(open + 1, value.find(')') - open - 1);
  double least = 1e9, most = -1e9;
  bool any = false;
  while (!inside.empty()) {
    const std::size_t size = inside.size();
    while (!inside.empty() && (is_white_space(inside[0]) || inside[0] == ',')) inside.remove_prefix(1);
    if (const std::optional<double> length = take_length(inside)) {
      least = std::min(least, *length);
      most = std::max(most, *length);
      any = true;
    } else if (inside.size() == size) {
      break;
    }
  }
  if (!any) return false;
  if (same_name(name, "inset")) return least >= 50;  // half of each side
  return most - least <= k_no_size && (same_name(name, "rect") || same_name(name, "polygon") || (same_name(name, "circle") && most <= k_no_size));
}

bool moves_away(std::string_view value) {
  // Of a function with a longer name or more inside nothing is known; so many brackets cost no more than their number.
  constexpr std::size_t k_longest_name = 32, k_longest_inside = 256;
  for (std::size_t at = 0; (at = value.find('(', at)) != std::string_view::npos; ++at) {
    std::string_view name = value.substr(at - std::min(at, k_longest_name), std::min(at, k_longest_name));
    name.remove_prefix(name.find_last_of(" \t\r\n\f)") + 1);  // npos + 1 is 0
    std::string_view inside = value.substr(at + 1, k_longest_inside);
    inside = inside.substr(0, inside.find(')'));
    if (starts_with(name, "scale")) {
      const std::optional<double> factor = take_number(inside);
      if (factor && std::abs(*factor) < 0.02) return true;
    }
    if (starts_with(name, "translate")) {
      if (is_far(inside)) return true;
      const std::size_t comma = inside.find(',');
      if (comma != std::string_view::npos && is_far(inside.substr(comma + 1))) return true;
    }
  }
  return false;
}

struct NamedColor {
  std::string_view name;
  std::uint32_t value;
};

constexpr auto k_colors = std::to_array<NamedColor>({
    {"white", 0xFFFFFF},     {"black", 0},         {"red", 0xFF0000},
    {"green", 0x008000},     {"blue", 0x0000FF},   {"yellow", 0xFFFF00},
    {"gray", 0x808080},      {"grey", 0x808080},   {"silver", 0xC0C0C0},
    {"navy", 0x000080},      {"maroon", 0x800000}, {"purple", 0x800080},
    {"lime", 0x00FF00},      {"aqua", 0x00FFFF},   {"teal", 0x008080},
    {"olive", 0x808000},     {"orange", 0xFFA500}, {"whitesmoke", 0xF5F5F5},
    {"snow", 0xFFFAFA},      {"ivory", 0xFFFFF0},  {"transparent", k_transparent},
    {"none", k_transparent},
});

std::optional<unsigned> hex_of(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  const char letter = small(c);
  if (letter >= 'a' && letter <= 'f') return static_cast<unsigned>(letter - 'a' + 10);
  return std::nullopt;
}

std::uint32_t read_hex_color(std::string_view digits) {
  std::array<unsigned, 8> values{};
  if (digits.size() != 3 && digits.size() != 4 && digits.size() != 6 && digits.size() != 8) return k_unknown_color;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const std::optional<unsigned> value = hex_of(digits[i]);
    if (!value) return k_unknown_color;
    values[i] = *value;
  }
  const bool is_short = digits.size() < 6;
  const auto channel = [&](std::size_t i) { return is_short ? values[i] * 17 : values[2 * i] * 16 + values[2 * i + 1]; };
  if ((digits.size() == 4 || digits.size() == 8) && channel(3) < 8) return k_transparent;
  return channel(0) << 16 | channel(1) << 8 | channel(2);
}

std::uint32_t read_rgb_color(std::string_view inside) {
  std::array<double, 4> values{0, 0, 0, 1};
  std::size_t count = 0;
  while (count < values.size()) {
    while (!inside.empty() && (is_white_space(inside[0]) || inside[0] == ',' || inside[0] == '/')) inside.remove_prefix(1);
    if (inside.empty()) break;
    const std::optional<double> number = take_number(inside);
    if (!number) return k_unknown_color;
    double value = *number;
    if (!inside.empty() && inside[0] == '%') {
      value *= count < 3 ? 2.55 : 0.01;
      inside.remove_prefix(1);
    }
    values[count++] = value;
  }
  if (count < 3) return k_unknown_color;
  if (values[3] < 0.03) return k_transparent;
  const auto channel = [&](std::size_t i) { return static_cast<std::uint32_t>(std::clamp(values[i], 0.0, 255.0)); };
  return channel(0) << 16 | channel(1) << 8 | channel(2);
}

std::uint32_t flag_of(Property property, std::string_view name, std::string_view value) {
  switch (property) {
    case Property::display: return starts_with(value, "none");
    case Property::visibility: return starts_with(value, "hidden") || starts_with(value, "collapse");
    case Property::opacity: {
      const std::optional<double> number = take_number(value);
      return number && *number < (value.starts_with('%') ? 2 : 0.02);
    }
    case Property::position: return starts_with(value, "absolute") || starts_with(value, "fixed") || starts_with(value, "relative");
    case Property::overflow: return starts_with(value, "hidden") || starts_with(value, "clip");
    case Property::clip: return is_empty_shape(value);
    case Property::transform: return moves_away(value);
    case Property::left:
    case Property::right:
    case Property::top:
    case Property::bottom:
    case Property::text_indent: return is_far(value);
    case Property::margin_left: return same_name(name, "margin") ? is_far_margin(value) : is_far_to_the_left(value);
    case Property::margin_top: return is_far_to_the_left(value);
    case Property::font_size: return same_name(name, "font") ? is_font_of_no_size(value) : is_no_size(value);
    case Property::width:
    case Property::height:
    case Property::max_width:
    case Property::max_height: return is_no_size(value);
    case Property::color:
    case Property::background: return read_color(value);
  }
  return 0;
}

/// Passes over a string or a comment that starts at `at`; 0 if none does.
std::size_t string_or_comment_end(std::string_view css, std::size_t at) {
  const char c = css[at];
  if (c == '/' && css.substr(at, 2) == "/*") {
    const std::size_t end = css.find("*/", at + 2);
    return end == std::string_view::npos ? css.size() : end + 2;
  }
  if (c != '"' && c != '\'') return 0;
  for (++at; at < css.size(); ++at) {
    if (css[at] == '\\') {
      ++at;
    } else if (css[at] == c || css[at] == '\n') {
      return at + 1;
    }
  }
  return css.size();
}

}  // namespace

std::size_t find_outside(std::string_view css, std::size_t at, std::string_view stops) {
  std::size_t depth = 0;  // of round and square brackets
  while (at < css.size()) {
    const char c = css[at];
    if (c > '@' && c != '[' && c != ']' && c != '\\' && c != '{' && c != '}') {
      ++at;
      continue;
    }
    if (depth == 0 && stops.find(c) != std::string_view::npos) return at;
    if (const std::size_t end = string_or_comment_end(css, at)) {
      at = end;
      continue;
    }
    if (c == '\\') ++at;
    if (c == '(' || c == '[') ++depth;
    // A brace ends what was left open: a bracket without its partner must not swallow the sheet.
    if (c == '{' || c == '}') depth = 0;
    if ((c == ')' || c == ']') && depth > 0) --depth;
    if (depth == 0 && (c == '{' || c == '}') && stops.find(c) != std::string_view::npos) return at;
    ++at;
  }
  return css.size();
}

std::uint32_t read_color(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return k_unknown_color;
  if (text[0] == '#') {
    const std::size_t end = std::min(text.find_first_of(" \t\r\n\f"), text.size());
    // A colour and more: "#fff url(…)" is a picture.
    if (text.find('(', end) != std::string_view::npos) return k_unknown_color;
    return read_hex_color(text.substr(1, end - 1));
  }
  if (starts_with(text, "rgb")) {
    const std::size_t open = text.find('('), close = text.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) return k_unknown_color;
    if (text.find('(', close) != std::string_view::npos) return k_unknown_color;
    return read_rgb_color(text.substr(open + 1, close - open - 1));
  }
  if (text.find('(') != std::string_view::npos) return k_unknown_color;
  const std::string_view word = text.substr(0, text.find_first_of(" \t\r\n\f"));
  for (const NamedColor& color : k_colors)
    if (same_name(word, color.name)) return color.value;
  return k_unknown_color;
}

bool Declarations::next() {
  while (at_ < html_.size()) {
    const std::size_t start = at_;
    std::size_t end = find_outside(html_, start, ";{");
    if (end < html_.size() && html_[end] == '{') {  // a nested rule
      std::size_t depth = 1;
      while (depth > 0) {
        end = find_outside(html_, end + 1, "{}");
        if (end >= html_.size()) break;
        html_[end] == '{' ? ++depth : --depth;
      }
      at_ = std::min(end + 1, html_.size());
      continue;
    }
    at_ = std::min(end + 1, html_.size());
    if (read(start, end)) return true;
  }
  return false;
}

bool Declarations::read(std::size_t start, std::size_t end) {
  while (start < end && is_white_space(html_[start])) ++start;
  while (end > start && is_white_space(html_[end - 1])) --end;
  while (html_.substr(start, end - start).starts_with("/*")) {
    start = std::min(string_or_comment_end(html_, start), end);
    while (start < end && is_white_space(html_[start])) ++start;
  }
  const std::string_view text = html_.substr(start, end - start);
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos) return false;
  const std::string_view name = trimmed(text.substr(0, colon));
  const std::optional<Property> property = find_property(name);
  if (!property) return false;
  std::string_view value = trimmed(text.substr(colon + 1));
  const std::size_t mark = value.rfind('!');
  declaration_.important = mark != std::string_view::npos && same_name(trimmed(value.substr(mark + 1)), "important");
  if (declaration_.important) value = trimmed(value.substr(0, mark));
  declaration_.property = *property;
  declaration_.value = flag_of(*property, name, value);
  declaration_.source = {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
  return true;
}

}  // namespace debunk::page
