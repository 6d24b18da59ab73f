#include "archive/decoder.h"

#include <stdexcept>

namespace debunk::archive {
namespace {

using namespace std::string_view_literals;

bool is_gzip(std::string_view start) {
  // Deflate is the only method there is; the upper flags are reserved and zero.
  return start.starts_with("\x1F\x8B\x08"sv) && (start.size() < 4 || (static_cast<unsigned char>(start[3]) & 0xE0) == 0);
}

bool is_zstd(std::string_view start) {
  if (start.starts_with("\x28\xB5\x2F\xFD"sv)) return true;
  // 0x184D2A50 to 0x184D2A5F: frames to be passed by; one of them may hold a dictionary.
  return start.size() >= 4 && (static_cast<unsigned char>(start[0]) & 0xF0) == 0x50 && start.substr(1, 3) == "\x2A\x4D\x18"sv;
}

}  // namespace

Packing packing_of(std::string_view start) {
  if (is_gzip(start)) return Packing::gzip;
  if (is_zstd(start)) return Packing::zstd;
  if (start.starts_with(magic_of(Packing::xz))) return Packing::xz;
  return Packing::none;
}

std::string_view magic_of(Packing packing) {
  switch (packing) {
    case Packing::gzip: return "\x1F\x8B\x08"sv;
    case Packing::zstd: return "\x28\xB5\x2F\xFD"sv;
    case Packing::xz: return "\xFD\x37zXZ\0"sv;
    default: return {};
  }
}

std::unique_ptr<Decoder> make_decoder(Packing packing) {
  switch (packing) {
    case Packing::gzip:
    case Packing::zlib:
    case Packing::deflate: return make_inflate(packing);
    case Packing::zstd: return make_zstd();
    case Packing::xz: return make_xz();
    case Packing::brotli: return make_brotli();
    case Packing::none: break;
  }
  throw std::logic_error("nothing to unpack");
}

}  // namespace debunk::archive
