#include "page/text_blocks.h"

#include <algorithm>

#include "html/scan.h"
#include "html/tag_set.h"
#include "text/utf8.h"

namespace debunk::page {
namespace {

using html::k_none;
using html::Node;
using html::NodeId;
using html::NodeKind;
using html::Tag;
using html::TagSet;

constexpr TagSet k_no_text = {Tag::script, Tag::style, Tag::noscript, Tag::template_, Tag::iframe, Tag::object, Tag::select, Tag::textarea, Tag::button, Tag::head,
                              Tag::audio, Tag::video, Tag::canvas, Tag::datalist, Tag::noframes, Tag::noembed, Tag::map, Tag::rp, Tag::rt};

/// Elements that are parts of a line.
constexpr TagSet k_inline = {Tag::a, Tag::abbr, Tag::acronym, Tag::b, Tag::bdi, Tag::bdo, Tag::big, Tag::br, Tag::cite, Tag::code, Tag::data, Tag::del, Tag::dfn,
                             Tag::em, Tag::font, Tag::i, Tag::img, Tag::input, Tag::ins, Tag::kbd, Tag::label, Tag::mark, Tag::nobr, Tag::picture, Tag::q, Tag::ruby,
                             Tag::rb, Tag::s, Tag::samp, Tag::small, Tag::source, Tag::span, Tag::strike, Tag::strong, Tag::sub, Tag::sup, Tag::time, Tag::tt, Tag::u,
                             Tag::var, Tag::wbr, Tag::meta, Tag::link};
constexpr std::uint32_t k_short = 25;  // words of a text that names what it stands for
constexpr TagSet k_headings = {Tag::h1, Tag::h2, Tag::h3, Tag::h4, Tag::h5, Tag::h6};

std::uint16_t inside_of(Tag tag) {
  switch (tag) {
    case Tag::a: return k_in_link;
    case Tag::b:
    case Tag::strong: return k_in_emphasis;
    case Tag::li:
    case Tag::dd:
    case Tag::dt: return k_in_list;
    case Tag::td:
    case Tag::th: return k_in_table;
    case Tag::blockquote: return k_in_quotation;
    case Tag::figcaption:
    case Tag::caption: return k_in_caption;
    case Tag::figure: return k_in_figure;
    case Tag::pre:
    case Tag::listing:
    case Tag::xmp: return k_in_pre;
    case Tag::form: return k_in_form;
    default: return k_headings.has(tag) ? k_in_heading : 0;
  }
}

class Collector {
 public:
  Collector(std::string_view html, const html::Tree& tree) : html_(html), tree_(tree) { out_.nodes.resize(tree.nodes.size()); }

  TextBlocks collect() {
    look_at_elements();
    collect_text();
    return std::move(out_);
  }

 private:
  void look_at_elements() {
    for (NodeId id = tree_.next(html::k_document); id != k_none;) {
      const Node& node = tree_.nodes[id];
      if (node.kind == NodeKind::element && !enter(id, node)) {
        id = after(id);
        continue;
      }
      id = tree_.next(id);
    }
  }

  /// False if nothing in it is text of the page.
  bool enter(NodeId id, const Node& node) {
    if (node.ns != html::Namespace::html || k_no_text.has(node.tag)) return false;
    NodeOutline& outline = out_.nodes[id];
    const NodeOutline& parent = out_.nodes[node.parent];
    outline.inside = static_cast<std::uint16_t>(parent.inside | inside_of(node.tag));
    outline.container = k_inline.has(node.tag) && parent.container != k_none ? parent.container : id;
    if (node.attribute_count > 0 || node.tag == Tag::unknown) outline.words = class_words(html_, tree_, id);
    outline.words_around = node.is(Tag::body) || node.is(Tag::html) ? 0 : parent.words_around | outline.words;
    out_.order.push_back(id);
    return true;
  }

  /// The node in document order behind all that is below `id`.
  NodeId after(NodeId id) const {
    for (; id != html::k_document; id = tree_.nodes[id].parent)
      if (tree_.nodes[id].next_sibling != k_none) return tree_.nodes[id].next_sibling;
    return k_none;
  }

  /// By number: nodes are numbered by their place in the source, whatever became of it in the tree.
  void collect_text() {
    for (NodeId id = 1; id < tree_.nodes.size(); ++id) {
      const Node& node = tree_.nodes[id];
      if (node.kind == NodeKind::text) {
        add(id, node);
      } else if (node.kind == NodeKind::element && out_.nodes[id].container != k_none) {
        if (node.tag == Tag::br) {
          ++breaks_;
          space_ = true;
        } else if (out_.nodes[id].container == id) {
          open_ = false;
        }
      }
    }
  }

  void add(NodeId id, const Node& node) {
    const NodeOutline& parent = out_.nodes[node.parent];
    if (parent.container == k_none) return;
    const std::string_view text = node.source.of(html_);
    if (std::ranges::all_of(text, html::is_white_space)) {
      // "ended.<b> </b>Then": the space is part of the text.
      if (open_ && breaks_ == 0 && out_.blocks.back().container == parent.container) {
        out_.runs.push_back({id, false});
        ++out_.blocks.back().run_count;
      }
      space_ = true;
      return;
    }
    if (!open_ || breaks_ > 1 || out_.blocks.back().container != parent.container) open(parent.container, node.parent);
    TextBlock& block = out_.blocks.back();
    out_.runs.push_back({id, breaks_ > 0});
    ++block.run_count;
    breaks_ = 0;
    measure(block, text, parent.inside);
    block.ends_comma = text[text.find_last_not_of(" \t\r\n\f")] == ',';
    if (block.words <= k_short) block.text_words |= class_words(text);
  }

  void open(NodeId container, NodeId parent) {
    TextBlock block;
    block.container = container;
    block.first_run = static_cast<std::uint32_t>(out_.runs.size());
    block.inside = out_.nodes[container].inside;
    for (NodeId id = parent; id != container; id = tree_.nodes[id].parent) block.inline_words |= out_.nodes[id].words;
    out_.blocks.push_back(block);
    open_ = space_ = true;
    breaks_ = 0;
  }

  void measure(TextBlock& block, std::string_view text, std::uint16_t inside) {
    std::uint32_t characters = 0, words = 0, spaceless = 0;
    bool ended = block.ends_sentence;
    for (std::size_t at = 0; at < text.size(); ++at) {
      const auto c = static_cast<unsigned char>(text[at]);
      if (html::is_white_space(static_cast<char>(c))) {
        if (ended && !space_) ++block.sentence_ends;
        space_ = true;
        continue;
      }
      if (c == '&') {
        // A reference counts as one character, a space that does not break as a space.
        const std::string_view rest = text.substr(at, 10);
        const std::size_t end = rest.find(';');
        if (rest.starts_with("&copy;") || rest.starts_with("&#169;")) block.has_copyright = true;
        if (end != std::string_view::npos) {
          at += end;
          if (rest.starts_with("&nbsp;") || rest.starts_with("&#160;")) {
            space_ = true;
            continue;
          }
        }
      }
      if (text::is_continuation(static_cast<char>(c))) continue;
      ++characters;
      words += space_;
      block.capitals += space_ && c >= 'A' && c <= 'Z';
      block.digits += c >= '0' && c <= '9';
      space_ = false;
      if (c >= 0xE3 && c <= 0xED) ++spaceless;
      if (c == ',') ++block.commas;
      if (c == '|' || (c == 0xC2 && (text.substr(at, 2) == "©" || text.substr(at, 2) == "»")) || (c == 0xE2 && (text.substr(at, 3) == "›" || text.substr(at, 3) == "•")))
        block.has_sign = true;
      if (c == 0xC2 && text.substr(at, 2) == "©") block.has_copyright = true;
      // Quotation marks and brackets may stand behind a full stop: of those, only the ASCII ones and what starts as “ ” do.
      if (c == '.' || c == '!' || c == '?' || (c == 0xE3 && text.substr(at, 3) == "。") || (c == 0xE2 && text.substr(at, 3) == "…"))
        ended = true;
      else if (!(ended && (c == '"' || c == '\'' || c == ')' || c == 0xE2 || c == 0xC2)))
        ended = false;
    }
    block.ends_sentence = ended;
    block.characters += characters;
    block.words += words + spaceless / 2;
    if (inside & k_in_link) block.link_characters += characters;
    if (inside & k_in_emphasis) block.strong_characters += characters;
  }

  std::string_view html_;
  const html::Tree& tree_;
  TextBlocks out_;
  bool open_ = false;       ///< the last block may go on
  bool space_ = true;       ///< white space came last
  unsigned breaks_ = 0;     ///< line breaks since the last text
};

}  // namespace

TextBlocks text_blocks(std::string_view html, const html::Tree& tree) { return Collector(html, tree).collect(); }

}  // namespace debunk::page
