#include "language/vocabulary.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "language/units.h"
#include "text/word_filter.h"
#include "text/words.h"

namespace debunk::language {
namespace {

using enum TermKind;

struct Row {
  TermKind kind;
  double value;
  std::string_view words;
};

constexpr auto k_rows = std::to_array<Row>({
#define TERM(kind, value, words) {kind, value, words},
#include "language/vocabulary.def"
#undef TERM
});

class Vocabulary {
 public:
  Vocabulary() {
    for (const Row& row : k_rows) add(row.words, {row.kind, row.value});
    for (std::size_t i = 0; i < unit_count(); ++i) add(unit_at(i).names, {unit, static_cast<double>(i)});
    std::ranges::stable_sort(entries_, {}, &Entry::hash);
  }

  Term find(std::uint64_t hash) const {
    if (!filter_.may_have(hash)) return {};
    const auto entry = std::ranges::lower_bound(entries_, hash, {}, &Entry::hash);
    return entry != entries_.end() && entry->hash == hash ? entry->term : Term{};
  }

  const text::WordFilter& filter() const { return filter_; }

 private:
  struct Entry {
    std::uint64_t hash;
    Term term;
  };

  /// A name of two words ("per cent") stands under neither: see quantities.cc.
  void add(std::string_view words, Term term) {
    for (const text::Word& word : text::tokenize(words).words) {
      entries_.push_back({word.hash, term});
      filter_.add(word.hash);
    }
  }

  text::WordFilter filter_;
  std::vector<Entry> entries_;
};

const Vocabulary& vocabulary() {
  static const Vocabulary made;
  return made;
}

}  // namespace

Term term_of(std::uint64_t hash) { return vocabulary().find(hash); }

const text::WordFilter& vocabulary_filter() { return vocabulary().filter(); }

}  // namespace debunk::language
