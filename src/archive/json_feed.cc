#include <algorithm>
#include <array>
#include <utility>

#include "archive/feed.h"
#include "archive/json.h"
#include "archive/json_records.h"

namespace debunk::archive {
namespace {

class JsonFeed : public RecordReader {
 public:
  JsonFeed(Stream stream, std::size_t largest) : stream_(std::move(stream)), largest_(largest) {}

  Item next() override {
    if (!std::exchange(is_open_, true)) {
      if (const std::optional<SkipReason> reason = open()) return Skip{stream_.place(), *reason, {}, {}};
    }
    constexpr std::string_view k_between = " \t\r\n,[]";
    const std::string_view items = stream_.view().substr(at_, end_ - at_);
    const std::size_t start = std::min(items.find_first_not_of(k_between), items.size());
    std::array<JsonWanted, k_parts> wanted = {{{"url", {}},
                                               {"id", {}},
                                               {"title", {}},
                                               {"content_html", {}},
                                               {"content_text", {}},
                                               {"summary", {}},
                                               {"date_published", {}},
                                               {"date_modified", {}}}};
    const JsonRead item = read_json_object(items.substr(start), false, wanted);
    const Place place = stream_.place(at_ + start);
    at_ = item.state == JsonRead::whole ? at_ + start + item.size : end_;
    if (start == items.size()) return End{};
    if (item.state != JsonRead::whole) return Skip{place, SkipReason::no_json, {}, {}};
    return record_of(wanted, place);
  }

 private:
  enum Part { k_url, k_id, k_title, k_html, k_text, k_summary, k_published, k_modified, k_parts };

  /// Finds the array of items. Why there is none, if there is none.
  std::optional<SkipReason> open() {
    if (stream_.need(largest_ + 1)) return SkipReason::too_large;
    if (stream_.damage()) return stream_.damage();
    const std::string_view view = stream_.view(), feed = view.substr(std::min(view.find('{'), view.size()));
    JsonWanted items{"items", {}};
    const JsonRead read = read_json_object(feed, false, {&items, 1});
    if (read.state != JsonRead::whole) return read.state == JsonRead::cut_off ? SkipReason::cut_off : SkipReason::no_json;
    if (!items.value.raw.starts_with('[')) return SkipReason::no_record;
    at_ = static_cast<std::size_t>(items.value.raw.data() - view.data());
    end_ = at_ + items.value.raw.size();
    return std::nullopt;
  }

  Record record_of(std::span<const JsonWanted> wanted, const Place& place) {
    const auto string_of = [&](Part part) {
      const JsonValue& value = wanted[part].value;
      if (value.type != JsonValue::string || !value.has_escapes) return value.type == JsonValue::string ? value.raw : std::string_view();
      return unescape_json(stream_.bytes().subspan(static_cast<std::size_t>(value.raw.data() - stream_.view().data()), value.raw.size()));
    };
    Record record;
    record.place = place;
    record.charset = "UTF-8";
    record.url = string_of(k_url);
    if (record.url.empty() && wanted[k_id].value.raw.starts_with("http")) record.url = string_of(k_id);
    record.title = string_of(k_title);
    record.kind = Kind::fragment;
    record.body = string_of(k_html);
    for (const Part text : {k_text, k_summary}) {
      if (!record.body.empty()) break;
      record.kind = Kind::text;
      record.body = string_of(text);
    }
    record.date = string_of(k_published);
    if (record.date.empty()) record.date = string_of(k_modified);
    return record;
  }

  Stream stream_;
  const std::size_t largest_;
  bool is_open_ = false;
  std::size_t at_ = 0, end_ = 0;  // what is left of the items
};

}  // namespace

bool is_json_feed(std::string_view start) {
  if (!is_json(start)) return false;
  JsonWanted version{"version", {}};
  read_json_object(start.substr(start.find_first_of("{[")), false, {&version, 1});
  return version.value.type == JsonValue::string && version.value.raw.find("jsonfeed.org") != std::string_view::npos;
}

std::unique_ptr<RecordReader> read_json_feed(Stream stream, std::size_t largest) { return std::make_unique<JsonFeed>(std::move(stream), largest); }

}  // namespace debunk::archive
