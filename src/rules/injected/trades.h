// The vocabulary of the trades that buy planted text: gambling, medicines, massage, loans and a few more, in many languages.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/language.h"
#include "text/word_filter.h"

namespace debunk::rules::injected {

enum class Trade : std::uint8_t { none, glue, gambling, pharmacy, massage, lending, investment, goods, web };

/// For messages: "gambling", "medicines", "massage or escort services", …; empty for none and glue.
std::string_view to_string(Trade trade);

struct AdvertisingWord {
  Trade trade = Trade::none;
  std::uint8_t weight = 0;  ///< 0 to 3: how much the word speaks for advertising where it stands among others of its kind

  bool is_trade() const { return trade > Trade::glue && weight > 0; }
};

/// What a word (by its `hash_of_word`) is in the advertising of `language`; with `und`, in that of any.
AdvertisingWord advertising_word(std::uint64_t hash, text::Language language);

/// The languages, a bit each (1 << Language), in whose advertising this is a word of a trade.
std::uint64_t trade_languages(std::uint64_t hash);
static_assert(text::k_language_count <= 64);

/// The words of a trade: a filter for them, and the hashes of all.
const text::WordFilter& trade_filter();
std::vector<std::uint64_t> trade_words();

/// The same for the first four letters (their WordHash) of words of a trade that have as many: where one may be hidden in a longer word.
const text::WordFilter& trade_beginnings();
inline constexpr std::size_t k_trade_beginning = 4;
/// Whether it may be a word with an entry, words of no trade ("buy", "online") too.
bool may_be_advertising_word(std::uint64_t hash);

inline bool may_be_trade_word(std::uint64_t hash) { return trade_filter().may_have(hash); }

/// The trade whose signs stand in a text without spaces between words (Chinese, Japanese, Korean, Thai …); none if there are none.
Trade trade_by_signs(std::string_view text);

}  // namespace debunk::rules::injected
