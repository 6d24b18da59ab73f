// An HTTP response as crawlers store it: its head read, its codings undone, each as far as it was really applied. Archives are full of
// bodies that are no longer, or never were, what their heads say.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/decoder.h"
#include "archive/record.h"

namespace debunk::archive {

/// Undoes the chunked coding (RFC 9112, 7.1) of a body in place, and says what is left of it. A body that does not begin with a chunk
/// stays as it is; a last chunk that is cut off gives what there is of it; what is no chunk after chunks is kept.
std::span<char> dechunk(std::span<char> body);

class HttpReader {
 public:
  /// Reads what `response` holds into `record`: status, content type, charset, fields and body, whose views last until the next call or as
  /// long as `response`, which is changed. What does not begin as a response does is all body. False: the body is larger than `most`
  /// when it is unpacked.
  bool read(std::span<char> response, std::size_t most, Record& record);

 private:
  bool undo_codings(std::string_view codings, std::size_t most, std::string_view& body);

  std::vector<Field> fields_;
  std::array<std::unique_ptr<Decoder>, 7> decoders_;  // by Packing, made when needed
  std::string unpacked_, other_;                      // what codings were undone into, in turns
};

}  // namespace debunk::archive
