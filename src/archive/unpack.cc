#include "archive/unpack.h"

#include <algorithm>

namespace debunk::archive {

Unpacking unpack(Decoder& decoder, std::string_view packed, std::size_t most, std::string& out) {
  decoder.restart();
  std::size_t size = 0;
  const std::size_t room = most + 1;  // the one more byte tells what just fits from what does not
  out.resize(std::min(room, 4 * packed.size() + 1024));
  const auto end_with = [&](Unpacking result) {
    out.resize(size);
    return result;
  };
  while (true) {
    const Decoder::Step step = decoder.step(packed, std::span(out).subspan(size));
    packed.remove_prefix(step.taken);
    size += step.made;
    if (step.state == Decoder::State::ended) return end_with(size > most ? Unpacking::too_large : Unpacking::whole);
    if (step.state != Decoder::State::running) return end_with(Unpacking::broken);
    if (size < out.size()) {
      if (packed.empty()) return end_with(Unpacking::cut_off);
      if (step.taken == 0 && step.made == 0) return end_with(Unpacking::broken);
    } else {
      if (size > most) return end_with(Unpacking::too_large);
      out.resize(std::min(room, 2 * size + 1024));
    }
  }
}

}  // namespace debunk::archive
