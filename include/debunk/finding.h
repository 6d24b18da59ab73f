// One thing that is not as it should be, at one place. Named after the SARIF result.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "debunk/document.h"
#include "debunk/rule.h"
#include "debunk/span.h"

namespace debunk {

/// An exact copy of a piece of a document, with its place. It can only be made from the document, so nothing in a report can
/// quote what is not there. What is quoted is the article, or, for what is wrong with the page around it, the file with its markup.
class Quote {
 public:
  /// Throws std::logic_error if `span` is empty or not a range of whole characters of `document.text()`.
  Quote(const Document& document, Span span);
  /// The same of `document.file_text()`.
  static Quote of_file(const Document& document, Span span);

  bool is_of_text() const { return is_of_text_; }
  Span span() const { return span_; }            ///< of Document::text() or, if not is_of_text(), of Document::file_text()
  Span file_span() const { return file_span_; }  ///< of Document::file_text(), with the markup inside
  Span source() const { return source_; }        ///< of Document::source()
  const std::string& text() const { return text_; }

 private:
  Quote(const Document& document, Span span, bool is_of_text, std::string_view text);

  Span span_, file_span_, source_;
  std::string text_;
  bool is_of_text_;
};

/// Another place of the same article that explains the finding.
struct Related {
  Quote quote;
  std::string message;
};

/// A quotation from outside the article: where from, and the exact words.
struct Evidence {
  std::string source;  ///< what it is quoted from, with a date where there is one
  std::string url;
  std::string text;
};

/// Replace `span` of Document::text() by `text`. An empty span inserts; an empty text deletes.
struct Edit {
  Span span;
  std::string text;
};

/// Edits are sorted and do not overlap. safe: the text is better and no meaning of the author's is touched; unsafe: probably right,
/// look at it; display_only: an idea for a person.
struct Fix {
  Applicability applicability = Applicability::display_only;
  std::string title;  ///< what to do, imperative: "remove it", "write \"café\""
  std::vector<Edit> edits;
};

/// `level` is the rule's unless the user chose another. Messages are lower case, without full stop, about the text and never about
/// its author.
struct Finding {
  const Rule* rule;
  Level level;
  Quote quote;
  std::string message;
  std::string label;  ///< a few words under the carets, "advertising: massage"; may be empty
  std::vector<Related> related;
  std::vector<Evidence> evidence;
  std::optional<Fix> fix;
};

}  // namespace debunk
