// The names that matter, as numbers: a tag or an attribute is looked up once, by the tokenizer, and compared as a number from then on.
// Every other name is `unknown`, and its place in the page says what it is.
#pragma once

#include <cstdint>
#include <string_view>

namespace debunk::html {

enum class Tag : std::uint8_t {
  unknown,
#define TAG(identifier, name) identifier,
#include "html/names.def"
#undef TAG
};

enum class AttributeName : std::uint8_t {
  unknown,
#define ATTRIBUTE(identifier, name) identifier,
#include "html/names.def"
#undef ATTRIBUTE
};

/// The number of a name in any case (ASCII).
Tag find_tag(std::string_view name);
AttributeName find_attribute(std::string_view name);

/// In small letters; empty for `unknown`.
std::string_view to_string(Tag tag);
std::string_view to_string(AttributeName name);

/// Of a name in any case; 32 bits of FNV-1a.
std::uint32_t name_hash(std::string_view name);

/// Are two names the same, ASCII letters of either case alike?
bool same_name(std::string_view a, std::string_view b);

}  // namespace debunk::html
