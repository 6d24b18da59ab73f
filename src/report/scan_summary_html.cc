// The numbers of a scan as one page: plots that are lists of bars, drawn with SVG. It loads nothing and has no script.
#include <algorithm>
#include <ostream>

#include "debunk/scan_stats.h"
#include "report/html_assets.h"
#include "report/html_text.h"
#include "report/scan_ranking.h"

namespace debunk {
namespace {

using report::Ranked;

constexpr std::size_t k_most_bars = 25;

std::string with_spaces(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, "\u202F");
  return digits;
}

/// A figure with its word below it.
void append_figure(std::string& out, std::uint64_t number, std::string_view word) {
  out += "<div><b>" + with_spaces(number) + "</b> " + std::string(word) + "</div>";
}

/// Widths are parts of the longest bar, in percent, so that the plot fits any screen.
void append_bar(std::string& out, const Ranked& one, std::uint64_t most) {
  const double width = std::max(0.3, 100.0 * static_cast<double>(one.count) / static_cast<double>(most));
  const std::string percent = std::to_string(static_cast<unsigned>(width * 10) / 10) + '.' + std::to_string(static_cast<unsigned>(width * 10) % 10);
  out += "<tr><th scope=\"row\" dir=\"auto\">" + report::escaped(report::one_line(one.name)) + "</th><td><svg aria-hidden=\"true\"><rect width=\"" + percent +
         "%\" height=\"100%\" rx=\"2\"/></svg></td><td>" + with_spaces(one.count) + "</td></tr>\n";
}

void append_plot(std::string& out, std::string_view title, std::string_view what, std::string_view style, const std::vector<Ranked>& ranked) {
  if (ranked.empty()) return;
  out += "<section class=\"" + std::string(style) + "\"><h2>" + std::string(title) + "</h2>\n<table><colgroup><col><col><col></colgroup><thead><tr><th>" + std::string(what) +
         "</th><th></th><th>number</th></tr></thead><tbody>\n";
  const std::size_t shown = std::min(ranked.size(), k_most_bars);
  for (std::size_t i = 0; i < shown; ++i) append_bar(out, ranked[i], ranked.front().count);
  out += "</tbody></table>\n";
  if (ranked.size() > shown) {
    std::uint64_t rest = 0;
    for (std::size_t i = shown; i < ranked.size(); ++i) rest += ranked[i].count;
    out += "<p>and " + with_spaces(ranked.size() - shown) + " more, " + with_spaces(rest) + " together</p>\n";
  }
  out += "</section>\n";
}

}  // namespace

void write_scan_summary_html(std::ostream& out, const ScanStats& stats) {
  std::string body;
  body += "<div class=\"figures\">";
  append_figure(body, stats.all.records, "articles");
  append_figure(body, stats.all.with_findings, "with findings");
  append_figure(body, stats.all.findings, "findings");
  append_figure(body, stats.bytes, "bytes");
  body += "</div>\n<main>\n";
  append_plot(body, "Findings by rule", "rule", "findings", report::by_findings(stats.rules));
  append_plot(body, "Findings by host", "host", "findings", report::by_findings(stats.hosts));
  append_plot(body, "Articles by language", "language", "articles", report::by_records(stats.languages));
  append_plot(body, "Articles by host", "host", "articles", report::by_records(stats.hosts));
  append_plot(body, "Records that could not be read", "reason", "skipped", report::by_count(stats.skipped));
  append_plot(body, "Records passed by", "reason", "skipped", report::by_count(stats.passed_by));
  out << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
         "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>Summary of a scan</title>\n<style>\n"
      << report::scan_css() << "</style>\n</head>\n<body>\n<h1>Summary of a scan</h1>\n"
      << body << "</main>\n</body>\n</html>\n";
}

}  // namespace debunk
