#include "pipeline/address_host.h"

#include <algorithm>

namespace debunk::pipeline {
namespace {

constexpr std::size_t k_longest = 255;

}  // namespace

std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme == std::string_view::npos) return {};
  std::string_view host = address.substr(scheme + 3);
  host = host.substr(0, host.find_first_of("/?#\\"));
  host.remove_prefix(host.rfind('@') + 1);  // npos + 1 is 0
  const std::size_t port = host.rfind(':');
  if (port != std::string_view::npos && host.find(']', port) == std::string_view::npos) host = host.substr(0, port);
  const auto is_no_part = [](char c) { return static_cast<unsigned char>(c) <= ' ' || c == 0x7F; };
  if (host.size() > k_longest || std::ranges::any_of(host, is_no_part)) return {};
  std::string lower(host);
  std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 'a' - 'A') : c; });
  return lower;
}

bool is_within(std::string_view host, std::string_view other) {
  return host == other || (host.size() > other.size() && host.ends_with(other) && host[host.size() - other.size() - 1] == '.');
}

}  // namespace debunk::pipeline
