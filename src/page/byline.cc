// Statements that readers see: <time>, links to the author, and elements whose class says what they hold.
#include "page/collector.h"
#include "page/value.h"

namespace debunk::page {
namespace {

using html::AttributeName;
using html::NodeId;
using html::Tag;

/// A byline is no longer; what is, is about the author.
constexpr std::size_t k_longest_byline = 100;
constexpr std::size_t k_longest_date = 80;

bool has_any(std::string_view small, std::initializer_list<std::string_view> words) {
  for (const std::string_view word : words)
    if (small.find(word) != std::string_view::npos) return true;
  return false;
}

constexpr std::size_t k_longest_names = 300;

enum Says : std::uint8_t { k_no_part = 1, k_author = 2, k_date = 4, k_modified = 8 };

/// What the names in a class or an id say.
std::uint8_t said_by(std::string_view names) {
  if (names.size() >= k_longest_names) return 0;
  const std::string small = small_letters(names);
  std::uint8_t says = 0;
  if (has_any(small, {"comment", "related", "bio", "avatar", "image", "img", "box"})) says |= k_no_part;
  if (has_any(small, {"author", "byline", "autor"})) says |= k_author;
  if (has_any(small, {"date", "datum", "publi", "posted", "time", "fecha", "data-"})) says |= k_date;
  if (has_any(small, {"updat", "modif"})) says |= k_modified;
  return says;
}

}  // namespace

std::uint8_t Bylines::says(NodeId id) {
  std::uint8_t all = 0;
  if (const html::Attribute* classes = tree_.attribute(id, AttributeName::class_)) {
    constexpr std::size_t k_most_kept = 4096;  // no page has so many different ones
    if (kept_.size() > k_most_kept) kept_.clear();
    const std::string_view names = classes->value.of(html_);
    const auto [known, is_new] = kept_.try_emplace(names);
    if (is_new) known->second = said_by(names);
    all |= known->second;
  }
  if (const html::Attribute* name = tree_.attribute(id, AttributeName::id)) all |= said_by(name->value.of(html_));
  return all;
}

void Bylines::read_time(NodeId id) {
  const Field field = says(id) & k_modified ? Field::modified : Field::published;
  if (const html::Attribute* value = tree_.attribute(id, AttributeName::datetime); value != nullptr && !value->value.empty())
    return out_.add(field, StatedIn::time, attribute_text(html_, *value), value->value);
  const ElementText text = element_text(html_, tree_, id, k_longest_date);
  out_.add(field, StatedIn::time, text.text, text.span);
}

/// Short text whose element is named for the author or the date.
void Bylines::read_named(NodeId id) {
  const std::uint8_t named = says(id);
  if (named & k_no_part) return;
  if ((named & k_author) && !out_.has(Field::author, StatedIn::byline)) {
    const ElementText text = element_text(html_, tree_, id, k_longest_byline);
    if (text.text.size() < k_longest_byline) out_.add(Field::author, StatedIn::byline, text.text, text.span);
  }
  if ((named & k_date) && !out_.has(Field::published, StatedIn::byline)) {
    const ElementText text = element_text(html_, tree_, id, k_longest_date);
    if (text.text.size() < k_longest_date) out_.add(Field::published, StatedIn::byline, text.text, text.span);
  }
}

void Bylines::read(NodeId id) {
  const html::Node& node = tree_.nodes[id];
  if (node.is(Tag::time)) return read_time(id);
  if (node.is(Tag::a)) {
    if (const html::Attribute* rel = tree_.attribute(id, AttributeName::rel);
        rel != nullptr && small_letters(rel->value.of(html_)).find("author") != std::string::npos) {
      const ElementText text = element_text(html_, tree_, id, k_longest_byline);
      return out_.add(Field::author, StatedIn::byline, text.text, text.span);
    }
  }
  read_named(id);
}

}  // namespace debunk::page
