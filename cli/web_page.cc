#include "cli/web_page.h"

#include <algorithm>
#include <cctype>

#include "cli/quoted.h"
#include "debunk/read.h"

namespace debunk::cli {
namespace {

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return out;
}

/// The path in an address has a Markdown name: servers send such files as text/plain.
bool is_markdown_address(std::string_view address) {
  const std::string path = lower(address.substr(0, address.find_first_of("?#")));
  return path.ends_with(".md") || path.ends_with(".markdown");
}

/// What a Content-Type (RFC 9110, 8.3) makes of the bytes. Nothing: no reader is for it.
std::optional<SourceKind> kind_of(const fetch::Fetched& fetched) {
  const std::string type = lower(fetched.content_type);
  if (type == "text/html" || type == "application/xhtml+xml") return SourceKind::html;
  if (type == "text/markdown" || type == "text/x-markdown") return SourceKind::markdown;
  if (type == "text/plain") return is_markdown_address(fetched.exchanges.back().address) ? SourceKind::markdown : SourceKind::text;
  if (type == "multipart/related" || type == "application/x-mimearchive") return SourceKind::mhtml;
  // "Some bytes": then the bytes say.
  if (type.empty() || type == "application/octet-stream") return SourceKind::automatic;
  return std::nullopt;
}

void add_notes(Reading& reading) {
  for (const fetch::Exchange& exchange : reading.exchanges) {
    const std::string from = exchange.ip.empty() ? " through the proxy" : " from " + exchange.ip;
    reading.notes.push_back("fetched " + exchange.address + from + " at " + exchange.date + ": status " + std::to_string(exchange.status) + ", " +
                            counted(exchange.response.size() - exchange.head_size, "byte"));
  }
}

Result<Document> read_fetched(fetch::Fetched fetched, const std::string& address, const std::string& encoding) {
  ReadOptions options{.encoding = encoding};
  const fetch::Exchange& last = fetched.exchanges.back();
  options.retrieval = Retrieval{last.address, last.date, last.ip, last.status};
  options.charset = fetched.charset;
  const std::optional<SourceKind> kind = kind_of(fetched);
  options.kind = kind.value_or(SourceKind::automatic);
  Result<Document> document = read_document(std::move(fetched.body), address, options);
  // The reader's own words say more of what it knows: "a PDF document".
  if (!kind && document) return Error{address + ": it is " + one_line(fetched.content_type) + ", which is no page and no text"};
  return document;
}

}  // namespace

Reading read_web_page(const std::string& address, const std::string& encoding, const fetch::FetchOptions& options) {
  fetch::Fetched fetched = fetch::fetch(address, options);
  Reading reading;
  reading.exchanges = fetched.exchanges;
  add_notes(reading);
  if (!fetched.problem.empty()) {
    reading.problem = address + ": " + fetched.problem;
    return reading;
  }
  Result<Document> document = read_fetched(std::move(fetched), address, encoding);
  if (document)
    reading.document = std::move(document).value();
  else
    reading.problem = document.error().message;
  return reading;
}

}  // namespace debunk::cli
