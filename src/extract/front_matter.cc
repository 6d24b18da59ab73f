#include "extract/front_matter.h"

#include <yaml.h>

#include <algorithm>
#include <cctype>
#include <string>
#include <vector>

#include "extract/toml_head.h"

namespace debunk::extract {
namespace {

constexpr std::size_t k_longest = std::size_t{1} << 16;  // bytes: a head is short
constexpr std::size_t k_deepest = 32;

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

/// "2024-03-03", "2024-03-03 10:00:00 +0100" → ISO 8601; empty if it is no date of that kind.
std::string iso_date(std::string_view text) {
  const auto digit = [&](std::size_t i) { return i < text.size() && std::isdigit(static_cast<unsigned char>(text[i])); };
  for (const std::size_t i : {0U, 1U, 2U, 3U, 5U, 6U, 8U, 9U})
    if (!digit(i)) return {};
  if (text[4] != '-' || text[7] != '-') return {};
  std::string out(text.substr(0, 10));
  const std::size_t time = text.find_first_not_of("Tt ", 10);
  if (time == std::string_view::npos || time == 10 || !digit(time)) return out;
  std::string rest;
  for (const char c : text.substr(time))
    if (c != ' ') rest += c == 'z' ? 'Z' : c;
  // "+0100" → "+01:00"
  const std::size_t zone = rest.find_first_of("+-");
  if (zone != std::string::npos && rest.size() == zone + 5 && rest.find(':', zone) == std::string::npos) rest.insert(zone + 3, ":");
  return rest.find_first_not_of("0123456789:.+-Z") == std::string::npos ? out + "T" + rest : out;
}

/// Puts what the head says under `key` where it belongs. Several authors are joined.
class Fields {
 public:
  explicit Fields(Metadata& metadata) : metadata_(metadata), known_(metadata) {}

  void set(std::string_view key, std::string_view value) {
    const std::string name = lower(key);
    const auto is = [&](std::initializer_list<std::string_view> names) { return std::ranges::find(names, name) != names.end(); };
    if (value.empty()) return;
    if (is({"title", "headline"})) {
      take(&Metadata::title, value);
    } else if (is({"author", "authors", "by", "byline"})) {
      if (!known_.author.empty()) return;
      if (!metadata_.author.empty()) metadata_.author += ", ";
      metadata_.author += value;
    } else if (is({"url", "canonical", "canonical_url", "canonicalurl", "link"})) {
      take(&Metadata::url, value);
    } else if (is({"date", "published", "publishdate", "pubdate", "datepublished", "date_published"})) {
      take(&Metadata::published, iso_date(value));
    } else if (is({"lang", "language", "locale"})) {
      std::string tag(value);
      std::ranges::replace(tag, '_', '-');
      take(&Metadata::language, tag);
    }
  }

 private:
  void take(std::string Metadata::*field, std::string_view value) {
    if ((metadata_.*field).empty()) metadata_.*field = value;
  }

  Metadata& metadata_;
  const Metadata known_;
};

/// The scalars of a YAML mapping, up to where it is broken. Aliases are not followed, so nothing grows.
void read_yaml(std::string_view text, Fields& fields) {
  yaml_parser_t parser;
  if (yaml_parser_initialize(&parser) == 0) return;
  yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser, reinterpret_cast<const unsigned char*>(text.data()), text.size());
  struct Level {
    bool mapping;
    bool at_key;
    std::string key;
  };
  std::vector<Level> levels;
  for (bool more = true; more;) {
    yaml_event_t event;
    if (yaml_parser_parse(&parser, &event) == 0) break;
    const auto value_done = [&] {
      if (!levels.empty() && levels.back().mapping) levels.back().at_key = true;
    };
    switch (event.type) {
      case YAML_SCALAR_EVENT: {
        const std::string_view value(reinterpret_cast<const char*>(event.data.scalar.value), event.data.scalar.length);
        if (levels.empty()) break;
        Level& level = levels.back();
        if (level.mapping && level.at_key) {
          level.key = value;
          level.at_key = false;
          break;
        }
        // "title: x", "authors: [x, y]" and "author: {name: x}"
        if (levels.size() == 1) {
          fields.set(level.key, value);
        } else if (levels.size() == 2 ? !level.mapping || level.key == "name" : levels.size() == 3 && level.key == "name" && !levels[1].mapping) {
          fields.set(levels[0].key, value);
        }
        value_done();
        break;
      }
      case YAML_ALIAS_EVENT: value_done(); break;
      case YAML_MAPPING_START_EVENT: levels.push_back({true, true, {}}); break;
      case YAML_SEQUENCE_START_EVENT: levels.push_back({false, false, {}}); break;
      case YAML_MAPPING_END_EVENT:
      case YAML_SEQUENCE_END_EVENT:
        levels.pop_back();
        value_done();
        break;
      case YAML_DOCUMENT_END_EVENT:
      case YAML_STREAM_END_EVENT: more = false; break;
      default: break;
    }
    more = more && levels.size() < k_deepest;
    yaml_event_delete(&event);
  }
  yaml_parser_delete(&parser);
}

std::string_view line_at(std::string_view text, std::size_t at) { return text.substr(at, std::min(text.find('\n', at), text.size()) - at); }

std::string_view without_end(std::string_view line) {
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
  return line;
}

}  // namespace

std::size_t read_front_matter(std::string_view utf8, Metadata& metadata) {
  const std::string_view fence = without_end(line_at(utf8, 0));
  if (fence != "---" && fence != "+++") return 0;
  const std::size_t start = line_at(utf8, 0).size() + 1;
  for (std::size_t at = start; at < std::min(utf8.size(), k_longest);) {
    const std::string_view line = line_at(utf8, at);
    const std::string_view bare = without_end(line);
    if (bare == fence || (fence == "---" && bare == "...")) {
      Fields fields(metadata);
      const std::string_view head = utf8.substr(start, at - start);
      if (fence == "---")
        read_yaml(head, fields);
      else
        for (const TomlValue& value : read_toml_head(head)) fields.set(value.key, value.value);
      return std::min(at + line.size() + 1, utf8.size());
    }
    at += line.size() + 1;
  }
  return 0;
}

}  // namespace debunk::extract
