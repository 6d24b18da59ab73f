// Carrying out fixes, each whole or not at all. A change is only made if the file, read again, says what was meant.
#include <iterator>
#include <map>
#include <set>

#include "debunk/fix.h"
#include "extract/encode.h"
#include "report/file_text.h"
#include "report/fixed_phrase.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk {
namespace {

constexpr std::size_t k_most_rounds = 10;

Document read_again(const Document& document, std::string bytes) {
  DocumentOptions options{document.path(), document.encoding(), document.metadata()};
  if (document.is_html()) return Document::from_html(std::move(bytes), std::move(options));
  return document.is_markdown() ? Document::from_markdown(std::move(bytes), std::move(options))
                                : Document::from_text(std::move(bytes), std::move(options));
}

/// What must stand in the file for it to say `text`. (What would be markup in Markdown is left as it is: the file is read again, and
/// the fix not made where it says something else.)
std::string as_written(const Document& document, std::string_view text) {
  if (!document.is_html()) return std::string(text);
  std::string out;
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '>')
      out += "&gt;";
    else
      out += c;
  }
  return out;
}

/// An edit of the text, and what it is in the file.
struct SourceEdit {
  Span source;
  std::string written;  ///< UTF-8
  std::string bytes;    ///< the same in the encoding of the file
  const Edit* edit;
  const Finding* finding;
};

/// Nothing for a fix that cannot be made in this file.
std::vector<SourceEdit> source_edits(const Document& document, const Finding& finding) {
  const Fix& fix = *finding.fix;
  std::vector<SourceEdit> edits;
  if (!report::is_sound(document, fix)) return {};
  for (const Edit& edit : fix.edits) {
    if (!document.is_contiguous(edit.span)) return {};
    std::string written = as_written(document, edit.text);
    std::optional<std::string> bytes = extract::encode(written, document.encoding());
    if (!bytes) return {};
    edits.push_back({document.source_span(edit.span), std::move(written), std::move(*bytes), &edit, &finding});
  }
  return edits;
}

/// Edits of the file that keep apart: sorted by place, none touching another fix's.
class Plan {
 public:
  /// False, and no change, if an edit overlaps a planned one, or touches it where their order would decide the result.
  bool add(std::vector<SourceEdit> edits) {
    for (const SourceEdit& edit : edits)
      if (!is_free(edit.source)) return false;
    for (SourceEdit& edit : edits) planned_.emplace(edit.source, std::move(edit));
    return true;
  }

  const std::multimap<Span, SourceEdit>& edits() const { return planned_; }

  std::string carried_out(std::string_view source) const {
    std::string bytes;
    std::size_t copied = 0;
    for (const auto& [span, edit] : planned_) {
      bytes.append(source, copied, span.start - copied);
      bytes += edit.bytes;
      copied = span.end;
    }
    return bytes.append(source, copied);
  }

 private:
  bool is_free(Span span) const {
    const auto next = planned_.lower_bound({span.start, span.start});
    const auto clash = [&](Span other) {
      return span.overlaps(other) || ((span.empty() || other.empty()) && span.start <= other.end && other.start <= span.end);
    };
    return (next == planned_.end() || !clash(next->first)) && (next == planned_.begin() || !clash(std::prev(next)->first));
  }

  std::multimap<Span, SourceEdit> planned_;
};

std::string spliced(std::string_view text, const std::vector<std::pair<Span, std::string_view>>& edits) {
  std::string out;
  std::size_t copied = 0;
  for (const auto& [span, inserted] : edits) {
    out.append(text, copied, span.start - copied);
    out += inserted;
    copied = span.end;
  }
  return out.append(text, copied);
}

std::string without_space(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded decoded = text::decode(text, at);
    if (!text::character_info(decoded.character).is(text::k_space)) out += text.substr(at, decoded.length);
    at += decoded.length;
  }
  return out;
}

/// Would the file, changed by `plan` and read again, hold its old text with these edits, and nothing else? Broken bytes that meet, escape
/// sequences, and characters that are markup in Markdown can make it say something else.
bool reads_as_meant(const Document& document, const report::FileText& file, const Plan& plan) {
  std::string bytes = plan.carried_out(document.source());
  std::vector<std::pair<Span, std::string_view>> in_file, in_prose;
  for (const auto& [span, edit] : plan.edits()) {
    in_file.emplace_back(document.file_span(edit.edit->span), edit.written);
    in_prose.emplace_back(edit.edit->span, edit.edit->text);
  }
  if (Document::from_text(bytes, {document.path(), document.encoding(), {}}).text() != spliced(file.text(), in_file)) return false;
  if (!document.has_markup()) return true;
  return without_space(read_again(document, std::move(bytes)).text()) == without_space(spliced(document.text(), in_prose));
}

using Fixes = std::vector<std::vector<SourceEdit>>;

/// `plan` with as many of fixes [first, last) as read as meant, halving to find those that do not.
Plan extended(const Document& document, const report::FileText& file, const Plan& plan, const Fixes& fixes, std::size_t first, std::size_t last) {
  if (first == last) return plan;
  Plan all = plan;
  for (std::size_t i = first; i < last; ++i) all.add(fixes[i]);
  if (reads_as_meant(document, file, all)) return all;
  if (last - first == 1) return plan;
  const std::size_t middle = first + (last - first) / 2;
  return extended(document, file, extended(document, file, plan, fixes, first, middle), fixes, middle, last);
}

}  // namespace

FixedText apply_fixes(const Report& report, Applicability promise) {
  const Document& document = report.document;
  FixedText fixed{std::string(document.source()), {}, 0};
  Fixes fixes;
  std::size_t proposed = 0;
  Plan plan;
  for (const Finding& finding : report.findings) {
    if (!finding.fix || finding.fix->applicability < promise || finding.fix->edits.empty()) continue;
    ++proposed;
    if (document.cut_at_limit()) continue;
    std::vector<SourceEdit> edits = source_edits(document, finding);
    if (!edits.empty() && plan.add(edits)) fixes.push_back(std::move(edits));
  }
  fixed.refused = proposed;
  if (fixes.empty()) return fixed;

  const report::FileText file(document);
  if (!reads_as_meant(document, file, plan)) plan = extended(document, file, Plan(), fixes, 0, fixes.size());
  fixed.bytes = plan.carried_out(document.source());
  std::set<const Finding*> done;  // only counted: the order of addresses decides nothing
  for (const auto& [span, edit] : plan.edits()) {
    fixed.applied.push_back({std::string(edit.finding->rule->id), span, std::string(document.slice(edit.edit->span)), edit.written, 0});
    done.insert(edit.finding);
  }
  fixed.refused = proposed - done.size();
  return fixed;
}

FixedText fix_all(const Document& document, const Checker& checker, Applicability promise) {
  FixedText fixed{std::string(document.source()), {}, 0};
  Document now = document;
  for (std::size_t round = 0; round < k_most_rounds; ++round) {
    FixedText step = apply_fixes(checker.check(now), promise);
    fixed.refused = step.refused;
    if (step.applied.empty()) break;
    for (AppliedEdit& edit : step.applied) {
      edit.round = round;
      fixed.applied.push_back(std::move(edit));
    }
    fixed.bytes = step.bytes;
    now = read_again(now, std::move(step.bytes));
  }
  return fixed;
}

}  // namespace debunk
