#include "html/parse.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "html/builder.h"
#include "html/flatten.h"

namespace debunk::html {
namespace {

constexpr std::size_t k_expected = std::size_t{1} << 16;  ///< nodes or attributes for which there is room from the start
constexpr std::size_t k_largest = std::numeric_limits<std::uint32_t>::max() - 1;

}  // namespace

Tree parse(std::string_view html, const ParseOptions& options) { return Builder(html.substr(0, k_largest), options).build(); }

Builder::Builder(std::string_view html, const ParseOptions& options)
    : html_(html), scripting_(options.scripting), tokenizer_(html, tree_.attributes) {
  // A node for 75 bytes and an attribute for 110 are usual.
  tree_.nodes.reserve(std::min(html.size() / 64, k_expected) + 16);
  tree_.attributes.reserve(std::min(html.size() / 96, k_expected) + 16);
  tree_.nodes.emplace_back();
  if (options.context) start_fragment(*options.context);
}

void Builder::start_fragment(const Context& context) {
  is_fragment_ = true;
  context_.tag = find_tag(context.name);
  context_.ns = context.ns;
  context_.html_point = context.ns == Namespace::svg && TagSet{Tag::foreign_object, Tag::desc, Tag::title}.has(context_.tag);
  context_.text_point = context.ns == Namespace::math && TagSet{Tag::mi, Tag::mo, Tag::mn, Tag::ms, Tag::mtext}.has(context_.tag);
  insert_implied(Tag::html);
  if (context.ns == Namespace::html) switch (context_.tag) {
      case Tag::title:
      case Tag::textarea: tokenizer_.set_content(Content::rcdata, {}); break;
      case Tag::style:
      case Tag::xmp:
      case Tag::iframe:
      case Tag::noembed:
      case Tag::noframes: tokenizer_.set_content(Content::rawtext, {}); break;
      case Tag::script: tokenizer_.set_content(Content::script, {}); break;
      case Tag::noscript:
        if (scripting_) tokenizer_.set_content(Content::rawtext, {});
        break;
      case Tag::plaintext: tokenizer_.set_content(Content::plaintext, {}); break;
      case Tag::template_: template_modes_.push_back(Mode::in_template); break;
      default: break;
    }
  reset_mode();
}

Tree Builder::build() {
  Token token;
  do {
    tokenizer_.allow_cdata(!open_.empty() && adjusted_current().ns != Namespace::html);
    tokenizer_.next(token);
    here_ = token.source.start;
    if (skip_newline_) drop_newline(token);
    process(token);
    if (tree_.nodes.size() > k_node_limit || tree_.attributes.size() > k_attribute_limit) {
      here_ = token.source.end;
      break;
    }
  } while (token.kind != TokenKind::end);
  tree_.read = here_;
  while (!open_.empty()) pop();
  tree_.attributes_cut = tokenizer_.attributes_cut();
  if (open_.deepest() > k_depth_limit / 2) tree_.flattened = flatten(tree_);
  return std::move(tree_);
}

void Builder::process(Token& token) {
  while (dispatch(token) == Step::again) {
  }
  // Attributes of a tag that made no element are no part of the tree.
  if (tree_.attributes.size() > used_attributes_) tree_.attributes.resize(used_attributes_);
}

/// "The next token is a line feed": written out, as CR LF, or as a reference.
void Builder::drop_newline(Token& token) {
  skip_newline_ = false;
  if (token.kind != TokenKind::text) return;
  Decoder first(html_, token.source, token.text);
  if (!first.next() || !first.piece().text.starts_with('\n')) return;
  token.source.start = static_cast<std::uint32_t>(first.piece().copied ? first.piece().source.start + 1 : first.piece().source.end);
}

Builder::Step Builder::dispatch(Token& token) { return is_foreign(token) ? in_foreign_content(token) : by_mode(token); }

Builder::Step Builder::by_mode(Token& token) {
  switch (mode_) {
    case Mode::initial: return initial(token);
    case Mode::before_html: return before_html(token);
    case Mode::before_head: return before_head(token);
    case Mode::in_head: return in_head(token);
    case Mode::in_head_noscript: return in_head_noscript(token);
    case Mode::after_head: return after_head(token);
    case Mode::in_body: return in_body(token);
    case Mode::text: return text(token);
    case Mode::in_table: return in_table(token);
    case Mode::in_table_text: return in_table_text(token);
    case Mode::in_caption: return in_caption(token);
    case Mode::in_column_group: return in_column_group(token);
    case Mode::in_table_body: return in_table_body(token);
    case Mode::in_row: return in_row(token);
    case Mode::in_cell: return in_cell(token);
    case Mode::in_template: return in_template(token);
    case Mode::after_body: return after_body(token);
    case Mode::in_frameset: return in_frameset(token);
    case Mode::after_frameset: return after_frameset(token);
    case Mode::after_after_body: return after_after_body(token);
    case Mode::after_after_frameset: return after_after_frameset(token);
  }
  return Step::done;
}

}  // namespace debunk::html
