// A web page of any bytes: its encoding, its tokens and its tree. The first byte says in which state, or for which fragment, it is read.
#include "html/parse.h"

#include "extract/decode.h"
#include "fuzz/require.h"
#include "html/scan.h"
#include "html/tokenizer.h"
#include "ingest/html_encoding.h"
#include "text/utf8.h"

namespace {

using namespace debunk;
using namespace debunk::html;

void require(bool holds, const char* what) { fuzz::require(holds ? std::string() : what); }

void check_range(Span range, Span outer) {
  require(range.start <= range.end && outer.contains(range), "a range is not inside the page or its token");
}

/// Every byte is kept, dropped or replaced, in order; what comes out is valid UTF-8.
void check_decoded(std::string_view html, SourceRange range, TextKind kind) {
  std::size_t end = range.start;
  for (Decoder decoder(html, range, kind); decoder.next();) {
    const Piece& piece = decoder.piece();
    check_range(piece.source, range);
    require(piece.source.start >= end && !piece.source.empty(), "pieces are not in order");
    require(text::is_valid(piece.text) && !piece.text.empty(), "a piece is no text");
    require(!piece.copied || piece.text == html.substr(piece.source.start, piece.source.size()), "a copied piece is not its source");
    end = piece.source.end;
  }
  require(white_space_prefix(html, range, kind) <= range.size(), "white space is longer than its text");
}

void check_scan(std::string_view html) {
  for (std::size_t at = 0; at <= html.size(); ++at) {
    require(find_byte(html, at, '<') == portable::find_byte(html, at, '<'), "the twins of find_byte disagree");
    require(find_special(html, at) == portable::find_special(html, at), "the twins of find_special disagree");
  }
}

void check_tokens(std::string_view html, Content content) {
  std::vector<Attribute> attributes;
  Tokenizer tokenizer(html, attributes);
  tokenizer.set_content(content, "title");
  tokenizer.allow_cdata(html.size() % 2 == 0);
  std::size_t end = 0;
  Token token;
  while (tokenizer.next(token), token.kind != TokenKind::end) {
    check_range(token.source, {0, html.size()});
    require(token.source.start >= end && !token.source.empty(), "tokens are not in order");
    end = token.source.end;
    if (token.kind == TokenKind::text) check_decoded(html, token.source, token.text);
    if (token.kind != TokenKind::text) check_range(token.name, token.source);
    if (token.kind == TokenKind::doctype && token.has_public_id) check_range(token.public_id, token.source);
    if (token.kind == TokenKind::doctype && token.has_system_id) check_range(token.system_id, token.source);
    if (token.kind != TokenKind::start_tag) continue;
    require(token.first_attribute + token.attribute_count == attributes.size(), "attributes are lost");
    for (std::size_t i = token.first_attribute; i < attributes.size(); ++i) {
      check_range(attributes[i].name, token.source);
      check_range(attributes[i].value, token.source);
      check_decoded(html, attributes[i].value, TextKind::attribute);
      for (std::size_t j = token.first_attribute; j < i; ++j)
        require(!same_name(attributes[i].name.of(html), attributes[j].name.of(html)), "two attributes have one name");
    }
  }
}

void check_tree(std::string_view html, const ParseOptions& options) {
  const Tree tree = parse(html, options);
  require(tree.read <= html.size(), "more was read than there is");
  std::vector<std::size_t> depth(tree.nodes.size());
  std::size_t count = 0;
  for (NodeId id = tree.next(k_document); id != k_none; id = tree.next(id)) {
    const Node& node = tree.nodes[id];
    require(++count < tree.nodes.size(), "the tree is none");
    depth[id] = depth[node.parent] + 1;
    require(depth[id] <= k_depth_limit, "the tree is deeper than its limit");
    require(node.next_sibling == k_none ? tree.nodes[node.parent].last_child == id : tree.nodes[node.next_sibling].previous_sibling == id,
            "siblings disagree");
    require(node.previous_sibling == k_none ? tree.nodes[node.parent].first_child == id : tree.nodes[node.previous_sibling].next_sibling == id,
            "siblings disagree");
    for (NodeId child = node.first_child; child != k_none; child = tree.nodes[child].next_sibling)
      require(tree.nodes[child].parent == id, "a child has another parent");
    check_range(node.source, {0, html.size()});
    if (node.kind == NodeKind::element) {
      check_range(node.end_tag, {0, html.size()});
      require(node.end_tag.start >= node.source.end, "an element ends before it starts");
      require(node.first_attribute + node.attribute_count <= tree.attributes.size(), "attributes are lost");
      require(!element_name(html, node).empty(), "an element has no name");
    }
    if (node.kind == NodeKind::comment) check_range(node.end_tag, node.source);
    if (node.kind == NodeKind::text) check_decoded(html, node.source, node.text);
  }
}

void check_encoding(const std::string& bytes) {
  const ingest::PageEncoding page = ingest::page_encoding(bytes, std::string_view(bytes).substr(0, 8));
  require(page.mark_size <= bytes.size(), "the mark is longer than the page");
  require(!page.valid_utf8 || text::is_valid(std::string_view(bytes).substr(page.mark_size)), "what is called valid is not");
  require(text::is_valid(extract::decode(bytes, page.encoding, page.mark_size).text), "a decoded page is not valid");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzz::Input input(data, size);
  const std::size_t choice = input.choice(24);
  const std::string bytes = input.rest();
  const std::string_view html = std::string_view(bytes).substr(0, text::valid_prefix(bytes));
  check_encoding(bytes);
  check_scan(html);
  check_tokens(html, static_cast<Content>(choice % 6));
  ParseOptions options;
  options.scripting = choice % 2 == 1;
  if (choice >= 12) {
    constexpr std::string_view k_contexts[] = {"div",      "table", "tr", "select",  "template", "title",
                                               "frameset", "html",  "td", "caption", "path",     "mi"};
    const std::string_view name = k_contexts[choice - 12];
    options.context = Context{name == "path" ? Namespace::svg : name == "mi" ? Namespace::math : Namespace::html, std::string(name)};
  }
  check_tree(html, options);
  return 0;
}
