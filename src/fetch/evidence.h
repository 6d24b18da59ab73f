// What was fetched as records of a web archive, WARC 1.1 (ISO 28500:2017; https://iipc.github.io/warc-specifications/), which any tool for
// archives reads and can check: who was asked what, when, where, and what came back.
#pragma once

#include <string>
#include <string_view>

#include "fetch/fetch.h"

namespace debunk::fetch {

/// The record that a file opens with: what wrote it, and when (UTC, as Exchange::date).
std::string warc_info(std::string_view date);

/// A request and a response record. Their blocks are the bytes as sent and received, their digests SHA-256; ids are made from the
/// content, so that the same exchange is always the same record. A digest of the payload alone is given only where the answer has no
/// transfer coding: elsewhere tools do not agree on what it is a digest of.
struct WarcRecords {
  std::string request, response;
};
WarcRecords warc_records(const Exchange& exchange);

/// One gzip member: in a .warc.gz each record is one.
std::string gzip_member(std::string_view bytes);

}  // namespace debunk::fetch
