#include "ingest/html_encoding.h"

#include <algorithm>
#include <utility>

#include "ingest/broken_utf8.h"
#include "ingest/detect.h"
#include "ingest/encoding_labels.h"
#include "ingest/html_prescan.h"
#include "text/utf8.h"

namespace debunk::ingest {
namespace {

constexpr std::size_t k_enough = 12;  ///< bytes beyond ASCII of which two-byte encodings do not make UTF-8 by chance

/// Not more than `most`.
std::size_t count_beyond_ascii(std::string_view bytes, std::size_t most) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < bytes.size() && count < most; ++at) count += static_cast<unsigned char>(bytes[at]) >= 0x80;
  return count;
}

constexpr bool has_two_byte_characters(std::string_view encoding) {
  return encoding == "Shift_JIS" || encoding == "EUC-JP" || encoding == "EUC-KR" || encoding == "Big5" || encoding == "GBK" || encoding == "gb18030";
}

/// What the bytes say about statements.
class Bytes {
 public:
  explicit Bytes(std::string_view bytes) : bytes_(bytes), valid_(text::is_valid(bytes)), wide_(!unicode_by_zero_bytes(bytes).empty()) {}

  bool valid_utf8() const { return valid_; }

  /// `encoding` is a name of the Encoding Standard.
  bool refute(std::string_view encoding) const {
    if (encoding.starts_with("UTF-16")) return false;
    if (wide_) return true;
    if (encoding == "UTF-8") return !valid_ && !is_mostly_utf8(bytes_);
    const std::size_t enough = has_two_byte_characters(encoding) ? k_enough : 1;
    return count_beyond_ascii(bytes_, enough) == enough && (valid_ || is_mostly_utf8(bytes_));
  }

 private:
  std::string_view bytes_;
  bool valid_;
  bool wide_;  // UTF-16 or UTF-32
};

bool may_have_mark(std::string_view bytes) {
  return !bytes.empty() && std::string_view("\xEF\xFE\xFF\0\x84", 5).find(bytes[0]) != std::string_view::npos;
}

}  // namespace

PageEncoding page_encoding(std::string_view bytes, std::string_view transport) {
  if (may_have_mark(bytes))
    if (Detected marked = detect(bytes); marked.mark_size > 0)
      return {std::move(marked.encoding), marked.mark_size, marked.valid_utf8, EncodingFrom::mark, {}};
  PageEncoding page;
  const Bytes told(bytes);
  for (const auto& [encoding, from] :
       {std::pair{encoding_of_label(transport), EncodingFrom::transport}, {stated_encoding(bytes), EncodingFrom::page}}) {
    const auto table = encoding.empty() ? std::nullopt : table_of_encoding(encoding);
    if (!table) continue;
    if (!told.refute(encoding)) {
      page.encoding = *table;
      page.valid_utf8 = encoding == "UTF-8" && told.valid_utf8();
      page.from = from;
      return page;
    }
    if (page.refuted.empty()) page.refuted = encoding;
  }
  Detected detected = detect(bytes);
  page.encoding = std::move(detected.encoding);
  page.mark_size = detected.mark_size;
  page.valid_utf8 = detected.valid_utf8;
  return page;
}

}  // namespace debunk::ingest
