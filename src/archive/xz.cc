#include <lzma.h>

#include <new>

#include "archive/decoder.h"

namespace debunk::archive {
namespace {

class Xz : public Decoder {
 public:
  Xz() { restart(); }
  ~Xz() override { lzma_end(&stream_); }
  Xz(const Xz&) = delete;
  Xz& operator=(const Xz&) = delete;

  void restart() override {
    if (lzma_stream_decoder(&stream_, std::uint64_t{1} << k_window_bits, 0) != LZMA_OK) throw std::bad_alloc();
  }

  Step step(std::string_view packed, std::span<char> room) override {
    stream_.next_in = reinterpret_cast<const std::uint8_t*>(packed.data());
    stream_.avail_in = packed.size();
    stream_.next_out = reinterpret_cast<std::uint8_t*>(room.data());
    stream_.avail_out = room.size();
    const State state = state_of(lzma_code(&stream_, LZMA_RUN));
    return {packed.size() - stream_.avail_in, room.size() - stream_.avail_out, state};
  }

 private:
  static State state_of(lzma_ret result) {
    switch (result) {
      case LZMA_OK:
      case LZMA_BUF_ERROR: return State::running;  // nothing to do without more bytes
      case LZMA_STREAM_END: return State::ended;
      case LZMA_MEM_ERROR:
      case LZMA_MEMLIMIT_ERROR: return State::too_wide;
      default: return State::broken;  // LZMA_DATA_ERROR is a wrong checksum as well as anything else
    }
  }

  lzma_stream stream_ = LZMA_STREAM_INIT;
};

}  // namespace

std::unique_ptr<Decoder> make_xz() { return std::make_unique<Xz>(); }

}  // namespace debunk::archive
