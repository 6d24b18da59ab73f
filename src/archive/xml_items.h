// The elements of a long XML file that are records: a feed's items, a sitemap's addresses. One at a time, in bounded memory.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "archive/record.h"
#include "archive/stream.h"

namespace debunk::archive {

struct XmlItem {
  std::string_view name;     ///< "item", "atom:entry"
  std::string_view content;  ///< up to its end tag
  Place place;
};

class XmlItems {
 public:
  /// Elements count that have one of `names` (without prefix), and no prefix or that of the file's first element.
  XmlItems(Stream stream, std::size_t largest, std::vector<std::string_view> names);

  /// The next one, whose views are valid until the next call. One that another one, or the end of them all, stands in is a skip, and reading goes on
  /// there.
  std::variant<End, XmlItem, Skip> next();

  /// Of the first element: names in a feed have it, too.
  std::string_view prefix() const { return prefix_; }

 private:
  using Found = std::variant<std::monostate, End, XmlItem, Skip>;

  Found between();
  Found inside();
  bool grow();
  bool is_item(std::string_view name) const;
  Found lose(SkipReason reason, std::size_t size);
  Found end_of_bytes();

  Stream stream_;
  const std::size_t largest_;
  const std::vector<std::string_view> names_;
  bool has_prefix_ = false;  // it is known
  std::string prefix_;
  std::string name_;           // of the item that is being read; empty between two
  std::size_t start_ = 0;      // of its content in the view
  std::size_t looked_at_ = 0;  // up to here
  std::size_t behind_ = 0;     // bytes of what was given that are still to be dropped
  bool is_lost_ = false;       // between items, and said so
};

/// The name of the first element, without prefix: "rss", "feed", "urlset"; empty where no XML begins.
std::string_view root_name(std::string_view start);

}  // namespace debunk::archive
