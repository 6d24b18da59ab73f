// What belongs to the page and was copied with the article: labels of advertising, links to other articles, invitations, notices.
// Found by fixed phrases of 40 languages. A word that is also an ordinary one counts only where it is a line of its own.
#include <algorithm>
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

using debunk::text::PhraseHit;

struct Piece {
  Span span;
  std::string_view what;
};

constexpr std::size_t k_most_shown = 50;         // bytes of it that the message shows
constexpr std::size_t k_longest_line = 220;      // bytes of a line that a link takes with it
constexpr std::size_t k_longest_sentence = 320;  // bytes of a sentence that an invitation takes with it

class Finder {
 public:
  explicit Finder(const Article& article) : article_(article), text_(article.text()) {}

  std::vector<Piece> find() {
    for_each(PhraseList::furniture_label, [&](const PhraseHit& hit) { label(hit); });
    for_each(PhraseList::furniture_link, [&](const PhraseHit& hit) { link(hit); });
    for_each(PhraseList::furniture_bracket, [&](const PhraseHit& hit) { bracket(hit); });
    for_each(PhraseList::furniture_embed, [&](const PhraseHit& hit) { embed(hit); });
    for_each(PhraseList::furniture_invitation, [&](const PhraseHit& hit) { sentence(hit, "an invitation of the page, not of the article"); });
    for_each(PhraseList::furniture_notice, [&](const PhraseHit& hit) { sentence(hit, "a notice of the page, not of the article"); });
    std::ranges::sort(pieces_, {}, [](const Piece& piece) { return std::pair(piece.span.start, ~piece.span.end); });
    std::vector<Piece> kept;
    for (const Piece& piece : pieces_) {
      if (!kept.empty() && piece.span.start < kept.back().span.end)
        kept.back().span.end = std::max(kept.back().span.end, piece.span.end);
      else
        kept.push_back(piece);
    }
    return kept;
  }

 private:
  template <class Report>
  void for_each(PhraseList list, Report report) {
    for (const PhraseHit& hit : article_.phrases(list))
      if (!article_.is_quoted(hit.span)) report(hit);
  }

  static constexpr std::size_t k_reach = 1024;  ///< bytes: as far as a label or a link may be from the ends of its line

  /// Where the line of `span` ends.
  std::size_t line_end(Span span) const {
    std::size_t end = std::min(text_.size(), span.end + k_reach);
    while (end < text_.size() && debunk::text::is_continuation(text_[end])) ++end;
    const std::size_t after = text_.substr(span.end, end - span.end).find_first_of("\n\r");
    return after == std::string_view::npos ? end : span.end + after;
  }

  Span line_of(Span span) const {
    std::size_t start = span.start - std::min(span.start, k_reach);
    while (start < span.start && debunk::text::is_continuation(text_[start])) ++start;
    const std::size_t before = text_.substr(start, span.start - start).find_last_of("\n\r");
    return {before == std::string_view::npos ? start : start + before + 1, line_end(span)};
  }

  bool is_filler(Span span) const {
    for (std::size_t at = span.start; at < span.end;) {
      const auto decoded = debunk::text::decode(text_, at);
      if (debunk::text::character_info(decoded.character).is(debunk::text::k_letter | debunk::text::k_digit)) return false;
      at += decoded.length;
    }
    return true;
  }

  /// Is there a word before it in its line? Without a look for the line; false where it takes more than spaces to tell.
  bool follows_word(Span span) const {
    while (span.start > 0 && text_[span.start - 1] == ' ') --span.start;
    return span.start > 0 && static_cast<unsigned char>(text_[span.start - 1]) < 0x80 && !is_filler({span.start - 1, span.start});
  }

  Span trimmed(Span span) const {
    const auto space = [&](std::size_t at) { return text_[at] == ' ' || text_[at] == '\t'; };
    while (span.start < span.end && space(span.start)) ++span.start;
    while (span.end > span.start && space(span.end - 1)) --span.end;
    return span;
  }

  void label(const PhraseHit& hit) {
    if (follows_word(hit.span)) return;
    const Span line = line_of(hit.span);
    if (is_filler({line.start, hit.span.start}) && is_filler({hit.span.end, line.end}))
      pieces_.push_back({trimmed(line), "a label of the page, not of the article"});
  }

  void link(const PhraseHit& hit) {
    if (follows_word(hit.span)) return;
    const Span line = line_of(hit.span);
    if (line.size() > k_longest_line || !is_filler({line.start, hit.span.start})) return;
    std::size_t at = hit.span.end;
    while (at < line.end && text_[at] == ' ') ++at;
    const char32_t next = at < line.end ? debunk::text::decode(text_, at).character : U':';
    const bool points_on = next == U':' || next == U'\uFF1A' || next == U'|' || next == U'>' || next == U'\u203A' || next == U'\u00BB' ||
                           next == U'\u25B6' || next == U'\u2192';
    if (points_on || is_filler({hit.span.end, line.end})) pieces_.push_back({trimmed(line), "a link of the page, not of the article"});
  }

  /// "Early life [ edit ]": at the end of its line; elsewhere an editor may have put it into somebody's words.
  void bracket(const PhraseHit& hit) {
    Span span = hit.span;
    while (span.start > 0 && text_[span.start - 1] == ' ') --span.start;
    while (span.end < text_.size() && text_[span.end] == ' ') ++span.end;
    if (span.start == 0 || text_[span.start - 1] != '[' || span.end >= text_.size() || text_[span.end] != ']') return;
    if (!is_filler({span.end + 1, line_end(hit.span)})) return;
    pieces_.push_back({{span.start - 1, span.end + 1}, "a label of the page, not of the article"});
  }

  /// "A post shared by Ana (@ana) on Apr 11, 2018 at 12:09pm PDT".
  void embed(const PhraseHit& hit) {
    constexpr std::size_t k_longest_name = 90, k_longest_date = 45;
    const std::string_view line = text_.substr(0, line_end(hit.span));
    const std::size_t handle = line.substr(0, hit.span.end + k_longest_name).find("(@", hit.span.end);
    if (handle == std::string_view::npos) return;
    const std::size_t close = line.substr(0, handle + k_longest_name).find(')', handle);
    if (close == std::string_view::npos) return;
    Span span{hit.span.start, close + 1};
    for (const std::string_view zone : {" PDT", " PST", " UTC"})
      if (const std::size_t at = line.substr(0, span.end + k_longest_date).find(zone, span.end); at != std::string_view::npos) {
        span.end = at + zone.size();
        break;
      }
    pieces_.push_back({span, "the foot of an embedded post, not of the article"});
  }

  /// The whole sentence if the phrase opens it, else the phrase. Inside a sentence it must begin with a capital, where there are any:
  /// "you must download our app" may be the article's own advice.
  void sentence(const PhraseHit& hit, std::string_view what) {
    const auto& sentences = article_.sentences();
    const auto after = std::ranges::upper_bound(sentences, hit.span.start, {}, [](const auto& one) { return one.span.start; });
    Span span = hit.span;
    const Span whole = after == sentences.begin() ? span : std::prev(after)->span;
    const bool opens = whole.contains(span) && is_filler({whole.start, span.start});
    const auto first = debunk::text::character_info(debunk::text::decode(text_, span.start).character);
    if (!opens && first.is(debunk::text::k_lower)) return;
    if (opens && whole.size() <= k_longest_sentence) span = {span.start, whole.end};
    span.end = std::min(span.end, line_end(hit.span));
    pieces_.push_back({span, what});
  }

  const Article& article_;
  std::string_view text_;
  std::vector<Piece> pieces_;
};

}  // namespace

void page_furniture(const Article& article, Findings& findings) {
  for (const Piece& piece : Finder(article).find()) {
    if (article.is_planted(piece.span)) continue;
    findings.add(piece.span, "\"" + debunk::text::shortened(article.document().slice(piece.span), k_most_shown) + "\" is " + std::string(piece.what)).fix =
        Fix{Applicability::unsafe, "remove it", {{piece.span, ""}}};
  }
}

}  // namespace debunk::rules::text
