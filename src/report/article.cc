// Format of an article by name, writer by format.
#include "debunk/article.h"

#include <array>
#include <ostream>
#include <stdexcept>

#include "report/article_writers.h"
#include "report/visible.h"

namespace debunk {
namespace {

struct Entry {
  ArticleFormat format;
  std::string_view name;
  std::unique_ptr<ArticleWriter> (*make)(std::ostream&, const ArticleOptions&);
};

constexpr auto k_formats = std::to_array<Entry>({
    {ArticleFormat::text, "text", report::make_article_text_writer},
    {ArticleFormat::markdown, "markdown", report::make_article_markdown_writer},
    {ArticleFormat::json, "json", report::make_article_json_writer},
});

}  // namespace

std::optional<ArticleFormat> parse_article_format(std::string_view word) {
  for (const Entry& entry : k_formats)
    if (entry.name == word) return entry.format;
  return std::nullopt;
}

std::unique_ptr<ArticleWriter> make_article_writer(ArticleFormat format, std::ostream& out, const ArticleOptions& options) {
  for (const Entry& entry : k_formats)
    if (entry.format == format) return entry.make(out, options);
  throw std::logic_error("a format that is none of the formats");
}

void write_article(std::ostream& out, const Document& document, ArticleFormat format, const ArticleOptions& options) {
  const std::unique_ptr<ArticleWriter> writer = make_article_writer(format, out, options);
  writer->add(document);
  writer->finish();
}

namespace report {

std::string_view gap_between(const Document& document, const Block& before, const Block& after) {
  if (before.kind == BlockKind::dateline &&
      document.text().substr(before.span.end, after.span.start - before.span.end).find('\n') == std::string_view::npos)
    return " ";
  return before.kind == BlockKind::list_item && after.kind == BlockKind::list_item ? "\n" : "\n\n";
}

std::string visible_lines(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    out += visible(text.substr(0, end));
    if (end == std::string_view::npos) break;
    out += '\n';
    text.remove_prefix(end + 1);
  }
  return out;
}

}  // namespace report
}  // namespace debunk
