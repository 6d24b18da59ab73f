// Where each source of metadata puts what it found.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "debunk/page.h"
#include "html/source_range.h"
#include "html/tree.h"

namespace debunk::page {

class Collector {
 public:
  /// `value` is tidied text. Times become ISO 8601, names of authors come apart; what is none, and what is empty, is left out.
  void add(Field field, StatedIn where, std::string_view value, html::SourceRange source);

  bool has(Field field, StatedIn where) const { return counts_[index(field, where)] != 0; }
  std::vector<Statement> take();  ///< in the order of the page

 private:
  static constexpr std::size_t index(Field field, StatedIn where) { return static_cast<std::size_t>(field) * 16 + static_cast<std::size_t>(where); }
  void put(Field field, StatedIn where, std::string value, html::SourceRange source);

  std::vector<Statement> out_;
  std::array<std::uint8_t, 8 * 16> counts_{};
};

// Each source reads what it knows in one element, or one script.

/// <script type="application/ld+json">. The first article of the page is read, and of nothing else but it; `found` says whether there was one.
void read_json_ld(std::string_view html, html::SourceRange script, bool& found, Collector& out);
/// <meta>: Open Graph, twitter, Dublin Core and the names that publishers use.
void read_meta(std::string_view html, const html::Tree& tree, html::NodeId meta, Collector& out);
/// itemprop: what belongs to the first article of the page, `scope`, once it is known.
void read_microdata(std::string_view html, const html::Tree& tree, html::NodeId element, html::NodeId& scope, Collector& out);

/// <time>, rel="author", and elements whose class says that they hold the author or the date.
class Bylines {
 public:
  /// All must outlive it.
  Bylines(std::string_view html, const html::Tree& tree, Collector& out) : html_(html), tree_(tree), out_(out) {}

  void read(html::NodeId element);

 private:
  std::uint8_t says(html::NodeId element);
  void read_time(html::NodeId element);
  void read_named(html::NodeId element);

  std::string_view html_;
  const html::Tree& tree_;
  Collector& out_;
  std::unordered_map<std::string_view, std::uint8_t> kept_;  ///< what classes say, of which a page has few
};

}  // namespace debunk::page
