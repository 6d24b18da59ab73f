// Brotli (RFC 7932), for HTTP bodies. Its window has 16 MiB at most.
#include <brotli/decode.h>

#include <new>

#include "archive/decoder.h"

namespace debunk::archive {
namespace {

class Brotli : public Decoder {
 public:
  Brotli() { restart(); }

  void restart() override {
    state_.reset(BrotliDecoderCreateInstance(nullptr, nullptr, nullptr));
    if (!state_) throw std::bad_alloc();
  }

  Step step(std::string_view packed, std::span<char> room) override {
    std::size_t in = packed.size(), out = room.size();
    auto* next_in = reinterpret_cast<const std::uint8_t*>(packed.data());
    auto* next_out = reinterpret_cast<std::uint8_t*>(room.data());
    const BrotliDecoderResult result = BrotliDecoderDecompressStream(state_.get(), &in, &next_in, &out, &next_out, nullptr);
    const State state = result == BROTLI_DECODER_RESULT_SUCCESS ? State::ended
                        : result == BROTLI_DECODER_RESULT_ERROR ? State::broken
                                                                : State::running;
    return {packed.size() - in, room.size() - out, state};
  }

 private:
  struct Free {
    void operator()(BrotliDecoderState* state) const { BrotliDecoderDestroyInstance(state); }
  };
  std::unique_ptr<BrotliDecoderState, Free> state_;
};

}  // namespace

std::unique_ptr<Decoder> make_brotli() { return std::make_unique<Brotli>(); }

}  // namespace debunk::archive
