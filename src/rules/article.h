// What a rule is given: the document, and every analysis of it, computed on first use and at most once.
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "language/analysis.h"
#include "language/attribution.h"
#include "language/changes.h"
#include "language/dates.h"
#include "language/quantities.h"
#include "language/times.h"
#include "rules/headline/beside.h"
#include "language/outline.h"
#include "rules/injected/planted.h"
#include "rules/notable.h"
#include "rules/phrases.h"
#include "rules/published.h"
#include "text/language.h"
#include "text/quotations.h"
#include "text/sentences.h"
#include "text/words.h"

namespace debunk::rules {

/// Used by one thread at a time.
class Article {
 public:
  explicit Article(const Document& document);
  Article(const Article&) = delete;
  Article& operator=(const Article&) = delete;

  const Document& document() const { return document_; }
  std::string_view text() const { return text_; }
  const std::vector<Block>& blocks() const { return document_.blocks(); }

  /// The last block that begins at or before `span`; null if none does.
  const Block* block_around(Span span) const;

  const std::vector<text::Word>& words() const { return tokens().words; }
  const std::vector<text::Mark>& marks() const { return tokens().marks; }
  bool ascii() const { return tokens().ascii; }
  const std::vector<text::Quotation>& quotations() const;
  const std::vector<text::Sentence>& sentences() const;

  /// Words that a rule may have to look at, found in one pass for all rules.
  const NotableWords& notable_words() const { return notable_words_ ? *notable_words_ : find_notable_words(); }

  /// Marks that few sentences have: see NotableMarks.
  const std::vector<text::Mark>& signs() const { return notable_marks().signs; }
  const std::vector<text::Mark>& quotation_marks() const { return notable_marks().quotations; }

  /// Where the phrases of one list stand, in text order.
  std::span<const text::PhraseHit> phrases(PhraseList list) const;

  /// The language of the article: what its words say, else what its source says.
  text::Language language() const;

  /// Tokens, parse and names of an English article; empty of any other.
  const language::Analysis& english() const;
  bool was_parsed() const { return english_.has_value(); }  ///< did anybody ask for it?

  /// Who says what in an English article; of any other nothing.
  const std::vector<language::Attribution>& attributions() const;

  /// The headline compared with the text below it.
  const headline::Beside& beside() const;

  /// What its words are to the comparison of statements, of an English article; empty of any other.
  const language::Outline& outline() const;

  /// Ten times the Zipf value of a word (by index) in the article's language; 0 unknown. See text::zipf.
  std::uint8_t frequency(std::size_t word) const { return frequencies()[word]; }
  const std::vector<std::uint8_t>& frequencies() const { return notable_words().values; }

  /// The indices of the words that are not common in the article's language (text::k_common_zipf), in order.
  const std::vector<std::uint32_t>& uncommon_words() const { return notable_words().uncommon; }

  /// Dates of the calendar, in the languages that debunk reads them in.
  const std::vector<language::CalendarDate>& dates() const;

  /// When the article was published or changed, as far as its metadata or its dateline says so. Nothing that happens later can be told in it.
  const std::optional<Published>& published() const;

  /// How much and how many, and what changed from one to the other: of English articles, else none.
  const std::vector<language::Quantity>& quantities() const;
  const std::vector<language::Change>& changes() const;

  /// Expressions of time: of English articles, else none.
  const std::vector<language::Time>& times() const;

  language::Reading reading() const { return {text(), words(), telling_words()}; }

  /// How often a word stands in the article, by its hash. The first question sorts all words: for what is asked seldom.
  std::size_t count(std::uint64_t hash) const;

  bool has_right_to_left_words() const;

  /// Text that somebody pasted in; and its places, sorted: rules about the author's own text leave them alone.
  const std::vector<injected::Planted>& planted_text() const;
  const std::vector<Span>& planted() const;
  bool is_planted(Span span) const;

  bool is_quoted(Span span) const { return text::is_quoted(quotations(), span); }
  std::string_view slice(const text::Word& word) const { return text().substr(word.start, word.size()); }

 private:
  const std::vector<std::uint32_t>& telling_words() const;
  const text::Tokens& tokens() const { return tokens_ ? *tokens_ : tokenize(); }
  const text::Tokens& tokenize() const;
  const NotableMarks& notable_marks() const;
  const NotableWords& find_notable_words() const;

  const Document& document_;
  std::string_view text_;
  mutable std::optional<text::Tokens> tokens_;
  mutable std::optional<std::vector<text::Quotation>> quotations_;
  mutable std::optional<std::vector<text::Sentence>> sentences_;
  mutable std::optional<std::vector<text::PhraseHit>> phrases_;
  mutable std::optional<text::Language> language_;
  mutable std::optional<language::Analysis> english_;
  mutable std::optional<std::vector<language::Attribution>> attributions_;
  mutable std::optional<headline::Beside> beside_;
  mutable std::optional<std::vector<std::uint64_t>> sorted_words_;
  mutable std::optional<bool> right_to_left_;
  mutable std::optional<language::Outline> outline_;
  mutable std::optional<NotableWords> notable_words_;
  mutable std::optional<NotableMarks> notable_marks_;
  mutable std::optional<std::vector<std::uint32_t>> telling_words_;
  mutable std::optional<std::vector<language::CalendarDate>> dates_;
  mutable std::optional<std::vector<language::Quantity>> quantities_;
  mutable std::optional<std::vector<language::Change>> changes_;
  mutable std::optional<std::vector<language::Time>> times_;
  mutable std::optional<std::optional<Published>> published_;
  mutable std::optional<std::vector<injected::Planted>> planted_text_;
  mutable std::optional<std::vector<Span>> planted_;
};

}  // namespace debunk::rules
