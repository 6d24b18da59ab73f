// How a fuzz target says that a property does not hold: in words, and then it stops.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace debunk::fuzz {

/// `why` is what tests/properties.h gives: empty if all is well.
inline void require(const std::string& why) {
  if (why.empty()) return;
  std::fprintf(stderr, "property broken: %s\n", why.c_str());
  std::abort();
}

/// The bytes of one input, read from the front.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size) : bytes_(reinterpret_cast<const char*>(data), size) {}

  /// A number below `choices` from the first byte that is left; 0 if none is.
  std::size_t choice(std::size_t choices) {
    if (bytes_.empty()) return 0;
    const auto first = static_cast<unsigned char>(bytes_.front());
    bytes_.remove_prefix(1);
    return first % choices;
  }

  std::string rest() const { return std::string(bytes_); }

 private:
  std::string_view bytes_;
};

}  // namespace debunk::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
