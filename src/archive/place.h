// Where something lies in an input, so that it can be found again.
#pragma once

#include <compare>
#include <cstdint>

namespace debunk::archive {

/// Unpacking is begun at byte `at` of the input, and `inside` bytes of what comes out are passed by. Of what is not packed `inside` is 0.
/// Compares in the order of reading. What is packed twice has the place of the inner member: its records share it.
struct Place {
  std::uint64_t at = 0;
  std::uint64_t inside = 0;

  friend auto operator<=>(const Place&, const Place&) = default;
};

}  // namespace debunk::archive
