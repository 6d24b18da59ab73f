// debunk.1 in man(7), which man-db, mandoc and groff all read.
#include "cli/help.h"
#include "debunk/version.h"

namespace debunk::cli {
namespace {

/// Running text: a backslash, a hyphen, and a dot or quote at the start of a line mean something to roff.
std::string roff(std::string_view text) {
  std::string out;
  bool line_start = true;
  for (const char c : text) {
    if (line_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') out += "\\e";
    else if (c == '-') out += "\\-";
    else out += c;
    line_start = c == '\n';
  }
  return out;
}

void write_paragraphs(std::ostream& out, std::string_view text, std::string_view separator) {
  while (!text.empty()) {
    const std::size_t end = text.find("\n\n");
    out << roff(text.substr(0, end)) << '\n';
    if (end == std::string_view::npos) return;
    text.remove_prefix(end + 2);
    out << separator << '\n';
  }
}

void write_flag(std::ostream& out, const Flag& flag) {
  out << ".TP\n";
  if (flag.letter) out << "\\fB\\-" << flag.letter << "\\fR, ";
  out << "\\fB\\-\\-" << roff(flag.name) << "\\fR";
  if (!flag.value.empty()) out << " \\fI" << flag.value << "\\fR";
  out << '\n' << roff(flag.brief);
  for (std::size_t i = 0; i < flag.choices.size(); ++i) out << (i == 0 ? ": " : ", ") << roff(flag.choices[i]);
  out << '\n';
  if (flag.details.empty()) return;
  out << ".IP\n";
  write_paragraphs(out, flag.details, ".IP");
}

}  // namespace

void write_manual(std::ostream& out) {
  out << ".\\\" Made by \"debunk generate man\".\n.TH DEBUNK 1 \"\" \"debunk " << version() << "\" \"User Commands\"\n"
      << ".SH NAME\ndebunk \\- check a news article the way a compiler checks code\n.SH SYNOPSIS\n";
  for (const Command& command : all_commands()) {
    if (command.hidden) continue;
    out << ".B debunk " << command.name << "\n";
    if (const std::string rest = usage_of(command).substr(command.name.size()); !rest.empty()) out << roff(rest.substr(1)) << '\n';
    out << ".br\n";
  }
  out << ".SH DESCRIPTION\n"
         "debunk reads articles and says, at exact places in the text, what is damaged, planted, doubled or cut off, why, and what the text should "
         "say. It needs no network, and looks at it only where an address is to be fetched.\n";
  for (const Command& command : all_commands()) {
    if (command.hidden) continue;
    out << ".SH \"" << roff("debunk " + std::string(command.name)) << "\"\n" << roff(command.brief) << ".\n.PP\n";
    write_paragraphs(out, command.details, ".PP");
    for (const Flag* flag : command.flags) write_flag(out, *flag);
  }
  out << ".SH \"EXIT STATUS\"\n" << roff(k_exit_codes) << '\n'
      << ".SH FILES\n.TP\n.I debunk.toml\nsettings, looked for in the current folder and those above it\n.TP\n.I debunk\\-baseline.toml\n"
         "findings that are to be left out, written by \"debunk baseline\"\n"
         ".SH ENVIRONMENT\n.TP\n.B NO_COLOR\nif it is set and not empty, nothing is coloured unless \\-\\-color always asks for it\n";
}

}  // namespace debunk::cli
