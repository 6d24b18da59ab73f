// What the tokenizer makes of a page: pieces of it, by their places. Nothing is decoded or copied (decode.h does that when asked).
#pragma once

#include <cstdint>

#include "html/decode.h"
#include "html/names.h"
#include "html/source_range.h"

namespace debunk::html {

enum class TokenKind : std::uint8_t { text, start_tag, end_tag, comment, doctype, end };

struct Attribute {
  SourceRange name;   ///< in any case; zero bytes are U+FFFD
  SourceRange value;  ///< without quotation marks, TextKind::attribute; empty, at the end of the name, where there is none
  AttributeName id = AttributeName::unknown;
};

/// Filled by the tokenizer; fields that are not of its kind keep what they were. Text of kind `data` or `cdata` depends on where in the tree
/// it stands: a Node says how it is read.
struct Token {
  TokenKind kind = TokenKind::end;
  TextKind text = TextKind::data;  ///< of a text token
  Tag tag = Tag::unknown;          ///< of a tag
  bool self_closing = false;       ///< a start tag ended by "/>"
  bool force_quirks = false;       ///< a doctype that says so, or is broken
  bool has_public_id = false, has_system_id = false;
  SourceRange source;  ///< the whole token
  SourceRange name;    ///< of a tag or doctype; the data of a comment
  SourceRange public_id, system_id;
  std::uint32_t first_attribute = 0;  ///< of a start tag, in the tokenizer's list
  std::uint32_t attribute_count = 0;
};

}  // namespace debunk::html
