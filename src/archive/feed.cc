#include "archive/feed.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "archive/fields.h"
#include "archive/xml.h"
#include "archive/xml_items.h"
#include "text/entity.h"
#include "text/utf8.h"

namespace debunk::archive {
namespace {

bool is_address(std::string_view text) { return text.starts_with("http://") || text.starts_with("https://"); }

/// Of an element's name in a feed: core elements have no prefix, or that of the whole feed.
struct Name {
  std::string_view prefix, local;
  bool is_core;

  bool is(std::string_view name) const { return is_core && local == name; }
  bool is(std::string_view of, std::string_view name) const { return prefix == of && local == name; }
};

class Feed : public RecordReader {
 public:
  Feed(Stream stream, std::size_t largest) : items_(std::move(stream), largest, {"item", "entry"}) {}

  Item next() override {
    const auto found = items_.next();
    if (const auto* item = std::get_if<XmlItem>(&found)) return record_of(*item);
    if (const auto* skip = std::get_if<Skip>(&found)) return *skip;
    return End{};
  }

 private:
  /// What an item has of the elements that matter; the first of each.
  struct Parts {
    const XmlElement *title = nullptr, *link = nullptr, *id = nullptr, *encoded = nullptr, *content = nullptr, *summary = nullptr;
    const XmlElement *published = nullptr, *dated = nullptr, *updated = nullptr;
  };

  Record record_of(const XmlItem& item) {
    // Nothing gets longer when it is unescaped, so the views into it stay.
    texts_.clear();
    texts_.reserve(2 * item.content.size());
    fields_.clear();
    elements_ = read_xml_elements(item.content);
    const Parts parts = sort();
    const bool is_atom = local_name(item.name) == "entry";
    Record record;
    record.place = item.place;
    record.charset = "UTF-8";
    record.url = url_of(parts, is_atom);
    record.title = title_of(parts.title);
    for (const XmlElement* date : {parts.published, parts.dated, parts.updated})
      if (record.date.empty() && date != nullptr) record.date = trimmed(text_of(*date, XmlContent::text));
    record.kind = Kind::fragment;
    for (const XmlElement* body : {parts.encoded, parts.content, parts.summary})
      if (record.body.empty() && body != nullptr) read_body(*body, is_atom && body != parts.encoded, record);
    record.fields = fields_;
    return record;
  }

  Parts sort() {
    Parts parts;
    for (const XmlElement& element : elements_) {
      const Name name{prefix_of(element.name), local_name(element.name),
                      prefix_of(element.name).empty() || prefix_of(element.name) == items_.prefix()};
      const XmlElement** part = part_of(name, parts);
      if (part == &parts.link && !is_alternate(element)) continue;
      if (part != nullptr && *part == nullptr) {
        *part = &element;
      } else if (part == nullptr) {
        const std::string_view text = trimmed(text_of(element, XmlContent::text));
        if (!text.empty()) fields_.push_back({element.name, text});
      }
    }
    return parts;
  }

  static const XmlElement** part_of(const Name& name, Parts& parts) {
    if (name.is("title")) return &parts.title;
    if (name.is("link")) return &parts.link;
    if (name.is("guid") || name.is("id")) return &parts.id;
    if (name.is("content", "encoded")) return &parts.encoded;
    if (name.is("content")) return &parts.content;
    if (name.is("description") || name.is("summary")) return &parts.summary;
    if (name.is("pubDate") || name.is("published") || name.is("issued")) return &parts.published;
    if (name.is("dc", "date") || name.is("dcterms", "created") || name.is("dcterms", "issued")) return &parts.dated;
    if (name.is("updated") || name.is("modified")) return &parts.updated;
    return nullptr;
  }

  /// Links of Atom may lead to other things than the page.
  static bool is_alternate(const XmlElement& link) {
    const std::string_view relation = attribute(link.attributes, "rel");
    return relation.empty() || relation == "alternate";
  }

  std::string_view url_of(const Parts& parts, bool is_atom) {
    if (parts.link != nullptr) {
      const std::string_view address = attribute(parts.link->attributes, "href");
      const std::string_view url = trimmed(address.empty() ? text_of(*parts.link, XmlContent::text) : unescaped(address));
      if (!url.empty()) return url;
    }
    if (parts.id == nullptr || (!is_atom && attribute(parts.id->attributes, "isPermaLink") == "false")) return {};
    const std::string_view id = trimmed(text_of(*parts.id, XmlContent::text));
    return is_address(id) ? id : std::string_view();
  }

  /// Titles are text, but many are HTML that was escaped once more: references that are left are undone, too.
  std::string_view title_of(const XmlElement* title) {
    if (title == nullptr) return {};
    const std::string once(trimmed(text_of(*title, XmlContent::html)));
    const std::size_t start = texts_.size();
    for (std::string_view left = once; !left.empty();) {
      const std::size_t ampersand = std::min(left.find('&'), left.size());
      texts_ += left.substr(0, ampersand);
      left.remove_prefix(ampersand);
      if (left.empty()) break;
      const std::optional<text::Entity> entity = text::read_entity(left);
      if (entity)
        text::append(texts_, entity->character);
      else
        texts_ += '&';
      left.remove_prefix(entity ? entity->size : 1);
    }
    return std::string_view(texts_).substr(start);
  }

  void read_body(const XmlElement& body, bool is_atom, Record& record) {
    const std::string_view type = attribute(body.attributes, "type");
    const bool is_text = is_atom ? type.empty() || type == "text" || type == "text/plain" : type == "text" || type == "text/plain";
    const bool is_markup = type == "xhtml" || type == "application/xhtml+xml";
    const std::string_view text = text_of(body, is_markup ? XmlContent::markup : XmlContent::html);
    if (trimmed(text).empty()) return;
    record.kind = is_text ? Kind::text : Kind::fragment;
    record.body = text;
  }

  std::string_view text_of(const XmlElement& element, XmlContent as) {
    const std::size_t start = texts_.size();
    append_content(texts_, element.content, as);
    return std::string_view(texts_).substr(start);
  }

  std::string_view unescaped(std::string_view text) {
    const std::size_t start = texts_.size();
    append_unescaped(texts_, text);
    return std::string_view(texts_).substr(start);
  }

  XmlItems items_;
  std::vector<XmlElement> elements_;
  std::vector<Field> fields_;
  std::string texts_;  // what views of the record point into
};

}  // namespace

bool is_feed(std::string_view start) {
  const std::string_view root = root_name(start);
  return root == "rss" || root == "feed" || root == "RDF";
}

std::unique_ptr<RecordReader> read_feed(Stream stream, std::size_t largest) { return std::make_unique<Feed>(std::move(stream), largest); }

}  // namespace debunk::archive
