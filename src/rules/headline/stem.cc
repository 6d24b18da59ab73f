#include "rules/headline/stem.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "text/character.h"
#include "text/utf8.h"
#include "text/words.h"

namespace debunk::rules::headline {
namespace {

constexpr std::string_view k_binding =
    "a an the of to in on at by for from with without about into over under after before during between among against through across toward towards within "
    "and or but nor so yet if then than that this these those there here as is are was were be been being am do does did doing done have has had having "
    "will would can could shall should may might must he she it they we you i his her its their our your my him them us me hers theirs who whom whose which "
    "what when where why how not no yes also just only very too more most much many some any all both each every other another such own same out up down off "
    "again once ever never still even now new say says said get gets got make makes made go goes going went gone one's it's he's she's that's there's "
    "don't doesn't didn't isn't aren't wasn't weren't won't can't cannot couldn't wouldn't n't vs via amid s t re";

/// Base form, then the others.
constexpr auto k_strong = std::to_array<std::string_view>({
    "win won",         "lose lost",        "shoot shot",          "leave left",         "hold held",         "find found",           "buy bought",
    "sell sold",       "pay paid",         "lead led",            "meet met",           "tell told",         "know knew known",      "think thought",
    "feel felt",       "keep kept",        "begin began begun",   "break broke broken", "bring brought",     "build built",          "catch caught",
    "choose chose chosen", "come came",    "cut",                 "draw drew drawn",    "drive drove driven", "eat ate eaten",       "fall fell fallen",
    "fight fought",    "fly flew flown",   "forget forgot forgotten", "give gave given", "grow grew grown",  "hear heard",           "hide hid hidden",
    "hit",             "hurt",             "lay laid",            "lie lied lying",     "light lit",         "mean meant",           "put",
    "quit",            "read",             "ride rode ridden",    "rise rose risen",    "run ran",           "see saw seen",         "seek sought",
    "send sent",       "set",              "shake shook shaken",  "sing sang sung",     "sit sat",           "sleep slept",          "speak spoke spoken",
    "spend spent",     "stand stood",      "steal stole stolen",  "strike struck",      "swear swore sworn", "swim swam swum",       "take took taken",
    "teach taught",    "throw threw thrown", "understand understood", "wake woke woken", "wear wore worn",   "write wrote written",  "die died dies dying death dead deaths",
    "wed wedding",     "child children",   "man men",
    "one first 1 1st",    "two second 2 2nd",   "three third 3 3rd",     "four fourth 4 4th", "five fifth 5 5th",      "six sixth 6 6th",      "seven seventh 7 7th",
    "eight eighth 8 8th", "nine ninth 9 9th",   "ten tenth 10 10th",                 "woman women",        "person people",     "foot feet",            "tooth teeth",
    "wife wives",      "life lives",       "policeman policemen", "policewoman policewomen", "gunman gunmen", "fireman firemen",
});

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y'; }

/// Cuts a plural or third person, a past or an -ing, and what spelling adds there: "stopped" to "stop", "cities" to "citi" as "city" is.
void cut_ending(std::string& word) {
  const auto ends = [&](std::string_view ending) { return word.size() > ending.size() + 2 && word.ends_with(ending); };
  if (ends("'s")) word.resize(word.size() - 2);
  if (ends("s'")) word.resize(word.size() - 1);
  if (ends("sses")) word.resize(word.size() - 2);
  else if (ends("ies")) word.resize(word.size() - 2);
  else if (ends("ches") || ends("shes") || ends("xes") || ends("zes")) word.resize(word.size() - 2);
  else if (ends("s") && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is")) word.resize(word.size() - 1);
  bool cut = false;
  if (ends("ied")) word.resize(word.size() - 2);
  else if (ends("ing") && std::ranges::any_of(word.substr(0, word.size() - 3), is_vowel)) word.resize(word.size() - 3), cut = true;
  else if (ends("ed") && std::ranges::any_of(word.substr(0, word.size() - 2), is_vowel)) word.resize(word.size() - 2), cut = true;
  if (cut && word.size() > 3 && word[word.size() - 1] == word[word.size() - 2] && word.back() != 's' && word.back() != 'l' && word.back() != 'z') word.pop_back();
  if (word.size() > 3 && word.back() == 'e') word.pop_back();
  if (word.size() > 2 && word.back() == 'y') word.back() = 'i';
}

struct Tables {
  std::unordered_map<std::uint64_t, std::uint64_t> strong;
  std::unordered_map<std::uint64_t, bool> binding;

  Tables() {
    for (const text::Word& word : text::tokenize(k_binding).words) binding[word.hash] = true;
    for (const std::string_view forms : k_strong) {
      const auto words = text::tokenize(forms).words;
      std::string base(forms.substr(words[0].start, words[0].size()));
      cut_ending(base);
      for (const text::Word& word : words) strong[word.hash] = text::hash_of_word(base);
    }
  }
};

}  // namespace

std::uint64_t stem_of(std::string_view word) {
  static const Tables tables;
  std::string small;
  for (std::size_t at = 0; at < word.size();) {
    const text::Decoded decoded = text::decode(word, at);
    at += decoded.length;
    text::append(small, text::character_info(decoded.character).folded);
  }
  if (small.ends_with("'s")) small.resize(small.size() - 2);
  const std::uint64_t hash = text::hash_of_word(small);
  if (tables.binding.contains(hash)) return 0;
  if (const auto found = tables.strong.find(hash); found != tables.strong.end()) return found->second;
  cut_ending(small);
  return text::hash_of_word(small);
}

}  // namespace debunk::rules::headline
