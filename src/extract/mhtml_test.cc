#include "extract/mhtml.h"

#include <gtest/gtest.h>

#include "debunk/read.h"

namespace debunk {
namespace {

constexpr std::string_view k_head =
    "From: <Saved by a browser>\r\n"
    "Snapshot-Content-Location: https://paper.example/bridge\r\n"
    "Subject: =?utf-8?Q?Mayor=20opens=20bridge?=\r\n"
    "MIME-Version: 1.0\r\n"
    "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----Part--1----\"\r\n\r\n\r\n";
constexpr std::string_view k_picture = "------Part--1----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n";
constexpr std::string_view k_end = "------Part--1------\r\n";

std::string page_part(std::string_view fields, std::string_view body) {
  return "------Part--1----\r\nContent-Type: text/html\r\n" + std::string(fields) + "Content-Location: https://paper.example/bridge\r\n\r\n" +
         std::string(body) + "\r\n";
}

std::string html_of(std::string_view words) {
  return "<!DOCTYPE html><html><head><title>Mayor opens bridge</title></head><body><article><h1>Mayor opens the new bridge</h1><p>The mayor of "
         "Sandle opened the new bridge over the river on Monday morning, in front of a crowd that had waited since dawn.</p><p>" +
         std::string(words) +
         " said the engineer who had drawn it, and added that nobody had believed in it at first.</p><p>The bridge is closed to cars on "
         "Sundays, the county said, and free for everybody on foot.</p></article></body></html>";
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  std::size_t column = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    std::string piece(1, c);
    if (byte >= 0x7F || c == '=') piece = std::string("=") + "0123456789ABCDEF"[byte >> 4] + "0123456789ABCDEF"[byte & 15];
    if (column + piece.size() > 75) {
      out += "=\r\n";
      column = 0;
    }
    out += piece;
    column += piece.size();
  }
  return out;
}

std::string base64(std::string_view text, std::size_t width) {
  constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < text.size(); at += 3) {
    std::uint32_t group = 0;
    for (std::size_t i = 0; i < 3; ++i) group = group << 8 | (at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0u);
    const std::size_t real = std::min<std::size_t>(3, text.size() - at);
    for (std::size_t i = 0; i < 4; ++i) out += i <= real ? letters[group >> (18 - 6 * i) & 63] : '=';
  }
  for (std::size_t at = width; at < out.size(); at += width + 2) out.insert(at, "\r\n");
  return out;
}

std::string source_of(const Document& document, std::string_view words) {
  const std::size_t at = document.text().find(words);
  if (at == std::string_view::npos) return "not in the text: " + std::string(words);
  const Span span = document.source_span({at, at + words.size()});
  return std::string(document.source().substr(span.start, span.size()));
}

TEST(Mhtml, QuotedPrintableLeadsBackToItsBytes) {
  const std::string file =
      std::string(k_head) + std::string(k_picture) +
      page_part("Content-Transfer-Encoding: quoted-printable\r\n", quoted_printable(html_of("“It is a beautiful bridge – façade and all,”"))) +
      std::string(k_end);
  const Document document = Document::from_mhtml(file);
  EXPECT_EQ(document.source(), file);
  EXPECT_TRUE(document.is_html());
  EXPECT_EQ(document.metadata().url, "https://paper.example/bridge");
  // A line may go on in the middle of anything.
  const auto in_one_line = [&](std::string_view words) {
    std::string bytes = source_of(document, words);
    if (const std::size_t at = bytes.find("=\r\n"); at != std::string::npos) bytes.erase(at, 3);
    return bytes;
  };
  EXPECT_EQ(in_one_line("–"), "=E2=80=93");
  EXPECT_EQ(in_one_line("ç"), "=C3=A7");
  EXPECT_EQ(in_one_line("beautiful"), "beautiful");
  EXPECT_EQ(document.text().find('='), std::string_view::npos);
  const std::size_t at = document.text().find("opened");
  EXPECT_FALSE(document.is_contiguous({at, at + 6}));
}

TEST(Mhtml, Base64LeadsBackToItsGroups) {
  const std::string html = html_of("“It is a beautiful bridge,”");
  for (const std::size_t width : {76u, 61u, 1u}) {
    const std::string file = std::string(k_head) + page_part("Content-Transfer-Encoding: BASE64\r\n", base64(html, width)) + std::string(k_end);
    const Document document = Document::from_mhtml(file);
    const std::size_t at = document.text().find("beautiful");
    ASSERT_NE(at, std::string_view::npos);
    const Span span = document.source_span({at, at + 9});
    const std::size_t in_page = html.find("beautiful"), in_packed = file.find("\r\n\r\n", file.find("BASE64")) + 4;
    const auto place = [&](std::size_t letter) { return in_packed + letter + letter / width * 2; };
    EXPECT_LE(span.start, place(in_page / 3 * 4 + in_page % 3));
    EXPECT_GE(span.start, place(in_page / 3 * 4));
    EXPECT_GT(span.end, place((in_page + 8) / 3 * 4 + (in_page + 8) % 3));
    EXPECT_LE(span.end, place((in_page + 8) / 3 * 4 + 3) + 1);
  }
}

TEST(Mhtml, EncodingIsThatOfThePart) {
  std::string html = html_of("\"Ein sch\xF6ner Bau, und das seit Jahren\"");
  const std::string file = std::string(k_head) +
                           "------Part--1----\r\nContent-Type: text/html;\r\n charset=\"windows-1252\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" +
                           html + "\r\n" + std::string(k_end);
  const Document document = Document::from_mhtml(file);
  EXPECT_EQ(document.encoding(), "windows-1252");
  EXPECT_EQ(source_of(document, "schöner"), "sch\xF6ner");
}

TEST(Mhtml, IsKnownByItsNameAndByItsContent) {
  const std::string file = std::string(k_head) + page_part("", html_of("“It is a beautiful bridge,”")) + std::string(k_end);
  for (const char* name : {"page.mhtml", "page.MHT", "<stdin>", "page.txt"}) {
    const Document document = read_document(file, name).value();
    EXPECT_NE(document.text().find("beautiful"), std::string_view::npos) << name;
    EXPECT_EQ(document.text().find("Snapshot"), std::string_view::npos) << name;
  }
}

TEST(Mhtml, TheRootIsThePartThatIsNamed) {
  const auto part = [](const char* id, const std::string& html) {
    return "--b\nContent-Type: text/html\nContent-ID: " + std::string(id) + "\n\n" + html + "\n";
  };
  const std::string body = part("<frame>", html_of("“It is only a frame,”")) + part("<page>", html_of("“It is the page itself,”")) + "--b--\n";
  const auto text = [&](const char* parameters) {
    return std::string(
        Document::from_mhtml("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b" + std::string(parameters) + "\n\n" + body).text());
  };
  EXPECT_NE(text("; start=\"<page>\"").find("itself"), std::string::npos);
  EXPECT_NE(text("").find("frame"), std::string::npos);
  EXPECT_NE(text("; start=\"<none>\"").find("frame"), std::string::npos);
}

TEST(Mhtml, MessagesInsideAndMessagesOfOnePart) {
  const std::string page = "Content-Type: text/html\n\n" + html_of("“It is a beautiful bridge,”");
  const std::string inner = "Content-Type: multipart/alternative; boundary=i\n\n--i\nContent-Type: text/plain\n\nplain\n--i\n" + page + "\n--i--\n";
  for (const std::string& file :
       {"MIME-Version: 1.0\n" + page, "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=o\n\n--o\n" + inner + "\n--o--\n"})
    EXPECT_NE(Document::from_mhtml(file).text().find("beautiful"), std::string_view::npos) << file;
}

TEST(Mhtml, AnAddressThatIsNoTextIsNone) {
  const std::string part = "Content-Type: text/html\nContent-Location: https://paper.example/bridge\n\n" + html_of("“It is a beautiful bridge,”");
  const auto url = [&](const char* field) { return Document::from_mhtml("Snapshot-Content-Location: " + std::string(field) + "\n" + part).metadata().url; };
  EXPECT_EQ(url("https://paper.example/br\xC3\xBC"
                "cke"),
            "https://paper.example/brücke");
  EXPECT_EQ(url("https://paper.example/\x90"), "https://paper.example/bridge");
}

TEST(Mhtml, WithoutAPageThereIsNoText) {
  for (const std::string& file :
       {std::string(), std::string("no head at all"), std::string("A: b\n\n"), std::string(k_head), std::string(k_head) + std::string(k_picture)})
    EXPECT_EQ(Document::from_mhtml(file).text(), "") << file;
}

TEST(Mhtml, WhatIsCutOffGivesWhatThereIs) {
  const std::string file =
      std::string(k_head) + page_part("Content-Transfer-Encoding: quoted-printable\r\n", quoted_printable(html_of("“It is,”"))) + std::string(k_end);
  for (std::size_t size = 0; size <= file.size(); size += 7) {
    const Document document = Document::from_mhtml(file.substr(0, size));
    const Span all = document.source_span({0, document.text().size()});
    EXPECT_LE(all.start, all.end);
    EXPECT_LE(all.end, size);
  }
}

}  // namespace
}  // namespace debunk
