// The rules of a page's <style> elements, as far as they decide whether text is seen, and which of them an element has to do with.
//
// Read are selectors made of tags, classes and ids, alone, joined, and below or right below each other (".a b", ".a > b.c"); a
// selector with anything else in it is left out, as it holds in some moments only (":hover"), or of what debunk does not ask about. Of media queries
// those that a screen of 1280 pixels fulfils are read. What scripts and sheets in other files do is not known here.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "html/tree.h"
#include "page/declarations.h"

namespace debunk::page {

/// Rules beyond these are not read.
inline constexpr std::size_t k_selector_limit = 1 << 15;
inline constexpr std::size_t k_declaration_limit = 1 << 16;
/// A compound names at most so many classes, a selector so many compounds; others are left out.
inline constexpr std::size_t k_classes_limit = 4;
inline constexpr std::size_t k_compounds_limit = 8;

/// Of a class or an id; case matters. 0 stands for none.
std::uint32_t selector_hash(std::string_view name);

/// What selectors ask of an element.
struct ElementNames {
  std::uint32_t tag = 0, id = 0;  ///< name_hash, selector_hash
  std::span<const std::uint32_t> classes;
};

struct Compound {
  std::uint32_t tag = 0, id = 0;
  std::uint8_t class_count = 0;
  bool is_child = false;  ///< of the compound before it, not just below it
  std::uint32_t classes[k_classes_limit] = {};

  bool matches(const ElementNames& element) const;
};

struct Selector {
  std::uint32_t first_compound = 0, compound_count = 0;  ///< the last is the element's own
  std::uint32_t first_declaration = 0, declaration_count = 0;
  std::uint32_t specificity = 0;
};

class StyleSheet {
 public:
  /// Reads the text of one <style>. `range` is of `html`.
  void read(std::string_view html, html::SourceRange range);
  /// To be called when all is read and before anything is asked.
  void finish();

  bool empty() const { return selectors_.empty(); }
  /// There were more rules than are read.
  bool cut() const { return cut_; }

  /// The selectors, by index, whose last compound may match an element with this name, until `use` says false.
  template <class Use>
  void for_each_candidate(std::uint32_t name, Use use) const {
    if (!(bits_[name >> 26] >> (name >> 20 & 63) & 1)) return;
    for (auto entry = first_of(name); entry != keys_.end() && entry->name == name && use(entry->selector); ++entry) {
    }
  }
  const Selector& selector(std::uint32_t index) const { return selectors_[index]; }
  std::span<const Compound> compounds(const Selector& selector) const {
    return std::span(compounds_).subspan(selector.first_compound, selector.compound_count);
  }
  std::span<const Declaration> declarations(const Selector& selector) const {
    return std::span(declarations_).subspan(selector.first_declaration, selector.declaration_count);
  }

 private:
  struct Key {
    std::uint32_t name = 0, selector = 0;
  };
  void read_rule(std::string_view html, html::SourceRange prelude, html::SourceRange block);
  bool read_selector(std::string_view text, Selector& selector);
  std::vector<Key>::const_iterator first_of(std::uint32_t name) const;

  std::vector<Declaration> declarations_;
  std::vector<Compound> compounds_;
  std::vector<Selector> selectors_;
  std::vector<Key> keys_;  // of the last compounds: id, else a class, else the tag
  std::uint64_t bits_[64] = {};
  bool cut_ = false;
};

}  // namespace debunk::page
