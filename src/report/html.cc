// A report as one HTML file that a person reads: the article, its marked places, the reasons beside them, the text as it should be.
// It loads nothing, works without its script, and its Content-Security-Policy lets nothing else in.
#include <array>
#include <ostream>

#include "base/hash.h"
#include "report/file_text.h"
#include "report/html_assets.h"
#include "report/html_corrected.h"
#include "report/html_layout.h"
#include "report/html_marks.h"
#include "report/html_note.h"
#include "report/html_text.h"
#include "report/writers.h"

namespace debunk::report {
namespace {

constexpr std::array k_levels = {Level::error, Level::warning, Level::note};

struct Counts {
  std::array<std::size_t, 3> of_level{};  // by k_levels

  std::size_t total() const { return of_level[0] + of_level[1] + of_level[2]; }
  void add(const Counts& other) {
    for (std::size_t i = 0; i < of_level.size(); ++i) of_level[i] += other.of_level[i];
  }
};

Counts counts_of(const Report& report) {
  Counts counts;
  for (const Finding& finding : report.findings)
    for (std::size_t i = 0; i < k_levels.size(); ++i) counts.of_level[i] += finding.level == k_levels[i];
  return counts;
}

std::string number_of(std::size_t count, std::string_view thing) { return std::to_string(count) + " " + std::string(thing) + (count == 1 ? "" : "s"); }

/// "2 errors and 1 note"; "nothing found".
std::string in_words(const Counts& counts) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < k_levels.size(); ++i)
    if (counts.of_level[i] > 0) parts.push_back(number_of(counts.of_level[i], to_string(k_levels[i])));
  if (parts.empty()) return "nothing found";
  std::string words = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) words += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return words;
}

std::string base64_of_hex(std::string_view hex) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const auto value = [](char c) { return static_cast<unsigned>(c <= '9' ? c - '0' : c - 'a' + 10); };
  std::string out;
  unsigned bits = 0, count = 0;
  for (const char c : hex) {
    bits = (bits << 4) | value(c);
    count += 4;
    if (count < 6) continue;
    count -= 6;
    out += digits[(bits >> count) & 63];
  }
  if (count > 0) out += digits[(bits << (6 - count)) & 63];
  while (out.size() % 4 != 0) out += '=';
  return out;
}

/// A source of Content Security Policy Level 3 that lets one inline style or script in.
std::string csp_source(std::string_view code) { return "'sha256-" + base64_of_hex(base::sha256_hex(code)) + "'"; }

/// The findings by level, each a link to its note.
std::string overview(const Report& report, const ElementIds& ids) {
  std::string html;
  for (const Level level : k_levels) {
    std::string list;
    std::size_t count = 0;
    for (std::size_t i = 0; i < report.findings.size(); ++i) {
      if (report.findings[i].level != level) continue;
      ++count;
      const std::string number = std::to_string(i + 1);
      list += "<li value=\"" + number + "\"><a href=\"#" + ids.note(i) + "\">" + one_line(report.findings[i].message) + "</a></li>";
    }
    if (count == 0) continue;
    const std::string name(to_string(level));
    html += "<details class=\"overview " + name + "\"" + (report.findings.size() <= 12 ? " open=\"\"" : "") + "><summary>" + number_of(count, name) + "</summary><ol>" + list + "</ol></details>";
  }
  return html.empty() ? html : "<div class=\"overviews\">" + html + "</div>";
}

std::string about(const Report& report) {
  const Document& document = report.document;
  std::string html = "<dl class=\"about\">";
  const auto row = [&](std::string_view name, std::string_view value) {
    if (!value.empty()) html += "<div><dt>" + std::string(name) + "</dt><dd dir=\"auto\">" + one_line(value) + "</dd></div>";
  };
  row("title", document.metadata().title);
  row("author", document.metadata().author);
  row("published", document.metadata().published);
  row("address", document.metadata().url);
  row("language", report.language == "und" ? "not known" : report.language);
  row("encoding", document.encoding());
  row("size", number_of(document.source().size(), "byte"));
  row("digest", document.digest());
  if (report.suppressed > 0) row("left out", number_of(report.suppressed, "finding") + ", by a comment or a baseline");
  for (const Skipped& skipped : report.skipped) row("not checked", skipped.what + ": " + skipped.reason);
  if (document.cut_at_limit()) row("not checked", "what follows the first gibibyte");
  return html + "</dl>";
}

/// The article as written, its notes beside it.
std::string written_html(const Report& report, const ElementIds& ids) {
  const Document& document = report.document;
  const FileText file(document);
  MarkedText marked(document.text(), marks_of(report, ids));
  std::size_t next = 0;
  LayoutParts parts;
  parts.text = [&](Span range) { return marked.html(range); };
  parts.gap = [&](Span range) {
    const std::string_view text = document.slice(range);
    const bool white = text.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
    return white && !marked.lies_within(range) ? std::string(text) : marked.html(range);
  };
  parts.beside = [&](std::size_t end) {
    std::string notes;
    for (; next < report.findings.size(); ++next) {
      const Quote& quote = report.findings[next].quote;
      if (!quote.is_of_text()) continue;
      if (quote.span().start >= end) break;
      notes += note(report, next, file, ids);
    }
    return notes.empty() ? notes : "<ul class=\"notes\" aria-label=\"notes\">" + notes + "</ul>";
  };
  return lay_out(document, parts);
}

/// What is wrong with the page around the article: what each finding quotes of the file, then its note.
std::string of_page_html(const Report& report, const ElementIds& ids) {
  std::string html;
  const FileText file(report.document);
  for (std::size_t i = 0; i < report.findings.size(); ++i)
    if (!report.findings[i].quote.is_of_text())
      html += "<p class=\"text\">" + quoted_mark(report, i, ids) + "</p><ul class=\"notes\">" + note(report, i, file, ids) + "</ul>";
  return html.empty() ? html : "<section class=\"of-page\" aria-label=\"around the article\">" + html + "</section>";
}

class HtmlWriter final : public Writer {
 public:
  explicit HtmlWriter(std::ostream& out) : out_(out) {}

  void add(const Report& report) override {
    ++files_;
    const ElementIds ids(files_);
    const Counts counts = counts_of(report);
    counts_.add(counts);
    with_findings_ += counts.total() > 0;
    const std::string path = one_line(report.document.path());
    const bool has_section = files_ == 1 || counts.total() > 0 || !report.fixed.empty();
    contents_ += "<li" + std::string(counts.total() > 0 ? "" : " class=\"clean\"") + ">" + (has_section ? "<a href=\"#" + ids.file() + "\">" + path + "</a>" : path) + " <span>" + in_words(counts) +
                 "</span></li>";
    if (files_ == 1) {
      first_path_ = path;
      provenance_ = report.provenance;
    }
    if (!has_section) return;  // among several files, those with nothing to say are only named
    const std::string language = report.language == "und" ? "" : " lang=\"" + one_line(report.language) + "\"";
    const std::string corrected = corrected_html(report, ids, language);
    has_corrections_ = has_corrections_ || !corrected.empty();
    sections_ += "<section class=\"file\" id=\"" + ids.file() + "\" aria-labelledby=\"" + ids.file() + "-name\">\n";
    sections_ += "<h2 id=\"" + ids.file() + "-name\">" + path + "</h2>\n" + about(report) + fixed_html(report);
    sections_ += "<div class=\"written\">" + overview(report, ids) + of_page_html(report, ids) + "<article class=\"article\"" + language + ">" + written_html(report, ids) + "</article></div>\n";
    const std::string no_change = counts.total() > 0 ? "<p class=\"hint\">No safe fix can be made here: the text stays as it is.</p>" : "";
    sections_ += "<div class=\"corrected\">" + (corrected.empty() ? no_change : corrected) + "</div>\n</section>\n";
  }

  void finish() override {
    const bool all = with_findings_ == files_;
    const std::string summary = files_ == 1 ? in_words(counts_) + " in " + first_path_
                                            : in_words(counts_) + " in " + (counts_.total() > 0 && !all ? std::to_string(with_findings_) + " of " : "") + number_of(files_, "file");
    out_ << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\" />\n"
         << "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src " << csp_source(report_css()) << "; script-src " << csp_source(report_js())
         << "; base-uri 'none'; form-action 'none'\" />\n"
         << "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n<meta name=\"color-scheme\" content=\"light dark\" />\n"
         << "<meta name=\"generator\" content=\"" << one_line(provenance_.engine) << "\" />\n<title>debunk: " << summary << "</title>\n"
         << "<style>" << report_css() << "</style>\n</head>\n<body>\n"
         << "<a class=\"skip\" href=\"#articles\">To the " << (files_ == 1 ? "article" : "articles") << "</a>\n"
         << "<header><p class=\"brand\">debunk</p><h1>" << summary << "</h1></header>\n"
         << toolbar();
    if (files_ > 1) out_ << "<nav aria-label=\"Files\"><ol class=\"contents\">" << contents_ << "</ol></nav>\n";
    out_ << "<main id=\"articles\" tabindex=\"-1\">\n" << sections_ << "</main>\n" << footer() << help() << "<script>" << report_js() << "</script>\n</body>\n</html>\n";
    out_.flush();
  }

 private:
  std::string toolbar() const {
    if (counts_.total() == 0) return {};
    std::string html = "<section class=\"toolbar\" aria-label=\"What is shown\">";
    for (std::size_t i = 0; i < k_levels.size(); ++i) {
      if (counts_.of_level[i] == 0) continue;
      const std::string level(to_string(k_levels[i]));
      html += "<label class=\"" + level + "\"><input type=\"checkbox\" id=\"show-" + level + "\" checked=\"\" /> " + number_of(counts_.of_level[i], level) + "</label>";
    }
    if (has_corrections_)
      html += "<span class=\"views\"><label><input type=\"radio\" name=\"view\" id=\"view-written\" checked=\"\" /> as written</label>"
              "<label><input type=\"radio\" name=\"view\" id=\"view-corrected\" /> corrected</label></span>";
    return html +
           "<span class=\"keys\" hidden=\"\"><button type=\"button\" id=\"previous\" aria-label=\"previous finding\">\u2191</button>"
           "<button type=\"button\" id=\"next\" aria-label=\"next finding\">\u2193</button><button type=\"button\" id=\"help-button\" aria-label=\"keys\">?</button></span></section>\n";
  }

  std::string help() const {
    return "<dialog id=\"help\" aria-labelledby=\"help-title\"><h2 id=\"help-title\">Keys</h2><dl><div><dt><kbd>n</kbd> <kbd>j</kbd></dt><dd>next finding</dd></div>"
           "<div><dt><kbd>p</kbd> <kbd>k</kbd></dt><dd>previous finding</dd></div><div><dt><kbd>Enter</kbd></dt><dd>from the article to its note, and back</dd></div>"
           "<div><dt><kbd>c</kbd></dt><dd>as written, corrected</dd></div><div><dt><kbd>?</kbd></dt><dd>this list</dd></div></dl>"
           "<p><label><input type=\"checkbox\" id=\"keys-on\" checked=\"\" /> single keys are on</label></p>"
           "<form method=\"dialog\"><button>close</button></form></dialog>\n";
  }

  std::string footer() const {
    return "<footer><p>Made by " + one_line(provenance_.engine) + ", offline. A mark says that the text is not as it should be at this place; it says nothing about what the text claims.</p>"
           "<p>rules <code>" + one_line(provenance_.rules) + "</code>" + (provenance_.models.empty() ? "" : " models <code>" + one_line(provenance_.models) + "</code>") + "</p></footer>\n";
  }

  std::ostream& out_;
  std::size_t files_ = 0, with_findings_ = 0;
  Counts counts_;
  bool has_corrections_ = false;
  std::string first_path_, contents_, sections_;
  Provenance provenance_;
};

}  // namespace

std::unique_ptr<Writer> make_html_writer(std::ostream& out, const WriteOptions&) { return std::make_unique<HtmlWriter>(out); }

}  // namespace debunk::report
