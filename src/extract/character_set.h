// A few characters to look for: those of ASCII, which nearly all characters that are asked about belong to, in two words of bits.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace debunk::extract {

class CharacterSet {
 public:
  constexpr explicit CharacterSet(std::u32string_view characters) : characters_(characters) {
    for (const char32_t c : characters)
      if (c < 128) ascii_[c / 64] |= std::uint64_t{1} << (c % 64);
  }

  constexpr bool contains(char32_t c) const {
    return c < 128 ? (ascii_[c / 64] >> (c % 64) & 1) != 0 : characters_.find(c) != std::u32string_view::npos;
  }

 private:
  std::u32string_view characters_;
  std::array<std::uint64_t, 2> ascii_{};
};

}  // namespace debunk::extract
