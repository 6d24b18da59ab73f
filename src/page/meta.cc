// Statements in <meta>: the Open Graph protocol (ogp.me), Dublin Core, and the names that publishers and their tools have agreed on.
#include <algorithm>
#include <array>

#include "page/collector.h"
#include "page/value.h"

namespace debunk::page {
namespace {

using html::AttributeName;

struct MetaName {
  std::string_view name;
  Field field;
  StatedIn where;
};

constexpr auto k_names = std::to_array<MetaName>({
    {"article.created", Field::published, StatedIn::meta},
    {"article.published", Field::published, StatedIn::meta},
    {"article.updated", Field::modified, StatedIn::meta},
    {"article:author", Field::author, StatedIn::open_graph},
    {"article:modified", Field::modified, StatedIn::open_graph},
    {"article:modified_time", Field::modified, StatedIn::open_graph},
    {"article:published", Field::published, StatedIn::open_graph},
    {"article:published_time", Field::published, StatedIn::open_graph},
    {"article:section", Field::section, StatedIn::open_graph},
    {"author", Field::author, StatedIn::meta},
    {"byl", Field::author, StatedIn::meta},
    {"citation_author", Field::author, StatedIn::meta},
    {"citation_date", Field::published, StatedIn::meta},
    {"citation_publication_date", Field::published, StatedIn::meta},
    {"citation_title", Field::headline, StatedIn::meta},
    {"content-language", Field::language, StatedIn::meta},
    {"cxenseparse:author", Field::author, StatedIn::meta},
    {"cxenseparse:recs:publishtime", Field::published, StatedIn::meta},
    {"date", Field::published, StatedIn::meta},
    {"dc.creator", Field::author, StatedIn::meta},
    {"dc.date", Field::published, StatedIn::meta},
    {"dc.date.created", Field::published, StatedIn::meta},
    {"dc.date.issued", Field::published, StatedIn::meta},
    {"dc.date.modified", Field::modified, StatedIn::meta},
    {"dc.language", Field::language, StatedIn::meta},
    {"dc.publisher", Field::publisher, StatedIn::meta},
    {"dc.title", Field::headline, StatedIn::meta},
    {"dcterms.created", Field::published, StatedIn::meta},
    {"dcterms.creator", Field::author, StatedIn::meta},
    {"dcterms.date", Field::published, StatedIn::meta},
    {"dcterms.issued", Field::published, StatedIn::meta},
    {"dcterms.modified", Field::modified, StatedIn::meta},
    {"dcterms.publisher", Field::publisher, StatedIn::meta},
    {"dcterms.title", Field::headline, StatedIn::meta},
    {"language", Field::language, StatedIn::meta},
    {"last-modified", Field::modified, StatedIn::meta},
    {"lastmod", Field::modified, StatedIn::meta},
    {"og:article:author", Field::author, StatedIn::open_graph},
    {"og:article:modified_time", Field::modified, StatedIn::open_graph},
    {"og:article:published_time", Field::published, StatedIn::open_graph},
    {"og:locale", Field::language, StatedIn::open_graph},
    {"og:published_time", Field::published, StatedIn::open_graph},
    {"og:site_name", Field::publisher, StatedIn::open_graph},
    {"og:title", Field::headline, StatedIn::open_graph},
    {"og:updated_time", Field::modified, StatedIn::open_graph},
    {"og:url", Field::address, StatedIn::open_graph},
    {"parsely-author", Field::author, StatedIn::meta},
    {"parsely-pub-date", Field::published, StatedIn::meta},
    {"parsely-section", Field::section, StatedIn::meta},
    {"parsely-title", Field::headline, StatedIn::meta},
    {"pubdate", Field::published, StatedIn::meta},
    {"publish-date", Field::published, StatedIn::meta},
    {"publish_date", Field::published, StatedIn::meta},
    {"publishdate", Field::published, StatedIn::meta},
    {"publisher", Field::publisher, StatedIn::meta},
    {"sailthru.author", Field::author, StatedIn::meta},
    {"sailthru.date", Field::published, StatedIn::meta},
    {"sailthru.title", Field::headline, StatedIn::meta},
    {"title", Field::headline, StatedIn::meta},
    {"twitter:title", Field::headline, StatedIn::twitter},
});
static_assert(std::ranges::is_sorted(k_names, {}, &MetaName::name));

}  // namespace

void read_meta(std::string_view html, const html::Tree& tree, html::NodeId meta, Collector& out) {
  const html::Attribute *content = nullptr, *name = nullptr;
  for (const html::Attribute& attribute : tree.attributes_of(meta)) {
    if (attribute.id == AttributeName::content) content = &attribute;
    if (attribute.id == AttributeName::property) name = &attribute;
    if (name == nullptr && (attribute.id == AttributeName::name || attribute.id == AttributeName::http_equiv)) name = &attribute;
  }
  if (content == nullptr || name == nullptr || content->value.empty() || name->value.size() > 40) return;
  const std::string small = small_letters(name->value.of(html));
  const auto found = std::ranges::lower_bound(k_names, std::string_view(small), {}, &MetaName::name);
  if (found != k_names.end() && found->name == small) out.add(found->field, found->where, attribute_text(html, *content), content->value);
}

}  // namespace debunk::page
