#include "page/text_blocks.h"

#include <gtest/gtest.h>

#include <string>

#include "html/decode.h"
#include "html/parse.h"

namespace debunk::page {
namespace {

std::string shown(const std::string& html) {
  const html::Tree tree = html::parse(html);
  const TextBlocks text = text_blocks(html, tree);
  std::string out;
  for (const TextBlock& block : text.blocks) {
    out += '[';
    for (std::uint32_t i = 0; i < block.run_count; ++i) {
      const TextRun& run = text.runs[block.first_run + i];
      out += (run.after_break ? "/" : "") + html::decoded(html, tree.nodes[run.node].source, tree.nodes[run.node].text);
    }
    out += ']';
  }
  return out;
}

TEST(TextBlocks, ElementsThatAreNoPartOfALineEndABlock) {
  EXPECT_EQ(shown("a<b>b</b>c<p>d<a href=/>e</a></p>f<ul><li>g<li>h</ul>"), "[abc][de][f][g][h]");
  EXPECT_EQ(shown("<p>a<div></div>b"), "[a][b]");
}

TEST(TextBlocks, OneLineBreakIsPartOfABlockTwoEndIt) { EXPECT_EQ(shown("<p>a<br>b<br> <br>c"), "[a/b][c]"); }

TEST(TextBlocks, WhatIsNotShownIsNoText) {
  EXPECT_EQ(shown("<title>t</title><script>s</script><style>s</style><body><noscript>n</noscript><template>t</template><select><option>o</select><svg><text>x</text></svg>a"), "[a]");
}

TEST(TextBlocks, TextStandsInSourceOrderWhateverTheTreeMakesOfIt) {
  EXPECT_EQ(shown("<table>a<tr><td>b</td>c</tr>d</table>e"), "[a][b][cde]") << "a, c and d stand before the table in the tree";
}

TEST(TextBlocks, AreMeasured) {
  const std::string html = "<p>Two words, <a href=/>three</a> &amp; <b>M&nbsp;15</b>. Then more.</p><p>広場は、閉鎖された。</p>";
  const html::Tree tree = html::parse(html);
  const TextBlocks text = text_blocks(html, tree);
  ASSERT_EQ(text.blocks.size(), 2U);
  const TextBlock& block = text.blocks[0];
  EXPECT_EQ(block.words, 8U) << "a space that does not break is one";
  EXPECT_EQ(block.link_characters, 5U);
  EXPECT_EQ(block.strong_characters, 3U);
  EXPECT_EQ(block.commas, 1U);
  EXPECT_EQ(block.digits, 2U);
  EXPECT_EQ(block.sentence_ends, 1U);
  EXPECT_TRUE(block.ends_sentence);
  EXPECT_EQ(text.blocks[1].words, 6U) << "two characters a word, where no spaces are written";
}

}  // namespace
}  // namespace debunk::page
