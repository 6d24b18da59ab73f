// A stream onto a file descriptor that remembers why it failed: std::ofstream and std::cout forget errno, and with it the difference
// between a full disk and a reader that went away.
#pragma once

#include <array>
#include <ostream>
#include <streambuf>

namespace debunk::cli {

class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor) : descriptor_(descriptor) { setp(bytes_.data(), bytes_.data() + bytes_.size()); }
  int error() const { return error_; }

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* text, std::streamsize size) override;
  int sync() override;

 private:
  bool write_out(const char* text, std::size_t size);

  int descriptor_;
  int error_ = 0;
  std::array<char, 1 << 16> bytes_;
};

/// Does not own the descriptor. Flush it before it goes: the destructor does not write.
class DescriptorStream : public std::ostream {
 public:
  explicit DescriptorStream(int descriptor) : std::ostream(nullptr), buffer_(descriptor) { rdbuf(&buffer_); }
  int error() const { return buffer_.error(); }  ///< errno of the first write that failed; 0: none did

 private:
  DescriptorBuffer buffer_;
};

}  // namespace debunk::cli
