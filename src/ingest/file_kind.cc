#include "ingest/file_kind.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

#include "ingest/detect.h"
#include "text/count_bytes.h"
#include "text/utf8.h"

namespace debunk::ingest {
namespace {

using namespace std::string_view_literals;

enum class Advice { copy_text, unpack, describe, none };

struct Signature {
  std::size_t offset;
  std::string_view bytes;
  std::string_view what;
  Advice advice;
};

constexpr std::array k_signatures = {
    Signature{0, "%PDF-"sv, "a PDF document", Advice::copy_text},
    Signature{0, "{\\rtf"sv, "an RTF document", Advice::copy_text},
    Signature{0, "%!PS"sv, "a PostScript document", Advice::copy_text},
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old Microsoft Office document (.doc, .xls, .ppt)", Advice::copy_text},
    Signature{0, "AT&TFORM"sv, "a DjVu document", Advice::copy_text},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, "a PNG image", Advice::describe},
    Signature{0, "\xFF\xD8\xFF"sv, "a JPEG image", Advice::describe},
    Signature{0, "GIF87a"sv, "a GIF image", Advice::describe},
    Signature{0, "GIF89a"sv, "a GIF image", Advice::describe},
    Signature{8, "WEBP"sv, "a WebP image", Advice::describe},
    Signature{0, "II*\0"sv, "a TIFF image", Advice::describe},
    Signature{0, "MM\0*"sv, "a TIFF image", Advice::describe},
    Signature{0, "8BPS\0"sv, "a Photoshop image", Advice::describe},
    Signature{0, "\0\0\1\0"sv, "an icon image", Advice::describe},
    Signature{4, "ftypheic"sv, "a HEIC image", Advice::describe},
    Signature{4, "ftypmif1"sv, "a HEIC image", Advice::describe},
    Signature{4, "ftypavif"sv, "an AVIF image", Advice::describe},
    Signature{4, "ftypM4A "sv, "an audio file (M4A)", Advice::none},
    Signature{4, "ftypqt"sv, "a video file (QuickTime)", Advice::none},
    Signature{4, "ftyp"sv, "a video file (MP4)", Advice::none},
    Signature{8, "AVI "sv, "a video file (AVI)", Advice::none},
    Signature{8, "WAVE"sv, "an audio file (WAV)", Advice::none},
    Signature{0, "\x1A\x45\xDF\xA3"sv, "a video file (Matroska or WebM)", Advice::none},
    Signature{0, "\0\0\1\xBA"sv, "a video file (MPEG)", Advice::none},
    Signature{0, "\0\0\1\xB3"sv, "a video file (MPEG)", Advice::none},
    Signature{0, "FLV\1"sv, "a video file (FLV)", Advice::none},
    Signature{0, "ID3"sv, "an audio file (MP3)", Advice::none},
    Signature{0, "OggS"sv, "an audio file (Ogg)", Advice::none},
    Signature{0, "fLaC"sv, "an audio file (FLAC)", Advice::none},
    Signature{0, "MThd\0"sv, "an audio file (MIDI)", Advice::none},
    Signature{0, "\x1F\x8B"sv, "a gzip archive", Advice::unpack},
    Signature{0, "BZh"sv, "a bzip2 archive", Advice::unpack},
    Signature{0, "\xFD" "7zXZ\0"sv, "an xz archive", Advice::unpack},
    Signature{0, "\x28\xB5\x2F\xFD"sv, "a zstd archive", Advice::unpack},
    Signature{0, "\x04\x22\x4D\x18"sv, "an LZ4 archive", Advice::unpack},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, "a 7-Zip archive", Advice::unpack},
    Signature{0, "Rar!\x1A\x07"sv, "a RAR archive", Advice::unpack},
    Signature{257, "ustar"sv, "a tar archive", Advice::unpack},
    Signature{0, "!<arch>\n"sv, "an ar archive or Debian package", Advice::unpack},
    Signature{0, "\xED\xAB\xEE\xDB"sv, "an RPM package", Advice::unpack},
    Signature{0, "WARC/1."sv, "a web archive (WARC)", Advice::unpack},
    Signature{0, "\x7F" "ELF"sv, "a program (ELF)", Advice::none},
    Signature{0, "MZ"sv, "a Windows program", Advice::none},
    Signature{0, "\xFE\xED\xFA\xCE"sv, "a macOS program (Mach-O)", Advice::none},
    Signature{0, "\xFE\xED\xFA\xCF"sv, "a macOS program (Mach-O)", Advice::none},
    Signature{0, "\xCE\xFA\xED\xFE"sv, "a macOS program (Mach-O)", Advice::none},
    Signature{0, "\xCF\xFA\xED\xFE"sv, "a macOS program (Mach-O)", Advice::none},
    Signature{0, "\xCA\xFE\xBA\xBE"sv, "a program (Mach-O or Java class)", Advice::none},
    Signature{0, "\0asm"sv, "a program (WebAssembly)", Advice::none},
    Signature{0, "SQLite format 3\0"sv, "an SQLite database", Advice::none},
    Signature{0, "PAR1"sv, "a Parquet table", Advice::none},
    Signature{0, "wOFF"sv, "a font", Advice::none},
    Signature{0, "wOF2"sv, "a font", Advice::none},
    Signature{0, "OTTO\0"sv, "a font", Advice::none},
};

std::string sentence(std::string_view what, Advice advice) {
  std::string out(what);
  out += ", not text";
  switch (advice) {
    case Advice::copy_text: return out + "; save or copy its text into a .txt file and check that";
    case Advice::unpack: return out + "; unpack it and check the text files in it";
    case Advice::describe: return out + "; type or scan its text into a .txt file and check that";
    case Advice::none: break;
  }
  return out + "; give a text file";
}

/// A ZIP file by what is in it: office documents are ZIP files with certain members.
std::string zip_kind(std::string_view bytes) {
  constexpr std::size_t k_look = std::size_t{1} << 16;
  const std::string_view head = bytes.substr(0, k_look), tail = bytes.substr(bytes.size() - std::min(bytes.size(), k_look));
  const auto holds = [&](std::string_view member) {
    return head.find(member) != std::string_view::npos || tail.find(member) != std::string_view::npos;
  };
  if (holds("mimetypeapplication/epub+zip")) return sentence("an EPUB book", Advice::copy_text);
  if (holds("mimetypeapplication/vnd.oasis.opendocument.text")) return sentence("an OpenDocument text (.odt)", Advice::copy_text);
  if (holds("mimetypeapplication/vnd.oasis.opendocument")) return sentence("an OpenDocument file", Advice::copy_text);
  if (holds("word/")) return sentence("a Word document (.docx)", Advice::copy_text);
  if (holds("xl/")) return sentence("an Excel table (.xlsx)", Advice::copy_text);
  if (holds("ppt/")) return sentence("a PowerPoint presentation (.pptx)", Advice::copy_text);
  if (holds("META-INF/MANIFEST.MF")) return sentence("a Java archive", Advice::unpack);
  return sentence("a ZIP archive", Advice::unpack);
}

bool starts_without_case(std::string_view text, std::string_view lower) {
  return text.size() >= lower.size() &&
         std::ranges::equal(text.substr(0, lower.size()), lower, [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
}

/// A few letters make a signature that a text may open with too ("MZ", "ID3", "BZh"): then there must be bytes that a text has not.
bool is_sure(const Signature& signature, std::string_view bytes) {
  if (signature.offset == 0 && signature.bytes.size() >= 4) return true;
  const std::string_view head = bytes.substr(0, 512);
  return head.find('\0') != std::string_view::npos || text::valid_prefix(head) + 4 < head.size();
}

/// C0 controls that are no white space and no escape, and DEL; 1 or 0.
constexpr std::uint8_t is_control(unsigned char byte) {
  const auto from_tab = static_cast<unsigned char>(byte - '\t');
  return static_cast<std::uint8_t>(((byte < 0x20) & (from_tab > '\r' - '\t') & (byte != 0x1B)) | (byte == 0x7F));
}

}  // namespace

std::optional<std::string> not_text(std::string_view bytes) {
  if (bytes.starts_with("PK\3\4"sv) || bytes.starts_with("PK\5\6"sv)) return zip_kind(bytes);
  for (const Signature& signature : k_signatures)
    if (bytes.size() >= signature.offset + signature.bytes.size() && bytes[signature.offset] == signature.bytes[0] &&
        bytes.substr(signature.offset, signature.bytes.size()) == signature.bytes && is_sure(signature, bytes))
      return sentence(signature.what, signature.advice);
  return std::nullopt;
}

bool is_binary(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, std::size_t{1} << 16);
  // Random bytes hold 11% control characters and are never UTF-8. A text with some stray ones is still a text, and they are findings.
  const std::size_t controls = text::count_bytes(sample, is_control);
  if (controls == 0 || controls * 10 < sample.size()) return false;
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv) || bytes.starts_with("\0\0\xFE\xFF"sv) ||
      !unicode_by_zero_bytes(bytes).empty())
    return false;
  const bool utf8 = text::valid_prefix(sample) + 4 > sample.size();
  return controls * 10 >= sample.size() * (utf8 ? 3 : 1);
}

bool is_html(std::string_view text) {
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  // Past white space, the XML declaration and comments.
  while (at < text.size()) {
    if (std::isspace(static_cast<unsigned char>(text[at]))) {
      ++at;
      continue;
    }
    const std::string_view rest = text.substr(at);
    const std::string_view end = rest.starts_with("<?xml") ? "?>"sv : rest.starts_with("<!--") ? "-->"sv : ""sv;
    if (end.empty()) break;
    const std::size_t close = text.find(end, at);
    if (close == std::string_view::npos) break;
    at = close + end.size();
  }
  for (const std::string_view start : {"<!doctype html"sv, "<html"sv, "<head>"sv, "<body"sv})
    if (starts_without_case(text.substr(std::min(at, text.size())), start)) return true;
  // A fragment: a closing tag for every two hundred bytes. A stray tag in a text is a finding, not another kind of file.
  const std::string_view sample = text.substr(0, std::size_t{1} << 16);
  std::size_t closing = 0;
  for (std::size_t tag = sample.find("</"); tag != std::string_view::npos; tag = sample.find("</", tag + 2))
    closing += tag + 2 < sample.size() && std::isalpha(static_cast<unsigned char>(sample[tag + 2])) &&
               sample.substr(tag, 16).find('>') != std::string_view::npos;
  return closing >= 12 && closing * 200 >= sample.size();
}

bool is_mhtml(std::string_view bytes) {
  constexpr std::size_t k_look = 4096;
  bool has_version = false, has_parts = false;
  for (std::string_view head = bytes.substr(0, k_look); !head.empty();) {
    const std::size_t end = head.find('\n');
    const std::string_view line = head.substr(0, end);
    if (line.empty() || line == "\r" || end == std::string_view::npos) break;
    head.remove_prefix(end + 1);
    const std::size_t colon = line.find(':');
    const bool continued = line.starts_with(' ') || line.starts_with('\t');
    if (!continued && (colon == std::string_view::npos || line.substr(0, colon).find(' ') != std::string_view::npos)) return false;
    has_version = has_version || starts_without_case(line, "mime-version:");
    has_parts = has_parts || starts_without_case(line, "content-type: multipart/related");
  }
  return has_version && has_parts;
}

}  // namespace debunk::ingest
