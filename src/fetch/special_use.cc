#include "fetch/special_use.h"

#include <netinet/in.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace debunk::fetch {
namespace {

struct Block4 {
  std::uint32_t start;
  int bits;
  std::string_view use;
};

constexpr std::uint32_t v4(std::uint32_t a, std::uint32_t b, std::uint32_t c = 0, std::uint32_t d = 0) { return a << 24 | b << 16 | c << 8 | d; }

constexpr Block4 k_blocks4[] = {
    {v4(0, 0), 8, "unspecified"},      {v4(10, 0), 8, "private"},        {v4(100, 64), 10, "shared by a provider"},
    {v4(127, 0), 8, "loopback"},       {v4(169, 254), 16, "link-local"}, {v4(172, 16), 12, "private"},
    {v4(192, 0, 0), 24, "reserved"},   {v4(192, 0, 2), 24, "reserved"},  {v4(192, 88, 99), 24, "reserved"},
    {v4(192, 168), 16, "private"},     {v4(198, 18), 15, "reserved"},    {v4(198, 51, 100), 24, "reserved"},
    {v4(203, 0, 113), 24, "reserved"}, {v4(224, 0), 4, "multicast"},     {v4(240, 0), 4, "reserved"},
};

std::string_view use_of(std::uint32_t address) {
  for (const Block4& block : k_blocks4)
    if ((address ^ block.start) >> (32 - block.bits) == 0) return block.use;
  return {};
}

struct Block6 {
  std::array<std::uint8_t, 6> start;
  int bits;
  std::string_view use;
};

/// Among those of 2000::/3, which alone are given out.
constexpr Block6 k_blocks6[] = {
    {{0x20, 0x01, 0x00, 0x00}, 23, "reserved"},  // Teredo, ORCHID and others
    {{0x20, 0x01, 0x0D, 0xB8}, 32, "reserved"},
    {{0x3F, 0xFF, 0x00}, 20, "reserved"},
};

bool begins(const std::array<std::uint8_t, 16>& address, const std::uint8_t* start, int bits) {
  const auto whole = static_cast<std::size_t>(bits / 8);
  if (std::memcmp(address.data(), start, whole) != 0) return false;
  return bits % 8 == 0 || (address[whole] ^ start[whole]) >> (8 - bits % 8) == 0;
}

std::uint32_t embedded(const std::array<std::uint8_t, 16>& address, std::size_t at) {
  return v4(address[at], address[at + 1], address[at + 2], address[at + 3]);
}

std::string_view use_of(const std::array<std::uint8_t, 16>& address) {
  constexpr std::uint8_t mapped[12] = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF};
  constexpr std::uint8_t translated[12] = {0, 0x64, 0xFF, 0x9B};
  constexpr std::uint8_t six_to_four[2] = {0x20, 0x02};
  if (begins(address, mapped, 96) || begins(address, translated, 96)) return use_of(embedded(address, 12));
  if (begins(address, six_to_four, 16)) return use_of(embedded(address, 2));

  constexpr std::array<std::uint8_t, 16> none{};
  constexpr std::array<std::uint8_t, 16> loopback{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
  if (address == none) return "unspecified";
  if (address == loopback) return "loopback";
  if ((address[0] & 0xFE) == 0xFC) return "private";
  if (address[0] == 0xFE && (address[1] & 0xC0) == 0x80) return "link-local";
  if (address[0] == 0xFE && (address[1] & 0xC0) == 0xC0) return "private";  // site-local, as it was called
  if (address[0] == 0xFF) return "multicast";
  if (address[0] >> 5 != 1) return "reserved";
  for (const Block6& block : k_blocks6)
    if (begins(address, block.start.data(), block.bits)) return block.use;
  return {};
}

}  // namespace

std::string_view special_use(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in in;
    std::memcpy(&in, &address, sizeof in);
    return use_of(ntohl(in.sin_addr.s_addr));
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 in;
    std::memcpy(&in, &address, sizeof in);
    std::array<std::uint8_t, 16> bytes;
    std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
    return use_of(bytes);
  }
  return "unknown";
}

}  // namespace debunk::fetch
