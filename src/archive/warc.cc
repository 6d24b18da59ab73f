#include "archive/warc.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "archive/fields.h"
#include "archive/http.h"

namespace debunk::archive {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view k_start = "WARC/"sv;
constexpr std::size_t k_start_size = 6;  // with the first digit of the version; no record is as short as this
constexpr std::string_view k_end = "\r\n\r\n"sv;
constexpr std::size_t k_head_limit = std::size_t{64} << 10;

Kind kind_of(std::string_view content_type) {
  if (same_ignoring_case(content_type, "text/html") || same_ignoring_case(content_type, "application/xhtml+xml")) return Kind::page;
  if (same_ignoring_case(content_type, "text/plain")) return Kind::text;
  return Kind::file;
}

struct Head {
  enum State {
    whole,
    broken,  // another record begins before it ends
    too_long,
    ends,  // with the bytes there are
  };
  State state;
  std::size_t size;  // up to its end, to the other record, or to where nothing of either is
};

/// The head at the start of `view`; `from` bytes of it are known to hold no end. Looks at no byte behind the end, so that a file of nothing
/// but starts of records is read in linear time.
Head read_head(std::string_view view, std::size_t from) {
  for (std::size_t at = view.find('\n', from); at != std::string_view::npos; at = view.find('\n', at + 1)) {
    const std::string_view rest = view.substr(at + 1, k_start_size);
    if (rest.starts_with('\n')) return {Head::whole, at + 2};
    if (rest.starts_with("\r\n")) return {Head::whole, at + 3};
    if (is_warc(rest)) return {Head::broken, at + 1};
  }
  const std::size_t known = view.size() - std::min(view.size(), k_start_size);
  return {view.size() == k_head_limit ? Head::too_long : Head::ends, known};
}

class Warc : public RecordReader {
 public:
  Warc(Stream stream, std::size_t largest) : stream_(std::move(stream)), largest_(largest) {}

  Item next() override {
    while (true) {
      pass_by();
      if (std::optional<Item> item = read()) return *item;
    }
  }

 private:
  /// What was given, or is too large; but not over a member that begins with another record.
  void pass_by() {
    while (behind_ > 0) {
      std::uint64_t part = std::min<std::uint64_t>(behind_, stream_.view().size());
      if (const std::optional<std::size_t> next = stream_.next_member(0); next && *next < behind_) {
        stream_.need(*next + k_start_size);
        if (is_warc(stream_.view().substr(*next))) behind_ = *next;
        part = *next;
      }
      stream_.drop(static_cast<std::size_t>(part));
      behind_ -= part;
      if (behind_ > 0 && stream_.view().empty() && !stream_.fill()) behind_ = 0;
    }
  }

  /// One step: an item, or none if the next step will tell.
  std::optional<Item> read() {
    fields_.clear();
    pass_line_ends();
    if (!stream_.need(k_start_size + 1)) return end_of_bytes();
    if (!is_warc(stream_.view())) {
      const Skip out = skip(SkipReason::no_record);
      if (!search()) return end_of_bytes(out);
      if (std::exchange(lost_, true)) return std::nullopt;
      return out;
    }
    const Head head = need_head();
    if (head.state == Head::ends) return end_of_bytes();
    if (head.state != Head::whole) return lose(head.size);
    head_ = stream_.view().substr(0, head.size);
    read_fields(head_, fields_);
    const std::optional<std::uint64_t> length = read_number(value_of(fields_, "Content-Length"));
    if (!length) return lose(head.size);
    lost_ = false;
    if (*length > largest_) {
      behind_ = head.size + *length;
      return skip(SkipReason::too_large);
    }
    return read_whole(head.size, static_cast<std::size_t>(*length));
  }

  void pass_line_ends() {
    while (stream_.need(1)) {
      const std::size_t record = stream_.view().find_first_not_of("\r\n");
      stream_.drop(std::min(record, stream_.view().size()));
      if (record != std::string_view::npos) return;
    }
  }

  Head need_head() {
    for (std::size_t looked_at = 0;;) {
      const std::string_view view = stream_.view().substr(0, k_head_limit);
      const Head head = read_head(view, looked_at);
      if (head.state == Head::whole || head.state == Head::broken || view.size() == k_head_limit) return head;
      looked_at = head.size;
      if (!stream_.fill()) return head;
    }
  }

  std::optional<Item> read_whole(std::size_t head, std::size_t length) {
    const std::size_t size = head + length;
    while (true) {
      if (const std::optional<std::size_t> next = stream_.next_member(0); next && *next < size && is_warc(stream_.view().substr(*next))) {
        behind_ = *next;
        return skip(SkipReason::wrong_length);
      }
      if (stream_.view().size() >= size) break;
      if (!stream_.fill()) return end_of_bytes();
    }
    const std::optional<std::size_t> end = end_of_record(size);
    if (!end && stream_.damage()) return end_of_bytes();
    if (!end) {
      Skip out = skip(SkipReason::wrong_length);
      behind_ = head;
      lost_ = true;
      return out;
    }
    behind_ = *end;
    return give(head, length);
  }

  /// Where the line ends after a record are over, if they are the two that belong there, or another record, a member or nothing follows.
  std::optional<std::size_t> end_of_record(std::size_t at) {
    if (stream_.need(at + k_end.size()) && stream_.view().substr(at, k_end.size()) == k_end) {
      at += k_end.size();
      // The checksum of a member may be behind it.
      const bool checked = !stream_.is_packed() || stream_.view().size() > at || stream_.begins_member(at) || stream_.fill() || !stream_.damage();
      return checked ? std::optional(at) : std::nullopt;
    }
    while (true) {
      const std::string_view view = stream_.view();
      at = std::min(view.find_first_not_of("\r\n", at), view.size());
      if (stream_.begins_member(at)) return at;
      if (at + k_start_size <= view.size()) return is_warc(view.substr(at)) ? std::optional(at) : std::nullopt;
      if (stream_.fill()) continue;
      return at == stream_.view().size() && !stream_.damage() ? std::optional(at) : std::nullopt;
    }
  }

  std::optional<Item> give(std::size_t head, std::size_t length) {
    const std::string_view type = value_of(fields_, "WARC-Type");
    const bool is_response = same_ignoring_case(type, "response");
    if (!is_response && !same_ignoring_case(type, "resource") && !same_ignoring_case(type, "conversion")) return std::nullopt;
    Record record;
    record.url = url();
    record.date = value_of(fields_, "WARC-Date");
    record.place = stream_.place();
    record.fields = fields_;
    const ContentType content = read_content_type(value_of(fields_, "Content-Type"));
    const std::span<char> block = stream_.bytes().subspan(head, length);
    if (same_ignoring_case(content.type, "text/dns")) return std::nullopt;  // how crawlers note an address: no page of anybody
    if (is_response && (content.type.empty() || same_ignoring_case(content.type, "application/http"))) {
      if (!http_.read(block, largest_, record)) return skip(SkipReason::too_large);
    } else {
      record.content_type = content.type;
      record.charset = content.charset;
      record.body = {block.data(), block.size()};
    }
    record.kind = kind_of(record.content_type);
    return record;
  }

  std::string_view url() const {
    std::string_view url = value_of(fields_, "WARC-Target-URI");
    if (url.starts_with('<') && url.ends_with('>')) url = url.substr(1, url.size() - 2);  // as WARC 1.0 showed it
    return url;
  }

  Skip skip(SkipReason reason) const { return {stream_.place(), reason, url(), {}}; }

  /// No record after all: the next one is searched for behind its first bytes.
  std::optional<Item> lose(std::size_t size) {
    fields_.clear();
    behind_ = size;
    if (std::exchange(lost_, true)) return std::nullopt;
    return skip(SkipReason::broken_head);
  }

  /// The bytes end here, in a record or between two.
  std::optional<Item> end_of_bytes() {
    const bool in_record = is_warc(stream_.view());
    return end_of_bytes(skip(in_record ? SkipReason::cut_off : SkipReason::no_record), in_record);
  }

  /// The same, where `out` is what the last bytes are.
  std::optional<Item> end_of_bytes(Skip out, bool in_record = false) {
    const bool known = lost_;
    const std::optional<SkipReason> damage = stream_.damage();
    if (damage) {
      out.reason = *damage;
      behind_ = stream_.view().size();
      stream_.recover();
    } else if (stream_.view().empty() || lost_) {
      return End{};
    } else {
      // The length may be wrong: then other records are in it.
      behind_ = in_record ? k_start_size : stream_.view().size();
    }
    lost_ = true;
    return known ? std::nullopt : std::optional<Item>(out);
  }

  /// Goes to the next "WARC/" at the start of a line or a member. False: there is none before the bytes end.
  bool search() {
    while (true) {
      const std::string_view view = stream_.view();
      for (std::size_t at = view.find(k_start, 1); at != std::string_view::npos; at = view.find(k_start, at + 1)) {
        if (view[at - 1] != '\n' && !stream_.begins_member(at)) continue;
        stream_.drop(at);
        return true;
      }
      stream_.drop(view.size() - k_start.size());
      if (!stream_.fill()) return false;
    }
  }

  Stream stream_;
  const std::size_t largest_;
  HttpReader http_;
  std::string head_;           // a copy: the window may move while the rest of the record comes
  std::vector<Field> fields_;  // of it
  std::uint64_t behind_ = 0;   // bytes of what was given, or passed by, that are still to be dropped
  bool lost_ = false;          // between records, and said so
};

}  // namespace

bool is_warc(std::string_view start) { return start.size() >= k_start_size && start.starts_with(k_start) && start[5] >= '0' && start[5] <= '9'; }

std::unique_ptr<RecordReader> read_warc(Stream stream, std::size_t largest) { return std::make_unique<Warc>(std::move(stream), largest); }

}  // namespace debunk::archive
