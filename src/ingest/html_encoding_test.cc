#include "ingest/html_encoding.h"

#include <gtest/gtest.h>

#include <string>

#include "ingest/encoding_labels.h"
#include "ingest/html_prescan.h"

namespace debunk::ingest {
namespace {

const std::string k_utf8 = "<p>Die Fähre fährt über die Brücke</p>";
const std::string k_latin =
    "<p>Die F\xE4hre f\xE4hrt \xFC"
    "ber die Br\xFC"
    "cke</p>";

TEST(HtmlEncoding, LabelsAreThoseOfTheStandard) {
  EXPECT_EQ(encoding_of_label("utf8"), "UTF-8");
  EXPECT_EQ(encoding_of_label(" Latin1\n"), "windows-1252");
  EXPECT_EQ(encoding_of_label("ISO-8859-9"), "windows-1254");
  EXPECT_EQ(encoding_of_label("gb2312"), "GBK");
  EXPECT_EQ(encoding_of_label("utf-7"), "");
  EXPECT_EQ(encoding_of_label(""), "");
  EXPECT_EQ(table_of_encoding("EUC-KR"), table_of_encoding("windows-949"));
  EXPECT_EQ(table_of_encoding("replacement"), std::nullopt);
  EXPECT_EQ(table_of_encoding("x-user-defined"), std::nullopt);
}

TEST(HtmlEncoding, MetaStatesIt) {
  EXPECT_EQ(stated_encoding("<meta charset=latin1>"), "windows-1252");
  EXPECT_EQ(stated_encoding("<META http-equiv='Content-Type' content='text/html; charset=\"windows-1251\"'>"), "windows-1251");
  EXPECT_EQ(stated_encoding("<meta content='text/html; charset=koi8-r'>"), "");
  EXPECT_EQ(stated_encoding("<meta charset=utf-16le>"), "UTF-8");
  EXPECT_EQ(stated_encoding("<!-- <meta charset=koi8-r> --><meta charset=utf-8>"), "UTF-8");
  EXPECT_EQ(stated_encoding("<p title='<meta charset=koi8-r>'>"), "");
  EXPECT_EQ(stated_encoding("<meta charset=koi8-r"), "");
  EXPECT_EQ(stated_encoding("<?xml version='1.0' encoding='windows-1250'?>"), "windows-1250");
}

TEST(HtmlEncoding, ALateMetaCountsButNotInAScript) {
  const std::string filler = "<!--" + std::string(2 * k_prescan_limit, 'x') + "-->";
  EXPECT_EQ(stated_encoding(filler + "<meta charset=koi8-r>"), "KOI8-R");
  EXPECT_EQ(stated_encoding(filler + "<script>'<meta charset=koi8-r>'</script><meta charset=koi8-u>"), "KOI8-U");
  EXPECT_EQ(stated_encoding(filler + std::string(k_late_limit, 'x') + "<meta charset=koi8-r>"), "");
}

TEST(HtmlEncoding, WhoIsBelieved) {
  const auto from = [](const std::string& bytes, std::string_view transport) {
    const PageEncoding page = page_encoding(bytes, transport);
    return std::pair(page.encoding, page.from);
  };
  EXPECT_EQ(from("\xEF\xBB\xBF" + k_utf8, "latin1"), (std::pair{std::string("UTF-8"), EncodingFrom::mark}));
  EXPECT_EQ(from("<meta charset=koi8-r>" + k_latin, "latin1"), (std::pair{std::string("windows-1252"), EncodingFrom::transport}));
  EXPECT_EQ(from("<meta charset=latin1>" + k_latin, "no-such"), (std::pair{std::string("windows-1252"), EncodingFrom::page}));
  EXPECT_EQ(from(k_utf8, ""), (std::pair{std::string("UTF-8"), EncodingFrom::bytes}));
  EXPECT_EQ(from("<p>plain</p>", "shift_jis"), (std::pair{std::string("Shift_JIS"), EncodingFrom::transport}));
}

TEST(HtmlEncoding, WhatTheBytesRefuteIsNotBelieved) {
  const PageEncoding utf8 = page_encoding("<meta charset=iso-8859-1>" + k_utf8);
  EXPECT_EQ(utf8.encoding, "UTF-8");
  EXPECT_TRUE(utf8.valid_utf8);
  EXPECT_EQ(utf8.refuted, "windows-1252");
  EXPECT_EQ(utf8.from, EncodingFrom::bytes);

  const PageEncoding latin = page_encoding("<meta charset=utf-8>" + k_latin + k_latin);
  EXPECT_NE(latin.encoding, "UTF-8");
  EXPECT_EQ(latin.refuted, "UTF-8");

  // The server is wrong, the page is right.
  const PageEncoding page = page_encoding("<meta charset=latin1>" + k_latin, "utf-8");
  EXPECT_EQ(page.encoding, "windows-1252");
  EXPECT_EQ(page.from, EncodingFrom::page);
  EXPECT_EQ(page.refuted, "UTF-8");

  // One byte is broken: still what it says.
  EXPECT_EQ(page_encoding("<meta charset=utf-8>" + k_utf8 + "\xE9 ").encoding, "UTF-8");

  // Two bytes that happen to be UTF-8 refute no encoding of two bytes a character.
  EXPECT_EQ(page_encoding("<meta charset=gbk>\xC3\xA9").encoding, "GBK");

  std::string wide;
  for (const char c : std::string("<meta charset=utf-8><p>The ferry stops here</p>")) wide += {c, '\0'};
  EXPECT_EQ(page_encoding(wide, "utf-8").encoding, "UTF-16LE");
}

}  // namespace
}  // namespace debunk::ingest
