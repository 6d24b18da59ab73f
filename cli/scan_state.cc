#include "cli/scan_state.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <utility>

namespace debunk::cli {
namespace {

constexpr std::string_view k_first_line = "debunk-scan-state/1";

void append(std::string& out, std::string_view key, std::initializer_list<std::uint64_t> numbers, std::string_view name = {}) {
  out += key;
  for (const std::uint64_t number : numbers) out += ' ' + std::to_string(number);
  if (!name.empty()) {
    out += ' ';
    out += name;
  }
  out += '\n';
}

void append(std::string& out, std::string_view key, const ScanTallies& tallies) {
  for (const auto& [name, tally] : tallies) append(out, key, {tally.records, tally.with_findings, tally.findings}, name);
}

void append(std::string& out, std::string_view key, const ScanCounts& counts) {
  for (const auto& [name, count] : counts) append(out, key, {count}, name);
}

/// A line, word by word.
class Words {
 public:
  explicit Words(std::string_view line) : left_(line) {}

  std::string_view word() {
    const std::size_t size = std::min(left_.find(' '), left_.size());
    const std::string_view word = left_.substr(0, size);
    left_.remove_prefix(std::min(size + 1, left_.size()));
    return word;
  }

  std::uint64_t number() {
    const std::string_view digits = word();
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    good_ = good_ && !digits.empty() && error == std::errc() && end == digits.data() + digits.size();
    return number;
  }

  std::string rest() { return std::string(std::exchange(left_, {})); }

  ScanTally tally() { return {number(), number(), number()}; }  // in this order, as braces promise

  bool is_good_and_over() const { return good_ && left_.empty(); }

 private:
  std::string_view left_;
  bool good_ = true;
};

void read_counts(Words& words, ScanCounts& counts) {
  const std::uint64_t count = words.number();
  counts[words.rest()] = count;
}

void read_tallies(Words& words, ScanTallies& tallies) {
  const ScanTally tally = words.tally();
  tallies[words.rest()] = tally;
}

bool read_line(std::string_view line, ScanState& state) {
  Words words(line);
  const std::string_view key = words.word();
  if (key == "run") state.run = words.rest();
  else if (key == "inputs") state.inputs = words.rest();
  else if (key == "length") state.length = words.number();
  else if (key == "position") state.position = {words.number(), words.number(), words.number(), words.number()};
  else if (key == "bytes") state.stats.bytes = words.number();
  else if (key == "all") state.stats.all = words.tally();
  else if (key == "rule") read_tallies(words, state.stats.rules);
  else if (key == "host") read_tallies(words, state.stats.hosts);
  else if (key == "language") read_tallies(words, state.stats.languages);
  else if (key == "skipped") read_counts(words, state.stats.skipped);
  else if (key == "passed-by") read_counts(words, state.stats.passed_by);
  else return false;
  return words.is_good_and_over();
}

}  // namespace

std::string write_state(const ScanState& state) {
  std::string out(k_first_line);
  out += "\nrun " + state.run + "\ninputs " + state.inputs + '\n';
  append(out, "length", {state.length});
  append(out, "position", {state.position.input, state.position.item, state.position.at, state.position.at_item});
  append(out, "bytes", {state.stats.bytes});
  append(out, "all", {state.stats.all.records, state.stats.all.with_findings, state.stats.all.findings});
  append(out, "rule", state.stats.rules);
  append(out, "host", state.stats.hosts);
  append(out, "language", state.stats.languages);
  append(out, "skipped", state.stats.skipped);
  append(out, "passed-by", state.stats.passed_by);
  return out + "end\n";
}

std::optional<ScanState> parse_state(std::string_view text) {
  ScanState state;
  for (bool first = true;; first = false) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) return std::nullopt;
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    if (first ? line != k_first_line : line == "end" ? !text.empty() : !read_line(line, state)) return std::nullopt;
    if (line == "end") return state;
  }
}

}  // namespace debunk::cli
