#include "archive/zip_directory.h"

#include <algorithm>
#include <string_view>

namespace debunk::archive {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view k_entry = "PK\1\2"sv, k_header = "PK\3\4"sv, k_end = "PK\5\6"sv, k_end_64 = "PK\6\6"sv, k_locator_64 = "PK\6\7"sv;
constexpr std::size_t k_entry_size = 46, k_header_size = 30, k_end_size = 22, k_end_64_size = 56, k_locator_size = 20;
constexpr std::size_t k_longest_comment = 0xFFFF;
constexpr std::uint64_t k_in_zip64 = 0xFFFFFFFF;

std::uint64_t number(std::string_view bytes, std::size_t at, std::size_t size) {
  std::uint64_t out = 0;
  for (std::size_t i = size; i-- > 0;) out = (out << 8) | static_cast<unsigned char>(bytes[at + i]);
  return out;
}

/// Up to `size` bytes from `at`; fewer at the end, or where they cannot be read.
std::string read_at(ByteSource& archive, std::uint64_t at, std::size_t size) {
  std::string out(size, '\0');
  std::size_t have = 0;
  archive.seek(at);
  while (have < size) {
    const Result<std::size_t> got = archive.read(std::span(out).subspan(have));
    if (!got || got.value() == 0) break;
    have += got.value();
  }
  out.resize(have);
  return out;
}

/// An extra field of zip64 has those numbers of an entry that do not fit into it, in this order.
void read_zip64(std::string_view extra, bool with_size, std::uint64_t& packed_size, std::uint64_t& header_at) {
  while (extra.size() >= 4) {
    const auto size = static_cast<std::size_t>(number(extra, 2, 2));
    std::string_view field = extra.substr(4, size);
    extra.remove_prefix(std::min(extra.size(), 4 + size));
    if (field.size() < size || number({field.data() - 4, 2}, 0, 2) != 1) continue;
    if (with_size) field.remove_prefix(std::min<std::size_t>(8, field.size()));
    for (std::uint64_t* value : {&packed_size, &header_at}) {
      if (*value != k_in_zip64 || field.size() < 8) continue;
      *value = number(field, 0, 8);
      field.remove_prefix(8);
    }
  }
}

}  // namespace

bool is_zip(std::string_view start) { return start.starts_with(k_header) || start.starts_with(k_end); }

ZipDirectory::ZipDirectory(ByteSource& archive) : archive_(archive) {
  const std::uint64_t size = archive.size().value_or(0);
  const std::uint64_t tail_at = size - std::min<std::uint64_t>(size, k_longest_comment + k_end_size);
  const std::string tail = read_at(archive, tail_at, static_cast<std::size_t>(size - tail_at));
  const std::size_t end = tail.rfind(k_end);
  if (end == std::string::npos || tail.size() - end < k_end_size) return;
  std::uint64_t length = number(tail, end + 12, 4), at = number(tail, end + 16, 4);
  if (end >= k_locator_size && std::string_view(tail).substr(end - k_locator_size, 4) == k_locator_64) {
    const std::string end_64 = read_at(archive, number(tail, end - k_locator_size + 8, 8), k_end_64_size);
    if (end_64.size() < k_end_64_size || !end_64.starts_with(k_end_64)) return;
    length = number(end_64, 40, 8);
    at = number(end_64, 48, 8);
  }
  if (at > size || length > size - at) return;
  at_ = at;
  end_ = at + length;
}

/// Are there `size` bytes of the directory in memory?
bool ZipDirectory::need(std::size_t size) {
  constexpr std::size_t k_piece = std::size_t{256} << 10;  // more than the longest entry
  if (bytes_.size() - taken_ >= size) return true;
  bytes_.erase(0, taken_);
  taken_ = 0;
  const auto more = static_cast<std::size_t>(std::min<std::uint64_t>(k_piece, end_ - at_));
  const std::string got = read_at(archive_, at_, more);
  at_ += got.size();
  bytes_ += got;
  return bytes_.size() >= size;
}

std::optional<ZipEntry> ZipDirectory::next() {
  if (!need(k_entry_size)) return std::nullopt;
  std::string_view entry = std::string_view(bytes_).substr(taken_);
  if (!entry.starts_with(k_entry)) return std::nullopt;
  const auto name = static_cast<std::size_t>(number(entry, 28, 2)), extra = static_cast<std::size_t>(number(entry, 30, 2)),
             comment = static_cast<std::size_t>(number(entry, 32, 2));
  if (!need(k_entry_size + name + extra + comment)) return std::nullopt;
  entry = std::string_view(bytes_).substr(taken_, k_entry_size + name + extra + comment);
  taken_ += entry.size();
  ZipEntry out;
  out.is_secret = (number(entry, 8, 2) & 1) != 0;
  out.method = static_cast<unsigned>(number(entry, 10, 2));
  out.packed_size = number(entry, 20, 4);
  out.header_at = number(entry, 42, 4);
  out.name = entry.substr(k_entry_size, name);
  read_zip64(entry.substr(k_entry_size + name, extra), number(entry, 24, 4) == k_in_zip64, out.packed_size, out.header_at);
  return out;
}

std::optional<std::uint64_t> zip_data_at(ByteSource& archive, const ZipEntry& entry) {
  const std::string header = read_at(archive, entry.header_at, k_header_size);
  if (header.size() < k_header_size || !header.starts_with(k_header)) return std::nullopt;
  return entry.header_at + k_header_size + number(header, 26, 2) + number(header, 28, 2);
}

}  // namespace debunk::archive
