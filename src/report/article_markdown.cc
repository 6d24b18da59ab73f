// The format markdown of an article: CommonMark 0.30 that says the same text again when it is read.
#include <ostream>

#include "report/article_writers.h"

namespace debunk::report {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A character of `line` that would mean something to Markdown. Of what means something only at the start of a line, `line` is one.
bool is_special(std::string_view line, std::size_t at) {
  const char c = line[at], next = at + 1 < line.size() ? line[at + 1] : '\0';
  const bool word_before = at > 0 && (is_letter(line[at - 1]) || is_digit(line[at - 1]) || (line[at - 1] & 0x80));
  const bool word_after = is_letter(next) || is_digit(next) || (next & 0x80);
  switch (c) {
    case '\\':
    case '`':
    case '*':
    case '[':
    case '|':
    case '~': return true;
    case '_': return !(word_before && word_after);
    case '<': return is_letter(next) || next == '/' || next == '!' || next == '?';
    case '&': return is_letter(next) || next == '#';
    case '#':
    case '>':
    case '-':
    case '+':
    case '=': return at == 0;
    case '.':
    case ')': return at > 0 && at < 10 && line.substr(0, at).find_first_not_of("0123456789") == std::string_view::npos;
    default: return false;
  }
}

void append_line(std::string& out, std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (is_special(line, at)) out += '\\';
    out += line[at];
  }
}

/// Line by line, each after the first behind `margin`. A headline has one line, and a '#' at its end would be part of its mark.
void append_block(std::string& out, std::string_view text, BlockKind kind, bool breaks_count) {
  std::string_view margin;
  switch (kind) {
    case BlockKind::headline: out += "# "; break;
    case BlockKind::subhead: out += "## "; break;
    case BlockKind::list_item:
      out += "- ";
      margin = "  ";
      break;
    case BlockKind::quotation:
      out += "> ";
      margin = "> ";
      break;
    default: break;
  }
  const bool one_line = kind == BlockKind::headline || kind == BlockKind::subhead;
  while (true) {
    const std::size_t end = text.find('\n');
    std::string_view line = text.substr(0, end);
    while (line.starts_with(' ') || line.starts_with('\t')) line.remove_prefix(1);
    while (line.ends_with(' ') || line.ends_with('\t') || line.ends_with('\r')) line.remove_suffix(1);
    append_line(out, line);
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
    if (one_line) {
      out += ' ';
    } else {
      if (breaks_count && !line.empty()) out += '\\';
      out += '\n';
      out += margin;
    }
  }
  if (one_line && out.ends_with('#')) out.insert(out.size() - 1, 1, '\\');
}

class ArticleMarkdownWriter final : public ArticleWriter {
 public:
  ArticleMarkdownWriter(std::ostream& out, const ArticleOptions& options) : out_(out), options_(options) {}

  void add(const Document& document) override {
    const std::vector<Block>& blocks = document.blocks();
    if (blocks.empty()) return;
    std::string text;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (i > 0) text += gap_between(document, blocks[i - 1], blocks[i]);
      append_block(text, document.slice(blocks[i].span), blocks[i].kind, document.is_html());
    }
    if (written_) out_ << "\n---\n\n";
    written_ = true;
    out_ << (options_.show_invisible ? visible_lines(text) : text) << '\n';
  }
  void finish() override { out_.flush(); }

 private:
  std::ostream& out_;
  const ArticleOptions options_;
  bool written_ = false;
};

}  // namespace

std::unique_ptr<ArticleWriter> make_article_markdown_writer(std::ostream& out, const ArticleOptions& options) {
  return std::make_unique<ArticleMarkdownWriter>(out, options);
}

}  // namespace debunk::report
