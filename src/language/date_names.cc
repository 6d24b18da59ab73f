#include "language/date_names.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "text/word_filter.h"
#include "text/words.h"

namespace debunk::language {
namespace {

using text::Language;
using enum DateWord;

struct Row {
  Language language;
  DateWord kind;
  unsigned number;
  std::string_view names;
};

constexpr auto k_rows = std::to_array<Row>({
#define NAME(language, kind, number, names) {Language::language, kind, number, names},
#include "language/date_names.def"
#undef NAME
    {Language::en, filler, 0, "the of"},
    {Language::de, filler, 0, "den dem der"},
    {Language::fr, filler, 0, "le"},
    {Language::es, filler, 0, "de del el día"},
    {Language::pt, filler, 0, "de do dia feira"},
    {Language::id, filler, 0, "tanggal"},
    {Language::ar, filler, 0, "من الموافق"},
});

struct Entry {
  std::uint64_t hash;
  DateName name;
};

class Names {
 public:
  void add(std::string_view names, DateName name) {
    for (; !names.empty(); names.remove_prefix(std::min(names.find(' '), names.size() - 1) + 1)) {
      const std::uint64_t hash = text::hash_of_word(names.substr(0, names.find(' ')));
      entries_.push_back({hash, name});
      filter_.add(hash);
    }
  }

  void sort() { std::ranges::sort(entries_, {}, &Entry::hash); }

  DateName find(std::uint64_t hash) const {
    if (!filter_.may_have(hash)) return {};
    const auto entry = std::ranges::lower_bound(entries_, hash, {}, &Entry::hash);
    return entry != entries_.end() && entry->hash == hash ? entry->name : DateName{};
  }

  const text::WordFilter& filter() const { return filter_; }

 private:
  text::WordFilter filter_;
  std::vector<Entry> entries_;
};

const std::vector<Names>& all_names() {
  static const std::vector<Names> all = [] {
    std::vector<Names> made(text::k_language_count);
    for (const Row& row : k_rows) made[static_cast<std::size_t>(row.language)].add(row.names, {row.kind, row.number});
    for (Names& names : made) names.sort();
    return made;
  }();
  return all;
}

}  // namespace

bool has_dates(Language language) {
  switch (language) {
    case Language::ar: case Language::bn: case Language::de: case Language::en: case Language::es: case Language::fr: case Language::hi:
    case Language::id: case Language::pt: case Language::ru: case Language::zh:
      return true;
    default: return false;
  }
}

DateName date_name(Language language, std::uint64_t hash) { return all_names()[static_cast<std::size_t>(language)].find(hash); }

const text::WordFilter& date_filter(Language language) { return all_names()[static_cast<std::size_t>(language)].filter(); }

}  // namespace debunk::language
