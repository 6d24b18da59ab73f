#include "archive/sitemap.h"

#include <gtest/gtest.h>

#include "tests/archive_properties.h"

namespace debunk::archive {
namespace {

using made::in_short;
using made::Kept;

std::vector<Kept> read(const std::string& bytes, RecordOptions options = {}) {
  std::vector<Kept> items;
  EXPECT_EQ(properties::broken(bytes, options, items), "");
  return items;
}

TEST(Sitemap, Addresses) {
  const std::string bytes = R"(<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc> http://a/?b=1&amp;c=2 </loc><lastmod>2024-03-01</lastmod><priority>0.5</priority></url>
<url><loc>http://b/</loc><news:news><news:publication><news:name>The Paper</news:name></news:publication>
 <news:publication_date>2024-03-03T10:00:00Z</news:publication_date><news:title>Harbour &amp; ships</news:title></news:news>
 <lastmod>2024-03-04</lastmod><image:image><image:loc>http://no/</image:loc></image:image></url>
<url><lastmod>2024</lastmod></url>
</urlset>)";
  for (const std::string& packed : {bytes, made::gzip(bytes)}) {
    const std::vector<Kept> got = read(packed);
    ASSERT_EQ(in_short(got), "http://a/?b=1&c=2 http://b/ [no-address]");
    EXPECT_EQ(got[0].kind, Kind::address);
    EXPECT_EQ(got[0].date, "2024-03-01");
    EXPECT_EQ(got[1].title, "Harbour & ships");
    EXPECT_EQ(got[1].date, "2024-03-03T10:00:00Z");
    EXPECT_EQ(got[1].body, "");
  }
}

TEST(Sitemap, Index) {
  const std::vector<Kept> got = read(
      "<sitemapindex><sitemap><loc>http://a/1.xml.gz</loc><lastmod>2024</lastmod></sitemap><sitemap><loc>http://a/2.xml</loc></sitemap></"
      "sitemapindex>");
  ASSERT_EQ(in_short(got), "http://a/1.xml.gz http://a/2.xml");
  EXPECT_EQ(got[0].kind, Kind::sitemap);
  EXPECT_EQ(got[0].date, "2024");
}

TEST(Sitemap, Prefixes) {
  EXPECT_EQ(in_short(read("<s:urlset><s:url><s:loc>http://a/</s:loc></s:url><video:url><loc>no</loc></video:url></s:urlset>")), "http://a/");
}

TEST(Sitemap, Broken) {
  EXPECT_EQ(in_short(read("<urlset><url><loc>http://a/</loc></url><url><loc>http://b/<url><loc>http://c/</loc></url></urlset>")),
            "http://a/ [not-closed] http://c/");
  EXPECT_EQ(in_short(read("<urlset><url><loc>http://a/</loc></url><url><loc>http:")), "http://a/ [cut-off]");
}

}  // namespace
}  // namespace debunk::archive
