#include "extract/openings.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>

#include "extract/line_shape.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

using namespace std::string_view_literals;

/// Openings, and for each byte those that begin with it: for most pieces none, and this is asked of every piece.
template <std::size_t size>
class Openings {
 public:
  constexpr explicit Openings(std::array<std::string_view, size> openings) : openings_(openings) {
    constexpr auto first_byte = [](std::string_view text) { return static_cast<unsigned char>(text.front()); };
    std::ranges::sort(openings_, {}, first_byte);
    for (const std::string_view opening : openings_) ++first_[first_byte(opening) + 1u];
    for (std::size_t byte = 1; byte < first_.size(); ++byte) first_[byte] = static_cast<std::uint8_t>(first_[byte] + first_[byte - 1]);
  }

  /// Those with the first byte of `piece`.
  std::span<const std::string_view> like(std::string_view piece) const {
    const auto byte = static_cast<unsigned char>(piece.front());
    return std::span(openings_).subspan(first_[byte], first_[byte + 1u] - std::size_t{first_[byte]});
  }

 private:
  static_assert(size < 256);
  std::array<std::string_view, size> openings_;
  std::array<std::uint8_t, 257> first_{};  ///< by byte: where its openings begin
};

// Followed by names alone; a colon or space is part of the opening.
constexpr Openings k_bylines(std::array{
    "By "sv,      "BY "sv,      "by "sv,      "By: "sv,     "Written by "sv, "Reporting by "sv, "(Reporting by "sv, "Author: "sv, "Authors: "sv, "Reporter: "sv,
    "Von "sv,     "VON "sv,     "Autor: "sv,  "Autorin: "sv, "Text: "sv,
    "Par "sv,     "PAR "sv,     "Auteur : "sv, "Auteur: "sv, "Texte : "sv,
    "Por "sv,     "POR "sv,     "Autora: "sv, "Texto: "sv,  "Redacción: "sv,
    "Di "sv,      "DI "sv,      "Testo di "sv, "Autore: "sv,
    "Door "sv,    "DOOR "sv,    "Av "sv,      "AV "sv,      "Af "sv,      "Tekst: "sv,  "Tekst "sv,
    "De "sv,      "Per "sv,     "Oleh "sv,    "Oleh: "sv,   "Yazan: "sv,  "Haber: "sv,  "Írta: "sv,  "Szerző: "sv, "Teksti: "sv, "Autoři: "sv, "Bài: "sv,
    "Автор: "sv,  "Автор "sv,   "Авторы: "sv, "Текст: "sv,  "Автори: "sv, "От "sv,      "Аутор: "sv,
    "Γράφει "sv,  "Του "sv,     "Της "sv,     "מאת "sv,     "מאת: "sv,    "بقلم "sv,    "بقلم: "sv,  "كتب: "sv, "نویسنده: "sv, "लेखक: "sv,
    "文/"sv,      "文／"sv,     "文："sv,     "撰文："sv,   "作者："sv,   "本报记者"sv, "記者"sv,    "记者"sv,  "文＝"sv,
});

// Small words that stand between names.
constexpr std::array k_small = {"and"sv, "of"sv,  "for"sv, "in"sv,  "the"sv, "und"sv, "et"sv,  "y"sv,   "e"sv,   "i"sv,   "a"sv,  "en"sv, "och"sv, "og"sv, "ja"sv,  "és"sv, "ve"sv,
                                "и"sv,   "й"sv,   "та"sv,  "και"sv, "dan"sv, "de"sv,  "da"sv,  "das"sv, "do"sv,  "dos"sv, "du"sv, "del"sv, "della"sv, "di"sv, "la"sv, "le"sv, "van"sv, "von"sv,
                                "zu"sv,  "der"sv, "den"sv, "ter"sv, "ten"sv, "bin"sv, "al"sv,  "el"sv,  "ibn"sv, "with"sv, "mit"sv, "avec"sv, "con"sv, "by"sv, "editing"sv, "writing"sv, "reporting"sv};

constexpr Openings k_captions(std::array{
    "Photo:"sv,     "Photos:"sv,    "Photo by "sv,   "Photo credit"sv, "Photograph:"sv, "Picture:"sv,   "Pictured:"sv,  "Image:"sv,     "Image credit"sv, "Image source"sv, "Image caption"sv,
    "Image zoom"sv, "Caption:"sv,   "FILE - "sv,     "FILE – "sv,      "FILE — "sv,     "FILE PHOTO"sv, "File photo"sv, "(Photo"sv,     "(AP Photo"sv,    "(Image"sv,       "(Foto"sv,
    "Foto:"sv,      "Fotos:"sv,     "Foto di "sv,    "Foto: "sv,       "Fotografía:"sv, "Fotografia:"sv, "Fotografie:"sv, "Bild:"sv,    "Bildquelle"sv,   "Photo : "sv,     "Crédit photo"sv,
    "Crédits photo"sv, "Légende :"sv, "Beeld:"sv,    "Abbildung:"sv, "Symbolbild"sv, "Symbolfoto"sv, "Archivbild"sv, "Archivfoto"sv, "Zdjęcie:"sv,     "Fot. "sv,       "Kuva:"sv,      "Fotó:"sv,      "Fotoğraf:"sv,  "Ảnh:"sv,         "Фото:"sv,        "Фото "sv,
    "Иллюстрация:"sv, "Снимка:"sv,  "Φωτογραφία:"sv, "صورة:"sv,        "الصورة:"sv,     "عکس:"sv,       "תמונה:"sv,     "צילום:"sv,     "फोटो:"sv,        "图："sv,         "图片："sv,
    "图片来源"sv,   "圖："sv,       "圖片來源"sv,    "資料圖片"sv,     "写真："sv,      "写真:"sv,      "写真＝"sv,     "사진:"sv,      "사진="sv,        "ภาพ:"sv,
});

// Credits that captions end with.
constexpr std::array k_credits = {"(AP Photo/"sv, "(Photo by "sv, "(Photo: "sv, "(Foto: "sv, "(Фото: "sv, "/Getty Images)"sv, "/AFP)"sv, "/Reuters)"sv, "/EPA)"sv, "(写真："sv, "(사진="sv};

constexpr std::size_t k_longest_byline = 160, k_longest_caption = 600;  // bytes

/// Words with a capital (or of a script without), numbers and small words, and not too many.
bool are_names(std::string_view text) {
  std::size_t words = 0, capitals = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::string_view word = text.substr(at, end - at);
    at = end + 1;
    while (!word.empty() && word.size() > 1 && std::string_view(",;:|.)").find(word.back()) != std::string_view::npos) word.remove_suffix(1);
    if (word.empty()) continue;
    if (++words > 16) return false;
    const text::CharacterInfo& first = text::character_info(text::decode(word, 0).character);
    if (first.is(text::k_upper) || (first.is(text::k_letter) && !first.is(text::k_lower))) {
      ++capitals;
    } else if (first.is(text::k_lower) && std::ranges::find(k_small, word) == k_small.end()) {
      return false;
    }
  }
  return capitals > 0;
}

}  // namespace

bool is_byline(std::string_view piece) {
  if (piece.empty() || piece.size() > k_longest_byline) return false;
  if (piece.ends_with("기자") && piece.size() <= 60) return true;
  for (const std::string_view opening : k_bylines.like(piece)) {
    if (!piece.starts_with(opening)) continue;
    const std::string_view names = piece.substr(opening.size());
    const bool credits = opening.find("eporting") != std::string_view::npos;
    if (!names.empty() && (credits || !ends_sentence(piece, {0, piece.size()})) && are_names(names)) return true;
  }
  return false;
}

bool is_caption(std::string_view piece) {
  if (piece.empty() || piece.size() > k_longest_caption) return false;
  if (std::ranges::any_of(k_captions.like(piece), [&](std::string_view opening) { return piece.starts_with(opening); })) return true;
  return piece.ends_with(')') && std::ranges::any_of(k_credits, [&](std::string_view credit) { return piece.find(credit) != std::string_view::npos; });
}

}  // namespace debunk::extract
