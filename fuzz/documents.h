// Documents as inputs describe them: one byte for how it is read, the rest is the file.
#pragma once

#include <array>

#include "debunk/document.h"
#include "fuzz/require.h"

namespace debunk::fuzz {

/// Detection, and one encoding of each kind: wide in both orders, one byte, two bytes, four bytes, shifting.
inline constexpr std::array k_encodings = {
    "",       "UTF-8",   "UTF-16LE",  "UTF-16BE", "UTF-32LE", "UTF-32BE", "UTF-16",      "UTF-32", "windows-1252", "windows-1251", "ISO-8859-7",
    "KOI8-R", "TIS-620", "Shift_JIS", "EUC-KR",   "GB18030",  "Big5",     "ISO-2022-JP", "UTF-7",  "IBM037",       "macintosh",    "windows-1255"};

/// '0' and on: plain text in that encoding; from 'P' on: Markdown in it; from 'p' on: HTML. Letters, so that seeds can be read and written.
inline Document document_of(Input& input) {
  const std::size_t kind = input.choice(256);
  const bool markdown = kind >= 'P';
  const bool html = kind >= 'p';
  const std::size_t encoding = (kind - (html ? 'p' : markdown ? 'P' : '0')) % k_encodings.size();
  DocumentOptions options{html ? "story.html" : markdown ? "story.md" : "story.txt", k_encodings[kind < '0' ? 0 : encoding], {}};
  if (html) return Document::from_html(input.rest(), options);
  return markdown ? Document::from_markdown(input.rest(), options) : Document::from_text(input.rest(), options);
}

}  // namespace debunk::fuzz
