// Answers the conformance tests of html5lib: one JSON object a line in, one JSON value a line out. eval/harness/html5lib.py asks and compares.
//   {"tokens": "<p>", "state": "RCDATA state", "last_start_tag": "title"} → the tokens as the .test files have them
//   {"tree": "<p>", "context": "svg path" or "", "scripting": false} → the tree as the .dat files have it
//   {"encoding": "<meta …", "wanted": "utf8"}, each character a byte → the encoding of its mark, or that the page states,
//     or windows-1252; and the name of the wanted one
#include <algorithm>
#include <array>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <string>

#include "html/parse.h"
#include "html/tokenizer.h"
#include "ingest/encoding_labels.h"
#include "ingest/html_encoding.h"
#include "ingest/html_prescan.h"
#include "text/utf8.h"

namespace debunk::html {
namespace {

using nlohmann::json;

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return text;
}

std::string raw(const std::string& html, SourceRange range) { return decoded(html, range, TextKind::raw); }

Content content_of(const std::string& state) {
  for (const auto& [name, content] : {std::pair{"RCDATA state", Content::rcdata},
                                      {"RAWTEXT state", Content::rawtext},
                                      {"Script data state", Content::script},
                                      {"PLAINTEXT state", Content::plaintext},
                                      {"CDATA section state", Content::cdata}})
    if (state == name) return content;
  return Content::data;
}

json tokens(const json& asked) {
  const auto html = asked["tokens"].get<std::string>(), end_tag = asked["last_start_tag"].get<std::string>();
  std::vector<Attribute> attributes;
  Tokenizer tokenizer(html, attributes);
  tokenizer.set_content(content_of(asked["state"]), end_tag);
  json out = json::array();
  Token token;
  while (tokenizer.next(token), token.kind != TokenKind::end) switch (token.kind) {
      case TokenKind::text: {
        const std::string text = decoded(html, token.source, token.text);
        if (!out.empty() && out.back()[0] == "Character")
          out.back()[1] = out.back()[1].get<std::string>() + text;
        else
          out.push_back({"Character", text});
        break;
      }
      case TokenKind::start_tag: {
        json named = json::object();
        for (std::uint32_t i = 0; i < token.attribute_count; ++i) {
          const Attribute& attribute = attributes[token.first_attribute + i];
          named[lower(raw(html, attribute.name))] = decoded(html, attribute.value, TextKind::attribute);
        }
        out.push_back({"StartTag", lower(raw(html, token.name)), named});
        if (token.self_closing) out.back().push_back(true);
        break;
      }
      case TokenKind::end_tag: out.push_back({"EndTag", lower(raw(html, token.name))}); break;
      case TokenKind::comment: out.push_back({"Comment", raw(html, token.name)}); break;
      case TokenKind::doctype: {
        const auto optional = [&](bool has, SourceRange range) { return has ? json(raw(html, range)) : json(); };
        const json name = token.name.empty() ? json() : json(lower(raw(html, token.name)));
        out.push_back(
            {"DOCTYPE", name, optional(token.has_public_id, token.public_id), optional(token.has_system_id, token.system_id), !token.force_quirks});
        break;
      }
      case TokenKind::end: break;
    }
  return out;
}

ParseOptions options_of(const json& asked) {
  ParseOptions options;
  options.scripting = asked["scripting"];
  std::string name = asked["context"];
  if (name.empty()) return options;
  options.context.emplace();
  for (const auto& [prefix, ns] : {std::pair{std::string("svg "), Namespace::svg}, {std::string("math "), Namespace::math}})
    if (name.starts_with(prefix)) {
      options.context->ns = ns;
      name.erase(0, prefix.size());
    }
  options.context->name = name;
  return options;
}

/// "xlink:href" is written "xlink href" where the standard gives it a namespace ("adjust foreign attributes").
std::string shown_attribute(const std::string& html, const Node& node, const Attribute& attribute) {
  std::string name = attribute_name(html, node, attribute);
  constexpr auto k_names = std::to_array<std::string_view>({"xlink:actuate", "xlink:arcrole", "xlink:href", "xlink:role", "xlink:show", "xlink:title",
                                                            "xlink:type", "xml:lang", "xml:space", "xmlns:xlink"});
  if (node.ns != Namespace::html && std::ranges::find(k_names, name) != k_names.end()) name[name.find(':')] = ' ';
  return name;
}

class TreeWriter {
 public:
  TreeWriter(const std::string& html, const Tree& tree) : html_(html), tree_(tree) {}

  std::string write(NodeId root) {
    for (NodeId id = tree_.next(root, root); id != k_none; id = tree_.next(id, root)) {
      const Node& node = tree_.nodes[id];
      if (node.kind == NodeKind::text) {
        text_indent_ = indent(id, root);
        text_ += decoded(html_, node.source, node.text);
        const NodeId next = node.next_sibling;  // adjacent texts are one in the tests
        if (next == k_none || tree_.nodes[next].kind != NodeKind::text) flush();
        continue;
      }
      out_ += indent(id, root) + shown(node) + "\n";
      std::map<std::string, std::string> attributes;
      for (const Attribute& attribute : tree_.attributes_of(id))
        attributes[shown_attribute(html_, node, attribute)] = decoded(html_, attribute.value, TextKind::attribute);
      for (const auto& [name, value] : attributes) out_ += indent(id, root) + "  " + name + "=\"" + value + "\"\n";
      if (node.is(Tag::template_)) out_ += indent(id, root) + "  content\n";
    }
    return out_;
  }

 private:
  /// The children of a <template> stand in its content.
  std::string indent(NodeId id, NodeId root) const {
    std::string out = "| ";
    for (id = tree_.nodes[id].parent; id != root; id = tree_.nodes[id].parent) out += tree_.nodes[id].is(Tag::template_) ? "    " : "  ";
    return out;
  }

  std::string shown(const Node& node) const {
    switch (node.kind) {
      case NodeKind::doctype: {
        const Doctype& doctype = tree_.doctype;
        std::string out = "<!DOCTYPE " + lower(raw(html_, doctype.name));
        if (doctype.has_public_id || doctype.has_system_id)
          out += " \"" + raw(html_, doctype.public_id) + "\" \"" + raw(html_, doctype.system_id) + "\"";
        return out + ">";
      }
      case NodeKind::comment: return "<!-- " + raw(html_, node.end_tag) + " -->";
      default: return (node.ns == Namespace::svg ? "<svg " : node.ns == Namespace::math ? "<math " : "<") + element_name(html_, node) + ">";
    }
  }

  void flush() {
    if (!text_.empty()) out_ += text_indent_ + "\"" + text_ + "\"\n";
    text_.clear();
  }

  const std::string& html_;
  const Tree& tree_;
  std::string out_, text_, text_indent_;
};

json tree(const json& asked) {
  const std::string html = asked["tree"];
  const ParseOptions options = options_of(asked);
  const Tree tree = parse(html, options);
  return TreeWriter(html, tree).write(options.context ? tree.nodes[k_document].first_child : k_document);
}

json encoding(const json& asked) {
  const std::string characters = asked["encoding"], wanted = asked["wanted"];
  std::string bytes;
  for (std::size_t at = 0; at < characters.size();) {
    const text::Decoded one = text::decode(characters, at);
    bytes += static_cast<char>(one.character);
    at += one.length;
  }
  const ingest::PageEncoding page = ingest::page_encoding(bytes);
  const std::string_view stated = page.from == ingest::EncodingFrom::mark ? page.encoding : ingest::stated_encoding(bytes);
  return {stated.empty() ? "windows-1252" : stated, ingest::encoding_of_label(wanted)};
}

json answer(const json& asked) { return asked.contains("tree") ? tree(asked) : asked.contains("encoding") ? encoding(asked) : tokens(asked); }

}  // namespace
}  // namespace debunk::html

int main() {
  using namespace debunk::html;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const json asked = json::parse(line);
    std::cout << answer(asked).dump() << '\n';
  }
}
