#include "archive/feed.h"

#include <gtest/gtest.h>

#include "tests/archive_properties.h"

namespace debunk::archive {
namespace {

using namespace std::string_literals;
using made::in_short;
using made::Kept;

std::vector<Kept> read(const std::string& bytes, RecordOptions options = {}) {
  std::vector<Kept> items;
  EXPECT_EQ(properties::broken(bytes, options, items), "");
  return items;
}

std::string item(const std::string& url, const std::string& more = "") {
  return "<item><link>" + url + "</link><title>T</title>" + more + "</item>\n";
}
std::string rss(const std::string& items) {
  return "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Feed</title><link>http://feed/</link>\n" + items + "</channel></rss>\n";
}

TEST(Feed, Rss) {
  const std::vector<Kept> got = read(R"(<?xml version="1.0" encoding="UTF-8"?>
<?xml-stylesheet href="a.xsl"?><!-- a comment -->
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Paper</title><image><url>http://i/</url><title>No</title></image>
<item><title>Harbour &amp; storm: caf&#233;, Tom &amp;amp; Ann&amp;#8217;s</title><link> http://a/?x=1&amp;y=2 </link><guid isPermaLink="false">17</guid>
 <pubDate>Sun, 03 Mar 2024 10:00:00 GMT</pubDate><dc:creator>Ann Reed</dc:creator><category>News</category><category>Sea</category>
 <description>Short.</description><content:encoded><![CDATA[<p>The harbour &amp; the <b>ships</b>.</p>]]></content:encoded></item>
<item><title>Second</title><guid>http://b/</guid><description>&lt;p&gt;The harbour &amp;amp; ships.&lt;/p&gt;</description>
 <media:group><media:title>No</media:title></media:group><dc:date>2024-03-03</dc:date></item>
<item><source url="http://s/"><title>no</title></source></item>
</channel></rss>)");
  ASSERT_EQ(got.size(), 3u);
  EXPECT_EQ(got[0].title, "Harbour & storm: café, Tom & Ann’s");
  EXPECT_EQ(got[0].url, "http://a/?x=1&y=2");
  EXPECT_EQ(got[0].date, "Sun, 03 Mar 2024 10:00:00 GMT");
  EXPECT_EQ(got[0].kind, Kind::fragment);
  EXPECT_EQ(got[0].body, "<p>The harbour &amp; the <b>ships</b>.</p>");
  EXPECT_EQ(got[0].charset, "UTF-8");
  EXPECT_EQ(got[1].url, "http://b/");
  EXPECT_EQ(got[1].body, "<p>The harbour &amp; ships.</p>");
  EXPECT_EQ(got[1].date, "2024-03-03");
  EXPECT_EQ(got[2].title, "");
  EXPECT_EQ(got[2].body, "");
}

TEST(Feed, OtherElementsAreFields) {
  const std::string bytes = rss(item("http://a/", "<dc:creator>Ann <b>Reed</b></dc:creator><category><![CDATA[News & more]]></category><x/>"));
  const auto reader = open_records(from_memory(bytes));
  const Item first = reader->next();
  const Record& record = std::get<Record>(first);
  ASSERT_EQ(record.fields.size(), 2u);
  EXPECT_EQ(record.fields[0].name, "dc:creator");
  EXPECT_EQ(record.fields[0].value, "Ann Reed");
  EXPECT_EQ(record.fields[1].value, "News & more");
}

TEST(Feed, Rss1) {
  const std::vector<Kept> got = read(R"(<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel rdf:about="http://feed/"><title>F</title><items><rdf:Seq><rdf:li resource="http://a/"/></rdf:Seq></items></channel>
<item rdf:about="http://a/"><title>T</title><link>http://a/</link><description>D</description><dc:date>2024-03-03</dc:date></item></rdf:RDF>)");
  ASSERT_EQ(in_short(got), "http://a/");
  EXPECT_EQ(got[0].body, "D");
}

TEST(Feed, Atom) {
  const std::vector<Kept> got = read(R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><updated>2000-01-01</updated>
<entry><title type="html">A &lt;b&gt;bold&lt;/b&gt; &amp;amp; title</title><link rel="self" href="http://no/"/><link rel="alternate" href="http://a/?b&amp;c"/>
 <published>2024-03-03T10:00:00Z</published><updated>2024-03-04T10:00:00Z</updated><author><name>Ann Reed</name></author>
 <content type="html">&lt;p&gt;HTML.&lt;/p&gt;</content><summary>Text.</summary></entry>
<entry><title>B</title><link href="http://b/"/><updated>2024</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>a &lt; b</p></div></content></entry>
<entry><title>C</title><id>http://c/</id><summary>1 &lt; 2</summary></entry>
<entry><source><title>no</title><link href="http://no/"/></source><id>tag:x</id><content src="http://elsewhere/"/><summary type="text">S</summary></entry>
</feed>)");
  ASSERT_EQ(got.size(), 4u);
  EXPECT_EQ(got[0].url, "http://a/?b&c");
  EXPECT_EQ(got[0].title, "A <b>bold</b> & title");
  EXPECT_EQ(got[0].date, "2024-03-03T10:00:00Z");
  EXPECT_EQ(got[0].body, "<p>HTML.</p>");
  EXPECT_EQ(got[0].kind, Kind::fragment);
  EXPECT_EQ(got[1].body, "<div xmlns=\"http://www.w3.org/1999/xhtml\"><p>a &lt; b</p></div>");
  EXPECT_EQ(got[1].date, "2024");
  EXPECT_EQ(got[2].url, "http://c/");
  EXPECT_EQ(got[2].kind, Kind::text);
  EXPECT_EQ(got[2].body, "1 < 2");
  EXPECT_EQ(got[3].url, "");
  EXPECT_EQ(got[3].body, "S");
  EXPECT_EQ(in_short(read("<a:feed xmlns:a=\"x\"><a:entry><a:link href=\"http://a/\"/><link href=\"http://b/\"/></a:entry></a:feed>")), "http://a/");
}

TEST(Feed, NotWellFormed) {
  // What a parser by the book ends at.
  const std::vector<Kept> got = read(rss(item("http://a/", "<description>a&nbsp;b & c <br> <p>open <img src=x></description>") + item("http://b/") +
                                         "<item><link>http://c/<title>C</title></item>"));
  ASSERT_EQ(in_short(got), "http://a/ http://b/ http://c/");
  EXPECT_EQ(got[0].body, "a&nbsp;b & c <br> <p>open <img src=x>");
  EXPECT_EQ(got[2].title, "C");
  EXPECT_EQ(in_short(read("\r\n " + rss(item("http://a/")))), "http://a/");
}

TEST(Feed, BrokenItemsTouchNoOthers) {
  EXPECT_EQ(in_short(read(rss(item("http://a/") + "<item><link>http://b/</link>" + item("http://c/") + item("http://d/")))),
            "http://a/ [not-closed] http://c/ http://d/");
  EXPECT_EQ(in_short(read(rss(item("http://a/") + "<item><link>http://b/</link>"))), "http://a/ [not-closed]");
  EXPECT_EQ(in_short(read(rss(item("http://a/") + "<item/>" + item("http://c/")))), "http://a/ http://c/");
  EXPECT_EQ(in_short(read(rss(item("http://a/") + "<item><description><![CDATA[never closed</description></item>" + item("http://c/")))),
            "http://a/ [cut-off]");
}

TEST(Feed, CutOffAndDamage) {
  const std::string bytes = rss(item("http://a/") + item("http://b/"));
  const std::size_t first = bytes.find("<item>", bytes.find("<item>") + 1), last = bytes.rfind("</item>");
  for (std::size_t size = first + 6; size < last + 7; ++size) EXPECT_EQ(in_short(read(bytes.substr(0, size))), "http://a/ [cut-off]") << size;
  EXPECT_EQ(in_short(read(made::gzip(rss(item("http://a/") + "<item><link>")) + "garbage" + made::gzip(item("http://c/")))),
            "http://a/ [not-closed] http://c/");  // nothing whole in between
}

TEST(Feed, TooLarge) {
  RecordOptions options;
  options.largest = 500;
  EXPECT_EQ(in_short(read(rss(item("http://a/") + item("http://b/", "<description>" + std::string(500, 'b') + "</description>") + item("http://c/")),
                          options)),
            "http://a/ [too-large] http://c/");
  EXPECT_EQ(in_short(read(rss(item("http://a/") + "<!--" + std::string(2000, 'b') + "-->" + item("http://c/")), options)),
            "http://a/ [too-large] http://c/");
}

TEST(Feed, GigabyteInOneItem) {
  const std::string piece(std::size_t{1} << 20, 'x');
  const auto part = [&](std::size_t i) {
    return i == 0      ? "<rss><channel>" + item("http://a/") + "<item><description>"
           : i <= 1024 ? piece
           : i == 1025 ? "</description></item>" + item("http://c/")
                       : "";
  };
  EXPECT_EQ(in_short(made::read_all(*open_records(std::make_unique<made::Generated>(part)))), "http://a/ [too-large] http://c/");
}

TEST(Feed, Encodings) {
  const std::string latin = "<?xml version='1.0' encoding='iso-8859-1'?><rss><channel>" +
                            item("http://a/", "<description>caf\xE9 \x93quoted\x94</description>") + "</channel></rss>";
  ASSERT_EQ(in_short(read(latin)), "http://a/");
  EXPECT_EQ(read(latin)[0].body, "café “quoted”");
  std::string utf16 = "\xFF\xFE";
  for (const char c : rss(item("http://a/", "<description>plain</description>"))) utf16 += std::string(1, c) + '\0';
  EXPECT_EQ(read(utf16).at(0).body, "plain");
  EXPECT_EQ(read(utf16.substr(2)).at(0).body, "plain");
  EXPECT_EQ(read("<?xml version=\"1.0\" encoding=\"windows-1251\"?><rss><item><title>\xCF\xEE\xF0\xF2</title></item></rss>").at(0).title, "Порт");
  EXPECT_EQ(read("<?xml version=\"1.0\" encoding=\"no-such\"?><rss><item><title>a</title></item></rss>").at(0).title, "a");
}

TEST(Feed, WhatIsAFeed) {
  for (const char* text : {"<rss>", "<?xml version='1.0'?><!DOCTYPE rss [<!ENTITY a 'b'>]>\n<feed ", "<rdf:RDF>", "\xEF\xBB\xBF<atom:feed>"})
    EXPECT_EQ(is_feed(std::string(text) + " x='y'>"), true) << text;
  for (const char* text : {"", "<", "<html>", "text <rss>", "<?xml version='1.0'?>", "<!-- <rss> -->"}) EXPECT_FALSE(is_feed(text)) << text;
}

TEST(JsonFeed, Items) {
  const std::string bytes = R"({"version": "https://jsonfeed.org/version/1.1", "title": "F", "items": [
{"id": "1", "url": "http://a/", "title": "A \"title\"", "content_html": "<p>A\u00e9", "content_text": "no", "date_published": "2024-03-03T10:00:00Z"},
{"id": "http://b/", "content_text": "B\nb", "date_modified": "2024", "attachments": [{"url": "http://no/"}]}, {"id": "x", "summary": "C"}]})";
  const std::vector<Kept> got = read(bytes);
  ASSERT_EQ(got.size(), 3u);
  EXPECT_EQ(got[0].url, "http://a/");
  EXPECT_EQ(got[0].title, "A \"title\"");
  EXPECT_EQ(got[0].body, "<p>Aé");
  EXPECT_EQ(got[0].kind, Kind::fragment);
  EXPECT_EQ(got[0].date, "2024-03-03T10:00:00Z");
  EXPECT_EQ(got[1].url, "http://b/");
  EXPECT_EQ(got[1].kind, Kind::text);
  EXPECT_EQ(got[1].body, "B\nb");
  EXPECT_EQ(got[1].date, "2024");
  EXPECT_EQ(got[2].url, "");
  EXPECT_EQ(got[2].body, "C");
  EXPECT_EQ(in_short(read(bytes.substr(0, 300))), "[cut-off]");
}

TEST(JsonFeed, Broken) {
  const std::string head = "{\"version\": \"https://jsonfeed.org/version/1\", ";
  EXPECT_EQ(in_short(read(head + "\"items\": {}}")), "[no-record]");
  EXPECT_EQ(in_short(read(head + "\"title\": 1}")), "[no-record]");
  EXPECT_EQ(in_short(read(head + "\"items\": [1, {\"url\": \"http://a/\"}]}")), "[no-json]");
  EXPECT_EQ(in_short(read(head + "\"items\": []}")), "");
  EXPECT_EQ(in_short(read(head + "\"items\": [}")), "[no-json]");
  RecordOptions options;
  options.largest = 100;
  EXPECT_EQ(in_short(read(head + "\"x\": \"" + std::string(100, 'x') + "\"}", options)), "[too-large]");
  EXPECT_EQ(in_short(read("{\"text\": \"about jsonfeed.org/version/1\", \"url\": \"a\"}\n")), "a");
}

}  // namespace
}  // namespace debunk::archive
