#include "page/article_context.h"

#include <algorithm>
#include <bit>
#include <unordered_map>
#include <vector>

namespace debunk::page {
namespace {

constexpr std::size_t k_own_chance = 0, k_chance_around = 9;  // places in Sights

constexpr Chance percent(unsigned value) { return k_certain / 100 * value; }

/// 1 and on; 0 is for what is not there.
std::uint8_t chance_bin(Chance chance) {
  static constexpr Chance k_limits[] = {k_certain / 1000, percent(1),  percent(2),  percent(5),  percent(10), percent(18), percent(28), percent(40),
                                        percent(50),      percent(60), percent(72), percent(82), percent(90), percent(95), percent(98), percent(99)};
  return static_cast<std::uint8_t>(1 + (std::ranges::upper_bound(k_limits, chance) - std::begin(k_limits)));
}

std::uint8_t word_bin(std::uint32_t words) {
  static constexpr std::uint32_t k_limits[] = {1, 2, 3, 4, 6, 8, 11, 15, 20, 28, 40, 60, 90, 150, 300, 600, 1200, 2500};
  return static_cast<std::uint8_t>(std::ranges::upper_bound(k_limits, words) - std::begin(k_limits));
}

/// In twelfths.
std::uint8_t share_bin(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<std::uint8_t>(std::min<std::uint64_t>((part * 12 + whole - 1) / whole, 12));
}

constexpr ClassWords k_furniture = bit(ClassWord::menu) | bit(ClassWord::footer) | bit(ClassWord::comments) | bit(ClassWord::related) | bit(ClassWord::share) |
                                   bit(ClassWord::promo) | bit(ClassWord::subscribe) | bit(ClassWord::notice) | bit(ClassWord::author) | bit(ClassWord::tags);
constexpr ClassWords k_article = bit(ClassWord::article) | bit(ClassWord::body) | bit(ClassWord::article_body) | bit(ClassWord::lead);

/// What names say of a block: 2 if its own or its parent's do, 1 if those further out.
std::uint8_t nearness(ClassWord word, ClassWords near, ClassWords around) {
  return near & bit(word) ? 2 : around & bit(word) ? 1 : 0;
}

std::uint8_t count(ClassWords words) { return static_cast<std::uint8_t>(std::popcount(words)); }

/// The mean of chances, by words.
struct Mean {
  std::uint64_t sum = 0, words = 0;

  void add(Chance chance, std::uint32_t more) {
    sum += std::uint64_t{chance} * more;
    words += more;
  }
  Chance value() const { return words == 0 ? 0 : static_cast<Chance>(sum / words); }
};

class Sighting {
 public:
  Sighting(std::string_view html, const html::Tree& tree, const TextBlocks& text, const ArticleFeatures& features, const std::vector<Chance>& chances, const Opening& opening)
      : html_(html), opening_(opening), tree_(tree), text_(text), features_(features), chances_(chances), parents_(tree.nodes.size()), grandparents_(tree.nodes.size()), articles_(tree.nodes.size()), in_articles_(tree.nodes.size()) {
    for (const html::NodeId element : text.order) articles_[element] = tree.nodes[element].is(html::Tag::article) ? element : articles_[tree.nodes[element].parent];
    most_ = chances.empty() ? 0 : std::ranges::max(chances);
    if (most_ > 0 && most_ < percent(70))
      for (Chance& chance : chances_) chance = static_cast<Chance>(std::uint64_t{chance} * k_certain / most_);
    for (std::size_t i = 0; i < chances_.size(); ++i) {
      parents_[parent(i)].add(chances_[i], text.blocks[i].words);
      grandparents_[tree.nodes[parent(i)].parent].add(chances_[i], text.blocks[i].words);
      all_.add(chances_[i], text.blocks[i].words);
      in_articles_[articles_[text.blocks[i].container]].add(chances_[i], text.blocks[i].words);
      if (is_comment(i)) comments_.add(chances_[i], text.blocks[i].words);
    }
    find_kinds();
    for (std::size_t i = 0; i < chances_.size(); ++i) {
      alike_[kinds_[i]].add(chances_[i], text.blocks[i].words);
      ++alike_counts_[kinds_[i]];
    }
    look_along();
  }

  std::vector<Sights> all() {
    std::vector<Sights> result(chances_.size());
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < result.size(); ++i) {
      before += std::uint64_t{chances_[i]} * text_.blocks[i].words;
      result[i] = of(i, share_bin(before >> 20, all_.sum >> 20));
    }
    return result;
  }

 private:
  html::NodeId parent(std::size_t i) const { return tree_.nodes[text_.blocks[i].container].parent; }

  bool is_comment(std::size_t i) const { return text_.nodes[text_.blocks[i].container].words_around & bit(ClassWord::comments); }

  /// Of the block at a distance; 0 if there is none.
  std::uint8_t chance_at(std::size_t i) const { return i < chances_.size() ? chance_bin(chances_[i]) : 0; }
  std::uint8_t words_at(std::size_t i) const { return i < chances_.size() ? word_bin(text_.blocks[i].words) : 0; }
  std::uint8_t links_at(std::size_t i) const {
    return i < chances_.size() ? share_bin(text_.blocks[i].link_characters, text_.blocks[i].characters) : 0;
  }

  Chance mean_around(std::size_t i, std::size_t reach) const {
    Mean mean;
    for (std::size_t at = i < reach ? 0 : i - reach; at < std::min(i + reach + 1, chances_.size()); ++at) mean.add(chances_[at], text_.blocks[at].words);
    return mean.value();
  }

  Sights of(std::size_t i, std::uint8_t before) const {
    const TextBlock& block = text_.blocks[i];
    const NodeOutline& container = text_.nodes[block.container];
    const TextSize &near = features_.subtree(parent(i)), &far = features_.subtree(tree_.nodes[parent(i)].parent);
    const ClassWords near_words = container.words | block.inline_words | text_.nodes[parent(i)].words, around = container.words_around;
    const auto form = static_cast<std::uint8_t>(block.inside & k_in_heading ? 3 : block.inside & k_in_list ? 2 : block.inside & k_in_table ? 1 : 0);
    return {chance_at(i),
            chance_bin(parents_[parent(i)].value()),
            chance_bin(grandparents_[tree_.nodes[parent(i)].parent].value()),
            chance_at(i - 1),  // wraps around to what is not there
            chance_at(i + 1),
            chance_at(i - 2),
            chance_at(i + 2),
            chance_at(i - 3),
            chance_at(i + 3),
            chance_bin(mean_around(i, 5)),
            before,
            chance_bin(most_),
            words_at(i),
            words_at(i - 1),
            words_at(i + 1),
            links_at(i),
            links_at(i - 1),
            links_at(i + 1),
            static_cast<std::uint8_t>(tag_kind(tree_.nodes[block.container].tag)),
            static_cast<std::uint8_t>(tag_kind(tree_.nodes[parent(i)].tag)),
            form,
            static_cast<std::uint8_t>(std::min(block.sentence_ends + block.ends_sentence, 12U)),
            static_cast<std::uint8_t>(block.ends_sentence),
            share_bin(block.capitals, block.words),
            share_bin(block.strong_characters, block.characters),
            share_bin(block.digits, block.characters),
            static_cast<std::uint8_t>(std::min(block.characters / std::max(block.words, 1U), 20U)),
            word_bin(near.prose),
            share_bin(near.link_characters, near.characters),
            share_bin(far.link_characters, far.characters),
            share_bin(i, chances_.size()),
            count(block.text_words & k_furniture),
            count((container.words_around | block.inline_words) & k_furniture),
            count(container.words_around & k_article),
            static_cast<std::uint8_t>(is_comment(i) ? 1 + share_bin((all_.sum - comments_.sum) >> 20, all_.sum >> 20) : 0),
            static_cast<std::uint8_t>(articles_[block.container] != html::k_document ? 1 + share_bin(in_articles_[articles_[block.container]].sum >> 20, all_.sum >> 20) : 0),
            place_to_headline(i),
            static_cast<std::uint8_t>(opening_.is_described[i]),
            chance_bin(alike_[kinds_[i]].value()),
            word_bin(alike_counts_[kinds_[i]]),
            share_bin(alike_[kinds_[i]].sum >> 20, all_.sum >> 20),
            share_bin(grandparents_[tree_.nodes[parent(i)].parent].sum >> 20, all_.sum >> 20),
            nearness(ClassWord::comments, near_words, around),
            nearness(ClassWord::aside, near_words, around),
            nearness(ClassWord::notice, near_words, around),
            nearness(ClassWord::tags, near_words, around),
            heading_words_[i],
            form_at(i - 1),
            form_at(i + 1),
            before_[i],
            after_[i]};
  }

  std::uint8_t form_at(std::size_t i) const {
    if (i >= chances_.size()) return 0;
    const std::uint16_t inside = text_.blocks[i].inside;
    return static_cast<std::uint8_t>(inside & k_in_heading ? 4 : inside & k_in_list ? 3 : inside & k_in_table ? 2 : 1);
  }

  static std::uint8_t distance_bin(std::size_t distance) { return word_bin(static_cast<std::uint32_t>(std::min<std::size_t>(distance, 5000))); }

  std::uint8_t place_to_headline(std::size_t i) const {
    const std::size_t at = opening_.headline;
    if (at >= chances_.size()) return 0;
    if (i < at) return at - i > 5 ? 1 : 2;
    if (i == at) return 3;
    return static_cast<std::uint8_t>(4 + distance_bin(i - at));
  }

  /// Blocks in elements of the same tag and class, in parents of the same tag and class, are of a kind.
  void find_kinds() {
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    std::vector<std::uint64_t> hashes(tree_.nodes.size());  // 0: not made yet
    const auto hash_of = [&](html::NodeId id) {
      if (hashes[id] == 0) {
        std::uint64_t hash = (static_cast<std::uint64_t>(tree_.nodes[id].tag) + 1) * 0x9E3779B97F4A7C15;
        if (const html::Attribute* names = tree_.attribute(id, html::AttributeName::class_))
          for (const char c : names->value.of(html_)) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
        hashes[id] = hash | 1;
      }
      return hashes[id];
    };
    kinds_.reserve(chances_.size());
    for (std::size_t i = 0; i < chances_.size(); ++i) {
      const std::uint64_t hash = hash_of(text_.blocks[i].container) * 31 + hash_of(parent(i));
      const auto [at, is_new] = numbers.try_emplace(hash, static_cast<std::uint32_t>(numbers.size()));
      kinds_.push_back(at->second);
    }
    alike_.resize(numbers.size());
    alike_counts_.resize(numbers.size());
  }

  void look_along() {
    const std::size_t count = chances_.size();
    before_.resize(count);
    after_.resize(count);
    heading_words_.resize(count);
    std::size_t last = 0 - std::size_t{5000}, heading = 0;
    std::uint8_t says = 0;
    for (std::size_t i = 0; i < count; ++i) {
      before_[i] = distance_bin(i - last);
      if (chances_[i] > percent(80) && text_.blocks[i].words > 8) last = i, says = 0;
      const TextBlock& block = text_.blocks[i];
      heading_words_[i] = i - heading <= 15 ? says : 0;
      if (block.words < 9 && ((block.inside & k_in_heading) || (block.text_words & k_furniture))) {
        heading = i;
        says = static_cast<std::uint8_t>(1 + std::popcount(block.text_words & k_furniture));
      }
    }
    std::size_t next = count + 5000;
    for (std::size_t i = count; i-- > 0;) {
      after_[i] = distance_bin(next - i);
      if (chances_[i] > percent(80) && text_.blocks[i].words > 8) next = i;
    }
  }

  std::string_view html_;
  const Opening& opening_;
  const html::Tree& tree_;
  const TextBlocks& text_;
  const ArticleFeatures& features_;
  std::vector<Chance> chances_;
  std::vector<Mean> parents_, grandparents_;
  std::vector<html::NodeId> articles_;  ///< of each element: the nearest <article> around it; the document if there is none
  std::vector<Mean> in_articles_;
  Mean all_, comments_;
  Chance most_ = 0;
  std::vector<std::uint32_t> kinds_;         ///< of each block
  std::vector<Mean> alike_;                  ///< of each kind
  std::vector<std::uint32_t> alike_counts_;  ///< of each kind
  std::vector<std::uint8_t> before_, after_;  ///< of each block: how far the nearest likely one is
  std::vector<std::uint8_t> heading_words_;  ///< of each block: what the heading above it says
};

}  // namespace

bool may_be_near(const Sights& seen) { return seen[k_own_chance] > 1 || seen[k_chance_around] > 1; }

std::vector<Sights> sights(std::string_view html, const html::Tree& tree, const TextBlocks& text, const ArticleFeatures& features, const std::vector<Chance>& chances, const Opening& opening) {
  return Sighting(html, tree, text, features, chances, opening).all();
}

}  // namespace debunk::page
