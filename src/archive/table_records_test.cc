#include "archive/table_records.h"

#include <gtest/gtest.h>

#include "tests/archive_properties.h"

namespace debunk::archive {
namespace {

using namespace std::string_literals;
using made::in_short;
using made::Kept;

std::vector<Kept> read(const std::string& bytes, RecordOptions options = {}) {
  if (options.name.empty()) options.name = "table.csv";
  std::vector<Kept> items;
  EXPECT_EQ(properties::broken(bytes, options, items), "");
  return items;
}

TEST(TableRecords, Rows) {
  for (const std::string& bytes : {"url,Title,date,text\r\na,First,2024,\"One, two\r\nthree\"\r\nb,,,Four\r\n"s,
                                   "\xEF\xBB\xBFurl;title;date;text\na;First;2024;\"One, two\r\nthree\"\nb;;;Four"s,
                                   "url\ttitle\tdate\ttext\na\tFirst\t2024\t\"One, two\r\nthree\"\n\nb\t\t\tFour\n"s}) {
    const std::vector<Kept> got = read(bytes);
    ASSERT_EQ(in_short(got), "a b");
    EXPECT_EQ(got[0].title, "First");
    EXPECT_EQ(got[0].date, "2024");
    EXPECT_EQ(got[0].body, "One, two\r\nthree");
    EXPECT_EQ(got[0].kind, Kind::text);
    EXPECT_EQ(got[1].body, "Four");
  }
  EXPECT_EQ(read("url,text\na,x\nb,y\n")[1].place.at, 13u);
}

TEST(TableRecords, OfSpreadsheets) {
  std::string utf16 = "\xFF\xFE";
  for (const char c : "url\ttext\r\na\tOne\r\n"s) utf16 += std::string(1, c) + '\0';
  EXPECT_EQ(in_short(read(utf16)), "a");
  EXPECT_EQ(read(utf16)[0].body, "One");
}

TEST(TableRecords, AllColumns) {
  const std::string bytes = "id,text\n7,\"He said \"\"hi\"\".\"\n";
  RecordOptions options;
  options.name = "a.CSV";
  const auto reader = open_records(from_memory(bytes), options);
  const Item item = reader->next();
  const Record& record = std::get<Record>(item);
  ASSERT_EQ(record.fields.size(), 2u);
  EXPECT_EQ(record.fields[0].name, "id");
  EXPECT_EQ(record.fields[0].value, "7");
  EXPECT_EQ(record.fields[1].value, "He said \"hi\".");
}

TEST(TableRecords, Options) {
  RecordOptions options;
  options.format = Format::table;
  options.fields = {.text = "2", .html = "", .title = "", .date = "", .url = "1"};
  options.table = {.separator = '#', .has_head = false};
  EXPECT_EQ(in_short(read("a#one\nb#two\n", options)), "a b");
  options.fields.html = "3";
  EXPECT_EQ(read("a#one#<p>\n", options)[0].kind, Kind::page);
}

TEST(TableRecords, Columns) {
  EXPECT_EQ(in_short(read("url,text,x\na,one\nb,two,,,\nc,three,x,y\nd\n\n\r\ne,five,x\n")), "a b [wrong-columns] [no-text] e");
  EXPECT_EQ(in_short(read("url,other\na,one\n")), "[no-text]");
  EXPECT_EQ(in_short(read("url,text\n" + std::string(5000, ',') + "\nb,two\n")), "[wrong-columns] b");
}

TEST(TableRecords, QuotationMarkThatIsNeverClosed) {
  EXPECT_EQ(in_short(read("url,text\na,one\nb,\"two\nof it, and more\nc,three\nd,four")), "a [cut-off] of it c d");  // nobody can tell
  EXPECT_EQ(in_short(read("url,text,n\na,one,1\nb,\"two\nc,three,3\nd,four,4")), "a [cut-off] c d");
  RecordOptions options;
  options.largest = 1000;
  std::string rows;
  for (int i = 0; i < 100; ++i) rows += "c,some words,3\n";
  const std::vector<Kept> got = read("url,text,n\na,one,1\nb,\"two\n" + rows, options);
  EXPECT_EQ(got.size(), 102u);
  EXPECT_EQ(got[1].skip, "too-large");
}

TEST(TableRecords, TooLarge) {
  RecordOptions options;
  options.largest = 100;
  EXPECT_EQ(in_short(read("url,text\na,one\nb," + std::string(100, 'b') + "\nc,three\n", options)), "a [too-large] c");
  EXPECT_EQ(in_short(read("url,text\na,one\nb," + std::string(97, 'b') + "\nc,three\n", options)), "a b c");
}

TEST(TableRecords, GigabyteInOneRow) {
  const std::string piece(std::size_t{1} << 20, 'x');
  RecordOptions options;
  options.name = "a.csv";
  for (const std::string start : {"b,", "b,\""}) {
    const auto part = [&](std::size_t i) { return i == 0 ? "url,text\na,one\n" + start : i <= 1024 ? piece : i == 1025 ? "\nc,three\n" : ""; };
    EXPECT_EQ(in_short(made::read_all(*open_records(std::make_unique<made::Generated>(part), options))), "a [too-large] c");
  }
}

TEST(TableRecords, CutOffAndDamage) {
  EXPECT_EQ(in_short(read("url,text\na,one\nb,tw")), "a b");  // a row may end with the file
  const std::string first = made::gzip("url,text\na,one\nb,\"two"), second = made::gzip("rest\",\nc,three\n");
  EXPECT_EQ(in_short(read(first.substr(0, first.size() - 8))), "a [cut-off]");
  EXPECT_EQ(in_short(read(first + "garbage" + second)), "a [no-record] c");
  EXPECT_EQ(in_short(read("")), "");
  EXPECT_EQ(in_short(read("\n\n")), "");
  EXPECT_EQ(in_short(read("url,text")), "");
}

TEST(TableRecords, Names) {
  for (const char* name : {"a.csv", "A.CSV.GZ", "x/a.tsv.zst", "a.tab"}) EXPECT_TRUE(is_table_name(name)) << name;
  for (const char* name : {"", "csv", "a.csv.txt", "a.gz"}) EXPECT_FALSE(is_table_name(name)) << name;
}

}  // namespace
}  // namespace debunk::archive
