// A tar archive of any bytes, but with right checksums, so that nothing stands in the way: as it is, or packed.
#include "fuzz/require.h"
#include "tests/archive_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk::archive;
  debunk::fuzz::Input input(data, size);
  const bool is_packed = input.choice(2) == 1;
  std::string bytes = input.rest();
  for (std::size_t at = 0; at + 512 <= bytes.size(); at += 512) {
    if (bytes.compare(at + 257, 5, "ustar") != 0) continue;
    std::size_t sum = 8 * ' ';
    for (std::size_t i = 0; i < 512; ++i) sum += i >= 148 && i < 156 ? 0 : static_cast<unsigned char>(bytes[at + i]);
    char digits[8];
    std::snprintf(digits, sizeof digits, "%06zo", sum);
    bytes.replace(at + 148, 8, std::string(digits, 7) + ' ');
  }
  RecordOptions options;
  options.largest = std::size_t{1} << 16;
  debunk::fuzz::require(properties::broken(is_packed ? made::gzip(bytes) : bytes, options));
  return 0;
}
