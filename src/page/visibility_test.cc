#include "page/visibility.h"

#include <gtest/gtest.h>

#include <string>

#include "html/parse.h"
#include "page/hidden_text.h"

namespace debunk::page {
namespace {

std::vector<HiddenText> hidden_in(const std::string& html) {
  const html::Tree tree = html::parse(html);
  return hidden_text(html, tree, find_hidden(html, tree));
}

struct Case {
  const char* html;
  const char* hidden;   ///< the texts, separated by "|"
  const char* because;  ///< of the first
};

std::string texts(const std::vector<HiddenText>& all) {
  std::string out;
  for (const HiddenText& one : all) out += (out.empty() ? "" : "|") + one.text;
  return out;
}

TEST(Visibility, WhatHidesText) {
  const Case cases[] = {
      {"<p>seen</p><p hidden>a b</p>", "a b", "hidden"},
      {"<p hidden=until-found>a</p>", "a", "hidden=until-found"},
      {"<div style='display: none'><p>a<p>b</div>c", "a b", "display: none"},
      {"<div style='DISPLAY:NONE!important;color:red'>a</div>", "a", "DISPLAY:NONE!important"},
      {"<div style='visibility:hidden'>a<b style='visibility:visible'>seen</b>c</div>", "a|c", "visibility:hidden"},
      {"<p style='opacity: 0.0'>a</p>", "a", "opacity: 0.0"},
      {"<p style='position:absolute;left:-9999px'>a</p>", "a", "left:-9999px"},
      {"<p style='position:fixed; top:-200em'>a</p>", "a", "top:-200em"},
      {"<p style='margin:0 0 0 -5000px'>a</p>", "a", "margin:0 0 0 -5000px"},
      {"<p style='margin-left:-1000px'>a</p>", "a", "margin-left:-1000px"},
      {"<p style='text-indent:-999px'>a</p>", "a", "text-indent:-999px"},
      {"<p style='transform:scale(0)'>a</p>", "a", "transform:scale(0)"},
      {"<p style='transform: translateX(-9999px)'>a</p>", "a", "transform: translateX(-9999px)"},
      {"<p style='position:absolute;clip:rect(0 0 0 0)'>a</p>", "a", "clip:rect(0 0 0 0)"},
      {"<p style='clip-path: inset(50%)'>a</p>", "a", "clip-path: inset(50%)"},
      {"<div style='font-size:0'>a<span style='font-size:12px'>seen</span></div>", "a", "font-size:0"},
      {"<div style='font:0/0 a'>a</div>", "a", "font:0/0 a"},
      {"<div style='height:0;overflow:hidden'>a</div>", "a", "height:0"},
      {"<div style='width:1px;height:1px;overflow:hidden'>a</div>", "a", "height:1px"},
      {"<p style='color:#fff'>a</p>", "a", "color:#fff"},
      {"<body style='background:#000'><p style='color:rgb(0, 0, 0)'>a</p>", "a", "color:rgb(0, 0, 0)"},
      {"<style>body{background:#eee}p{color:#EEEEEE}</style><p>a", "a", "color:#EEEEEE"},
      {"<table bgcolor=white><tr><td><font color=white>a</font></table>", "a", "color=white"},
      {"<marquee width=1 height=1>a</marquee>", "a", "<marquee width=1 height=1>"},
      {"<body><noscript><p>a</p></noscript>", "a", "<noscript>"},
      {"<template><p>a</p></template>", "a", "<template>"},
      {"<!-- <p>a</p> --><p>seen", "a", "<!--"},
      {"<style>.x{display:none}</style><p class='y x'>a", "a", "display:none"},
      {"<style>#x{display:none}</style><p id=x>a", "a", "display:none"},
      {"<style>/* } */ .x, .y > .z { display : none }</style><i class=y><b class=z>a</b></i>", "a", "display : none"},
      {"<style>@media screen{.x{display:none}}</style><p class=x>a", "a", "display:none"},
      {"<style>div.x p.y{display:none}</style><div class=x><i><p class=y>a", "a", "display:none"},
      {"<style>.sm\\:x{display:none}</style><p class='sm:x'>a", "a", "display:none"},
  };
  for (const Case& one : cases) {
    SCOPED_TRACE(one.html);
    const std::string html = one.html;
    const std::vector<HiddenText> found = hidden_in(html);
    EXPECT_EQ(texts(found), one.hidden);
    if (!found.empty()) {
      EXPECT_EQ(html.substr(found[0].because.start, found[0].because.size()), one.because);
    }
  }
}

TEST(Visibility, WhatIsSeen) {
  const char* const pages[] = {
      "<p>a",
      "<p style='display:block'>a",
      "<p style='left:-9999px'>a",  // does nothing where the place is not set
      "<p style='position:absolute;top:100%'>a",
      "<div style='height:0'>a</div>",  // overflows
      "<p style='color:#fff;background:#000'>a",
      "<div style='background:url(x.png)'><p style='color:#fff'>a</div>",
      "<style>p{color:#fff}</style><p>a",               // on what another sheet puts behind it
      "<div style='color:#fff'><a href=x>a</a></div>",  // links are blue
      "<p aria-hidden=true>a",
      "<details><summary>a</summary>b</details>",
      "<style>.x:hover{display:none}</style><p class=x>a",
      "<style>@media print{.x{display:none}}</style><p class=x>a",
      "<style>@media (max-width: 600px){.x{display:none}}</style><p class=x>a",
      "<style media=print>.x{display:none}</style><p class=x>a",
      "<style>.x{display:none}.x.y{display:block}</style><p class='x y'>a",
      "<style>.x{display:none}.x{display:block}</style><p class=x>a",
      "<style>p{display:none}</style><p style='display:block'>a",
      "<style>.X{display:none}</style><p class=x>a",
      "<style>.y > .x{display:none}</style><div class=y><i><b class=x>a",
      "<style>@keyframes x{from{opacity:0}}</style><p>a",
      "<style>[hidden]{display:none}.x{display:flex}</style><p hidden class=x>a",
      "<noscript><style>.x{display:none}</style></noscript><p class=x>a",
      "<body style='opacity:0'>a",
      "<script>var x = 'a'</script><style>.a{}</style>",
      "<p style='font-weight:0'>a",
      "<p style='display:\"none'>a",
  };
  for (const std::string html : pages) EXPECT_EQ(texts(hidden_in(html)), "") << html;
}

TEST(HiddenText, HasItsBytesAndItsLinks) {
  const std::string html =
      "<div hidden>Best <a href='http://a.example/?x=1&amp;y'>casi<b>no</b> &amp; slots</a>\n<ul><li><a href=b>two</a><li>three</ul></div>";
  const std::vector<HiddenText> found = hidden_in(html);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].text, "Best casino & slots two three");
  EXPECT_EQ(html.substr(found[0].span.start, found[0].span.size()).substr(0, 8), "Best <a ");
  EXPECT_TRUE(html.substr(found[0].span.start, found[0].span.size()).ends_with("<li>three"));
  EXPECT_EQ(found[0].links, (std::vector<std::string>{"http://a.example/?x=1&y", "b"}));
}

TEST(HiddenText, IsOnePieceForOneReason) {
  EXPECT_EQ(texts(hidden_in("<style>.x{display:none}</style><p class=x>a<p class=x>b")), "a b");
  EXPECT_EQ(texts(hidden_in("<div hidden>a<p style='display:none'>b</p>c</div>")), "a|b|c");
  EXPECT_EQ(texts(hidden_in("<style>div, div a{color:#fff;background:#fff}</style><div>a <a href=x>b</a> c</div>")), "a b c");
  EXPECT_EQ(texts(hidden_in("<p hidden>a</p>seen<p hidden>b</p>")), "a|b");
}

TEST(HiddenText, OfACommentLeadsBackToThePage) {
  const std::string html = "<p>x</p><!-- old: <a href=y>cheap &lt;pills&gt;</a> -->";
  const std::vector<HiddenText> found = hidden_in(html);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].by, HiddenBy::comment);
  EXPECT_EQ(found[0].text, "old: cheap <pills>");
  EXPECT_EQ(html.substr(found[0].span.start, found[0].span.size()), "old: <a href=y>cheap &lt;pills&gt;");
  EXPECT_EQ(found[0].links, std::vector<std::string>{"y"});
}

/// Sheets made to be slow: many rules for every element, deep chains, what never closes.
TEST(Visibility, HostileSheetsEnd) {
  std::string rules, nested;
  for (int i = 0; i < 20000; ++i) rules += "div .a .b .c .x{display:none}";
  std::string html = "<style>" + rules + "</style>";
  for (int i = 0; i < 400; ++i) html += "<div class='a b'>";
  for (int i = 0; i < 2000; ++i) html += "<i class=x>y</i>";
  const html::Tree tree = html::parse(html);
  EXPECT_TRUE(find_hidden(html, tree).cut);
  for (const char* piece : {"{", "(", "@media{", "a{b:", "/*", "\"", "a,", ".", "\\", "@", "[", "<!--"}) {
    std::string css;
    for (int i = 0; i < 50000; ++i) css += piece;
    const std::string page = "<style>" + css + "</style><p style='" + css + "'>x";
    const html::Tree of_page = html::parse(page);
    EXPECT_EQ(find_hidden(page, of_page).hidden.size(), of_page.nodes.size());
  }
}

}  // namespace
}  // namespace debunk::page
