// The flags that say which rules run, and on what.
#include <algorithm>
#include <charconv>

#include "cli/flags.h"

namespace debunk::cli {
namespace {

constexpr std::string_view k_heading = "What is checked";
constexpr std::string_view k_levels[] = {"note", "warning", "error"};
constexpr std::size_t k_most_jobs = 1024;

std::string add_list(std::vector<std::string>& list, std::string_view value) {
  for (std::size_t start = 0; start <= value.size();) {
    const std::size_t comma = std::min(value.find(',', start), value.size());
    const std::string_view name = value.substr(start, comma - start);
    if (name.empty()) return "a name is missing";
    list.emplace_back(name);
    start = comma + 1;
  }
  return {};
}

std::string set_text(std::string& text, std::string_view value) {
  if (value.empty()) return "it must not be empty";
  text = value;
  return {};
}

}  // namespace

constexpr Flag k_flag_select = {
    .name = "select",
    .value = "NAMES",
    .completes = Completes::rule,
    .heading = k_heading,
    .brief = "run these rules and no others",
    .details =
        "NAMES is a comma-separated list; the flag may also be repeated. A name is a rule (injected/foreign-text), a group (injected), \"all\", or "
        "\"quick\": all that do not parse sentences. A group, \"all\" and \"quick\" stand for their stable rules; a preview rule is meant only by its own name, or with --preview.\n\n"
        "What is typed here takes the place of \"select\" and \"ignore\" in debunk.toml.",
    .apply =
        [](Typed& typed, std::string_view value) {
          if (!typed.select) typed.select.emplace();
          return add_list(*typed.select, value);
        },
};

constexpr Flag k_flag_ignore = {
    .name = "ignore",
    .value = "NAMES",
    .completes = Completes::rule,
    .heading = k_heading,
    .brief = "leave these rules out",
    .details = "NAMES as for --select. A rule that is both selected and ignored does not run.",
    .apply = [](Typed& typed, std::string_view value) { return add_list(typed.ignore, value); },
};

constexpr Flag k_flag_preview = {
    .name = "preview",
    .heading = k_heading,
    .brief = "also run preview rules",
    .details =
        "A preview rule is one whose false alarms have not been measured yet. Preview rules are off unless they are named, or this flag is given.",
    .apply =
        [](Typed& typed, std::string_view) {
          typed.preview = true;
          return std::string();
        },
};

constexpr Flag k_flag_level = {
    .name = "level",
    .value = "LEVEL",
    .choices = k_levels,
    .heading = k_heading,
    .brief = "the lowest level that counts",
    .details =
        "Rules below this level do not run: they are not shown, not fixed, and do not make the exit code 1. The default is note: everything counts.",
    .apply =
        [](Typed& typed, std::string_view value) {
          typed.level = parse_level(value);
          return std::string();
        },
};

constexpr Flag k_flag_explain_skips = {
    .name = "explain-skips",
    .heading = k_heading,
    .brief = "also say what nearly was reported, and why it was not",
    .details =
        "Rules that weigh what an article says look at many places twice. With this flag each place that a rule let be is told with its reason, in "
        "the formats text, json and jsonl. It changes neither findings nor exit code.",
    .apply =
        [](Typed& typed, std::string_view) {
          typed.explain_skips = true;
          return std::string();
        },
};

constexpr Flag k_flag_encoding = {
    .name = "encoding",
    .value = "NAME",
    .heading = k_heading,
    .brief = "how the files are encoded",
    .details =
        "For example UTF-8, UTF-16LE, windows-1251, Shift_JIS. Without it a byte order mark decides, then what a page and its server say, as far "
        "as the bytes do not refute it, then the bytes themselves.",
    .apply = [](Typed& typed, std::string_view value) { return set_text(typed.encoding, value); },
};

constexpr Flag k_flag_stdin_name = {
    .name = "stdin-name",
    .value = "NAME",
    .heading = k_heading,
    .brief = "what to call standard input",
    .details =
        "Reports show this name, its suffix decides what it is read as, and the overrides of debunk.toml look at it. The default is "
        "<stdin>.",
    .apply = [](Typed& typed, std::string_view value) { return set_text(typed.stdin_name, value); },
};

constexpr Flag k_flag_config = {
    .name = "config",
    .value = "FILE",
    .completes = Completes::file,
    .heading = k_heading,
    .brief = "read settings from this file",
    .details =
        "Without it debunk reads the first debunk.toml in the current folder or a folder above it. A folder that holds articles never configures how "
        "they are checked, unless you stand in it.",
    .apply = [](Typed& typed, std::string_view value) { return set_text(typed.config, value); },
};

constexpr Flag k_flag_no_config = {
    .name = "no-config",
    .heading = k_heading,
    .brief = "read no debunk.toml",
    .details = "Only the command line counts.",
    .apply =
        [](Typed& typed, std::string_view) {
          typed.no_config = true;
          return std::string();
        },
};

constexpr Flag k_flag_baseline = {
    .name = "baseline",
    .value = "FILE",
    .completes = Completes::file,
    .heading = k_heading,
    .brief = "leave out the findings that stand in this file",
    .details =
        "The file is written by \"debunk baseline\". Findings that it holds are counted but not shown; entries that no longer occur are named on "
        "standard error.",
    .apply = [](Typed& typed, std::string_view value) { return set_text(typed.baseline, value); },
};

constexpr Flag k_flag_jobs = {
    .name = "jobs",
    .letter = 'j',
    .value = "N",
    .heading = k_heading,
    .brief = "check this many files at once",
    .details = "The default is one for each processor. The output is the same for every N, in the order of the files.",
    .apply =
        [](Typed& typed, std::string_view value) {
          std::size_t jobs = 0;
          const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), jobs);
          if (error != std::errc() || end != value.data() + value.size() || jobs == 0 || jobs > k_most_jobs)
            return std::string("it must be a number from 1 to 1024");
          typed.jobs = jobs;
          return std::string();
        },
};

}  // namespace debunk::cli
