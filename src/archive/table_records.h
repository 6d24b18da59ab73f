// Rows of a table (CSV, TSV) as records.
#pragma once

#include <memory>

#include "archive/open_records.h"
#include "archive/record.h"
#include "archive/stream.h"

namespace debunk::archive {

/// Is it a table, by its name: "articles.csv", "articles.tsv.gz"?
bool is_table_name(std::string_view name);

/// Each row is a record, as the fields that `options` names say; `Record::fields` has all of its columns. A row may be short of columns at
/// its end, and may have empty ones too many. Where a quotation mark is never closed, the row is a skip, and reading goes on with the line
/// behind it, at the first row that has as many columns as the table.
std::unique_ptr<RecordReader> read_table(Stream stream, const RecordOptions& options);

}  // namespace debunk::archive
