// The article alone, as people and programs read it: what a page says without what surrounds it, whatever is right or wrong with it.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <memory>
#include <optional>
#include <string_view>

#include "debunk/document.h"

namespace debunk {

enum class ArticleFormat : std::uint8_t {
  text,      ///< the body: the blocks but for headline, byline and captions, separated by one empty line, and nothing else
  markdown,  ///< CommonMark: headlines, subheads, lists and quotations are marked; read as Markdown it is the same text
  json,      ///< docs/formats/extract.md: metadata, and for each block its kind, text and bytes in the file
};

std::optional<ArticleFormat> parse_article_format(std::string_view word);

struct ArticleOptions {
  bool show_invisible = false;  ///< text and markdown: control and invisible characters by their number, for a terminal
};

/// Writes any number of articles as one stream of a format: `add` each in order, then `finish` once. Keeps a reference to the stream.
/// Never throws; look at the stream for write errors.
class ArticleWriter {
 public:
  virtual ~ArticleWriter() = default;
  virtual void add(const Document& document) = 0;
  virtual void finish() = 0;
};

std::unique_ptr<ArticleWriter> make_article_writer(ArticleFormat format, std::ostream& out, const ArticleOptions& options = {});

/// One article, whole.
void write_article(std::ostream& out, const Document& document, ArticleFormat format, const ArticleOptions& options = {});

}  // namespace debunk
