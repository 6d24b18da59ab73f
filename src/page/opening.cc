#include "page/opening.h"

#include <algorithm>
#include <string>

#include "html/decode.h"
#include "page/headline.h"
#include "page/value.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::page {
namespace {

constexpr std::size_t k_compared = 40;  // bytes of letters in which a description and a text agree

/// The first letters and digits, in small letters. False if there are enough.
bool append_letters(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size() && out.size() < k_compared;) {
    const text::Decoded one = text::decode(text, at);
    at += one.length;
    const text::CharacterInfo info = text::character_info(one.character);
    if (info.is(text::k_letter | text::k_digit | text::k_mark)) text::append(out, info.folded);
  }
  return out.size() < k_compared;
}

bool is_description(std::string_view html, const html::Tree& tree, html::NodeId id) {
  for (const html::AttributeName name : {html::AttributeName::name, html::AttributeName::property})
    if (const html::Attribute* value = tree.attribute(id, name); value != nullptr && value->value.size() < 24) {
      const std::string small = small_letters(value->value.of(html));
      if (small == "description" || small == "og:description" || small == "twitter:description") return true;
    }
  return false;
}

/// The beginnings of descriptions that are long enough.
std::vector<std::string> descriptions(std::string_view html, const html::Tree& tree) {
  std::vector<std::string> all;
  for (html::NodeId id = 1; id < tree.nodes.size() && all.size() < 8; ++id) {
    if (!tree.nodes[id].is(html::Tag::meta) || !is_description(html, tree, id)) continue;
    const html::Attribute* content = tree.attribute(id, html::AttributeName::content);
    if (content == nullptr) continue;
    std::string letters;
    append_letters(letters, attribute_text(html, *content));
    if (letters.size() >= k_compared && std::ranges::find(all, letters) == all.end()) all.push_back(std::move(letters));
  }
  return all;
}

std::string beginning(std::string_view html, const html::Tree& tree, const TextBlocks& text, const TextBlock& block) {
  std::string letters;
  for (std::uint32_t run = 0; run < block.run_count; ++run) {
    const html::Node& node = tree.nodes[text.runs[block.first_run + run].node];
    for (html::Decoder decoder(html, node.source, node.text); decoder.next();)
      if (!append_letters(letters, decoder.piece().text)) return letters;
  }
  return letters;
}

}  // namespace

Opening find_opening(std::string_view html, const html::Tree& tree, const TextBlocks& text) {
  Opening opening;
  opening.headline = find_headline(html, tree, text, std::vector<bool>(text.blocks.size()));
  opening.is_described.resize(text.blocks.size());
  const std::vector<std::string> all = descriptions(html, tree);
  if (all.empty()) return opening;
  for (std::size_t i = 0; i < text.blocks.size(); ++i) {
    if (text.blocks[i].words < 5) continue;
    const std::string letters = beginning(html, tree, text, text.blocks[i]);
    opening.is_described[i] = letters.size() >= k_compared && std::ranges::find(all, letters) != all.end();
  }
  return opening;
}

}  // namespace debunk::page
