#include "language/cues.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "text/word_filter.h"
#include "text/words.h"

namespace debunk::language {
namespace {

struct Row {
  CueKind kind;
  std::string_view words;
};

constexpr auto k_rows = std::to_array<Row>({
#define CUE(kind, words) {kind, words},
#include "language/cues.def"
#undef CUE
});

/// Forms that no rule makes: the base form, then the others.
constexpr auto k_irregular = std::to_array<std::string_view>({
    "say said says saying",      "tell told",           "write wrote written",     "know knew known",      "think thought",   "feel felt",
    "see saw seen",              "find found",          "seek sought",             "speak spoke spoken",   "show showed shown", "forget forgot forgotten",
    "mean meant",                "swear swore sworn",   "sing sang sung",          "foresee foresaw foreseen", "understand understood", "forgive forgave forgiven",
    "cast casting",              "read reading",        "dream dreamt",            "learn learnt",         "plead pled",      "retell retold",
    "pan panned panning",        "plan planned planning", "refer referred referring", "prefer preferred preferring", "brag bragged bragging",
    "snap snapped snapping",     "fret fretted fretting", "rip ripped ripping",    "beg begged begging",   "regret regretted regretting",
    "concur concurred concurring", "rebut rebutted rebutting", "opt opted opting",    "chat chatted chatting", "quip quipped quipping",
    "admit admitted admitting",  "blog blogged blogging", "label labelled labelling labeled labeling", "signal signalled signalling signaled signaling",
    "counsel counselled counseled counseling", "reveal revealed revealing", "appeal appealed appealing",
});

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// "criticize": "criticizes", "criticized", "criticizing"; "deny": "denies" …
std::array<std::string, 3> regular_forms(std::string_view base) {
  const std::string stem(base.substr(0, base.size() - 1)), whole(base);
  if (base.ends_with('e')) return {whole + "s", whole + "d", base.ends_with("ee") ? whole + "ing" : stem + "ing"};
  if (base.ends_with('y') && base.size() > 2 && !is_vowel(base[base.size() - 2])) return {stem + "ies", stem + "ied", whole + "ing"};
  const bool hisses = base.ends_with('s') || base.ends_with("sh") || base.ends_with("ch") || base.ends_with('x') || base.ends_with('z');
  return {whole + (hisses ? "es" : "s"), whole + "ed", whole + "ing"};
}

class Cues {
 public:
  Cues() {
    for (const Row& row : k_rows)
      for_each_word(row.words, [&](std::string_view word) {
        add(word, row.kind);
        if (row.kind >= adjective) return;
        const auto forms = regular_forms(word);
        if (row.kind == noun) return add(forms[0], noun);
        if (!add_irregular(word, row.kind))
          for (const std::string& form : forms) add(form, row.kind);
        else
          add(forms[0], row.kind), add(forms[2], row.kind);
      });
    std::ranges::stable_sort(entries_, {}, &Entry::hash);
  }

  std::uint16_t find(std::uint64_t hash) const {
    if (!filter_.may_have(hash)) return 0;
    std::uint16_t kinds = 0;
    for (auto entry = std::ranges::lower_bound(entries_, hash, {}, &Entry::hash); entry != entries_.end() && entry->hash == hash; ++entry) kinds |= entry->kind;
    return kinds;
  }

 private:
  struct Entry {
    std::uint64_t hash;
    CueKind kind;
  };

  template <typename Visit>
  static void for_each_word(std::string_view words, Visit visit) {
    for (const text::Word& word : text::tokenize(words).words) visit(words.substr(word.start, word.size()));
  }

  void add(std::string_view word, CueKind kind) {
    entries_.push_back({text::hash_of_word(word), kind});
    filter_.add(entries_.back().hash);
  }

  bool add_irregular(std::string_view base, CueKind kind) {
    for (const std::string_view forms : k_irregular)
      if (forms.starts_with(base) && forms[base.size()] == ' ') {
        for_each_word(forms, [&](std::string_view form) { add(form, kind); });
        return true;
      }
    return false;
  }

  text::WordFilter filter_;
  std::vector<Entry> entries_;
};

}  // namespace

std::uint16_t cue_kinds(std::string_view word) {
  static const Cues cues;
  return cues.find(text::hash_of_word(word));
}

}  // namespace debunk::language
