#include "html/decode.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

#include "html/references.h"
#include "html/scan.h"

namespace debunk::html {
namespace {

/// The pieces: copied ones as they are, others as {what they stand for<bytes}.
std::string pieces(const std::string& html, TextKind kind) {
  std::string out;
  std::size_t end = 0;
  for (Decoder decoder(html, {0, static_cast<std::uint32_t>(html.size())}, kind); decoder.next();) {
    const Piece& piece = decoder.piece();
    EXPECT_LE(end, piece.source.start);
    end = piece.source.end;
    const std::string source = html.substr(piece.source.start, piece.source.size());
    if (piece.copied) {
      EXPECT_EQ(piece.text, source);
    }
    out += piece.copied ? source : "{" + std::string(piece.text) + "<" + source + "}";
  }
  EXPECT_LE(end, html.size());
  return out;
}

TEST(HtmlDecode, EveryPieceSaysWhereItCameFrom) {
  EXPECT_EQ(pieces("Fish &amp; chips&nbsp;&#8211;&#x20AC; 5", TextKind::body), "Fish {&<&amp;} chips{\u00A0<&nbsp;}{–<&#8211;}{€<&#x20AC;} 5");
  EXPECT_EQ(pieces("a\r\nb\rc\nd", TextKind::raw), "a{\n<\r\n}b{\n<\r}c\nd");
}

TEST(HtmlDecode, ReferencesAreReadAsBrowsersReadThem) {
  EXPECT_EQ(pieces("&ampx &notit; &notin; &eacute &nosuch; & &; &#; &#x; &a", TextKind::body),
            "{&<&amp}x {¬<&not}it; {∉<&notin;} {é<&eacute} &nosuch; & &; &#; &#x; &a");
  EXPECT_EQ(pieces("&#128;&#0;&#xD800;&#x110000;&#99999999999999;", TextKind::body),
            "{€<&#128;}{\uFFFD<&#0;}{\uFFFD<&#xD800;}{\uFFFD<&#x110000;}{\uFFFD<&#99999999999999;}");
  EXPECT_EQ(pieces("&NotEqualTilde;", TextKind::body), "{\u2242\u0338<&NotEqualTilde;}");
}

TEST(HtmlDecode, AddressesKeepTheirParameters) {
  EXPECT_EQ(pieces("?a=1&copy=2&lt&amp;x&notin", TextKind::attribute), "?a=1&copy=2{<<&lt}{&<&amp;}x&notin");
  EXPECT_EQ(pieces("&copy=2", TextKind::body), "{©<&copy}=2");
}

TEST(HtmlDecode, ZeroBytesAreReadByKind) {
  const std::string html("a\0b", 3);
  EXPECT_EQ(pieces(html, TextKind::data), html);
  EXPECT_EQ(pieces(html, TextKind::cdata), html);
  EXPECT_EQ(pieces(html, TextKind::body), "ab");
  for (const TextKind kind : {TextKind::replaced, TextKind::attribute, TextKind::raw})
    EXPECT_EQ(pieces(html, kind), std::string("a{\uFFFD<") + '\0' + "}b");
}

TEST(HtmlDecode, RawTextHasNoReferences) { EXPECT_EQ(pieces("a &amp; b", TextKind::raw), "a &amp; b"); }

TEST(HtmlDecode, NothingOutsideTheRangeIsRead) {
  EXPECT_EQ(decoded("&amp;lt;", {0, 4}, TextKind::body), "&");
  EXPECT_EQ(decoded("a\r\n", {0, 2}, TextKind::body), "a\n");
}

TEST(HtmlDecode, WhiteSpaceMayBeWrittenAsReferences) {
  const auto prefix = [](std::string_view html) { return white_space_prefix(html, {0, static_cast<std::uint32_t>(html.size())}, TextKind::data); };
  EXPECT_EQ(prefix(" \t\r\n\fx "), 5U);
  EXPECT_EQ(prefix("&#32;&Tab;&NewLine; x"), 20U);
  EXPECT_EQ(prefix("&nbsp;"), 0U);
  EXPECT_EQ(prefix("  "), 2U);
}

/// The twins must agree at every place of a block.
TEST(HtmlScan, TwinsAgree) {
  std::mt19937 random(3);
  for (int round = 0; round < 3000; ++round) {
    std::string text(random() % 200, 'x');
    for (std::size_t i = random() % 4; i > 0 && !text.empty(); --i) text[random() % text.size()] = std::string("<&\r\0\xC3\"", 6)[random() % 6];
    for (std::size_t from = 0; from <= text.size(); from += 1 + random() % 7) {
      ASSERT_EQ(find_byte(text, from, '<'), portable::find_byte(text, from, '<')) << testing::PrintToString(text);
      ASSERT_EQ(find_special(text, from), portable::find_special(text, from)) << testing::PrintToString(text);
    }
  }
}

}  // namespace
}  // namespace debunk::html
