#include "archive/json_records.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "archive/json.h"

namespace debunk::archive {
namespace {

/// What may stand between objects: of arrays, of lists of lines, of JSON text sequences (RFC 7464).
constexpr std::string_view k_between = " \t\r\n,[]\x1E";

class JsonRecords : public RecordReader {
 public:
  JsonRecords(Stream stream, const RecordOptions& options) : stream_(std::move(stream)), largest_(options.largest), names_(options.fields) {
    const std::array<std::string_view, k_fields> paths = {names_.text, names_.html, names_.title, names_.date, names_.url};
    for (std::size_t i = 0; i < k_fields; ++i) wanted_[i].path = paths[i];
  }

  Item next() override {
    while (true) {
      stream_.drop(std::exchange(behind_, 0));
      if (std::optional<Item> item = read()) return *item;
    }
  }

 private:
  enum Field { k_text, k_html, k_title, k_date, k_url, k_fields };
  enum class Layout { unknown, lines, blocks };

  /// One step: an item, or none if the next step will tell.
  std::optional<Item> read() {
    if (to_next_line_ && !pass_line()) return end_of_bytes();
    if (!pass_between()) return end_of_bytes();
    const JsonRead object = read_object();
    if (object.state == JsonRead::broken) return lose(SkipReason::no_json, object.size);
    if (object.state == JsonRead::cut_off) return stream_.view().size() > largest_ ? lose(SkipReason::too_large, largest_) : end_of_bytes();
    if (layout_ == Layout::unknown) layout_ = is_line(object.size) ? Layout::lines : Layout::blocks;
    is_lost_ = false;
    behind_ = object.size;
    return give();
  }

  /// To what is nothing between objects. False: there is nothing else before the bytes end.
  bool pass_between() {
    while (stream_.need(1)) {
      const std::size_t size = stream_.view().size(), at = std::min(stream_.view().find_first_not_of(k_between), size);
      stream_.drop(at);
      if (at < size) return true;
    }
    return false;
  }

  /// To the next line. False: there is none before the bytes end.
  bool pass_line() {
    while (stream_.need(1)) {
      const std::size_t size = stream_.view().size(), end = std::min(stream_.view().find('\n'), size - 1);
      to_next_line_ = stream_.view()[end] != '\n';
      stream_.drop(end + 1);
      if (to_next_line_) continue;
      if (layout_ != Layout::blocks) is_lost_ = false;  // another record
      return true;
    }
    return false;
  }

  /// Reads again with twice the bytes as long as the object goes on behind them.
  JsonRead read_object() {
    while (true) {
      for (JsonWanted& wanted : wanted_) wanted.value = {};
      const std::size_t size = stream_.view().size();
      const JsonRead object = read_json_object(stream_.view().substr(0, largest_ + 1), layout_ == Layout::lines, wanted_);
      if (object.state != JsonRead::cut_off || size > largest_) return object;
      stream_.need(2 * size);
      if (stream_.view().size() == size) return object;
    }
  }

  /// Is the object the only one in its line?
  bool is_line(std::size_t object) {
    if (stream_.view().substr(0, object).find('\n') != std::string_view::npos) return false;
    for (std::size_t at = object; stream_.need(at + 1); ++at)
      if (const char c = stream_.view()[at]; c != ' ' && c != '\t' && c != '\r' && c != ',' && c != ']') return c == '\n';
    return true;
  }

  std::optional<Item> give() {
    Record record;
    record.place = stream_.place();
    record.charset = "UTF-8";
    record.url = string_of(k_url);
    record.kind = Kind::page;
    record.body = string_of(k_html);
    if (record.body.empty()) {
      record.kind = Kind::text;
      record.body = string_of(k_text);
    }
    if (record.body.empty()) return Skip{record.place, SkipReason::no_text, record.url, {}};
    record.title = string_of(k_title);
    record.date = wanted_[k_date].value.type == JsonValue::number ? wanted_[k_date].value.raw : string_of(k_date);
    return record;
  }

  /// The text of a field, its escapes undone in place.
  std::string_view string_of(Field field) {
    JsonValue& value = wanted_[field].value;
    if (value.type != JsonValue::string || !value.has_escapes) return value.type == JsonValue::string ? value.raw : std::string_view();
    const char* const raw = value.raw.data();
    const std::string_view text = unescape_json(stream_.bytes().subspan(static_cast<std::size_t>(raw - stream_.view().data()), value.raw.size()));
    for (JsonWanted& wanted : wanted_)  // others may be asked for by the same name
      if (wanted.value.raw.data() == raw) wanted.value = {JsonValue::string, text, false};
    return text;
  }

  /// No object, or none that can be taken: goes on behind its first `size` bytes, with a line that begins with an object.
  std::optional<Item> lose(SkipReason reason, std::size_t size) {
    const std::string_view line = stream_.view().substr(0, size).substr(stream_.view().substr(0, size).rfind('\n') + 1);
    to_next_line_ = line.size() == size || line.find_first_not_of(k_between) != std::string_view::npos || stream_.view().substr(size, 1) != "{";
    const Skip skip{stream_.place(), reason, {}, {}};
    behind_ = size;
    if (std::exchange(is_lost_, true)) return std::nullopt;
    return skip;
  }

  std::optional<Item> end_of_bytes() {
    const std::optional<SkipReason> damage = stream_.damage();
    const bool known = is_lost_;
    if (!damage && (stream_.view().empty() || known)) return End{};
    const Skip skip{stream_.place(), damage.value_or(SkipReason::cut_off), {}, {}};
    behind_ = stream_.view().size();
    to_next_line_ = false;
    is_lost_ = true;
    if (damage) stream_.recover();
    return known ? std::nullopt : std::optional<Item>(skip);
  }

  Stream stream_;
  const std::size_t largest_;
  const FieldNames names_;
  std::array<JsonWanted, k_fields> wanted_;
  Layout layout_ = Layout::unknown;
  std::size_t behind_ = 0;     // bytes of what was given that are still to be dropped
  bool to_next_line_ = false;  // the rest of this one belongs to what is broken
  bool is_lost_ = false;       // between objects, and said so
};

}  // namespace

bool is_json(std::string_view start) {
  constexpr std::string_view k_space = " \t\r\n";
  const auto pass = [&](std::string_view between) { start.remove_prefix(std::min(start.find_first_not_of(between), start.size())); };
  if (start.starts_with("\xEF\xBB\xBF")) start.remove_prefix(3);
  pass(" \t\r\n\x1E");
  const bool is_array = start.starts_with('[');
  if (is_array) {
    start.remove_prefix(1);
    pass(k_space);
  }
  if (!start.starts_with('{')) return false;
  start.remove_prefix(1);
  pass(k_space);
  return start.starts_with('"') || start.starts_with('}');
}

std::unique_ptr<RecordReader> read_json_records(Stream stream, const RecordOptions& options) {
  if (stream.need(3) && stream.view().starts_with("\xEF\xBB\xBF")) stream.drop(3);
  return std::make_unique<JsonRecords>(std::move(stream), options);
}

}  // namespace debunk::archive
