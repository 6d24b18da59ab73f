// What a chatbot said about itself or its task, left standing in the text it wrote. Articles that speak about chatbots quote such words:
// where one does, only what no article prints (tokens, citation marks) is found.
#include <unicode/uscript.h>

#include <algorithm>
#include <optional>
#include <array>
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/phrases.h"
#include "text/utf8.h"

namespace debunk::rules::injected {
namespace {

using text::Word;

/// Clauses of the scripts that write no spaces, where a word is a clause and a phrase its begin.
constexpr std::array<std::string_view, 16> k_clauses{
    "作为一个人工智能", "作为一个AI",   "作为AI语言模型",   "作为人工智能语言模型", "作为一款人工智能", "作为一个语言模型", "作為一個人工智慧", "作為AI語言模型",
    "我无法满足此请求", "以下是改写后的", "以下是重写后的", "AI言語モデルとして",   "私はAI言語モデル", "AIとして、私は",   "大規模言語モデルとして", "以下は書き直した"};

/// ":contentReference[oaicite:0]{index=0}", "【oaicite:3】", "citeturn0search1": marks of a source that the chatbot's page turns into a link.
bool is_citation(std::string_view word) {
  const auto number_after = [&](std::size_t at) { return at < word.size() && word[at] >= '0' && word[at] <= '9'; };
  if (word == "oaicite" || word == "contentReference") return true;
  const std::size_t turn = word.find("turn");
  if (turn == std::string_view::npos || !number_after(turn + 4)) return false;
  for (const std::string_view kind : {"search", "news", "view", "image", "file"}) {
    const std::size_t at = word.find(kind, turn + 5);
    if (at != std::string_view::npos && at <= turn + 7 && number_after(at + kind.size())) return true;
  }
  return false;
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; }

Span between_spaces(std::string_view text, Span span) {
  while (span.start > 0 && !is_space(text[span.start - 1])) --span.start;
  while (span.end < text.size() && !is_space(text[span.end])) ++span.end;
  return span;
}

/// From the mark that opens a citation to the one that closes it.
Span whole_citation(std::string_view text, Span word) {
  const Span around = between_spaces(text, word);
  const std::string_view before = text.substr(around.start, word.start - around.start), after = text.substr(word.end, around.end - word.end);
  Span whole = word;
  const std::size_t open = std::min({before.rfind(":contentReference"), before.rfind("【"), before.rfind("[")});
  if (open != std::string_view::npos) whole.start = around.start + open;
  else if (before.ends_with(":")) --whole.start;
  for (const std::string_view close : {"}", "】", "]"})
    if (const std::size_t at = after.rfind(close); at != std::string_view::npos) {
      whole.end = word.end + at + close.size();
      break;
    }
  return whole;
}

void add(Findings& findings, Span span, const std::string& message, Applicability promise, Span removed) {
  findings.add(span, message).fix = Fix{promise, "remove it", {{removed, ""}}};
}

/// The words that a citation may be told by: those with a digit, and its own.
std::vector<std::uint32_t> words_of_citations(const Article& article) {
  std::vector<std::uint32_t> words;
  for (const std::uint32_t i : article.notable_words().unusual)
    if (article.words()[i].is(text::k_has_digit)) words.push_back(i);
  for (const text::PhraseHit& hit : article.phrases(PhraseList::chatbot_mark)) words.push_back(hit.first_word);
  std::ranges::sort(words);
  return words;
}

void find_citations(const Article& article, Findings& findings) {
  const std::string_view text = article.text();
  std::size_t done = 0;
  for (const std::uint32_t i : words_of_citations(article)) {
    const Word& word = article.words()[i];
    if (word.start < done || word.size() < 7 || word.size() > 60) continue;
    const std::string_view slice = article.slice(word);
    if (slice == "chatgpt" && text.substr(0, word.start).ends_with("utm_source=") && text.substr(word.end).starts_with(".com")) {
      const std::size_t start = word.start - std::string_view("utm_source=").size(), end = word.end + 4;
      const bool more = end < text.size() && text[end] == '&';
      add(findings, {start, end}, "the address was copied from a chatbot: \"utm_source=chatgpt.com\"", Applicability::safe, {start - !more, end + more});
    } else if (is_citation(slice)) {
      const Span whole = whole_citation(text, word.span());
      add(findings, whole, "a chatbot's mark for a source, \"" + std::string(slice) + "\"", Applicability::safe, whole);
      done = whole.end;
    }
  }
}

/// "<|im_end|>", "<|endoftext|>"
void find_tokens(const Article& article, Findings& findings) {
  const std::string_view text = article.text();
  for (const text::Mark& mark : article.signs()) {
    if (mark.character != '|' || mark.start == 0 || text[mark.start - 1] != '<') continue;
    const std::size_t end = text.find("|>", mark.start);
    if (end == std::string_view::npos || end - mark.start > 40 || text.substr(mark.start, end - mark.start).find(' ') != std::string_view::npos) continue;
    const Span whole{mark.start - 1u, end + 2};
    add(findings, whole, "a control token of a language model, \"" + std::string(text.substr(whole.start, whole.size())) + "\"", Applicability::safe, whole);
  }
}

/// "[Your Name]", "[Insert Date Here]": what a chatbot leaves for its user to fill in. In words of capitals it is any template's
/// (text/placeholder).
void find_fields(const Article& article, Findings& findings) {
  const std::string_view text = article.text();
  for (const text::Mark& mark : article.signs()) {
    if (mark.character != '[') continue;
    constexpr std::size_t k_longest = 40;
    const std::string_view near = text.substr(mark.start + 1, k_longest + 1);
    const std::string_view inside = near.substr(0, near.find(']'));
    if (inside.size() == near.size() || !(inside.starts_with("Your ") || inside.starts_with("Insert ")) || inside.find('\n') != std::string_view::npos) continue;
    const std::size_t last = inside.rfind(' ') + 1;
    if (last >= inside.size() || inside[last] < 'A' || inside[last] > 'Z' || mark.start + inside.size() + 2 > text.size()) continue;
    const Span whole{mark.start, mark.start + inside.size() + 2};
    findings.add(whole, "a field that a chatbot leaves for its user, \"" + std::string(text.substr(whole.start, whole.size())) + "\"");
  }
}

const text::Sentence* sentence_around(const Article& article, Span span) {
  const auto& sentences = article.sentences();
  const auto after = std::ranges::upper_bound(sentences, span.start, {}, [](const text::Sentence& one) { return one.span.start; });
  return after == sentences.begin() ? nullptr : &*std::prev(after);
}

/// Is the article about chatbots, but for the sentences in which a left-over was found?
bool is_about_chatbots(const Article& article) {
  // Hits are in text order: each topic looks at those of its own sentence alone.
  const auto has_one_of = [&](Span sentence, PhraseList list) {
    const auto hits = article.phrases(list);
    for (auto hit = std::ranges::lower_bound(hits, sentence.start, {}, [](const text::PhraseHit& one) { return one.span.start; });
         hit != hits.end() && hit->span.start < sentence.end; ++hit)
      if (sentence.contains(hit->span)) return true;
    return false;
  };
  return std::ranges::any_of(article.phrases(PhraseList::chatbot_topic), [&](const text::PhraseHit& topic) {
    const text::Sentence* sentence = sentence_around(article, topic.span);
    return sentence == nullptr || (!has_one_of(sentence->span, PhraseList::chatbot_self) && !has_one_of(sentence->span, PhraseList::chatbot_button));
  });
}

std::string quoted(const Article& article, Span span) { return '"' + std::string(article.text().substr(span.start, span.size())) + '"'; }

void find_phrases(const Article& article, Findings& findings) {
  const auto self = article.phrases(PhraseList::chatbot_self), offers = article.phrases(PhraseList::chatbot_offer), buttons = article.phrases(PhraseList::chatbot_button);
  if ((self.empty() && offers.empty() && buttons.empty()) || is_about_chatbots(article)) return;
  const auto report = [&](const text::PhraseHit& hit, const std::string& message) {
    const text::Sentence* sentence = sentence_around(article, hit.span);
    add(findings, hit.span, message, Applicability::unsafe, sentence != nullptr && sentence->span.contains(hit.span) ? sentence->span : hit.span);
  };
  for (const text::PhraseHit& hit : self)
    if (!article.is_quoted(hit.span)) report(hit, "a chatbot speaks of itself: " + quoted(article, hit.span));
  for (const text::PhraseHit& hit : offers) {
    // A reporter may write such words too: a chatbot's answer begins or ends with them, and holds the article between.
    const Block* block = article.block_around(hit.span);
    if (block == nullptr || block->span.start != hit.span.start || (block != &article.blocks().front() && block != &article.blocks().back())) continue;
    if (!article.is_quoted(hit.span)) report(hit, "how a chatbot's answer " + std::string(block == &article.blocks().front() ? "begins: " : "ends: ") + quoted(article, hit.span));
  }
  for (const text::PhraseHit& hit : buttons) {
    const Block* block = article.block_around(hit.span);
    if (block != nullptr && block->span.start == hit.span.start && block->span.end <= hit.span.end + 1) report(hit, "a button of a chatbot's page: " + quoted(article, hit.span));
  }
}

bool is_one_of(std::string_view list, std::uint64_t hash) {
  for (std::string_view rest = list; !rest.empty();) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (text::hash_of_word(rest.substr(0, end)) == hash) return true;
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return false;
}

/// "Certainly! Here's ...": a yes with an exclamation mark, and "here" in the next sentence.
void find_cheerful_begin(const Article& article, Findings& findings) {
  const auto& sentences = article.sentences();
  if (sentences.size() < 3 || sentences[0].word_count == 0 || sentences[0].word_count > 3 || sentences[1].word_count < 4 || sentences[1].block != 0) return;
  if (article.text()[sentences[0].span.end - 1] != '!') return;
  const Word& yes = article.words()[sentences[0].first_word + sentences[0].word_count - 1];
  const Word& here = article.words()[sentences[1].first_word];
  if (!is_one_of("certainly sure absolutely course gerne natürlich klar selbstverständlich sûr certainement claro supuesto certeza certo certamente natuurlijk "
                 "oczywiście конечно звісно elbette tabii tentu rồi nhiên absolut desigur jistě", yes.hash))
    return;
  if (!is_one_of("here here's below hier voici aquí aqui abajo ecco oto вот ось işte berikut dưới här iată zde", here.hash) || is_about_chatbots(article)) return;
  const Span span{sentences[0].span.start, here.end};
  add(findings, span, "how a chatbot's answer begins: " + quoted(article, span), Applicability::unsafe, {sentences[0].span.start, sentences[1].span.end});
}

void find_clauses(const Article& article, Findings& findings) {
  std::optional<bool> about;  // asked once
  const auto is_about = [&] { return about ? *about : *(about = is_about_chatbots(article)); };
  for (const std::uint32_t i : article.notable_words().unusual) {
    const Word& word = article.words()[i];
    if (word.size() < 12 || (word.script != USCRIPT_HAN && word.script != USCRIPT_HIRAGANA && word.script != USCRIPT_KATAKANA && word.script != USCRIPT_LATIN)) continue;
    if (!word.is(text::k_mixed_scripts) && word.script == USCRIPT_LATIN) continue;
    for (const std::string_view clause : k_clauses)
      if (article.slice(word).starts_with(clause) && !article.is_quoted(word.span()) && !is_about())
        findings.add({word.start, word.start + clause.size()}, "a chatbot speaks of itself: \"" + std::string(clause) + "\"");
  }
}

}  // namespace

void chatbot_leftover(const Article& article, Findings& findings) {
  find_citations(article, findings);
  find_tokens(article, findings);
  find_fields(article, findings);
  find_phrases(article, findings);
  find_cheerful_begin(article, findings);
  if (!article.ascii()) find_clauses(article, findings);
}

}  // namespace debunk::rules::injected
