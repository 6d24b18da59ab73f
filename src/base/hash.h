// Hashes: XXH3 where speed counts and nobody attacks, SHA-256 where a digest is evidence.
#pragma once

#include <string>
#include <string_view>

namespace debunk::base {

std::string hash128_hex(std::string_view bytes);  ///< 32 hex digits
std::string sha256_hex(std::string_view bytes);   ///< 64 hex digits

}  // namespace debunk::base
