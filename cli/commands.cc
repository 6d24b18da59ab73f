#include "cli/commands.h"

#include <array>

#include "cli/command.h"
#include "cli/flags.h"

namespace debunk::cli {
namespace {

constexpr const Flag* k_check_flags[] = {&k_flag_select,     &k_flag_ignore,       &k_flag_preview,   &k_flag_level,         &k_flag_encoding,
                                         &k_flag_stdin_name, &k_flag_config,       &k_flag_no_config, &k_flag_baseline,      &k_flag_jobs,
                                         &k_flag_format,     &k_flag_output,       &k_flag_color,     &k_flag_quiet,         &k_flag_diff,
                                         &k_flag_fix,        &k_flag_unsafe_fixes, &k_flag_save,      &k_flag_allow_private, &k_flag_timeout,
                                         &k_flag_max_size,   &k_flag_user_agent,   &k_flag_proxy,     &k_flag_explain_skips, &k_flag_help};
constexpr const Flag* k_extract_flags[] = {&k_flag_article_format, &k_flag_output, &k_flag_quiet,         &k_flag_encoding, &k_flag_stdin_name,
                                           &k_flag_jobs,           &k_flag_save,   &k_flag_allow_private, &k_flag_timeout,  &k_flag_max_size,
                                           &k_flag_user_agent,     &k_flag_proxy,  &k_flag_help};
constexpr const Flag* k_scan_flags[] = {
    &k_flag_output,       &k_flag_summary,       &k_flag_only_findings, &k_flag_quiet,      &k_flag_select,     &k_flag_ignore,
    &k_flag_preview,      &k_flag_level,         &k_flag_config,        &k_flag_no_config,  &k_flag_baseline,   &k_flag_jobs,
    &k_flag_where,        &k_flag_sample,        &k_flag_limit,         &k_flag_resume,     &k_flag_text_field, &k_flag_html_field,
    &k_flag_title_field,  &k_flag_date_field,    &k_flag_address_field, &k_flag_help};
constexpr const Flag* k_baseline_flags[] = {&k_flag_select, &k_flag_ignore,    &k_flag_preview,  &k_flag_level, &k_flag_encoding, &k_flag_stdin_name,
                                            &k_flag_config, &k_flag_no_config, &k_flag_baseline, &k_flag_jobs,  &k_flag_quiet,    &k_flag_help};
constexpr const Flag* k_rules_flags[] = {&k_flag_rules_format, &k_flag_help};
constexpr const Flag* k_only_help[] = {&k_flag_help};

constexpr auto k_commands = std::to_array<Command>({
    {
        .name = "check",
        .operand = "FILE",
        .least = 1,
        .most = k_any,
        .completes = Completes::file,
        .brief = "Check files and report what is damaged, planted, doubled or cut off",
        .details =
            "FILE is a file, a folder (its text, Markdown and HTML files by suffix, and those of the folders in it), - for standard input, or "
            "the address of a page (http:// or https://), which is fetched. A .md or .markdown file is read as Markdown; .html, .htm, .xhtml, .mhtml "
            "and .mht, "
            "and what looks like HTML, as a web page, of which only the article is checked; every other file as plain text; what is fetched, as "
            "its server says.\n\n"
            "The exit code is 0 when nothing was found at or above the chosen level, 1 when something was, and 2 when debunk could not run or "
            "could not read "
            "some of the files; the others are still checked and reported.",
        .flags = k_check_flags,
        .run = run_check,
    },
    {
        .name = "extract",
        .operand = "FILE",
        .least = 1,
        .most = k_any,
        .completes = Completes::file,
        .brief = "Write the article alone, out of the page around it",
        .details = "FILE as for check. No rule looks at the article, and nothing is changed in it.\n\n"
                   "The exit code is 0, or 1 when some of the files hold no article, or 2 when debunk could not run or could not read some of the "
                   "files.",
        .flags = k_extract_flags,
        .run = run_extract,
    },
    {
        .name = "scan",
        .operand = "INPUT",
        .least = 1,
        .most = k_any,
        .completes = Completes::file,
        .brief = "Check the articles of web archives, tables, feeds and whole folders",
        .details =
            "INPUT is a file, a folder (all files in it that are not hidden, and in the folders in it), or - for standard input. What a file is, its "
            "content says: WARC, WACZ, tar, JSON (an object a line, or an array), feeds (RSS, Atom, JSON Feed), CSV and TSV by their names, a page, a text; also packed with gzip, "
            "zstd or xz. The output is a line of JSON for each article, and one for each record that is broken, in the order of the inputs, the "
            "same bytes whatever the number of threads; packed if the name of the output ends in .zst. A broken record never ends the run.\n\n"
            "The exit code is 0 when nothing was found, 1 when something was, 2 when debunk could not run, or an input could not be read or the output "
            "not be written, and 130 when it was interrupted: then the same command with --resume goes on.",
        .flags = k_scan_flags,
        .run = run_scan,
    },
    {
        .name = "explain",
        .operand = "RULE",
        .least = 1,
        .most = k_any,
        .completes = Completes::rule,
        .brief = "Show the page of a rule: why it matters, examples, what it misses",
        .details = "The page is Markdown. Its examples are the rule's tests.",
        .flags = k_only_help,
        .run = run_explain,
    },
    {
        .name = "rules",
        .operand = "NAME",
        .least = 0,
        .most = k_any,
        .completes = Completes::rule,
        .brief = "List the rules",
        .details = "NAME is a rule or a group; without one, all are listed. A preview rule is off unless it is named or --preview is given.",
        .flags = k_rules_flags,
        .run = run_rules,
    },
    {
        .name = "baseline",
        .operand = "FILE",
        .least = 1,
        .most = k_any,
        .completes = Completes::file,
        .brief = "Write down what is found now, so that check can leave it out",
        .details =
            "FILE as for check. The baseline is the file named by --baseline, or by \"baseline\" in debunk.toml, or debunk-baseline.toml. An "
            "existing one is brought up "
            "to date for the files that are checked and the rules that are on; its other entries stay. It is replaced as a whole or not at all.\n\n"
            "The exit code is 0, or 2 when debunk could not run or could not read some of the files.",
        .flags = k_baseline_flags,
        .run = run_baseline,
    },
    {
        .name = "version",
        .brief = "Show the version",
        .details = "Prints \"debunk\" and its version.",
        .flags = k_only_help,
        .run = run_version,
    },
    {
        .name = "help",
        .operand = "COMMAND",
        .least = 0,
        .most = 1,
        .completes = Completes::command,
        .brief = "Show the commands, or the flags of one",
        .details = "\"debunk help check\" is \"debunk check --help\".",
        .flags = k_only_help,
        .run = run_help,
    },
    {
        .name = "generate",
        .operand = "man|bash|zsh|fish",
        .least = 1,
        .most = 1,
        .brief = "Write the manual page or the completions of a shell",
        .details = "For the build.",
        .flags = k_only_help,
        .hidden = true,
        .run = run_generate,
    },
});

}  // namespace

std::span<const Command> all_commands() { return k_commands; }

const Command* find_command(std::string_view name) {
  for (const Command& command : k_commands)
    if (command.name == name) return &command;
  return nullptr;
}

}  // namespace debunk::cli
