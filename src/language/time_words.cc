#include "language/time_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "language/times.h"
#include "text/word_filter.h"
#include "text/words.h"

namespace debunk::language {
namespace {

struct Row {
  TimeWordKind kind;
  int value;
  std::string_view words;
};

constexpr auto k_rows = std::to_array<Row>({
#define TIME_WORD(kind, value, words) {TimeWordKind::kind, static_cast<int>(value), words},
#include "language/time_words.def"
#undef TIME_WORD
});

class Table {
 public:
  Table() {
    for (const Row& row : k_rows)
      for (const text::Word& word : text::tokenize(row.words).words) {
        entries_.push_back({word.hash, {row.kind, row.value}});
        filter_.add(word.hash);
      }
    std::ranges::sort(entries_, {}, &Entry::hash);
  }

  TimeWord find(std::uint64_t hash) const {
    if (!filter_.may_have(hash)) return {};
    const auto entry = std::ranges::lower_bound(entries_, hash, {}, &Entry::hash);
    return entry != entries_.end() && entry->hash == hash ? entry->word : TimeWord{};
  }

  const text::WordFilter& filter() const { return filter_; }

 private:
  struct Entry {
    std::uint64_t hash;
    TimeWord word;
  };
  text::WordFilter filter_;
  std::vector<Entry> entries_;
};

const Table& table() {
  static const Table made;
  return made;
}

}  // namespace

TimeWord time_word(std::uint64_t hash) { return table().find(hash); }

const text::WordFilter& time_filter() { return table().filter(); }

}  // namespace debunk::language
