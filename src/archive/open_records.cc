#include "archive/open_records.h"

#include <algorithm>
#include <utility>

#include "archive/feed.h"
#include "archive/json_records.h"
#include "archive/open_stream.h"
#include "archive/sitemap.h"
#include "archive/table_records.h"
#include "archive/tar.h"
#include "archive/transcode.h"
#include "archive/unpack.h"
#include "archive/wacz.h"
#include "archive/warc.h"
#include "archive/whole_file.h"
#include "archive/zip_directory.h"

namespace debunk::archive {
namespace {

/// So many bytes are looked at.
constexpr std::size_t k_start = std::size_t{16} << 10;
/// So often something may be packed.
constexpr int k_most_layers = 3;

std::string_view without_space(std::string_view text) { return text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size())); }

Format format_of(std::string_view start, std::string_view name) {
  if (is_warc(without_space(start))) return Format::warc;
  if (is_json_feed(start)) return Format::json_feed;
  if (is_json(start)) return Format::json;
  if (is_feed(start)) return Format::feed;
  if (is_sitemap(start)) return Format::sitemap;
  return is_table_name(name) ? Format::table : Format::file;
}

/// Of a text that begins in another encoding, what it is in UTF-8: then `stream` is in UTF-8. A file stays as it is.
Format transcode(Stream& stream, Format format, std::string_view name) {
  const std::string_view start = stream.view().substr(0, k_start);
  std::unique_ptr<Decoder> decoder = make_transcoder(shown_encoding(start));
  if (!decoder) return format == Format::by_content ? format_of(start, name) : format;
  std::string text;
  unpack(*decoder, start, 4 * k_start, text);
  if (format == Format::by_content) format = format_of(text, name);
  if (format != Format::file) stream = Stream(rest_of(std::move(stream)), std::move(decoder));
  return format;
}

}  // namespace

std::unique_ptr<RecordReader> open_stream(Stream stream, const RecordOptions& options, std::string_view name, int depth) {
  for (int layers = 1; layers < k_most_layers && stream.is_packed(); ++layers) {
    stream.need(k_packing_bytes);
    if (packing_of(stream.view()) == Packing::none) break;
    stream = Stream(rest_of(std::move(stream)));
  }
  stream.need(k_start);
  if (options.format == Format::by_content && depth < k_most_archives) {
    if (is_zip(stream.view())) return read_zip(std::move(stream), options, depth);
    if (is_tar(stream.view())) return read_tar(std::move(stream), options, depth);
  }
  switch (transcode(stream, options.format, name)) {
    case Format::warc: return read_warc(std::move(stream), options.largest);
    case Format::json: return read_json_records(std::move(stream), options);
    case Format::table: return read_table(std::move(stream), options);
    case Format::feed: return read_feed(std::move(stream), options.largest);
    case Format::json_feed: return read_json_feed(std::move(stream), options.largest);
    case Format::sitemap: return read_sitemap(std::move(stream), options.largest);
    case Format::by_content:
    case Format::file: break;
  }
  return read_whole_file(std::move(stream), options.largest);
}

std::unique_ptr<RecordReader> open_records(std::unique_ptr<ByteSource> source, const RecordOptions& options) {
  return open_stream(Stream(std::move(source)), options, options.name, 0);
}

}  // namespace debunk::archive
