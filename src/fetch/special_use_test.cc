#include "fetch/special_use.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>

#include <cstring>

namespace debunk::fetch {
namespace {

std::string use(const char* text) {
  sockaddr_storage storage{};
  if (std::strchr(text, ':') != nullptr) {
    sockaddr_in6 in{};
    in.sin6_family = AF_INET6;
    EXPECT_EQ(inet_pton(AF_INET6, text, &in.sin6_addr), 1) << text;
    std::memcpy(&storage, &in, sizeof in);
  } else {
    sockaddr_in in{};
    in.sin_family = AF_INET;
    EXPECT_EQ(inet_pton(AF_INET, text, &in.sin_addr), 1) << text;
    std::memcpy(&storage, &in, sizeof in);
  }
  return std::string(special_use(reinterpret_cast<const sockaddr&>(storage)));
}

TEST(SpecialUse, PublicAddressesHaveNone) {
  for (const char* address : {"1.1.1.1",        "9.255.255.255",   "11.0.0.0",        "100.63.255.255",   "100.128.0.0",     "126.255.255.255",
                              "128.0.0.0",      "169.253.255.255", "172.15.255.255",  "172.32.0.0",       "192.167.255.255", "192.169.0.0",
                              "198.17.255.255", "198.20.0.0",      "223.255.255.255", "2600::1",          "2a00:1450::1",    "2001:200::1",
                              "2001:4860::1",   "2001:db9::",      "::ffff:1.1.1.1",  "64:ff9b::1.1.1.1", "2002:101:101::"})
    EXPECT_EQ(use(address), "") << address;
}

TEST(SpecialUse, NamesWhatIsNoPlaceOfThePublicInternet) {
  EXPECT_EQ(use("0.0.0.0"), "unspecified");
  EXPECT_EQ(use("0.1.2.3"), "unspecified");
  EXPECT_EQ(use("10.0.0.1"), "private");
  EXPECT_EQ(use("100.64.0.1"), "shared by a provider");
  EXPECT_EQ(use("100.127.255.255"), "shared by a provider");
  EXPECT_EQ(use("127.0.0.1"), "loopback");
  EXPECT_EQ(use("127.255.255.255"), "loopback");
  EXPECT_EQ(use("169.254.169.254"), "link-local");
  EXPECT_EQ(use("172.16.0.0"), "private");
  EXPECT_EQ(use("172.31.255.255"), "private");
  EXPECT_EQ(use("192.168.1.1"), "private");
  EXPECT_EQ(use("198.19.0.1"), "reserved");
  EXPECT_EQ(use("203.0.113.5"), "reserved");
  EXPECT_EQ(use("224.0.0.1"), "multicast");
  EXPECT_EQ(use("255.255.255.255"), "reserved");
}

TEST(SpecialUse, LooksIntoVersionSix) {
  EXPECT_EQ(use("::"), "unspecified");
  EXPECT_EQ(use("::1"), "loopback");
  EXPECT_EQ(use("::2"), "reserved");
  EXPECT_EQ(use("::127.0.0.1"), "reserved");
  EXPECT_EQ(use("::ffff:127.0.0.1"), "loopback");
  EXPECT_EQ(use("::ffff:10.0.0.1"), "private");
  EXPECT_EQ(use("64:ff9b::169.254.169.254"), "link-local");
  EXPECT_EQ(use("64:ff9b:1::1.1.1.1"), "reserved");
  EXPECT_EQ(use("2002:7f00:1::"), "loopback");
  EXPECT_EQ(use("fc00::1"), "private");
  EXPECT_EQ(use("fdff::1"), "private");
  EXPECT_EQ(use("fe80::1"), "link-local");
  EXPECT_EQ(use("fec0::1"), "private");
  EXPECT_EQ(use("ff02::1"), "multicast");
  EXPECT_EQ(use("2001::1"), "reserved");
  EXPECT_EQ(use("2001:db8::1"), "reserved");
  EXPECT_EQ(use("3fff:fff::1"), "reserved");
  EXPECT_EQ(use("4000::1"), "reserved");
}

TEST(SpecialUse, TrustsNoOtherFamily) {
  sockaddr address{};
  address.sa_family = AF_UNIX;
  EXPECT_EQ(special_use(address), "unknown");
}

}  // namespace
}  // namespace debunk::fetch
