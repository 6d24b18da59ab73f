// What must hold of every reader of archives, whatever the bytes.
#pragma once

#include <string>
#include <vector>

#include "archive/open_records.h"
#include "archive/zip_directory.h"
#include "tests/made_archives.h"

namespace debunk::archive::properties {

/// What does not hold of reading `bytes`; empty if all is well. `items` is what was read.
inline std::string broken(const std::string& bytes, const RecordOptions& options, std::vector<made::Kept>& items) {
  items = made::read_all(*open_records(from_memory(bytes), options));
  for (std::size_t i = 0; i < items.size(); ++i) {
    const made::Kept& item = items[i];
    if (item.place.at > bytes.size()) return "a place outside of the input";
    if (i > 0 && item.place < items[i - 1].place) return "a place before the one before it";
    if (item.body.size() > options.largest) return "a body that is too large";
  }
  if (is_zip(bytes) && bytes.size() > options.largest) return {};  // read in order it is another thing
  for (const std::size_t most : {std::size_t{1}, std::size_t{5}, std::size_t{1000}})
    if (made::read_all(*open_records(std::make_unique<made::Trickle>(bytes, most), options)) != items) return "read otherwise in pieces";
  return {};
}

inline std::string broken(const std::string& bytes, const RecordOptions& options = {}) {
  std::vector<made::Kept> items;
  return broken(bytes, options, items);
}

}  // namespace debunk::archive::properties
