// An article as the rules see it: clean UTF-8 text, its structure and metadata, and the way back to the bytes of the file.
// Named after schema.org NewsArticle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "debunk/page.h"
#include "debunk/span.h"

namespace debunk {

enum class BlockKind : std::uint8_t { headline, byline, dateline, paragraph, subhead, caption, list_item, quotation };

/// One piece of the article's structure. Blocks are in text order and do not overlap; what lies between them is white space.
/// A dateline ("PARIS, March 3 -") is a block of its own in front of the paragraph it opens.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  Span span;
};

/// Bytes of the source that stand for no character in its encoding. In the text each is one U+FFFD, at `text`.
struct BrokenBytes {
  Span text;
  Span source;
};

/// "Leave this rule alone here": a comment in a format that has comments. An empty `rule` means every rule.
struct Suppression {
  std::string rule;
  Span span;
};

/// What the source says about itself. Empty where it says nothing.
struct Metadata {
  std::string title;
  std::string author;
  std::string url;
  std::string published;  ///< ISO 8601, as far as it is known: "2024-03-03", "2024-03-03T10:00:00+01:00"
  std::string language;   ///< BCP 47, as stated by the source; what was detected is in Report::language()
  std::vector<std::string> authors = {};  ///< the parts of `author`, where the source has them apart
  std::string modified = {};              ///< as `published`
  std::string publisher = {};
  std::string section = {};
};

/// How a source came from the network: what a report needs so that the page can be found again, or its change be seen.
struct Retrieval {
  std::string address;  ///< that gave the source, after redirects
  std::string date;     ///< ISO 8601, UTC, when it was asked
  std::string ip;       ///< that was connected to; empty: unknown
  int status = 0;       ///< of HTTP
};

struct DocumentOptions {
  std::string path = "<text>";  ///< what reports call the document
  std::string encoding;         ///< a name ICU knows ("windows-1251"); empty: byte order mark, what a page says, then detection
  Metadata metadata;            ///< what the caller knows; the source's own metadata fills what is empty here
  std::string charset = {};  ///< what the Content-Type that the bytes came with says; believed as far as they do not refute it
  std::optional<Retrieval> retrieval = {};
};

/// Sources are read up to here (1 GiB).
inline constexpr std::size_t k_source_limit = std::size_t{1} << 30;

/// Immutable; copies share their data and cost one reference count. Making one cannot fail: what went wrong in reading is kept
/// (`broken_bytes`) and becomes findings. Sources over k_source_limit are cut there and `cut_at_limit` says so.
class Document {
 public:
  /// `bytes` in any encoding; see DocumentOptions::encoding, and `canonical_encoding` to check a user's word: an unknown name
  /// throws std::invalid_argument.
  static Document from_text(std::string bytes, DocumentOptions options = {});
  static Document from_markdown(std::string bytes, DocumentOptions options = {});
  /// A web page. Its text is the article alone, without menus, teasers, comments, banners; of a page that scripts build, the one in their data.
  static Document from_html(std::string bytes, DocumentOptions options = {});
  /// A web page that was saved as one file, .mhtml or .mht (RFC 2557). source() is that file, file_text() the page in it; no fix can be
  /// made there. Without a page in it, the text is empty.
  static Document from_mhtml(std::string bytes, DocumentOptions options = {});

  /// Valid UTF-8, in source order. For plain text the file's text byte for byte (less a byte order mark); for Markdown and HTML
  /// the prose, blocks separated by one empty line.
  std::string_view text() const;
  std::string_view slice(Span span) const;  ///< throws std::logic_error if `span` is not a range of whole characters of text()

  /// The bytes as read, and the range of them that `span` of the text came from. Markup inside the range is part of it.
  std::string_view source() const;
  Span source_span(Span span) const;
  /// True if replacing text [span) by other text touches nothing in the source but that text: no markup lies inside.
  bool is_contiguous(Span span) const;

  /// The whole file as valid UTF-8, markup and all, without a byte order mark: for plain text the same as text().
  std::string_view file_text() const;
  std::string_view file_slice(Span span) const;  ///< throws std::logic_error if `span` is not a range of whole characters of file_text()
  Span file_span(Span span) const;               ///< where in file_text() `span` of text() came from, with the markup inside
  Span source_of_file(Span span) const;          ///< the bytes of source() that `span` of file_text() came from

  const std::vector<Block>& blocks() const;
  const std::vector<BrokenBytes>& broken_bytes() const;
  const std::vector<Suppression>& suppressions() const;
  const Metadata& metadata() const;
  const std::optional<Retrieval>& retrieval() const;  ///< none: it came from no network, or nobody said so
  const Page& page() const;  ///< of HTML: what the page says of itself, and what it hides; else empty
  const std::string& path() const;
  const std::string& encoding() const;  ///< canonical name: "UTF-8", "UTF-16LE", "windows-1252", …
  bool is_markdown() const;
  bool is_html() const;
  bool has_markup() const;  ///< one of the two: text() is not the whole file
  bool cut_at_limit() const;
  std::string digest() const;  ///< "sha256:" and 64 hex digits over source()

  struct Data;  ///< for the readers in src/extract; not part of the API
  explicit Document(std::shared_ptr<const Data> data);

 private:
  std::shared_ptr<const Data> data_;
};

}  // namespace debunk
