#include "ingest/encoding_labels.h"

#include <algorithm>
#include <array>

#include "ingest/encodings.h"

namespace debunk::ingest {
namespace {

struct Label {
  std::string_view label, encoding;
};

constexpr auto k_labels = std::to_array<Label>({
#define LABEL(label, encoding) {label, encoding},
#include "ingest/encoding_labels.def"
#undef LABEL
});
static_assert(std::ranges::is_sorted(k_labels, {}, &Label::label));

constexpr std::string_view k_white_space = "\t\n\f\r ";

}  // namespace

std::string_view encoding_of_label(std::string_view label) {
  const std::size_t start = std::min(label.find_first_not_of(k_white_space), label.size());
  label = label.substr(start, label.find_last_not_of(k_white_space) + 1 - start);
  const auto folded = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; };
  const auto less = [&](const Label& known, std::string_view wanted) {
    return std::ranges::lexicographical_compare(known.label, wanted, {}, {}, folded);
  };
  const auto* const found = std::lower_bound(k_labels.begin(), k_labels.end(), label, less);
  return found != k_labels.end() && std::ranges::equal(found->label, label, {}, {}, folded) ? found->encoding : std::string_view();
}

std::optional<std::string> table_of_encoding(std::string_view encoding) {
  // Browsers read these by larger tables than ICU has under their names.
  if (encoding == "EUC-KR") return canonical_encoding("windows-949");
  if (encoding == "Big5") return canonical_encoding("Big5-HKSCS");
  return canonical_encoding(encoding);
}

}  // namespace debunk::ingest
