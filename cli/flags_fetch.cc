// The flags that say how a page is fetched.
#include <charconv>

#include "cli/flags.h"

namespace debunk::cli {
namespace {

constexpr std::string_view k_heading = "Pages from the network";
constexpr std::size_t k_most_seconds = 3600;
constexpr std::size_t k_most_bytes = std::size_t{1} << 30;

/// A number without sign, and what follows it. Nothing, where no number is or it is too large.
std::optional<std::pair<std::size_t, std::string_view>> leading_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) return std::nullopt;
  return std::pair{number, text.substr(static_cast<std::size_t>(end - text.data()))};
}

std::string set_timeout(Typed& typed, std::string_view value) {
  const auto number = leading_number(value);
  if (!number || !number->second.empty() || number->first == 0 || number->first > k_most_seconds) return "it must be a number from 1 to 3600";
  typed.fetch.timeout = std::chrono::seconds(number->first);
  return {};
}

std::string set_size(Typed& typed, std::string_view value) {
  const auto number = leading_number(value);
  constexpr std::string_view k_wrong = "it must be a number of bytes up to 1024M, like 500000, 800K or 64M";
  if (!number || number->first == 0 || number->first > k_most_bytes) return std::string(k_wrong);
  const auto [count, unit] = *number;
  const std::size_t factor = unit.empty() ? 1 : unit == "K" ? std::size_t{1} << 10 : unit == "M" ? std::size_t{1} << 20 : 0;
  if (factor == 0 || count > k_most_bytes / factor) return std::string(k_wrong);
  typed.fetch.max_size = count * factor;
  return {};
}

/// It becomes a line of a request.
std::string set_user_agent(Typed& typed, std::string_view value) {
  for (const char c : value)
    if (c < 0x20 || c > 0x7E) return "it must be printable ASCII";
  if (value.empty()) return "it must not be empty";
  typed.fetch.user_agent = value;
  return {};
}

}  // namespace

constexpr Flag k_flag_save = {
    .name = "save",
    .value = "FILE",
    .completes = Completes::file,
    .heading = k_heading,
    .brief = "keep what was sent and received as a web archive",
    .details =
        "FILE is a WARC 1.1 file: every request and every answer, redirects and refusals too, byte for byte, with time, address and SHA-256. If "
        "its name ends in .gz, each record is packed by itself, as tools for archives expect it. A file that is there already is not replaced: "
        "it may be evidence.",
    .apply =
        [](Typed& typed, std::string_view value) {
          typed.save = value;
          return std::string(value.empty() ? "it must not be empty" : "");
        },
};

constexpr Flag k_flag_allow_private = {
    .name = "allow-private",
    .heading = k_heading,
    .brief = "also connect to addresses that are not public",
    .details =
        "Without it debunk does not connect to this machine, a local network or any other address with a special use, neither itself nor because a "
        "page leads there. What is looked at is the address of the connection, not its name.",
    .apply =
        [](Typed& typed, std::string_view) {
          typed.fetch.allow_private = true;
          return std::string();
        },
};

constexpr Flag k_flag_timeout = {
    .name = "timeout",
    .value = "SECONDS",
    .heading = k_heading,
    .brief = "the longest that fetching one page may take",
    .details = "Looking up names, redirects and the whole answer included. The default is 30.",
    .apply = set_timeout,
};

constexpr Flag k_flag_max_size = {
    .name = "max-size",
    .value = "SIZE",
    .heading = k_heading,
    .brief = "the largest answer that is taken",
    .details = "In bytes, or with K or M; as it comes, and when it is unpacked. The default is 32M.",
    .apply = set_size,
};

constexpr Flag k_flag_user_agent = {
    .name = "user-agent",
    .value = "TEXT",
    .heading = k_heading,
    .brief = "what debunk calls itself to servers",
    .details = "The default is \"debunk/\" and its version. No cookies, names or passwords are sent, whatever the flags.",
    .apply = set_user_agent,
};

constexpr Flag k_flag_proxy = {
    .name = "proxy",
    .value = "ADDRESS",
    .heading = k_heading,
    .brief = "go through this proxy",
    .details =
        "For example http://proxy.example:3128. Variables like https_proxy are not looked at; --proxy \"$https_proxy\" uses one. The proxy decides "
        "where it connects to: whether an address is public cannot be seen then.",
    .apply =
        [](Typed& typed, std::string_view value) {
          typed.fetch.proxy = value;
          return std::string(value.empty() ? "it must not be empty" : "");
        },
};

}  // namespace debunk::cli
