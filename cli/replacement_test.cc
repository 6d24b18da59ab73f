#include "cli/replacement.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "cli/file_bytes.h"

namespace debunk::cli {
namespace {

namespace fs = std::filesystem;

class ReplacementTest : public testing::Test {
 protected:
  ReplacementTest() {
    std::string name = (fs::temp_directory_path() / "debunk-replacement-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    put("a.txt", "old");
  }
  ~ReplacementTest() override { fs::remove_all(folder_); }

  std::string path(const std::string& name) const { return (folder_ / name).string(); }
  void put(const std::string& name, const std::string& bytes) { std::ofstream(path(name), std::ios::binary) << bytes; }
  std::string get(const std::string& name) const { return file_bytes(path(name)).value(); }
  std::size_t files() const { return static_cast<std::size_t>(std::distance(fs::directory_iterator(folder_), fs::directory_iterator())); }

  fs::path folder_;
};

TEST_F(ReplacementTest, ReplacesAFileThatIsAsItWas) {
  EXPECT_FALSE(replace_unchanged(path("a.txt"), "old", "new"));
  EXPECT_EQ(get("a.txt"), "new");
  EXPECT_EQ(files(), 1u);
}

TEST_F(ReplacementTest, LeavesAFileAloneThatChanged) {
  for (const char* was : {"", "ol", "older", "odl"}) {
    const auto error = replace_unchanged(path("a.txt"), was, "new");
    ASSERT_TRUE(error) << was;
    EXPECT_NE(error->message.find("changed while it was checked"), std::string::npos);
    EXPECT_EQ(get("a.txt"), "old");
    EXPECT_EQ(files(), 1u);
  }
}

TEST_F(ReplacementTest, TheOldFileIsWholeUntilTheNewOneIs) {
  Result<Replacement> replacement = Replacement::of(path("a.txt"));
  ASSERT_TRUE(replacement);
  EXPECT_FALSE(replacement.value().write("half of it"));
  EXPECT_EQ(get("a.txt"), "old");
  EXPECT_EQ(files(), 2u);
  { const Replacement dropped = std::move(replacement).value(); }
  EXPECT_EQ(get("a.txt"), "old");
  EXPECT_EQ(files(), 1u);
}

TEST_F(ReplacementTest, KeepsTheMode) {
  for (const mode_t mode : {0600u, 0644u, 0755u, 0666u}) {
    ASSERT_EQ(::chmod(path("a.txt").c_str(), mode), 0);
    ASSERT_FALSE(replace_unchanged(path("a.txt"), get("a.txt"), "new " + std::to_string(mode)));
    struct stat now = {};
    ASSERT_EQ(::stat(path("a.txt").c_str(), &now), 0);
    EXPECT_EQ(now.st_mode & 07777, mode);
  }
}

TEST_F(ReplacementTest, ALinkStaysALink) {
  fs::create_symlink("a.txt", path("link"));
  fs::create_symlink("link", path("link to link"));
  EXPECT_FALSE(replace_unchanged(path("link to link"), "old", "new"));
  EXPECT_TRUE(fs::is_symlink(path("link to link")));
  EXPECT_TRUE(fs::is_symlink(path("link")));
  EXPECT_EQ(get("a.txt"), "new");
}

TEST_F(ReplacementTest, AMissingFileIsMadeByOutputAndNotByFix) {
  EXPECT_TRUE(replace_unchanged(path("b.txt"), "", "new"));
  EXPECT_FALSE(fs::exists(path("b.txt")));
  Result<Replacement> replacement = Replacement::of(path("b.txt"));
  ASSERT_TRUE(replacement);
  EXPECT_FALSE(replacement.value().write("new"));
  EXPECT_FALSE(replacement.value().commit());
  EXPECT_EQ(get("b.txt"), "new");
}

TEST_F(ReplacementTest, AFolderIsNotReplaced) {
  EXPECT_FALSE(Replacement::of(folder_.string()));
  EXPECT_TRUE(replace_unchanged(folder_.string(), "", "new"));
}

TEST_F(ReplacementTest, AFullDeviceIsToldAndNotReplaced) {
  Result<Replacement> replacement = Replacement::of("/dev/full");
  if (!replacement) GTEST_SKIP() << "there is no /dev/full here";
  const auto error = replacement.value().write("new");
  ASSERT_TRUE(error);
  EXPECT_NE(error->message.find("No space left"), std::string::npos);
}

}  // namespace
}  // namespace debunk::cli
