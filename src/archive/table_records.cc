#include "archive/table_records.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/csv.h"
#include "archive/fields.h"

namespace debunk::archive {
namespace {

class Table : public RecordReader {
 public:
  Table(Stream stream, const RecordOptions& options)
      : stream_(std::move(stream)),
        largest_(options.largest),
        names_(options.fields),
        separator_(options.table.separator),
        needs_head_(options.table.has_head) {}

  Item next() override {
    while (true) {
      stream_.drop(std::exchange(behind_, 0));
      if (std::optional<Item> item = read()) return *item;
    }
  }

 private:
  /// One step: an item, or none if the next step will tell.
  std::optional<Item> read() {
    if (to_next_line_ && !pass_line()) return end_of_bytes();
    if (!stream_.need(1)) return end_of_bytes();
    if (separator_ == '\0') find_separator();
    const CsvRow row = read_row();
    if (row.state == CsvRow::cut_off) {
      const bool is_large = stream_.view().size() > largest_;
      if (!is_large && stream_.damage()) return end_of_bytes();
      to_next_line_ = true;  // a quotation mark may stand where none belongs
      return lose(is_large ? SkipReason::too_large : SkipReason::cut_off);
    }
    behind_ = row.size;
    if (row.size > largest_) return lose(SkipReason::too_large);
    const bool is_empty = row.columns == 1 && cells_[0].size == 0;
    if (is_empty) return std::nullopt;
    if (columns_.empty()) read_head(row);
    if (std::exchange(needs_head_, false)) return std::nullopt;
    return give(row);
  }

  /// To the next line. False: there is none before the bytes end.
  bool pass_line() {
    while (stream_.need(1)) {
      const std::size_t size = stream_.view().size(), end = std::min(stream_.view().find('\n'), size - 1);
      to_next_line_ = stream_.view()[end] != '\n';
      stream_.drop(end + 1);
      if (!to_next_line_) return true;
    }
    return false;
  }

  void find_separator() {
    std::size_t end = stream_.view().find('\n');
    while (end == std::string_view::npos && stream_.view().size() < largest_ && stream_.need(2 * stream_.view().size()))
      end = stream_.view().find('\n');
    separator_ = separator_of(stream_.view().substr(0, std::min(end, largest_)));
  }

  /// Reads again with twice the bytes as long as the row goes on behind them.
  CsvRow read_row() {
    while (true) {
      const std::string_view view = stream_.view();
      const bool is_all = is_over_ && view.size() <= largest_;
      const CsvRow row = read_csv_row(view.substr(0, largest_ + 1), separator_, is_all, cells_);
      if (row.state == CsvRow::whole || view.size() > largest_ || is_over_) return row;
      const std::size_t size = view.size();
      stream_.need(2 * size);
      is_over_ = stream_.view().size() == size && !stream_.damage();
      if (stream_.view().size() == size && stream_.damage()) return row;
    }
  }

  void read_head(const CsvRow& row) {
    for (std::size_t i = 0; i < std::min(row.columns, cells_.size()); ++i)
      columns_.push_back(needs_head_ ? std::string(trimmed(value_of_cell(cells_[i]))) : std::to_string(i + 1));
    text_ = column_of(names_.text);
    html_ = column_of(names_.html);
    title_ = column_of(names_.title);
    date_ = column_of(names_.date);
    url_ = column_of(names_.url);
  }

  std::size_t column_of(const std::string& name) const {
    if (name.empty()) return k_most_columns;
    const auto found = std::ranges::find_if(columns_, [&](const std::string& column) { return same_ignoring_case(column, name); });
    return found == columns_.end() ? k_most_columns : static_cast<std::size_t>(found - columns_.begin());
  }

  /// Its pairs of quotation marks undone in place; once.
  std::string_view value_of_cell(CsvCell& cell) {
    const std::span<char> bytes = stream_.bytes().subspan(cell.start, cell.size);
    if (std::exchange(cell.has_pairs, false)) cell.size = undo_pairs(bytes).size();
    return {bytes.data(), cell.size};
  }

  std::optional<Item> give(const CsvRow& row) {
    if (row.columns > k_most_columns) return lose(SkipReason::wrong_columns);
    for (std::size_t i = columns_.size(); i < row.columns; ++i)
      if (cells_[i].size > 0) return lose(SkipReason::wrong_columns);
    if (is_lost_ && row.columns != columns_.size()) return std::nullopt;
    fields_.clear();
    for (std::size_t i = 0; i < std::min(row.columns, columns_.size()); ++i) fields_.push_back({columns_[i], value_of_cell(cells_[i])});
    const auto value = [&](std::size_t column) { return column < fields_.size() ? fields_[column].value : std::string_view(); };
    Record record;
    record.place = stream_.place();
    record.url = value(url_);
    record.kind = value(html_).empty() ? Kind::text : Kind::page;
    record.body = value(html_).empty() ? value(text_) : value(html_);
    if (record.body.empty()) return is_lost_ ? std::nullopt : std::optional<Item>(Skip{record.place, SkipReason::no_text, record.url, {}});
    is_lost_ = false;
    record.title = value(title_);
    record.date = value(date_);
    record.fields = fields_;
    return record;
  }

  std::optional<Item> lose(SkipReason reason) {
    const Skip skip{stream_.place(), reason, {}, {}};
    // Of a row with a wrong number of columns the next one says nothing.
    if (reason == SkipReason::wrong_columns ? is_lost_ : std::exchange(is_lost_, true)) return std::nullopt;
    return skip;
  }

  std::optional<Item> end_of_bytes() {
    const std::optional<SkipReason> damage = stream_.damage();
    if (!damage) return End{};
    const Skip skip{stream_.place(), *damage, {}, {}};
    behind_ = stream_.view().size();
    to_next_line_ = false;
    stream_.recover();
    if (std::exchange(is_lost_, true)) return std::nullopt;
    return skip;
  }

  Stream stream_;
  const std::size_t largest_;
  const FieldNames names_;
  char separator_;
  bool needs_head_;
  std::vector<std::string> columns_;  // names; empty before the first row
  std::size_t text_ = k_most_columns, html_ = k_most_columns, title_ = k_most_columns, date_ = k_most_columns, url_ = k_most_columns;
  std::vector<CsvCell> cells_;
  std::vector<Field> fields_;
  std::size_t behind_ = 0;     // bytes of what was given that are still to be dropped
  bool is_over_ = false;       // no more bytes come
  bool to_next_line_ = false;  // the rest of this one belongs to what is broken
  bool is_lost_ = false;       // between rows, and said so
};

}  // namespace

bool is_table_name(std::string_view name) {
  const auto take_end = [&](std::string_view end) {
    const bool has = name.size() >= end.size() && same_ignoring_case(name.substr(name.size() - end.size()), end);
    if (has) name.remove_suffix(end.size());
    return has;
  };
  static_cast<void>(take_end(".gz") || take_end(".zst") || take_end(".xz"));
  return take_end(".csv") || take_end(".tsv") || take_end(".tab");
}

std::unique_ptr<RecordReader> read_table(Stream stream, const RecordOptions& options) {
  if (stream.need(3) && stream.view().starts_with("\xEF\xBB\xBF")) stream.drop(3);
  return std::make_unique<Table>(std::move(stream), options);
}

}  // namespace debunk::archive
