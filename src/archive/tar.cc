#include "archive/tar.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "archive/inner_records.h"
#include "archive/open_stream.h"
#include "archive/tar_header.h"

namespace debunk::archive {
namespace {

/// Of a header that says more about the file behind it.
constexpr std::uint64_t k_most_about = std::uint64_t{1} << 20;
/// "ustar", and where it stands in a header.
constexpr std::string_view k_mark = "ustar";
constexpr std::size_t k_mark_at = 257;

bool is_hidden(std::string_view path) { return path.substr(path.find_last_of('/') + 1).starts_with('.'); }

class Tar : public RecordReader {
 public:
  Tar(Stream stream, const RecordOptions& options, int depth) : stream_(std::move(stream)), options_(options), depth_(depth) {}

  Item next() override {
    while (true) {
      Item inner = inner_.next();
      if (!std::holds_alternative<End>(inner)) return inner;
      if (std::optional<Item> item = read()) return *item;
    }
  }

 private:
  /// One step: an item, or none if the next step will tell.
  std::optional<Item> read() {
    const bool was_read = std::exchange(is_open_, false);
    // Where a file is cut off its own reader has said so.
    if (!stream_.pass(std::exchange(behind_, 0)) && was_read) lost_ = true;
    if (!stream_.pass(std::exchange(padding_, 0)) || !stream_.need(k_tar_block)) return end_of_bytes();
    const std::string_view block = stream_.view().substr(0, k_tar_block);
    if (block.find_first_not_of('\0') == std::string_view::npos) {  // the end of an archive; another may follow
      stream_.drop(k_tar_block);
      return std::nullopt;
    }
    const std::optional<TarHeader> header = read_tar_header(block);
    if (!header) {
      const Skip skip{stream_.place(), SkipReason::no_record, {}, {}};
      if (!search()) return end_of_bytes(skip);
      return lose(skip);
    }
    lost_ = false;
    return read_entry(*header);
  }

  std::optional<Item> read_entry(const TarHeader& header) {
    const Place place = stream_.place();
    if (header.type == 'x' || header.type == 'L') {
      const auto size = static_cast<std::size_t>(std::min(header.size, k_most_about));
      if (!stream_.need(k_tar_block + size)) return end_of_bytes();
      const std::string_view about = stream_.view().substr(k_tar_block, size);
      if (header.type == 'x')
        about_ = read_pax_records(about);
      else
        about_.path = about.substr(0, about.find('\0'));
      enter(header.size);
      return std::nullopt;
    }
    const PaxRecords about = std::exchange(about_, {});
    const std::string name = about.path.value_or(header.name);
    const bool has_bytes = header.type < '1' || header.type > '6';  // links, devices, folders have none
    enter(has_bytes ? about.size.value_or(header.size) : 0);
    const bool is_file = header.type == '0' || header.type == '\0' || header.type == '7';
    if (header.type == 'S') {  // its bytes begin with a table of its holes (GNU)
      name_ = name;
      return Skip{place, SkipReason::unknown_packing, {}, name_};
    }
    if (!is_file || name.ends_with('/') || is_hidden(name)) return std::nullopt;
    is_open_ = true;
    inner_.begin(open_stream(Stream(next_of(stream_, behind_)), options_, name, depth_ + 1), name);
    return std::nullopt;
  }

  /// Past a header to its file of `size` bytes, which fill whole blocks.
  void enter(std::uint64_t size) {
    stream_.drop(k_tar_block);
    behind_ = size;
    padding_ = (k_tar_block - size % k_tar_block) % k_tar_block;
  }

  std::optional<Item> lose(const Skip& skip) {
    about_ = {};
    if (std::exchange(lost_, true)) return std::nullopt;
    return skip;
  }

  std::optional<Item> end_of_bytes() { return end_of_bytes({stream_.place(), SkipReason::cut_off, {}, {}}); }

  /// The bytes end here; what is left of them is what `skip` says.
  std::optional<Item> end_of_bytes(Skip skip) {
    const bool is_zero = stream_.view().find_first_not_of('\0') == std::string_view::npos;
    const std::optional<SkipReason> damage = stream_.damage();
    stream_.drop(stream_.view().size());
    if (!damage && (is_zero || lost_)) return End{};
    if (damage) {
      skip.reason = *damage;
      stream_.recover();
    }
    return lose(skip);
  }

  /// Goes to the next header that has a right checksum. False: there is none before the bytes end.
  bool search() {
    for (std::size_t at = k_mark_at + 1;;) {
      const std::string_view view = stream_.view();
      const std::size_t found = view.find(k_mark, at);
      if (found == std::string_view::npos || found - k_mark_at + k_tar_block > view.size()) {
        // The last of these bytes may be the first of a header.
        const std::size_t known = std::min(found, view.size() - std::min(view.size(), k_mark.size())) - k_mark_at;
        stream_.drop(known - 1);
        at = k_mark_at + 1;
        if (!stream_.fill()) return false;
      } else if (read_tar_header(view.substr(found - k_mark_at))) {
        stream_.drop(found - k_mark_at);
        return true;
      } else {
        at = found + 1;
      }
    }
  }

  Stream stream_;
  const RecordOptions options_;
  const int depth_;
  InnerRecords inner_;
  PaxRecords about_;                        // the next file, from headers before its own
  std::string name_;                        // of what was passed by
  std::uint64_t behind_ = 0, padding_ = 0;  // bytes of the file that were not read yet, and of its last block
  bool is_open_ = false;                    // the file was given to a reader
  bool lost_ = false;                       // between files, and said so
};

}  // namespace

bool is_tar(std::string_view start) { return start.size() >= k_tar_block && read_tar_header(start.substr(0, k_tar_block)).has_value(); }

std::unique_ptr<RecordReader> read_tar(Stream stream, const RecordOptions& options, int depth) {
  return std::make_unique<Tar>(std::move(stream), options, depth);
}

}  // namespace debunk::archive
