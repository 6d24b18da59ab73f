// The English of any bytes: every token and name is in its place, every sentence a tree.
#include <string>

#include "fuzz/require.h"
#include "language/analysis.h"
#include "tests/english_properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk;
  const Document document = Document::from_text(std::string(reinterpret_cast<const char*>(data), size));
  fuzz::require(properties::broken_english(document.text(), language::analyse(document.text(), document.blocks())));
  return 0;
}
