#include "debunk/document.h"

#include <stdexcept>

#include "base/hash.h"
#include "extract/document_data.h"
#include "text/utf8.h"

namespace debunk {

namespace {

std::string_view whole_characters(std::string_view text, Span span, const std::string& path) {
  const bool inside = span.start <= span.end && span.end <= text.size();
  if (!inside || (span.start < text.size() && text::is_continuation(text[span.start])) ||
      (span.end < text.size() && text::is_continuation(text[span.end])))
    throw std::logic_error("a span that is no range of whole characters of the text of " + path);
  return text.substr(span.start, span.size());
}

}  // namespace

Document::Document(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

std::string_view Document::text() const { return data_->text; }

std::string_view Document::slice(Span span) const { return whole_characters(data_->text, span, data_->path); }

std::string_view Document::source() const { return data_->source; }

Span Document::source_span(Span span) const { return source_of_file(file_span(span)); }

std::string_view Document::file_text() const { return data_->utf8; }

std::string_view Document::file_slice(Span span) const { return whole_characters(data_->utf8, span, data_->path); }

Span Document::file_span(Span span) const { return data_->markup ? data_->markup->source_span(data_->prose, span) : span; }

Span Document::source_of_file(Span span) const {
  const Span bytes = data_->decoding.source_span(data_->utf8, span);
  return data_->trail ? data_->trail->source_span(bytes) : bytes;
}

bool Document::is_contiguous(Span span) const {
  if (!data_->fixable) return false;
  if (data_->markup) {
    if (!data_->markup->is_contiguous(span)) return false;
    span = data_->markup->source_span(data_->prose, span);
  }
  return data_->decoding.is_contiguous(span);
}

const std::vector<Block>& Document::blocks() const { return data_->blocks ? *data_->blocks : data_->plain_blocks.of(data_->text); }
const std::vector<BrokenBytes>& Document::broken_bytes() const { return data_->broken_bytes; }
const std::vector<Suppression>& Document::suppressions() const { return data_->suppressions; }
const Metadata& Document::metadata() const { return data_->metadata; }
const std::optional<Retrieval>& Document::retrieval() const { return data_->retrieval; }
const Page& Document::page() const { return data_->page; }
const std::string& Document::path() const { return data_->path; }
const std::string& Document::encoding() const { return data_->encoding; }
bool Document::is_markdown() const { return data_->form == Form::markdown; }
bool Document::is_html() const { return data_->form == Form::html || data_->form == Form::mhtml; }
bool Document::has_markup() const { return data_->form != Form::plain; }
bool Document::cut_at_limit() const { return data_->cut_at_limit; }
std::string Document::digest() const { return "sha256:" + base::sha256_hex(data_->source); }

}  // namespace debunk
