// The file as an editor shows it: its whole text, decoded, in lines. For Markdown that is more than Document::text(), which holds the prose.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "debunk/document.h"

namespace debunk::report {

/// Both count from 1; the column counts characters (Unicode code points) from the start of the line.
struct Place {
  std::size_t line = 1;
  std::size_t column = 1;
};

/// Lines end at LF, CR LF, CR, U+2028 and U+2029. A byte order mark is no part of the text.
class FileText {
 public:
  explicit FileText(const Document& document);

  std::string_view text() const { return document_.file_text(); }

  Place place(std::size_t offset) const;
  Span line(std::size_t number) const;                   ///< without what ends it
  std::size_t character_offset(std::size_t offset) const;  ///< characters before `offset`

 private:
  Document document_;
  std::vector<std::size_t> line_starts_;
  std::vector<std::size_t> characters_;  ///< before each k_step bytes
};


}  // namespace debunk::report
