// Pages that ask to be read as old browsers did (WHATWG, "The initial insertion mode").
#pragma once

#include <string_view>

#include "html/token.h"

namespace debunk::html {

bool asks_for_quirks(std::string_view html, const Token& doctype);

}  // namespace debunk::html
