// The head of a Markdown file: YAML between "---" lines or TOML between "+++" lines, as Hugo, Jekyll and most newsroom systems write it.
// libyaml reads the YAML: quoting, folded titles and lists of authors have more cases than a reader of our own would get right.
#pragma once

#include <cstddef>
#include <string_view>

#include "debunk/document.h"

namespace debunk::extract {

/// Bytes of the front matter that `utf8` starts with, its closing line included; 0 if it has none. What it says fills the empty fields of
/// `metadata`; what is wrong in it is left out.
std::size_t read_front_matter(std::string_view utf8, Metadata& metadata);

}  // namespace debunk::extract
