#include "cli/parse.h"

#include <algorithm>

#include "cli/closest.h"
#include "cli/command.h"
#include "cli/flag.h"

namespace debunk::cli {
namespace {

std::string quoted(std::string_view word) { return "\"" + std::string(word) + "\""; }

class Parser {
 public:
  explicit Parser(std::span<const std::string_view> arguments) : left_(arguments) {}

  Parsed run() {
    if (!choose_command()) return std::move(parsed_);
    bool only_operands = false;
    while (!left_.empty()) {
      const std::string_view word = take();
      if (only_operands || word.size() < 2 || word[0] != '-') parsed_.typed.operands.emplace_back(word);
      else if (word == "--") only_operands = true;
      else if (word[1] == '-') long_flag(word);
      else short_flags(word);
    }
    if (typed().help == Help::no) count_operands();
    return std::move(parsed_);
  }

 private:
  Typed& typed() { return parsed_.typed; }
  const Command& command() { return *parsed_.typed.command; }
  void mistake(std::string message) { parsed_.mistakes.push_back(std::move(message)); }

  std::string_view take() {
    const std::string_view word = left_.front();
    left_ = left_.subspan(1);
    return word;
  }

  bool choose_command() {
    if (left_.empty()) {
      mistake("a command is missing");
      return false;
    }
    std::string_view word = take();
    if (word == "-h" || word == "--help") word = "help";
    if (word == "-V" || word == "--version") word = "version";
    typed().command = find_command(word);
    if (typed().command) return true;
    std::vector<std::string_view> names;
    for (const Command& command : all_commands())
      if (!command.hidden) names.push_back(command.name);
    if (word.starts_with('-')) {
      mistake("the first word must be a command, not " + quoted(word));
    } else if (const std::string_view near = closest(word, names); !near.empty()) {
      mistake("there is no command " + quoted(word) + did_you_mean(near));
    } else {
      mistake("there is no command " + quoted(word) + "; to check a file, type \"debunk check\" before it");
    }
    return false;
  }

  void long_flag(std::string_view word) {
    const std::size_t equals = word.find('=');
    const std::string_view name = word.substr(2, equals == std::string_view::npos ? equals : equals - 2);
    for (const Flag* flag : command().flags) {
      if (flag->name != name) continue;
      const std::string shown = "--" + std::string(name);
      if (equals == std::string_view::npos) return apply(*flag, shown, {}, false);
      return apply(*flag, shown, word.substr(equals + 1), true);
    }
    std::vector<std::string_view> names;
    for (const Flag* flag : command().flags) names.push_back(flag->name);
    const std::string_view near = closest(name, names);
    mistake("there is no flag \"--" + std::string(name) + "\"" + did_you_mean(near.empty() ? "" : "--" + std::string(near)));
  }

  /// "-q", "-qj4", "-j4", "-j 4".
  void short_flags(std::string_view word) {
    for (std::size_t at = 1; at < word.size(); ++at) {
      const auto flag = std::ranges::find_if(command().flags, [&](const Flag* one) { return one->letter == word[at]; });
      if (flag == command().flags.end()) return mistake("there is no flag \"-" + std::string(word.substr(at, 1)) + "\" in " + quoted(word));
      const std::string shown = "-" + std::string(word.substr(at, 1));
      if (!(*flag)->value.empty()) return apply(**flag, shown, word.substr(at + 1), at + 1 < word.size());
      apply(**flag, shown, {}, false);
    }
  }

  void apply(const Flag& flag, const std::string& shown, std::string_view value, bool has_value) {
    if (flag.value.empty()) {
      if (has_value) return mistake(shown + " takes no value");
      value = std::string_view(shown).substr(shown.find_first_not_of('-'));  // --help and -h differ
    } else if (!has_value) {
      if (left_.empty()) return mistake(shown + " needs a value: " + shown + " " + std::string(flag.value));
      value = take();
    }
    if (!flag.choices.empty() && std::ranges::find(flag.choices, value) == flag.choices.end()) {
      std::string all;
      for (const std::string_view choice : flag.choices) all += (all.empty() ? "" : ", ") + std::string(choice);
      const std::string_view near = closest(value, flag.choices);
      return mistake(shown + ": there is no " + quoted(value) + " (it is one of " + all + ")" + did_you_mean(near));
    }
    if (const std::string wrong = flag.apply(typed(), value); !wrong.empty()) mistake(shown + " " + quoted(value) + ": " + wrong);
  }

  void count_operands() {
    const std::size_t count = typed().operands.size();
    if (count < command().least) mistake("debunk " + std::string(command().name) + " needs a " + std::string(command().operand));
    if (count > command().most) mistake("debunk " + std::string(command().name) + " does not take " + quoted(typed().operands[command().most]));
  }

  std::span<const std::string_view> left_;
  Parsed parsed_;
};

}  // namespace

Parsed parse(std::span<const std::string_view> arguments) { return Parser(arguments).run(); }

}  // namespace debunk::cli
