#include "report/uri.h"

namespace debunk::report {

std::string uri_of_path(std::string_view path) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  // The unreserved characters and the slash; a colon in the first segment would read as a scheme.
  constexpr std::string_view plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";
  std::string uri;
  if (path.starts_with("//")) path.remove_prefix(path.find_first_not_of('/') == path.npos ? path.size() - 1 : path.find_first_not_of('/') - 1);
  if (path.starts_with('/')) uri = "file://";
  for (const char c : path) {
    if (plain.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += hex[byte >> 4];
      uri += hex[byte & 15];
    }
  }
  return uri;
}

}  // namespace debunk::report
