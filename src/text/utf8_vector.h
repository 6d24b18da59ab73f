// UTF-8 validation 16 bytes at a time, where the processor can: "Validating UTF-8 In Less Than One Instruction Per Byte" (Keiser and Lemire,
// Software: Practice and Experience 51, 2021), the lookup algorithm. Its twin is the loop in utf8.cc, and a test holds them together.
#pragma once

#include <cstddef>
#include <string_view>

namespace debunk::text {

/// False where this processor has no such instructions: then nothing below may be called.
bool has_vector_validation();

/// Is all of `bytes` valid UTF-8?
bool is_valid_by_vector(std::string_view bytes);

}  // namespace debunk::text
