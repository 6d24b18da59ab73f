// Is a headline about what its text is about? Words that both have, rare ones counting most, at the beginning of the text and among what it tells most of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace debunk::rules::headline {

struct Relatedness {
  std::size_t words = 0;       ///< different words of the headline that say something
  std::size_t text_words = 0;  ///< words of the text that do
  double covered = 0;          ///< how much of the headline the text has, 0 to 1
  double opening = 0;          ///< how much of it the beginning of the text has
  double topics = 0;           ///< how much of what the text tells most of the headline has
};

/// Of English. Linear in the size of the text; of a headline the first words are looked at.
Relatedness relate(std::string_view headline, std::string_view text);

/// Is the headline rather of this text than of another?
bool is_related(const Relatedness& found);

/// False where `is_of_another` will be, as far as the words of the headline tell by themselves: nearly always. `text_has`: of a stem (stem_of).
bool may_be_of_another(std::string_view headline, const std::function<bool(std::uint64_t)>& text_has);

/// Is it surely of another? Puns and teasers share little with their texts, too.
bool is_of_another(const Relatedness& found);

}  // namespace debunk::rules::headline
