#include "cli/baseline_file.h"

#include <algorithm>
#include <filesystem>

#include "cli/checkers.h"
#include "cli/quoted.h"
#include "cli/toml_table.h"

namespace debunk::cli {
namespace {

constexpr std::string_view k_format = "debunk-baseline/1";
constexpr std::size_t k_fingerprint_size = 32;
constexpr std::size_t k_quote_size = 60;

bool is_fingerprint(std::string_view text) {
  return text.size() == k_fingerprint_size && text.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

BaselineEntry read_entry(TomlTable table) {
  BaselineEntry entry;
  const auto take = [](std::string& into) {
    return [&into](std::string_view text) {
      into = text;
      return std::string();
    };
  };
  for (const std::string_view key : {"path", "rule", "text", "fingerprint"}) table.require(key);
  table.text("path", take(entry.path));
  table.text("rule", take(entry.rule));  // may be one that this version does not have
  table.text("text", take(entry.text));
  table.text("fingerprint", [&](std::string_view text) {
    entry.fingerprint = text;
    return std::string(is_fingerprint(text) ? "" : "it must be 32 digits from 0 to f");
  });
  table.finish();
  return entry;
}

}  // namespace

std::vector<BaselineEntry> parse_baseline(std::string_view toml, const std::string& file, std::vector<std::string>& mistakes) {
  std::vector<BaselineEntry> entries;
  read_toml(toml, file, mistakes, [&](TomlTable root) {
    root.require("format");
    root.text("format", [](std::string_view text) {
      return text == k_format ? std::string() : "this debunk reads \"" + std::string(k_format) + "\", not \"" + std::string(text) + "\"";
    });
    root.tables("finding", [&](TomlTable table) { entries.push_back(read_entry(table)); });
    root.finish();
  });
  return entries;
}

void write_baseline(std::ostream& out, std::vector<BaselineEntry> entries) {
  std::ranges::sort(entries);
  entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
  out << "# Findings that \"debunk check --baseline\" leaves out, written by \"debunk baseline\".\nformat = " << json_string(k_format) << '\n';
  for (const BaselineEntry& entry : entries)
    out << "\n[[finding]]\npath = " << json_string(entry.path) << "\nrule = " << json_string(entry.rule) << "\ntext = " << json_string(entry.text)
        << "\nfingerprint = " << json_string(entry.fingerprint) << '\n';
}

std::string baseline_folder(const std::string& baseline) {
  const std::string folder = std::filesystem::path(baseline).parent_path().string();
  return folder.empty() ? "." : folder;
}

std::string baseline_path(const std::string& folder, const std::string& path) {
  return as_utf8(path_from(folder, path));  // TOML holds nothing but UTF-8
}

std::string baseline_quote(std::string_view text) {
  std::size_t characters = 0, at = 0;
  for (; at < text.size(); ++at) {
    const bool starts = (static_cast<unsigned char>(text[at]) & 0xC0u) != 0x80u;
    if (starts && characters++ == k_quote_size) return std::string(text.substr(0, at)) + "\u2026";
  }
  return std::string(text);
}

}  // namespace debunk::cli
