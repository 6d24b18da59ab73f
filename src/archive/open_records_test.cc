#include "archive/open_records.h"

#include <gtest/gtest.h>

#include "tests/made_archives.h"

namespace debunk::archive {
namespace {

std::vector<made::Kept> read(const std::string& bytes, RecordOptions options = {}) {
  return made::read_all(*open_records(from_memory(bytes), options));
}

TEST(OpenRecords, AnyFileIsARecord) {
  EXPECT_TRUE(read("").empty());
  for (const std::string& bytes : {std::string("The harbour was closed."), made::gzip("The harbour was closed."),
                                   made::zstd(made::gzip("The harbour was closed.")), made::xz(made::zstd(made::gzip("The harbour was closed.")))}) {
    ASSERT_EQ(read(bytes).size(), 1u);
    EXPECT_EQ(read(bytes)[0].body, "The harbour was closed.");
    EXPECT_EQ(read(bytes)[0].kind, Kind::file);
  }
}

TEST(OpenRecords, FilesThatAreTooLargeOrBroken) {
  RecordOptions options;
  options.largest = 10;
  EXPECT_EQ(in_short(read("0123456789", options)), "");
  EXPECT_EQ(in_short(read("0123456789a", options)), "[too-large]");
  const std::string packed = made::gzip("0123456789");
  EXPECT_EQ(in_short(read(packed.substr(0, packed.size() - 3))), "[cut-off]");
}

}  // namespace
}  // namespace debunk::archive
