#include "rules/structure/repetition.h"

#include <algorithm>
#include <bit>
#include <optional>

#include "rules/structure/likeness.h"

namespace debunk::rules::structure {
namespace {

constexpr std::size_t k_least_paragraph = 10;  ///< words; labels and furniture are shorter
constexpr std::size_t k_least_sentence = 8;
constexpr std::size_t k_least_nearly = 14;
constexpr std::size_t k_edge = 6;              ///< words at one end of a sentence that must agree before the rest is compared
constexpr double k_nearly = 0.85;
constexpr std::size_t k_most_places = 6;       ///< what stands again at more of them repeats on purpose
constexpr std::size_t k_same_place = 200;      ///< bytes at most between two pieces of one place
constexpr std::size_t k_verse_line = 60;       ///< bytes; prose that is broken by hand has longer lines

/// Lines as short as those of verse.
bool is_verse(std::string_view text) {
  std::size_t lines = 1;
  for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) ++lines;
  return lines > 2 && text.size() / lines < k_verse_line;
}

bool is_prose(const Article& article, const Block& block) {
  return (block.kind == BlockKind::paragraph || block.kind == BlockKind::quotation) &&
         !is_verse(article.text().substr(block.span.start, block.span.size()));
}

/// A sentence or several; else a label, a line of a schedule, a line of verse.
bool is_whole(const Article& article, const Block& block) {
  const auto& sentences = article.sentences();
  const auto after = std::ranges::lower_bound(sentences, block.span.end, {}, [](const text::Sentence& one) { return one.span.start; });
  return after != sentences.begin() && std::prev(after)->terminated && std::prev(after)->span.end == block.span.end;
}

/// Which blocks are posts that the page shows beside the text that quotes them. Each is looked at once: its sentences may be many.
class EmbeddedPosts {
 public:
  explicit EmbeddedPosts(const Article& article) : article_(article) {}

  bool hold(const text::Sentence& sentence) {
    if (known_.empty()) known_.resize(article_.blocks().size());
    Known& known = known_[sentence.block];
    if (known == Known::no_idea) known = is_post(article_.blocks()[sentence.block].span) ? Known::yes : Known::no;
    return known == Known::yes;
  }

 private:
  enum class Known : std::uint8_t { no_idea, yes, no };

  bool is_post(Span block) const {
    const std::string_view text = article_.text().substr(block.start, block.size());
    return text.find("(@") != std::string_view::npos || text.find("pic.twitter.com") != std::string_view::npos;
  }

  const Article& article_;
  std::vector<Known> known_;
};

/// Set apart as one: a pull quote without quotation marks.
bool is_quotation(const Article& article, const text::Sentence& sentence) { return article.blocks()[sentence.block].kind == BlockKind::quotation; }

/// The note that stands below each of several tables: "* after extra time".
bool is_note(const Article& article, const Block& block) {
  const std::string_view text = article.text().substr(block.span.start, block.span.size());
  return text.starts_with('*') || text.starts_with("\u2020");
}

/// "… finished a respectable 15. Platz": in German and other languages no sentence ends behind the number of a place or a day.
bool ends_with_ordinal(const Article& article, const text::Sentence& sentence) {
  const text::Word& last = article.words()[sentence.first_word + sentence.word_count - 1];
  constexpr std::size_t k_digits = 2;
  return last.is(text::k_has_digit) && !last.is(text::k_has_letter) && last.size() <= k_digits && last.end + 1 == sentence.span.end;
}

/// A place is a run of pieces that follow one another closely in both copies. A slip of the mouse makes one; questions that are answered for each of many
/// towns, a form, a price list make many: then nothing of it is a slip.
void leave_out_forms(std::vector<Repetition>& repetitions) {
  const auto follows = [](Span one, Span before) { return one.start >= before.end && one.start - before.end <= k_same_place; };
  std::size_t places = 0;
  for (std::size_t i = 0; i < repetitions.size(); ++i)
    places += i == 0 || !follows(repetitions[i].first, repetitions[i - 1].first) || !follows(repetitions[i].again, repetitions[i - 1].again);
  if (places > k_most_places) repetitions.clear();
}

/// Which piece of the text had a hash first. Open addressing: every sentence of every article goes in, and nearly none comes out.
template <class Piece>
class Seen {
 public:
  explicit Seen(std::size_t most) : slots_(std::bit_ceil(2 * most + 1)) {}

  /// The piece that had it before, or null: then `piece` has it from now on.
  const Piece* first(std::uint64_t hash, const Piece& piece) {
    for (std::size_t at = hash >> 20;; ++at) {
      Slot& slot = slots_[at & (slots_.size() - 1)];
      if (slot.piece == nullptr) slot = {hash, &piece};
      else if (slot.hash == hash) return slot.piece;
      else continue;
      return nullptr;
    }
  }

 private:
  struct Slot {
    std::uint64_t hash = 0;
    const Piece* piece = nullptr;
  };
  std::vector<Slot> slots_;
};

Words words_of(const Article& article, const text::Sentence& sentence) {
  return Words(article.words()).subspan(sentence.first_word, sentence.word_count);
}

}  // namespace

std::vector<Repetition> repeated_paragraphs(const Article& article) {
  std::vector<Repetition> repetitions;
  Seen<Block> seen(article.blocks().size());
  const auto& sentences = article.sentences();
  for (std::size_t next = 0; next < sentences.size();) {
    const std::size_t first = next;
    while (next < sentences.size() && sentences[next].block == sentences[first].block) ++next;
    const Block& block = article.blocks()[sentences[first].block];
    const std::uint32_t begin = sentences[first].first_word, end = sentences[next - 1].first_word + sentences[next - 1].word_count;
    const Words words = Words(article.words()).subspan(begin, end - begin);
    if (words.size() < k_least_paragraph) continue;
    // Paragraphs that begin alike are few; only their other words are worth a look.
    const Block* before = seen.first(hash_of(words.first(k_least_paragraph)) + words.size(), block);
    if (before == nullptr || !same_words(words_in(article, before->span), words)) continue;
    if (!is_prose(article, *before) || !is_prose(article, block) || !is_whole(article, block) || article.is_planted(block.span)) continue;
    if (is_note(article, block)) continue;
    repetitions.push_back({before->span, block.span, true});
  }
  return repetitions;
}

std::vector<Repetition> repeated_sentences(const Article& article) {
  std::optional<std::vector<Repetition>> paragraphs;  // only where a sentence stands again
  const auto is_repeated = [&](Span span) {
    if (!paragraphs) paragraphs = repeated_paragraphs(article);
    const auto after = std::ranges::upper_bound(*paragraphs, span.start, {}, [](const Repetition& one) { return one.again.start; });
    return after != paragraphs->begin() && std::prev(after)->again.contains(span);
  };
  std::vector<Repetition> repetitions;
  std::vector<std::uint64_t> hashes;  // of what each repetition was found by
  EmbeddedPosts posts(article);
  Seen<text::Sentence> seen(3 * article.sentences().size());
  std::uint32_t block = 0;
  bool in_prose = !article.blocks().empty() && is_prose(article, article.blocks()[0]);
  const auto report = [&](const text::Sentence& first, const text::Sentence& again, std::uint64_t hash, bool exact) {
    // A quotation that stands again is a pull quote, or a post that is quoted and then shown.
    if (is_quotation(article, first) || is_quotation(article, again) || is_note(article, article.blocks()[again.block])) return;
    if (article.is_quoted(first.span) || article.is_quoted(again.span) || posts.hold(first) || posts.hold(again))
      return;
    repetitions.push_back({first.span, again.span, exact});
    hashes.push_back(hash);
  };
  for (const text::Sentence& sentence : article.sentences()) {
    if (!sentence.terminated || sentence.word_count < k_least_sentence || ends_with_ordinal(article, sentence)) continue;
    if (sentence.block != block) in_prose = is_prose(article, article.blocks()[block = sentence.block]);
    if (!in_prose) continue;
    const Words words = words_of(article, sentence);
    const std::uint64_t hash = hash_of(words);
    const text::Sentence* before = seen.first(hash, sentence);
    if (before != nullptr && same_words(words_of(article, *before), words)) {
      if (!is_repeated(sentence.span) && !article.is_planted(sentence.span)) report(*before, sentence, hash, true);
      continue;
    }
    if (words.size() < k_least_nearly) continue;
    for (const Words edge : {words.first(k_edge), words.last(k_edge)}) {
      const std::uint64_t key = hash_of(edge) + (edge.data() == words.data());
      const text::Sentence* near = seen.first(key, sentence);
      if (near == nullptr || near == &sentence) continue;
      const Words other = words_of(article, *near);
      if (likeness(other, words) < k_nearly || differ_in_facts(other, words)) continue;
      if (!is_repeated(sentence.span) && !article.is_planted(sentence.span)) report(*near, sentence, key, false);
      break;
    }
  }
  // What stands three times is a formula ("... did not respond to a request for comment").
  std::vector<std::uint64_t> sorted = hashes;
  std::ranges::sort(sorted);
  std::vector<Repetition> twice;
  for (std::size_t i = 0; i < repetitions.size(); ++i)
    if (const auto [first, last] = std::equal_range(sorted.begin(), sorted.end(), hashes[i]); last - first == 1) twice.push_back(repetitions[i]);
  leave_out_forms(twice);
  return twice;
}

Span with_gap(const Article& article, Span piece) {
  const std::string_view text = article.text();
  const std::size_t next = text.find_first_not_of(" \t\r\n", piece.end);
  if (next != std::string_view::npos) return {piece.start, next};
  return {piece.start == 0 ? 0 : text.find_last_not_of(" \t\r\n", piece.start - 1) + 1, piece.end};
}

}  // namespace debunk::rules::structure
