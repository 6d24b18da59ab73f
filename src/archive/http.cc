#include "archive/http.h"

#include <algorithm>
#include <cstring>
#include <optional>

#include "archive/fields.h"
#include "archive/unpack.h"

namespace debunk::archive {
namespace {

/// What comes behind it is body, whatever it is.
constexpr std::size_t k_head_limit = std::size_t{256} << 10;
/// More codings on one body than anyone applies by mistake.
constexpr int k_most_codings = 4;

struct ChunkLine {
  std::size_t line;  // bytes of the line with its end
  std::size_t size;  // of the chunk
};

/// "1a2f;extension\r\n".
std::optional<ChunkLine> read_chunk_line(std::string_view text) {
  constexpr std::size_t k_longest = 1024;
  std::size_t at = 0, size = 0;
  for (; at < text.size() && at < 16; ++at) {
    const char c = text[at];
    const char letter = static_cast<char>(c | 0x20);
    if (c >= '0' && c <= '9')
      size = size * 16 + static_cast<std::size_t>(c - '0');
    else if (letter >= 'a' && letter <= 'f')
      size = size * 16 + static_cast<std::size_t>(letter - 'a' + 10);
    else
      break;
  }
  if (at == 0) return std::nullopt;
  const std::size_t end = text.substr(0, k_longest).find('\n', at);
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view rest = trimmed(text.substr(at, end - at));
  if (!rest.empty() && !rest.starts_with(';')) return std::nullopt;
  return ChunkLine{end + 1, size};
}

std::size_t line_end_size(std::string_view text) { return text.starts_with("\r\n") ? 2 : text.starts_with('\n') ? 1 : 0; }

Packing packing_named(std::string_view coding) {
  for (const auto& [name, packing] :
       {std::pair{"gzip", Packing::gzip}, {"x-gzip", Packing::gzip}, {"deflate", Packing::zlib}, {"br", Packing::brotli}, {"zstd", Packing::zstd}})
    if (same_ignoring_case(coding, name)) return packing;
  return Packing::none;
}

/// RFC 9112, 4: "HTTP/1.1 200 OK". 0: it is no such line.
int read_status(std::string_view line) {
  if (!line.starts_with("HTTP/")) return 0;
  const std::size_t space = line.find(' ');
  if (space == std::string_view::npos) return 0;
  return static_cast<int>(read_number(trimmed(line.substr(space)).substr(0, 3)).value_or(0));
}

}  // namespace

std::span<char> dechunk(std::span<char> body) {
  const std::string_view text(body.data(), body.size());
  std::size_t in = 0, out = 0;
  const auto keep = [&](std::size_t size) {
    std::memmove(body.data() + out, body.data() + in, size);
    in += size;
    out += size;
  };
  while (in < body.size()) {
    const std::optional<ChunkLine> chunk = read_chunk_line(text.substr(in));
    if (!chunk) {
      keep(body.size() - in);
      break;
    }
    const bool first = in == 0;
    in += chunk->line;
    if (chunk->size == 0) break;
    const std::size_t left = body.size() - in;
    if (chunk->size >= left) {
      keep(left);
      break;
    }
    const std::size_t line_end = line_end_size(text.substr(in + chunk->size));
    if (line_end == 0 && first) return body;
    keep(chunk->size);
    in += line_end;
  }
  return body.first(out);
}

bool HttpReader::read(std::span<char> response, std::size_t most, Record& record) {
  const std::string_view text(response.data(), response.size());
  fields_.clear();
  record.status = read_status(text.substr(0, text.find('\n')));
  if (text.starts_with("HTTP/")) {
    const std::size_t size = std::min({head_size(text.substr(0, k_head_limit)), text.size(), k_head_limit});
    const std::string_view head = text.substr(0, size);
    read_fields(head.substr(std::min(head.find('\n'), size)), fields_);
    response = response.subspan(size);
  }
  const ContentType type = read_content_type(value_of(fields_, "Content-Type"));
  record.content_type = type.type;
  record.charset = type.charset;
  record.http_fields = fields_;

  std::string_view transfer = value_of(fields_, "Transfer-Encoding");
  const std::size_t comma = transfer.rfind(',');
  if (same_ignoring_case(trimmed(transfer.substr(comma == std::string_view::npos ? 0 : comma + 1)), "chunked")) {
    response = dechunk(response);
    transfer = transfer.substr(0, comma == std::string_view::npos ? 0 : comma);
  }
  record.body = {response.data(), response.size()};
  return undo_codings(transfer, most, record.body) && undo_codings(value_of(fields_, "Content-Encoding"), most, record.body);
}

/// The last one of the list was applied last. A coding that is unknown, or was not applied, leaves the body as it is.
bool HttpReader::undo_codings(std::string_view codings, std::size_t most, std::string_view& body) {
  for (int i = 0; i < k_most_codings && !codings.empty() && !body.empty(); ++i) {
    const std::size_t comma = codings.rfind(',');
    Packing packing = packing_named(trimmed(codings.substr(comma == std::string_view::npos ? 0 : comma + 1)));
    codings = codings.substr(0, comma == std::string_view::npos ? 0 : comma);
    if (packing == Packing::none || (!magic_of(packing).empty() && packing_of(body) != packing)) continue;
    const auto undo = [&] {
      std::unique_ptr<Decoder>& decoder = decoders_[static_cast<std::size_t>(packing)];
      if (!decoder) decoder = make_decoder(packing);
      return unpack(*decoder, body, most, other_);
    };
    Unpacking result = undo();
    if (packing == Packing::zlib && result == Unpacking::broken && other_.empty()) {
      packing = Packing::deflate;  // as some servers understood the word, and every browser with them
      result = undo();
    }
    if (result == Unpacking::too_large) return false;
    if (result != Unpacking::whole && other_.empty()) continue;
    std::swap(unpacked_, other_);
    body = unpacked_;
  }
  return true;
}

}  // namespace debunk::archive
