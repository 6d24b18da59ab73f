#include "report/html_corrected.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <vector>

#include "debunk/fix.h"
#include "report/html_layout.h"
#include "report/html_text.h"

namespace debunk::report {
namespace {

struct Change {
  Span span;
  std::string_view inserted;
  std::size_t finding = 0;
};

/// The edits that apply_fixes makes, sorted. It alone decides which fixes go together, so that the page shows what the file will be.
std::vector<Change> changes_of(const Report& report) {
  const Document& document = report.document;
  std::map<std::tuple<Span, std::string, std::string>, std::size_t> made;
  for (const AppliedEdit& one : apply_fixes(report, Applicability::safe).applied) ++made[{one.source, one.rule, one.inserted}];
  std::vector<Change> changes;
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    if (!finding.fix || finding.fix->applicability != Applicability::safe) continue;
    for (const Edit& edit : finding.fix->edits) {
      const auto same = made.find({document.source_span(edit.span), std::string(finding.rule->id), edit.text});
      if (same == made.end() || same->second == 0) continue;
      --same->second;
      changes.push_back({edit.span, edit.text, i});
    }
  }
  std::ranges::stable_sort(changes, {}, [](const Change& change) { return change.span; });
  return changes;
}

class CorrectedText {
 public:
  CorrectedText(std::string_view text, const std::vector<Change>& changes, const ElementIds& ids) : text_(text), changes_(changes), ids_(ids) {}

  /// Ranges must be asked for in text order. What is put in at the end of the text belongs to its last range.
  std::string html(Span range) {
    std::string out;
    std::size_t at = std::max(range.start, removed_until_);
    for (; next_ < changes_.size(); ++next_) {
      const Change& change = changes_[next_];
      if (change.span.start >= range.end && range.end != text_.size()) break;
      append_plain(out, text_.substr(at, change.span.start - at));
      if (!change.inserted.empty()) {
        out += "<ins>";
        append_plain(out, change.inserted);
        out += "</ins>";
      }
      const std::string number = std::to_string(change.finding + 1);
      out += "<a class=\"ref\" href=\"#" + ids_.change(change.finding) + "\" data-number=\"" + number + "\" aria-label=\"changed, see " + number +
             "\"></a>";
      removed_until_ = change.span.end;
      at = removed_until_;
    }
    if (at < range.end) append_plain(out, text_.substr(at, range.end - at));
    return out;
  }

 private:
  std::string_view text_;
  const std::vector<Change>& changes_;
  const ElementIds& ids_;
  std::size_t next_ = 0;
  std::size_t removed_until_ = 0;
};

/// One change in words.
std::string change_html(std::string_view removed, std::string_view inserted, std::string_view rule) {
  std::string html = removed.empty() ? "put in " : inserted.empty() ? "removed " : "replaced ";
  const auto append = [&](const char* element, std::string_view text) {
    html += "<" + std::string(element) + " dir=\"auto\">";
    append_visible(html, text, true);
    html += "</" + std::string(element) + "> ";
  };
  if (!removed.empty()) append("del", removed);
  if (!removed.empty() && !inserted.empty()) html += "by ";
  if (!inserted.empty()) append("ins", inserted);
  return html + "<code>" + escaped(rule) + "</code>";
}

std::string list_of(const Report& report, const std::vector<Change>& changes, const ElementIds& ids) {
  std::string html = "<ol class=\"changes\">";
  std::size_t last = report.findings.size();
  for (const Change& change : changes) {
    const std::string id = change.finding == last ? "" : " id=\"" + ids.change(change.finding) + "\"";
    last = change.finding;
    html += "<li" + id + " value=\"" + std::to_string(change.finding + 1) + "\">" +
            change_html(report.document.slice(change.span), change.inserted, report.findings[change.finding].rule->id) + "</li>";
  }
  return html + "</ol>";
}

}  // namespace

std::string corrected_html(const Report& report, const ElementIds& ids, const std::string& language_attribute) {
  const std::vector<Change> changes = changes_of(report);
  if (changes.empty()) return {};
  CorrectedText text(report.document.text(), changes, ids);
  const auto html = [&](Span range) { return text.html(range); };
  const std::string article = lay_out(report.document, {html, html, [](std::size_t) { return std::string(); }});
  return "<p class=\"hint\">With every safe fix made. <button type=\"button\" class=\"copy\" hidden=\"\">copy the text</button></p>"
         "<article class=\"article\"" +
         language_attribute + ">" + article + "</article><h3 class=\"changed\">What was changed</h3>" + list_of(report, changes, ids);
}

std::string fixed_html(const Report& report) {
  if (report.fixed.empty()) return {};
  std::string html = "<details class=\"fixed\"><summary>What was fixed in the file before this report</summary><ol class=\"changes\">";
  for (const AppliedEdit& edit : report.fixed) html += "<li>" + change_html(edit.removed, edit.inserted, edit.rule) + "</li>";
  return html + "</ol></details>";
}

}  // namespace debunk::report
