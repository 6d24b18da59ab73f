#include "language/model.h"

#include <gtest/gtest.h>

#include <cstring>
#include <fstream>
#include <sstream>
#include <vector>

namespace debunk::language {
namespace {

std::string file() {
  std::ifstream in(DEBUNK_SOURCE_DIR "/models/english.bin", std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

/// In memory that begins at a multiple of 64 bytes, as a model must.
bool reads(const std::string& bytes) {
  std::vector<char> memory(bytes.size() + 64);
  char* const at = memory.data() + (64 - reinterpret_cast<std::uintptr_t>(memory.data()) % 64) % 64;
  std::memcpy(at, bytes.data(), bytes.size());
  return read_model({at, bytes.size()}).has_value();
}

TEST(Model, IsReadOnlyIfItIsWhole) {
  const std::string bytes = file();
  ASSERT_TRUE(reads(bytes));
  for (const std::size_t size : {std::size_t{0}, std::size_t{7}, std::size_t{16}, std::size_t{100}, bytes.size() / 2, bytes.size() - 64}) EXPECT_FALSE(reads(bytes.substr(0, size))) << size;
}

TEST(Model, AWrongHeaderIsRefused) {
  const std::string bytes = file();
  std::uint32_t tensors = 0;
  std::memcpy(&tensors, bytes.data() + k_model_magic.size(), sizeof tensors);
  for (std::size_t at = 0; at < 16 + 16 * tensors; at += 4) {
    if (at == 12) continue;  // nothing stands there
    std::string wrong = bytes;
    std::memset(wrong.data() + at, 0xFF, 4);
    EXPECT_FALSE(reads(wrong)) << at;
  }
}

TEST(Model, AFeatureThatWasNotLearnedHasNoRow) { EXPECT_EQ(model().row(0x123456789ABCDEF1u), 0u); }

}  // namespace
}  // namespace debunk::language
