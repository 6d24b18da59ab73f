#include "cli/help.h"

#include <algorithm>
#include <vector>

#include "debunk/version.h"

namespace debunk::cli {
namespace {

constexpr std::size_t k_width = 80;

/// `text` broken between words, each line after `indent` spaces. An empty line stays.
void write_wrapped(std::ostream& out, std::string_view text, std::size_t indent) {
  const std::string margin(indent, ' ');
  while (!text.empty()) {
    std::string_view line = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(line.size() + 1, text.size()));
    while (line.size() + indent > k_width) {
      const std::size_t space = line.rfind(' ', k_width - indent);
      if (space == std::string_view::npos) break;
      out << margin << line.substr(0, space) << '\n';
      line.remove_prefix(space + 1);
    }
    if (!line.empty()) out << margin << line;
    out << '\n';
  }
}

std::string names_of(const Flag& flag) {
  std::string names = flag.letter ? std::string("-") + flag.letter + ", " : "    ";
  names += "--" + std::string(flag.name);
  if (!flag.value.empty()) names += " " + std::string(flag.value);
  return names;
}

std::string brief_of(const Flag& flag) {
  std::string brief(flag.brief);
  for (std::size_t i = 0; i < flag.choices.size(); ++i) brief += (i == 0 ? ": " : ", ") + std::string(flag.choices[i]);
  return brief;
}

void write_flags(std::ostream& out, const Command& command, bool details) {
  std::vector<std::string_view> headings;
  for (const Flag* flag : command.flags)
    if (std::ranges::find(headings, flag->heading) == headings.end()) headings.push_back(flag->heading);
  constexpr std::size_t k_column = 27;
  for (const std::string_view heading : headings) {
    out << '\n' << heading << ":\n";
    for (const Flag* flag : command.flags) {
      if (flag->heading != heading) continue;
      const std::string names = "  " + names_of(*flag);
      if (details) {
        out << names << '\n';
        std::string all = brief_of(*flag);
        if (!flag->details.empty()) all += "\n\n" + std::string(flag->details);
        write_wrapped(out, all, 10);
        out << '\n';
      } else {
        out << names << std::string(names.size() < k_column ? k_column - names.size() : 2, ' ') << flag->brief << '\n';
        if (std::string choices = brief_of(*flag).substr(flag->brief.size()); !choices.empty()) write_wrapped(out, choices.substr(2), k_column);
      }
    }
  }
}

}  // namespace

std::string usage_of(const Command& command) {
  std::string usage(command.name);
  if (command.flags.size() > 1) usage += " [FLAGS]";
  if (command.operand.empty()) return usage;
  const std::string operand = std::string(command.operand) + (command.most > 1 ? "..." : "");
  return usage + (command.least == 0 ? " [" + operand + "]" : " " + operand);
}

void write_usage(std::ostream& out, const Command& command) { out << "Usage: debunk " << usage_of(command) << '\n'; }

void write_overview(std::ostream& out) {
  out << "debunk " << version() << ": checks a news article the way a compiler checks code\n\nUsage: debunk COMMAND [FLAGS] ...\n\nCommands:\n";
  constexpr std::size_t k_column = 12;
  for (const Command& command : all_commands()) {
    if (command.hidden) continue;
    out << "  " << command.name << std::string(k_column - 2 - command.name.size(), ' ') << command.brief << '\n';
  }
  out << "\nExit code:\n";
  write_wrapped(out, k_exit_codes, 2);
  out << "\n\"debunk help COMMAND\" tells more.\n";
}

void write_help(std::ostream& out, const Command& command, bool details) {
  out << command.brief << "\n\n";
  write_usage(out, command);
  if (!command.details.empty()) {
    out << '\n';
    write_wrapped(out, command.details, 2);
  }
  write_flags(out, command, details);
}

}  // namespace debunk::cli
