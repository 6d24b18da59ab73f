// How far apart two names are: the number of letters to insert, delete or replace (Levenshtein 1965).
#pragma once

#include <cstddef>
#include <string_view>

namespace debunk::base {

std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace debunk::base
