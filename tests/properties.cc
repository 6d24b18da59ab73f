#include "tests/properties.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>
#include <tuple>

#include "text/character.h"
#include "text/utf8.h"

namespace debunk::properties {
namespace {

constexpr std::size_t k_round_limit = 10;

std::string show(Span span) { return std::to_string(span.start) + "-" + std::to_string(span.end); }

bool is_utf8(std::string_view bytes) { return text::valid_prefix(bytes) == bytes.size(); }

bool is_boundary(std::string_view valid, std::size_t offset) {
  return offset == valid.size() || (offset < valid.size() && !text::is_continuation(valid[offset]));
}

bool is_range(std::string_view valid, Span span) {
  return span.start <= span.end && is_boundary(valid, span.start) && is_boundary(valid, span.end);
}

bool is_white(std::string_view valid) {
  for (std::size_t at = 0; at < valid.size();) {
    const text::Decoded one = text::decode(valid, at);
    if (!text::character_info(one.character).is(text::k_space)) return false;
    at += one.length;
  }
  return true;
}

bool is_inside(Span span, std::string_view bytes) { return span.start <= span.end && span.end <= bytes.size(); }

std::string broken_quote(const Document& document, const Quote& quote) {
  const Span span = quote.span();
  const std::string_view text = quote.is_of_text() ? document.text() : document.file_text();
  if (span.empty() || !is_range(text, span)) return "quotes " + show(span) + ", not whole characters of the text";
  if (quote.text() != text.substr(span.start, span.size())) return "does not quote what stands at " + show(span);
  if (quote.is_of_text() && quote.file_span() != document.file_span(span)) return "has another place in the file";
  const Span source = quote.source();
  if (source != document.source_of_file(quote.file_span())) return "has another place in the source";
  if (source.empty() || !is_inside(source, document.source())) return "comes from " + show(source) + ", no bytes of the source";
  return {};
}

std::string broken_fix(const Document& document, const Finding& finding) {
  const Fix& fix = *finding.fix;
  if (!finding.rule->fix) return "has a fix, but its rule promises none";
  if (fix.applicability > *finding.rule->fix) return "promises more than its rule";
  if (fix.edits.empty()) return "has a fix without an edit";
  if (fix.title.empty()) return "has a fix without a title";
  std::size_t reached = 0;
  for (const Edit& edit : fix.edits) {
    if (!is_range(document.text(), edit.span)) return "edits " + show(edit.span) + ", not whole characters of the text";
    if (edit.span.start < reached) return "has edits that overlap or are out of order at " + show(edit.span);
    if (!is_utf8(edit.text)) return "writes broken UTF-8";
    if (edit.text == document.text().substr(edit.span.start, edit.span.size())) return "replaces " + show(edit.span) + " by itself";
    reached = edit.span.end;
  }
  return {};
}

std::string broken_finding(const Report& report, const Finding& finding) {
  const Document& document = report.document;
  if (std::string why = broken_quote(document, finding.quote); !why.empty()) return why;
  if (finding.message.empty() || finding.message.ends_with('.') || !is_utf8(finding.message)) return "has the message \"" + finding.message + "\"";
  if (!is_utf8(finding.label)) return "has a label of broken UTF-8";
  for (const Related& related : finding.related)
    if (std::string why = broken_quote(document, related.quote); !why.empty()) return "has a related place that " + why;
  return finding.fix ? broken_fix(document, finding) : std::string();
}

/// What is known of a page can be quoted, each piece of it.
std::string broken_page(const Document& document) {
  const auto is_quotable = [&](Span span) { return !span.empty() && is_range(document.file_text(), span); };
  for (const Statement& one : document.page().statements)
    if (!is_quotable(one.span) || one.value.empty() || !is_utf8(one.value)) return "a statement of the page at " + show(one.span) + " cannot be quoted";
  for (const Picture& one : document.page().pictures)
    if (!is_quotable(one.span) || !is_utf8(one.address) || !is_utf8(one.caption)) return "a picture of the page at " + show(one.span) + " cannot be quoted";
  for (const HiddenText& one : document.page().hidden)
    if (!is_quotable(one.span) || !is_quotable(one.because) || one.text.empty() || !is_utf8(one.text))
      return "hidden text of the page at " + show(one.span) + " cannot be quoted";
  return {};
}

}  // namespace

std::string broken(const Document& document) {
  const std::string_view text = document.text(), source = document.source();
  if (!is_utf8(text)) return "the text is broken UTF-8 at " + std::to_string(text::valid_prefix(text));
  std::size_t reached = 0;
  Span source_reached;
  for (const Block& block : document.blocks()) {
    if (block.span.empty() || !is_range(text, block.span)) return "block " + show(block.span) + " is not whole characters of the text";
    if (block.span.start < reached) return "block " + show(block.span) + " overlaps the one before";
    if (!is_white(text.substr(reached, block.span.start - reached))) return "text before block " + show(block.span) + " is in no block";
    reached = block.span.end;
    const Span from = document.source_span(block.span);
    if (from.empty() || !is_inside(from, source)) return "block " + show(block.span) + " comes from " + show(from) + " of the source";
    if (from.start < source_reached.start) return "block " + show(block.span) + " comes from before the one before";
    source_reached = from;
  }
  if (!is_white(text.substr(reached))) return "text after " + std::to_string(reached) + " is in no block";

  std::size_t source_start = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Span one{at, at + text::decode(text, at).length};
    const Span from = document.source_span(one);
    if (from.empty() || !is_inside(from, source)) return "character " + show(one) + " comes from " + show(from) + " of the source";
    if (from.start < source_start) return "character " + show(one) + " comes from before the one before";
    source_start = from.start;
    at = one.end;
  }
  if (!document.has_markup() && document.encoding() == "UTF-8" && document.broken_bytes().empty() && !text.empty()) {
    const Span all = document.source_span({0, text.size()});
    if (source.substr(all.start, all.size()) != text) return "the text of a sound UTF-8 file is not its bytes";
  }
  reached = 0;
  for (const BrokenBytes& one : document.broken_bytes()) {
    if (one.text.start < reached || !is_range(text, one.text) || text.substr(one.text.start, one.text.size()) != "\xEF\xBF\xBD")
      return "broken bytes at " + show(one.text) + " are not one U+FFFD";
    if (one.source.empty() || !is_inside(one.source, source)) return "broken bytes come from " + show(one.source) + " of the source";
    if (document.source_span(one.text) != one.source) return "broken bytes at " + show(one.text) + " do not lead back to " + show(one.source);
    reached = one.text.end;
  }
  for (const Suppression& one : document.suppressions())
    if (!is_range(text, one.span)) return "suppression " + show(one.span) + " is not whole characters of the text";
  for (const std::string* field : {&document.metadata().title, &document.metadata().author, &document.metadata().url, &document.metadata().published,
                                   &document.metadata().language})
    if (!is_utf8(*field)) return "metadata is broken UTF-8";
  if (std::string why = broken_page(document); !why.empty()) return why;
  const std::string digest = document.digest();
  if (digest.size() != 7 + 64 || !digest.starts_with("sha256:")) return "the digest is " + digest;
  return {};
}

std::string broken(const Report& report) {
  const Finding* before = nullptr;
  for (const Finding& finding : report.findings) {
    const auto place = std::string(finding.rule->id) + " at " + show(finding.quote.span()) + " ";
    if (std::string why = broken_finding(report, finding); !why.empty()) return place + why;
    const auto key = [](const Finding& one) { return std::tuple(one.quote.file_span(), one.quote.span(), one.rule->index); };
    if (before && key(finding) < key(*before))
      return place + "is out of order";
    before = &finding;
  }
  return {};
}

namespace {

/// The source with the kept edits made by hand, to compare with what apply_fixes wrote. Empty if they overlap.
std::string by_hand(std::string_view source, const std::vector<AppliedEdit>& applied) {
  std::string out;
  std::size_t reached = 0;
  for (const AppliedEdit& edit : applied) {
    if (edit.source.start < reached || !is_inside(edit.source, source)) return {};
    out.append(source.substr(reached, edit.source.start - reached));
    out += edit.inserted;
    reached = edit.source.end;
  }
  return out.append(source.substr(reached));
}

Document read_again(const Document& document, std::string bytes) {
  DocumentOptions options{document.path(), document.encoding(), {}};
  if (document.is_html()) return Document::from_html(std::move(bytes), options);
  return document.is_markdown() ? Document::from_markdown(std::move(bytes), options) : Document::from_text(std::move(bytes), options);
}

}  // namespace

std::string broken_fixes(const Document& document, const Checker& checker, Applicability promise) {
  const Report report = checker.check(document);
  const FixedText once = apply_fixes(report, promise);
  if (once.applied.empty() && once.bytes != document.source()) return "bytes changed although no fix was made";
  if (document.encoding() == "UTF-8") {
    if (!once.applied.empty() && by_hand(document.source(), once.applied) != once.bytes)
      return "the bytes are not the source with the kept edits made";
    const bool text_is_source = !document.has_markup() && document.broken_bytes().empty();
    for (const AppliedEdit& edit : once.applied)
      if (text_is_source && document.source().substr(edit.source.start, edit.source.size()) != edit.removed)
        return edit.rule + " took away " + show(edit.source) + " and did not keep it";
  }
  const FixedText done = fix_all(document, checker, promise);
  std::size_t rounds = 0;
  for (const AppliedEdit& edit : done.applied) rounds = std::max(rounds, edit.round + 1);
  if (rounds >= k_round_limit) return {};
  const Report after = checker.check(read_again(document, done.bytes));
  const FixedText more = apply_fixes(after, promise);
  if (!more.applied.empty())
    return more.applied.front().rule + " can still be fixed at " + show(more.applied.front().source) + " after " + std::to_string(rounds) + " rounds";
  return {};
}

namespace {

using nlohmann::json;

std::string broken_jsonl(const Report& report, const std::string& out) {
  if (out.empty() || out.find('\n') != out.size() - 1) return "is not one line";
  const json line = json::parse(out);
  if (line.at("format") != "debunk-report/1") return "has no format";
  if (line.at("digest") != report.document.digest()) return "has another digest";
  if (line.at("findings").size() != report.findings.size()) return "has another number of findings";
  for (std::size_t i = 0; i < report.findings.size(); ++i) {
    const Finding& finding = report.findings[i];
    const json& one = line.at("findings").at(i);
    const Span source = finding.quote.source();
    if (one.at("rule") != finding.rule->id || one.at("level") != to_string(finding.level)) return "has another rule or level";
    if (one.at("start") != source.start || one.at("end") != source.end) return "has another place";
    if (one.at("text") != finding.quote.text() || one.at("message") != finding.message) return "has other words";
    if (one.contains("fix") && !one.at("fix").is_null() != finding.fix.has_value()) return "has a fix that is not there";
  }
  return {};
}

/// Control characters of an article must not reach a terminal or a workflow's log.
std::string broken_plain(const std::string& out) {
  for (const char c : out)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F)
      return "has control character " + std::to_string(static_cast<int>(c));
  for (std::size_t at = 0; at + 1 < out.size(); ++at)
    if (out[at] == '\xC2' && static_cast<unsigned char>(out[at + 1]) < 0xA0) return "has a C1 control character";
  return {};
}

std::string broken_github(const std::string& out) {
  std::istringstream lines(out);
  for (std::string line; std::getline(lines, line);)
    if (!line.starts_with("::error ") && !line.starts_with("::warning ") && !line.starts_with("::notice ")) return "has the line \"" + line + "\"";
  return {};
}

}  // namespace

std::string broken_output(const Report& report, Format format) {
  std::ostringstream stream;
  write(stream, report, format);
  const std::string out = stream.str();
  const std::string name = std::string(to_string(format)) + " ";
  if (!is_utf8(out)) return name + "is broken UTF-8";
  std::string why;
  try {
    switch (format) {
      case Format::jsonl: why = broken_jsonl(report, out); break;
      case Format::json:
      case Format::sarif:
      case Format::annotation: why = json::parse(out).empty() ? "holds nothing" : ""; break;
      case Format::text: why = broken_plain(out); break;
      case Format::github: why = broken_plain(out).empty() ? broken_github(out) : broken_plain(out); break;
      case Format::html: break;
    }
  } catch (const json::exception& error) {
    why = error.what();
  }
  return why.empty() ? why : name + why;
}

}  // namespace debunk::properties
