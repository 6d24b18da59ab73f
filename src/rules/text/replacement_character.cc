// U+FFFD in the text: some program met bytes that it could not read and wrote down that it lost a character. Bytes that debunk itself
// could not read are text/broken-bytes, and those that text/mojibake can put to use are that rule's.
#include <algorithm>
#include <string>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/text/mojibake_repair.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

constexpr char32_t k_replacement = 0xFFFD;
constexpr std::size_t k_size = 3;  ///< of it in UTF-8

bool is_broken_here(const Document& document, std::size_t at) {
  const auto& broken = document.broken_bytes();
  const auto after = std::ranges::upper_bound(broken, at, {}, [](const BrokenBytes& one) { return one.text.start; });
  return after != broken.begin() && std::prev(after)->text.contains(at);
}

bool is_mojibake(std::string_view text, std::size_t at) {
  for (int i = 0; i < 3 && at > 0 && static_cast<unsigned char>(text[at - 1]) >= 0x80; ++i) {
    at -= debunk::text::decode_before(text, at).length;
    if (looks_misread(text, at)) return true;
  }
  return false;
}

bool is_all_lost(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += debunk::text::decode(text, at).length)
    if (debunk::text::decode(text, at).character != k_replacement) return false;
  return true;
}

Span word_around(std::string_view text, Span span) {
  const auto belongs = [](char32_t c) {
    return c == k_replacement || debunk::text::character_info(c).is(debunk::text::k_letter | debunk::text::k_digit | debunk::text::k_mark);
  };
  while (span.start > 0 && belongs(debunk::text::decode_before(text, span.start).character)) span.start -= debunk::text::decode_before(text, span.start).length;
  while (span.end < text.size() && belongs(debunk::text::decode(text, span.end).character)) span.end += debunk::text::decode(text, span.end).length;
  return span;
}

}  // namespace

void replacement_character(const Article& article, Findings& findings) {
  const std::string_view text = article.text();
  std::size_t done = 0;
  for (const debunk::text::Mark& mark : article.marks()) {
    if (mark.character != k_replacement || mark.start < done || is_broken_here(article.document(), mark.start) || is_mojibake(text, mark.start)) continue;
    const Span word = word_around(text, {mark.start, mark.start + k_size});
    done = word.end;
    if (article.is_planted(word)) continue;
    const std::string written(text.substr(word.start, word.size()));
    const bool in_word = !is_all_lost(written);
    findings.add(word, in_word ? "a character was lost in \"" + written + "\"" : word.size() == k_size ? "a character was lost here" : "characters were lost here");
  }
}

}  // namespace debunk::rules::text
