#include "report/html_layout.h"

#include <algorithm>

#include "report/html_text.h"
#include "text/width.h"

namespace debunk::report {
namespace {

/// Lines broken for a fixed width (mail, agencies) are one paragraph; short lines (verse, addresses, tables) are meant.
bool is_hard_wrapped(std::string_view block) {
  std::size_t lines = 0;
  while (true) {
    const std::size_t end = block.find('\n');
    if (end == std::string_view::npos) return lines > 0;
    const std::size_t width = text::display_width(block.substr(0, end));
    if (width < 55 || width > 100) return false;
    ++lines;
    block.remove_prefix(end + 1);
  }
}

/// Does the text of a list item bring its own bullet or number?
bool has_bullet(std::string_view item) {
  if (item.empty()) return false;
  for (const std::string_view bullet : {"-", "*", "+", "\u2022", "\u2023", "\u25E6", "\u2043", "\u2013", "\u2014", "\u00B7"})
    if (item.starts_with(bullet)) return true;
  const std::size_t after = item.find_first_not_of("0123456789");
  return after != 0 && after != std::string_view::npos && (item[after] == '.' || item[after] == ')');
}

bool is_white(std::string_view text) { return text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos; }

class Layout {
 public:
  Layout(const Document& document, const LayoutParts& parts) : document_(document), parts_(parts) {
    has_headline_ = std::ranges::any_of(document.blocks(), [](const Block& block) { return block.kind == BlockKind::headline; });
  }

  std::string whole() {
    const std::vector<Block>& blocks = document_.blocks();
    std::size_t at = 0;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      gap({at, blocks[i].span.start});
      const bool opens_paragraph = blocks[i].kind == BlockKind::dateline && i + 1 < blocks.size() && blocks[i + 1].kind == BlockKind::paragraph;
      std::string lead;
      if (opens_paragraph) {
        lead = "<span class=\"dateline\">" + parts_.text(blocks[i].span) + "</span>" + parts_.gap({blocks[i].span.end, blocks[i + 1].span.start});
        ++i;
      }
      block(blocks[i], lead);
      at = blocks[i].span.end;
    }
    gap({at, document_.text().size()});
    close_column();
    return std::move(out_);
  }

 private:
  void block(const Block& block, const std::string& lead) {
    const std::string text = lead + parts_.text(block.span);
    if (block.kind != BlockKind::list_item) close_list();
    if (!text.empty()) {
      open_column();
      if (block.kind == BlockKind::list_item && !in_list_) {
        out_ += "<ul>";
        in_list_ = true;
      }
      out_ += element(block, text);
    }
    end_block(block.span.end);
  }

  std::string element(const Block& block, const std::string& text) const {
    const auto wrapped = [&](std::string_view name, std::string_view attributes) {
      std::string html = "<" + std::string(name) + " dir=\"auto\"" + std::string(attributes) + ">";
      return html + text + "</" + std::string(name) + ">";
    };
    const std::string_view plain = document_.slice(block.span);
    const bool is_wrapped = document_.has_markup() || is_hard_wrapped(plain);
    switch (block.kind) {
      case BlockKind::headline: return wrapped("h3", " class=\"headline\"");
      case BlockKind::subhead: return wrapped(has_headline_ ? "h4" : "h3", " class=\"subhead\"");
      case BlockKind::byline: return wrapped("p", " class=\"byline\"");
      case BlockKind::dateline: return wrapped("p", " class=\"dateline\"");
      case BlockKind::caption: return wrapped("p", " class=\"caption\"");
      case BlockKind::quotation: return "<blockquote>" + wrapped("p", is_wrapped ? " class=\"wrapped\"" : "") + "</blockquote>";
      case BlockKind::list_item: return wrapped("li", has_bullet(plain) ? " class=\"own-bullet\"" : "");
      case BlockKind::paragraph: break;
    }
    return wrapped("p", is_wrapped ? " class=\"wrapped\"" : "");
  }

  void gap(Span span) {
    if (span.empty()) return;
    const std::string text = parts_.gap(span);
    if (is_white(text)) {
      out_ += text;
      return;
    }
    close_list();
    open_column();
    out_ += "<p dir=\"auto\">" + text + "</p>";
    end_block(span.end);
  }

  void end_block(std::size_t end) {
    const std::string beside = parts_.beside(end);
    if (beside.empty()) return;
    open_column();
    close_column();
    out_ += beside;
  }

  void open_column() {
    if (!in_column_) out_ += "<div class=\"text\">";
    in_column_ = true;
  }
  void close_column() {
    close_list();
    if (in_column_) out_ += "</div>";
    in_column_ = false;
  }
  void close_list() {
    if (in_list_) out_ += "</ul>";
    in_list_ = false;
  }

  const Document& document_;
  const LayoutParts& parts_;
  std::string out_;
  bool has_headline_ = false;
  bool in_column_ = false;
  bool in_list_ = false;
};

}  // namespace

std::string lay_out(const Document& document, const LayoutParts& parts) { return Layout(document, parts).whole(); }

}  // namespace debunk::report
