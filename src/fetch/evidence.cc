#include "fetch/evidence.h"

#include <isa-l/igzip_lib.h>

#include <algorithm>

#include <stdexcept>
#include <vector>

#include "archive/fields.h"
#include "base/hash.h"
#include "debunk/version.h"

namespace debunk::fetch {
namespace {

/// A name-based UUID of our own making (RFC 9562, version 8).
std::string uuid_of(std::string_view type, std::string_view date, std::string_view address, std::string_view block) {
  base::Sha256 hash;
  for (const std::string_view part : {type, date, address, block}) hash.add(std::to_string(part.size())).add(" ").add(part);
  std::string hex = hash.hex().substr(0, 32);
  hex[12] = '8';
  hex[16] = "89ab"[(hex[16] <= '9' ? hex[16] - '0' : hex[16] - 'a' + 10) & 3];
  return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-" + hex.substr(12, 4) + "-" + hex.substr(16, 4) + "-" + hex.substr(20);
}

std::string id_of(std::string_view type, std::string_view date, std::string_view address, std::string_view block) {
  return "<urn:uuid:" + uuid_of(type, date, address, block) + ">";
}

class Record {
 public:
  Record(std::string_view type, std::string_view id, std::string_view date) : text_("WARC/1.1\r\n") {
    field("WARC-Type", type).field("WARC-Record-ID", id).field("WARC-Date", date);
  }

  Record& field(std::string_view name, std::string_view value) {
    text_ += name;
    text_ += ": ";
    text_ += value;
    text_ += "\r\n";
    return *this;
  }

  std::string with(std::string_view block) {
    field("WARC-Block-Digest", "sha256:" + base::sha256_hex(block)).field("Content-Length", std::to_string(block.size()));
    text_ += "\r\n";
    text_ += block;
    text_ += "\r\n\r\n";
    return std::move(text_);
  }

 private:
  std::string text_;
};

bool has_transfer_coding(std::string_view head) {
  std::vector<archive::Field> fields;
  archive::read_fields(head.substr(std::min(head.find('\n'), head.size())), fields);
  return !archive::value_of(fields, "Transfer-Encoding").empty();
}

}  // namespace

std::string warc_info(std::string_view date) {
  const std::string block =
      "software: debunk/" + std::string(version()) +
      "\r\nformat: WARC File Format 1.1\r\nconformsTo: https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/\r\n";
  return Record("warcinfo", id_of("warcinfo", date, "", block), date).field("Content-Type", "application/warc-fields").with(block);
}

WarcRecords warc_records(const Exchange& exchange) {
  const std::string request_id = id_of("request", exchange.date, exchange.address, exchange.request);
  const std::string response_id = id_of("response", exchange.date, exchange.address, exchange.response);
  Record request("request", request_id, exchange.date), response("response", response_id, exchange.date);
  request.field("WARC-Target-URI", exchange.address).field("WARC-Concurrent-To", response_id);
  response.field("WARC-Target-URI", exchange.address).field("WARC-Concurrent-To", request_id);
  if (!exchange.ip.empty()) {
    request.field("WARC-IP-Address", exchange.ip);
    response.field("WARC-IP-Address", exchange.ip);
  }
  request.field("Content-Type", "application/http;msgtype=request");
  response.field("Content-Type", "application/http;msgtype=response");
  const std::string_view answer = exchange.response;
  if (!has_transfer_coding(answer.substr(0, exchange.head_size)))
    response.field("WARC-Payload-Digest", "sha256:" + base::sha256_hex(answer.substr(exchange.head_size)));
  return {request.with(exchange.request), response.with(answer)};
}

std::string gzip_member(std::string_view bytes) {
  std::string out(bytes.size() + bytes.size() / 8 + 1024, '\0');
  isal_zstream stream;
  isal_deflate_stateless_init(&stream);
  stream.gzip_flag = IGZIP_GZIP;
  stream.end_of_stream = 1;
  stream.next_in = reinterpret_cast<std::uint8_t*>(const_cast<char*>(bytes.data()));  // it only reads there
  stream.avail_in = static_cast<std::uint32_t>(bytes.size());
  stream.next_out = reinterpret_cast<std::uint8_t*>(out.data());
  stream.avail_out = static_cast<std::uint32_t>(out.size());
  if (isal_deflate_stateless(&stream) != COMP_OK) throw std::logic_error("a gzip member that does not fit its room");
  out.resize(stream.total_out);
  return out;
}

}  // namespace debunk::fetch
