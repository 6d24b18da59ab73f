// What makes a finding the same finding in tomorrow's version of the file: its rule, its quotation, the words next to it.
#include <map>

#include "base/hash.h"
#include "debunk/report.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk {
namespace {

constexpr std::size_t k_words = 2;        ///< on each side
constexpr std::size_t k_characters = 12;  ///< of each of them: scripts that put no spaces between words have very long "words"
constexpr std::size_t k_longest = 48;     ///< characters of a word; behind a longer one there is no neighbour any more

bool is_space(char32_t c) { return text::character_info(c).is(text::k_space); }

/// Every run of white space one space, none at the ends: wrapping a paragraph anew changes nothing.
std::string normal(std::string_view text) {
  std::string out;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    if (is_space(decoded.character)) {
      space = !out.empty();
    } else {
      if (space) out += ' ';
      space = false;
      out += text.substr(at, decoded.length);
    }
    at += decoded.length;
  }
  return out;
}

/// Walks over words with `next(at)`, which gives the character in that direction or length 0 at the end of the paragraph.
template <class Next>
std::string nearest_words(Next next) {
  std::string out;
  for (std::size_t word = 0, characters = 0, breaks = 0; word < k_words;) {
    const text::Decoded decoded = next();
    if (decoded.length == 0) break;
    if (is_space(decoded.character)) {
      breaks += decoded.character == '\n';
      if (breaks == 2) break;  // another paragraph
      if (characters > 0) ++word;
      characters = 0;
    } else {
      breaks = 0;
      if (characters == 0 && word > 0) out += ' ';
      if (characters++ < k_characters) text::append(out, decoded.character);
      if (characters > k_longest) break;
    }
  }
  return out;
}

std::string base_fingerprint(const Document& document, const Finding& finding) {
  const std::string_view text = finding.quote.is_of_text() ? document.text() : document.file_text();
  const Span span = finding.quote.span();
  std::size_t before = span.start, after = span.end;
  std::string key(finding.rule->id);
  key += '\n' + normal(finding.quote.text()) + '\n';
  key += nearest_words([&] {
    if (before == 0) return text::Decoded{};
    const text::Decoded decoded = text::decode_before(text, before);
    before -= decoded.length;
    return decoded;
  });
  key += '\n';
  key += nearest_words([&] {
    if (after == text.size()) return text::Decoded{};
    const text::Decoded decoded = text::decode(text, after);
    after += decoded.length;
    return decoded;
  });
  return key;
}

std::string numbered(const std::string& key, std::size_t occurrence) {
  return base::hash128_hex(occurrence == 0 ? key : key + '\n' + std::to_string(occurrence));
}

}  // namespace

std::string fingerprint(const Document& document, const Finding& finding, std::size_t occurrence) {
  return numbered(base_fingerprint(document, finding), occurrence);
}

std::vector<std::string> fingerprints(const Report& report) {
  std::map<std::string, std::size_t> seen;
  std::vector<std::string> prints;
  prints.reserve(report.findings.size());
  for (const Finding& finding : report.findings) {
    const std::string key = base_fingerprint(report.document, finding);
    prints.push_back(numbered(key, seen[key]++));
  }
  return prints;
}

}  // namespace debunk
