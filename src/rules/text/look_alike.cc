#include "rules/text/look_alike.h"

#include <unicode/uscript.h>
#include <unicode/uspoof.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

struct Letter {
  std::string skeleton;
  debunk::text::Script script = 0;
  bool upper = false;
  char32_t character = 0;

  auto key() const { return std::tie(skeleton, script, upper); }
};

std::string skeleton_of(const USpoofChecker* checker, char32_t letter) {
  std::string in;
  debunk::text::append(in, letter);
  char out[64];
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size = uspoof_getSkeletonUTF8(checker, 0, in.data(), static_cast<std::int32_t>(in.size()), out, sizeof out, &status);
  return U_SUCCESS(status) ? std::string(out, static_cast<std::size_t>(size)) : in;
}

/// The letters people write words with: the first block of each script, ASCII before the rest.
std::vector<Letter> make_letters() {
  struct Close {
    void operator()(USpoofChecker* checker) const { uspoof_close(checker); }
  };
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<USpoofChecker, Close> checker(uspoof_open(&status));
  std::vector<Letter> letters;
  if (U_FAILURE(status)) return letters;
  for (const auto& [first, last] : {std::pair<char32_t, char32_t>{'A', 'z'}, {0xC0, 0x24F}, {0x370, 0x3FF}, {0x400, 0x52F}})
    for (char32_t c = first; c <= last; ++c) {
      const auto& info = debunk::text::character_info(c);
      if (info.is(debunk::text::k_letter)) letters.push_back({skeleton_of(checker.get(), c), info.script, info.is(debunk::text::k_upper), c});
    }
  std::ranges::stable_sort(letters, {}, &Letter::key);
  return letters;
}

}  // namespace

char32_t look_alike(char32_t letter, debunk::text::Script script) {
  static const std::vector<Letter> letters = make_letters();
  const auto known = std::ranges::find(letters, letter, &Letter::character);
  if (known == letters.end()) return 0;
  const auto found = std::ranges::lower_bound(letters, std::tie(known->skeleton, script, known->upper), {}, &Letter::key);
  return found != letters.end() && found->key() == std::tie(known->skeleton, script, known->upper) ? found->character : 0;
}

}  // namespace debunk::rules::text
