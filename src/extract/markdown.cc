// Markdown → Document, by md4c (CommonMark 0.30, with GitHub's tables and strikethrough). md4c hands out pointers into its input for nearly
// everything, which is what keeps offsets exact; entities are ours to decode, and each escape is a gap of one backslash.
//
// Prose is the text of paragraphs, headings, list items, quotations and table cells. Code, raw HTML and link destinations are not. The
// description of an image is a caption if the image has a paragraph to itself, and dropped within a sentence. "<br>" is a line break.
#include <md4c.h>

#include <algorithm>

#include "extract/document_data.h"
#include "extract/front_matter.h"
#include "extract/ignore_comments.h"
#include "extract/prose.h"
#include "text/entity.h"

namespace debunk {
namespace {

using extract::IgnoreComments;
using extract::Prose;

class Reader {
 public:
  Reader(std::string_view source, bool has_title) : source_(source), has_title_(has_title), prose_(source), alt_(source) {}

  void read(std::size_t from) {
    MD_PARSER parser{};
    parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* self) { return static_cast<Reader*>(self)->enter_block(type, detail); };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* self) { return static_cast<Reader*>(self)->leave_block(type); };
    parser.enter_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<Reader*>(self)->images(type, 1); };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* self) { return static_cast<Reader*>(self)->images(type, -1); };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* self) {
      return static_cast<Reader*>(self)->text(type, {text, size});
    };
    at_ = from;
    md_parse(source_.data() + from, static_cast<MD_SIZE>(source_.size() - from), &parser, this);
    end_block();
  }

  Prose& prose() { return prose_; }
  IgnoreComments& comments() { return comments_; }

 private:
  int enter_block(MD_BLOCKTYPE type, void* detail) {
    end_block();
    switch (type) {
      case MD_BLOCK_QUOTE: containers_.push_back(BlockKind::quotation); break;
      case MD_BLOCK_LI:
      case MD_BLOCK_TABLE: containers_.push_back(BlockKind::list_item); break;
      case MD_BLOCK_H: heading_ = static_cast<MD_BLOCK_H_DETAIL*>(detail)->level; break;
      default: break;
    }
    return 0;
  }

  int leave_block(MD_BLOCKTYPE type) {
    end_block();
    if (type == MD_BLOCK_QUOTE || type == MD_BLOCK_LI || type == MD_BLOCK_TABLE) containers_.pop_back();
    if (type == MD_BLOCK_H) heading_ = 0;
    return 0;
  }

  int images(MD_SPANTYPE type, int change) {
    if (type == MD_SPAN_IMG) image_depth_ += change;
    return 0;
  }

  int text(MD_TEXTTYPE type, std::string_view piece) {
    const bool inside = piece.data() >= source_.data() && piece.data() + piece.size() <= source_.data() + source_.size();
    const std::size_t start = inside ? static_cast<std::size_t>(piece.data() - source_.data()) : at_;
    const Span source{start, inside ? start + piece.size() : start};
    Prose& out = image_depth_ > 0 ? alt_ : prose_;
    switch (type) {
      case MD_TEXT_NORMAL:
        if (inside) out.copy(source);
        break;
      case MD_TEXT_ENTITY:
        if (inside) entity(out, piece, source);
        break;
      case MD_TEXT_NULLCHAR:
        // md4c does not say where it is: right behind what came before.
        if (at_ < source_.size() && source_[at_] == '\0') {
          out.copy({at_, at_ + 1});
          ++at_;
        }
        return 0;
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR: out.line_break(); break;
      case MD_TEXT_HTML:
        if (inside) html(out, piece, source);
        break;
      default: break;  // code
    }
    at_ = std::max(at_, source.end);
    return 0;
  }

  static void entity(Prose& out, std::string_view piece, Span source) {
    const auto entity = text::read_entity(piece);
    if (!entity || entity->size != piece.size()) return out.copy(source);
    out.replace(entity->character, source);
  }

  void html(Prose& out, std::string_view piece, Span source) {
    constexpr std::string_view k_break = "<br";
    if (piece.size() >= 4 && std::ranges::equal(piece.substr(0, 3), k_break, [](char a, char b) { return (a | 0x20) == (b | 0x20); }) &&
        !out.is_empty())
      out.line_break();
    for (std::size_t open = piece.find("<!--"); open != std::string_view::npos; open = piece.find("<!--", open + 4)) {
      // A comment may go over lines, which md4c hands out one by one. Where it ends is searched once, however many begin before it.
      const std::size_t start = source.start + open + 4;
      if (comment_end_ < start) comment_end_ = source_.find("-->", start);
      if (comment_end_ != std::string_view::npos) comments_.read(source_.substr(start, comment_end_ - start), prose_.text().size());
    }
  }

  void end_block() {
    // What is left of a paragraph of images alone is their descriptions.
    std::optional<BlockKind> kind;
    if (heading_ != 0) {
      kind = BlockKind::subhead;
      if (!has_headline_ && prose_.pieces().empty() && !(has_title_ && heading_ > 1)) kind = BlockKind::headline;
    } else if (!containers_.empty()) {
      kind = containers_.back();
    }
    std::optional<Span> span = prose_.end_block(kind);
    if (span && kind == BlockKind::headline) has_headline_ = true;
    if (!span && !alt_.is_empty()) {
      prose_.take_block(alt_);
      span = prose_.end_block(BlockKind::caption);
    }
    alt_.drop_block();
    if (span) comments_.block(*span);
  }

  std::string_view source_;
  const bool has_title_;
  Prose prose_, alt_;  // alt_: only its open block is used
  IgnoreComments comments_;
  std::vector<BlockKind> containers_;
  unsigned heading_ = 0;
  int image_depth_ = 0;
  bool has_headline_ = false;
  std::size_t at_ = 0;  // end of what md4c handed out last
  std::size_t comment_end_ = 0;
};

}  // namespace

Document Document::from_markdown(std::string bytes, DocumentOptions options) {
  auto data = extract::open_source(std::move(bytes), std::move(options), Form::markdown);
  const std::size_t head = extract::read_front_matter(data->utf8, data->metadata);
  Reader reader(data->utf8, !data->metadata.title.empty());
  reader.read(head);
  extract::set_prose(*data, reader.prose());
  data->suppressions = reader.comments().finish(data->prose.size());
  return Document(std::move(data));
}

}  // namespace debunk
