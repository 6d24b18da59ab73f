#include <algorithm>
#include <stdexcept>

#include "debunk/read.h"
#include "extract/decode.h"
#include "extract/document_data.h"
#include "ingest/detect.h"
#include "ingest/html_encoding.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

/// Where nobody wishes for one. Only pages say themselves how they are encoded, but whoever sends a text may say it, too.
ingest::Detected found_encoding(std::string_view bytes, const std::string& charset, Form form) {
  if (form != Form::html && charset.empty()) return ingest::detect(bytes);
  ingest::PageEncoding page = ingest::page_encoding(bytes, charset);
  if (form != Form::html && page.from == ingest::EncodingFrom::page) return ingest::detect(bytes);
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
  const std::string_view source = data->source;
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
  data->text = data->utf8;
  return data;
}

}  // namespace debunk::extract
