// Hashes: XXH3 where speed counts and nobody attacks, SHA-256 where a digest is evidence.
#pragma once

#include <nettle/sha2.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace debunk::base {

std::uint64_t hash64(std::string_view bytes);
std::string hash128_hex(std::string_view bytes);  ///< 32 hex digits
std::string sha256_hex(std::string_view bytes);   ///< 64 hex digits

/// SHA-256 of what comes piece by piece, so that the pieces need not be put together.
class Sha256 {
 public:
  Sha256();
  Sha256& add(std::string_view bytes);
  std::string hex();  ///< of all that was added; begins anew

 private:
  sha256_ctx context_;
};

}  // namespace debunk::base
