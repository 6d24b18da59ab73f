// The tokenizer of the HTML standard (WHATWG, section 13.2.5) over a whole page in memory. It gives places, not copies, and so has no states
// for single characters: it looks for the end of each token, as the states taken together would find it. Parse errors are not reported.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "html/token.h"

namespace debunk::html {

/// What the page is read as, until the end tag of the element that was opened last: the states of the standard with these names.
enum class Content : std::uint8_t { data, rcdata, rawtext, script, plaintext, cdata };

/// A tag has no more attributes than this; the others are read over. Pages have a few dozen at most.
inline constexpr std::size_t k_attributes_of_tag = 256;

class Tokenizer {
 public:
  /// `html` is valid UTF-8 below 4 GiB. Attributes of start tags are appended to `attributes`, which both outlive the tokenizer; of
  /// those with the same name the first alone.
  Tokenizer(std::string_view html, std::vector<Attribute>& attributes) : html_(html), attributes_(attributes) {}

  /// The next token: `end` at the end, and again after it.
  void next(Token& token);

  /// Reads what follows as `content`, until "</" and `end_tag`.
  void set_content(Content content, std::string_view end_tag) { content_ = content, end_tag_ = end_tag; }

  /// Is "<![CDATA[" the start of a section (in SVG and MathML), or of a comment?
  void allow_cdata(bool allowed) { cdata_ = allowed; }

  /// Some tag had more attributes than k_attributes_of_tag.
  bool attributes_cut() const { return attributes_cut_; }

 private:
  bool read_text(Token& token);
  bool read_markup(Token& token);
  bool read_tag(Token& token, TokenKind kind, std::size_t name);
  std::size_t read_attribute(std::size_t at, bool kept);
  void keep(Attribute attribute);
  void read_comment(Token& token);
  void read_bogus_comment(Token& token, std::size_t data);
  void read_doctype(Token& token);
  std::size_t text_end(std::size_t from) const;
  std::size_t raw_end(std::size_t from) const;
  std::size_t script_end(std::size_t from) const;
  std::size_t after_double_escape(std::size_t at, bool end) const;
  bool is_end_tag(std::size_t at) const;

  bool starts(std::size_t at, std::string_view with) const { return html_.substr(at, with.size()) == with; }
  char byte(std::size_t at) const { return at < html_.size() ? html_[at] : '\0'; }

  std::string_view html_;
  std::vector<Attribute>& attributes_;
  std::size_t at_ = 0;
  Content content_ = Content::data;
  bool cdata_ = false;
  bool attributes_cut_ = false;
  std::string_view end_tag_;
  std::size_t first_attribute_ = 0;  // of the tag that is read
  std::uint64_t seen_ = 0;           // the known attributes that it has, a bit each
};

}  // namespace debunk::html
