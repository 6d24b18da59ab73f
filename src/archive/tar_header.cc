#include "archive/tar_header.h"

#include <algorithm>

#include "archive/fields.h"

namespace debunk::archive {
namespace {

std::string_view text_of(std::string_view field) { return field.substr(0, field.find('\0')); }

/// Octal digits with spaces or zero bytes around them; or, after a byte of 0x80, a binary number (GNU).
std::optional<std::uint64_t> read_tar_number(std::string_view field) {
  std::uint64_t number = 0;
  if (static_cast<unsigned char>(field[0]) == 0x80) {
    for (const char c : field.substr(1)) {
      if (number >> 55 != 0) return std::nullopt;
      number = (number << 8) | static_cast<unsigned char>(c);
    }
    return number;
  }
  const std::string_view digits = trimmed(text_of(field));
  for (const char c : digits) {
    if (c < '0' || c > '7') return std::nullopt;
    number = number * 8 + static_cast<std::uint64_t>(c - '0');
  }
  return number;
}

bool has_right_checksum(std::string_view block) {
  constexpr std::size_t k_at = 148, k_size = 8;
  const std::optional<std::uint64_t> said = read_tar_number(block.substr(k_at, k_size));
  std::uint64_t sum = 0;
  std::int64_t signed_sum = 0;  // as some old programs counted
  for (std::size_t i = 0; i < k_tar_block; ++i) {
    const char c = i >= k_at && i < k_at + k_size ? ' ' : block[i];
    sum += static_cast<unsigned char>(c);
    signed_sum += static_cast<signed char>(c);
  }
  return said && (*said == sum || static_cast<std::int64_t>(*said) == signed_sum);
}

}  // namespace

std::optional<TarHeader> read_tar_header(std::string_view block) {
  // Eight spaces are the sum of a block of zero bytes, which ends an archive.
  if (block.size() < k_tar_block || block[0] == '\0' || !has_right_checksum(block)) return std::nullopt;
  const std::optional<std::uint64_t> size = read_tar_number(block.substr(124, 12));
  if (!size) return std::nullopt;
  TarHeader header;
  header.name = text_of(block.substr(0, 100));
  // GNU's own headers have other things where POSIX has a prefix.
  const std::string_view prefix = text_of(block.substr(345, 155));
  if (block.substr(257, 6) == std::string_view("ustar\0", 6) && !prefix.empty()) header.name = std::string(prefix) + '/' + header.name;
  header.size = *size;
  header.type = block[156];
  return header;
}

/// "LENGTH KEY=VALUE\n", where the length counts all of it.
PaxRecords read_pax_records(std::string_view records) {
  PaxRecords out;
  while (!records.empty()) {
    const std::size_t space = records.find(' ');
    const std::optional<std::uint64_t> length = read_number(records.substr(0, space));
    if (space == std::string_view::npos || !length || *length <= space + 1 || *length > records.size()) break;
    std::string_view record = records.substr(space + 1, static_cast<std::size_t>(*length) - space - 1);
    if (record.ends_with('\n')) record.remove_suffix(1);
    const std::size_t equals = std::min(record.find('='), record.size());
    const std::string_view key = record.substr(0, equals), value = record.substr(std::min(equals + 1, record.size()));
    if (key == "path") out.path = std::string(value);
    if (key == "size") out.size = read_number(value);
    records.remove_prefix(static_cast<std::size_t>(*length));
  }
  return out;
}

}  // namespace debunk::archive
