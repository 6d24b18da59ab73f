// The directory at the end of a zip archive (APPNOTE.TXT 6.3.10, 4.3), with the larger numbers of zip64.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "archive/byte_source.h"

namespace debunk::archive {

struct ZipEntry {
  std::string name;
  std::uint64_t header_at = 0;  ///< of its own header in the archive
  std::uint64_t packed_size = 0;
  unsigned method = 0;   ///< 0 stored, 8 deflate, 93 zstd
  bool is_secret = false;  ///< encrypted
};

/// Does a zip archive begin here?
bool is_zip(std::string_view start);

/// Goes through the directory of a zip archive, in constant memory.
class ZipDirectory {
 public:
  /// `archive` has a size, and lives as long. An archive without a directory has no entries.
  explicit ZipDirectory(ByteSource& archive);

  /// None after the last one, and from the first one on that cannot be read.
  std::optional<ZipEntry> next();

 private:
  bool need(std::size_t size);

  ByteSource& archive_;
  std::uint64_t at_ = 0, end_ = 0;  // of the directory, what was not yet read
  std::string bytes_;
  std::size_t taken_ = 0;           // of these bytes
};

/// Where the bytes of an entry begin: behind its own header, which must be there.
std::optional<std::uint64_t> zip_data_at(ByteSource& archive, const ZipEntry& entry);

}  // namespace debunk::archive
