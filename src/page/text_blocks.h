// The text of a page in blocks, as its elements break it, and where in the tree each stands: what the choice of the article is made from.
// One pass in document order tells what is inside what, one in source order collects text; nothing is decoded.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "html/tree.h"
#include "page/class_words.h"

namespace debunk::page {

/// Where a text stands; inherited from the elements around it.
enum Inside : std::uint16_t {
  k_in_link = 1,
  k_in_list = 2,       ///< an item of a list
  k_in_table = 4,      ///< a cell
  k_in_quotation = 8,  ///< <blockquote>
  k_in_caption = 16,   ///< <figcaption>, <caption>
  k_in_pre = 32,
  k_in_heading = 64,   ///< <h1> to <h6>
  k_in_figure = 128,
  k_in_form = 256,
  k_in_emphasis = 512, ///< <b>, <strong>
};

/// A node of the tree, in the table beside it.
struct NodeOutline {
  html::NodeId container = html::k_none;  ///< the element that lays out its text: the nearest that is no part of a line. k_none: its text is never shown
  ClassWords words = 0;                   ///< of an element
  ClassWords words_around = 0;            ///< of it and the elements around it, up to <body>
  std::uint16_t inside = 0;
};

/// A text node of a block.
struct TextRun {
  html::NodeId node;
  bool after_break = false;  ///< a line break stands before it
};

struct TextBlock {
  html::NodeId container = html::k_none;
  std::uint32_t first_run = 0, run_count = 0;
  std::uint32_t characters = 0;        ///< without white space
  std::uint32_t link_characters = 0;   ///< of those, in links
  std::uint32_t strong_characters = 0; ///< of those, in <b> or <strong>
  std::uint32_t words = 0;             ///< two characters make a word in scripts that write no spaces
  std::uint32_t sentence_ends = 0;
  std::uint32_t commas = 0;
  std::uint32_t capitals = 0;          ///< words that start with one
  std::uint32_t digits = 0;
  ClassWords text_words = 0;           ///< of its own text, if that is short: "Read more", "Kommentare"
  ClassWords inline_words = 0;         ///< of the elements of the line that its first text stands in
  std::uint16_t inside = 0;            ///< of its container
  bool ends_sentence = false;          ///< its last character does
  bool ends_comma = false;             ///< its last character is one
  bool has_sign = false;               ///< one of | © » › •
  bool has_copyright = false;          ///< has a ©
};

struct TextBlocks {
  std::vector<NodeOutline> nodes;      ///< of each node of the tree
  std::vector<html::NodeId> order;     ///< the elements that are shown, in document order
  std::vector<TextBlock> blocks;       ///< in source order
  std::vector<TextRun> runs;
};

TextBlocks text_blocks(std::string_view html, const html::Tree& tree);

}  // namespace debunk::page
