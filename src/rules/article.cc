#include "rules/article.h"

#include <unicode/uscript.h>

#include <algorithm>

#include "language/telling_words.h"

namespace debunk::rules {

Article::Article(const Document& document) : document_(document), text_(document.text()) {}

const Block* Article::block_around(Span span) const {
  const auto after = std::ranges::upper_bound(blocks(), span.start, {}, [](const Block& one) { return one.span.start; });
  return after == blocks().begin() ? nullptr : &*std::prev(after);
}

const text::Tokens& Article::tokenize() const {
  tokens_ = text::tokenize(document_.text());
  return *tokens_;
}

const std::vector<text::Quotation>& Article::quotations() const {
  if (!quotations_) quotations_ = text::find_quotations(text(), quotation_marks(), blocks());
  return *quotations_;
}

const std::vector<text::Sentence>& Article::sentences() const {
  if (!sentences_) sentences_ = text::find_sentences(text(), tokens(), blocks());
  return *sentences_;
}

std::span<const text::PhraseHit> Article::phrases(PhraseList list) const {
  if (!phrases_) phrases_ = phrase_table().find(text(), words(), notable_words().anchors);
  const auto list_of = [](const text::PhraseHit& hit) { return hit.phrase->list; };
  const auto wanted = static_cast<std::uint8_t>(list);
  return {std::ranges::lower_bound(*phrases_, wanted, {}, list_of), std::ranges::upper_bound(*phrases_, wanted, {}, list_of)};
}

text::Language Article::language() const {
  if (!language_) {
    language_ = text::detect_language(tokens());
    if (language_ == text::Language::und) language_ = text::parse_language(document_.metadata().language);
  }
  return *language_;
}

const language::Analysis& Article::english() const {
  if (!english_) english_ = language() == text::Language::en ? language::analyse(text(), blocks()) : language::Analysis{};
  return *english_;
}

const std::vector<language::Attribution>& Article::attributions() const {
  if (!attributions_) attributions_ = language::find_attributions(text(), english(), quotations());
  return *attributions_;
}

const std::vector<std::uint32_t>& Article::telling_words() const {
  if (!telling_words_) telling_words_ = language::find_telling_words(words(), language());
  return *telling_words_;
}

const std::vector<language::CalendarDate>& Article::dates() const {
  if (!dates_) dates_ = language::find_dates(reading(), language());
  return *dates_;
}

const std::vector<language::Quantity>& Article::quantities() const {
  if (!quantities_) {
    quantities_.emplace();
    if (language() == text::Language::en) quantities_ = language::find_quantities(reading());
  }
  return *quantities_;
}

const std::vector<language::Change>& Article::changes() const {
  if (!changes_) changes_ = language::find_changes(reading(), quantities(), sentences());
  return *changes_;
}

const std::vector<language::Time>& Article::times() const {
  if (!times_) {
    times_.emplace();
    if (language() == text::Language::en)
      times_ = language::find_times(reading(), dates(), published() ? std::optional(published()->first) : std::nullopt);
  }
  return *times_;
}

const std::optional<Published>& Article::published() const {
  if (!published_) published_ = find_published(*this);
  return *published_;
}

const headline::Beside& Article::beside() const {
  if (!beside_) beside_.emplace(*this);
  return *beside_;
}

std::size_t Article::count(std::uint64_t hash) const {
  if (!sorted_words_) {
    sorted_words_.emplace();
    sorted_words_->reserve(words().size());
    for (const text::Word& word : words()) sorted_words_->push_back(word.hash);
    std::ranges::sort(*sorted_words_);
  }
  const auto [first, last] = std::equal_range(sorted_words_->begin(), sorted_words_->end(), hash);
  return static_cast<std::size_t>(last - first);
}

bool Article::has_right_to_left_words() const {
  if (!right_to_left_)
    right_to_left_ = std::ranges::any_of(words(), [](const text::Word& word) {
      return word.is(text::k_non_ascii) && uscript_isRightToLeft(static_cast<UScriptCode>(word.script));
    });
  return *right_to_left_;
}

const language::Outline& Article::outline() const {
  if (!outline_) {
    const bool is_english = language() == text::Language::en;
    outline_ = is_english ? language::outline(text(), words(), sentences(), quotations(), blocks()) : language::Outline{};
  }
  return *outline_;
}

const NotableMarks& Article::notable_marks() const {
  if (!notable_marks_) notable_marks_ = find_notable_marks(marks());
  return *notable_marks_;
}

const NotableWords& Article::find_notable_words() const {
  notable_words_ = rules::find_notable_words(language(), words());
  return *notable_words_;
}

const std::vector<injected::Planted>& Article::planted_text() const {
  if (!planted_text_) planted_text_ = injected::find_planted(*this);
  return *planted_text_;
}

const std::vector<Span>& Article::planted() const {
  if (!planted_) {
    planted_.emplace();
    for (const injected::Planted& planted : planted_text()) planted_->push_back(planted.core);
  }
  return *planted_;
}

bool Article::is_planted(Span span) const {
  const auto after = std::ranges::upper_bound(planted(), span.start, {}, &Span::start);
  if (after != planted().end() && after->overlaps(span)) return true;
  return after != planted().begin() && std::prev(after)->overlaps(span);
}

}  // namespace debunk::rules
