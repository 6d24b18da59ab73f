#include "extract/mhtml.h"

#include "debunk/document.h"
#include "extract/mime.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

constexpr int k_depth = 4;

struct Root {
  MimePart part;
  std::string content_type;
};

std::string content_type_of(std::string_view file, const MimePart& part) {
  return field_of(file.substr(part.head.start, part.head.size()), "content-type");
}

/// The page in `part`, which may be one itself.
std::optional<Root> find_root(std::string_view file, const MimePart& part, int depth) {
  std::string content_type = content_type_of(file, part);
  const std::string type = type_of(content_type);
  if (type == "text/html" || type == "application/xhtml+xml") return Root{part, std::move(content_type)};
  const std::string boundary = parameter_of(content_type, "boundary");
  if (!type.starts_with("multipart/") || boundary.empty() || depth == k_depth) return std::nullopt;
  const std::string start = parameter_of(content_type, "start");
  std::optional<Root> first, named;
  for_each_part(file, part.body, boundary, [&](const MimePart& inner) {
    const bool is_named = !start.empty() && field_of(file.substr(inner.head.start, inner.head.size()), "content-id") == start;
    if (is_named)
      named = find_root(file, inner, depth + 1);
    else if (!first)
      first = find_root(file, inner, depth + 1);
    return !named && (!first || !start.empty());
  });
  return named ? named : first;
}

/// A head may hold any bytes; an address that is no text is none.
bool is_web_address(std::string_view url) { return (url.starts_with("http://") || url.starts_with("https://")) && text::is_valid(url); }

}  // namespace

std::optional<SavedPage> read_saved_page(std::string_view file) {
  const std::optional<MimePart> message = read_mime(file);
  if (!message) return std::nullopt;
  const std::optional<Root> root = find_root(file, *message, 0);
  if (!root) return std::nullopt;
  UnpackedBody body = unpack_body(file, root->part);
  SavedPage page{std::move(body.bytes), std::move(body.trail), parameter_of(root->content_type, "charset"), {}};
  page.url = field_of(file.substr(message->head.start, message->head.size()), "snapshot-content-location");
  if (!is_web_address(page.url)) page.url = field_of(file.substr(root->part.head.start, root->part.head.size()), "content-location");
  if (!is_web_address(page.url)) page.url.clear();
  return page;
}

}  // namespace debunk::extract
