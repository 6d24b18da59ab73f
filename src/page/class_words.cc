#include "page/class_words.h"

#include <array>

namespace debunk::page {
namespace {

constexpr std::size_t k_longest = 24;  // letters of a word
constexpr std::uint32_t k_hash_start = 2166136261U;

constexpr std::uint32_t hashed(std::uint32_t hash, char small) { return (hash ^ static_cast<unsigned char>(small)) * 16777619U; }

struct Entry {
  std::string_view word;
  ClassWords kinds = 0;
};

/// Open addressing; filled once while debunk is built.
class Table {
 public:
  constexpr Table() {
#define WORDS(kind, words) add(words, bit(ClassWord::kind));
#include "page/class_words.def"
#undef WORDS
  }

  /// `word` in any case, `hash` that of its small letters.
  constexpr ClassWords find(std::string_view word, std::uint32_t hash) const {
    for (std::size_t at = hash % k_size; !entries_[at].word.empty(); at = (at + 1) % k_size)
      if (is_same(entries_[at].word, word)) return entries_[at].kinds;
    return 0;
  }

 private:
  static constexpr std::size_t k_size = 4096;

  static constexpr bool is_same(std::string_view small, std::string_view word) {
    if (small.size() != word.size()) return false;
    for (std::size_t i = 0; i < small.size(); ++i)
      if (small[i] != (word[i] | 0x20)) return false;
    return true;
  }

  constexpr void add(std::string_view words, ClassWords kind) {
    while (!words.empty()) {
      const std::size_t size = words.find(' ') == std::string_view::npos ? words.size() : words.find(' ');
      const std::string_view word = words.substr(0, size);
      std::uint32_t hash = k_hash_start;
      for (const char c : word) hash = hashed(hash, c);
      std::size_t at = hash % k_size;
      while (!entries_[at].word.empty() && entries_[at].word != word) at = (at + 1) % k_size;
      entries_[at] = {word, entries_[at].kinds | kind};
      words.remove_prefix(size < words.size() ? size + 1 : size);
    }
  }

  std::array<Entry, k_size> entries_{};
};

constexpr Table k_table;

constexpr bool is_small(char c) { return c >= 'a' && c <= 'z'; }
constexpr bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

ClassWords class_words(std::string_view names) {
  ClassWords found = 0;
  for (std::size_t at = 0; at < names.size();) {
    if (!is_small(names[at]) && !is_capital(names[at])) {
      ++at;
      continue;
    }
    // A word goes on in small letters, or in capitals if it starts with two: "SHARE", "articleBody".
    const std::size_t start = at;
    std::uint32_t hash = hashed(k_hash_start, static_cast<char>(names[at++] | 0x20));
    if (at < names.size() && is_capital(names[at]) && is_capital(names[start]))
      for (; at < names.size() && is_capital(names[at]); ++at) hash = hashed(hash, static_cast<char>(names[at] | 0x20));
    else
      for (; at < names.size() && is_small(names[at]); ++at) hash = hashed(hash, names[at]);
    if (at - start <= k_longest && at - start > 1) found |= k_table.find(names.substr(start, at - start), hash);
  }
  return found;
}

ClassWords class_words(std::string_view html, const html::Tree& tree, html::NodeId element) {
  ClassWords found = 0;
  for (const html::Attribute& attribute : tree.attributes_of(element)) switch (attribute.id) {
      case html::AttributeName::class_:
      case html::AttributeName::id:
      case html::AttributeName::role:
      case html::AttributeName::itemprop: found |= class_words(attribute.value.of(html)); break;
      default: break;
    }
  const html::Node& node = tree.nodes[element];
  if (node.tag == html::Tag::unknown && node.source.size() > 2) {
    const std::string_view tag = node.source.of(html).substr(1);
    found |= class_words(tag.substr(0, tag.find_first_of("\t\n\f\r />")));
  }
  return found;
}

}  // namespace debunk::page
