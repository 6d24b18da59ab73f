// What a web page says about itself, piece by piece, and what it keeps from its readers. Every piece has its place in the page, so that
// findings can quote it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "debunk/span.h"

namespace debunk {

/// What a statement is about. Names as in schema.org's NewsArticle, where it has one.
enum class Field : std::uint8_t { headline, author, published, modified, publisher, section, address, language };

/// Where it is made.
enum class StatedIn : std::uint8_t {
  json_ld,     ///< <script type="application/ld+json">
  open_graph,  ///< <meta property="og:…">, "article:…"
  twitter,     ///< <meta name="twitter:…">
  microdata,   ///< itemprop of an article
  meta,        ///< other <meta>: author, date, dc.*, parsely-*, …
  link,        ///< <link rel="canonical">
  title,       ///< <title>
  heading,     ///< <h1>
  byline,      ///< an element for people that is marked as the author's: rel="author", class "byline"
  time,        ///< <time datetime>
  root,        ///< <html lang>
};

std::string_view to_string(Field field);      ///< "headline"
std::string_view to_string(StatedIn where);   ///< "JSON-LD", "Open Graph", "<title>", …

/// One thing that a page says about itself.
struct Statement {
  Field field = Field::headline;
  StatedIn where = StatedIn::meta;
  std::string value;  ///< as text; a time in ISO 8601, with what is known of it: "2024-03-03", "2024-03-03T10:00+01:00"
  Span span;          ///< bytes of Document::file_text() that say it
};

/// A picture with the words under it.
struct Picture {
  std::string address;  ///< as written
  std::string caption;  ///< empty where the page gives none
  Span span;            ///< bytes of Document::file_text(): the element or value that names it
};

/// Why a reader does not see a text.
enum class HiddenBy : std::uint8_t {
  attribute,   ///< hidden
  display,     ///< display: none
  visibility,  ///< visibility: hidden
  opacity,     ///< opacity: 0
  off_screen,  ///< moved off the screen
  clipped,     ///< clip, clip-path
  no_size,     ///< letters or a box of no size
  colour,      ///< letters in the colour of what is behind them
  noscript,    ///< shown only where no scripts run
  inert,       ///< <template>, <noembed>, <noframes>: never shown
  comment,     ///< <!-- -->
};

std::string_view to_string(HiddenBy by);  ///< for messages: "the attribute hidden", "display: none", "moved off the screen"

/// Text of the page that a reader does not see.
struct HiddenText {
  HiddenBy by = HiddenBy::attribute;
  Span because;                    ///< bytes of Document::file_text(): the declaration, attribute or tag that hides it
  Span span;                       ///< from its first to its last character, with the markup inside
  std::string text;                ///< as a browser would show it, white space single
  std::vector<std::string> links;  ///< the addresses it links to, as written
};

/// Empty for what is no web page. The lists are in the order of the page.
struct Page {
  std::vector<Statement> statements;
  std::vector<Picture> pictures;
  std::vector<HiddenText> hidden;
};

}  // namespace debunk
