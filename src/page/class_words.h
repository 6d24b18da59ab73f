// What the names of a part of a page say it is: "entry-content", "relatedPosts", "cookie-banner". Content management systems of the world
// name the same things by the same few hundred words.
#pragma once

#include <cstdint>
#include <string_view>

#include "html/tree.h"

namespace debunk::page {

enum class ClassWord : std::uint8_t {
#define WORDS(kind, words) kind,
#include "page/class_words.def"
#undef WORDS
};

inline constexpr std::size_t k_class_words = 0
#define WORDS(kind, words) +1
#include "page/class_words.def"
#undef WORDS
    ;

/// A bit for each kind of word.
using ClassWords = std::uint32_t;
static_assert(k_class_words <= 32);

constexpr ClassWords bit(ClassWord word) { return ClassWords{1} << static_cast<unsigned>(word); }

/// Of names as attributes write them, separated by white space. A name of several words says all of them.
ClassWords class_words(std::string_view names);

/// Of an element: its class, id, role, itemprop, and its own name if HTML does not know it.
ClassWords class_words(std::string_view html, const html::Tree& tree, html::NodeId element);

}  // namespace debunk::page
