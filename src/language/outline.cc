#include "language/outline.h"

#include <algorithm>
#include <array>
#include <bit>
#include <string>

namespace debunk::language {
namespace {

std::uint64_t hash_of_stem(std::string_view stem) { return text::hash_of_word(stem); }

struct Listed {
  std::uint64_t hash = 0;  ///< zero: no word
  std::uint64_t key = 0;
  WordKind kind = WordKind::content;
};

/// Open addressing: every word of every article is looked up.
class Table {
 public:
  Table() {
#define WORDS(kind, list) add_all(list, WordKind::kind, false);
#define SAME(list) add_all(list, WordKind::content, true);
#include "language/outline.def"
#undef WORDS
#undef SAME
  }

  const Listed* find(std::uint64_t hash) const {
    for (std::size_t at = place(hash);; ++at) {
      const Listed& slot = slots_[at % k_slots];
      if (slot.hash == hash) return &slot;
      if (slot.hash == 0) return nullptr;
    }
  }

 private:
  static constexpr std::size_t k_slots = 2048;
  static std::size_t place(std::uint64_t hash) { return static_cast<std::size_t>(hash >> 40); }

  void add_all(std::string_view list, WordKind kind, bool same) {
    std::uint64_t key = 0;
    for (std::size_t start = 0; start < list.size();) {
      const std::size_t end = std::min(list.find(' ', start), list.size());
      const std::string_view word = list.substr(start, end - start);
      start = end + 1;
      if (word.empty()) continue;
      const std::uint64_t hash = text::hash_of_word(word);
      if (key == 0 || !same) key = hash;
      if (find(hash) != nullptr) continue;  // the first list that has a word counts
      for (std::size_t at = place(hash);; ++at) {
        Listed& slot = slots_[at % k_slots];
        if (slot.hash != 0) continue;
        slot = {hash, key, kind};
        break;
      }
    }
  }

  std::array<Listed, k_slots> slots_{};
};

const Table& table() {
  static const Table one;
  return one;
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

/// After "ing" or "ed" went: "stopp" is "stop", "mak" and "make" are one.
void trim_end(std::string& stem) {
  const std::size_t size = stem.size();
  if (size > 3 && stem[size - 1] == stem[size - 2] && !is_vowel(stem.back()) && stem.back() != 'l' && stem.back() != 's') stem.pop_back();
  if (stem.size() > 3 && stem.back() == 'e') stem.pop_back();
}

std::string stem_of(std::string_view word) {
  std::string stem;
  for (const char c : word) stem += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  const auto cut = [&](std::string_view ending, std::size_t least) {
    if (stem.size() < least + ending.size() || !stem.ends_with(ending)) return false;
    stem.resize(stem.size() - ending.size());
    return true;
  };
  if (cut("ies", 2) || cut("ied", 2)) return stem + "y";
  if (cut("sses", 1)) return stem + "ss";
  if (!stem.ends_with("ss") && !stem.ends_with("us") && !stem.ends_with("is")) cut("s", 3);
  if (cut("ing", 3) || cut("ed", 3)) {
    trim_end(stem);
    return stem;
  }
  if (stem.size() > 3 && stem.back() == 'e') stem.pop_back();
  return stem;
}

std::string_view without_possessive(std::string_view word) {
  for (const std::string_view ending : {"'s", "\u2019s", "'S", "\u2019S", "'", "\u2019"}) {
    if (word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
  }
  return word;
}

}  // namespace

std::uint64_t stem_key(std::string_view word) {
  word = without_possessive(word);
  if (const Listed* const listed = table().find(text::hash_of_word(word))) return listed->key;
  return hash_of_stem(stem_of(word));
}

Outline outline(std::string_view text, std::span<const text::Word> words, std::span<const text::Sentence> sentences,
                std::span<const text::Quotation> quotations, std::span<const Block> blocks) {
  Outline out{text, words, {}, {}, {}, {}};
  out.terms.resize(words.size());
  std::size_t quotation = 0;
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    const text::Sentence& sentence = sentences[s];
    const std::uint32_t first = sentence.first_word, end = first + sentence.word_count;
    const BlockKind kind = blocks[sentence.block].kind;
    std::uint8_t flags = 0;
    if (kind != BlockKind::paragraph && kind != BlockKind::caption && kind != BlockKind::list_item) flags |= Outline::k_headline;
    if (kind == BlockKind::list_item) flags |= Outline::k_list;
    for (std::uint32_t i = first; i < end; ++i) {
      const text::Word& word = words[i];
      OutlinedWord& term = out.terms[i];
      term.sentence = s;
      while (quotation < quotations.size() && quotations[quotation].outer.end <= word.start) ++quotation;
      term.quoted = quotation < quotations.size() && quotations[quotation].outer.start <= word.start;
      if (term.quoted) flags |= Outline::k_quotes;
      if (i > first) {
        const std::string_view gap = text.substr(words[i - 1].end, word.start - words[i - 1].end);
        term.joined = gap == " " || gap == "-" || gap == "\n";
      }
      const std::string_view letters = without_possessive(out.word(i));
      const bool capital = word.is(text::k_initial_capital);
      if (word.is(text::k_has_digit)) {
        term.kind = word.is(text::k_has_letter) ? WordKind::content : WordKind::number;
        term.key = word.hash;
        continue;
      }
      const Listed* const listed = table().find(letters.size() == word.size() ? word.hash : text::hash_of_word(letters));
      // "May" the month, "may" the verb; "Sun", "Sat" and "Mar" without a capital are other words.
      if (listed != nullptr && (listed->kind != WordKind::calendar || capital)) {
        const bool name_like = capital && i > first && listed->kind == WordKind::content;
        term.kind = name_like ? WordKind::name : listed->kind;
        term.key = listed->key;
        continue;
      }
      if (out.word(i).ends_with("n't") || out.word(i).ends_with("n\u2019t")) {
        term.kind = WordKind::negation;
        term.key = word.hash;
        continue;
      }
      term.kind = capital && (i > first || word.is(text::k_all_capitals)) ? WordKind::name : WordKind::content;
      if (i == first && capital && i + 1 < end && words[i + 1].is(text::k_initial_capital)) term.kind = WordKind::name;
      term.key = hash_of_stem(stem_of(letters));
    }
    out.sentence_starts.push_back(first);
    out.sentence_ends.push_back(end);
    out.sentence_flags.push_back(flags);
  }
  return out;
}

}  // namespace debunk::language
