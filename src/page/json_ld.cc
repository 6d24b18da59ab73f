// Statements of schema.org in JSON-LD, as search engines ask for them (developers.google.com/search/docs/appearance/structured-data/article).
#include <map>

#include "page/collector.h"
#include "page/json.h"
#include "page/statements.h"
#include "page/value.h"

namespace debunk::page {
namespace {

using Kind = JsonValue::Kind;

/// What stands under these keys is another article, or a part of this one.
bool is_of_others(std::string_view key) {
  for (const std::string_view other :
       {"itemListElement", "hasPart", "isPartOf", "mentions", "about", "review", "comment", "video", "citation", "blogPost", "liveBlogUpdate",
        "relatedLink", "isRelatedTo", "subjectOf", "isBasedOn", "mainEntityOfPage", "publisher", "author", "image"})
    if (key == other) return true;
  return false;
}

class Reader {
 public:
  Reader(std::string_view html, const Json& json, Collector& out) : html_(html), json_(json), out_(out) {
    for (JsonId id = 1; id < json.values.size(); ++id)
      if (json.values[id].key.of(html) == "@id" && json.values[id].kind == Kind::string && has_name(json.values[id].parent))
        named_.emplace(json.values[id].source.of(html), json.values[id].parent);
  }

  /// The first article that says when it was published or what it is called; k_no_json if there is none.
  JsonId article() const {
    for (JsonId id = 1; id < json_.values.size(); ++id)
      if (json_.values[id].kind == Kind::object && is_article(id) && is_own(id) &&
          (member(id, "headline") != k_no_json || member(id, "datePublished") != k_no_json))
        return id;
    return k_no_json;
  }

  void read_article(JsonId id) {
    string(Field::headline, member(id, "headline") != k_no_json ? member(id, "headline") : member(id, "name"));
    names(Field::author, member(id, "author") != k_no_json ? member(id, "author") : member(id, "creator"));
    read_dates(id);
    names(Field::publisher, member(id, "publisher"));
    string(Field::section, first_of(member(id, "articleSection")));
    address(member(id, "mainEntityOfPage"));
    address(member(id, "url"));
    string(Field::language, member(id, "inLanguage"));
  }

  /// The dates of a page that names no article.
  void read_page() {
    for (JsonId id = 1; id < json_.values.size(); ++id)
      if (json_.values[id].kind == Kind::object && has_type(id, [](std::string_view type) { return type == "WebPage" || type == "ItemPage"; }) &&
          is_own(id))
        return read_dates(id);
  }

 private:
  JsonId member(JsonId object, std::string_view name) const { return json_.member(html_, object, name); }
  bool has_name(JsonId object) const { return member(object, "name") != k_no_json; }

  template <class Wanted>
  bool has_type(JsonId object, Wanted wanted) const {
    const JsonId type = member(object, "@type");
    if (type == k_no_json) return false;
    if (json_.values[type].kind == Kind::string) return wanted(json_.values[type].source.of(html_));
    for (JsonId one = json_.values[type].first_child; one != k_no_json; one = json_.values[one].next_sibling)
      if (wanted(json_.values[one].source.of(html_))) return true;
    return false;
  }

  bool is_article(JsonId object) const { return has_type(object, is_article_type); }

  bool is_own(JsonId id) const {
    for (; id != 0; id = json_.values[id].parent)
      if (is_of_others(json_.values[id].key.of(html_))) return false;
    return true;
  }

  JsonId first_of(JsonId id) const { return id != k_no_json && json_.values[id].kind == Kind::array ? json_.values[id].first_child : id; }

  void string(Field field, JsonId id) {
    if (id == k_no_json || json_.values[id].kind != Kind::string) return;
    out_.add(field, StatedIn::json_ld, tidied(json_string(html_, json_.values[id].source), k_value_limit), json_.values[id].source);
  }

  /// A name, something that has one, something that is named elsewhere in the script, or a list of these.
  void names(Field field, JsonId id) {
    if (id == k_no_json) return;
    const JsonValue& value = json_.values[id];
    if (value.kind == Kind::string) return string(field, id);
    if (value.kind == Kind::array) {
      std::size_t count = 0;
      for (JsonId one = value.first_child; one != k_no_json && count < k_statements_limit; one = json_.values[one].next_sibling, ++count)
        if (json_.values[one].kind != Kind::array) names(field, one);
      return;
    }
    JsonId named = id;
    if (!has_name(id)) {
      const JsonId reference = member(id, "@id");
      const auto found = reference == k_no_json ? named_.end() : named_.find(json_.values[reference].source.of(html_));
      if (found == named_.end()) return;
      named = found->second;
    }
    string(field, first_of(member(named, "name")));
  }

  void address(JsonId id) {
    if (id == k_no_json) return;
    if (json_.values[id].kind == Kind::object) id = member(id, "@id");
    string(Field::address, id);
  }

  void read_dates(JsonId id) {
    string(Field::published, member(id, "datePublished"));
    string(Field::modified, member(id, "dateModified"));
  }

  std::string_view html_;
  const Json& json_;
  Collector& out_;
  std::map<std::string_view, JsonId> named_;  // by "@id"
};

}  // namespace

void read_json_ld(std::string_view html, html::SourceRange script, bool& found, Collector& out) {
  if (found) return;
  const Json json = read_json(html, script);
  Reader reader(html, json, out);
  const JsonId article = reader.article();
  if (article != k_no_json) {
    found = true;
    reader.read_article(article);
  } else {
    reader.read_page();
  }
}

}  // namespace debunk::page
