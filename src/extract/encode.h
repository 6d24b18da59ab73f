// The way back: text into the bytes of the encoding that its file is written in.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace debunk::extract {

/// `utf8` (valid UTF-8) as bytes of `encoding`, a name that Document::encoding() gives; no byte order mark is added. Empty if a character
/// does not fit the encoding exactly (read back, it must be the same), or if pieces cannot be put into a file of it (ISO-2022-JP and
/// other encodings with shift states). Throws std::logic_error for a name that no document gives.
std::optional<std::string> encode(std::string_view utf8, const std::string& encoding);

}  // namespace debunk::extract
