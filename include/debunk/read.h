// From a path to a Document.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "debunk/document.h"
#include "debunk/result.h"

namespace debunk {

/// What bytes are read as. `automatic`: as their name and content say.
enum class SourceKind : std::uint8_t { automatic, text, markdown, html, mhtml };

struct ReadOptions {
  std::string encoding = {};  ///< as DocumentOptions::encoding
  SourceKind kind = SourceKind::automatic;
  std::string charset = {};   ///< these two as in DocumentOptions
  std::optional<Retrieval> retrieval = {};
};

/// The name by which debunk and its reports call an encoding: "latin1" gives "ISO-8859-1". Unknown: an error that names the closest ones.
Result<std::string> canonical_encoding(std::string_view name);

/// Reads one file as what its name and content say: .md and .markdown as Markdown; .html, .htm and .xhtml, and what looks like HTML, as a web
/// page; .mhtml and .mht, and what looks like it, as a saved one; else plain text. A directory, a file that cannot be read or changes meanwhile, and content that is not text (PDF, image, archive,
/// executable) are errors whose message names the file, what it is and what to do.
Result<Document> read_document(const std::string& path, const ReadOptions& options = {});

/// The same for bytes that are already here, such as standard input. `name` is what reports call it, and its suffix counts as a file's.
Result<Document> read_document(std::string bytes, std::string name, const ReadOptions& options = {});

/// A file, or what a folder holds: recursively, sorted bytewise by path, files by suffix (.txt .text .md .markdown .html .htm .xhtml
/// .mhtml .mht in any case), nothing hidden (names that start with a dot), nothing that a browser saved with a page (Story_files beside Story.html). Links to
/// folders are followed once. A loop, an unreadable folder, a link that leads nowhere, a folder without any such file becomes an error in
/// `errors`, and the rest goes on.
struct Listing {
  std::vector<std::string> files;
  std::vector<Error> errors;
};
Listing list_files(const std::string& path);

/// The same with every file of a folder, whatever its suffix: archives, tables, feeds.
Listing list_all_files(const std::string& path);

}  // namespace debunk
