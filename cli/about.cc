// The commands that are about debunk itself: explain, rules, version, help, generate.
#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "cli/closest.h"
#include "cli/commands.h"
#include "cli/help.h"
#include "debunk/rule.h"
#include "debunk/version.h"

namespace debunk::cli {
namespace {

std::string no_such_rule(const std::string& name) {
  return "there is no rule or group \"" + name + "\"" + did_you_mean(closest_rule(name));
}

std::string_view fix_of(const Rule& rule) { return rule.fix ? to_string(*rule.fix) : "none"; }

void write_table(std::ostream& out, const std::vector<const Rule*>& rules) {
  constexpr std::size_t k_columns = 6;
  std::vector<std::array<std::string_view, k_columns>> rows = {{"RULE", "LEVEL", "STABILITY", "FIX", "SUMMARY", "LANGUAGES"}};
  for (const Rule* rule : rules)
    rows.push_back({rule->id, to_string(rule->level), to_string(rule->stability), fix_of(*rule), rule->summary, rule->languages});
  std::array<std::size_t, k_columns> widths{};
  for (const auto& row : rows)
    for (std::size_t i = 0; i < k_columns; ++i) widths[i] = std::max(widths[i], row[i].size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i + 1 < k_columns; ++i) out << row[i] << std::string(widths[i] - row[i].size() + 2, ' ');
    out << row.back() << '\n';
  }
}

void write_json(std::ostream& out, const std::vector<const Rule*>& rules) {
  out << "[";
  for (const Rule* rule : rules) {
    const std::pair<std::string_view, std::string_view> members[] = {
        {"id", rule->id}, {"group", rule->group}, {"level", to_string(rule->level)}, {"stability", to_string(rule->stability)},
        {"since", rule->since}, {"fix", fix_of(*rule)}, {"languages", rule->languages}, {"summary", rule->summary}};
    out << (rule == rules.front() ? "\n  {" : ",\n  {");
    for (const auto& [name, value] : members) out << (name == "id" ? "" : ", ") << json_string(name) << ": " << json_string(value);
    out << "}";
  }
  out << (rules.empty() ? "]\n" : "\n]\n");
}

}  // namespace

Exit run_explain(const Typed& typed, Console& console) {
  Exit exit = Exit::clean;
  bool first = true;
  for (const std::string& name : typed.operands) {
    bool known = false;
    for (const Rule& rule : all_rules()) {
      if (!rule.answers_to(name)) continue;
      known = true;
      if (!first) console.out << '\n';
      first = false;
      console.out << rule.page << (rule.page.ends_with('\n') ? "" : "\n");
    }
    if (known) continue;
    console.complain(no_such_rule(name));
    exit = Exit::failed;
  }
  return exit;
}

Exit run_rules(const Typed& typed, Console& console) {
  Exit exit = Exit::clean;
  for (const std::string& name : typed.operands) {
    if (RuleSet::is_known(name)) continue;
    console.complain(no_such_rule(name));
    exit = Exit::failed;
  }
  if (exit != Exit::clean) return exit;
  const auto asked = [&](const Rule& rule) {
    return typed.operands.empty() || std::ranges::any_of(typed.operands, [&](const std::string& name) { return rule.answers_to(name); });
  };
  std::vector<const Rule*> rules;
  for (const Rule& rule : all_rules())
    if (asked(rule)) rules.push_back(&rule);
  if (typed.json) write_json(console.out, rules);
  else write_table(console.out, rules);
  return exit;
}

Exit run_version(const Typed&, Console& console) {
  console.out << "debunk " << version() << '\n';
  return Exit::clean;
}

Exit run_help(const Typed& typed, Console& console) {
  if (typed.operands.empty()) {
    write_overview(console.out);
    return Exit::clean;
  }
  if (const Command* command = find_command(typed.operands[0])) {
    write_help(console.out, *command, true);
    return Exit::clean;
  }
  std::vector<std::string_view> names;
  for (const Command& command : all_commands())
    if (!command.hidden) names.push_back(command.name);
  console.complain("there is no command \"" + typed.operands[0] + "\"" + did_you_mean(closest(typed.operands[0], names)));
  return Exit::failed;
}

Exit run_generate(const Typed& typed, Console& console) {
  const std::pair<std::string_view, void (*)(std::ostream&)> kinds[] = {
      {"man", write_manual}, {"bash", write_bash_completions}, {"zsh", write_zsh_completions}, {"fish", write_fish_completions}};
  for (const auto& [name, write] : kinds) {
    if (name != typed.operands[0]) continue;
    write(console.out);
    return Exit::clean;
  }
  console.complain("there is nothing to generate for \"" + typed.operands[0] + "\"; it is one of man, bash, zsh, fish");
  return Exit::failed;
}

}  // namespace debunk::cli
