#include "language/attribution.h"

#include <array>
#include <utility>

#include "language/cues.h"
#include "language/phrase.h"
#include "language/speaker.h"

namespace debunk::language {
namespace {

constexpr auto k_verb = static_cast<std::uint16_t>(say | show | think | judge | toward | seem);
constexpr std::uint32_t k_none = Analysis::k_none;
constexpr int k_most_steps = 4;               ///< up the tree for a subject that a verb shares
constexpr std::uint32_t k_longest_source = 30;  ///< tokens between a quotation and its verb

bool is_one_of(std::string_view word, std::span<const std::string_view> all) { return std::ranges::find(all, word) != all.end(); }

/// What a thing is told about with: "spoke of", "called for", "critical of".
constexpr auto k_about = std::to_array<std::string_view>({"of", "about", "for", "to", "on", "at", "against", "over", "with", "into", "that", "as", "regarding", "toward", "towards", "in", "from"});

/// What shows something to its readers.
constexpr auto k_records = std::to_array<std::string_view>({"poll", "polls", "survey", "surveys", "study", "studies", "report", "reports", "data", "figures", "numbers",
                                                            "results", "records", "documents", "document", "emails", "research", "statistics", "analysis", "review", "polling",
                                                            "investigation", "audit", "filings", "filing", "estimates", "footage", "video", "tally"});

class Finder {
 public:
  Finder(std::string_view text, const Analysis& analysis, std::span<const text::Quotation> quotations)
      : text_(text), analysis_(analysis), tokens_(analysis.tokens), quotations_(quotations), phrases_(analysis) {}

  std::vector<Attribution> find() {
    for (const Sentence& sentence : analysis_.sentences) {
      sentence_ = &sentence;
      for (std::uint32_t i = sentence.first_token; i < sentence.end_token(); ++i) look_at(i);
    }
    return std::move(found_);
  }

 private:
  std::string_view word(std::uint32_t i) const { return text_.substr(tokens_[i].start, tokens_[i].size()); }
  bool in_sentence(std::uint32_t i) const { return i >= sentence_->first_token && i < sentence_->end_token(); }
  bool is(std::uint32_t i, PartOfSpeech part) const { return tokens_[i].part == part; }
  bool is_mark(std::uint32_t i) const { return tokens_[i].part == PartOfSpeech::punct; }
  bool is_nominal(std::uint32_t i) const { return is(i, PartOfSpeech::noun) || is(i, PartOfSpeech::propn) || is(i, PartOfSpeech::pron) || is(i, PartOfSpeech::num); }
  std::uint32_t child(std::uint32_t i, Relation relation) const { return analysis_.child(i, relation); }

  /// The last quotation that begins at or before the byte.
  const text::Quotation* quotation_before(std::size_t byte) const {
    const auto after = std::ranges::upper_bound(quotations_, byte, {}, [](const text::Quotation& one) { return one.outer.start; });
    return after == quotations_.begin() ? nullptr : &*std::prev(after);
  }
  const text::Quotation* quotation_around(std::uint32_t token) const {
    const text::Quotation* one = quotation_before(tokens_[token].start);
    return one != nullptr && one->outer.contains(tokens_[token].start) ? one : nullptr;
  }

  void look_at(std::uint32_t i) {
    const Token& token = tokens_[i];
    if (token.part == PartOfSpeech::punct || token.part == PartOfSpeech::det || token.part == PartOfSpeech::pron) return;
    if (i + 1 < sentence_->end_token() && is_word(i, "according") && is_word(i + 1, "to")) return according_to(i);
    if (token.part != PartOfSpeech::verb)
      if (i + 1 < sentence_->end_token() && is_word(i + 1, ":")) return colon(i + 1);
    const std::uint16_t kinds = cue_kinds(word(i));
    if (token.part == PartOfSpeech::verb && (kinds & say) == 0)
      if (const Source source = source_beside_quotation(i); source.head != k_none && ends_telling(i, source)) return verb_cue(i, say);
    if (kinds == 0) return;
    if (token.part == PartOfSpeech::verb && (kinds & k_verb) != 0)
      verb_cue(i, kinds);
    else if (token.part == PartOfSpeech::noun && (kinds & noun) != 0)
      noun_cue(i);
    else if (token.part == PartOfSpeech::adj && (kinds & adjective) != 0)
      adjective_cue(i);
    else if (token.part == PartOfSpeech::adv && (kinds & adverb) != 0)
      adverb_cue(i);
  }

  bool is_word(std::uint32_t i, std::string_view small) const {
    const std::string_view is = word(i);
    return is.size() == small.size() && std::ranges::equal(is, small, [](char a, char b) { return (a | 0x20) == b; });
  }

  // -- sources ----------------------------------------------------------------------------------------------------------------------------

  struct Source {
    std::uint32_t head = k_none;
    Phrase phrase;
  };

  /// "…," Oliver barked. / "…," barked Oliver, …: nothing but the two.
  bool ends_telling(std::uint32_t verb, const Source& source) const {
    const std::uint32_t behind = std::max(verb + 1, source.phrase.end);
    return behind >= sentence_->end_token() || is_mark(behind);
  }

  /// The phrase of a noun without clauses and marks behind it.
  Phrase trimmed(Phrase phrase) const {
    while (!phrase.empty() && is_mark(phrase.end - 1)) --phrase.end;
    while (!phrase.empty() && is_mark(phrase.first)) ++phrase.first;
    return phrase;
  }

  Source source_at(std::uint32_t head, std::uint32_t cue) const {
    Phrase phrase = phrases_.of(head);
    if (phrase.contains(cue)) (cue > head ? phrase.end : phrase.first) = cue > head ? cue : cue + 1;
    phrase = trimmed(phrase);
    while (!phrase.empty() && (is(phrase.end - 1, PartOfSpeech::part) || is(phrase.end - 1, PartOfSpeech::sconj)) && phrase.end - 1 > head) --phrase.end;
    return {head, phrase};
  }

  bool is_passive(std::uint32_t verb) const {
    return child(verb, Relation::aux_pass) != k_none || child(verb, Relation::nsubj_pass) != k_none;
  }

  std::uint32_t subject(std::uint32_t verb) const {
    for (const std::uint32_t one : analysis_.children(verb))
      if (tokens_[one].relation == Relation::nsubj || tokens_[one].relation == Relation::nsubj_outer)
        if (quotation_around(one) == quotation_around(verb)) return one;
    return k_none;
  }

  Source source_of(std::uint32_t verb) const {
    if (is_passive(verb)) {
      std::uint32_t agent = child(verb, Relation::obl_agent);
      if (agent == k_none) return {};
      Source source = source_at(agent, verb);
      while (!source.phrase.empty() && is(source.phrase.first, PartOfSpeech::adp)) ++source.phrase.first;
      return source;
    }
    if (const Source between = source_beside_quotation(verb); between.head != k_none) return between;
    for (std::uint32_t at = verb, steps = 0; steps < k_most_steps; ++steps) {
      if (const std::uint32_t one = subject(at); one != k_none) return source_at(one, verb);
      const std::uint32_t head = tokens_[at].head;
      if (head == at) break;
      const Relation relation = tokens_[at].relation;
      if (relation == Relation::acl || relation == Relation::amod) return is_nominal(head) && head < at ? source_at(head, at) : Source{};
      if (relation == Relation::xcomp)
        if (const std::uint32_t controlled = child(head, Relation::obj); controlled != k_none && controlled < at) return source_at(controlled, at);
      if (relation != Relation::conj && relation != Relation::advcl && relation != Relation::xcomp && relation != Relation::parataxis) break;
      if (is_passive(head)) {
        const std::uint32_t one = child(head, Relation::nsubj_pass);
        return one == k_none ? Source{} : source_at(one, verb);
      }
      at = head;
    }
    for (const std::uint32_t one : analysis_.children(verb))
      if (tokens_[one].relation == Relation::vocative) return source_at(one, verb);
    return {};
  }

  /// "…," Marta Keller, the mayor, told us; "…," said Keller, who …: what stands between the quotation and the verb, or right behind the verb.
  Source source_beside_quotation(std::uint32_t verb) const {
    std::uint32_t first = verb;
    while (first > sentence_->first_token && verb - first < k_longest_source && quotation_around(first - 1) == nullptr) --first;
    const bool quoted = first > sentence_->first_token && quotation_around(first - 1) != nullptr;
    if (!quoted) return {};
    // The quotation ends with a comma or its like inside; else it is a part of the sentence.
    const std::size_t end = quotation_around(first - 1)->inner.end;
    const bool comma_behind = first < verb && is_word(first, ",");
    if (!comma_behind && (end == 0 || std::string_view(",?!.-").find(text_[end - 1]) == std::string_view::npos) && !text_.substr(0, end).ends_with("—") && !text_.substr(0, end).ends_with("…")) return {};
    Phrase phrase{first, verb};
    while (!phrase.empty() && (is_mark(phrase.end - 1) || is(phrase.end - 1, PartOfSpeech::adv) || is(phrase.end - 1, PartOfSpeech::aux))) --phrase.end;
    phrase = trimmed(phrase);
    if (!phrase.empty() && phrase.first == first + (is_mark(first) ? 1 : 0)) {
      std::uint32_t head = k_none;
      for (std::uint32_t i = phrase.first; i < phrase.end; ++i) {
        if ((is(i, PartOfSpeech::verb) || is(i, PartOfSpeech::cconj)) && head == k_none) return {};
        if (head == k_none && is_nominal(i)) head = i;
      }
      if (head == k_none) return {};
      while (tokens_[head].head != head && phrase.contains(tokens_[head].head) && is_nominal(tokens_[head].head)) head = tokens_[head].head;
      return {head, phrase};
    }
    if (phrase.empty()) {
      for (const std::uint32_t one : analysis_.children(verb))
        if (one > verb && is_nominal(one) && phrases_.of(one).first == verb + 1) return source_at(one, verb);
    }
    return {};
  }

  // -- contents ---------------------------------------------------------------------------------------------------------------------------

  void add(std::vector<Phrase>& content, Phrase phrase) const {
    phrase = trimmed_of_that(phrase);
    if (!phrase.empty()) content.push_back(phrase);
  }

  Phrase trimmed_of_that(Phrase phrase) const {
    const auto opens = [&](std::uint32_t i) { return is_mark(i) && quotation_around(i) == nullptr; };
    while (!phrase.empty() && (opens(phrase.first) || (is_word(phrase.first, "that") && is(phrase.first, PartOfSpeech::sconj)))) ++phrase.first;
    while (!phrase.empty() && opens(phrase.end - 1)) --phrase.end;
    return phrase;
  }

  /// The pieces of what hangs on `verb`, as its kinds have it.
  std::vector<Phrase> content_of(std::uint32_t verb, std::uint16_t kinds, const Source& source, Phrase& cue) const {
    std::vector<Phrase> content;
    bool clause = false, thing = false;
    for (const std::uint32_t one : analysis_.children(verb)) {
      const Relation relation = tokens_[one].relation;
      if (source.phrase.contains(one) || one == source.head) continue;
      const Phrase phrase = phrases_.of(one);
      if (relation == Relation::ccomp) {
        add(content, phrase), clause = true;
      } else if (relation == Relation::xcomp && (kinds & (think | judge | say | seem)) != 0) {
        add(content, phrase), clause = true;
      } else if (relation == Relation::parataxis && (kinds & (say | show)) != 0 && one > verb && tokens_[one].part != PartOfSpeech::punct) {
        add(content, phrase), clause = true;
      } else if (relation == Relation::obj && ((kinds & (think | judge)) != 0 || ((kinds & show) != 0 && is_record(source)))) {
        add(content, phrase), thing = true;
      } else if ((relation == Relation::nsubj_pass || relation == Relation::csubj_pass) && (kinds & (think | judge | seem | say)) != 0) {
        add(content, phrase), thing = true;
      } else if (relation == Relation::nsubj && (kinds & seem) != 0) {
        add(content, phrase);
      } else if ((relation == Relation::obl || relation == Relation::advcl) && (kinds & (toward | judge)) != 0 && one > verb) {
        const std::uint32_t preposition = phrase.first;
        if (is_one_of(word(preposition), k_about) && ((kinds & toward) != 0 || thing)) {
          if ((kinds & toward) != 0 && !thing && preposition == cue.end) cue.end = preposition + 1;
          add(content, {preposition == cue.end - 1 ? preposition + 1 : preposition, phrase.end});
        }
      }
    }
    if (clause || thing || !content.empty()) return content;
    if ((kinds & say) == 0) {
      if (source.head != k_none && (kinds & (think | judge | show)) != 0) rest_of_clause(cue, content);
      return content;
    }
    // "…, police said": the sentence hangs the other way round.
    if (source.head != k_none) around(cue, source, content);
    if (content.empty() && (kinds & say) != 0)
      for (const std::uint32_t one : analysis_.children(verb))
        if ((tokens_[one].relation == Relation::obj || tokens_[one].relation == Relation::obl || tokens_[one].relation == Relation::advmod) && one > verb &&
            !source.phrase.contains(one) && phrases_.of(one).end - phrases_.of(one).first > 1)
          add(content, phrases_.of(one));
    if (content.empty() && source.head != k_none) rest_of_clause(cue, content);
    return content;
  }

  /// Where the parse says nothing: what stands behind the cue, up to the next mark.
  void rest_of_clause(Phrase cue, std::vector<Phrase>& content) const {
    std::uint32_t end = cue.end;
    while (end < sentence_->end_token() && (!is_mark(end) || (quotation_around(end) != nullptr && !is_word(end, ",")))) ++end;
    if (end < cue.end + 2 || (is(cue.end, PartOfSpeech::adp) && !is_word(cue.end, "to")) || is(cue.end, PartOfSpeech::cconj)) return;
    add(content, {cue.end, end});
  }

  /// What stands in the sentence before and behind source and cue, as far as commas or quotation marks part it from them.
  void around(Phrase cue, const Source& source, std::vector<Phrase>& content) const {
    Phrase group = cue;
    if (!source.phrase.empty()) group = {std::min(cue.first, source.phrase.first), std::max(cue.end, source.phrase.end)};
    if (group.first > sentence_->first_token + 1 && is_mark(group.first - 1)) add(content, {clause_start(group.first - 1), group.first - 1});
    // "…," he said, "…"
    for (std::uint32_t i = group.end; i < sentence_->end_token(); ++i)
      if (const text::Quotation* quotation = quotation_around(i)) {
        if (i > group.end && !is_mark(i - 1) && !is_mark(i) && content.empty()) break;
        std::uint32_t end = i;
        while (end < sentence_->end_token() && quotation_around(end) == quotation) ++end;
        if (i - group.end <= 12) add(content, {i, end});
        break;
      }
  }

  bool is_record(const Source& source) const { return source.head != k_none && (is_one_of(word(source.head), k_records) || is_word(source.head, "poll") || is_word(source.head, "polls")); }

  std::uint32_t clause_start(std::uint32_t end) const {
    (void)end;
    return sentence_->first_token;
  }

  // -- cues -------------------------------------------------------------------------------------------------------------------------------

  /// The verb with what helps it: "has not been", "declined to comment", "spoke out".
  Phrase cue_phrase(std::uint32_t verb) const {
    Phrase cue{verb, verb + 1};
    while (cue.first > sentence_->first_token) {
      const std::uint32_t before = cue.first - 1;
      const Relation relation = tokens_[before].relation;
      if (tokens_[before].head != verb || (relation != Relation::aux && relation != Relation::aux_pass && relation != Relation::advmod && relation != Relation::cop)) break;
      --cue.first;
    }
    while (cue.end < sentence_->end_token() && tokens_[cue.end].head == verb && tokens_[cue.end].relation == Relation::compound_prt) ++cue.end;
    return cue;
  }

  bool is_negated(std::uint32_t head) const {
    return std::ranges::any_of(analysis_.children(head), [&](std::uint32_t one) {
      const std::string_view small = word(one);
      return tokens_[one].relation == Relation::advmod && (small == "not" || small == "n't" || small == "n’t" || small == "never");
    });
  }

  /// "a man accused of theft", "fined for supporting it", "that he would oppose": told of somebody by the way.
  bool is_detail(std::uint32_t verb) const {
    const Relation relation = tokens_[verb].relation;
    const std::uint32_t mark = child(verb, Relation::mark);
    if (mark != k_none && (is_word(mark, "for") || (relation == Relation::ccomp && is_word(mark, "that")))) return true;
    const bool participle = !word(verb).ends_with("ing") && mark == k_none;
    return (relation == Relation::amod || relation == Relation::acl) && participle && subject(verb) == k_none && child(verb, Relation::obl_agent) == k_none;
  }

  void verb_cue(std::uint32_t verb, std::uint16_t kinds) {
    if (tokens_[verb].relation == Relation::case_ || tokens_[verb].relation == Relation::compound || tokens_[verb].relation == Relation::fixed) return;
    if ((kinds & say) == 0 && is_detail(verb)) return;
    Phrase cue = cue_phrase(verb);
    const Source source = source_of(verb);
    if ((kinds & seem) != 0 && (kinds & (say | think)) == 0) {
      std::vector<Phrase> content = content_of(verb, kinds, {}, cue);
      return put(verb, cue, {}, std::move(content), kinds);
    }
    std::vector<Phrase> content = content_of(verb, kinds, source, cue);
    around_ = !content.empty() && content.front().end <= cue.first && content.front().first == sentence_->first_token;
    put(verb, cue, source, std::move(content), kinds);
  }

  void noun_cue(std::uint32_t head) {
    Phrase cue{head, head + 1};
    Source source;
    std::vector<Phrase> content;
    for (const std::uint32_t one : analysis_.children(head)) {
      const Relation relation = tokens_[one].relation;
      const Phrase phrase = phrases_.of(one);
      if (relation == Relation::nmod_poss && one < head) {
        source = source_at(one, head);
      } else if ((relation == Relation::acl || relation == Relation::acl_relcl || relation == Relation::nmod || relation == Relation::ccomp) && one > head) {
        const std::string_view first = word(phrase.first);
        if (first == "from" || first == "by") {
          source = source_at(one, head);
          if (!source.phrase.empty()) ++source.phrase.first;
        } else if (content.empty() && (first == "that" || first == "to" || first == "of" || first == "about" || first == "for" || first == "against" || first == "on" || first == "over")) {
          if (phrase.first == head + 1) cue.end = head + 2;
          add(content, {phrase.first + 1, phrase.end});
        }
      }
    }
    if (content.empty()) return;
    // "expressed support for": the verb's subject.
    const std::uint32_t verb = tokens_[head].head;
    if (source.head == k_none && tokens_[head].relation == Relation::obj && is(verb, PartOfSpeech::verb)) {
      source = source_of(verb);
      if (source.head != k_none && verb < head) cue.first = verb;
    }
    if (source.head == k_none) return;
    put(head, cue, source, std::move(content), noun);
  }

  void adjective_cue(std::uint32_t head) {
    const std::uint32_t be = child(head, Relation::cop);
    if (be == k_none) return;
    std::vector<Phrase> content;
    Phrase cue{std::min(be, head), head + 1};
    for (const std::uint32_t one : analysis_.children(head)) {
      const Relation relation = tokens_[one].relation;
      const Phrase phrase = phrases_.of(one);
      if (one < head) continue;
      if (relation == Relation::ccomp || relation == Relation::xcomp || relation == Relation::advcl || relation == Relation::obl) {
        const std::string_view first = word(phrase.first);
        if (relation == Relation::obl && !is_one_of(first, k_about)) continue;
        if (phrase.first != head + 1) continue;
        add(content, phrase);
      }
    }
    const std::uint32_t one = subject(head);
    if (content.empty() || one == k_none) return;
    const bool nobody = is_word(one, "it") || is_word(head, "clear") || is_word(head, "unclear");
    put(head, cue, nobody ? Source{} : source_at(one, be), std::move(content), adjective);
  }

  void adverb_cue(std::uint32_t i) {
    std::vector<Phrase> content;
    add(content, {sentence_->first_token, i});
    add(content, {i + 1, sentence_->end_token()});
    put(i, {i, i + 1}, {}, std::move(content), adverb);
  }

  /// "A: I never said that." at the beginning of a paragraph; "Poll: …" at that of a headline; "Bush: "…"".
  void colon(std::uint32_t mark) {
    const auto index = static_cast<std::size_t>(sentence_ - analysis_.sentences.data());
    const std::uint32_t first = sentence_->first_token;
    if (mark + 1 >= sentence_->end_token()) return;
    Phrase rest{mark + 1, sentence_->end_token()};
    const bool opens_block = index == 0 || analysis_.sentences[index - 1].block != sentence_->block;
    const text::Quotation* quotation = quotation_around(mark + 1);
    if (quotation == nullptr) {
      const bool headline = sentence_->block == 0, answer = is_word(first, "a") && mark == first + 1;
      if (!opens_block || (!headline && !answer) || mark - first > 4) return;
    }
    std::uint32_t start = mark;
    while (start > first && mark - start < 4 && (is(start - 1, PartOfSpeech::propn) || is(start - 1, PartOfSpeech::noun) || (start - 1 == first && opens_block))) --start;
    if (start == mark || (quotation == nullptr && start != first)) return;
    if (quotation != nullptr) {
      if (start != first && !is_mark(start - 1)) return;
      rest.end = mark + 1;
      while (rest.end < sentence_->end_token() && quotation_around(rest.end) == quotation) ++rest.end;
    } else {
      for (std::size_t k = index + 1; k < analysis_.sentences.size() && analysis_.sentences[k].block == sentence_->block; ++k) rest.end = analysis_.sentences[k].end_token();
    }
    put(mark, {mark, mark + 1}, {mark - 1, {start, mark}}, {rest}, say);
  }

  void according_to(std::uint32_t i) {
    const std::uint32_t to = i + 1;
    std::uint32_t head = k_none;
    for (std::uint32_t k = to + 1; k < sentence_->end_token() && k < to + k_longest_source; ++k)
      if (is_nominal(k)) {
        head = k;
        break;
      }
    if (head == k_none) return;
    while (tokens_[head].head > head && is_nominal(tokens_[head].head) && tokens_[head].head < to + k_longest_source) head = tokens_[head].head;
    Source source = source_at(head, to);
    source.phrase.first = to + 1;
    // Where the parse takes the whole sentence for the source, it ends at a comma.
    if (source.phrase.end + 1 >= sentence_->end_token() && i == sentence_->first_token)
      for (std::uint32_t k = head + 1; k < source.phrase.end; ++k)
        if (is_word(k, ",")) source.phrase.end = k;
    if (source.phrase.empty()) source.phrase.end = head + 1;
    std::vector<Phrase> content;
    add(content, {sentence_->first_token, i});
    around_ = !content.empty();
    if (source.phrase.end < sentence_->end_token() && is_mark(source.phrase.end)) add(content, {source.phrase.end, sentence_->end_token()});
    put(i, {i, to + 1}, source, std::move(content), say);
  }

  // -- putting it together ----------------------------------------------------------------------------------------------------------------

  Span span_of(Phrase phrase) const { return {tokens_[phrase.first].start, tokens_[phrase.end - 1].end}; }

  void put(std::uint32_t cue_token, Phrase cue, const Source& source, std::vector<Phrase> content, std::uint16_t kinds) {
    if (content.empty()) return;
    Attribution one;
    one.cue_token = cue_token;
    one.cue = span_of(cue);
    if (source.head != k_none && !source.phrase.empty()) {
      one.source = span_of(source.phrase);
      one.source_token = source.head;
    }
    for (const Phrase& phrase : content) {
      // Cue and source may stand inside.
      Span rest = span_of(phrase);
      for (const Span hole : {one.cue, one.source}) {
        if (hole.empty() || !rest.overlaps(hole)) continue;
        if (hole.start > rest.start) put_content(one, {rest.start, hole.start});
        rest.start = std::min(rest.end, hole.end);
      }
      if (!rest.empty()) put_content(one, rest);
    }
    if (one.content.empty()) return;
    one.in_quotation = quotation_around(cue_token) != nullptr;
    std::ranges::sort(one.content);
    if (!one.in_quotation) with_whole_quotations(one);
    one.speech = (kinds & (say | show)) != 0;
    one.negated = is_negated(cue_token);
    one.around = std::exchange(around_, false);
    found_.push_back(std::move(one));
  }

  /// What is quoted in part is quoted whole: the parse of a sentence may know less than the marks.
  void with_whole_quotations(Attribution& one) const {
    std::vector<Span> whole;
    for (Span piece : one.content) {
      for (const std::size_t byte : {piece.start, piece.end - 1}) {
        const text::Quotation* quotation = quotation_before(byte);
        if (quotation == nullptr || !quotation->outer.contains(byte) || quotation->outer.overlaps(one.source)) continue;
        piece = {std::min(piece.start, quotation->outer.start), std::max(piece.end, quotation->outer.end)};
      }
      if (!whole.empty() && piece.start <= whole.back().end)
        whole.back().end = std::max(whole.back().end, piece.end);
      else
        whole.push_back(piece);
    }
    one.content = std::move(whole);
  }

  void put_content(Attribution& one, Span span) const {
    const auto skipped = [](char c) { return c == ' ' || c == ',' || c == '\n' || c == '\t' || c == '\r'; };
    while (!span.empty() && skipped(text_[span.start])) ++span.start;
    while (!span.empty() && skipped(text_[span.end - 1])) --span.end;
    if (!span.empty()) one.content.push_back(span);
  }

  std::string_view text_;
  const Analysis& analysis_;
  const std::vector<Token>& tokens_;
  std::span<const text::Quotation> quotations_;
  Phrases phrases_;
  const Sentence* sentence_ = nullptr;
  bool around_ = false;
  std::vector<Attribution> found_;
};

}  // namespace

std::vector<Attribution> find_attributions(std::string_view text, const Analysis& analysis, std::span<const text::Quotation> quotations) {
  std::vector<Attribution> found = Finder(text, analysis, quotations).find();
  std::ranges::stable_sort(found, {}, [](const Attribution& one) { return one.cue.start; });
  find_nested(text, analysis, found);
  continue_quotations(text, analysis, quotations, found);
  find_speakers(text, analysis, found);
  return found;
}

}  // namespace debunk::language
