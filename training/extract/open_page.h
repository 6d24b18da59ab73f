// A page of the training set: its bytes as UTF-8, its tree and its blocks.
#pragma once

#include <fstream>
#include <iterator>
#include <string>

#include "extract/decode.h"
#include "html/decode.h"
#include "html/parse.h"
#include "ingest/html_encoding.h"
#include "page/opening.h"
#include "page/text_blocks.h"
#include "page/visibility.h"

namespace debunk::training {

struct OpenPage {
  std::string html;
  html::Tree tree;
  page::TextBlocks text;
  page::Opening opening;
  page::Visibility visibility;

  explicit OpenPage(const std::string& name) {
    std::ifstream in(name, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const ingest::PageEncoding encoding = ingest::page_encoding(bytes);
    html = extract::decode(bytes, encoding.encoding, encoding.mark_size).text;
    tree = html::parse(html);
    text = page::text_blocks(html, tree);
    opening = page::find_opening(html, tree, text);
    visibility = page::find_hidden(html, tree);
  }

  std::string text_of(const page::TextBlock& block) const {
    std::string out;
    for (std::uint32_t i = 0; i < block.run_count; ++i) {
      const page::TextRun& run = text.runs[block.first_run + i];
      if (run.after_break) out += '\n';
      out += html::decoded(html, tree.nodes[run.node].source, tree.nodes[run.node].text);
    }
    return out;
  }
};

}  // namespace debunk::training
