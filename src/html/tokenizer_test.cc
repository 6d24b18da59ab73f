#include "html/tokenizer.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace debunk::html {
namespace {

/// Every token by the bytes it covers, marked by its kind: "<p|x|/p>".
std::vector<std::string> tokens_of(const std::string& html, Content content = Content::data, std::string_view end_tag = {}) {
  std::vector<Attribute> attributes;
  Tokenizer tokenizer(html, attributes);
  tokenizer.set_content(content, end_tag);
  std::vector<std::string> out;
  std::size_t end = 0;
  for (Token token; tokenizer.next(token), token.kind != TokenKind::end;) {
    EXPECT_LE(end, token.source.start) << html;
    end = token.source.end;
    std::string shown;
    switch (token.kind) {
      case TokenKind::text: shown = "text " + std::string(token.source.of(html)); break;
      case TokenKind::start_tag:
        shown = "start " + std::string(token.name.of(html)) + (token.self_closing ? "/" : "");
        for (std::uint32_t i = 0; i < token.attribute_count; ++i) {
          const Attribute& attribute = attributes[token.first_attribute + i];
          shown += " " + std::string(attribute.name.of(html)) + "=[" + std::string(attribute.value.of(html)) + "]";
        }
        break;
      case TokenKind::end_tag: shown = "end " + std::string(token.name.of(html)); break;
      case TokenKind::comment: shown = "comment " + std::string(token.name.of(html)); break;
      case TokenKind::doctype: shown = "doctype " + std::string(token.name.of(html)) + (token.force_quirks ? " broken" : ""); break;
      case TokenKind::end: break;
    }
    out.push_back(shown);
  }
  EXPECT_LE(end, html.size());
  return out;
}

using Tokens = std::vector<std::string>;

TEST(HtmlTokenizer, TokensAreRangesOfThePage) {
  EXPECT_EQ(tokens_of("<!DOCTYPE html><P Class='a b' id=x hidden>Fish &amp; <b>chips</b ><!-- now -->"),
            (Tokens{"doctype html", "start P Class=[a b] id=[x] hidden=[]", "text Fish &amp; ", "start b", "text chips", "end b", "comment  now "}));
}

TEST(HtmlTokenizer, TheWholeTokenIsItsSource) {
  const std::string html = "a<b c=d><!--x--></b>";
  std::vector<Attribute> attributes;
  Tokenizer tokenizer(html, attributes);
  std::string joined;
  for (Token token; tokenizer.next(token), token.kind != TokenKind::end;) joined += std::string(token.source.of(html)) + "|";
  EXPECT_EQ(joined, "a|<b c=d>|<!--x-->|</b>|");
}

TEST(HtmlTokenizer, KnownNamesAreNumbers) {
  const std::string html = "<BLOCKQUOTE CITE=x Http-Equiv=y data-x=z><annotation-xml><h1><h\x11><figcaptions><a>";
  std::vector<Attribute> attributes;
  Tokenizer tokenizer(html, attributes);
  Tokens names;
  for (Token token; tokenizer.next(token), token.kind != TokenKind::end;) names.emplace_back(to_string(token.tag));
  EXPECT_EQ(names, (Tokens{"blockquote", "annotation-xml", "h1", "", "", "a"}));
  ASSERT_EQ(attributes.size(), 3U);
  EXPECT_EQ(attributes[0].id, AttributeName::cite);
  EXPECT_EQ(attributes[1].id, AttributeName::http_equiv);
  EXPECT_EQ(attributes[2].id, AttributeName::unknown);
  EXPECT_EQ(find_tag(std::string_view("a\0", 2)), Tag::unknown);
  EXPECT_EQ(find_tag(""), Tag::unknown);
}

TEST(HtmlTokenizer, WhatIsNoMarkupIsText) {
  EXPECT_EQ(tokens_of("1 < 2, a<1, <, </"), (Tokens{"text 1 < 2, a<1, <, </"}));
  EXPECT_EQ(tokens_of("x</>y"), (Tokens{"text x", "text y"}));
  EXPECT_EQ(tokens_of("</ p>x"), (Tokens{"comment  p", "text x"}));
  EXPECT_EQ(tokens_of("<?xml version='1.0'?>x"), (Tokens{"comment ?xml version='1.0'?", "text x"}));
}

TEST(HtmlTokenizer, AnUnfinishedTagIsNothing) {
  EXPECT_EQ(tokens_of("a<p class='x"), (Tokens{"text a"}));
  EXPECT_EQ(tokens_of("a</p "), (Tokens{"text a"}));
  std::vector<Attribute> attributes;
  Tokenizer tokenizer("<p a b=c", attributes);
  Token token;
  tokenizer.next(token);
  EXPECT_EQ(token.kind, TokenKind::end);
  EXPECT_TRUE(attributes.empty());
}

TEST(HtmlTokenizer, CommentsEndWhereBrowsersEndThem) {
  EXPECT_EQ(tokens_of("<!-->a<!--->b<!---->c<!--x--!>d<!--x--y-->"),
            (Tokens{"comment ", "text a", "comment ", "text b", "comment ", "text c", "comment x", "text d", "comment x--y"}));
  EXPECT_EQ(tokens_of("<!--x--"), (Tokens{"comment x"}));
  EXPECT_EQ(tokens_of("<!-"), (Tokens{"comment -"}));
}

TEST(HtmlTokenizer, RawContentEndsAtItsOwnTagOnly) {
  EXPECT_EQ(tokens_of("a</b></titles></TITLE >x", Content::rcdata, "title"), (Tokens{"text a</b></titles>", "end TITLE", "text x"}));
  EXPECT_EQ(tokens_of("if (a<b) '</b>'</script>", Content::script, "script"), (Tokens{"text if (a<b) '</b>'", "end script"}));
  EXPECT_EQ(tokens_of("<!--<script></script>--></script>x", Content::script, "script"),
            (Tokens{"text <!--<script></script>-->", "end script", "text x"}));
  EXPECT_EQ(tokens_of("<!--></script>x", Content::script, "script"), (Tokens{"text <!-->", "end script", "text x"}));
  EXPECT_EQ(tokens_of("</plaintext>x", Content::plaintext), (Tokens{"text </plaintext>x"}));
}

TEST(HtmlTokenizer, SectionsAreTextWhereTheyAreAllowed) {
  std::vector<Attribute> attributes;
  Tokenizer tokenizer("<![CDATA[a<b]]>c<![CDATA[]]>d", attributes);
  tokenizer.allow_cdata(true);
  std::string joined;
  for (Token token; tokenizer.next(token), token.kind != TokenKind::end;)
    joined += std::string(token.source.of("<![CDATA[a<b]]>c<![CDATA[]]>d")) + "|";
  EXPECT_EQ(joined, "a<b|c|d|");
  EXPECT_EQ(tokens_of("<![CDATA[a<b]]>c"), (Tokens{"comment [CDATA[a<b]]", "text c"}));
}

TEST(HtmlTokenizer, TheFirstOfTwoAttributesCounts) {
  EXPECT_EQ(tokens_of("<p a=1 A=2 id=3 ID=4 data-x=5 DATA-X=6>"), (Tokens{"start p a=[1] id=[3] data-x=[5]"}));
}

TEST(HtmlTokenizer, MoreAttributesThanTheLimitAreReadOver) {
  std::string html = "<p";
  for (int i = 0; i < 1'000'000; ++i) html += " a" + std::to_string(i);
  html += ">x";
  std::vector<Attribute> attributes;
  Tokenizer tokenizer(html, attributes);
  Token token;
  tokenizer.next(token);
  EXPECT_EQ(token.attribute_count, k_attributes_of_tag);
  EXPECT_TRUE(tokenizer.attributes_cut());
  tokenizer.next(token);
  EXPECT_EQ(token.source.of(html), "x");
}

}  // namespace
}  // namespace debunk::html
