#include "report/source_json.h"

#include "report/uri.h"
#include "text/utf8.h"

namespace debunk::report {

void append_source(JsonText& json, const Document& document) {
  json.field("path", document.path());
  if (text::valid_prefix(document.path()) != document.path().size()) json.field("path_uri", uri_of_path(document.path()));
  json.field("digest", document.digest()).field("encoding", document.encoding());
}

void append_retrieval(JsonText& json, const Document& document) {
  if (!document.retrieval()) return;
  const Retrieval& retrieval = *document.retrieval();
  json.key("retrieved").begin_object();
  json.field("address", retrieval.address).field("date", retrieval.date);
  if (!retrieval.ip.empty()) json.field("ip", retrieval.ip);
  if (retrieval.status != 0) json.field("status", static_cast<std::size_t>(retrieval.status));
  json.end_object();
}

}  // namespace debunk::report
