#include "archive/sitemap.h"

#include <string>
#include <utility>

#include "archive/fields.h"
#include "archive/xml.h"
#include "archive/xml_items.h"

namespace debunk::archive {
namespace {

class Sitemap : public RecordReader {
 public:
  Sitemap(Stream stream, std::size_t largest) : items_(std::move(stream), largest, {"url", "sitemap"}) {}

  Item next() override {
    const auto found = items_.next();
    if (const auto* skip = std::get_if<Skip>(&found)) return *skip;
    const auto* item = std::get_if<XmlItem>(&found);
    if (item == nullptr) return End{};
    Record record;
    record.place = item->place;
    record.kind = local_name(item->name) == "sitemap" ? Kind::sitemap : Kind::address;
    texts_.clear();
    texts_.reserve(2 * item->content.size());  // nothing gets longer when it is unescaped, so the views into it stay
    std::string_view changed, published;
    for (const XmlElement& element : read_xml_elements(item->content)) {
      if (is_core(element.name, "loc")) record.url = text_of(element);
      if (is_core(element.name, "lastmod")) changed = text_of(element);
      if (local_name(element.name) != "news") continue;
      for (const XmlElement& about : read_xml_elements(element.content)) {
        if (local_name(about.name) == "title") record.title = text_of(about);
        if (local_name(about.name) == "publication_date") published = text_of(about);
      }
    }
    record.date = published.empty() ? changed : published;
    if (record.url.empty()) return Skip{record.place, SkipReason::no_address, {}, {}};
    return record;
  }

 private:
  bool is_core(std::string_view name, std::string_view local) const {
    return local_name(name) == local && (prefix_of(name).empty() || prefix_of(name) == items_.prefix());
  }

  std::string_view text_of(const XmlElement& element) {
    const std::size_t start = texts_.size();
    append_content(texts_, element.content, XmlContent::text);
    return trimmed(std::string_view(texts_).substr(start));
  }

  XmlItems items_;
  std::string texts_;  // what views of the record point into
};

}  // namespace

bool is_sitemap(std::string_view start) {
  const std::string_view root = root_name(start);
  return root == "urlset" || root == "sitemapindex";
}

std::unique_ptr<RecordReader> read_sitemap(Stream stream, std::size_t largest) { return std::make_unique<Sitemap>(std::move(stream), largest); }

}  // namespace debunk::archive
