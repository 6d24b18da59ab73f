// Archives that tests make, and what readers give of them, kept.
#pragma once

#include <isa-l/igzip_lib.h>
#include <lzma.h>
#include <zstd.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <ostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "archive/byte_source.h"
#include "archive/record.h"

namespace debunk::archive::made {

inline std::string gzip(std::string_view bytes) {
  std::string out(bytes.size() + bytes.size() / 8 + 1024, '\0');
  isal_zstream stream;
  isal_deflate_stateless_init(&stream);
  stream.gzip_flag = IGZIP_GZIP;
  stream.next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<std::uint32_t>(bytes.size());
  stream.next_out = reinterpret_cast<std::uint8_t*>(out.data());
  stream.avail_out = static_cast<std::uint32_t>(out.size());
  if (isal_deflate_stateless(&stream) != COMP_OK) throw std::runtime_error("gzip");
  out.resize(stream.total_out);
  return out;
}

/// Without the header of gzip and its trailer: raw deflate.
inline std::string deflate(std::string_view bytes) {
  const std::string packed = gzip(bytes);
  return packed.substr(10, packed.size() - 18);
}

inline std::string zstd(std::string_view bytes) {
  std::string out(ZSTD_compressBound(bytes.size()), '\0');
  out.resize(ZSTD_compress(out.data(), out.size(), bytes.data(), bytes.size(), 3));
  return out;
}

inline std::string xz(std::string_view bytes) {
  std::string out(lzma_stream_buffer_bound(bytes.size()), '\0');
  std::size_t size = 0;
  if (lzma_easy_buffer_encode(0, LZMA_CHECK_CRC64, nullptr, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size(),
                              reinterpret_cast<std::uint8_t*>(out.data()), &size, out.size()) != LZMA_OK)
    throw std::runtime_error("xz");
  out.resize(size);
  return out;
}

/// A file of a tar archive, ustar.
inline std::string tar_file(const std::string& name, const std::string& bytes, char type = '0') {
  std::string block(512, '\0');
  const auto put = [&](std::size_t at, const std::string& text) { block.replace(at, text.size(), text); };
  const auto octal = [](std::size_t number, int digits) {
    char out[32];
    std::snprintf(out, sizeof out, "%0*zo", digits, number);
    return std::string(out);
  };
  put(0, name.substr(0, 100));
  put(100, "0000644");
  put(124, octal(bytes.size(), 11));
  put(148, "        ");
  block[156] = type;
  put(257, std::string("ustar\00000", 8));
  std::size_t sum = 0;
  for (const char c : block) sum += static_cast<unsigned char>(c);
  put(148, octal(sum, 6));
  return block + bytes + std::string((512 - bytes.size() % 512) % 512, '\0');
}

struct ZipFile {
  std::string name, bytes;  // the bytes packed by `method`
  int method = 0;
  int flags = 0;
};

inline std::string zip(const std::vector<ZipFile>& files, const std::string& comment = {}) {
  const auto number = [](std::size_t value, int size) {
    std::string out;
    for (int i = 0; i < size; ++i) out += static_cast<char>(i < 8 ? (value >> (8 * i)) & 0xFF : 0);
    return out;
  };
  std::string out, directory;
  for (const ZipFile& file : files) {
    const std::string about = number(file.flags, 2) + number(file.method, 2) + number(0, 8) + number(file.bytes.size(), 4) +
                              number(file.bytes.size(), 4) + number(file.name.size(), 2);
    directory += std::string("PK\1\2") + number(20, 2) + number(20, 2) + about + number(0, 12) + number(out.size(), 4) + file.name;
    out += std::string("PK\3\4") + number(20, 2) + about + number(0, 2) + file.name + file.bytes;
  }
  return out + directory + "PK\5\6" + number(0, 4) + number(files.size(), 2) + number(files.size(), 2) + number(directory.size(), 4) +
         number(out.size(), 4) + number(comment.size(), 2) + comment;
}

/// Bytes that come a few at a time, as from a slow pipe.
class Trickle : public ByteSource {
 public:
  Trickle(std::string_view bytes, std::size_t most) : bytes_(bytes), most_(most) {}
  Result<std::size_t> read(std::span<char> room) override {
    const std::size_t size = bytes_.copy(room.data(), std::min(room.size(), most_));
    bytes_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view bytes_;
  const std::size_t most_;
};

/// Bytes that are nowhere before they are asked for: `part(i)` for 0, 1, … until it is empty.
class Generated : public ByteSource {
 public:
  explicit Generated(std::function<std::string(std::size_t)> part) : part_(std::move(part)) {}
  Result<std::size_t> read(std::span<char> room) override {
    if (left_.empty()) {
      now_ = part_(next_++);
      left_ = now_;
    }
    const std::size_t size = left_.copy(room.data(), room.size());
    left_.remove_prefix(size);
    return size;
  }

 private:
  std::function<std::string(std::size_t)> part_;
  std::size_t next_ = 0;
  std::string now_;
  std::string_view left_;
};

/// A disk that fails after some bytes.
class Failing : public ByteSource {
 public:
  explicit Failing(std::string_view bytes) : bytes_(bytes) {}
  Result<std::size_t> read(std::span<char> room) override {
    if (bytes_.empty()) return Error{"the disk is broken"};
    const std::size_t size = bytes_.copy(room.data(), room.size());
    bytes_.remove_prefix(size);
    return size;
  }

 private:
  std::string_view bytes_;
};

/// A record or a skip that lives on.
struct Kept {
  Kind kind = Kind::file;
  std::string url, date, title, content_type, charset, name, body;
  int status = 0;
  Place place;
  std::string skip;  // the reason's name; empty: a record

  friend bool operator==(const Kept&, const Kept&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Kept& kept) {
    return out << (kept.skip.empty() ? "" : "[" + kept.skip + "] ") << kept.url << kept.name << " at " << kept.place.at << '+' << kept.place.inside
               << ", " << kept.body.size() << " bytes";
  }
};

inline std::vector<Kept> read_all(RecordReader& reader) {
  std::vector<Kept> out;
  for (Item item = reader.next(); !std::holds_alternative<End>(item); item = reader.next()) {
    Kept kept;
    if (const auto* record = std::get_if<Record>(&item)) {
      kept = {record->kind,
              std::string(record->url),
              std::string(record->date),
              std::string(record->title),
              std::string(record->content_type),
              std::string(record->charset),
              std::string(record->name),
              std::string(record->body),
              record->status,
              record->place,
              {}};
    } else {
      const auto& skip = std::get<Skip>(item);
      kept.skip = name_of(skip.reason);
      kept.place = skip.place;
      kept.url = skip.url;
      kept.name = skip.name;
    }
    out.push_back(std::move(kept));
  }
  return out;
}

/// What was given, in short: addresses of records, and reasons of skips in brackets.
inline std::string in_short(const std::vector<Kept>& items) {
  std::string out;
  for (const Kept& item : items) {
    if (!out.empty()) out += ' ';
    out += item.skip.empty() ? (item.url.empty() ? item.name : item.url) : "[" + item.skip + "]";
  }
  return out;
}

}  // namespace debunk::archive::made
