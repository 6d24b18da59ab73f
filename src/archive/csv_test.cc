#include "archive/csv.h"

#include <gtest/gtest.h>

#include <string>

namespace debunk::archive {
namespace {

/// The cells of the first row, in brackets; "cut off".
std::string row(std::string text, char separator = ',', bool is_all = true) {
  std::vector<CsvCell> cells;
  const CsvRow read = read_csv_row(text, separator, is_all, cells);
  if (read.state == CsvRow::cut_off) return "cut off";
  std::string out;
  for (const CsvCell& cell : cells) {
    const std::span<char> bytes = std::span(text).subspan(cell.start, cell.size);
    out += '[' + std::string(cell.has_pairs ? undo_pairs(bytes) : std::string_view(bytes.data(), bytes.size())) + ']';
  }
  return out;
}

TEST(Csv, Rows) {
  EXPECT_EQ(row("a,b,c\nd,e"), "[a][b][c]");
  EXPECT_EQ(row("a,b,c\r\nd,e"), "[a][b][c]");
  EXPECT_EQ(row("a,,\n"), "[a][][]");
  EXPECT_EQ(row("\n"), "[]");
  EXPECT_EQ(row("a;b,c", ';'), "[a][b,c]");
  EXPECT_EQ(row("a\tb\n", '\t'), "[a][b]");
}

TEST(Csv, Quoted) {
  EXPECT_EQ(row("\"a,b\",\"c\nd\"\r\ne"), "[a,b][c\nd]");
  EXPECT_EQ(row("\"say \"\"hi\"\"\",\"\",\"\"\"\"\n"), "[say \"hi\"][][\"]");
  EXPECT_EQ(row("\"a\",\"b\""), "[a][b]");
  EXPECT_EQ(row("\"a\"\r"), "[a]");
}

TEST(Csv, QuotationMarksThatStandForThemselves) {
  EXPECT_EQ(row("5\" pipe,a \"quoted\" word\n"), "[5\" pipe][a \"quoted\" word]");
  EXPECT_EQ(row("\"Hello\" he said,b\n"), "[\"Hello\" he said][b]");
  EXPECT_EQ(row("\"a \"\"b\"\" c\" d,e\n"), "[\"a \"\"b\"\" c\" d][e]");
  EXPECT_EQ(row("\"a\"\rb,c\n"), "[\"a\"\rb][c]");
}

TEST(Csv, CutOff) {
  const std::string text = "\"a \"\"b\"\"\nc\",d\r\n";
  for (std::size_t size = 0; size < text.size(); ++size) EXPECT_EQ(row(text.substr(0, size), ',', false), "cut off") << size;
  EXPECT_EQ(row(text, ',', false), "[a \"b\"\nc][d]");
  EXPECT_EQ(row("a,\"b\nc", ',', true), "cut off");
}

TEST(Csv, TooManyColumns) {
  std::vector<CsvCell> cells;
  const CsvRow read = read_csv_row(std::string(10'000, ','), ',', true, cells);
  EXPECT_EQ(read.columns, 10'001u);
  EXPECT_EQ(cells.size(), k_most_columns);
}

TEST(Csv, Separators) {
  EXPECT_EQ(separator_of("id,text,title"), ',');
  EXPECT_EQ(separator_of("id;text;title, with comma"), ';');
  EXPECT_EQ(separator_of("id\ttext\ttitle"), '\t');
  EXPECT_EQ(separator_of("id|text|title"), '|');
  EXPECT_EQ(separator_of("\"a;b;c;d\",text"), ',');
  EXPECT_EQ(separator_of("text"), ',');
}

}  // namespace
}  // namespace debunk::archive
