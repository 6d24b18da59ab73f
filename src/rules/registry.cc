#include "rules/registry.h"

#include <algorithm>
#include <array>

#include "rules/declarations.h"
#include "rules/pages.h"

namespace debunk::rules {

namespace {

struct Entry {
  std::string_view id;
  RuleFunction function;
  Level level;
  Stability stability;
};

constexpr auto k_entries = std::to_array<Entry>({
#define RULE(id, function, level, stability) {id, &function, Level::level, Stability::stability},
#include "rules/table.def"
#undef RULE
});

/// The text after `key` up to the next " · " or line end.
std::string_view field(std::string_view page, std::string_view key) {
  const std::size_t at = page.find(key);
  if (at == std::string_view::npos) return {};
  const std::string_view rest = page.substr(at + key.size());
  return rest.substr(0, std::min(rest.find(" \u00B7 "), rest.find('\n')));
}

std::string_view second_line(std::string_view page) {
  const std::size_t first = page.find('\n');
  if (first == std::string_view::npos) return {};
  const std::string_view rest = page.substr(first + 1);
  return rest.substr(0, rest.find('\n'));
}

std::vector<Rule> make_rules() {
  std::vector<Rule> rules;
  for (const Entry& entry : k_entries) {
    Rule rule;
    rule.id = entry.id;
    rule.group = entry.id.substr(0, entry.id.find('/'));
    rule.page = page_of(entry.id);
    rule.summary = second_line(rule.page);
    rule.since = field(rule.page, "Since: ");
    rule.languages = field(rule.page, "Languages: ");
    rule.parses = field(rule.page, "Needs: ") == "the article, parsed";
    rule.level = entry.level;
    rule.stability = entry.stability;
    const std::string_view fix = field(rule.page, "Fix: ");
    if (fix == "safe") rule.fix = Applicability::safe;
    if (fix == "unsafe") rule.fix = Applicability::unsafe;
    if (fix == "display only") rule.fix = Applicability::display_only;
    rule.index = static_cast<std::uint16_t>(rules.size());
    rules.push_back(rule);
  }
  return rules;
}

}  // namespace

RuleFunction function_of(const Rule& rule) { return k_entries[rule.index].function; }

}  // namespace debunk::rules

namespace debunk {

std::span<const Rule> all_rules() {
  static const std::vector<Rule> rules = rules::make_rules();
  return rules;
}

const Rule* find_rule(std::string_view id) {
  for (const Rule& rule : all_rules())
    if (rule.id == id) return &rule;
  return nullptr;
}

}  // namespace debunk
