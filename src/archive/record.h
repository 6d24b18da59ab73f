// What archives, feeds and tables hold, as a stream: records one after the other, and what is none, by name and place.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <variant>

#include "archive/place.h"
#include "archive/skip_reason.h"

namespace debunk::archive {

struct Field {
  std::string_view name, value;
};

enum class Kind {
  page,      ///< the body is HTML, whole
  fragment,  ///< the body is a piece of HTML, as feeds carry it
  text,      ///< the body is plain text
  file,      ///< the body is what `content_type` and `name` say, or what its bytes show
  address,   ///< no body: where a page is
  sitemap,   ///< no body: where another sitemap is
};

/// All views are valid until the next call of `next`. What the source does not say is empty.
struct Record {
  Kind kind = Kind::file;
  std::string_view url;
  std::string_view date;          ///< as the source writes it
  std::string_view title;
  std::string_view content_type;  ///< without parameters: "text/html"
  std::string_view charset;       ///< that the source gives for the body, as it writes it
  std::string_view name;          ///< path of the file inside of an archive: "archive/pages.warc.gz"
  int status = 0;                 ///< of HTTP; 0: there is none
  std::string_view body;          ///< transfer and content codings undone
  Place place;
  std::span<const Field> fields;       ///< what else the source says, in its order: a WARC record's head, a table's columns
  std::span<const Field> http_fields;  ///< head of the HTTP response
};

/// Something that is no record, and was passed by. The views, as a record's, are valid until the next call, and empty where there is nothing.
struct Skip {
  Place place;
  SkipReason reason;
  std::string_view url;
  std::string_view name;
};

struct End {};

using Item = std::variant<End, Record, Skip>;

/// Each input is read once, from front to back. After a fault reading goes on at the next thing that looks like a record. Places never go
/// backwards. Memory is bounded by RecordOptions::largest and a few buffers, whatever the input.
class RecordReader {
 public:
  virtual ~RecordReader() = default;

  /// `End` after the last one, again and again.
  virtual Item next() = 0;
};

}  // namespace debunk::archive
