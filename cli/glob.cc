#include "cli/glob.h"

namespace debunk::cli {
namespace {

/// Greedy with one way back for each kind of star, so the time is linear in pattern × path (Krauss 2008).
bool matches(std::string_view pattern, std::string_view path) {
  constexpr std::size_t k_none = std::string_view::npos;
  std::size_t p = 0, t = 0;
  std::size_t star_p = k_none, star_t = 0;    // after the last `*`, and where it stopped
  std::size_t stars_p = k_none, stars_t = 0;  // the same for `**`
  for (;;) {
    if (p < pattern.size() && pattern.substr(p, 2) == "**") {
      p += 2;
      if (p < pattern.size() && pattern[p] == '/' && (t == 0 || path[t - 1] == '/')) ++p;  // `a/**/b` is also `a/b`
      stars_p = p;
      stars_t = t;
      star_p = k_none;
      continue;
    }
    if (p < pattern.size() && pattern[p] == '*') {
      star_p = ++p;
      star_t = t;
      continue;
    }
    if (p < pattern.size() && t < path.size() && (pattern[p] == path[t] || (pattern[p] == '?' && path[t] != '/'))) {
      ++p;
      ++t;
      continue;
    }
    if (p == pattern.size() && t == path.size()) return true;
    if (star_p != k_none && star_t < path.size() && path[star_t] != '/') {
      p = star_p;
      t = ++star_t;
    } else if (stars_p != k_none && stars_t < path.size()) {
      p = stars_p;
      t = ++stars_t;
      // Between folders only: `**/b` must not match "xb".
      if (stars_p > 0 && pattern[stars_p - 1] == '/')
        while (t < path.size() && path[t - 1] != '/') t = ++stars_t;
      star_p = k_none;
    } else {
      return false;
    }
  }
}

}  // namespace

bool glob_matches(std::string_view pattern, std::string_view path) {
  if (pattern.find('/') != std::string_view::npos) return matches(pattern.starts_with('/') ? pattern.substr(1) : pattern, path);
  const std::size_t slash = path.rfind('/');
  return matches(pattern, slash == std::string_view::npos ? path : path.substr(slash + 1));
}

}  // namespace debunk::cli
