// `debunk baseline`: what is found now is known from now on.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>

#include "cli/commands.h"
#include "cli/in_order.h"
#include "cli/plan.h"
#include "cli/replacement.h"
#include "debunk/read.h"
#include "debunk/report.h"

namespace debunk::cli {
namespace {

struct Found {
  std::vector<BaselineEntry> entries;
  std::string problem;
};

Found look_at(const Task& task, const std::string& name) {
  Found found;
  const Reading reading = read_input(task.input, task.choice->encoding, {});
  found.problem = reading.problem;
  if (!reading.document) return found;
  const Report report = task.choice->checker->check(*reading.document);
  const std::vector<std::string> prints = fingerprints(report);
  for (std::size_t i = 0; i < prints.size(); ++i) {
    const Finding& finding = report.findings[i];
    found.entries.push_back({name, std::string(finding.rule->id), baseline_quote(finding.quote.text()), prints[i]});
  }
  return found;
}

}  // namespace

Exit run_baseline(const Typed& typed, Console& console) {
  const std::optional<Plan> plan = make_plan(typed, Purpose::baseline, console);
  if (!plan) return Exit::failed;
  Exit exit = Exit::clean;
  const auto fail = [&](const std::string& problem) {
    console.complain(problem);
    exit = Exit::failed;
  };
  for (const std::string& problem : plan->unreadable) fail(problem);

  const std::string folder = baseline_folder(plan->baseline_path);
  const auto name_of = [&](std::size_t i) { return baseline_path(folder, plan->tasks[i].input.path); };
  std::map<std::string, const Choice*> checked;
  std::vector<BaselineEntry> now;
  in_order<Found>(
      plan->tasks.size(), plan->jobs, [&](std::size_t i) { return look_at(plan->tasks[i], name_of(i)); },
      [&](std::size_t i, Found found) {
        if (!found.problem.empty()) {
          fail(found.problem);
          return true;
        }
        checked.emplace(name_of(i), plan->tasks[i].choice);
        now.insert(now.end(), found.entries.begin(), found.entries.end());
        return true;
      });

  // Entries that this run cannot speak for stay: of files that are there and were not checked, and of rules that were off.
  for (const BaselineEntry& entry : plan->baseline) {
    const auto file = checked.find(entry.path);
    const Rule* rule = find_rule(entry.rule);
    std::error_code error;
    const bool unchecked = file == checked.end() && std::filesystem::exists(std::filesystem::path(folder) / entry.path, error);
    const bool rule_off = file != checked.end() && rule && !file->second->rules.contains(*rule);
    if (unchecked || rule_off) now.push_back(entry);
  }
  std::ranges::sort(now);
  now.erase(std::unique(now.begin(), now.end()), now.end());

  const auto missing_from = [](std::vector<BaselineEntry> here, const std::vector<BaselineEntry>& there) {
    const std::set<BaselineEntry> known(there.begin(), there.end());
    return static_cast<std::size_t>(std::ranges::count_if(here, [&](const BaselineEntry& entry) { return !known.contains(entry); }));
  };
  std::ostringstream text;
  write_baseline(text, now);
  Result<Replacement> file = Replacement::of(plan->baseline_path);
  std::optional<Error> error;
  if (!file) error = file.error();
  else if (error = file.value().write(text.str()); !error) error = file.value().commit();
  if (error) {
    console.complain(error->message);
    return Exit::failed;
  }
  if (!typed.quiet)
    console.out << one_line(plan->baseline_path) << ": " << counted(now.size(), "finding") << " (" << missing_from(now, plan->baseline) << " new, "
                << missing_from(plan->baseline, now) << " gone)\n";
  return exit;
}

}  // namespace debunk::cli
