#include "pipeline/address_host.h"

#include <gtest/gtest.h>

namespace debunk::pipeline {
namespace {

TEST(AddressHost, IsBetweenSchemeAndPath) {
  EXPECT_EQ(host_of("https://Paper.Example/story"), "paper.example");
  EXPECT_EQ(host_of("http://user:pass@paper.example:8080?q=a@b"), "paper.example");
  EXPECT_EQ(host_of("http://[::1]/x"), "[::1]");
  EXPECT_EQ(host_of("http://[::1]:80/x"), "[::1]");
  EXPECT_EQ(host_of("https://zeitung.example#top"), "zeitung.example");
  EXPECT_EQ(host_of("urn:uuid:1"), "");
  EXPECT_EQ(host_of(""), "");
  EXPECT_EQ(host_of("http://a\nb/"), "");
  EXPECT_EQ(host_of("http://" + std::string(300, 'a')), "");
}

TEST(AddressHost, HostsBelowAreWithin) {
  EXPECT_TRUE(is_within("paper.example", "paper.example"));
  EXPECT_TRUE(is_within("www.paper.example", "paper.example"));
  EXPECT_FALSE(is_within("newspaper.example", "paper.example"));
  EXPECT_FALSE(is_within("example", "paper.example"));
}

}  // namespace
}  // namespace debunk::pipeline
