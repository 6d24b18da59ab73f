#include "page/value.h"

#include <algorithm>
#include <array>

#include "html/scan.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::page {
namespace {

using html::Node;
using html::NodeId;
using html::NodeKind;
using html::Tag;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && html::is_white_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && html::is_white_space(text.back())) text.remove_suffix(1);
  return text;
}

/// Of a headline or a name no more nodes are looked at.
constexpr std::size_t k_element_nodes = 512;

/// The end of "<b>" or "</b>" that starts at `at`; 0 where "<" is none of a tag.
std::size_t tag_end(std::string_view text, std::size_t at) {
  if (at + 1 >= text.size()) return 0;
  const char c = text[at + 1];
  if (c != '/' && !((c | 0x20) >= 'a' && (c | 0x20) <= 'z')) return 0;
  const std::size_t end = text.substr(at, 200).find('>');
  return end == std::string_view::npos ? 0 : at + end + 1;
}

/// What stands before the names of authors, in small letters.
constexpr auto k_before_names = std::to_array<std::string_view>({"by ",
                                                                 "von ",
                                                                 "par ",
                                                                 "por ",
                                                                 "di ",
                                                                 "door ",
                                                                 "af ",
                                                                 "av ",
                                                                 "text: ",
                                                                 "text von ",
                                                                 "autor: ",
                                                                 "author: ",
                                                                 "autorin: ",
                                                                 "written by ",
                                                                 "posted by ",
                                                                 "geschrieben von ",
                                                                 "ein artikel von ",
                                                                 "a cura di ",
                                                                 "redaktion: ",
                                                                 "by: ",
                                                                 "von: "});
constexpr auto k_between_names = std::to_array<std::string_view>({" and ", " und ", " et ", " & ", " y ", "; ", ", ", " | ", " / "});

bool is_name(std::string_view text) {
  if (text.size() < 2 || text.size() > 120 || text.find("://") != std::string_view::npos || text.starts_with("www.") || text.starts_with('@') ||
      text.find_first_of("{}<>=") != std::string_view::npos)
    return false;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    if (text::character_info(decoded.character).is(text::k_letter)) return true;
    at += decoded.length;
  }
  return false;
}

/// What stands where a name could: a label without its name, the login of a machine.
bool is_label(std::string_view text) {
  const std::string small = small_letters(text);
  for (const std::string_view label :
       {"by", "von", "par", "por", "author", "autor", "admin", "administrator", "publiziert am", "posted on", "on", "redaktion"})
    if (small == label) return true;
  return false;
}

}  // namespace

std::string small_letters(std::string_view ascii) {
  std::string out(ascii);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

std::string tidied(std::string_view text, std::size_t limit) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size() && out.size() <= limit;) {
    const std::size_t tag = text[at] == '<' ? tag_end(text, at) : 0;
    if (tag != 0) {
      space = !out.empty();
      at = tag;
      continue;
    }
    const bool is_no_break_space = text.substr(at, 2) == "\u00A0";
    if (html::is_white_space(text[at]) || is_no_break_space) {
      space = !out.empty();
      at += is_no_break_space ? 2 : 1;
      continue;
    }
    if (space) out += ' ';
    space = false;
    out += text[at++];
  }
  return out.size() <= limit ? out : text::shortened(out, limit);
}

std::string attribute_text(std::string_view html, const html::Attribute& attribute) {
  std::string value = html::decoded(html, attribute.value, html::TextKind::attribute);
  if (value.find("&#") != std::string::npos || value.find("&quot;") != std::string::npos || value.find("&amp;") != std::string::npos)
    value = html::decoded(value, {0, static_cast<std::uint32_t>(value.size())}, html::TextKind::replaced);
  return tidied(value, 1000);
}

ElementText element_text(std::string_view html, const html::Tree& tree, NodeId element, std::size_t limit) {
  std::string text;
  html::SourceRange span;
  NodeId id = tree.next(element, element);
  for (std::size_t steps = 0; steps < k_element_nodes && id != html::k_none && text.size() < 4 * limit; ++steps) {
    const Node& node = tree.nodes[id];
    if (node.is(Tag::script) || node.is(Tag::style) || node.ns == html::Namespace::svg) {
      id = tree.next(tree.last_of(id), element);
      continue;
    }
    if (node.kind == NodeKind::element) text += ' ';
    if (node.kind == NodeKind::text) {
      const std::size_t white = html::white_space_prefix(html, node.source, node.text);
      if (white < node.source.size()) {
        if (span.empty()) span.start = node.source.start + static_cast<std::uint32_t>(white);
        std::uint32_t end = node.source.end;
        while (end > node.source.start && html::is_white_space(html[end - 1])) --end;
        span.end = std::max(span.end, end);
        // One long text is not read to its end.
        for (html::Decoder decoder(html, node.source, node.text); text.size() < 4 * limit && decoder.next();)
          text += decoder.piece().text.substr(0, 4 * limit);
      }
    }
    id = tree.next(id, element);
  }
  return {tidied(text, limit), span};
}

std::vector<std::string> authors_of(std::string_view text) {
  std::vector<std::string> out;
  std::string rest(trimmed(text));
  for (bool found = true; found;) {
    found = false;
    const std::string small = small_letters(rest);
    for (const std::string_view before : k_before_names)
      if (small.starts_with(before)) {
        rest = std::string(trimmed(std::string_view(rest).substr(before.size())));
        found = true;
        break;
      }
  }
  std::string_view names = rest;
  while (!names.empty() && out.size() < 16) {
    std::size_t end = names.size(), size = 0;
    for (const std::string_view between : k_between_names)
      if (const std::size_t at = names.find(between); at < end) {
        end = at;
        size = between.size();
      }
    const std::string_view name = trimmed(names.substr(0, end));
    if (is_name(name) && !is_label(name) && std::ranges::find(out, name) == out.end()) out.emplace_back(name);
    names.remove_prefix(std::min(end + size, names.size()));
  }
  return out;
}

bool is_article_type(std::string_view type) {
  const std::size_t slash = type.find_last_of("/#:");
  if (slash != std::string_view::npos) type.remove_prefix(slash + 1);
  if (type.ends_with("Article") || type.ends_with("BlogPosting")) return true;
  for (const std::string_view one : {"Report", "Review", "Recipe", "HowTo", "SocialMediaPosting", "ClaimReview"})
    if (type == one) return true;
  return false;
}

}  // namespace debunk::page
