#include "archive/byte_source.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "tests/archive_properties.h"

namespace debunk::archive {
namespace {

namespace fs = std::filesystem;

class ByteSourceFiles : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = testing::TempDir() + "debunk_source_XXXXXX";
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    folder_ = name;
  }
  void TearDown() override { fs::remove_all(folder_); }

  std::string put(const std::string& name, const std::string& bytes) const {
    const std::string path = (folder_ / name).string();
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
  }

  fs::path folder_;
};

std::string all(ByteSource& source) {
  std::string out;
  char room[7];
  while (true) {
    const Result<std::size_t> got = source.read(room);
    if (!got) return out + " error";
    if (got.value() == 0) return out;
    out.append(room, got.value());
  }
}

TEST_F(ByteSourceFiles, File) {
  const auto source = open_source(put("a", "The harbour was closed.")).value();
  EXPECT_EQ(source->size(), 23u);
  EXPECT_EQ(all(*source), "The harbour was closed.");
  source->seek(4);
  EXPECT_EQ(all(*source), "harbour was closed.");
  source->seek(100);
  EXPECT_EQ(all(*source), "");
}

TEST_F(ByteSourceFiles, WhatCannotBeOpened) {
  EXPECT_EQ(open_source((folder_ / "none").string()).error().message, "No such file or directory");
  EXPECT_EQ(open_source(folder_.string()).error().message, "Is a directory");
  EXPECT_EQ(open_source(std::string("a\0b", 3)).error().message, "Invalid argument");
}

TEST_F(ByteSourceFiles, SharedDescriptorIsNotMoved) {
  const int file = open(put("a", "The harbour").c_str(), O_RDONLY);
  EXPECT_EQ(all(*from_descriptor(file)), "The harbour");
  EXPECT_EQ(all(*from_descriptor(file)), "The harbour");
  close(file);
}

TEST(ByteSource, Pipe) {
  int ends[2];
  ASSERT_EQ(pipe(ends), 0);
  ASSERT_EQ(write(ends[1], "The harbour", 11), 11);
  close(ends[1]);
  const auto source = from_descriptor(ends[0]);
  EXPECT_EQ(source->size(), std::nullopt);
  EXPECT_THROW(source->seek(0), std::logic_error);
  EXPECT_EQ(all(*source), "The harbour");
  close(ends[0]);
}

TEST(ByteSource, Part) {
  const auto whole = from_memory("The harbour was closed.");
  const auto part = part_of(*whole, 4, 7);
  EXPECT_EQ(all(*part), "harbour");
  EXPECT_EQ(part->place(3), (Place{7, 0}));
  part->seek(3);
  EXPECT_EQ(all(*part), "bour");
  EXPECT_EQ(all(*part_of(*part, 1, 3)), "arb");
  const auto too_long = part_of(*whole, 16, 100);
  EXPECT_EQ(all(*too_long), "closed. error");
  EXPECT_EQ(too_long->failure(), SkipReason::cut_off);
}

TEST_F(ByteSourceFiles, RecordsOfAFile) {
  const std::string path = put("a.jsonl.gz", made::gzip("{\"url\": \"a\", \"text\": \"x\"}\n{\"url\": \"b\", \"text\": \"y\"}\n"));
  EXPECT_EQ(made::in_short(made::read_all(*open_records(open_source(path).value()))), "a b");
}

}  // namespace
}  // namespace debunk::archive
