// Any bytes under a name of any kind, as from standard input: a document, or an error that says what it is.
#include "fuzz/require.h"
#include "tests/properties.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace debunk;
  static constexpr const char* k_names[] = {"story.txt", "story.md", "-", "story.html", "story.pdf", "STORY.MARKDOWN", "", "\xFF\xFE.txt"};
  fuzz::Input input(data, size);
  const char* name = k_names[input.choice(std::size(k_names))];
  const Result<Document> document = read_document(input.rest(), name);
  fuzz::require(document.ok() ? properties::broken(document.value()) : document.error().message.empty() ? "an error without a message" : "");
  return 0;
}
