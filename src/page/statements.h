// Everything a page says about itself, from each place that says it, and what is to be believed.
#pragma once

#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "debunk/page.h"
#include "html/tree.h"

namespace debunk::page {

/// Of one place and one field no more than so many statements are kept; values are cut after so many bytes.
inline constexpr std::size_t k_statements_limit = 16;
inline constexpr std::size_t k_value_limit = 1000;

/// More pictures are not kept; more nodes of a figure are not looked at.
inline constexpr std::size_t k_pictures_limit = 256;
inline constexpr std::size_t k_figure_nodes = 64;

/// In the order of the page. `tree` is of `html`, parsed without scripting. Linear.
std::vector<Statement> statements(std::string_view html, const html::Tree& tree);

/// The pictures of figures with their captions, and the one the page names for previews.
std::vector<Picture> pictures(std::string_view html, const html::Tree& tree);

/// Fills the empty fields of `metadata`. Of each field the best place that says something is believed:
///
///   title      JSON-LD, microdata, a <h1> that a title repeats, Open Graph, another <h1>, twitter, <title>, <meta>; less the site's name
///   authors    JSON-LD, <meta>, microdata, the byline, Open Graph; who is the publisher alone comes last
///   published  JSON-LD, Open Graph, <meta>, microdata, <time>, what stands in elements named for dates, the date in the address
///   modified   JSON-LD, Open Graph, <meta>, microdata, <time>
///   publisher  JSON-LD, Open Graph, <meta>
///   section    JSON-LD, Open Graph, <meta>
///   url        <link rel=canonical>, Open Graph, JSON-LD
///   language   <html lang>, JSON-LD, Open Graph, <meta>
void choose(const std::vector<Statement>& statements, Metadata& metadata);

/// "Ferry stops | The Paper" less "The Paper": a title without the part that `site`, or the shape of the title, says is the site's name.
std::string without_site(std::string_view title, std::string_view site);

}  // namespace debunk::page
