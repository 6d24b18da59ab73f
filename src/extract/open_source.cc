#include <algorithm>
#include <stdexcept>

#include "debunk/read.h"
#include "extract/decode.h"
#include "extract/document_data.h"
#include "extract/mhtml.h"
#include "ingest/detect.h"
#include "ingest/html_encoding.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

/// Where nobody wishes for one. Only pages say themselves how they are encoded, but whoever sends a text may say it, too.
ingest::Detected found_encoding(std::string_view bytes, const std::string& charset, Form form) {
  const bool is_page = form == Form::html || form == Form::mhtml;
  if (!is_page && charset.empty()) return ingest::detect(bytes);
  ingest::PageEncoding page = ingest::page_encoding(bytes, charset);
  if (!is_page && page.from == ingest::EncodingFrom::page) return ingest::detect(bytes);
  return {std::move(page.encoding), page.mark_size, page.valid_utf8};
}

ingest::Detected encoding_of(std::string_view bytes, const std::string& wish, const std::string& charset, Form form) {
  if (wish.empty()) return found_encoding(bytes, charset, form);
  const Result<std::string> name = canonical_encoding(wish);
  if (!name) throw std::invalid_argument(name.error().message);
  ingest::Detected chosen{name.value(), 0, false};
  // These names leave the byte order to the file; without a mark or a sign it is big-endian (RFC 2781, 4.3).
  if (chosen.encoding == "UTF-16" || chosen.encoding == "UTF-32") {
    std::string found = ingest::detect(bytes).encoding;
    if (!found.starts_with(chosen.encoding)) found = ingest::unicode_by_zero_bytes(bytes);
    chosen.encoding = found.starts_with(chosen.encoding) ? found : chosen.encoding + "BE";
  }
  chosen.mark_size = ingest::mark_size(bytes, chosen.encoding);
  if (chosen.encoding == "UTF-8") chosen.valid_utf8 = text::is_valid(bytes.substr(chosen.mark_size));
  return chosen;
}

/// The page in an MHTML file; nothing, where it holds none.
void unpack_page(Document::Data& data, DocumentOptions& options) {
  SavedPage page = read_saved_page(data.source).value_or(SavedPage());
  data.unpacked = std::move(page.bytes);
  data.trail = std::move(page.trail);
  data.fixable = false;
  if (options.charset.empty()) options.charset = std::move(page.charset);
  if (data.metadata.url.empty()) data.metadata.url = std::move(page.url);
}

}  // namespace

std::shared_ptr<Document::Data> open_source(std::string bytes, DocumentOptions options, Form form) {
  auto data = std::make_shared<Document::Data>();
  data->cut_at_limit = bytes.size() > k_source_limit;
  if (data->cut_at_limit) bytes.resize(k_source_limit);
  data->source = std::move(bytes);
  data->form = form;
  data->path = std::move(options.path);
  data->metadata = std::move(options.metadata);
  data->retrieval = std::move(options.retrieval);
  if (form == Form::mhtml) unpack_page(*data, options);
  const std::string_view source = data->trail ? data->unpacked : data->source;
  const ingest::Detected detected = encoding_of(source, options.encoding, options.charset, form);
  data->encoding = detected.encoding;
  if (detected.valid_utf8) {
    data->utf8 = source.substr(detected.mark_size);
    data->decoding = OffsetMap::identity(data->utf8.size(), detected.mark_size);
  } else {
    DecodedText decoded = decode(source, detected.encoding, detected.mark_size);
    data->decoded = std::move(decoded.text);
    data->utf8 = data->decoded;
    data->decoding = std::move(decoded.map);
    data->broken_bytes = std::move(decoded.broken);
  }
  if (data->trail)
    for (BrokenBytes& broken : data->broken_bytes) broken.source = data->trail->source_span(broken.source);
  data->text = data->utf8;
  return data;
}

}  // namespace debunk::extract
