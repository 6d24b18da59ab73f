// XML, read leniently and without a tree: tags, text, CDATA, one after the other, in one buffer. Feeds in the wild are often not
// well-formed; a parser by the book gives up at the first "&nbsp;". No entity but those of XML itself is known, so none expands to
// anything.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace debunk::archive {

struct XmlToken {
  enum Type {
    start,    ///< <name …>
    end,      ///< </name>
    empty,    ///< <name … />
    text,     ///< up to the next token, or as far as there are bytes
    cdata,    ///< <![CDATA[…]]>
    other,    ///< a comment, a processing instruction, a document type
    cut_off,  ///< one that goes on behind the text; of `text` nothing is left
  };
  Type type = cut_off;
  std::size_t at = 0, size = 0;  ///< in the text
  std::string_view name;         ///< of a tag: "content:encoded"
  std::string_view inside;       ///< of a tag its attributes, of text and CDATA the characters
};

/// The token at `at`, which is before the end. A "<" that begins none is text; so is a tag that another "<" stands in.
XmlToken next_xml_token(std::string_view text, std::size_t at);

/// "encoded" of "content:encoded", and "content".
std::string_view local_name(std::string_view name);
std::string_view prefix_of(std::string_view name);

struct XmlElement {
  std::string_view name, attributes;
  std::string_view content;  ///< everything up to its end tag
};

/// The elements directly in `content`, the first 256 of them. One that is never closed has the text up to the next tag.
std::vector<XmlElement> read_xml_elements(std::string_view content);

/// The value of an attribute, as it stands there; empty if there is none.
std::string_view attribute(std::string_view attributes, std::string_view name);

/// Appends `text` with its references undone: &amp; &lt; &gt; &quot; &apos; and numbers; others stay as they are.
void append_unescaped(std::string& out, std::string_view text);

enum class XmlContent {
  text,    ///< references are undone, tags left out
  html,    ///< references are undone, tags stay: HTML, whether it was escaped, in CDATA, or not at all
  markup,  ///< both stay: what stands there is XHTML
};

/// Appends what an element's content is, comments left out. Never more than it takes.
void append_content(std::string& out, std::string_view content, XmlContent as);

}  // namespace debunk::archive
