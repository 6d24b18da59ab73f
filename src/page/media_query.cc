#include "page/media_query.h"

#include <algorithm>
#include <string>

namespace debunk::page {
namespace {

std::string small(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
  return out;
}

bool has_word(std::string_view text, std::string_view word) {
  for (std::size_t at = 0; (at = text.find(word, at)) != std::string_view::npos; ++at) {
    const auto is_letter = [&](std::size_t i) { return i < text.size() && ((text[i] >= 'a' && text[i] <= 'z') || text[i] == '-'); };
    if (!(at > 0 && is_letter(at - 1)) && !is_letter(at + word.size())) return true;
  }
  return false;
}

/// The pixels behind `name` and a colon; `missing` where the query does not name it.
double width_of(const std::string& query, const char* name, double missing) {
  const std::size_t at = query.find(name);
  if (at == std::string::npos) return missing;
  const std::size_t digits = query.find_first_of("0123456789.", at);
  if (digits == std::string::npos) return missing;
  double value = 0, scale = 1;
  std::size_t end = digits;
  for (bool point = false; end < query.size() && end < digits + 16; ++end) {
    if (query[end] == '.' && !point) {
      point = true;
    } else if (query[end] >= '0' && query[end] <= '9') {
      value = value * 10 + (query[end] - '0');
      if (point) scale *= 10;
    } else {
      break;
    }
  }
  return value / scale * (query.compare(end, 2, "em") == 0 || query.compare(end, 3, "rem") == 0 ? 16 : 1);
}

bool fits(const std::string& query) {
  for (const char* other : {"print", "speech", "tty", "tv", "projection", "handheld", "braille", "embossed", "aural"})
    if (has_word(query, other)) return query.find("not ") != std::string::npos;
  if (query.find("not ") != std::string::npos || query.find("prefers-") != std::string::npos) return false;
  return width_of(query, "min-width", 0) <= k_screen_width && width_of(query, "max-width", k_screen_width) >= k_screen_width &&
         width_of(query, "max-device-width", k_screen_width) >= k_screen_width;
}

}  // namespace

bool fits_screen(std::string_view list) {
  const std::string all = small(list);
  for (std::size_t at = 0; at <= all.size();) {
    const std::size_t end = std::min(all.find(',', at), all.size());
    if (fits(all.substr(at, end - at))) return true;
    at = end + 1;
  }
  return false;
}

}  // namespace debunk::page
