// The flags that say what is done with what was found.
#include "cli/flags.h"

namespace debunk::cli {
namespace {

constexpr std::string_view k_report = "The report";
constexpr std::string_view k_repair = "Repair";
constexpr std::string_view k_formats[] = {"text", "json", "jsonl", "sarif", "html", "annotation", "github"};
constexpr std::string_view k_rules_formats[] = {"text", "json"};
constexpr std::string_view k_article_formats[] = {"text", "markdown", "json"};
constexpr std::string_view k_colors[] = {"auto", "always", "never"};

}  // namespace

constexpr Flag k_flag_format = {
    .name = "format",
    .letter = 'f',
    .value = "FORMAT",
    .choices = k_formats,
    .heading = k_report,
    .brief = "how to write the report",
    .details =
        "text (the default) for people; json and jsonl (a line for each file) for programs; sarif for code scanning; html to read and "
        "keep; annotation, the W3C Web Annotation model; github, the commands that mark a pull request.",
    .apply =
        [](Typed& typed, std::string_view value) {
          typed.format = parse_format(value);
          return std::string();
        },
};

constexpr Flag k_flag_output = {
    .name = "output",
    .letter = 'o',
    .value = "FILE",
    .completes = Completes::file,
    .heading = k_report,
    .brief = "write the report to this file",
    .details = "The file is replaced when the whole report is there, or not at all.",
    .apply =
        [](Typed& typed, std::string_view value) {
          typed.output = value;
          return std::string(value.empty() ? "it must not be empty" : "");
        },
};

constexpr Flag k_flag_color = {
    .name = "color",
    .value = "WHEN",
    .choices = k_colors,
    .heading = k_report,
    .brief = "when the text report is coloured",
    .details = "auto (the default) colours on a terminal, unless the environment variable NO_COLOR is set.",
    .apply =
        [](Typed& typed, std::string_view value) {
          typed.color = value == "auto" ? ColorChoice::automatic : value == "always" ? ColorChoice::always : ColorChoice::never;
          return std::string();
        },
};

constexpr Flag k_flag_quiet = {
    .name = "quiet",
    .letter = 'q',
    .heading = k_report,
    .brief = "only findings and errors",
    .details = "No closing counts, no progress, no notes on standard error.",
    .apply =
        [](Typed& typed, std::string_view) {
          typed.quiet = true;
          return std::string();
        },
};

constexpr Flag k_flag_diff = {
    .name = "diff",
    .heading = k_repair,
    .brief = "show what --fix would change, as a unified diff",
    .details =
        "Takes the place of the report; no file is changed. Files in other encodings are shown as UTF-8; for those in UTF-8 patch(1) can apply it.",
    .apply =
        [](Typed& typed, std::string_view) {
          typed.diff = true;
          return std::string();
        },
};

constexpr Flag k_flag_fix = {
    .name = "fix",
    .heading = k_repair,
    .brief = "make the safe fixes in the files",
    .details =
        "A safe fix is one that certainly makes the text better and touches no meaning. What was removed and written is listed on standard error and "
        "stands in the json and jsonl reports; everything else in a report, and the exit code, are about the files as they are afterwards.\n\n"
        "A file is replaced as a whole (written beside it, then renamed) and keeps its mode; a symbolic link stays and its target is replaced. A "
        "file "
        "that changed since it was read, or that you may not write, is left alone and the exit code is 2.",
    .apply =
        [](Typed& typed, std::string_view) {
          typed.fix = true;
          return std::string();
        },
};

constexpr Flag k_flag_unsafe_fixes = {
    .name = "unsafe-fixes",
    .heading = k_repair,
    .brief = "with --fix or --diff: unsafe fixes too",
    .details = "An unsafe fix is probably right, but somebody should look at it.",
    .apply =
        [](Typed& typed, std::string_view) {
          typed.unsafe_fixes = true;
          return std::string();
        },
};

constexpr Flag k_flag_rules_format = {
    .name = "format",
    .letter = 'f',
    .value = "FORMAT",
    .choices = k_rules_formats,
    .heading = k_report,
    .brief = "text (a table) or json",
    .details = "json is one array of objects with id, group, level, stability, since, fix, languages and summary.",
    .apply =
        [](Typed& typed, std::string_view value) {
          typed.json = value == "json";
          return std::string();
        },
};

constexpr Flag k_flag_article_format = {
    .name = "format",
    .letter = 'f',
    .value = "FORMAT",
    .choices = k_article_formats,
    .heading = k_report,
    .brief = "how to write the article",
    .details =
        "text (the default) is the words alone, blocks separated by an empty line; markdown marks headlines, lists and quotations; json has "
        "metadata, and each block with its kind and the bytes of the file that it came from.",
    .apply =
        [](Typed& typed, std::string_view value) {
          typed.article_format = *parse_article_format(value);
          return std::string();
        },
};

constexpr Flag k_flag_help = {
    .name = "help",
    .letter = 'h',
    .heading = k_report,
    .brief = "show this help; -h is short, --help is long",
    .details = "",
    .apply =
        [](Typed& typed, std::string_view value) {
          typed.help = value == "h" ? Help::brief : Help::full;
          return std::string();
        },
};

}  // namespace debunk::cli
