#include "debunk/article.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace debunk {
namespace {

using nlohmann::json;

std::string written(const Document& document, ArticleFormat format, ArticleOptions options = {}) {
  std::ostringstream out;
  write_article(out, document, format, options);
  return out.str();
}

/// With all white space made single: line ends of a source are no more than that in Markdown.
std::string words_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::string out, word;
  while (in >> word) out += (out.empty() ? "" : " ") + word;
  return out;
}

TEST(Article, MarkdownReadsAsTheSameText) {
  for (const char* line : {
           "a * b * c and *d* and **e**",
           "snake_case and _emphasis_ and __init__",
           "an `odd` tick and \\a backslash\\",
           "[a link](http://x.example) and ![picture](y)",
           "AT&T, &amp; and &#65; and &nosuch",
           "5 < 6 and <b>bold</b> and <!-- no comment -->",
           "~~struck~~ and a | b | c",
           "# no headline",
           "+ no item",
           "- no item",
           "> no quotation",
           "1. no list",
           "12) no list",
           "1986. A great year.",
           "---",
           "===",
           "***",
           "~~~ no fence",
           "``` no fence",
           "    no code",
           "C# and F#",
           "a [ref] and [ref]: x",
           "http://a_b.example/c_d_e",
           "Ünïcödé _ß_ 東京*大阪*",
           "<http://x.example>",
           "ends with a backslash\\",
       }) {
    const std::string source = "Mayor opens bridge in town\n\nThe first paragraph is long enough to be one.\n\n" + std::string(line) +
                               "\n\nIn two lines stands\n" + line + "\n\nThe last paragraph.\n";
    const Document document = Document::from_text(source);
    const std::string markdown = written(document, ArticleFormat::markdown);
    EXPECT_EQ(words_of(Document::from_markdown(markdown).text()), words_of(document.text())) << markdown;
  }
}

TEST(Article, TextIsTheBody) {
  const Document document = Document::from_text("Mayor opens bridge\n\nLONDON, March 3 - The mayor opened it.\nPeople came.\n\n\n\nThe end.");
  EXPECT_EQ(written(document, ArticleFormat::text), "LONDON, March 3 - The mayor opened it.\n\nPeople came.\n\nThe end.\n");
  EXPECT_EQ(written(Document::from_text(""), ArticleFormat::text), "");
}

TEST(Article, NothingInItSteersATerminal) {
  const Document document = Document::from_text("Mayor opens bridge\n\nIt is \x1B[31mopen\u200B.");
  EXPECT_EQ(written(document, ArticleFormat::text, {.show_invisible = true}), "It is <U+001B>[31mopen<U+200B>.\n");
  EXPECT_EQ(written(document, ArticleFormat::text), "It is \x1B[31mopen\u200B.\n");
}

TEST(Article, JsonHasTheBytesOfEachBlock) {
  const std::string source = "\xEF\xBB\xBFMayor opens bridge\n\nLONDON, March 3 - The mayor opened it.\n\nThe end of the story.";
  const json made = json::parse(written(Document::from_text(source, {"story.txt", {}, {}}), ArticleFormat::json));
  EXPECT_EQ(made["path"], "story.txt");
  std::string kinds;
  for (const json& block : made["blocks"]) {
    kinds += block["kind"].get<std::string>() + " ";
    EXPECT_EQ(source.substr(block["start"], block["end"].get<std::size_t>() - block["start"].get<std::size_t>()), block["text"]);
  }
  EXPECT_EQ(kinds, "headline dateline paragraph paragraph ");
}

TEST(Article, JsonSaysWhatIsKnown) {
  DocumentOptions options{"https://paper.example/story", {}, {}};
  options.metadata.author = "Ann Tarn";
  options.retrieval = Retrieval{"https://paper.example/story/", "2024-03-03T10:00:00Z", "93.184.216.34", 200};
  const json made = json::parse(written(Document::from_text("Text.", options), ArticleFormat::json));
  EXPECT_EQ(made["metadata"], (json{{"author", "Ann Tarn"}}));
  EXPECT_EQ(made["retrieved"],
            (json{{"address", "https://paper.example/story/"}, {"date", "2024-03-03T10:00:00Z"}, {"ip", "93.184.216.34"}, {"status", 200}}));
}

TEST(Article, SeveralInJsonAreAnArray) {
  std::ostringstream out;
  const auto writer = make_article_writer(ArticleFormat::json, out);
  for (const char* text : {"One.", "Two.", "Three."}) writer->add(Document::from_text(text));
  writer->finish();
  EXPECT_EQ(json::parse(out.str()).size(), 3u);
  std::ostringstream none;
  make_article_writer(ArticleFormat::json, none)->finish();
  EXPECT_EQ(json::parse(none.str()), json::array());
}

}  // namespace
}  // namespace debunk
