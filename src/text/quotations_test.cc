#include "text/quotations.h"

#include <gmock/gmock.h>

#include <string>

namespace debunk::text {
namespace {

std::vector<std::string> quoted(std::string_view text) {
  std::vector<Mark> marks;
  for (const Mark& mark : tokenize(text).marks)
    if (is_quotation_mark(mark.character)) marks.push_back(mark);
  std::vector<std::string> found;
  for (const Quotation& one : find_quotations(text, marks, {{BlockKind::paragraph, {0, text.size()}}})) found.emplace_back(text.substr(one.inner.start, one.inner.size()));
  return found;
}

TEST(Quotations, TwoApostrophesAreOneMark) {
  EXPECT_THAT(quoted("She said: ''We won't go,'' and left."), testing::ElementsAre("We won't go,"));
  EXPECT_THAT(quoted("''One,'' he said. ''Two 'and' three.''"), testing::ElementsAre("One,", "Two 'and' three."));
  EXPECT_THAT(quoted("an 8'' pipe of 6' length"), testing::IsEmpty());
}

}  // namespace
}  // namespace debunk::text
