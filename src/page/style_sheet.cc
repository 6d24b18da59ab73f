#include "page/style_sheet.h"

#include <algorithm>
#include <optional>

#include "html/names.h"
#include "html/scan.h"
#include "page/media_query.h"

namespace debunk::page {
namespace {

using html::is_white_space;
using html::SourceRange;

constexpr std::uint32_t k_basis = 2166136261u, k_prime = 16777619u;

bool is_name_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_hex(char c) { return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'); }

/// The end of a name from `at` on, and its hash; the same place where there is none. "sm\:hidden" is a name with a colon.
std::size_t take_name(std::string_view text, std::size_t at, std::uint32_t& hash) {
  const std::size_t start = at;
  hash = k_basis;
  for (; at < text.size(); ++at) {
    if (text[at] == '\\' && at + 1 < text.size() && !is_hex(text[at + 1]))
      ++at;
    else if (!is_name_byte(text[at]))
      break;
    hash = (hash ^ static_cast<unsigned char>(text[at])) * k_prime;
  }
  return at == start ? start : at;
}

std::size_t skip_block(std::string_view css, std::size_t open) {
  std::size_t depth = 1, at = open;
  while (depth > 0) {
    at = find_outside(css, at + 1, "{}");
    if (at >= css.size()) return css.size();
    css[at] == '{' ? ++depth : --depth;
  }
  return at;
}

bool starts_with(std::string_view text, std::string_view prefix) { return html::same_name(text.substr(0, prefix.size()), prefix); }

/// Are the rules in the block of this at-rule meant for a common screen?
bool is_entered(std::string_view prelude) {
  if (starts_with(prelude, "@media")) return fits_screen(prelude.substr(6));
  if (starts_with(prelude, "@supports")) return prelude.find("not") == std::string_view::npos;
  return starts_with(prelude, "@layer") || starts_with(prelude, "@document");
}

}  // namespace

std::uint32_t selector_hash(std::string_view name) {
  std::uint32_t hash = k_basis;
  for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * k_prime;
  return hash == 0 ? 1 : hash;
}

bool Compound::matches(const ElementNames& element) const {
  if (tag != 0 && tag != element.tag) return false;
  if (id != 0 && id != element.id) return false;
  for (std::size_t i = 0; i < class_count; ++i)
    if (std::ranges::find(element.classes, classes[i]) == element.classes.end()) return false;
  return true;
}

void StyleSheet::read(std::string_view html, SourceRange range) {
  const std::string_view css = html.substr(0, range.end);
  std::size_t at = range.start;
  while (at < css.size()) {
    // What closes a media query that was entered, and the "<!--" that hid sheets from the browsers of 1996, stand between rules.
    while (at < css.size() && (is_white_space(css[at]) || css[at] == '}' || css[at] == ';')) ++at;
    if (css.substr(at, 4) == "<!--")
      at += 4;
    else if (css.substr(at, 3) == "-->")
      at += 3;
    else if (css.substr(at, 2) == "/*")
      at = std::min(css.find("*/", at + 2), css.size() - 2) + 2;
    else if (at < css.size()) {
      const std::size_t end = find_outside(css, at, css[at] == '@' ? "{;}" : "{}");
      if (end >= css.size()) return;
      if (css[end] != '{') {
        at = end + 1;
        continue;
      }
      const SourceRange prelude{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)};
      if (css[at] == '@') {
        at = is_entered(prelude.of(css)) ? end + 1 : skip_block(css, end) + 1;
        continue;
      }
      const std::size_t close = skip_block(css, end);
      read_rule(css, prelude, {static_cast<std::uint32_t>(end + 1), static_cast<std::uint32_t>(close)});
      at = close + 1;
    }
  }
}

void StyleSheet::read_rule(std::string_view html, SourceRange prelude, SourceRange block) {
  const std::size_t first = declarations_.size();
  for (Declarations all(html, block); all.next();) {
    if (declarations_.size() >= k_declaration_limit) {
      cut_ = true;
      break;
    }
    declarations_.push_back(all.declaration());
  }
  const std::size_t count = declarations_.size() - first;
  if (count == 0) return;
  const std::string_view text = prelude.of(html);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = find_outside(text, at, ",");
    Selector selector{static_cast<std::uint32_t>(compounds_.size()), 0, static_cast<std::uint32_t>(first), static_cast<std::uint32_t>(count), 0};
    if (selectors_.size() >= k_selector_limit) {
      cut_ = true;
      return;
    }
    if (read_selector(text.substr(at, end - at), selector))
      selectors_.push_back(selector);
    else
      compounds_.resize(selector.first_compound);
    at = end + 1;
  }
}

/// False if the selector has something in it that is not read.
bool StyleSheet::read_selector(std::string_view text, Selector& selector) {
  std::size_t at = 0;
  bool is_child = false;
  while (true) {
    while (at < text.size()) {
      if (is_white_space(text[at])) {
        ++at;
      } else if (text.substr(at, 2) == "/*") {
        at = std::min(text.find("*/", at + 2), text.size() - 2) + 2;
      } else if (text[at] == '>' && selector.compound_count > 0) {
        is_child = true;
        ++at;
      } else {
        break;
      }
    }
    if (at == text.size()) break;
    Compound compound;
    compound.is_child = is_child;
    is_child = false;
    const std::size_t start = at;
    if (text[at] == '*') {
      ++at;
    } else {
      std::uint32_t hash = 0;
      const std::size_t end = take_name(text, at, hash);
      if (end > at) compound.tag = html::name_hash(text.substr(at, end - at));
      if (end > at) ++selector.specificity;
      at = end;
    }
    while (at < text.size() && (text[at] == '.' || text[at] == '#')) {
      std::uint32_t hash = 0;
      const bool is_class = text[at] == '.';
      const std::size_t end = take_name(text, at + 1, hash);
      if (end == at + 1) return false;
      if (hash == 0) hash = 1;
      if (is_class) {
        if (compound.class_count == k_classes_limit) return false;
        compound.classes[compound.class_count++] = hash;
        selector.specificity += 1 << 8;
      } else {
        if (compound.id != 0) return false;
        compound.id = hash;
        selector.specificity += 1 << 16;
      }
      at = end;
    }
    if (at == start) return false;
    if (at < text.size() && !is_white_space(text[at]) && text[at] != '>' && text.substr(at, 2) != "/*") return false;
    if (selector.compound_count == k_compounds_limit) return false;
    compounds_.push_back(compound);
    ++selector.compound_count;
  }
  if (selector.compound_count == 0 || is_child) return false;
  const Compound& own = compounds_.back();
  return own.id != 0 || own.class_count != 0 || own.tag != 0;
}

void StyleSheet::finish() {
  keys_.reserve(selectors_.size());
  for (std::uint32_t i = 0; i < selectors_.size(); ++i) {
    const Compound& own = compounds_[selectors_[i].first_compound + selectors_[i].compound_count - 1];
    const std::uint32_t name = own.id != 0 ? own.id : own.class_count != 0 ? own.classes[0] : own.tag;
    keys_.push_back({name, i});
    bits_[name >> 26] |= std::uint64_t{1} << (name >> 20 & 63);
  }
  std::ranges::stable_sort(keys_, {}, &Key::name);
}

std::vector<StyleSheet::Key>::const_iterator StyleSheet::first_of(std::uint32_t name) const {
  return std::ranges::lower_bound(keys_, name, {}, &Key::name);
}

}  // namespace debunk::page
