#include "cli/scan_output.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <zstd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace debunk::cli {
namespace {

class ScanOutputTest : public testing::Test {
 protected:
  ScanOutputTest() : folder_(std::filesystem::temp_directory_path() / ("debunk-output-" + std::to_string(::getpid()))) {
    std::filesystem::create_directories(folder_);
  }
  ~ScanOutputTest() override { std::filesystem::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  static std::string bytes(const std::string& path) {
    std::ostringstream out;
    out << std::ifstream(path, std::ios::binary).rdbuf();
    return out.str();
  }
  static std::string unpacked(const std::string& packed) {
    std::string out(std::size_t{1} << 23, '\0');
    const std::size_t size = ZSTD_decompress(out.data(), out.size(), packed.data(), packed.size());
    EXPECT_FALSE(ZSTD_isError(size));
    out.resize(ZSTD_isError(size) ? 0 : size);
    return out;
  }

 private:
  const std::filesystem::path folder_;
};

std::string line(std::size_t number) { return std::to_string(number) + std::string(number % 300, 'x'); }

TEST_F(ScanOutputTest, HasItsNameWhenAllIsThere) {
  std::ofstream(path("a")) << "old";
  auto output = ScanOutput::open(path("a"), 0);
  ASSERT_TRUE(output);
  EXPECT_FALSE(output.value().add("one"));
  EXPECT_FALSE(output.value().add(""));
  EXPECT_FALSE(output.value().add("two"));
  EXPECT_EQ(output.value().make_safe().value(), 8u);
  EXPECT_EQ(bytes(path("a")), "old");
  EXPECT_FALSE(output.value().finish());
  EXPECT_EQ(bytes(path("a")), "one\ntwo\n");
  EXPECT_FALSE(std::filesystem::exists(part_path(path("a"))));
}

TEST_F(ScanOutputTest, GoneOnWithItHasTheSameBytes) {
  constexpr std::size_t k_lines = 20'000;
  for (const std::string name : {"a.jsonl", "a.jsonl.zst"}) {
    auto whole = ScanOutput::open(path("whole-" + name), 0);
    std::string lines;
    for (std::size_t i = 0; i < k_lines; ++i) {
      EXPECT_FALSE(whole.value().add(line(i)));
      lines += line(i) + '\n';
    }
    EXPECT_FALSE(whole.value().finish());

    std::uint64_t safe = 0;
    std::size_t next = 0;
    for (const std::size_t end : {std::size_t{7000}, std::size_t{7100}, std::size_t{15'000}, k_lines}) {
      auto part = ScanOutput::open(path(name), safe);
      ASSERT_TRUE(part) << part.error().message;
      for (std::size_t i = next; i < end; ++i) {
        EXPECT_FALSE(part.value().add(line(i)));
        if (!part.value().may_end_here() || i % 100 != 0) continue;
        safe = part.value().make_safe().value();
        next = i + 1;
      }
      if (end == k_lines) {
        EXPECT_FALSE(part.value().finish());
      }
    }
    const std::string seen = bytes(path(name));
    EXPECT_EQ(seen, bytes(path("whole-" + name)));
    EXPECT_EQ(name.ends_with(".zst") ? unpacked(seen) : seen, lines);
  }
}

TEST_F(ScanOutputTest, FramesEndAlsoWhereThereAreFewLines) {
  auto output = ScanOutput::open(path("a.zst"), 0);
  EXPECT_FALSE(output.value().add("one"));
  std::size_t items = 1;
  for (; !output.value().may_end_here(); ++items) EXPECT_FALSE(output.value().add(""));
  EXPECT_LE(items, 10'000u);
  EXPECT_GT(output.value().make_safe().value(), 4u);
  EXPECT_FALSE(output.value().add(""));
  EXPECT_FALSE(output.value().finish());
  EXPECT_EQ(unpacked(bytes(path("a.zst"))), "one\n");
}

TEST_F(ScanOutputTest, RefusesWhatCannotBe) {
  EXPECT_EQ(ScanOutput::open(path(""), 0).error().message, path("") + ": is a folder");
  auto first = ScanOutput::open(path("a"), 0);
  EXPECT_EQ(ScanOutput::open(path("a"), 0).error().message, path("a.part") + ": another scan is writing it");
  std::ofstream(path("b.part")) << "123";
  EXPECT_FALSE(ScanOutput::open(path("b"), 4));
  EXPECT_TRUE(ScanOutput::open(path("b"), 3));
}

}  // namespace
}  // namespace debunk::cli
