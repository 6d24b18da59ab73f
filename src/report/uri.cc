#include "report/uri.h"

namespace debunk::report {
namespace {

constexpr std::string_view k_unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

/// `text` with every byte that is in neither list percent-encoded.
void append_encoded(std::string& uri, std::string_view text, std::string_view kept) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  for (const char c : text) {
    if (k_unreserved.find(c) != std::string_view::npos || kept.find(c) != std::string_view::npos) {
      uri += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      uri += '%';
      uri += hex[byte >> 4];
      uri += hex[byte & 15];
    }
  }
}

}  // namespace

std::string uri_of_path(std::string_view path) {
  std::string uri;
  if (path.starts_with("http://") || path.starts_with("https://")) {
    append_encoded(uri, path, ":/?#[]@!$&'()*+,;=%");
    return uri;
  }
  if (path.starts_with("//")) path.remove_prefix(path.find_first_not_of('/') == path.npos ? path.size() - 1 : path.find_first_not_of('/') - 1);
  if (path.starts_with('/')) uri = "file://";
  // A colon in the first segment would read as a scheme.
  append_encoded(uri, path, "/");
  return uri;
}

}  // namespace debunk::report
