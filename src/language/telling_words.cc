#include "language/telling_words.h"

#include "language/date_names.h"
#include "language/time_words.h"
#include "language/vocabulary.h"

namespace debunk::language {
namespace {

const text::WordFilter& filter_of(text::Language language) {
  static const text::WordFilter english = [] {
    text::WordFilter all = date_filter(text::Language::en);
    all.add(time_filter());
    all.add(vocabulary_filter());
    return all;
  }();
  return language == text::Language::en ? english : date_filter(language);
}

}  // namespace

std::vector<std::uint32_t> find_telling_words(std::span<const text::Word> words, text::Language language) {
  if (!has_dates(language)) return {};
  const text::WordFilter& filter = filter_of(language);
  // Every index is written, and only those of telling words are counted: no jump that depends on the word.
  std::vector<std::uint32_t> telling(words.size());
  std::size_t count = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    telling[count] = static_cast<std::uint32_t>(i);
    const unsigned digit = words[i].is(text::k_has_digit), known = filter.may_have(words[i].hash);
    count += digit | known;
  }
  telling.resize(count);
  return telling;
}

}  // namespace debunk::language
