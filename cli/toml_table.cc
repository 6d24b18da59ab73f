#define TOML_IMPLEMENTATION
#include "cli/toml_table.h"

#include <algorithm>
#include <utility>

#include "cli/closest.h"
#include "cli/quoted.h"

namespace debunk::cli {
namespace {

std::string_view in_words(toml::node_type type) {
  switch (type) {
    case toml::node_type::table: return "a table";
    case toml::node_type::array: return "an array";
    case toml::node_type::string: return "a string";
    case toml::node_type::integer: return "an integer";
    case toml::node_type::floating_point: return "a float";
    case toml::node_type::boolean: return "true or false";
    case toml::node_type::date:
    case toml::node_type::time:
    case toml::node_type::date_time: return "a date or time";
    case toml::node_type::none: break;
  }
  return "nothing";
}

}  // namespace

std::vector<std::string> TomlMistakes::lines(const std::string& file) const {
  std::vector<Mistake> sorted = mistakes_;
  std::ranges::stable_sort(sorted, {}, [](const Mistake& mistake) { return std::pair(mistake.line, mistake.column); });
  std::vector<std::string> lines;
  for (const Mistake& mistake : sorted)
    lines.push_back(file + ":" + std::to_string(mistake.line) + ":" + std::to_string(mistake.column) + ": " + mistake.message);
  return lines;
}

const toml::node* TomlTable::find(std::string_view key) {
  known_.push_back(key);
  return table_.get(key);
}

void TomlTable::wrong_type(std::string_view key, const toml::node& node, std::string_view wanted) {
  mistakes_.add(node.source(), json_string(key) + " must be " + std::string(wanted) + ", not " + std::string(in_words(node.type())));
}

void TomlTable::text(std::string_view key, const TakeText& take) {
  const toml::node* node = find(key);
  if (!node) return;
  const toml::value<std::string>* value = node->as_string();
  if (!value) return wrong_type(key, *node, "a string");
  if (const std::string wrong = take(value->get()); !wrong.empty()) mistakes_.add(node->source(), json_string(key) + ": " + wrong);
}

void TomlTable::texts(std::string_view key, const TakeText& take) {
  const toml::node* node = find(key);
  if (!node) return;
  const toml::array* array = node->as_array();
  if (!array) return wrong_type(key, *node, "an array of strings");
  for (const toml::node& element : *array) {
    if (const toml::value<std::string>* value = element.as_string()) {
      if (const std::string wrong = take(value->get()); !wrong.empty()) mistakes_.add(element.source(), json_string(key) + ": " + wrong);
    } else {
      wrong_type(key, element, "an array of strings");
    }
  }
}

void TomlTable::flag(std::string_view key, const std::function<void(bool)>& take) {
  const toml::node* node = find(key);
  if (!node) return;
  if (const toml::value<bool>* value = node->as_boolean()) take(value->get());
  else wrong_type(key, *node, "true or false");
}

void TomlTable::entries(std::string_view key, const std::function<std::string(std::string_view, std::string_view)>& take) {
  const toml::node* node = find(key);
  if (!node) return;
  const toml::table* table = node->as_table();
  if (!table) return wrong_type(key, *node, "a table");
  for (auto&& [name, value] : *table) {
    const toml::value<std::string>* text = value.as_string();
    if (!text) wrong_type(name.str(), value, "a string");
    else if (const std::string wrong = take(name.str(), text->get()); !wrong.empty()) mistakes_.add(name.source(), wrong);
  }
}

void TomlTable::table(std::string_view key, const std::function<void(TomlTable)>& take) {
  const toml::node* node = find(key);
  if (!node) return;
  if (const toml::table* table = node->as_table()) take(TomlTable(*table, mistakes_));
  else wrong_type(key, *node, "a table");
}

void TomlTable::tables(std::string_view key, const std::function<void(TomlTable)>& take) {
  const toml::node* node = find(key);
  if (!node) return;
  const std::string wanted = "an array of tables, [[" + std::string(key) + "]]";
  const toml::array* array = node->as_array();
  if (!array) return wrong_type(key, *node, wanted);
  for (const toml::node& element : *array) {
    if (const toml::table* table = element.as_table()) take(TomlTable(*table, mistakes_));
    else wrong_type(key, element, wanted);
  }
}

void TomlTable::require(std::string_view key) {
  if (!has(key)) mistake("the key " + json_string(key) + " is missing");
}

void TomlTable::finish() {
  for (auto&& [key, value] : table_)
    if (std::ranges::find(known_, key.str()) == known_.end())
      mistakes_.add(key.source(), "there is no key " + json_string(key.str()) + " here" + did_you_mean(closest(key.str(), known_)));
}

void read_toml(std::string_view text, const std::string& file, std::vector<std::string>& mistakes, const std::function<void(TomlTable)>& take) {
  TomlMistakes places;
  const toml::parse_result result = toml::parse(text);
  if (result) take(TomlTable(result.table(), places));
  else places.add(result.error().source(), "this is no TOML: " + std::string(result.error().description()));
  const std::vector<std::string> lines = places.lines(file);
  mistakes.insert(mistakes.end(), lines.begin(), lines.end());
}

}  // namespace debunk::cli
