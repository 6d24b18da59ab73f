// Completions for bash, zsh and fish.
#include "cli/help.h"
#include "debunk/rule.h"

namespace debunk::cli {
namespace {

std::string join(std::span<const std::string_view> words) {
  std::string all;
  for (const std::string_view word : words) all += (all.empty() ? "" : " ") + std::string(word);
  return all;
}

std::string command_names() {
  std::string names;
  for (const Command& command : all_commands())
    if (!command.hidden) names += (names.empty() ? "" : " ") + std::string(command.name);
  return names;
}

/// Rules, groups, "all" and "quick". The table of rules is part of the program, so the list is as fresh as the completions.
std::string rule_names() {
  std::string names = "all quick";
  std::string_view group;
  for (const Rule& rule : all_rules()) {
    if (rule.group != group) names += " " + std::string(rule.group);
    group = rule.group;
    names += " " + std::string(rule.id);
  }
  return names;
}

/// In single quotes, for any of the three shells' own quoting where the text holds none.
std::string plain(std::string_view text) {
  std::string out;
  for (const char c : text)
    if (c != '\'' && c != '[' && c != ']' && c != ':') out += c;
  return out;
}

std::string bash_words(Completes completes, std::span<const std::string_view> choices) {
  if (!choices.empty()) return "COMPREPLY=($(compgen -W '" + join(choices) + "' -- \"$word\"))";
  switch (completes) {
    case Completes::file: return "COMPREPLY=($(compgen -f -- \"$word\"))";
    case Completes::rule: return "COMPREPLY=($(compgen -W '" + rule_names() + "' -- \"$word\"))";
    case Completes::command: return "COMPREPLY=($(compgen -W '" + command_names() + "' -- \"$word\"))";
    case Completes::nothing: break;
  }
  return "COMPREPLY=()";
}

std::string zsh_action(Completes completes, std::span<const std::string_view> choices) {
  if (!choices.empty()) return "(" + join(choices) + ")";
  switch (completes) {
    case Completes::file: return "_files";
    case Completes::rule: return "(" + rule_names() + ")";
    case Completes::command: return "(" + command_names() + ")";
    case Completes::nothing: break;
  }
  return " ";
}

std::string fish_arguments(Completes completes, std::span<const std::string_view> choices) {
  if (!choices.empty()) return " -x -a '" + join(choices) + "'";
  switch (completes) {
    case Completes::file: return " -r -F";
    case Completes::rule: return " -x -a '" + rule_names() + "'";
    case Completes::command: return " -x -a '" + command_names() + "'";
    case Completes::nothing: break;
  }
  return " -x";
}

}  // namespace

void write_bash_completions(std::ostream& out) {
  out << "# bash completion for debunk, made by \"debunk generate bash\"\n_debunk() {\n  local word=\"${COMP_WORDS[COMP_CWORD]}\" "
         "before=\"${COMP_WORDS[COMP_CWORD-1]}\"\n"
         "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    COMPREPLY=($(compgen -W '"
      << command_names() << "' -- \"$word\"))\n    return\n  fi\n  case \"${COMP_WORDS[1]}\" in\n";
  for (const Command& command : all_commands()) {
    if (command.hidden) continue;
    out << "    " << command.name << ")\n      case \"$before\" in\n";
    std::string flags;
    for (const Flag* flag : command.flags) {
      flags += (flags.empty() ? "" : " ") + ("--" + std::string(flag->name));
      if (flag->value.empty()) continue;
      out << "        --" << flag->name;
      if (flag->letter) out << "|-" << flag->letter;
      out << ") " << bash_words(flag->completes, flag->choices) << "; return ;;\n";
    }
    out << "      esac\n      case \"$word\" in\n        -*) COMPREPLY=($(compgen -W '" << flags << "' -- \"$word\")) ;;\n        *) "
        << bash_words(command.completes, {}) << " ;;\n      esac ;;\n";
  }
  out << "  esac\n}\ncomplete -o filenames -F _debunk debunk\n";
}

void write_zsh_completions(std::ostream& out) {
  out << "#compdef debunk\n# made by \"debunk generate zsh\"\n_debunk() {\n  if (( CURRENT == 2 )); then\n    local -a commands=(\n";
  for (const Command& command : all_commands())
    if (!command.hidden) out << "      '" << command.name << ":" << plain(command.brief) << "'\n";
  out << "    )\n    _describe command commands\n    return\n  fi\n  local command=\"$words[2]\"\n  shift words\n  (( CURRENT-- ))\n  case "
         "\"$command\" in\n";
  for (const Command& command : all_commands()) {
    if (command.hidden) continue;
    out << "    " << command.name << ")\n      _arguments";
    for (const Flag* flag : command.flags) {
      const std::string what = "[" + plain(flag->brief) + "]" +
                               (flag->value.empty() ? "" : ":" + std::string(flag->value) + ":" + zsh_action(flag->completes, flag->choices));
      out << " \\\n        '--" << flag->name << what << "'";
      if (flag->letter) out << " \\\n        '-" << flag->letter << what << "'";
    }
    if (!command.operand.empty()) out << " \\\n        '*:" << command.operand << ":" << zsh_action(command.completes, {}) << "'";
    out << " ;;\n";
  }
  out << "  esac\n}\n_debunk \"$@\"\n";
}

void write_fish_completions(std::ostream& out) {
  out << "# fish completion for debunk, made by \"debunk generate fish\"\ncomplete -c debunk -f\n";
  for (const Command& command : all_commands()) {
    if (command.hidden) continue;
    out << "complete -c debunk -n __fish_use_subcommand -a " << command.name << " -d '" << plain(command.brief) << "'\n";
    const std::string when = "complete -c debunk -n '__fish_seen_subcommand_from " + std::string(command.name) + "'";
    for (const Flag* flag : command.flags) {
      out << when << " -l " << flag->name;
      if (flag->letter) out << " -s " << flag->letter;
      if (!flag->value.empty()) out << fish_arguments(flag->completes, flag->choices);
      out << " -d '" << plain(flag->brief) << "'\n";
    }
    if (command.completes == Completes::file) out << when << " -F\n";
    else if (command.completes != Completes::nothing) out << when << fish_arguments(command.completes, {}) << "\n";
  }
}

}  // namespace debunk::cli
