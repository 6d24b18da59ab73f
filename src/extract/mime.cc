#include "extract/mime.h"

#include <algorithm>
#include <array>

namespace debunk::extract {
namespace {

constexpr std::size_t k_head_limit = std::size_t{64} << 10;
constexpr std::string_view k_space = " \t\r\n";

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(), [](char c) { return lower(c); });
  return out;
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(k_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(k_space) + 1 - first);
}

bool is_name(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
}

/// Past the empty line that ends a head which starts at `start`; `end` if there is none.
std::size_t body_start(std::string_view file, std::size_t start, std::size_t end) {
  const std::size_t limit = std::min(end, start + k_head_limit);
  for (std::size_t line = start; line < limit;) {
    const std::size_t feed = std::min(file.find('\n', line), end);
    if (trimmed(file.substr(line, feed - line)).empty()) return std::min(feed + 1, end);
    line = feed + 1;
  }
  return end;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  c = lower(c);
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/// RFC 2045, 6.7.
void undo_quoted_printable(std::string_view file, Span body, UnpackedBody& out) {
  const std::string_view text = file.substr(0, body.end);
  const auto copy = [&](std::size_t start, std::size_t end) {
    out.bytes += text.substr(start, end - start);
    out.trail.append(Packed::copied, end - start, start, end - start);
  };
  for (std::size_t at = body.start; at < body.end;) {
    const std::size_t sign = std::min(text.find('=', at), body.end);
    copy(at, sign);
    at = sign;
    if (at == body.end) break;
    const int high = at + 2 < body.end ? hex_digit(text[at + 1]) : -1, low = high >= 0 ? hex_digit(text[at + 2]) : -1;
    if (low >= 0) {
      out.bytes += static_cast<char>(high * 16 + low);
      out.trail.append(Packed::escaped, 1, at, 3);
      at += 3;
      continue;
    }
    // A line that goes on; what a mail server put behind the sign does not count.
    const std::size_t next = std::min(text.find_first_not_of(" \t\r", at + 1), body.end);
    if (next == body.end || text[next] == '\n') {
      at = std::min(next + 1, body.end);
    } else {
      copy(at, at + 1);
      ++at;
    }
  }
}

constexpr auto k_base64 = [] {
  std::array<std::int8_t, 256> values{};
  values.fill(-1);
  std::int8_t value = 0;
  for (const char c : std::string_view("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"))
    values[static_cast<unsigned char>(c)] = value++;
  return values;
}();

/// RFC 2045, 6.8: what is no letter of it is passed by, a "=" ends it.
void undo_base64(std::string_view file, Span body, UnpackedBody& out) {
  std::uint32_t group = 0;
  std::size_t count = 0, first = 0, last = 0;
  const auto give = [&] {
    const std::size_t size = count * 6 / 8;
    group <<= 6 * (4 - count);
    for (std::size_t i = 0; i < size; ++i) out.bytes += static_cast<char>(group >> (16 - 8 * i) & 0xFF);
    const bool together = count == 4 && last - first == 3;
    out.trail.append(together ? Packed::base64 : Packed::whole, size, first, last + 1 - first);
    group = 0;
    count = 0;
  };
  for (std::size_t at = body.start; at < body.end && file[at] != '='; ++at) {
    const int value = k_base64[static_cast<unsigned char>(file[at])];
    if (value < 0) continue;
    if (count == 0) first = at;
    last = at;
    group = group << 6 | static_cast<std::uint32_t>(value);
    if (++count == 4) give();
  }
  if (count > 1) give();
}

}  // namespace

std::optional<MimePart> read_mime(std::string_view file) {
  const std::size_t colon = file.substr(0, 256).find(':');
  if (colon == std::string_view::npos || !is_name(file.substr(0, colon))) return std::nullopt;
  const std::size_t body = body_start(file, 0, file.size());
  if (body == file.size()) return std::nullopt;
  return MimePart{{0, body}, {body, file.size()}};
}

std::string field_of(std::string_view head, std::string_view name) {
  std::string value;
  bool inside = false;
  while (!head.empty()) {
    const std::size_t feed = head.find('\n');
    const std::string_view line = head.substr(0, feed);
    head.remove_prefix(feed == std::string_view::npos ? head.size() : feed + 1);
    const bool continued = line.starts_with(' ') || line.starts_with('\t');
    if (inside && !continued) return value;
    if (inside) {
      value += ' ';
      value += trimmed(line);
    } else if (!continued) {
      const std::size_t colon = line.find(':');
      inside = colon == name.size() && lower(line.substr(0, colon)) == name;
      if (inside) value = trimmed(line.substr(colon + 1));
    }
  }
  return value;
}

std::string type_of(std::string_view content_type) { return lower(trimmed(content_type.substr(0, content_type.find(';')))); }

std::string parameter_of(std::string_view content_type, std::string_view name) {
  std::size_t at = content_type.find(';');
  while (at < content_type.size()) {
    const std::size_t equals = content_type.find('=', ++at);
    if (equals == std::string_view::npos) return {};
    const bool wanted = lower(trimmed(content_type.substr(at, equals - at))) == name;
    at = content_type.find_first_not_of(k_space, equals + 1);
    if (at == std::string_view::npos) return {};
    const bool quoted = content_type[at] == '"';
    const std::size_t end = quoted ? content_type.find('"', at + 1) : content_type.find(';', at);
    const std::size_t start = quoted ? at + 1 : at;
    if (wanted) return std::string(trimmed(content_type.substr(start, end == std::string_view::npos ? end : end - start)));
    at = content_type.find(';', end);
  }
  return {};
}

Delimiter next_delimiter(std::string_view file, Span body, std::size_t at, std::string_view boundary) {
  const std::string delimiter = "--" + std::string(boundary);
  const std::string_view text = file.substr(0, body.end);
  for (at = text.find(delimiter, at); at != std::string_view::npos; at = text.find(delimiter, at + 1)) {
    if (at > body.start && text[at - 1] != '\n') continue;
    const std::size_t end = std::min(text.find('\n', at), body.end);
    const std::string_view rest = trimmed(text.substr(at + delimiter.size(), end - at - delimiter.size()));
    if (rest.empty() || rest == "--") return {{at, std::min(end + 1, body.end)}, !rest.empty()};
  }
  return {{body.end, body.end}, true};
}

MimePart part_between(std::string_view file, std::size_t start, std::size_t end) {
  // The line end in front of a delimiter belongs to it.
  if (end > start && end < file.size() && file[end - 1] == '\n') --end;
  if (end > start && end < file.size() && file[end - 1] == '\r') --end;
  const std::size_t body = body_start(file, start, end);
  return {{start, body}, {body, end}};
}

UnpackedBody unpack_body(std::string_view file, const MimePart& part) {
  UnpackedBody out;
  const std::string encoding = lower(field_of(file.substr(part.head.start, part.head.size()), "content-transfer-encoding"));
  out.bytes.reserve(part.body.size());
  if (encoding == "quoted-printable") {
    undo_quoted_printable(file, part.body, out);
  } else if (encoding == "base64") {
    undo_base64(file, part.body, out);
  } else {
    out.bytes = file.substr(part.body.start, part.body.size());
    out.trail.append(Packed::copied, part.body.size(), part.body.start, part.body.size());
  }
  return out;
}

}  // namespace debunk::extract
