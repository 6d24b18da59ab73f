// `debunk check`: a plan, every file through the same steps, its results told in order.
#include <map>
#include <memory>
#include <unordered_set>

#include "cli/commands.h"
#include "cli/evidence.h"
#include "cli/in_order.h"
#include "cli/output.h"
#include "cli/plan.h"
#include "cli/progress.h"
#include "cli/replacement.h"
#include "debunk/debunk.h"

namespace debunk::cli {
namespace {

/// What came of one file.
struct Outcome {
  std::optional<Report> report;
  std::string problem;               ///< why it could not be read, or not be fixed
  std::vector<AppliedEdit> fixed;
  std::size_t refused = 0;           ///< fixes that could not be made
  std::string diff;
  std::vector<std::string> notes;    ///< what was fetched for it
  std::vector<fetch::Exchange> exchanges;
};

void repair(const Task& task, const Plan& plan, Document& document, Outcome& outcome) {
  FixedText fixed = fix_all(document, *task.choice->checker, plan.promise);
  outcome.refused = fixed.refused;
  if (fixed.applied.empty()) return;
  if (plan.repair == Repair::show) {
    outcome.diff = unified_diff(document, fixed, plan.diff);
    return;
  }
  if (const auto error = replace_unchanged(task.input.path, document.source(), fixed.bytes)) {
    outcome.problem = error->message;
    return;
  }
  outcome.fixed = std::move(fixed.applied);
  // Read as it was read: a name that was asked for, or what was detected, which the new bytes alone might not show again.
  Result<Document> again = read_document(std::move(fixed.bytes), task.input.path, ReadOptions{.encoding = document.encoding()});
  if (again) document = std::move(again).value();
  else outcome.problem = again.error().message;
}

Outcome look_at(const Task& task, const Plan& plan) {
  Outcome outcome;
  try {
    Reading reading = read_input(task.input, task.choice->encoding, plan.fetch);
    outcome.problem = std::move(reading.problem);
    outcome.notes = std::move(reading.notes);
    outcome.exchanges = std::move(reading.exchanges);
    if (!reading.document) return outcome;
    if (plan.repair != Repair::none) repair(task, plan, *reading.document, outcome);
    outcome.report = task.choice->checker->check(*reading.document);
  } catch (const std::bad_alloc&) {
    outcome = {};
    outcome.problem = task.input.path + ": there is not enough memory for it";
  }
  return outcome;
}

/// For people, whatever the format of the report.
void tell_fixed(const std::string& path, const Outcome& outcome, Console& console) {
  for (const AppliedEdit& edit : outcome.fixed) {
    std::string what = "removed " + json_string(edit.removed);
    if (!edit.inserted.empty()) what = "wrote " + json_string(edit.inserted) + (edit.removed.empty() ? "" : " for " + json_string(edit.removed));
    console.err << "fixed: " << one_line(path) << ": " << edit.rule << ": " << what << '\n';
  }
  if (outcome.refused > 0)
    console.complain(path + ": " + counted(outcome.refused, "fix") + " could not be made: another fix is in the way, or markup, or the encoding");
}

/// Baseline entries that stand for files and rules of this run and were not met.
class StaleEntries {
 public:
  explicit StaleEntries(const Plan& plan) : plan_(plan), folder_(baseline_folder(plan.baseline_path)) {}

  void add(const Task& task, const Report& report) {
    if (plan_.baseline.empty()) return;
    checked_.emplace(baseline_path(folder_, task.input.path), task.choice);
    met_.insert(report.known.begin(), report.known.end());
  }

  void tell(Console& console) const {
    for (const BaselineEntry& entry : plan_.baseline) {
      const auto file = checked_.find(entry.path);
      const Rule* rule = find_rule(entry.rule);
      if (file == checked_.end() || met_.contains(entry.fingerprint) || (rule && !file->second->rules.contains(*rule))) continue;
      console.complain(plan_.baseline_path + ": no longer in " + entry.path + ": " + entry.rule + " " + json_string(entry.text) +
                       "; \"debunk baseline\" brings the file up to date");
    }
  }

 private:
  const Plan& plan_;
  const std::string folder_;
  std::map<std::string, const Choice*> checked_;
  std::unordered_set<std::string> met_;
};

Exit check(const Typed& typed, const Plan& plan, std::ostream& out, Console& console, Evidence* evidence) {
  Exit exit = Exit::clean;
  const auto fail = [&](const std::string& problem) {
    console.complain(problem);
    exit = Exit::failed;
  };
  for (const std::string& problem : plan.unreadable) fail(problem);

  const bool terminal_report = console.out_is_terminal && typed.output.empty();
  Progress progress(console.err, plan.tasks.size(), console.err_is_terminal && !typed.quiet);
  StaleEntries stale(plan);
  const std::unique_ptr<Writer> writer = plan.repair == Repair::show ? nullptr : make_writer(plan.format, out, plan.write);
  in_order<Outcome>(
      plan.tasks.size(), plan.jobs, [&](std::size_t i) { return look_at(plan.tasks[i], plan); },
      [&](std::size_t i, Outcome outcome) {
        if (!outcome.problem.empty() || !outcome.fixed.empty() || !outcome.notes.empty() || terminal_report) progress.clear();
        if (!typed.quiet)
          for (const std::string& note : outcome.notes) console.complain(note);
        if (evidence) evidence->add(outcome.exchanges);
        if (!outcome.problem.empty()) fail(outcome.problem);
        if (!typed.quiet) tell_fixed(plan.tasks[i].input.path, outcome, console);
        if (outcome.report) {
          outcome.report->fixed = std::move(outcome.fixed);
          if (!outcome.report->findings.empty() && exit == Exit::clean) exit = Exit::findings;
          stale.add(plan.tasks[i], *outcome.report);
          if (writer) writer->add(*outcome.report);
          else out << outcome.diff;
        }
        if (terminal_report) out.flush();
        progress.done(i + 1);
        return out.good();
      });
  progress.clear();
  if (writer) writer->finish();
  out.flush();
  if (!typed.quiet) stale.tell(console);
  return exit;
}

/// Writes the report to where it is wanted.
Exit check_into(const Typed& typed, const Plan& plan, Console& console, Evidence* evidence) {
  if (typed.output.empty()) return check(typed, plan, console.out, console, evidence);
  return write_output(typed.output, console, [&](std::ostream& out) { return check(typed, plan, out, console, evidence); });
}

}  // namespace

Exit run_check(const Typed& typed, Console& console) {
  const std::optional<Plan> plan = make_plan(typed, Purpose::check, console);
  if (!plan) return Exit::failed;
  return with_evidence(typed.save, console, [&](Evidence* evidence) { return check_into(typed, *plan, console, evidence); });
}

}  // namespace debunk::cli
