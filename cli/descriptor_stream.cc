#include "cli/descriptor_stream.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace debunk::cli {

bool DescriptorBuffer::write_out(const char* text, std::size_t size) {
  while (size > 0 && error_ == 0) {
    const ssize_t written = ::write(descriptor_, text, size);
    if (written >= 0) {
      text += written;
      size -= static_cast<std::size_t>(written);
    } else if (errno != EINTR) {
      error_ = errno;
    }
  }
  return error_ == 0;
}

int DescriptorBuffer::sync() {
  const bool good = write_out(pbase(), static_cast<std::size_t>(pptr() - pbase()));
  setp(bytes_.data(), bytes_.data() + bytes_.size());
  return good ? 0 : -1;
}

DescriptorBuffer::int_type DescriptorBuffer::overflow(int_type c) {
  if (sync() != 0) return traits_type::eof();
  if (!traits_type::eq_int_type(c, traits_type::eof())) sputc(traits_type::to_char_type(c));
  return traits_type::not_eof(c);
}

std::streamsize DescriptorBuffer::xsputn(const char* text, std::streamsize size) {
  if (size == 0) return 0;  // an empty view may be a null pointer, which memcpy does not take
  if (size > epptr() - pptr() && sync() != 0) return 0;
  if (size > epptr() - pptr()) return write_out(text, static_cast<std::size_t>(size)) ? size : 0;
  std::memcpy(pptr(), text, static_cast<std::size_t>(size));
  pbump(static_cast<int>(size));
  return size;
}

}  // namespace debunk::cli
