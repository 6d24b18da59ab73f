// Words without their endings, so that "killed", "kills" and "killing" are one word to the comparison of a headline with its text.
#pragma once

#include <cstdint>
#include <string_view>

namespace debunk::rules::headline {

/// The hash of a word's stem; the same for the forms of one word, as far as a few rules of spelling and a list of strong verbs know them. 0 for words that
/// only bind others together ("the", "of", "will").
std::uint64_t stem_of(std::string_view word);

}  // namespace debunk::rules::headline
