// A web page → Document: its tree, the texts of it that are the article (src/page), and their prose.
#include "extract/document_data.h"
#include "extract/html_prose.h"
#include "extract/json_prose.h"
#include "extract/template_prose.h"
#include "html/parse.h"
#include "page/hidden_text.h"
#include "page/json_article.h"
#include "page/main_content.h"
#include "page/statements.h"
#include "page/visibility.h"

namespace debunk {

namespace {

/// A page with less text than this may be one that scripts build.
constexpr std::size_t k_little_text = 250;

/// A page with less text than this, and a template with far more, holds its article there.
constexpr std::size_t k_short_text = 1000;

/// The article in a template for scripts, where there is one.
void read_template(const Document::Data& data, const html::Tree& tree, extract::Prose& prose, extract::IgnoreComments& comments) {
  extract::Prose other(data.utf8);
  extract::IgnoreComments others;
  extract::append_template_article(data.utf8, tree, other, others);
  if (other.text().size() < k_little_text || other.text().size() < 2 * prose.text().size()) return;
  prose = std::move(other);
  comments = std::move(others);
}

/// The article that a script brings along, where there is one.
bool read_json_article(Document::Data& data, const html::Tree& tree, extract::Prose& prose) {
  const page::JsonArticle article = page::find_json_article(data.utf8, tree);
  if (article.texts.empty()) return false;
  extract::Prose json(data.utf8);
  extract::append_json_article(data.utf8, article, json);
  if (json.text().size() <= prose.text().size()) return false;
  prose = std::move(json);
  data.fixable = false;
  return true;
}

Document read_page(std::shared_ptr<Document::Data> data) {
  const html::Tree tree = html::parse(data->utf8);
  data->cut_at_limit = data->cut_at_limit || tree.read < data->utf8.size();
  const page::Visibility hidden = page::find_hidden(data->utf8, tree);
  const page::MainContent content = page::main_content(data->utf8, tree, hidden);
  extract::Prose prose(data->utf8);
  extract::IgnoreComments comments;
  extract::append_article(data->utf8, tree, content, prose, comments);
  if (prose.text().size() < k_short_text) read_template(*data, tree, prose, comments);
  if (prose.text().size() < k_little_text && read_json_article(*data, tree, prose)) comments = {};
  extract::set_prose(*data, prose);
  data->page = {page::statements(data->utf8, tree), page::pictures(data->utf8, tree), page::hidden_text(data->utf8, tree, hidden)};
  page::choose(data->page.statements, data->metadata);
  data->suppressions = comments.finish(data->prose.size());
  return Document(std::move(data));
}

}  // namespace

Document Document::from_html(std::string bytes, DocumentOptions options) {
  return read_page(extract::open_source(std::move(bytes), std::move(options), Form::html));
}

Document Document::from_mhtml(std::string bytes, DocumentOptions options) {
  return read_page(extract::open_source(std::move(bytes), std::move(options), Form::mhtml));
}

}  // namespace debunk
