// The names of date_names.def are those of CLDR, as ICU has them.
#include "language/date_names.h"

#include <gtest/gtest.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <string>

#include "text/words.h"

namespace debunk::language {
namespace {

class DateNames : public testing::TestWithParam<const char*> {};

void expect_all_known(const char* code, DateWord kind, const icu::UnicodeString* names, int count, unsigned first) {
  const text::Language language = text::parse_language(code);
  for (int i = 0; i < count; ++i) {
    std::string name;
    names[i].toUTF8String(name);
    if (name.empty()) continue;
    // "segunda-feira": the first word decides.
    const text::Tokens tokens = text::tokenize(name);
    const DateName found = date_name(language, tokens.words.at(0).hash);
    EXPECT_EQ(static_cast<int>(found.kind), static_cast<int>(kind)) << name;
    EXPECT_EQ(found.number, first + static_cast<unsigned>(i)) << name;
  }
}

TEST_P(DateNames, AreThoseOfIcu) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::DateFormatSymbols symbols(icu::Locale(GetParam()), status);
  ASSERT_TRUE(U_SUCCESS(status));
  int count = 0;
  for (const auto context : {icu::DateFormatSymbols::FORMAT, icu::DateFormatSymbols::STANDALONE}) {
    const icu::UnicodeString* months = symbols.getMonths(count, context, icu::DateFormatSymbols::WIDE);
    expect_all_known(GetParam(), DateWord::month, months, count, 1);
    // ICU: the empty name, Sunday, Monday …
    const icu::UnicodeString* weekdays = symbols.getWeekdays(count, context, icu::DateFormatSymbols::WIDE);
    expect_all_known(GetParam(), DateWord::weekday, weekdays + 2, 6, 1);
    expect_all_known(GetParam(), DateWord::weekday, weekdays + 1, 1, 7);
  }
}

INSTANTIATE_TEST_SUITE_P(Languages, DateNames, testing::Values("ar", "bn", "de", "en", "es", "fr", "hi", "id", "pt", "ru"));

TEST(DateNames, OtherLanguagesAreSilent) {
  EXPECT_FALSE(has_dates(text::Language::it));
  EXPECT_EQ(date_name(text::Language::it, text::hash_of_word("gennaio")).kind, DateWord::none);
}

}  // namespace
}  // namespace debunk::language
