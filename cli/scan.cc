// `debunk scan`: inputs → lines, with a state beside them from which --resume goes on.
#include "debunk/scan.h"

#include <malloc.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <unordered_set>

#include "cli/commands.h"
#include "cli/file_bytes.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "cli/plan.h"
#include "cli/replacement.h"
#include "cli/scan_output.h"
#include "cli/scan_progress.h"
#include "cli/scan_state.h"
#include "debunk/read.h"

namespace debunk::cli {
namespace {

using Clock = std::chrono::steady_clock;

struct ScanInputs {
  std::vector<ScanInput> all;
  std::vector<std::uint64_t> sizes;  // 0: unknown
  std::string digest;                // of names, sizes and times of change
  std::vector<std::string> problems;
};

/// A digest by way of the library, which has one for texts.
std::string digest_of(std::string text) { return Document::from_text(std::move(text)).digest(); }

void add_input(ScanInput input, ScanInputs& inputs, std::string& all) {
  struct stat status = {};
  const bool is_file = ::stat(input.path.c_str(), &status) == 0 && S_ISREG(status.st_mode);
  inputs.sizes.push_back(is_file ? static_cast<std::uint64_t>(status.st_size) : 0);
  all += input.name + '\0' + std::to_string(inputs.sizes.back()) + '\0';
  if (is_file) all += std::to_string(status.st_mtim.tv_sec) + '.' + std::to_string(status.st_mtim.tv_nsec) + '\0';
  inputs.all.push_back(std::move(input));
}

/// What the scan itself writes is no input, though it may be in a folder of them.
bool is_written_by(const Typed& typed, const std::string& file) {
  std::error_code error;
  std::vector<std::string> written = typed.summaries;
  if (!typed.output.empty())
    for (std::string path : {typed.output, part_path(typed.output), state_path(typed.output)}) written.push_back(std::move(path));
  return std::ranges::any_of(written, [&](const std::string& path) { return std::filesystem::equivalent(path, file, error); });
}

ScanInputs gather(const Typed& typed) {
  const std::vector<std::string>& operands = typed.operands;
  ScanInputs inputs;
  std::string all;
  std::unordered_set<std::string> seen;
  for (const std::string& operand : operands) {
    if (operand == "-") {
      if (seen.insert(operand).second) add_input({"/dev/stdin", "<stdin>"}, inputs, all);
      continue;
    }
    Listing listing = list_all_files(operand);
    for (Error& error : listing.errors) inputs.problems.push_back(std::move(error.message));
    for (std::string& file : listing.files)
      if ((file == operand || !is_written_by(typed, file)) && seen.insert(file).second) add_input({file, file}, inputs, all);
  }
  inputs.digest = digest_of(std::move(all));
  return inputs;
}

/// All that decides the lines, besides the inputs.
std::string digest_of_run(const Typed& typed, const Plan& plan, const Checker& checker) {
  const Provenance made_by = checker.check(Document::from_text("")).provenance;
  std::string all = made_by.engine + '\n' + made_by.rules + '\n' + made_by.models + '\n' + (typed.only_findings ? "only findings\n" : "");
  for (const BaselineEntry& entry : plan.baseline) all += entry.fingerprint + '\n';
  const ScanOptions& scan = typed.scan;
  for (const std::string* field : {&scan.fields.text, &scan.fields.html, &scan.fields.title, &scan.fields.date, &scan.fields.address})
    all += json_string(*field) + '\n';
  for (const ScanCondition& condition : scan.where) all += (condition.of == ScanCondition::Of::host ? "host " : "language ") + json_string(condition.value) + '\n';
  all += std::to_string(scan.share.value_or(-1)) + ' ' + std::to_string(scan.sample.value_or(0)) + ' ' + std::to_string(scan.limit.value_or(0)) + '\n';
  return digest_of(std::move(all));
}

/// The state of a scan to be gone on with, or none, or why it cannot be.
Result<std::optional<ScanState>> old_state(const Typed& typed, const std::string& run, const std::string& inputs) {
  const std::string path = state_path(typed.output);
  if (::access(path.c_str(), F_OK) != 0 || ::access(part_path(typed.output).c_str(), F_OK) != 0) return std::optional<ScanState>();
  if (!typed.resume) return Error{path + ": a scan was not finished; --resume goes on with it, or remove this file to begin anew"};
  const Result<std::string> bytes = file_bytes(path);
  if (!bytes) return bytes.error();
  std::optional<ScanState> state = parse_state(bytes.value());
  if (!state) return Error{path + ": is no state of a scan; remove it to begin anew"};
  if (state->run != run) return Error{path + ": the scan was begun with other rules or conditions, or by another debunk; remove it to begin anew"};
  if (state->inputs != inputs) return Error{path + ": the inputs are others, or one of them has changed since the scan was begun; remove it to begin anew"};
  return state;
}

/// Keeps the state, now and then: as often as it takes no more than a small share of the time.
class StateKeeper {
 public:
  StateKeeper(const std::string& path, ScanState state) : path_(path), state_(std::move(state)), next_(Clock::now() + k_least) {}

  bool is_due() const { return Clock::now() >= next_; }

  std::optional<Error> keep(ScanOutput& output, const ScanPosition& position, const ScanStats& stats) {
    const auto start = Clock::now();
    const Result<std::uint64_t> length = output.make_safe();
    if (!length) return length.error();
    state_.length = length.value();
    state_.position = position;
    state_.stats = stats;
    Result<Replacement> file = Replacement::of(path_);
    if (!file) return file.error();
    if (std::optional<Error> error = file.value().write(write_state(state_))) return error;
    if (std::optional<Error> error = file.value().commit()) return error;
    const auto end = Clock::now();
    next_ = end + std::max<Clock::duration>(k_least, k_share * (end - start));
    return std::nullopt;
  }

  const ScanState& state() const { return state_; }

 private:
  static constexpr auto k_least = std::chrono::milliseconds(100);
  static constexpr int k_share = 30;

  std::string path_;
  ScanState state_;
  Clock::time_point next_;
};

class Scan {
 public:
  Scan(const Typed& typed, const Plan& plan, ScanInputs inputs, Console& console) : typed_(typed), plan_(plan), inputs_(std::move(inputs)), console_(console) {}

  Exit run() {
    for (const std::string& problem : inputs_.problems) fail(problem);
    options_ = typed_.scan;
    options_.jobs = plan_.jobs;
    if (typed_.only_findings)
      options_.line = [](const ScanRecord& record, const Report& report) { return report.findings.empty() ? std::string() : scan_line(record, report); };
    if (!typed_.output.empty() && !open_output()) return Exit::failed;
    ScanProgress progress(console_.err, inputs_.sizes, options_.from, console_.err_is_terminal && !typed_.quiet);
    progress_ = &progress;
    const Result<ScanStats> stats = scan(inputs_.all, checker(), options_, [&](const ScanItem& item, const ScanStats& now) { return take(item, now); });
    progress.clear();
    if (!stats) fail(stats.error().message);
    else if (!stopped_) finish(stats.value());
    return exit_;
  }

 private:
  const Checker& checker() const { return *plan_.checkers->without_overrides().checker; }

  void fail(const std::string& problem) {
    if (progress_) progress_->clear();
    console_.complain(problem);
    exit_ = Exit::failed;
  }

  bool open_output() {
    const std::string run = digest_of_run(typed_, plan_, checker());
    Result<std::optional<ScanState>> state = old_state(typed_, run, inputs_.digest);
    if (!state) return fail(state.error().message), false;
    const bool resumes = state.value().has_value();
    ScanState first = resumes ? *std::move(state).value() : ScanState{.run = run, .inputs = inputs_.digest, .length = 0, .position = {}, .stats = {}};
    Result<ScanOutput> output = ScanOutput::open(typed_.output, first.length);
    if (!output) return fail(output.error().message), false;
    output_.emplace(std::move(output).value());
    options_.from = first.position;
    options_.so_far = first.stats;
    if (first.stats.skipped.contains("unreadable")) exit_ = Exit::failed;
    if (resumes && !typed_.quiet) console_.complain("going on behind " + counted(first.stats.all.records, "article"));
    if (output_->can_resume()) keeper_.emplace(state_path(typed_.output), std::move(first));
    return true;
  }

  bool take(const ScanItem& item, const ScanStats& stats) {
    if (!item.problem.empty()) fail(item.record.input + ": " + item.problem);
    if (const std::optional<Error> error = write(item, stats)) {
      fail(error->message);
      stopped_ = true;
    }
    if (interrupt_.happened() && !stopped_) {
      if (progress_) progress_->clear();
      console_.complain(keeper_ ? "interrupted; the same command with --resume goes on" : "interrupted");
      exit_ = Exit::interrupted;
      stopped_ = true;
    }
    progress_->done(item, stats);
    return !stopped_;
  }

  std::optional<Error> write(const ScanItem& item, const ScanStats& stats) {
    if (!output_) {
      if (!item.line.empty()) console_.out << item.line << '\n';
      if (console_.out_is_terminal) console_.out.flush();
      stopped_ = stopped_ || !console_.out.good();  // main says why
      return std::nullopt;
    }
    if (std::optional<Error> error = output_->add(item.line)) return error;
    if (keeper_ && output_->may_end_here() && (keeper_->is_due() || interrupt_.happened())) return keeper_->keep(*output_, item.next, stats);
    return std::nullopt;
  }

  void finish(const ScanStats& stats) {
    if (output_) {
      if (const std::optional<Error> error = output_->finish()) return fail(error->message);
      if (keeper_) ::unlink(state_path(typed_.output).c_str());
    }
    if (exit_ == Exit::clean && stats.all.findings > 0) exit_ = Exit::findings;
    for (const std::string& path : typed_.summaries) {
      const auto write = [&](std::ostream& out) {
        path.ends_with(".json") ? write_scan_summary_json(out, stats) : write_scan_summary_html(out, stats);
        return exit_;
      };
      exit_ = write_output(path, console_, write);
    }
    if (!typed_.quiet) write_scan_summary(console_.err, stats);
  }

  const Typed& typed_;
  const Plan& plan_;
  const ScanInputs inputs_;
  Console& console_;
  const Interrupt interrupt_;
  ScanOptions options_;
  std::optional<ScanOutput> output_;
  std::optional<StateKeeper> keeper_;
  ScanProgress* progress_ = nullptr;
  Exit exit_ = Exit::clean;
  bool stopped_ = false;
};

/// What a large record takes goes back to the system when it is done, whatever thread had it. Otherwise glibc keeps as much for every thread, as it
/// takes freed large blocks for a sign that more of them will be wanted: three times the memory, for nothing.
void give_back_large_blocks() {
  constexpr int k_large = 1 << 20;
  ::mallopt(M_MMAP_THRESHOLD, k_large);
}

std::vector<std::string> mistakes_in(const Typed& typed) {
  std::vector<std::string> mistakes;
  const auto mistake = [&](bool is_one, std::string_view what) {
    if (is_one) mistakes.emplace_back(what);
  };
  mistake(typed.resume && typed.output.empty(), "--resume goes on with an output, so it needs --output");
  mistake(typed.resume && std::ranges::find(typed.operands, "-") != typed.operands.end(), "--resume reads its inputs again, so none of them can be standard input");
  mistake(typed.scan.share && typed.scan.sample, "--sample is a number or a share, not both");
  mistake(has_address(typed.operands), "a scan reads files; \"debunk check --save page.warc.gz\" fetches a page into one");
  return mistakes;
}

}  // namespace

Exit run_scan(const Typed& typed, Console& console) {
  const std::vector<std::string> mistakes = mistakes_in(typed);
  for (const std::string& mistake : mistakes) console.complain(mistake);
  if (!mistakes.empty()) return Exit::failed;
  const std::optional<Plan> plan = make_plan(typed, Purpose::scan, console);
  if (!plan) return Exit::failed;
  give_back_large_blocks();
  return Scan(typed, *plan, gather(typed), console).run();
}

}  // namespace debunk::cli
