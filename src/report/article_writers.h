// One maker per format of the article alone; `make_article_writer` chooses.
#pragma once

#include <iosfwd>
#include <memory>

#include "debunk/article.h"

namespace debunk::report {

std::unique_ptr<ArticleWriter> make_article_text_writer(std::ostream& out, const ArticleOptions& options);
std::unique_ptr<ArticleWriter> make_article_markdown_writer(std::ostream& out, const ArticleOptions& options);
std::unique_ptr<ArticleWriter> make_article_json_writer(std::ostream& out, const ArticleOptions& options);

/// What stands between two blocks that follow each other: a dateline opens the line of its paragraph, items of a list are lines.
std::string_view gap_between(const Document& document, const Block& before, const Block& after);

/// `text`, whose lines are kept, made harmless for a terminal.
std::string visible_lines(std::string_view text);

}  // namespace debunk::report
