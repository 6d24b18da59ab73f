// The unified format of GNU diff, as `patch` reads it.
#include <algorithm>

#include "debunk/fix.h"
#include "report/line_diff.h"
#include "report/visible.h"
#include "text/utf8.h"

namespace debunk {
namespace {

/// Each with its line feed, if it has one. Other line ends are no line ends for `patch`.
std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t size = std::min(text.find('\n'), text.size() - 1) + 1;
    lines.push_back(text.substr(0, size));
    text.remove_prefix(size);
  }
  return lines;
}

/// As GNU diff and git do it: names with odd characters in quotation marks, a tab behind names with spaces.
std::string header_name(const std::string& path, bool show_invisible) {
  if (show_invisible) return report::visible(path);
  const bool odd = std::ranges::any_of(path, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F || c == '"' || c == '\\'; });
  if (!odd) return path.find(' ') == std::string::npos ? path : path + '\t';
  std::string quoted = "\"";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7F) {
      quoted += {'\\', static_cast<char>('0' + (byte >> 6)), static_cast<char>('0' + ((byte >> 3) & 7)), static_cast<char>('0' + (byte & 7))};
    } else {
      if (c == '"' || c == '\\') quoted += '\\';
      quoted += c;
    }
  }
  return quoted + '"';
}

/// "12,3": the first line, counting from 1, and how many. Of no lines the one before them.
std::string range(std::size_t first, std::size_t count) {
  const std::string start = std::to_string(count == 0 ? first : first + 1);
  return count == 1 ? start : start + "," + std::to_string(count);
}

class Hunks {
 public:
  Hunks(const std::vector<std::string_view>& before, const std::vector<std::string_view>& after, const DiffOptions& options)
      : before_(before), after_(after), options_(options) {}

  std::string of(const std::vector<report::Change>& changes) {
    for (std::size_t i = 0; i < changes.size();) {
      std::size_t last = i;  // changes whose surroundings touch share a hunk
      while (last + 1 < changes.size() && changes[last + 1].before - end_of(changes[last]) <= 2 * options_.context) ++last;
      hunk(changes, i, last);
      i = last + 1;
    }
    return std::move(out_);
  }

 private:
  static std::size_t end_of(const report::Change& change) { return change.before + change.removed; }

  void hunk(const std::vector<report::Change>& changes, std::size_t first, std::size_t last) {
    const std::size_t lead = std::min(options_.context, changes[first].before);
    const std::size_t start = changes[first].before - lead, new_start = changes[first].after - lead;
    const std::size_t end = end_of(changes[last]) + std::min(options_.context, before_.size() - end_of(changes[last]));
    const std::size_t new_end = changes[last].after + changes[last].added + (end - end_of(changes[last]));
    out_ += "@@ -" + range(start, end - start) + " +" + range(new_start, new_end - new_start) + " @@\n";
    std::size_t at = start;
    for (std::size_t i = first; i <= last; ++i) {
      while (at < changes[i].before) line(' ', before_[at++]);
      while (at < end_of(changes[i])) line('-', before_[at++]);
      for (std::size_t j = 0; j < changes[i].added; ++j) line('+', after_[changes[i].after + j]);
    }
    while (at < end) line(' ', before_[at++]);
  }

  void line(char mark, std::string_view text) {
    const bool ended = text.ends_with('\n');
    if (ended) text.remove_suffix(1);
    out_ += mark;
    if (options_.show_invisible)
      out_ += report::visible(text);
    else
      out_ += text;
    out_ += ended ? "\n" : "\n\\ No newline at end of file\n";
  }

  const std::vector<std::string_view>& before_;
  const std::vector<std::string_view>& after_;
  const DiffOptions& options_;
  std::string out_;
};

}  // namespace

std::string unified_diff(std::string_view before, std::string_view after, const std::string& path, const DiffOptions& options) {
  const std::vector<std::string_view> old_lines = lines_of(before), new_lines = lines_of(after);
  const std::vector<report::Change> changes = report::changes_between(old_lines, new_lines);
  if (changes.empty()) return {};
  const std::string name = header_name(path, options.show_invisible);
  return "--- " + name + "\n+++ " + name + "\n" + Hunks(old_lines, new_lines, options).of(changes);
}

std::string unified_diff(const Document& before, const FixedText& after, const DiffOptions& options) {
  const auto is_utf8 = [](std::string_view bytes) { return text::valid_prefix(bytes) == bytes.size(); };
  if (before.encoding() == "UTF-8" && is_utf8(before.source()) && is_utf8(after.bytes))
    return unified_diff(before.source(), after.bytes, before.path(), options);
  const DocumentOptions reading{before.path(), before.encoding(), {}};
  const Document old_file = Document::from_text(std::string(before.source()), reading), new_file = Document::from_text(after.bytes, reading);
  return unified_diff(old_file.text(), new_file.text(), before.path(), options);
}

}  // namespace debunk
