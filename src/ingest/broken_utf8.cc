#include "ingest/broken_utf8.h"

#include "text/utf8.h"

namespace debunk::ingest {

std::size_t broken_length(std::string_view bytes, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const unsigned char lead = byte(at);
  if (lead < 0xC2 || lead > 0xF4) return 1;
  const std::size_t whole = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  // The second byte has a narrower range after some leads: nothing overlong, no surrogates, nothing past U+10FFFF.
  const unsigned char low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80, high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
  std::size_t length = 1;
  if (at + 1 < bytes.size() && byte(at + 1) >= low && byte(at + 1) <= high) ++length;
  if (length == 2)
    while (length < whole && at + length < bytes.size() && text::is_continuation(bytes[at + length])) ++length;
  return length;
}

bool is_mostly_utf8(std::string_view bytes) {
  std::size_t whole = 0, broken = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t valid = text::valid_prefix(bytes.substr(at));
    for (const char byte : bytes.substr(at, valid)) whole += static_cast<unsigned char>(byte) >= 0xC2;
    at += valid;
    if (at == bytes.size()) break;
    const std::size_t length = broken_length(bytes, at);
    const bool punctuation = length == 2 && bytes.substr(at, 2) == "\xE2\x80";
    (length == 3 || punctuation ? whole : broken) += 1;
    at += length;
  }
  return whole > 0 && whole >= broken;
}

}  // namespace debunk::ingest
