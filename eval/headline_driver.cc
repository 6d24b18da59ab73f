// Does a headline say what its text says? For eval/run: reads a JSON object {"headline", "text"} a line, writes {"stance": "…"} for each: unrelated, or, by words of
// doubt and denial alone, discuss, agree or disagree.
#include <algorithm>
#include <iostream>
#include <string>

#include "archive/json.h"
#include "rules/headline/relatedness.h"
#include "rules/headline/word_sets.h"

namespace {

using namespace debunk;

constexpr std::size_t k_opening = 150;  // words

std::size_t count(std::string_view text, const std::vector<std::uint64_t>& stems) {
  const auto words = text::tokenize(text).words;
  return static_cast<std::size_t>(std::count_if(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(std::min(words.size(), k_opening)), [&](const text::Word& word) {
    return rules::headline::has(stems, rules::headline::stem_of(text.substr(word.start, word.size())));
  }));
}

const char* stance_of(std::string_view headline, std::string_view text) {
  static const auto k_denying = rules::headline::stems_of("fake hoax false untrue deny debunk refute bogus fraud lie liar dismiss disprove");
  static const auto k_doubting = rules::headline::stems_of("report reportedly claim allege allegedly rumor rumour could purport unconfirmed apparently believe investigate suspect source");
  if (!rules::headline::is_related(rules::headline::relate(headline, text))) return "unrelated";
  if ((count(text, k_denying) > 1) != (count(headline, k_denying) > 0)) return "disagree";
  return count(text, k_doubting) + 2 * count(headline, k_doubting) > 1 ? "discuss" : "agree";
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    archive::JsonWanted wanted[] = {{"headline", {}}, {"text", {}}};
    if (archive::read_json_object(line, true, wanted).state != archive::JsonRead::whole) return 1;
    std::string headline(wanted[0].value.raw), text(wanted[1].value.raw);
    std::cout << "{\"stance\": \"" << stance_of(archive::unescape_json(headline), archive::unescape_json(text)) << "\"}\n";
  }
}
