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

}  // namespace
}  // namespace debunk
