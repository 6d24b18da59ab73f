// A quotation that is opened and not closed, or closed and not opened. What a mark does is told by where it stands, not by its shape: languages
// use the same marks the other way round (“…”, „…“, »…«, ”…”). Where the place leaves it open, nothing is said.
// Quotations over several paragraphs: English reopens in each and closes in the last; French and others close in the last.
#include <unicode/uscript.h>

#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

using debunk::text::character_info;
using debunk::text::decode;
using debunk::text::decode_before;
using debunk::text::Mark;

constexpr std::size_t k_far = 4;  // paragraphs that may stand inside a quotation: pictures, advertising

bool is_double_mark(char32_t c) {
  switch (c) {
    case U'"': case U'\u201C': case U'\u201D': case U'\u201E': case U'\u201F': case U'\u00AB': case U'\u00BB': case U'\u300C': case U'\u300D':
    case U'\u300E': case U'\u300F':
      return true;
    default: return false;
  }
}

enum class Role { opens, closes, unclear };

class Paragraph {
 public:
  Paragraph(std::string_view text, Span span) : text_(text), span_(span) {}

  void add(const Mark& mark) {
    ++count_;
    switch (role(mark)) {
      case Role::unclear: unclear_ = true; break;
      case Role::opens:
        if (mark.start == first_letter()) starts_open_ = true;
        // Opened again: one nested, which has its own closing mark, or the next paragraph of the quotation, which has not.
        if (open_ != nullptr) ++spare_;
        open_ = &mark;
        break;
      case Role::closes:
        if (open_ == nullptr && spare_ == 0 && stray_ == nullptr) stray_ = &mark;
        if (open_ == nullptr && spare_ > 0) --spare_;
        open_ = nullptr;
        break;
    }
  }

  const Mark* open() const { return is_unclear() ? nullptr : open_; }
  const Mark* stray() const { return is_unclear() ? nullptr : stray_; }
  /// May a paragraph below close what this one opened? Of two nested quotations in the same marks one may be left.
  bool may_go_on() const { return is_unclear() || open_ != nullptr || spare_ > 0; }
  bool starts_open() const { return starts_open_; }
  /// One mark too many makes their number odd; where it is even, a space stands on the wrong side of one ("said" he).
  bool is_unclear() const { return unclear_ || ((open_ == nullptr) != (stray_ == nullptr) && count_ % 2 == 0); }
  Span span() const { return span_; }

 private:
  static bool is_word(char32_t c) { return character_info(c).is(debunk::text::k_letter | debunk::text::k_digit | debunk::text::k_mark); }
  static bool is_space(char32_t c) { return c == 0 || character_info(c).is(debunk::text::k_space); }
  static bool is_opening(char32_t c) {
    return c == U'(' || c == U'[' || c == U'\u2014' || c == U'\u2013' || c == U'-' || c == U'\u2018' || c == U'\u201A' || c == U'/' ||
           c == U'\u00BF' || c == U'\u00A1';
  }

  Role role(const Mark& mark) {
    const char32_t c = mark.character;
    if (c == U'\u300C' || c == U'\u300E') return Role::opens;
    if (c == U'\u300D' || c == U'\u300F') return Role::closes;
    const std::size_t end = mark.start + decode(text_, mark.start).length;
    const char32_t before = mark.start > span_.start ? decode_before(text_, mark.start).character : 0;
    const char32_t after = end < span_.end ? decode(text_, end).character : 0;
    // French leaves a space inside its marks, where their shape tells enough.
    if (c == U'\u00BB' && is_space(before) && !is_word(after)) return open_ != nullptr ? Role::closes : Role::unclear;
    if (c == U'\u00AB' && is_space(after) && !is_word(before)) return Role::opens;
    if (is_space(before) && is_space(after)) return Role::unclear;
    if (before == U'\u2018' && !is_word(after)) return Role::closes;  // German closes with it: ‚…‘“
    if (is_space(before) || is_opening(before)) return is_space(after) ? Role::unclear : Role::opens;
    if (is_double_mark(before)) return is_word(after) ? Role::opens : Role::closes;
    if (character_info(before).is(debunk::text::k_digit) && (c == U'"' || c == U'\u201D')) return open_ == nullptr ? Role::unclear : Role::closes;
    // Arabic and Hebrew leave the space after "and" and "said" out, or set it on the wrong side.
    if (c == U'"' && open_ == nullptr && uscript_isRightToLeft(static_cast<UScriptCode>(character_info(before).script))) return Role::unclear;
    if (is_word(after)) return Role::unclear;  // inside a word: gershayim, an inch, a lost space
    return Role::closes;
  }

  std::size_t first_letter() const {
    std::size_t at = span_.start;
    while (at < span_.end && is_space(decode(text_, at).character)) at += decode(text_, at).length;
    return at;
  }

  std::string_view text_;
  Span span_;
  const Mark* open_ = nullptr;
  const Mark* stray_ = nullptr;
  std::size_t count_ = 0;
  std::size_t spare_ = 0;  ///< closing marks that may follow the one that closes all
  bool starts_open_ = false, unclear_ = false;
};

std::vector<Paragraph> read(const Article& article) {
  std::vector<Paragraph> paragraphs;
  const auto& marks = article.quotation_marks();
  std::size_t m = 0;
  for (const Block& block : article.blocks()) {
    Paragraph paragraph(article.text(), block.span);
    for (; m < marks.size() && marks[m].start < block.span.end; ++m)
      if (marks[m].start >= block.span.start && is_double_mark(marks[m].character)) paragraph.add(marks[m]);
    paragraphs.push_back(paragraph);
  }
  return paragraphs;
}

/// Does a paragraph near below go on with the quotation, or close it?
bool goes_on(const std::vector<Paragraph>& paragraphs, std::size_t index) {
  for (std::size_t i = index + 1; i < paragraphs.size() && i <= index + k_far; ++i)
    if (paragraphs[i].starts_open() || paragraphs[i].stray() != nullptr || paragraphs[i].is_unclear()) return true;
  return false;
}

/// Was the quotation opened in a paragraph near above?
bool came_from(const std::vector<Paragraph>& paragraphs, std::size_t index) {
  for (std::size_t i = index; i-- > 0 && i + k_far >= index;)
    if (paragraphs[i].may_go_on()) return true;
  return false;
}

Span span_of(const Article& article, const Mark& mark) { return {mark.start, mark.start + decode(article.text(), mark.start).length}; }

/// The end of the article in the middle of a sentence is another rule's.
bool is_cut_off(const Article& article, const Paragraph& paragraph) {
  return paragraph.span().end == article.blocks().back().span.end && !article.sentences().empty() && !article.sentences().back().terminated;
}

}  // namespace

void unbalanced_quotation(const Article& article, Findings& findings) {
  const auto paragraphs = read(article);
  for (std::size_t i = 0; i < paragraphs.size(); ++i) {
    if (const Mark* mark = paragraphs[i].open(); mark != nullptr && !goes_on(paragraphs, i) && !is_cut_off(article, paragraphs[i])) {
      const Span span = span_of(article, *mark);
      if (!article.is_planted(paragraphs[i].span())) findings.add(span, "a quotation opens here and is not closed");
    }
    if (const Mark* mark = paragraphs[i].stray(); mark != nullptr && !came_from(paragraphs, i)) {
      const Span span = span_of(article, *mark);
      if (!article.is_planted(paragraphs[i].span())) findings.add(span, "a quotation closes here and was not opened");
    }
  }
}

}  // namespace debunk::rules::text
