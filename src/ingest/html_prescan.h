// What a page says about its own encoding, before anybody can read it (WHATWG, section 13.2.3.2, "prescan a byte stream").
#pragma once

#include <cstddef>
#include <string_view>

namespace debunk::ingest {

/// A <meta> counts in so many bytes: first in those of the standard, then in those where browsers start anew when they meet one late.
inline constexpr std::size_t k_prescan_limit = 1024, k_late_limit = std::size_t{1} << 16;

/// The encoding (its name in the Encoding Standard) that a <meta> or an XML declaration of the page states; empty if none does.
std::string_view stated_encoding(std::string_view bytes);

}  // namespace debunk::ingest
