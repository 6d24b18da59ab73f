// One row of a table: comma-separated values (RFC 4180), or separated by another character.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace debunk::archive {

struct CsvCell {
  std::size_t start = 0, size = 0;  ///< in the text of the row, without the quotation marks around it
  bool has_pairs = false;           ///< of quotation marks, each of which stands for one
};

/// More columns than any table has.
inline constexpr std::size_t k_most_columns = 4096;

struct CsvRow {
  enum State {
    whole,
    cut_off,  ///< it goes on behind the text
  };
  State state = whole;
  std::size_t size = 0;     ///< with its line end; of a row that is cut off, all of the text
  std::size_t columns = 0;  ///< also where there are more than k_most_columns
};

/// Reads the row at the start of `text`, which is all there is if `is_all`. A cell is quoted if it begins with a quotation mark and another
/// one stands before the separator or the line end behind it; then separators and line ends may stand in it. Quotation marks anywhere else
/// stand for themselves.
CsvRow read_csv_row(std::string_view text, char separator, bool is_all, std::vector<CsvCell>& cells);

/// Undoes the pairs of quotation marks of a cell in place.
std::string_view undo_pairs(std::span<char> cell);

/// The separator of a table by its first row: the most frequent one of comma, semicolon, tab and bar; a comma if there is none.
char separator_of(std::string_view first_row);

}  // namespace debunk::archive
