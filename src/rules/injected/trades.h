// The vocabulary of the trades that buy planted text: gambling, medicines, massage, loans and a few more, in many languages.
#pragma once

#include <cstdint>
#include <string_view>

#include "text/language.h"

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

/// Could `advertising_word` know this as a word of some trade? One load from a table that stays in the cache; true now and then for others.
bool may_be_trade_word(std::uint64_t hash);

/// The trade whose signs stand in a text without spaces between words (Chinese, Japanese, Korean, Thai …); none if there are none.
Trade trade_by_signs(std::string_view text);

}  // namespace debunk::rules::injected
