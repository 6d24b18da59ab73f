// A set of tags, a bit each: what the rules of tree construction ask about most.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>

#include "html/names.h"

namespace debunk::html {

class TagSet {
 public:
  constexpr TagSet(std::initializer_list<Tag> tags) {
    for (const Tag tag : tags) words_[index(tag) / 64] |= std::uint64_t{1} << index(tag) % 64;
  }
  constexpr bool has(Tag tag) const { return (words_[index(tag) / 64] >> index(tag) % 64 & 1) != 0; }

  constexpr TagSet operator|(const TagSet& other) const {
    TagSet both = *this;
    for (std::size_t i = 0; i < words_.size(); ++i) both.words_[i] |= other.words_[i];
    return both;
  }

 private:
  static constexpr std::size_t index(Tag tag) { return static_cast<std::size_t>(tag); }
  std::array<std::uint64_t, 4> words_{};
};

}  // namespace debunk::html
