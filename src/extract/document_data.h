// What stands behind a Document.
#pragma once

#include "debunk/document.h"
#include "extract/offset_map.h"

namespace debunk {

struct Document::Data {
  std::string source;
  std::string own_text;    ///< empty where `text` views `source`
  std::string_view text;
  extract::OffsetMap map;
  std::vector<Block> blocks;
  std::vector<BrokenBytes> broken_bytes;
  std::vector<Suppression> suppressions;
  Metadata metadata;
  std::string path;
  std::string encoding = "UTF-8";
  bool markdown = false;
  bool cut_at_limit = false;
};

}  // namespace debunk
