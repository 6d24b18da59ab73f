// The format text of an article: its body. The headline, the byline and captions are no part of it: they are for those who ask for Markdown or JSON, as with
// other extractors, so that texts can be collected and compared.
#include <ostream>
#include <vector>

#include "report/article_writers.h"

namespace debunk::report {
namespace {

bool is_body(const Block& block) {
  return block.kind != BlockKind::headline && block.kind != BlockKind::byline && block.kind != BlockKind::caption;
}

class ArticleTextWriter final : public ArticleWriter {
 public:
  ArticleTextWriter(std::ostream& out, const ArticleOptions& options) : out_(out), options_(options) {}

  void add(const Document& document) override {
    std::vector<Block> blocks = document.blocks();
    std::erase_if(blocks, [](const Block& block) { return !is_body(block); });
    if (blocks.empty()) return;
    std::string text;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (i > 0) text += gap_between(document, blocks[i - 1], blocks[i]);
      text += document.slice(blocks[i].span);
    }
    if (written_) out_ << '\n';
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

std::unique_ptr<ArticleWriter> make_article_text_writer(std::ostream& out, const ArticleOptions& options) {
  return std::make_unique<ArticleTextWriter>(out, options);
}

}  // namespace debunk::report
