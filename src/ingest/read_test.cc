#include "debunk/read.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "ingest/detect.h"
#include "ingest/file.h"
#include "ingest/file_kind.h"

namespace debunk {
namespace {

namespace fs = std::filesystem;
using namespace std::string_literals;

class Read : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = testing::TempDir() + "debunk_read_XXXXXX";
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string put(const std::string& name, const std::string& bytes) {
    const fs::path path = folder_ / name;
    fs::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
    return path.string();
  }
  std::string at(const std::string& name) const { return (folder_ / name).string(); }

  fs::path folder_;
};

std::string error_of(const std::string& path) {
  const Result<Document> read = read_document(path);
  return read ? "" : read.error().message;
}

std::string error_of_bytes(const std::string& bytes, const std::string& name = "a.txt") {
  const Result<Document> read = read_document(bytes, name);
  return read ? "" : read.error().message;
}

TEST_F(Read, TextAndMarkdownBySuffix) {
  EXPECT_FALSE(read_document(put("a.txt", "A text.")).value().is_markdown());
  EXPECT_TRUE(read_document(put("a.md", "A text.")).value().is_markdown());
  EXPECT_TRUE(read_document(put("b.Markdown", "A text.")).value().is_markdown());
  EXPECT_EQ(read_document(at("a.txt")).value().source(), "A text.");
  EXPECT_EQ(read_document(at("a.txt")).value().path(), at("a.txt"));
}

TEST_F(Read, EmptyFileIsAnEmptyDocument) {
  for (const char* name : {"empty.txt", "empty.md"}) {
    const Result<Document> read = read_document(put(name, ""));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(read.value().text(), "");
    EXPECT_TRUE(read.value().blocks().empty());
  }
}

TEST_F(Read, WhatCannotBeReadSaysWhyAndWhatToDo) {
  EXPECT_EQ(error_of(at("none.txt")), at("none.txt") + ": there is no such file; check the name");
  EXPECT_EQ(error_of(folder_.string()), folder_.string() + ": it is a folder, not a file; name the files in it");
  put("a.txt", "A text.");
  EXPECT_NE(error_of(at("a.txt/b")).find("a part of the path is no folder"), std::string::npos);
  ASSERT_EQ(mkfifo(at("pipe.txt").c_str(), 0600), 0);
  EXPECT_EQ(error_of(at("pipe.txt")), at("pipe.txt") + ": it is a pipe, not a file; give its text on standard input");
  EXPECT_EQ(error_of("/dev/null"), "/dev/null: it is a device, not a file; give its text on standard input");
  fs::create_symlink("circle.txt", at("circle.txt"));
  EXPECT_NE(error_of(at("circle.txt")).find("the links lead in a circle"), std::string::npos);
  EXPECT_NE(error_of(at(std::string(300, 'x'))).find("the path is too long"), std::string::npos);
  EXPECT_NE(error_of("a\0b"s).find("zero byte"), std::string::npos);
  if (geteuid() != 0) {
    fs::permissions(at("a.txt"), fs::perms::none);
    EXPECT_EQ(error_of(at("a.txt")), at("a.txt") + ": no permission to read it; change its permissions or run as its owner");
  }
}

TEST_F(Read, OddNamesAreShownReadablyAndWork) {
  const std::string path = put("caf\xE9\x1B[31m.txt", "A text.");
  const Result<Document> read = read_document(path);
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read.value().path(), path) << "the true name; writers show it readably";
  EXPECT_EQ(list_files(folder_.string()).files, std::vector{path});
  EXPECT_TRUE(error_of(at("none\xFF")).ends_with("none\\xFF: there is no such file; check the name"));
}

TEST_F(Read, UnknownEncodingNamesTheClosest) {
  const Result<Document> read = read_document("a", "a.txt", {"utf9"});
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().message.rfind("a.txt: there is no encoding \"utf9\"; did you mean ", 0), 0u) << read.error().message;
  EXPECT_NE(read.error().message.find("UTF-8"), std::string::npos) << read.error().message;
}

TEST_F(Read, ReadsNoMoreThanTheLimitAndOneByte) {
  const std::string path = put("a.txt", std::string(100, 'x'));
  EXPECT_EQ(ingest::read_file(path, 10).value().size(), 11u);
  EXPECT_EQ(ingest::read_file(path, 100).value().size(), 100u);
}

TEST_F(Read, FoldersRecursivelySortedBySuffix) {
  put("b.txt", "");
  put("a/z.md", "");
  put("a/x.TXT", "");
  put("a-b/y.text", "");
  put("a/page.html", "");
  put("a/photo.jpg", "");
  put("c.markdown", "");
  put(".hidden/h.txt", "");
  put(".h.txt", "");
  const Listing listing = list_files(folder_.string());
  EXPECT_EQ(listing.files, (std::vector{at("a-b/y.text"), at("a/page.html"), at("a/x.TXT"), at("a/z.md"), at("b.txt"), at("c.markdown")}));
  EXPECT_TRUE(listing.errors.empty());
  EXPECT_EQ(list_files(at(".hidden")).files, std::vector{at(".hidden/h.txt")}) << "a hidden folder that is named is meant";
  EXPECT_EQ(list_files(at("a/photo.jpg")).files, std::vector{at("a/photo.jpg")}) << "a file that is named is meant";
}

TEST_F(Read, LinksToFoldersOnceAndLoopsAreReported) {
  put("real/a.txt", "");
  put("other/b.txt", "");
  fs::create_directory_symlink("real", folder_ / "again");
  fs::create_directory_symlink("..", folder_ / "real" / "up");
  const std::string outside = put("../debunk_outside_" + folder_.filename().string() + "/c.txt", "");
  fs::create_directory_symlink(fs::path(outside).parent_path(), folder_ / "out");
  fs::create_symlink("nowhere.txt", folder_ / "gone.txt");
  const Listing listing = list_files(folder_.string());
  EXPECT_EQ(listing.files, (std::vector{at("other/b.txt"), at("out/c.txt"), at("real/a.txt")}));
  ASSERT_EQ(listing.errors.size(), 2u);
  EXPECT_EQ(listing.errors[0].message, at("gone.txt") + ": the link leads nowhere; mend or remove it");
  EXPECT_EQ(listing.errors[1].message, at("real/up") + ": the link leads back to a folder that holds it; it was not followed");
  fs::remove_all(fs::path(outside).parent_path());
}

TEST_F(Read, AFolderWithoutTextsSaysSo) {
  put("a.jpg", "");
  ASSERT_EQ(list_files(folder_.string()).errors.size(), 1u);
  EXPECT_NE(list_files(folder_.string()).errors[0].message.find("holds no text, Markdown or HTML file"), std::string::npos);
  EXPECT_NE(list_files(at("none")).errors[0].message.find("there is no such file"), std::string::npos);
}

// ---- not text --------------------------------------------------------------------------------------------------------------------

struct Kind {
  std::string bytes, what;
};

TEST(NotText, IsNamed) {
  const std::string zip = "PK\3\4\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\0\0"s;
  const std::vector<Kind> kinds = {
      {"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "a PDF document"},
      {"{\\rtf1\\ansi A text.}", "an RTF document"},
      {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"s, "an old Microsoft Office document"},
      {"\x89PNG\r\n\x1A\n\0\0\0\rIHDR"s, "a PNG image"},
      {"\xFF\xD8\xFF\xE0\0\x10JFIF\0"s, "a JPEG image"},
      {"GIF89a\1\0\1\0"s, "a GIF image"},
      {"RIFF\x24\0\0\0WEBPVP8 "s, "a WebP image"},
      {"RIFF\x24\0\0\0WAVEfmt "s, "an audio file (WAV)"},
      {"II*\0\x08\0\0\0"s, "a TIFF image"},
      {zip + "mimetypeapplication/epub+zip", "an EPUB book"},
      {zip + "mimetypeapplication/vnd.oasis.opendocument.textPK", "an OpenDocument text (.odt)"},
      {zip + "[Content_Types].xml ... word/document.xml", "a Word document (.docx)"},
      {zip + "notes.txt", "a ZIP archive"},
      {"\x1F\x8B\x08\0\0\0\0\0"s, "a gzip archive"},
      {"BZh91AY&SY\xC1\x0F\xA9\0\0"s, "a bzip2 archive"},
      {"\xFD" "7zXZ\0\0\4"s, "an xz archive"},
      {"\x28\xB5\x2F\xFD\x24\0"s, "a zstd archive"},
      {"story.txt" + std::string(248, '\0') + "ustar\0"s + std::string(249, '\0'), "a tar archive"},
      {"\x7F" "ELF\2\1\1\0"s, "a program (ELF)"},
      {"MZ\x90\0\3\0\0\0"s, "a Windows program"},
      {"\xCF\xFA\xED\xFE\7\0\0\1"s, "a macOS program"},
      {"ID3\4\0\0\0\0\0\x23TSSE"s, "an audio file (MP3)"},
      {"OggS\0\2\0\0"s, "an audio file (Ogg)"},
      {"\0\0\0\x18" "ftypisom\0\0\2\0"s, "a video file (MP4)"},
      {"SQLite format 3\0\x10\0"s, "an SQLite database"},
      {"\x01\x02\x03\x04\xFE\xFD\x80\x07\x05\x00\x06\x0E\x10"s, "binary data of a kind debunk does not know"},
      {std::string(5000, '\0'), "binary data of a kind debunk does not know"},
  };
  for (const Kind& kind : kinds) {
    const std::string error = error_of_bytes(kind.bytes);
    EXPECT_EQ(error.rfind("a.txt: it is " + kind.what, 0), 0u) << kind.what << ": " << error;
    EXPECT_NE(error.find("not text"), std::string::npos);
    EXPECT_NE(error.find("; "), std::string::npos) << "what to do about it: " << error;
  }
}

TEST(NotText, TextsThatLookLikeItAreText) {
  for (const std::string text : {"MZ is what the twins were called.", "ID3 tags, he said, are old.", "BZh! said the bee.", "PK won the vote.", "II*",
                                 "A GIF is a picture.", "A bell\x07 rang, and again\x07, and the line ended.", "One zero\0byte in a sentence."})
    EXPECT_EQ(error_of_bytes(text), "") << text;
  EXPECT_EQ(error_of_bytes("\xFF\xFE\x3F\x04\x40\x04"), "");
}

TEST(NotText, HtmlIsReadAsSuch) {
  const auto is_html = [](const std::string& bytes, const char* name = "a.txt") { return read_document(bytes, name).value().is_html(); };
  EXPECT_TRUE(is_html("<!DOCTYPE html><p>A"));
  EXPECT_TRUE(is_html("\xEF\xBB\xBF\n <?xml version=\"1.0\"?>\n<!-- saved -->\n<HTML lang=en>"));
  EXPECT_FALSE(is_html("<!\0D\0O\0C\0T\0Y\0P\0E\0 \0h\0t\0m\0l\0>\0"s)) << "no UTF-16 at all";
  EXPECT_TRUE(is_html("<\0!\0D\0O\0C\0T\0Y\0P\0E\0 \0h\0t\0m\0l\0>\0"s));
  std::string fragment;
  for (int i = 0; i < 20; ++i) fragment += "<p class=\"story\">One more paragraph of it.</p>\n";
  EXPECT_TRUE(is_html(fragment));
  EXPECT_TRUE(is_html("A text.", "story.html"));
  EXPECT_TRUE(is_html("A text.", "STORY.HTM"));
  EXPECT_FALSE(is_html("A text with a stray <b>tag</b> in it.")) << "that is a finding";
  EXPECT_FALSE(is_html("<div>\nMarkdown may hold HTML.\n</div>", "a.md"));
}

TEST(NotText, AnEncodingThatIsNamedIsBelieved) {
  const std::string bytes = "\x01\x02\x03\x04\x05\xFE\xFD\x80"s;
  EXPECT_NE(error_of_bytes(bytes), "");
  EXPECT_TRUE(read_document(bytes, "a.txt", {"windows-1252"}).ok());
}

// ---- which encoding --------------------------------------------------------------------------------------------------------------

TEST(Detect, BrokenUtf8StaysUtf8WhereMostOfItIsWhole) {
  EXPECT_EQ(ingest::detect("“It’s naïve,” she said, and \x93 was broken.").encoding, "UTF-8");
  EXPECT_EQ(ingest::detect("Größe zählt in München, \xFF\xFE sagte er").encoding, "UTF-8");
  EXPECT_EQ(ingest::detect("The minister said \xFF\xFE that it was late.").encoding, "UTF-8") << "no code page makes sense of it";
  EXPECT_EQ(ingest::detect("It doesn\xE2\x80t matter.").encoding, "UTF-8") << "most of a typographic mark";
  EXPECT_EQ(ingest::detect("The caf\xE9 in Nantes is closed, said Ren\xE9.").encoding, "windows-1252");
  EXPECT_EQ(ingest::detect("\x93It\x92s closed,\x94 said the owner.").encoding, "windows-1252");
}

TEST(Detect, ZeroBytesShowUnicode) {
  EXPECT_EQ(ingest::unicode_by_zero_bytes("a\0 \0t\0e\0x\0t\0"s), "UTF-16LE");
  EXPECT_EQ(ingest::unicode_by_zero_bytes("\0a\0 \0t\0e\0x\0t"s), "UTF-16BE");
  EXPECT_EQ(ingest::unicode_by_zero_bytes("a\0\0\0b\0\0\0"s), "UTF-32LE");
  EXPECT_EQ(ingest::unicode_by_zero_bytes("one zero\0byte, and text"s), "");
  EXPECT_EQ(ingest::unicode_by_zero_bytes("no zero byte"s), "");
}

TEST(Detect, IsoEscapesShowJapaneseMail) { EXPECT_EQ(ingest::detect("Kyou: \x1B$B:#F|\x1B(B.").encoding, "ISO-2022-JP"); }

}  // namespace
}  // namespace debunk
