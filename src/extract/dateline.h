// "PARIS, March 3 (Reuters) —": where and when an agency's story was filed.
#pragma once

#include <cstddef>
#include <string_view>

namespace debunk::extract {

/// Bytes of the dateline that `paragraph` opens with, its dash included; 0 if it has none. A place alone must be in capitals; a place with
/// an agency in brackets need not. Chinese, Japanese and Korean agencies have forms of their own.
std::size_t dateline_length(std::string_view paragraph);

}  // namespace debunk::extract
