// What the characters of a page's text stand for, decoded when somebody asks, with the way back: each piece says which bytes it came from.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "debunk/span.h"
#include "html/source_range.h"

namespace debunk::html {

/// How a range of the page is to be read. In every kind CR LF and CR are LF.
enum class TextKind : std::uint8_t {
  data,       ///< references stand for characters; a zero byte is itself: text as the tokenizer sees it
  body,       ///< references stand for characters; zero bytes are dropped: text in HTML
  replaced,   ///< references stand for characters; a zero byte is U+FFFD: text in SVG and MathML, <title>, <textarea>
  attribute,  ///< as `replaced`, but "&copy=1" is no reference
  cdata,      ///< no references; a zero byte is itself: a CDATA section as the tokenizer sees it
  section,    ///< no references; zero bytes are dropped: a CDATA section in HTML inside SVG
  raw,        ///< no references; a zero byte is U+FFFD: <script>, <style>, comments, names
};

/// Characters that come from one range of the page.
struct Piece {
  std::string_view text;  ///< valid until the next call
  Span source;
  bool copied = false;  ///< `text` is the bytes of `source`; if not it stands for the range as a whole
};

/// Reads a range of a page piece by piece; adjacent pieces may both be copied. Linear, needs no memory.
///
///     for (Decoder decoder(html, node.source, kind); decoder.next();) out += decoder.piece().text;
class Decoder {
 public:
  Decoder(std::string_view html, SourceRange range, TextKind kind) : html_(html.substr(0, range.end)), at_(range.start), kind_(kind) {}

  /// False at the end.
  bool next();
  const Piece& piece() const { return piece_; }

 private:
  bool copy(std::size_t end);
  bool replace(std::size_t size, std::string_view text);
  bool read_special();

  std::string_view html_;
  std::size_t at_;
  TextKind kind_;
  Piece piece_;
  std::string characters_;
};

/// All pieces as one text.
std::string decoded(std::string_view html, SourceRange range, TextKind kind);

/// How many bytes of the range, from its start, stand for white space: tab, LF, FF, CR, space, written out or as references.
std::size_t white_space_prefix(std::string_view html, SourceRange range, TextKind kind);

}  // namespace debunk::html
