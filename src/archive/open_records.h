// From any bytes to their records: what they are is told by looking at them.
#pragma once

#include <memory>
#include <string>

#include "archive/byte_source.h"
#include "archive/record.h"

namespace debunk::archive {

/// Which field of a JSON object, or column of a table, is what. Empty: none.
struct FieldNames {
  std::string text = "text";
  std::string html = "html";
  std::string title = "title";
  std::string date = "date";
  std::string url = "url";
};

/// How a table is written.
struct TableOptions {
  char separator = '\0';  ///< '\0': as its first row shows
  bool has_head = true;   ///< its first row has the names of the columns; otherwise they are called "1", "2" …
};

enum class Format {
  by_content,  ///< tables by name: .csv, .tsv, .tab, also with .gz, .zst or .xz behind it
  warc,
  json,
  table,
  feed,
  json_feed,
  sitemap,
  file,  ///< one record, whatever it is
};

struct RecordOptions {
  /// The largest record, packed or unpacked. Nothing that somebody wrote to be read comes near it.
  std::size_t largest = std::size_t{32} << 20;
  Format format = Format::by_content;
  FieldNames fields;
  TableOptions table;
  std::string name;  ///< of the input, for what its content does not tell
};

/// Unpacks, packed up to three times over, and picks the reader: WARC, WACZ, tar, JSON, tables, feeds, sitemaps. What is nothing of the
/// kind is one record of Kind::file, whole; nothing at all is no record. The files of an archive are read in the same way, archives in
/// them, too, up to three deep.
std::unique_ptr<RecordReader> open_records(std::unique_ptr<ByteSource> source, const RecordOptions& options = {});

}  // namespace debunk::archive
