#include "rules/headline/beside.h"

#include <algorithm>
#include <array>

#include "rules/article.h"
#include "rules/headline/stem.h"

namespace debunk::rules::headline {
namespace {

/// "Watch: …", "Opinion | …": a word or two before a mark, which are not of the headline.
constexpr auto k_labels = std::to_array<std::string_view>({"watch", "video", "opinion", "analysis", "live", "updated", "update", "exclusive", "breaking", "review", "photos",
                                                           "pics", "listen", "read", "gallery", "editorial", "letter", "letters", "column", "comment", "poll", "quiz", "recap"});

constexpr std::uint32_t k_least_line = 3;  ///< words

/// The stems of words, of which most have been asked for before. Words beyond ASCII, whose hash may stand for several spellings, are not kept, so that
/// an answer does not depend on what was asked before it.
class StemMemo {
 public:
  StemMemo() { kept_.front().hash = 1; }  // no word is kept there before it was seen

  std::uint64_t operator()(const text::Word& word, std::string_view letters) {
    if (word.is(text::k_non_ascii)) return stem_of(letters);
    Entry& entry = kept_[word.hash % kept_.size()];
    if (entry.hash != word.hash) entry = {word.hash, stem_of(letters)};
    return entry.stem;
  }

 private:
  struct Entry {
    std::uint64_t hash = 0, stem = 0;
  };
  std::array<Entry, 2048> kept_{};
};

WordRange words_of(const Article& article, Span span) {
  const auto word_at = [&](std::size_t byte) {
    return static_cast<std::uint32_t>(std::ranges::lower_bound(article.words(), byte, {}, [](const text::Word& word) { return word.start; }) - article.words().begin());
  };
  return {word_at(span.start), word_at(span.end)};
}

/// Credits of photographers, and buttons: a first line that has them is no headline, whatever a plain text makes of it.
bool is_furniture(const Article& article, WordRange line) {
  static constexpr auto k_agencies = std::to_array<std::string_view>({"getty", "wireimage", "shutterstock", "afp", "backgrid", "filmmagic", "gettyimages", "splashnews", "newscom"});
  const auto& words = article.words();
  const auto is = [&](std::uint32_t i, std::string_view word) { return i < line.end && words[i].hash == text::hash_of_word(word); };
  for (std::uint32_t i = line.first; i < line.end; ++i) {
    if (std::ranges::any_of(k_agencies, [&](std::string_view agency) { return is(i, agency); })) return true;
    const bool colon = words[i].end < article.text().size() && article.text()[words[i].end] == ':';
    if ((is(i, "photo") || is(i, "image") || is(i, "picture")) && (colon || is(i + 1, "source") || is(i + 1, "credit") || is(i + 1, "by"))) return true;
    if ((is(i, "share") && is(i + 1, "tweet")) || (is(i, "copy") && is(i + 1, "link")) || (is(i, "opens") && is(i + 2, "new") && is(i + 3, "window")) || (is(i, "click") && is(i + 1, "to"))) return true;
  }
  return false;
}

WordRange without_labels(const Article& article, WordRange line) {
  const auto& words = article.words();
  const auto gap = [&](std::uint32_t i) { return article.text().substr(words[i].end, words[i + 1].start - words[i].end); };
  if (line.end - line.first >= 4) {
    const std::string_view behind = gap(line.first);
    const bool mark = behind == ": " || behind == " | " || behind == " - " || behind == " – ";
    if (mark && std::ranges::any_of(k_labels, [&](std::string_view label) { return words[line.first].hash == text::hash_of_word(label); })) ++line.first;
  }
  // "… - The Guardian", "… | Metro News": three words at most behind the last bar or dash with spaces.
  for (std::uint32_t i = line.end - 1; i > line.first + 3 && i + 4 > line.end; --i) {
    const std::string_view before = gap(i - 1);
    const bool bar = before.find('|') != std::string_view::npos;
    if (bar || ((before == " - " || before == " – " || before == " — ") && words[i].is(text::k_initial_capital))) {
      line.end = i;
      break;
    }
  }
  return line;
}

}  // namespace

Beside::Beside(const Article& article) {
  const auto& blocks = article.blocks();
  if (blocks.size() < 2 || blocks[0].kind != BlockKind::headline || article.language() != text::Language::en) return;
  const auto& words = article.words();
  const WordRange line = words_of(article, blocks[0].span);
  if (line.end - line.first < k_least_line || is_furniture(article, line)) return;
  // A headline that stands twice says nothing of its text.
  std::uint32_t last_block = 0, end = line.end;
  const std::uint32_t length = line.end - line.first;
  while (end + length <= words.size() && last_block + 1 < blocks.size() && words[end + length - 1].end <= blocks[last_block + 1].span.end &&
         std::equal(words.begin() + line.first, words.begin() + line.end, words.begin() + end, [](const text::Word& a, const text::Word& b) { return a.hash == b.hash; })) {
    end += length;
    ++last_block;
  }
  if (words.size() - end < k_least_text) return;
  headline_ = without_labels(article, line);
  text_ = {end, end};
  compare_words(article);
}

Beside::Beside(const Article& article, const Block& caption) {
  if (article.language() != text::Language::en) return;
  const WordRange line = words_of(article, caption.span);
  const auto& blocks = article.blocks();
  const std::uint32_t start = blocks[0].kind == BlockKind::headline ? words_of(article, blocks[0].span).end : 0;
  if (line.end - line.first < k_least_line || line.first < start || article.words().size() - start < k_least_text + (line.end - line.first)) return;
  headline_ = line;
  text_ = {start, start};
  compare_words(article);
}

/// Begins with the first word of the text in `text_`.
void Beside::compare_words(const Article& article) {
  const auto& words = article.words();
  const auto& sentences = article.sentences();
  while (first_sentence_ < sentences.size() && sentences[first_sentence_].first_word < text_.first) ++first_sentence_;
  end_sentence_ = static_cast<std::uint32_t>(std::min(sentences.size(), first_sentence_ + k_most_sentences));
  if (end_sentence_ > first_sentence_) text_.end = sentences[end_sentence_ - 1].first_word + sentences[end_sentence_ - 1].word_count;
  stems_.resize(std::max(text_.end, headline_.end));
  thread_local StemMemo stem;
  for (std::uint32_t i = std::min(headline_.first, text_.first); i < stems_.size(); ++i) stems_[i] = stem(words[i], article.slice(words[i]));
  for (std::uint32_t i = headline_.first; i < headline_.end; ++i)
    if (stems_[i] != 0 && !words[i].is(text::k_has_digit)) headline_stems_.push_back(stems_[i]);
  for (std::uint32_t i = text_.first; i < text_.end; ++i)
    if (!headline_.contains(i)) text_stems_.push_back(stems_[i]);
  for (auto* all : {&headline_stems_, &text_stems_}) {
    std::ranges::sort(*all);
    all->erase(std::unique(all->begin(), all->end()), all->end());
  }
}

bool Beside::text_has(std::uint64_t stem) const { return std::ranges::binary_search(text_stems_, stem); }

unsigned Beside::shared(const text::Sentence& sentence, std::span<const std::uint64_t> without) const {
  std::vector<std::uint64_t> found;
  if (headline_.contains(sentence.first_word)) return 0;
  for (std::uint32_t i = sentence.first_word; i < sentence.first_word + sentence.word_count && i < stems_.size(); ++i)
    if (stems_[i] != 0 && std::ranges::binary_search(headline_stems_, stems_[i]) && std::ranges::find(without, stems_[i]) == without.end()) found.push_back(stems_[i]);
  std::ranges::sort(found);
  return static_cast<unsigned>(std::unique(found.begin(), found.end()) - found.begin());
}

}  // namespace debunk::rules::headline
