#include "extract/html_prose.h"

#include <algorithm>

#include "html/decode.h"
#include "html/scan.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

/// Builds one block. White space is collapsed as browsers do: any run of it is one space, and none where a line begins or ends.
class BlockWriter {
 public:
  BlockWriter(std::string_view html, Prose& prose) : html_(html), prose_(prose) {}

  void line_break() {
    if (prose_.is_empty()) return;
    prose_.line_break();
    space_ = {};
    at_line_start_ = true;
  }

  void add(const html::Node& node, bool preformatted) {
    for (html::Decoder decoder(html_, node.source, node.text); decoder.next();) {
      const html::Piece& piece = decoder.piece();
      if (piece.copied)
        copy(piece.source, preformatted);
      else
        replace(piece, preformatted);
    }
  }

  void end() {
    space_ = {};
    at_line_start_ = true;
  }

 private:
  void copy(Span source, bool preformatted) {
    for (std::size_t at = source.start; at < source.end;) {
      std::size_t end = at;
      if (html::is_white_space(html_[at])) {
        while (end < source.end && html::is_white_space(html_[end])) ++end;
        white_space({at, end}, preformatted);
      } else {
        while (end < source.end && !html::is_white_space(html_[end])) ++end;
        flush_space();
        // Words with one space between them are one run.
        while (!preformatted && end + 1 < source.end && html_[end] == ' ' && !html::is_white_space(html_[end + 1])) {
          ++end;
          while (end < source.end && !html::is_white_space(html_[end])) ++end;
        }
        prose_.copy({at, end});
        at_line_start_ = false;
      }
      at = end;
    }
  }

  void replace(const html::Piece& piece, bool preformatted) {
    if (piece.text.size() == 1 && html::is_white_space(piece.text[0])) return white_space(piece.source, preformatted);
    flush_space();
    for (std::size_t at = 0; at < piece.text.size();) {
      const text::Decoded one = text::decode(piece.text, at);
      prose_.replace(one.character, piece.source);
      at += one.length;
    }
    at_line_start_ = false;
  }

  void white_space(Span source, bool preformatted) {
    if (preformatted) {
      const std::size_t line_end = html_.substr(source.start, source.size()).rfind('\n');
      if (line_end != std::string_view::npos) line_break();
      return prose_.copy({line_end == std::string_view::npos ? source.start : source.start + line_end + 1, source.end});
    }
    if (!at_line_start_ && space_.empty()) space_ = source;
  }

  /// A space is written when something follows it.
  void flush_space() {
    if (space_.empty()) return;
    if (space_.size() == 1 && html_[space_.start] == ' ')
      prose_.copy(space_);
    else
      prose_.replace(U' ', space_);
    space_ = {};
  }

  std::string_view html_;
  Prose& prose_;
  Span space_;
  bool at_line_start_ = true;
};

/// The comments of a page that speak to debunk, in source order.
std::vector<html::SourceRange> directives(std::string_view html, const html::Tree& tree) {
  std::vector<html::SourceRange> found;
  for (const html::Node& node : tree.nodes)
    if (node.kind == html::NodeKind::comment && node.end_tag.of(html).find("debunk-") < 16) found.push_back(node.end_tag);
  return found;
}

}  // namespace

void append_article(std::string_view html, const html::Tree& tree, const page::MainContent& content, Prose& prose, IgnoreComments& comments) {
  BlockWriter writer(html, prose);
  const std::vector<html::SourceRange> asked = directives(html, tree);
  auto next = asked.begin();
  for (const page::ContentBlock& one : content.blocks) {
    for (; next != asked.end() && next->start < tree.nodes[one.runs.front().node].source.start; ++next) comments.read(next->of(html), prose.text().size());
    for (const page::TextRun& run : one.runs) {
      if (run.after_break) writer.line_break();
      writer.add(tree.nodes[run.node], one.is_preformatted);
    }
    writer.end();
    if (const std::optional<Span> span = prose.end_block(one.kind, one.is_paragraph)) comments.block(*span);
  }
  for (; next != asked.end(); ++next) comments.read(next->of(html), prose.text().size());
}

}  // namespace debunk::extract
