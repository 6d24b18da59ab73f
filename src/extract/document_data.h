// What stands behind a Document, and the first step of every reader: its bytes as UTF-8.
#pragma once

#include <memory>
#include <optional>

#include "debunk/document.h"
#include "extract/byte_trail.h"
#include "extract/offset_map.h"
#include "extract/plain_blocks.h"
#include "extract/prose.h"

namespace debunk {

/// What a source is written in.
enum class Form : std::uint8_t { plain, markdown, html, mhtml };

/// source ─decoding─▶ the UTF-8 of the file ─markup─▶ text. Plain text has no second step; UTF-8 needs no copy in the first. Of a page saved as
/// MHTML the first step begins with the page that is packed in the file: source ─trail─▶ unpacked ─decoding─▶ …
struct Document::Data {
  std::string source;
  std::string unpacked;                     ///< of MHTML: the page
  std::optional<extract::ByteTrail> trail;  ///< of MHTML: from `unpacked` to `source`
  std::string decoded;                      ///< empty where the bytes are valid UTF-8: then their UTF-8 is a view of them
  std::string_view utf8;                    ///< of `decoded`, `unpacked` or `source`
  extract::OffsetMap decoding;              ///< from `utf8` to `source`, or `unpacked`
  std::string prose;                        ///< of Markdown and HTML
  std::optional<extract::OffsetMap> markup; ///< of Markdown and HTML: from `prose` to `utf8`
  std::string_view text;                    ///< `prose` or `utf8`
  std::optional<std::vector<Block>> blocks; ///< empty for plain text: found when they are first asked for
  extract::PlainBlocks plain_blocks;
  std::vector<BrokenBytes> broken_bytes;
  std::vector<Suppression> suppressions;
  Metadata metadata;
  std::optional<Retrieval> retrieval;
  Page page;  ///< of HTML
  std::string path;
  std::string encoding = "UTF-8";
  Form form = Form::plain;
  bool cut_at_limit = false;
  bool fixable = true;                      ///< false: the article is packed or escaped in the file, and nothing can be put back
};

namespace extract {

/// A Data with all up to `utf8` filled, `text` the same, and `broken_bytes` by offsets in it. Where no encoding is named, the bytes tell it; of
/// HTML, what the page says, too. Throws std::invalid_argument for an unknown encoding.
std::shared_ptr<Document::Data> open_source(std::string bytes, DocumentOptions options, Form form);

/// Takes the prose that was made of `utf8`: text, map and blocks. Broken bytes that are no part of it are dropped, the others lead into it.
void set_prose(Document::Data& data, Prose& prose);

}  // namespace extract
}  // namespace debunk
