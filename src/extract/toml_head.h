// The top-level keys of a TOML head (TOML 1.0): strings of all four kinds, dates and numbers as they are written, lists, and the "name" of
// tables in lists. It stops at the first [table] and at the first mistake. Not toml++, which debunk.toml is read with: its version in
// Debian 12 (3.3.0) runs into undefined behaviour at letters beyond ASCII out of place, and a head comes from anywhere.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace debunk::extract {

struct TomlValue {
  std::string key, value;
};

/// In order; a list gives one for each of its elements.
std::vector<TomlValue> read_toml_head(std::string_view text);

}  // namespace debunk::extract
