#include "language/speaker.h"

#include <algorithm>

namespace debunk::language {
namespace {

/// Is all of [from, to) of the text without a letter: marks and spaces?
bool is_bare(std::string_view text, std::size_t from, std::size_t to) {
  return from >= to || std::ranges::none_of(text.substr(from, to - from), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  });
}

constexpr std::size_t k_most_bare = 12;  ///< bytes of full stops, marks and line breaks between two quotations of one speech

}  // namespace

void find_nested(std::string_view text, const Analysis& analysis, std::vector<Attribution>& found) {
  const auto& tokens = analysis.tokens;
  std::vector<bool> is_cue(tokens.size());
  for (const Attribution& one : found) is_cue[one.cue_token] = !one.in_quotation;
  for (Attribution& one : found) {
    // "…, saying that …": told by the one who told the rest, wherever the parse hangs it.
    const Token& cue = tokens[one.cue_token];
    if (one.around || cue.relation == Relation::case_ || cue.relation == Relation::parataxis) continue;
    if (one.speech && cue.relation == Relation::advcl && text.substr(cue.start, cue.size()).ends_with("ing")) continue;
    bool relative = false;  // what a relative clause says of a thing is no part of what is said with it
    for (std::uint32_t at = one.cue_token; tokens[at].head != at; at = tokens[at].head) {
      const Relation relation = tokens[at].relation;
      relative |= relation == Relation::acl_relcl;
      const bool thing = relation == Relation::obj || relation == Relation::obl || relation == Relation::nsubj_pass;
      const bool content = relation == Relation::ccomp || relation == Relation::xcomp || (thing && !relative);
      if (content && is_cue[tokens[at].head]) one.nested = true;
    }
  }
}

void continue_quotations(std::string_view text, const Analysis& analysis, std::span<const text::Quotation> quotations, std::vector<Attribution>& found) {
  const auto starts = [](const text::Quotation& one) { return one.outer.start; };
  std::vector<std::size_t> cues;
  for (const Attribution& one : found) cues.push_back(one.cue.start);
  for (std::size_t a = 0; a < found.size(); ++a) {
    Attribution& one = found[a];
    if (one.content.empty()) continue;
    std::size_t quoted = 0, size = 0;
    bool goes_on = false;
    std::size_t end = std::max(one.content.back().end, std::max(one.cue.end, one.source.end));
    for (Span& content : one.content) {
      size += content.size();
      auto at = std::ranges::upper_bound(quotations, content.start, {}, starts);
      if (at != quotations.begin() && std::prev(at)->outer.end > content.start) --at;
      for (; at != quotations.end() && at->outer.start < content.end; ++at)
        quoted += std::min(at->outer.end, content.end) - std::max(at->outer.start, content.start);
    }
    const std::size_t in_marks = quoted;
    one.telling = in_marks == 0 ? Telling::indirect : in_marks + 2 >= size ? Telling::direct : Telling::mixed;
    if (in_marks == 0 || !one.speech || one.in_quotation) continue;
    // The sentence of the cue ends; what follows is quotation again.
    const Sentence& sentence = analysis.sentences[analysis.tokens[one.cue_token].sentence];
    end = std::max(end, sentence.span.end);
    for (auto at = std::ranges::lower_bound(quotations, end > 0 ? end - 1 : 0, {}, starts); at != quotations.end(); ++at) {
      if (at->outer.start < end) {
        end = std::max(end, at->outer.end);
        continue;
      }
      const bool new_paragraph = text.substr(end, at->outer.start - end).find('\n') != std::string_view::npos;
      goes_on = at != quotations.begin() && !std::prev(at)->closed;
      if (at->outer.start - end > k_most_bare || !is_bare(text, end, at->outer.start) || (new_paragraph && !goes_on)) break;
      // A quotation with a cue of its own behind it begins another attribution.
      const auto next = std::ranges::lower_bound(analysis.sentences, at->outer.end, {}, [](const Sentence& s) { return s.span.end; });
      const std::size_t sentence_end = next == analysis.sentences.end() ? text.size() : next->span.end;
      if (!is_bare(text, at->outer.end, sentence_end)) break;
      one.content.push_back(at->outer);
      end = at->outer.end;
    }
  }
}

void find_speakers(std::string_view text, const Analysis& analysis, std::vector<Attribution>& found) {
  const auto& entities = analysis.entities;
  const auto words_of = [&](const Entity& entity) { return text.substr(entity.span.start, entity.span.size()); };
  const auto last_word = [&](const Entity& entity) {
    const Token& token = analysis.tokens[entity.first_token + entity.token_count - 1];
    return text.substr(token.start, token.size());
  };
  // Of each last word the longest mention; several different ones of the same length of words are not plain.
  struct Longest {
    std::string_view word;
    std::uint32_t entity;
  };
  std::vector<Longest> longest;
  for (std::uint32_t i = 0; i < entities.size(); ++i)
    if (entities[i].kind == EntityKind::person || entities[i].kind == EntityKind::organization) longest.push_back({last_word(entities[i]), i});
  std::ranges::stable_sort(longest, [&](const Longest& a, const Longest& b) {
    if (a.word != b.word) return a.word < b.word;
    if (entities[a.entity].token_count != entities[b.entity].token_count) return entities[a.entity].token_count > entities[b.entity].token_count;
    return a.entity < b.entity;
  });
  const auto fullest = [&](std::uint32_t entity) {
    const std::string_view last = last_word(entities[entity]);
    const auto first = std::ranges::lower_bound(longest, last, {}, &Longest::word);
    for (auto at = first; at != longest.end() && at->word == last; ++at) {
      // Two people of the name: only the one whose words hold this mention's.
      if (words_of(entities[at->entity]).find(words_of(entities[entity])) != std::string_view::npos) {
        const bool alone = entities[entity].token_count > 1;
        if (!alone)
          for (auto other = at; other != longest.end() && other->word == last && entities[other->entity].token_count > 1; ++other)
            if (words_of(entities[other->entity]).find(words_of(entities[at->entity])) == std::string_view::npos &&
                words_of(entities[at->entity]).find(words_of(entities[other->entity])) == std::string_view::npos)
              return entity;
        return at->entity;
      }
    }
    return entity;
  };
  const Attribution* before = nullptr;  // the last whose speaker is a person
  for (Attribution& one : found) {
    if (one.source.empty()) continue;
    const auto after = std::ranges::lower_bound(entities, one.source.start, {}, [](const Entity& entity) { return entity.span.start; });
    // The name that the source is, or that its head belongs to: not one that is only mentioned in it.
    for (auto at = after; at != entities.end() && at->span.start < one.source.end; ++at) {
      const bool is_head = one.source_token >= at->first_token && one.source_token < at->first_token + at->token_count;
      const bool beside = analysis.tokens[at->first_token + at->token_count - 1].head == one.source_token ||
                          (analysis.tokens[at->first_token].head == one.source_token && analysis.tokens[at->first_token].relation == Relation::appos);
      const bool possessive = analysis.tokens[at->first_token + at->token_count - 1].relation == Relation::nmod_poss ||
                              analysis.tokens[at->first_token + at->token_count - 1].relation == Relation::nmod;
      if (is_head || (beside && !possessive && at->kind == EntityKind::person)) {
        one.speaker = fullest(static_cast<std::uint32_t>(at - entities.begin()));
        break;
      }
    }
    if (one.speaker == Analysis::k_none && before != nullptr && analysis.tokens[one.source_token].part == PartOfSpeech::pron) {
      const std::string_view pronoun = text.substr(analysis.tokens[one.source_token].start, analysis.tokens[one.source_token].size());
      const bool he_or_she = pronoun == "he" || pronoun == "He" || pronoun == "she" || pronoun == "She";
      const std::uint32_t sentence = analysis.tokens[one.cue_token].sentence, earlier = analysis.tokens[before->cue_token].sentence;
      if (he_or_she && sentence - earlier <= 2) {
        // Plain only if no other person is named in between.
        bool other = false;
        for (const Entity& entity : std::span(entities).subspan(static_cast<std::size_t>(
                 std::ranges::lower_bound(entities, before->source.end, {}, [](const Entity& e) { return e.span.start; }) - entities.begin()))) {
          if (entity.span.start >= one.source.start) break;
          const auto index = static_cast<std::uint32_t>(&entity - entities.data());
          if (entity.kind == EntityKind::person && fullest(index) != before->speaker) other = true;
        }
        if (!other) one.speaker = before->speaker;
      }
    }
    if (one.speaker != Analysis::k_none && entities[one.speaker].kind == EntityKind::person && !one.in_quotation) before = &one;
  }
}

}  // namespace debunk::language
