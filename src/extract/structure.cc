#include "extract/structure.h"

#include <algorithm>

#include "extract/dateline.h"
#include "extract/line_shape.h"
#include "extract/line_wrap.h"
#include "extract/lines.h"
#include "extract/openings.h"
#include "extract/white_space.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

constexpr std::size_t k_most_blocks = 1'000'000;
constexpr std::size_t k_usual_lines = 64;
constexpr std::size_t k_longest_headline = 150, k_longest_subhead = 90;  // characters

/// Enough to tell whether the text is wrapped.
std::vector<Line> first_lines(Lines& lines) {
  std::vector<Line> first;
  first.reserve(k_usual_lines);
  for (Line line; first.size() < LineWrap::k_sample && lines.next(line);) first.push_back(line);
  return first;
}

std::vector<Piece> find_pieces(std::string_view text) {
  Lines lines(text);
  const std::vector<Line> first = first_lines(lines);
  const LineWrap wrap(text, first);
  std::vector<Piece> pieces;
  pieces.reserve(first.size());
  Line last, line;
  std::size_t number = 0;
  const auto next = [&] {
    if (number == first.size()) return lines.next(line);
    line = first[number++];
    return true;
  };
  for (bool open = false; next();) {
    if (line.span.empty()) {
      open = false;
      continue;
    }
    if (open && wrap.joins(text, last, line)) {
      pieces.back().span.end = line.span.end;
      pieces.back().one_line = false;
    } else if (pieces.size() == k_most_blocks) {
      pieces.push_back({trimmed(text, {line.span.start, text.size()}), false, {}});
      return pieces;
    } else {
      pieces.push_back({line.span, true, {}});
    }
    open = !line.ends_paragraph;
    last = line;
  }
  return pieces;
}

class KindFinder {
 public:
  KindFinder(std::string_view text, const std::vector<Piece>& pieces) : text_(text), pieces_(pieces) {}

  std::vector<Block> find() {
    std::vector<Block> blocks;
    blocks.reserve(pieces_.size());
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Span span = pieces_[i].span;
      const BlockKind kind = kind_of(i);
      if (kind == BlockKind::headline) has_headline_ = true;
      if (kind == BlockKind::paragraph) {
        has_text_ = true;
        const std::size_t dateline = dateline_length(text_.substr(span.start, span.size()));
        if (dateline != 0) {
          blocks.push_back({BlockKind::dateline, {span.start, span.start + dateline}});
          blocks.push_back({kind, trimmed(text_, {span.start + dateline, span.end})});
          continue;
        }
      }
      blocks.push_back({kind, span});
    }
    return blocks;
  }

 private:
  BlockKind kind_of(std::size_t i) const {
    const Span span = pieces_[i].span;
    const std::string_view piece = text_.substr(span.start, span.size());
    if (pieces_[i].kind) return *pieces_[i].kind;
    if (is_caption(piece)) return BlockKind::caption;
    const bool at_an_end = (!has_text_ && i < 6) || i + 2 >= pieces_.size();
    if (at_an_end && pieces_.size() > 1 && is_byline(piece)) return BlockKind::byline;
    if (is_list_item(i)) return BlockKind::list_item;
    if (start_of(text_, span) == LineStart::quoted) return BlockKind::quotation;
    if (!has_headline_ && !has_text_ && !pieces_[i].is_paragraph && is_headline(i)) return BlockKind::headline;
    if (is_subhead(i)) return BlockKind::subhead;
    if (is_in_quotation_marks(text_, span)) return BlockKind::quotation;
    return BlockKind::paragraph;
  }

  /// One marker is no list: "9. Juliet, Peter and Mark" between paragraphs is a subhead, and a dash alone opens speech.
  bool is_list_item(std::size_t i) const {
    const char32_t marker = list_marker(text_, pieces_[i].span);
    if (marker == 0) return false;
    const auto same = [&](std::size_t other) { return other < pieces_.size() && list_marker(text_, pieces_[other].span) == marker; };
    return (i > 0 && same(i - 1)) || same(i + 1);
  }

  bool is_short_line(std::size_t i, std::size_t characters) const {
    const Piece& piece = pieces_[i];
    if (!piece.one_line || piece.span.size() > characters * 4) return false;
    return piece.span.size() <= characters || text::count_characters(text_.substr(piece.span.start, piece.span.size())) <= characters;
  }

  /// A comma ends no headline but a salutation: "Dear reader,".
  bool is_headline(std::size_t i) const {
    return !ends_with_stop(text_, pieces_[i].span) && text_[pieces_[i].span.end - 1] != ',' && is_short_line(i, k_longest_headline);
  }

  bool is_subhead(std::size_t i) const {
    if (i == 0 || i + 1 == pieces_.size()) return false;
    const Span span = pieces_[i].span;
    const std::size_t next = pieces_[i + 1].span.size();
    if (next < 60 || next < 2 * span.size()) return false;
    // "!" and "?" end subheads too. A divider ("* * *") or a number alone names nothing.
    const bool marked = ends_with_stop(text_, span) || (ends_clause(text_, span) && !ends_sentence(text_, span));
    return !marked && is_short_line(i, k_longest_subhead) && has_letter(text_, span);
  }

  std::string_view text_;
  const std::vector<Piece>& pieces_;
  bool has_headline_ = false, has_text_ = false;
};

}  // namespace

std::vector<Block> name_pieces(std::string_view text, const std::vector<Piece>& pieces) { return KindFinder(text, pieces).find(); }

std::vector<Block> find_blocks(std::string_view text) { return name_pieces(text, find_pieces(text)); }

}  // namespace debunk::extract
