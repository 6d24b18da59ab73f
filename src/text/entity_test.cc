#include "text/entity.h"

#include <gtest/gtest.h>

#include <string>

namespace debunk::text {
namespace {

struct Case {
  std::string text;
  std::size_t size;
  char32_t character;
};

TEST(Entity, IsRead) {
  for (const Case& one : {Case{"&amp; so", 5, U'&'},
                          {"&nbsp;", 6, 0xA0},
                          {"&#8217;s", 7, 0x2019},
                          {"&#x2019;", 8, 0x2019},
                          {"&#X1F600;", 9, 0x1F600},
                          {"&amp;amp;amp;", 13, U'&'},
                          {"&amp;#39;", 9, U'\''},
                          {"&amp;nbsp;x", 10, 0xA0},
                          {"&amp;#;", 5, U'&'},
                          {"&thetasym;", 10, 0x3D1}}) {
    const auto entity = read_entity(one.text);
    ASSERT_TRUE(entity) << one.text;
    EXPECT_EQ(entity->size, one.size) << one.text;
    EXPECT_EQ(entity->character, one.character) << one.text;
  }
}

TEST(Entity, IsNone) {
  for (const char* text : {"", "&", "&;", "&T;", "& amp;", "&amp", "&#;", "&#x;", "&#0;", "&#7;", "&#150;", "&#55296;", "&#1114112;",
                           "&#99999999999;", "&#-1;", "&nosuch;", "amp;"})
    EXPECT_FALSE(read_entity(text)) << text;
}

}  // namespace
}  // namespace debunk::text
