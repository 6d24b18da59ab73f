#include "cli/plan.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <thread>

#include "cli/file_bytes.h"
#include "cli/rule_names.h"

namespace debunk::cli {
namespace {

namespace fs = std::filesystem;

using Mistakes = std::vector<std::string>;

void look_at_names(const Typed& typed, Mistakes& mistakes) {
  const auto look = [&](std::string_view flag, const std::vector<std::string>& names) {
    for (const std::string& name : names)
      if (const std::string wrong = unknown_rule(name); !wrong.empty()) mistakes.push_back(std::string(flag) + ": " + wrong);
  };
  if (typed.select) look("--select", *typed.select);
  look("--ignore", typed.ignore);
  if (typed.encoding.empty()) return;
  if (const std::string wrong = unknown_encoding(typed.encoding); !wrong.empty()) mistakes.push_back("--encoding: " + wrong);
}

void look_at_combinations(const Typed& typed, Purpose purpose, Mistakes& mistakes) {
  const bool standard_input = std::ranges::find(typed.operands, "-") != typed.operands.end();
  if (typed.no_config && !typed.config.empty()) mistakes.push_back("--config and --no-config exclude each other");
  if (typed.diff && typed.fix) mistakes.push_back("--diff and --fix exclude each other: the one shows what the other does");
  if (typed.diff && typed.format) mistakes.push_back("--diff takes the place of the report, so --format has no meaning with it");
  if (typed.unsafe_fixes && !typed.fix && !typed.diff) mistakes.push_back("--unsafe-fixes says what --fix or --diff may do, so it needs one of them");
  if (typed.fix && standard_input) mistakes.push_back("--fix cannot change standard input; --diff shows what it would change");
  if (!typed.stdin_name.empty() && !standard_input) mistakes.push_back("--stdin-name is for standard input, so it needs the operand -");
  const bool network = has_address(typed.operands);
  if (typed.fix && network) mistakes.push_back("--fix cannot change a page on the network; --diff shows what it would change");
  if (purpose == Purpose::baseline && network) mistakes.push_back("a baseline is about files, not about pages on the network");
  if (!typed.save.empty() && !network) mistakes.push_back("--save keeps what is fetched, so it needs an address");
}

Settings settings_of(const Typed& typed, Mistakes& mistakes) {
  if (typed.no_config) return {};
  return typed.config.empty() ? find_settings(mistakes) : read_settings(typed.config, mistakes);
}

void read_old_baseline(Plan& plan, Purpose purpose, Mistakes& mistakes) {
  if (plan.baseline_path.empty()) return;
  std::error_code error;
  if (purpose == Purpose::baseline && !fs::exists(plan.baseline_path, error) && !error) return;
  const Result<std::string> bytes = file_bytes(plan.baseline_path);
  if (bytes) plan.baseline = parse_baseline(bytes.value(), plan.baseline_path, mistakes);
  else mistakes.push_back(bytes.error().message + "; \"debunk baseline\" writes one");
}

std::vector<std::string> fingerprints_of(const std::vector<BaselineEntry>& entries) {
  std::vector<std::string> fingerprints;
  for (const BaselineEntry& entry : entries) fingerprints.push_back(entry.fingerprint);
  return fingerprints;
}

/// One file under two names would be changed by two threads at once.
void keep_each_file_once(std::vector<Input>& files) {
  std::set<std::string> seen;
  std::erase_if(files, [&](const Input& file) {
    std::error_code error;
    const fs::path real = fs::canonical(file.path, error);
    return !error && !seen.insert(real.string()).second;
  });
}

bool is_empty(const RuleSet& rules) {
  return std::ranges::none_of(all_rules(), [&](const Rule& rule) { return rules.contains(rule); });
}

}  // namespace

std::optional<Plan> make_plan(const Typed& typed, Purpose purpose, Console& console) {
  Mistakes mistakes;
  look_at_names(typed, mistakes);
  look_at_combinations(typed, purpose, mistakes);

  Plan plan;
  plan.settings = settings_of(typed, mistakes);
  plan.baseline_path = !typed.baseline.empty() ? typed.baseline : plan.settings.baseline;
  if (plan.baseline_path.empty() && purpose == Purpose::baseline) plan.baseline_path = k_baseline_name;
  read_old_baseline(plan, purpose, mistakes);
  const auto tell = [&] {
    for (const std::string& mistake : mistakes) console.complain(mistake);
    return std::nullopt;
  };
  if (!mistakes.empty()) return tell();

  CheckerOptions options;
  if (purpose != Purpose::baseline) options.known = fingerprints_of(plan.baseline);
  if (purpose == Purpose::scan) options.most_findings = k_most_scanned_findings;
  options.explain_skips = typed.explain_skips;
  plan.checkers = std::make_unique<Checkers>(typed, plan.settings, std::move(options), purpose == Purpose::scan ? "quick" : "all");
  if (is_empty(plan.checkers->without_overrides().rules))
    mistakes.push_back("no rule is on, so nothing would be checked; preview rules need --preview or their own name");
  if (!mistakes.empty()) return tell();

  plan.fetch = typed.fetch;
  plan.repair = typed.diff ? Repair::show : typed.fix ? Repair::make : Repair::none;
  plan.promise = typed.unsafe_fixes ? Applicability::unsafe : Applicability::safe;
  plan.format = typed.format ? *typed.format : plan.settings.format.value_or(Format::text);
  const bool on_terminal = console.out_is_terminal && typed.output.empty();
  plan.write.color = typed.color == ColorChoice::always || (typed.color == ColorChoice::automatic && on_terminal && !console.no_color);
  plan.write.summary = !typed.quiet;
  plan.diff.show_invisible = on_terminal;  // elsewhere it is for patch, byte for byte
  if (on_terminal && console.width > 0) plan.write.width = console.width;

  plan.jobs = typed.jobs > 0 ? typed.jobs : std::max(1u, std::thread::hardware_concurrency());
  if (purpose == Purpose::scan) return plan;
  Inputs inputs = gather_inputs(typed.operands, typed.stdin_name);
  if (plan.repair == Repair::make) keep_each_file_once(inputs.files);
  plan.unreadable = std::move(inputs.problems);
  for (Input& file : inputs.files) {
    const Choice* choice = &plan.checkers->for_path(file.path);
    plan.tasks.push_back({std::move(file), choice});
  }
  return plan;
}

}  // namespace debunk::cli
