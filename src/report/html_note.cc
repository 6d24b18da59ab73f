#include "report/html_note.h"

#include <algorithm>

#include "report/fixed_phrase.h"
#include "report/html_page_section.h"
#include "report/html_text.h"

namespace debunk::report {
namespace {

constexpr std::size_t k_context = 22;    ///< characters around a fix
constexpr std::size_t k_most_related = 5;
constexpr std::size_t k_longest = 180;   ///< characters of a quotation in a note; the whole of it stands in the article

std::string link(const std::string& id, const std::string& html) { return "<a href=\"#" + id + "\">" + html + "</a>"; }

std::string quoted(std::string_view text) {
  std::string html = "<q dir=\"auto\">";
  append_visible(html, shortened(text, k_longest), true);
  return html + "</q>";
}

/// What an edit takes or puts, without the line ends around it; those alone are a pilcrow.
std::string edited(std::string_view text) {
  const std::size_t first = text.find_first_not_of("\r\n");
  if (first == std::string_view::npos) return "\u00B6";
  std::string html;
  append_visible(html, shortened(text.substr(first, text.find_last_not_of("\r\n") + 1 - first), k_longest), true);
  return html;
}

/// The sides of a fix: the words around it as they are and as they would be.
struct Sides {
  std::string before, after;
};

Sides sides_of(const Document& document, const Fix& fix) {
  const std::string_view text = document.text();
  Sides sides;
  const auto keep = [&](Span span) {
    std::string html;
    std::string kept = shortened(text.substr(span.start, span.size()), k_context * 3);
    std::ranges::replace(kept, '\n', ' ');
    append_visible(html, kept, false);
    sides.before += html;
    sides.after += html;
  };
  const Span edits{fix.edits.front().span.start, fix.edits.back().span.end};
  const bool lines_go = fix.edits.size() == 1 && removes_lines(text, fix.edits.front());
  const Span shown = lines_go ? edits : Span{context_start(text, edits.start, k_context), context_end(text, edits.end, k_context)};
  std::size_t at = shown.start;
  for (const Edit& edit : fix.edits) {
    keep({at, edit.span.start});
    if (!edit.span.empty()) sides.before += "<del>" + edited(text.substr(edit.span.start, edit.span.size())) + "</del>";
    if (!edit.text.empty()) sides.after += "<ins>" + edited(edit.text) + "</ins>";
    at = edit.span.end;
  }
  keep({at, shown.end});
  // An ellipsis where the paragraph goes on.
  const auto goes_on = [&](std::size_t edge) {
    return !lines_go && edge != 0 && edge != text.size() && text[edge - 1] != '\n' && text[edge] != '\n' && text[edge] != '\r';
  };
  for (std::string* side : {&sides.before, &sides.after}) {
    if (goes_on(shown.start)) side->insert(0, "\u2026");
    if (goes_on(shown.end)) *side += "\u2026";
  }
  return sides;
}

std::string fix_html(const Document& document, const Fix& fix) {
  const Applicability promise = promise_in_file(document, fix);
  const std::string_view meaning = promise == Applicability::safe ? "safe" : promise == Applicability::unsafe ? "look before you take it" : "an idea";
  std::string html = "<div class=\"fix\"><p><b>Fix</b> <span class=\"promise\">" + std::string(meaning) + "</span> " + one_line(fix.title) + "</p>";
  if (!fix.edits.empty() && is_sound(document, fix)) {
    const Sides sides = sides_of(document, fix);
    const std::string after = sides.after.empty() ? "<i>nothing</i>" : sides.after;
    html += "<dl><dt>now</dt><dd dir=\"auto\">" + sides.before + "</dd><dt>then</dt><dd dir=\"auto\">" + after + "</dd></dl>";
  }
  return html + "</div>";
}

std::string related_html(const Report& report, std::size_t index, const FileText& file, const ElementIds& ids) {
  const Finding& finding = report.findings[index];
  if (finding.related.empty()) return {};
  std::string html = "<ul class=\"related\">";
  const std::size_t shown = std::min(k_most_related, finding.related.size());
  for (std::size_t i = 0; i < shown; ++i) {
    const Related& related = finding.related[i];
    const Place place = file.place(related.quote.file_span().start);
    const std::string says = one_line(related.message) + ", line " + std::to_string(place.line);
    html += "<li>" + (related.quote.is_of_text() ? link(ids.related(index, i), says) : says) + ": " + quoted(related.quote.text()) + "</li>";
  }
  if (finding.related.size() > shown) html += "<li>" + std::to_string(finding.related.size() - shown) + " more</li>";
  return html + "</ul>";
}

std::string evidence_html(const Finding& finding) {
  std::string html;
  for (const Evidence& evidence : finding.evidence) {
    html += "<figure class=\"evidence\"><blockquote dir=\"auto\">" + one_line(evidence.text) + "</blockquote><figcaption>";
    const bool is_web = evidence.url.starts_with("https://") || evidence.url.starts_with("http://");
    html += is_web ? "<a rel=\"noreferrer\" href=\"" + one_line(evidence.url) + "\">" +
                         one_line(evidence.source.empty() ? evidence.url : evidence.source) + "</a>"
                   : one_line(evidence.source);
    html += "</figcaption></figure>";
  }
  return html;
}

std::string rule_html(const Rule& rule) {
  return "<details><summary><code>" + escaped(rule.id) + "</code></summary><p>" + escaped(rule.summary) + "</p>" +
         page_section(rule.page, "Why it matters") + "</details>";
}

}  // namespace

std::string note(const Report& report, std::size_t index, const FileText& file, const ElementIds& ids) {
  const Finding& finding = report.findings[index];
  const std::string level(to_string(finding.level)), number = std::to_string(index + 1);
  const Place place = file.place(finding.quote.file_span().start);
  std::string html = "<li class=\"finding " + level + "\" id=\"" + ids.note(index) + "\">";
  html += "<p class=\"message\"><a class=\"number\" href=\"#" + ids.place(index) + "\" aria-label=\"" + number + ", to its place in the article\">" +
          number + "</a> <b class=\"level\">" + level + "</b> <span id=\"" + ids.message(index) + "\">" + one_line(finding.message) + "</span></p>";
  if (!finding.label.empty()) html += "<p class=\"label\">" + one_line(finding.label) + "</p>";
  html += related_html(report, index, file, ids);
  html += evidence_html(finding);
  if (finding.fix) html += fix_html(report.document, *finding.fix);
  html += "<div class=\"where\"><span>line\u00A0" + std::to_string(place.line) + ", column\u00A0" + std::to_string(place.column) + "</span>" +
          rule_html(*finding.rule) + "</div>";
  return html + "</li>";
}

namespace {

/// The mark of a finding, wherever it stands; its span is of what is quoted.
Mark mark_of(const Report& report, std::size_t index, const ElementIds& ids) {
  const Finding& finding = report.findings[index];
  const std::string level(to_string(finding.level)), number = std::to_string(index + 1);
  return {finding.quote.span(), "mark", " class=\"" + level + "\" aria-describedby=\"" + ids.message(index) + "\"", ids.place(index),
          "<a class=\"ref " + level + "\" href=\"#" + ids.note(index) + "\" data-number=\"" + number + "\" aria-label=\"" + number + ", " + level +
              ": " + one_line(finding.message) + "\"></a>"};
}

}  // namespace

std::string quoted_mark(const Report& report, std::size_t index, const ElementIds& ids) {
  const Mark mark = mark_of(report, index, ids);
  std::string html;
  append_visible(html, shortened(report.findings[index].quote.text(), k_longest), true);
  return "<mark id=\"" + mark.id + "\"" + mark.attributes + ">" + html + "</mark>" + mark.after;
}

std::vector<Mark> marks_of(const Report& report, const ElementIds& ids) {
  std::vector<Mark> marks;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    if (finding.quote.is_of_text()) marks.push_back(mark_of(report, i, ids));
    for (std::size_t j = 0; j < finding.related.size(); ++j)
      if (finding.related[j].quote.is_of_text())
        marks.push_back({finding.related[j].quote.span(), "span", " class=\"related-place\"", ids.related(i, j), ""});
  }
  return marks;
}

}  // namespace debunk::report
