#include "archive/xml.h"

#include <gtest/gtest.h>

namespace debunk::archive {
namespace {

/// The tokens of a text: a letter for the type, and what is in them.
std::string tokens(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const XmlToken token = next_xml_token(text, at);
    EXPECT_EQ(token.at, at);
    EXPECT_GT(token.size, 0u);
    if (token.size == 0) break;
    out += std::string(1, "seetco!"[token.type]) + (token.type == XmlToken::empty ? "!" : "") + '(' + std::string(token.name) + '|' +
           std::string(token.inside) + ')';
    at += token.size;
  }
  return out;
}

std::string content(std::string_view text, XmlContent as) {
  std::string out;
  append_content(out, text, as);
  EXPECT_LE(out.size(), text.size());
  return out;
}

TEST(Xml, Tokens) {
  EXPECT_EQ(tokens("<a>x</a>"), "s(a|)t(|x)e(a|)");
  EXPECT_EQ(tokens("<a b=\"c>d\" e='f'/>"), "e!(a| b=\"c>d\" e='f')");
  EXPECT_EQ(tokens("<x:a />"), "e!(x:a| )");
  EXPECT_EQ(tokens("<![CDATA[<b>]]]]>t"), "c(|<b>]])t(|t)");
  EXPECT_EQ(tokens("<!-- <a> --><?xml version=\"1.0\"?>"), "o(| <a> )o(|xml version=\"1.0\")");
  EXPECT_EQ(tokens("<!DOCTYPE rss [<!ENTITY a \"b\">]><rss>"), "o(|DOCTYPE rss [<!ENTITY a \"b\">)s(rss|)");
  EXPECT_EQ(tokens("<!DOCTYPE html>"), "o(|DOCTYPE html)");
  EXPECT_EQ(tokens("</a  >"), "e(a|  )");
}

TEST(Xml, WhatIsNoTag) {
  EXPECT_EQ(tokens("a < b and c <3 > d"), "t(|a )t(|< b and c )t(|<3 > d)");
  EXPECT_EQ(tokens("<a b=\"<c>"), "t(|<a b=\")s(c|)");
  EXPECT_EQ(tokens("x</ y"), "t(|x)t(|</ y)");
}

TEST(Xml, CutOff) {
  for (const char* text : {"<", "<a", "<a b=\"c>", "</", "</a", "<!", "<!-", "<!-- a --", "<![CDATA[ ]]", "<?xml ?", "<!DOCTYPE [ ]", "<!DOCTYPE"})
    EXPECT_EQ(next_xml_token(text, 0).type, XmlToken::cut_off) << text;
}

TEST(Xml, Names) {
  EXPECT_EQ(local_name("content:encoded"), "encoded");
  EXPECT_EQ(local_name("item"), "item");
  EXPECT_EQ(prefix_of("content:encoded"), "content");
  EXPECT_EQ(prefix_of("item"), "");
}

TEST(Xml, Attributes) {
  EXPECT_EQ(attribute(" rel=\"alternate\" href='http://a/?b=c' x", "href"), "http://a/?b=c");
  EXPECT_EQ(attribute(" rel = alternate href=b", "rel"), "alternate");
  EXPECT_EQ(attribute(" title=\"href=x\" ", "href"), "");
  for (const char* broken : {"", "=", "==", "a=", "a=\"", "a=\"b", "= =\"", "href"}) EXPECT_EQ(attribute(broken, "href"), "") << broken;
}

TEST(Xml, References) {
  EXPECT_EQ(content("&lt;p&gt; &amp;amp; &quot;&apos; caf&#233; &#x20AC;&#X1F600;", XmlContent::html), "<p> &amp; \"' café €😀");
  EXPECT_EQ(content("&nbsp; &unknown; & &; &#; &#x; &#xD800; &#99999999; &#0; &amp", XmlContent::html),
            "&nbsp; &unknown; & &; &#; &#x; &#xD800; &#99999999; &#0; &amp");
}

TEST(Xml, Content) {
  const std::string text = "a &lt;b&gt; <i>c</i><![CDATA[<u>&amp;</u>]]><!-- no --> d<";
  EXPECT_EQ(content(text, XmlContent::text), "a <b> c<u>&amp;</u> d<");
  EXPECT_EQ(content(text, XmlContent::html), "a <b> <i>c</i><u>&amp;</u> d<");
  EXPECT_EQ(content(text, XmlContent::markup), "a &lt;b&gt; <i>c</i><u>&amp;</u> d<");
}

TEST(Xml, NoEntityExpands) {
  EXPECT_EQ(content("<!DOCTYPE a [<!ENTITY lol \"lol\"><!ENTITY lol2 \"&lol;&lol;\">]>&lol2;", XmlContent::html), "&lol2;");
}

std::string elements(std::string_view text) {
  std::string out;
  for (const XmlElement& element : read_xml_elements(text)) out += std::string(element.name) + '[' + std::string(element.content) + ']';
  return out;
}

TEST(Xml, Elements) {
  EXPECT_EQ(elements(" <a>1</a> x <b c='d'/><e><a>2</a><e>3</e></e>"), "a[1]b[]e[<a>2</a><e>3</e>]");
  EXPECT_EQ(elements("<d><p>open<br>html</d><a>1</a>"), "d[<p>open<br>html]a[1]");
  EXPECT_EQ(elements("<link>http://a/ <title>T</title>"), "link[http://a/ ]title[T]");
  EXPECT_EQ(elements("<d><![CDATA[</d>]]></d>"), "d[<![CDATA[</d>]]>]");
  std::string many;
  for (int i = 0; i < 100'000; ++i) many += "<a" + std::to_string(i) + ">";
  EXPECT_EQ(read_xml_elements(many).size(), 256u);
}

}  // namespace
}  // namespace debunk::archive
