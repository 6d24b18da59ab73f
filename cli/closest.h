// "Did you mean …?"
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace debunk::cli {

/// The candidate that `word` was probably meant to be; empty if none is near. Counts a swap of neighbours as one slip
/// (Damerau 1964, in the restricted form).
std::string_view closest(std::string_view word, std::span<const std::string_view> candidates);

/// `; did you mean "near"?`, or nothing where `near` is empty.
std::string did_you_mean(std::string_view near);

}  // namespace debunk::cli
