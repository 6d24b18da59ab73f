// Unpacking what is in memory as a whole: a dictionary, the body of an HTTP response.
#pragma once

#include <string>
#include <string_view>

#include "archive/decoder.h"

namespace debunk::archive {

enum class Unpacking {
  whole,
  cut_off,    ///< the packed bytes end too early
  broken,     ///< `out` holds what came before the fault, as browsers show it
  too_large,  ///< `most` bytes were not enough
};

/// Unpacks `packed`, one member, into `out`, of which nothing is kept. What follows the member is left alone.
Unpacking unpack(Decoder& decoder, std::string_view packed, std::size_t most, std::string& out);

}  // namespace debunk::archive
