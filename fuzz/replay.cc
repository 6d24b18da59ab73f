// Runs a fuzz target over the files of a folder, once each: how the tests keep the seeds, and every input that once broke something, true
// with any compiler.
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "fuzz/require.h"

int main(int argc, char** argv) {
  std::size_t count = 0;
  for (int i = 1; i < argc; ++i)
    for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string bytes{std::istreambuf_iterator<char>(in), {}};
      std::cerr << entry.path().filename().string() << '\n';  // the last one named is the one that broke
      LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
      ++count;
    }
  std::cout << count << " inputs\n";
  return count == 0;
}
