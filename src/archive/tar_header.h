// One block of a tar archive that says what follows: v7, ustar and pax (POSIX.1-2017, pax), and what GNU tar adds to them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace debunk::archive {

inline constexpr std::size_t k_tar_block = 512;

struct TarHeader {
  std::string name;
  std::uint64_t size = 0;
  char type = '0';
};

/// None if `block` is no header: its checksum is wrong, or its size is no number.
std::optional<TarHeader> read_tar_header(std::string_view block);

/// Name and size that the records of a pax header give to the file behind it.
struct PaxRecords {
  std::optional<std::string> path;
  std::optional<std::uint64_t> size;
};
PaxRecords read_pax_records(std::string_view records);

}  // namespace debunk::archive
