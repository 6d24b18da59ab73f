#include "cli/settings.h"

#include <algorithm>
#include <filesystem>

#include "cli/closest.h"
#include "cli/file_bytes.h"
#include "cli/rule_names.h"
#include "cli/toml_table.h"

namespace debunk::cli {
namespace {

namespace fs = std::filesystem;

std::string take_level(std::string_view word, std::optional<Level>& level) {
  level = parse_level(word);
  return level ? "" : "there is no level \"" + std::string(word) + "\" (it is one of note, warning, error)";
}

std::string take_encoding(std::string_view name, std::string& encoding) {
  encoding = name;
  return unknown_encoding(encoding);
}

void read_levels(TomlTable& table, RuleChoice& rules) {
  table.entries("levels", [&](std::string_view name, std::string_view word) {
    if (std::string wrong = unknown_rule(name); !wrong.empty()) return wrong;
    std::optional<Level> level;
    std::string wrong = take_level(word, level);
    if (level) rules.levels.emplace_back(name, *level);
    return wrong;
  });
  // The keys of a TOML table have no order: what is said of a rule goes before what is said of its group, and that before "quick" and "all".
  std::ranges::stable_sort(rules.levels, {}, [](const auto& entry) {
    return entry.first == "all" ? 0 : entry.first == "quick" ? 1 : entry.first.find('/') == std::string::npos ? 2 : 3;
  });
}

void read_lists(TomlTable& table, RuleChoice& rules) {
  const auto add_to = [](std::vector<std::string>& list) {
    return [&list](std::string_view name) {
      list.emplace_back(name);
      return unknown_rule(name);
    };
  };
  if (table.has("select")) rules.select.emplace();
  std::vector<std::string> none;
  table.texts("select", add_to(rules.select ? *rules.select : none));
  table.texts("ignore", add_to(rules.ignore));
}

Override read_override(TomlTable table) {
  Override result;
  table.require("paths");
  table.texts("paths", [&](std::string_view pattern) {
    result.paths.emplace_back(pattern);
    return std::string(pattern.empty() ? "a pattern must not be empty" : "");
  });
  read_lists(table, result.rules);
  read_levels(table, result.rules);
  table.text("encoding", [&](std::string_view name) { return take_encoding(name, result.encoding); });
  table.finish();
  return result;
}

void read_root(TomlTable table, Settings& settings) {
  table.text("format", [&](std::string_view word) {
    settings.format = parse_format(word);
    if (settings.format) return std::string();
    constexpr std::string_view k_formats[] = {"text", "json", "jsonl", "sarif", "html", "annotation", "github"};
    return "there is no format \"" + std::string(word) + "\"" + did_you_mean(closest(word, k_formats));
  });
  table.text("level", [&](std::string_view word) { return take_level(word, settings.level); });
  table.text("baseline", [&](std::string_view path) {
    settings.baseline = (fs::path(settings.file).parent_path() / path).lexically_normal().string();
    return std::string(path.empty() ? "it must not be empty" : "");
  });
  table.text("encoding", [&](std::string_view name) { return take_encoding(name, settings.encoding); });
  table.table("rules", [&](TomlTable rules) {
    read_lists(rules, settings.rules);
    rules.flag("preview", [&](bool on) { settings.preview = on; });
    rules.finish();
  });
  read_levels(table, settings.rules);
  table.tables("overrides", [&](TomlTable one) { settings.overrides.push_back(read_override(one)); });
  table.finish();
}

}  // namespace

Settings parse_settings(std::string_view toml, const std::string& file, std::vector<std::string>& mistakes) {
  Settings settings;
  settings.file = file;
  std::error_code error;
  settings.folder = fs::absolute(fs::path(file), error).lexically_normal().parent_path().string();
  read_toml(toml, file, mistakes, [&](TomlTable root) { read_root(root, settings); });
  return settings;
}

Settings read_settings(const std::string& file, std::vector<std::string>& mistakes) {
  const Result<std::string> bytes = file_bytes(file);
  if (bytes) return parse_settings(bytes.value(), file, mistakes);
  mistakes.push_back(bytes.error().message);
  return {};
}

Settings find_settings(std::vector<std::string>& mistakes) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (error) return {};
  for (fs::path folder = here;; folder = folder.parent_path()) {
    const fs::path file = folder / "debunk.toml";
    // From the folder itself the short name is the one that people know.
    if (fs::exists(file, error)) return read_settings(folder == here ? "debunk.toml" : file.string(), mistakes);
    if (folder == folder.parent_path()) return {};
  }
}

}  // namespace debunk::cli
