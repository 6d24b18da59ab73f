#include <gtest/gtest.h>

#include <stdexcept>
#include <type_traits>

#include "debunk/finding.h"

namespace debunk {
namespace {

// A finding cannot be made without a quotation, nor a quotation without a document and a place in it.
static_assert(!std::is_default_constructible_v<Quote>);
static_assert(!std::is_constructible_v<Quote, Span, std::string>);
static_assert(!std::is_constructible_v<Quote, std::string>);
static_assert(!std::is_default_constructible_v<Finding>);
static_assert(!std::is_default_constructible_v<Related>);

TEST(Quote, IsACopyOfThePlace) {
  const Document document = Document::from_text("na\u00EFve \u65E5\u672C");
  const Quote quote(document, {2, 4});
  EXPECT_EQ(quote.text(), "\u00EF");
  EXPECT_EQ(quote.span(), (Span{2, 4}));
}

TEST(Quote, CannotQuoteWhatIsNotThere) {
  const Document document = Document::from_text("na\u00EFve");
  EXPECT_THROW(Quote(document, {0, 0}), std::logic_error);
  EXPECT_THROW(Quote(document, {6, 6}), std::logic_error);
  EXPECT_THROW(Quote(document, {0, 7}), std::logic_error);
  EXPECT_THROW(Quote(document, {4, 2}), std::logic_error);
  EXPECT_THROW(Quote(document, {7, 9}), std::logic_error);
  EXPECT_THROW(Quote(document, {2, 3}), std::logic_error) << "half a character";
  EXPECT_THROW(Quote(document, {3, 4}), std::logic_error) << "half a character";
  EXPECT_THROW(Quote(Document::from_text(""), {0, 0}), std::logic_error);
}

TEST(Quote, CanQuoteTheFileAroundTheArticle) {
  const std::string bytes = "\xEF\xBB\xBF# Caf\u00E9\n\nThe *old* port\n";
  const Document document = Document::from_markdown(bytes);
  const Quote of_file = Quote::of_file(document, {document.file_text().find("*old*"), document.file_text().find(" port")});
  EXPECT_FALSE(of_file.is_of_text());
  EXPECT_EQ(of_file.text(), "*old*");
  EXPECT_EQ(of_file.source(), (Span{bytes.find("*old*"), bytes.find(" port")}));
  const Quote of_text(document, {document.text().find("old port"), document.text().size()});
  EXPECT_TRUE(of_text.is_of_text());
  EXPECT_EQ(of_text.file_span(), (Span{document.file_text().find("old"), document.file_text().find("\n", 12)}));
  EXPECT_EQ(bytes.substr(of_text.source().start, of_text.source().size()), "old* port");
  EXPECT_THROW(Quote::of_file(document, {0, document.file_text().size() + 1}), std::logic_error);
  EXPECT_THROW(Quote::of_file(document, {6, 7}), std::logic_error) << "half a character";
  EXPECT_THROW(Quote::of_file(document, {2, 2}), std::logic_error);
}

}  // namespace
}  // namespace debunk
