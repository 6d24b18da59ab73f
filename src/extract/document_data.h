// What stands behind a Document, and the first step of every reader: its bytes as UTF-8.
#pragma once

#include <memory>
#include <optional>

#include "debunk/document.h"
#include "extract/offset_map.h"
#include "extract/plain_blocks.h"

namespace debunk {

/// source ─decoding─▶ the UTF-8 of the file ─markup─▶ text. Plain text has no second step; UTF-8 needs no copy in the first.
struct Document::Data {
  std::string source;
  std::string decoded;                      ///< empty where the source is valid UTF-8: then its UTF-8 is a view of it
  std::string_view utf8;                    ///< of `decoded` or `source`
  extract::OffsetMap decoding;              ///< from `utf8` to `source`
  std::string prose;                        ///< Markdown only
  std::optional<extract::OffsetMap> markup; ///< Markdown only: from `prose` to `utf8`
  std::string_view text;                    ///< `prose` or `utf8`
  std::optional<std::vector<Block>> blocks; ///< empty for plain text: found when they are first asked for
  extract::PlainBlocks plain_blocks;
  std::vector<BrokenBytes> broken_bytes;
  std::vector<Suppression> suppressions;
  Metadata metadata;
  std::string path;
  std::string encoding = "UTF-8";
  bool markdown = false;
  bool cut_at_limit = false;
};

namespace extract {

/// A Data with all up to `utf8` filled, `text` the same, and `broken_bytes` by offsets in it. Throws std::invalid_argument for an unknown encoding.
std::shared_ptr<Document::Data> open_source(std::string bytes, DocumentOptions options);

}  // namespace extract
}  // namespace debunk
