#include "archive/xml_items.h"

#include <algorithm>
#include <array>
#include <utility>

#include "archive/xml.h"

namespace debunk::archive {
namespace {

/// What items are in: where one of these ends, no item goes on.
bool is_around_items(std::string_view name) {
  constexpr std::array<std::string_view, 6> k_names = {"channel", "rss", "feed", "RDF", "urlset", "sitemapindex"};
  return std::ranges::find(k_names, name) != k_names.end();
}

}  // namespace

XmlItems::XmlItems(Stream stream, std::size_t largest, std::vector<std::string_view> names)
    : stream_(std::move(stream)), largest_(largest), names_(std::move(names)) {}

std::variant<End, XmlItem, Skip> XmlItems::next() {
  while (true) {
    stream_.drop(std::exchange(behind_, 0));
    const Found found = name_.empty() ? between() : inside();
    if (const auto* item = std::get_if<XmlItem>(&found)) return *item;
    if (const auto* skip = std::get_if<Skip>(&found)) return *skip;
    if (std::holds_alternative<End>(found)) return End{};
  }
}

/// One token between items.
XmlItems::Found XmlItems::between() {
  if (!stream_.need(1)) return end_of_bytes();
  const XmlToken token = next_xml_token(stream_.view().substr(0, largest_ + 1), 0);
  if (token.type == XmlToken::cut_off) {
    if (stream_.view().size() > largest_) return lose(SkipReason::too_large, largest_);
    return grow() ? Found() : end_of_bytes();
  }
  const bool is_tag = token.type == XmlToken::start || token.type == XmlToken::empty;
  if (is_tag && !std::exchange(has_prefix_, true)) prefix_ = prefix_of(token.name);
  if (token.type == XmlToken::start && is_item(token.name)) {
    name_ = token.name;
    start_ = looked_at_ = token.size;
  } else {
    stream_.drop(token.size);
  }
  return {};
}

/// The rest of an item.
XmlItems::Found XmlItems::inside() {
  while (true) {
    const std::string_view view = stream_.view().substr(0, largest_ + 1);
    const XmlToken token = looked_at_ < view.size() ? next_xml_token(view, looked_at_) : XmlToken();
    if (token.type == XmlToken::cut_off) {
      if (view.size() > largest_) return lose(SkipReason::too_large, largest_);
      if (!grow()) return end_of_bytes();
      continue;
    }
    if (token.type == XmlToken::end && token.name == name_) {
      name_.clear();
      is_lost_ = false;
      behind_ = token.at + token.size;
      const XmlToken tag = next_xml_token(view, 0);
      return XmlItem{tag.name, view.substr(start_, token.at - start_), stream_.place()};
    }
    const bool ends = token.type == XmlToken::start ? token.name == name_ : token.type == XmlToken::end && is_around_items(local_name(token.name));
    if (ends) return lose(SkipReason::not_closed, token.at);
    looked_at_ += token.size;
  }
}

/// Twice the bytes, so that looking again at a token that goes on costs no more than its size.
bool XmlItems::grow() {
  const std::size_t size = stream_.view().size();
  stream_.need(2 * size);
  return stream_.view().size() > size;
}

bool XmlItems::is_item(std::string_view name) const {
  const std::string_view prefix = prefix_of(name);
  return (prefix.empty() || prefix == prefix_) && std::ranges::find(names_, local_name(name)) != names_.end();
}

XmlItems::Found XmlItems::lose(SkipReason reason, std::size_t size) {
  const Skip skip{stream_.place(), reason, {}, {}};
  name_.clear();
  behind_ = size;
  if (std::exchange(is_lost_, true) && reason != SkipReason::not_closed) return {};
  return skip;
}

XmlItems::Found XmlItems::end_of_bytes() {
  const std::optional<SkipReason> damage = stream_.damage();
  const bool in_item = !std::exchange(name_, {}).empty();
  if (!damage && !in_item) return End{};
  const Skip skip{stream_.place(), damage.value_or(SkipReason::cut_off), {}, {}};
  behind_ = stream_.view().size();
  if (damage) stream_.recover();
  if (std::exchange(is_lost_, true)) return {};
  return skip;
}

std::string_view root_name(std::string_view start) {
  if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  for (std::size_t at = 0; at < start.size();) {
    const XmlToken token = next_xml_token(start, at);
    if (token.type == XmlToken::start || token.type == XmlToken::empty) return local_name(token.name);
    const bool is_space = token.type == XmlToken::text && token.inside.find_first_not_of(" \t\r\n") == std::string_view::npos;
    if (token.type != XmlToken::other && !is_space) return {};
    at += token.size;
  }
  return {};
}

}  // namespace debunk::archive
