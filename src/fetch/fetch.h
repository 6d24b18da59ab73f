// A page from the network, and the evidence of how it was had. The only part of debunk that opens a connection or reads the clock, and no
// part of the library: the program alone calls it, for addresses that the user typed.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace debunk::fetch {

inline constexpr std::size_t k_default_size = std::size_t{32} << 20;
inline constexpr std::chrono::milliseconds k_default_timeout = std::chrono::seconds(30);
inline constexpr int k_most_redirects = 10;

struct FetchOptions {
  std::size_t max_size = k_default_size;                  ///< bytes of an answer as it comes, and of its body when it is unpacked
  std::chrono::milliseconds timeout = k_default_timeout;  ///< for all of it: names, connections, redirects, bodies
  bool allow_private = false;                             ///< may connect to addresses with a special use (special_use.h)
  std::string user_agent;                                 ///< empty: "debunk/VERSION"
  std::string proxy;  ///< address of a proxy; empty: none. A proxy connects where it likes: private addresses are its matter then
};

/// One request and its answer, byte for byte as they were sent and received (HTTP/1.1, transfer and content codings as they came).
struct Exchange {
  std::string address;  ///< that was asked for
  std::string date;     ///< UTC, when it was asked: "2024-03-03T10:00:00Z"
  std::string ip;       ///< that was connected to; empty with a proxy
  std::string request;
  std::string response;
  std::size_t head_size = 0;  ///< of the response
  int status = 0;
};

struct Fetched {
  std::vector<Exchange> exchanges;  ///< redirects first; kept where the end is a failure, too
  std::string problem;              ///< why there is no page, without its address; empty: there is one
  std::string body;                 ///< of the last answer, codings undone
  std::string content_type;         ///< without parameters: "text/html"
  std::string charset;              ///< as the server writes it
};

/// "http://…" or "https://…", in any case.
bool is_address(std::string_view text);

/// GET. Follows at most k_most_redirects redirects, each checked as the first address is: http and https only, no name and password, no
/// private addresses. What is checked is the address of every connection that is made, after names are resolved, so that no name server
/// can answer differently the second time. No cookies, no .netrc, nothing from the environment. Certificates are checked. Any number of
/// threads may call it.
Fetched fetch(const std::string& address, const FetchOptions& options = {});

}  // namespace debunk::fetch
