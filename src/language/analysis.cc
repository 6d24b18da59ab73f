#include "language/analysis.h"

#include <algorithm>

#include "language/features.h"
#include "language/lemma.h"
#include "language/model.h"
#include "language/network.h"
#include "language/network_shape.h"
#include "language/split.h"
#include "language/tokenize.h"

namespace debunk::language {
namespace {

constexpr std::size_t k_places_at_once = 512;  ///< so that what the network works on stays in the cache

class Analyst {
 public:
  Analyst(std::string_view text, Analysis& out) : text_(text), out_(out), network_(model()) {}

  void block(const Block& block, std::uint32_t index) {
    pieces_.clear();
    tokenize(text_, block.span, pieces_);
    std::size_t start = 0;
    for (const std::uint32_t end : split(text_, pieces_, model().split, k_longest_sentence)) {
      sentence(std::span(pieces_).subspan(start, end - start), index);
      start = end;
    }
  }

  void finish() { ask(); }

 private:
  void sentence(std::span<const Piece> pieces, std::uint32_t block) {
    if (features_.size() + pieces.size() + 1 > k_places_at_once) ask();
    const std::uint32_t number = static_cast<std::uint32_t>(out_.sentences.size());
    out_.sentences.push_back({{pieces.front().start, pieces.back().end}, static_cast<std::uint32_t>(out_.tokens.size()), static_cast<std::uint32_t>(pieces.size()), 0, block});
    for (const Piece& piece : pieces) out_.tokens.push_back({piece.start, piece.end, 0, number, PartOfSpeech::x, Relation::dep, piece.space_after});
    asked_.push_back({features_.size(), pieces.size() + 1});
    features_.resize(features_.size() + pieces.size() + 1);
    features_[asked_.back().first] = root_features();
    find_features(text_, pieces, std::span(features_).subspan(asked_.back().first + 1));
  }

  /// What the network says of the sentences that wait.
  void ask() {
    if (asked_.empty()) return;
    said_.assign(features_.size(), {});
    network_.say(features_, asked_, said_);
    std::size_t number = out_.sentences.size() - asked_.size();
    for (const Asked& asked : asked_) take(out_.sentences[number++], std::span<const Said>(said_).subspan(asked.first + 1, asked.places - 1));
    asked_.clear();
    features_.clear();
  }

  void take(Sentence& sentence, std::span<const Said> said) {
    for (std::uint32_t i = 0; i < said.size(); ++i) {
      Token& token = out_.tokens[sentence.first_token + i];
      token.part = said[i].part;
      token.relation = said[i].relation;
      token.head = sentence.first_token + (said[i].head == 0 ? i : said[i].head - 1);
      if (said[i].head == 0) sentence.root = sentence.first_token + i;
    }
    for (std::uint32_t i = 0; i < said.size();) {
      if (said[i].entity == 0) {
        ++i;
        continue;
      }
      std::uint32_t end = i + 1;
      while (end < said.size() && said[end].entity != 0 && said[end].entity % 2 == 0) ++end;
      const std::uint32_t first = sentence.first_token + i;
      out_.entities.push_back({{out_.tokens[first].start, out_.tokens[first + (end - i) - 1].end}, first, end - i, static_cast<EntityKind>((said[i].entity - 1) / 2)});
      i = end;
    }
  }

  std::string_view text_;
  Analysis& out_;
  Network network_;
  std::vector<Piece> pieces_;
  std::vector<Features> features_;
  std::vector<Asked> asked_;
  std::vector<Said> said_;
};

void list_children(Analysis& analysis) {
  const std::size_t count = analysis.tokens.size();
  analysis.child_ends.assign(count + 1, 0);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (analysis.tokens[i].head != i) ++analysis.child_ends[analysis.tokens[i].head + 1];
  }
  for (std::size_t i = 0; i < count; ++i) analysis.child_ends[i + 1] += analysis.child_ends[i];
  analysis.child_list.resize(analysis.child_ends[count]);
  std::vector<std::uint32_t> next(analysis.child_ends.begin(), analysis.child_ends.end() - 1);
  for (std::uint32_t i = 0; i < count; ++i) {
    if (analysis.tokens[i].head != i) analysis.child_list[next[analysis.tokens[i].head]++] = i;
  }
}

void list_lemmas(std::string_view text, Analysis& analysis) {
  analysis.lemma_ends.reserve(analysis.tokens.size() + 1);
  analysis.lemma_ends.push_back(0);
  for (const Token& token : analysis.tokens) {
    append_lemma(text.substr(token.start, token.size()), token.part, analysis.lemmas);
    analysis.lemma_ends.push_back(static_cast<std::uint32_t>(analysis.lemmas.size()));
  }
}

}  // namespace

std::uint32_t Analysis::child(std::size_t token, Relation relation) const {
  for (const std::uint32_t one : children(token)) {
    if (tokens[one].relation == relation || universal(tokens[one].relation) == relation) return one;
  }
  return k_none;
}

std::size_t Analysis::token_at(std::size_t byte) const {
  return static_cast<std::size_t>(std::ranges::upper_bound(tokens, byte, {}, &Token::end) - tokens.begin());
}

Analysis analyse(std::string_view text, const std::vector<Block>& blocks) {
  Analysis analysis;
  analysis.tokens.reserve(text.size() / 4);
  Analyst analyst(text, analysis);
  for (std::uint32_t i = 0; i < blocks.size(); ++i) analyst.block(blocks[i], i);
  analyst.finish();
  list_children(analysis);
  list_lemmas(text, analysis);
  return analysis;
}

}  // namespace debunk::language
