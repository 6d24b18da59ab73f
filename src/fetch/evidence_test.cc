#include "fetch/evidence.h"

#include <gtest/gtest.h>

#include <variant>

#include "archive/fields.h"
#include "archive/open_records.h"
#include "base/hash.h"

namespace debunk::fetch {
namespace {

constexpr std::string_view k_head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 6\r\n\r\n";
const Exchange k_exchange{
    .address = "https://paper.example/story",
    .date = "2024-03-03T10:00:00Z",
    .ip = "93.184.216.34",
    .request = "GET /story HTTP/1.1\r\nHost: paper.example\r\n\r\n",
    .response = std::string(k_head) + "Mayor\n",
    .head_size = k_head.size(),
    .status = 200,
};

std::string_view field(const archive::Record& record, std::string_view name) {
  return archive::value_of({record.fields.begin(), record.fields.end()}, name);
}

TEST(Evidence, IsReadAsAnyArchiveIs) {
  const WarcRecords records = warc_records(k_exchange);
  const std::string plain = warc_info(k_exchange.date) + records.request + records.response;
  const std::string packed = gzip_member(warc_info(k_exchange.date)) + gzip_member(records.request) + gzip_member(records.response);
  for (const std::string& warc : {plain, packed}) {
    const auto reader = archive::open_records(archive::from_memory(warc));
    const archive::Item item = reader->next();
    ASSERT_TRUE(std::holds_alternative<archive::Record>(item));
    const auto& record = std::get<archive::Record>(item);
    EXPECT_EQ(record.url, k_exchange.address);
    EXPECT_EQ(record.date, k_exchange.date);
    EXPECT_EQ(record.status, 200);
    EXPECT_EQ(record.content_type, "text/plain");
    EXPECT_EQ(record.charset, "utf-8");
    EXPECT_EQ(record.body, "Mayor\n");
    EXPECT_EQ(field(record, "WARC-IP-Address"), k_exchange.ip);
    EXPECT_EQ(field(record, "WARC-Block-Digest"), "sha256:" + base::sha256_hex(k_exchange.response));
    EXPECT_EQ(field(record, "WARC-Payload-Digest"), "sha256:" + base::sha256_hex("Mayor\n"));
    EXPECT_TRUE(std::holds_alternative<archive::End>(reader->next()));
  }
}

TEST(Evidence, IdsAreTheSameForTheSameAndOthersForOthers) {
  Exchange later = k_exchange;
  later.date = "2024-03-03T10:00:01Z";
  EXPECT_EQ(warc_records(k_exchange).response, warc_records(k_exchange).response);
  const auto id = [](const std::string& record) { return record.substr(record.find("<urn:uuid:"), 47); };
  EXPECT_NE(id(warc_records(k_exchange).response), id(warc_records(later).response));
  EXPECT_NE(id(warc_records(k_exchange).response), id(warc_records(k_exchange).request));
  EXPECT_EQ(id(warc_info(k_exchange.date)).size(), 47u);
  EXPECT_EQ(id(warc_info(k_exchange.date)).back(), '>');
}

TEST(Evidence, LeavesOutWhatIsNotKnownOrNotAgreedOn) {
  Exchange exchange = k_exchange;
  exchange.ip.clear();
  exchange.response = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nHi\r\n0\r\n\r\n";
  exchange.head_size = exchange.response.find("2\r\n", 20);
  const WarcRecords records = warc_records(exchange);
  EXPECT_EQ(records.response.find("WARC-Payload-Digest"), std::string::npos);
  EXPECT_EQ((records.response + records.request).find("WARC-IP-Address"), std::string::npos);
}

}  // namespace
}  // namespace debunk::fetch
