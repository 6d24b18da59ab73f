// zstd frames (RFC 8878), with the dictionary that the first frame of a WARC may hold
// (https://iipc.github.io/warc-specifications/specifications/warc-zstd/).
#include <zstd.h>
#include <zstd_errors.h>

#include <algorithm>
#include <new>
#include <string>

#include "archive/decoder.h"
#include "archive/unpack.h"

namespace debunk::archive {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view k_dictionary_magic = "\x5D\x2A\x4D\x18"sv;
/// Of a dictionary as stored and unpacked. Those of zstd's own trainer have 110 KB.
constexpr std::size_t k_dictionary_limit = std::size_t{4} << 20;

class Zstd : public Decoder {
 public:
  Zstd() : context_(ZSTD_createDCtx()) {
    if (!context_) throw std::bad_alloc();
    ZSTD_DCtx_setParameter(context_.get(), ZSTD_d_windowLogMax, k_window_bits);
  }

  void restart() override {
    ZSTD_DCtx_reset(context_.get(), ZSTD_reset_session_only);
    fresh_ = true;
  }

  Step step(std::string_view packed, std::span<char> room) override {
    if (fresh_) {
      fresh_ = false;
      if (begins_dictionary(packed)) return {8, 0, left_ == 0 ? State::ended : State::running};
    }
    if (left_ > 0) return read_dictionary(packed);
    ZSTD_inBuffer in{packed.data(), packed.size(), 0};
    ZSTD_outBuffer out{room.data(), room.size(), 0};
    const std::size_t result = ZSTD_decompressStream(context_.get(), &out, &in);
    if (ZSTD_isError(result)) return {packed.size(), out.pos, state_of(ZSTD_getErrorCode(result))};
    return {in.pos, out.pos, result == 0 ? State::ended : State::running};
  }

 private:
  static State state_of(ZSTD_ErrorCode error) {
    switch (error) {
      case ZSTD_error_checksum_wrong: return State::wrong_checksum;
      case ZSTD_error_frameParameter_windowTooLarge:
      case ZSTD_error_memory_allocation: return State::too_wide;
      default: return State::broken;
    }
  }

  /// Is it a frame of a dictionary? One that is too large is a frame to be passed by, like any other of its kind.
  bool begins_dictionary(std::string_view packed) {
    if (packed.size() < 8 || !packed.starts_with(k_dictionary_magic)) return false;
    std::size_t size = 0;
    for (std::size_t i = 0; i < 4; ++i) size |= static_cast<std::size_t>(static_cast<unsigned char>(packed[4 + i])) << (8 * i);
    if (size > k_dictionary_limit) return false;
    left_ = size;
    dictionary_.clear();
    return true;
  }

  Step read_dictionary(std::string_view packed) {
    const std::string_view part = packed.substr(0, left_);
    dictionary_ += part;
    left_ -= part.size();
    if (left_ > 0) return {part.size(), 0, State::running};
    return {part.size(), 0, load_dictionary() ? State::ended : State::broken};
  }

  bool load_dictionary() {
    if (packing_of(dictionary_) == Packing::zstd) {
      Zstd inner;
      std::string unpacked;
      if (unpack(inner, dictionary_, k_dictionary_limit, unpacked) != Unpacking::whole) return false;
      dictionary_ = std::move(unpacked);
    }
    return !ZSTD_isError(ZSTD_DCtx_loadDictionary(context_.get(), dictionary_.data(), dictionary_.size()));
  }

  struct Free {
    void operator()(ZSTD_DCtx* context) const { ZSTD_freeDCtx(context); }
  };
  std::unique_ptr<ZSTD_DCtx, Free> context_;
  bool fresh_ = true;
  std::string dictionary_;
  std::size_t left_ = 0;  // of the dictionary's frame
};

}  // namespace

std::unique_ptr<Decoder> make_zstd() { return std::make_unique<Zstd>(); }

}  // namespace debunk::archive
