#include "page/json_article.h"

#include <algorithm>
#include <map>

#include "page/json.h"
#include "page/value.h"

namespace debunk::page {
namespace {

using Kind = JsonValue::Kind;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) { return std::ranges::find(words, word) != words.end(); }

/// Under which a whole article stands.
bool is_body_key(std::string_view key) {
  return is_one_of(key, {"articleBody", "articleText", "body", "bodyHtml", "bodyHTML", "bodyText", "body_html", "content", "contentHtml",
                         "content_html", "fullText", "html", "paragraphs", "rendered", "story", "storyHtml", "text"});
}

/// Under which one paragraph of a list stands.
bool is_paragraph_key(std::string_view key) { return is_one_of(key, {"content", "html", "paragraph", "text", "value"}); }

/// What stands below these is text, but not the article's.
bool is_of_others(std::string_view key) {
  const std::string small = small_letters(key);
  for (const std::string_view part :
       {"comment", "related", "recommend", "teaser", "promo", "consent", "cookie", "translation", "i18n", "locale", "config", "footer", "newsletter"})
    if (small.find(part) != std::string::npos) return true;
  return false;
}

/// Words with spaces between them, or without any in scripts that have none; no code, no style, no bytes in letters.
bool is_prose(std::string_view text) {
  std::size_t spaces = 0, others = 0, code = 0;
  for (const char c : text) {
    spaces += c == ' ';
    others += (c & 0x80) != 0;
    code += c == '{' || c == '}' || c == ';';
  }
  return (spaces * 20 >= text.size() || others * 2 >= text.size()) && code * 50 <= text.size();
}

class Finder {
 public:
  Finder(std::string_view html, const Json& json) : html_(html), json_(json), others_(json.values.size()) {
    for (JsonId id = 1; id < json.values.size(); ++id) {
      const JsonValue& value = json.values[id];
      others_[id] = others_[value.parent] || is_of_others(value.key.of(html));
      if (value.kind == Kind::string && !others_[id] && is_prose(value.source.of(html))) add(id);
    }
  }

  JsonArticle largest() const {
    JsonArticle best;
    for (const auto& [list, article] : lists_)
      if (article.texts.size() > 2 && article.size > best.size) best = article;
    if (whole_ != k_no_json && json_.values[whole_].source.size() >= best.size) {
      const html::SourceRange source = json_.values[whole_].source;
      best = {headline_of(whole_), {source}, source.size()};
    }
    return best;
  }

 private:
  const JsonValue& value(JsonId id) const { return json_.values[id]; }

  void add(JsonId id) {
    const JsonValue& text = value(id);
    const std::string_view key = text.key.of(html_);
    if (is_body_key(key) && (whole_ == k_no_json || text.source.size() > value(whole_).source.size())) whole_ = id;
    constexpr std::size_t k_least = 40;
    if (text.source.size() < k_least) return;
    JsonId list = k_no_json;
    if (value(text.parent).kind == Kind::array && is_body_key(value(text.parent).key.of(html_))) list = text.parent;
    if (value(text.parent).kind == Kind::object && is_paragraph_key(key) && value(value(text.parent).parent).kind == Kind::array)
      list = value(text.parent).parent;
    if (list == k_no_json) return;
    JsonArticle& article = lists_[list];
    if (article.texts.empty()) article.headline = headline_of(list);
    article.texts.push_back(text.source);
    article.size += text.source.size();
  }

  /// A sibling of the text, in front of it.
  html::SourceRange headline_of(JsonId text) const {
    for (const std::string_view name : {"headline", "title"}) {
      const JsonId id = value(text).parent == k_no_json ? k_no_json : json_.member(html_, value(text).parent, name);
      if (id != k_no_json && value(id).kind == Kind::string && value(id).source.end <= value(text).source.start) return value(id).source;
    }
    return {};
  }

  std::string_view html_;
  const Json& json_;
  std::vector<bool> others_;
  JsonId whole_ = k_no_json;
  std::map<JsonId, JsonArticle> lists_;
};

/// The JSON of a script: all of one that is data; what is assigned near the start of one that is code. Empty if there is none.
html::SourceRange json_in(std::string_view html, const html::Tree& tree, html::NodeId script) {
  html::SourceRange range = tree.nodes[tree.nodes[script].first_child].source;
  const html::Attribute* type = tree.attribute(script, html::AttributeName::type);
  if (type != nullptr && small_letters(type->value.of(html)).find("json") != std::string::npos) return range;
  const std::string_view code = range.of(html);
  constexpr std::size_t k_look = 512;
  for (std::size_t at = code.find('='); at < std::min(code.size(), k_look); at = code.find('=', at + 1)) {
    const std::size_t value = code.find_first_not_of(" \t\r\n", at + 1);
    if (value == std::string_view::npos || (code[value] != '{' && code[value] != '[')) continue;
    range.start += static_cast<decltype(range.start)>(value);
    return range;
  }
  return {};
}

}  // namespace

JsonArticle find_json_article(std::string_view html, const html::Tree& tree) {
  JsonArticle best;
  for (html::NodeId id = tree.next(html::k_document); id != html::k_none; id = tree.next(id)) {
    if (!tree.nodes[id].is(html::Tag::script) || tree.nodes[id].first_child == html::k_none) continue;
    const html::SourceRange range = json_in(html, tree, id);
    if (range.size() < k_json_article_size) continue;
    const Json json = read_json(html, range);
    JsonArticle found = Finder(html, json).largest();
    if (found.size >= k_json_article_size && found.size > best.size) best = std::move(found);
  }
  return best;
}

}  // namespace debunk::page
