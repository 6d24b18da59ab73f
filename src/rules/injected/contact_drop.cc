// Ways to reach somebody that no article gives: a messenger with a number or a handle, an invitation link, a shortened address in the middle
// of a sentence.
#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "rules/article.h"
#include "rules/findings.h"
#include "text/utf8.h"

namespace debunk::rules::injected {
namespace {

constexpr std::size_t k_reach = 40;       // bytes between the name of a messenger and what it is reached by
constexpr std::size_t k_filler_words = 3;  // words between them: "us on", "number is"

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }
bool is_of_address(char c) {
  return is_letter(c) || is_digit(c) || c == '.' || c == '/' || c == '-' || c == '_' || c == '?' || c == '=' || c == '+' || c == '&' || c == '%';
}

std::string_view address_at(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_of_address(text[end])) ++end;
  while (end > 0 && (text[end - 1] == '.' || text[end - 1] == '?' || text[end - 1] == '-')) --end;
  return text.substr(0, end);
}

/// "+44 7700 900-123": at least eight digits, with single separators. Its size; 0 if there is none.
std::size_t phone_at(std::string_view text) {
  std::size_t at = text.starts_with('+') ? 1 : 0, digits = 0, end = 0;
  while (at < text.size() && digits < 16) {
    if (is_digit(text[at])) {
      ++digits;
      end = ++at;
    } else if (digits > 0 && at + 1 < text.size() && (text[at] == ' ' || text[at] == '-' || text[at] == '.' || text[at] == '(' || text[at] == ')') &&
               at < end + 2) {
      ++at;
    } else {
      break;
    }
  }
  return digits >= 8 ? end : 0;
}

std::size_t handle_at(std::string_view text) {
  if (!text.starts_with('@')) return 0;
  std::size_t end = 1;
  while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]) || text[end] == '_')) ++end;
  return end >= 5 ? end : 0;
}

bool starts_with_any(std::string_view address, std::initializer_list<std::string_view> heads) {
  return std::ranges::any_of(heads, [&](std::string_view head) { return address.starts_with(head) && address.size() > head.size(); });
}

/// An address that opens a conversation.
bool is_invitation(std::string_view address) {
  return starts_with_any(address, {"wa.me/", "api.whatsapp.com/send", "chat.whatsapp.com/", "wa.link/", "t.me/joinchat", "t.me/+", "line.me/ti/",
                                   "open.kakao.com/", "zalo.me/", "m.me/"});
}

/// The best known shorteners: where such an address leads is not to be seen.
bool is_shortened(std::string_view address) {
  return starts_with_any(address,
                         {"bit.ly/", "tinyurl.com/", "goo.gl/",  "is.gd/", "v.gd/",    "cutt.ly/", "rb.gy/",     "shorturl.at/", "rebrand.ly/",
                          "s.id/",   "soo.gd/",      "clck.ru/", "vk.cc/", "u.to/",    "adf.ly/",  "shorte.st/", "ouo.io/",      "linktr.ee/",
                          "t.ly/",   "bl.ink/",      "tiny.cc/", "x.gd/",  "urlz.fr/", "da.gd/",   "gg.gg/"});
}

/// What a messenger named right before `from` is reached by.
std::optional<Span> contact_behind(const Article& article, std::size_t from, std::size_t next_word) {
  const std::string_view text = article.text();
  const std::size_t reach = std::min(text.size(), from + k_reach);
  std::size_t fillers = 0, word = next_word;
  for (std::size_t at = from; at < reach && text[at] != '\n'; ++at) {
    const std::string_view rest = text.substr(at, std::min<std::size_t>(text.size() - at, 80));
    if (at > from && (text[at - 1] == ' ' || text[at - 1] == ':' || text[at - 1] == '(')) {
      if (const std::size_t size = std::max(phone_at(rest), handle_at(rest)); size > 0) return Span{at, at + size};
      if (const std::string_view address = address_at(rest); is_invitation(address) || address.starts_with("t.me/"))
        return Span{at, at + address.size()};
    }
    while (word < article.words().size() && article.words()[word].start < at) ++word, ++fillers;
    if (fillers > k_filler_words || text[at] == '.' || text[at] == '!' || text[at] == '?' || text[at] == ';') break;
  }
  return std::nullopt;
}

/// In the middle of a sentence: a word before, a lower-case word behind.
bool is_among_prose(const Article& article, Span span) {
  const std::string_view text = article.text();
  if (span.start < 2 || text[span.start - 1] != ' ' || !is_letter(text[span.start - 2])) return false;
  return span.end + 1 < text.size() && text[span.end] == ' ' && text[span.end + 1] >= 'a' && text[span.end + 1] <= 'z';
}

void report(const Article& article, Span span, Findings& findings) {
  if (article.is_planted(span) || article.is_quoted(span)) return;
  std::string message = "a way to get in touch among the text: \"";
  message.append(article.text().substr(span.start, span.size())).append("\"");
  findings.add(span, std::move(message)).fix = Fix{Applicability::unsafe, "remove it", {{span, ""}}};
}

}  // namespace

void contact_drop(const Article& article, Findings& findings) {
  std::size_t done = 0;
  for (const text::PhraseHit& hit : article.phrases(PhraseList::messenger)) {
    if (hit.span.start < done) continue;
    const auto contact = contact_behind(article, hit.span.end, hit.first_word + hit.word_count);
    if (!contact) continue;
    report(article, {hit.span.start, contact->end}, findings);
    done = contact->end;
  }
  // Addresses: a slash right behind the name of a host.
  for (const text::Mark& mark : article.signs()) {
    if (mark.character != '/' || mark.start < done || mark.start == 0 || !is_letter(article.text()[mark.start - 1])) continue;
    std::size_t start = mark.start;
    while (start > 0 && (is_letter(article.text()[start - 1]) || article.text()[start - 1] == '.')) --start;
    const std::string_view address = address_at(article.text().substr(start, std::min<std::size_t>(article.text().size() - start, 120)));
    if (!is_invitation(address) && !is_shortened(address)) continue;
    Span span{start, start + address.size()};
    for (const std::string_view scheme : {"https://", "http://"})
      if (start >= scheme.size() && article.text().substr(start - scheme.size(), scheme.size()) == scheme) span.start -= scheme.size();
    done = span.end;
    if (is_among_prose(article, span)) report(article, span, findings);
  }
}

}  // namespace debunk::rules::injected
