// A word of two scripts in which every odd letter looks like one of the script it should have (UTS #39, section 5.1: single-script words;
// section 4: confusables). Words that mix scripts openly ("SMSить", "IκB", "Twitter는") are somebody's choice.
#include <unicode/uscript.h>

#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/text/character_name.h"
#include "rules/text/look_alike.h"
#include "text/lexicon.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

using debunk::text::character_info;
using debunk::text::decode;
using debunk::text::Script;
using debunk::text::Word;

struct Letter {
  char32_t character = 0;
  std::size_t start = 0, length = 0;
  Script script = 0;  // Common for digits, apostrophes, format characters
  bool upper = false;
};

std::string_view name_of(Script script) { return script == USCRIPT_LATIN ? "Latin" : script == USCRIPT_GREEK ? "Greek" : "Cyrillic"; }

bool is_handled(Script script) { return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC; }

class MixedWord {
 public:
  MixedWord(const Article& article, std::size_t index) : article_(article), index_(index), word_(article.words()[index]) {
    for (std::size_t at = word_.start; at < word_.end;) {
      const auto decoded = decode(article.text(), at);
      const auto& info = character_info(decoded.character);
      const bool letter = info.is(debunk::text::k_letter);
      const auto script = letter ? info.script : static_cast<Script>(USCRIPT_COMMON);
      if (letter && info.script != USCRIPT_COMMON && !is_handled(info.script)) foreign_ = true;
      if (letter) letters_.push_back({decoded.character, at, decoded.length, script, info.is(debunk::text::k_upper)});
      at += decoded.length;
    }
  }

  /// The script that the whole word can be written in; Common if there is none or the mixture is open.
  Script target() const {
    if (foreign_) return USCRIPT_COMMON;
    Script best = USCRIPT_COMMON;
    for (const Script script : {Script{USCRIPT_LATIN}, Script{USCRIPT_GREEK}, Script{USCRIPT_CYRILLIC}}) {
      if (count(script) == 0 || !can_be(script)) continue;
      if (is_notation(script)) return USCRIPT_COMMON;
      const bool prevails = count(script) > odd(script).size() || is_around(script);
      if (prevails && (best == USCRIPT_COMMON || count(script) > count(best))) best = script;
    }
    return best;
  }

  std::vector<const Letter*> odd(Script target) const {
    std::vector<const Letter*> odd;
    for (const Letter& letter : letters_)
      if (is_handled(letter.script) && letter.script != target) odd.push_back(&letter);
    return odd;
  }

  std::size_t count(Script script) const {
    std::size_t count = 0;
    for (const Letter& letter : letters_) count += letter.script == script;
    return count;
  }

  /// Is a word beside this one of that script alone?
  bool is_around(Script script) const {
    const auto& words = article_.words();
    const auto pure = [&](const Word& word) { return word.script == script && !word.is(debunk::text::k_mixed_scripts); };
    return (index_ > 0 && pure(words[index_ - 1])) || (index_ + 1 < words.size() && pure(words[index_ + 1]));
  }

 private:
  bool can_be(Script target) const {
    for (const Letter* letter : odd(target))
      if (look_alike(letter->character, target) == 0) return false;
    return true;
  }

  /// Greek letters name things in formulas and substances ("TNFα", "IκB"); Latin capitals before a Cyrillic ending are an
  /// abbreviation or a Roman numeral ("VIPов", "XXв").
  bool is_notation(Script target) const {
    const auto odd_letters = odd(target);
    const Letter* const first = odd_letters.front();
    if (target == USCRIPT_LATIN && first->script == USCRIPT_GREEK && odd_letters.size() == 1) {
      const bool edge = first == &letters_.front() || first == &letters_.back();
      return edge || (!first->upper && (first - 1)->upper);
    }
    std::size_t capitals = 0;
    while (capitals < odd_letters.size() && odd_letters[capitals] == &letters_[capitals] && letters_[capitals].upper) ++capitals;
    const bool prefix = capitals == odd_letters.size() && capitals < letters_.size() && !letters_[capitals].upper;
    const bool numeral = std::u32string_view(U"IVX").find(first->character) != std::u32string_view::npos;
    return prefix && first->script == USCRIPT_LATIN && (capitals > 1 || (numeral && letters_.size() == 2));
  }

  const Article& article_;
  std::size_t index_;
  const Word& word_;
  std::vector<Letter> letters_;
  bool foreign_ = false;
};

}  // namespace

void mixed_scripts(const Article& article, Findings& findings) {
  if (article.ascii()) return;
  const auto& words = article.words();
  for (const std::uint32_t i : article.notable_words().unusual) {
    if (!words[i].is(debunk::text::k_mixed_scripts) || words[i].is(debunk::text::k_disguised)) continue;
    const MixedWord word(article, i);
    const Script target = word.target();
    if (target == USCRIPT_COMMON || article.is_planted(words[i].span())) continue;
    const auto odd = word.odd(target);

    std::vector<Edit> edits;
    std::string corrected;
    std::size_t done = words[i].start;
    for (const Letter* letter : odd) {
      std::string replacement;
      debunk::text::append(replacement, look_alike(letter->character, target));
      corrected += article.text().substr(done, letter->start - done);
      corrected += replacement;
      done = letter->start + letter->length;
      edits.push_back({{letter->start, done}, std::move(replacement)});
    }
    corrected += article.text().substr(done, words[i].end - done);

    const std::string written(article.slice(words[i]));
    std::string message = "\"" + written + "\" has ";
    if (odd.size() == 1)
      message += "the " + std::string(name_of(odd[0]->script)) + " letter \"" + std::string(article.text().substr(odd[0]->start, odd[0]->length)) +
                 "\" (" + code_point(odd[0]->character) + ")";
    else
      message += std::to_string(odd.size()) + " " + std::string(name_of(odd[0]->script)) + " letters";
    message += " among " + std::string(name_of(target)) + " ones";

    const bool certain = word.count(target) > odd.size() || word.is_around(target) ||
                         debunk::text::is_word(article.language(), debunk::text::hash_of_word(corrected));
    findings.add(words[i].span(), std::move(message)).fix = Fix{certain ? Applicability::safe : Applicability::unsafe,
                                                                "write it in " + std::string(name_of(target)) + " letters alone", std::move(edits)};
  }
}

}  // namespace debunk::rules::text
