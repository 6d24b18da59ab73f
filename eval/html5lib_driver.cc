// Answers the conformance tests of html5lib: one JSON object a line in, one JSON value a line out. eval/harness/html5lib.py asks and compares.
//   {"tokens": "<p>", "state": "RCDATA state", "last_start_tag": "title"} → the tokens as the .test files have them
#include <algorithm>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "html/tokenizer.h"

namespace debunk::html {
namespace {

using nlohmann::json;

std::string lower(std::string text) {
  std::ranges::transform(text, text.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return text;
}

std::string raw(const std::string& html, SourceRange range) { return decoded(html, range, TextKind::raw); }

Content content_of(const std::string& state) {
  for (const auto& [name, content] : {std::pair{"RCDATA state", Content::rcdata}, {"RAWTEXT state", Content::rawtext}, {"Script data state", Content::script},
                                      {"PLAINTEXT state", Content::plaintext}, {"CDATA section state", Content::cdata}})
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
        out.push_back({"DOCTYPE", name, optional(token.has_public_id, token.public_id), optional(token.has_system_id, token.system_id), !token.force_quirks});
        break;
      }
      case TokenKind::end: break;
    }
  return out;
}

}  // namespace
}  // namespace debunk::html

int main() {
  using namespace debunk::html;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    const json asked = json::parse(line);
    std::cout << tokens(asked).dump() << '\n';
  }
}
