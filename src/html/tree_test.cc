#include "html/tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "html/parse.h"

namespace debunk::html {
namespace {

/// "html(head body(p(\"x\")))": elements by name, texts decoded, comments as "!".
std::string shown(const std::string& html, const Tree& tree, NodeId parent = k_document) {
  std::string out;
  for (NodeId id = tree.nodes[parent].first_child; id != k_none; id = tree.nodes[id].next_sibling) {
    const Node& node = tree.nodes[id];
    EXPECT_EQ(node.parent, parent);
    if (!out.empty()) out += " ";
    switch (node.kind) {
      case NodeKind::text: out += "\"" + decoded(html, node.source, node.text) + "\""; break;
      case NodeKind::comment: out += "!"; break;
      case NodeKind::doctype: out += "doctype"; break;
      default: out += element_name(html, node);
    }
    if (const std::string inside = shown(html, tree, id); !inside.empty()) out += "(" + inside + ")";
  }
  return out;
}

std::string shown(const std::string& html) { return shown(html, parse(html)); }

TEST(HtmlTree, WhatThePageLeavesOutIsThere) {
  EXPECT_EQ(shown("<title>Ferry</title><p>One<p>Two"), "html(head(title(\"Ferry\")) body(p(\"One\") p(\"Two\")))");
  EXPECT_EQ(shown("<!doctype html><table><tr><td>x"), "doctype html(head body(table(tbody(tr(td(\"x\"))))))");
  EXPECT_EQ(shown(""), "html(head body)");
}

TEST(HtmlTree, WrongNestingIsPutRightAsInBrowsers) {
  EXPECT_EQ(shown("<p>1<b>2<i>3</b>4</i>5"), "html(head body(p(\"1\" b(\"2\" i(\"3\")) i(\"4\") \"5\")))");
  EXPECT_EQ(shown("<b>1<p>2</b>3</p>"), "html(head body(b(\"1\") p(b(\"2\") \"3\")))");
  EXPECT_EQ(shown("<table>x<tr><td>y</table>"), "html(head body(\"x\" table(tbody(tr(td(\"y\"))))))");
}

TEST(HtmlTree, AmongColumnsAndFramesOnlyWhiteSpaceStays) {
  EXPECT_EQ(shown("<template><col>a b\nc<col>"), "html(head(template(col \" \" \"\n\" col)) body)");
  EXPECT_EQ(shown("<frameset>a &#32;b<frame>"), "html(head frameset(\"  \" frame))");
}

TEST(HtmlTree, TextInATableStandsBeforeItAsAWhole) {
  EXPECT_EQ(shown("<table> <tr> <td>x"), "html(head body(table(\" \" tbody(tr(\" \" td(\"x\"))))))");
  EXPECT_EQ(shown("<table> </>a<tr>"), "html(head body(\" \" \"a\" table(tbody(tr))))");
}

TEST(HtmlTree, NoscriptHoldsElementsWithoutScripts) {
  EXPECT_EQ(shown("<body><noscript><p>x</p></noscript>"), "html(head body(noscript(p(\"x\"))))");
  const std::string html = "<body><noscript><p>x</p></noscript>";
  EXPECT_EQ(shown(html, parse(html, {.scripting = true})), "html(head body(noscript(\"<p>x</p>\")))");
}

TEST(HtmlTree, FragmentsHaveAContext) {
  const std::string html = "<td>x";
  EXPECT_EQ(shown(html, parse(html, {.context = Context{Namespace::html, "tr"}})), "html(td(\"x\"))");
  EXPECT_EQ(shown(html, parse(html, {.context = Context{Namespace::html, "div"}})), "html(\"x\")");
}

TEST(HtmlTree, NamesAreWrittenAsTheStandardDoes) {
  const std::string html = "<DIV><my-Tag><svg VIEWBOX=x><FOREIGNobject><lineargradient>";
  const Tree tree = parse(html);
  EXPECT_EQ(shown(html, tree), "html(head body(div(my-tag(svg(foreignObject(lineargradient))))))");
  for (NodeId id = tree.next(k_document); id != k_none; id = tree.next(id))
    if (tree.nodes[id].tag == Tag::svg) {
      EXPECT_EQ(attribute_name(html, tree.nodes[id], tree.attributes_of(id)[0]), "viewBox");
    }
}

TEST(HtmlTree, NodesSayWhereTheyStand) {
  const std::string html = "<p class=a>x &amp; y<br></p>z";
  const Tree tree = parse(html);
  const auto source = [&](SourceRange range) { return std::string(range.of(html)); };
  for (NodeId id = tree.next(k_document); id != k_none; id = tree.next(id)) {
    const Node& node = tree.nodes[id];
    if (node.is(Tag::p)) {
      EXPECT_EQ(source(node.source), "<p class=a>");
      EXPECT_EQ(source(node.end_tag), "</p>");
      ASSERT_NE(tree.attribute(id, AttributeName::class_), nullptr);
      EXPECT_EQ(source(tree.attribute(id, AttributeName::class_)->value), "a");
      EXPECT_EQ(tree.attribute(id, AttributeName::id), nullptr);
      EXPECT_TRUE(tree.nodes[tree.last_of(id)].is(Tag::br));
    }
    if (node.is(Tag::body)) {
      EXPECT_TRUE(node.source.empty());
      EXPECT_EQ(node.end_tag, (SourceRange{static_cast<std::uint32_t>(html.size()), static_cast<std::uint32_t>(html.size())}));
    }
  }
  EXPECT_EQ(tree.read, html.size());
}

TEST(HtmlTree, WhatIsOpenedAgainIsACopy) {
  const std::string html = "<p><b id=x>1<p>2";
  const Tree tree = parse(html);
  std::vector<const Node*> found;
  for (NodeId id = tree.next(k_document); id != k_none; id = tree.next(id))
    if (tree.nodes[id].is(Tag::b)) found.push_back(&tree.nodes[id]);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_FALSE(found[0]->copy);
  EXPECT_TRUE(found[1]->copy);
  EXPECT_EQ(found[1]->source, found[0]->source);
  EXPECT_EQ(found[0]->end_tag.start, html.find("<p>2"));
}

std::string repeated(std::string_view piece, std::size_t count) {
  std::string out;
  for (std::size_t i = 0; i < count; ++i) out += piece;
  return out;
}

std::size_t depth_of(const Tree& tree) {
  std::size_t deepest = 0, depth = 0;
  for (NodeId id = k_document;;) {
    if (tree.nodes[id].first_child != k_none) {
      id = tree.nodes[id].first_child;
      deepest = std::max(deepest, ++depth);
      continue;
    }
    for (; id != k_document && tree.nodes[id].next_sibling == k_none; --depth) id = tree.nodes[id].parent;
    if (id == k_document) return deepest;
    id = tree.nodes[id].next_sibling;
  }
}

TEST(HtmlTree, DeepPagesAreFlattenedAndKeepTheirOrder) {
  std::string html;
  for (int i = 0; i < 5000; ++i) html += "<div>" + std::to_string(i) + " ";
  const Tree tree = parse(html);
  EXPECT_TRUE(tree.flattened);
  EXPECT_EQ(depth_of(tree), k_depth_limit);
  std::string text;
  for (NodeId id = tree.next(k_document); id != k_none; id = tree.next(id))
    if (tree.nodes[id].kind == NodeKind::text) text += tree.nodes[id].source.of(html);
  std::string want;
  for (int i = 0; i < 5000; ++i) want += std::to_string(i) + " ";
  EXPECT_EQ(text, want);
  EXPECT_FALSE(parse(repeated("<div>", 300)).flattened);
}

/// Whatever a page repeats, twice as much of it takes no more than a few times as long, and the tree stays inside its limits.
TEST(HtmlTree, HostilePagesTakeLinearTime) {
  const std::vector<std::vector<std::string>> pages = {
      {"<div>", "</p>"},
      {"<a>", ""},
      {"<b>", "</i>"},
      {"<a><div>", "</a>"},
      {"<b><p>", "</b>"},
      {"<table><td>", ""},
      {"<table>", "x"},
      {"<select><option>", "</x>"},
      {"<div>", "<li>"},
      {"<font><p>", "x<p>"},
      {"<nobr>", "<nobr>"},
      {"<svg><g>", "</p>"},
      {"<svg><title>", "</g>"},
      {"<math><mi>", "<b>"},
      {"<template>", "</div>"},
      {"<object>", "</b>"},
      {"<button>", "<button>"},
      {"<x>", "</y>"},
      {"<dl><dd>", "</dt><dt>"},
      {"<form>", "</form>"},
      {"<ruby><rt>", "<rp>"},
      {"<body a=1>", "<html b>"},
      {"<h1><h2>", "</h3>"},
      {"<b><i><u><div>", "</b></i></u>"},
      {"<i a=1><b><table>", "</i>"},
      {"<frameset>", "x y"},
      {"<table>x</>", "</>y"},
      {"&amp", "&"},
      {"<", "</"},
      {"<!--", "--!"},
      {"<p a b c d>", "<p x='"},
  };
  using Clock = std::chrono::steady_clock;
  const auto seconds = [](const std::string& html) {
    const auto start = Clock::now();
    const Tree tree = parse(html);
    EXPECT_LE(depth_of(tree), k_depth_limit);
    EXPECT_LE(tree.nodes.size(), k_node_limit + 1000);
    return std::chrono::duration<double>(Clock::now() - start).count();
  };
  for (const auto& page : pages) {
    constexpr std::size_t k_times = 20'000;
    const double once = seconds(repeated(page[0], k_times) + repeated(page[1], k_times));
    const double twice = seconds(repeated(page[0], 4 * k_times) + repeated(page[1], 4 * k_times));
    EXPECT_LT(twice, 16 * once + 0.5) << page[0] << " " << page[1];
  }
}

TEST(HtmlTree, TheLimitOfNodesIsReported) {
  const std::string html = repeated("<a>", k_node_limit + 100);
  const Tree tree = parse(html);
  EXPECT_LT(tree.read, html.size());
  EXPECT_GE(tree.read, html.size() / 2);
}

}  // namespace
}  // namespace debunk::html
