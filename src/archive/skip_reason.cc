#include "archive/skip_reason.h"

#include <array>

namespace debunk::archive {
namespace {

struct Words {
  SkipReason reason;
  std::string_view name, description;
};

constexpr std::array k_words = {
    Words{SkipReason::unreadable, "unreadable", "the input could not be read any further"},
    Words{SkipReason::cut_off, "cut-off", "the input ends in the middle of it"},
    Words{SkipReason::broken_packing, "broken-packing", "packed bytes that nothing can be made of"},
    Words{SkipReason::wrong_checksum, "wrong-checksum", "unpacked to something else than was packed"},
    Words{SkipReason::packed_too_tightly, "packed-too-tightly", "unpacks to more than 250 times its size"},
    Words{SkipReason::unknown_packing, "unknown-packing", "packed or encrypted in a way that is not known"},
    Words{SkipReason::needs_too_much, "needs-too-much", "takes more than 128 MiB of memory to unpack"},
    Words{SkipReason::needs_a_file, "needs-a-file", "cannot be read from a pipe or inside of an archive: save it as a file"},
    Words{SkipReason::too_large, "too-large", "larger than a record may be"},
    Words{SkipReason::no_record, "no-record", "bytes that no record begins with"},
    Words{SkipReason::no_json, "no-json", "no JSON object, or none that is written rightly"},
    Words{SkipReason::no_address, "no-address", "an entry of a sitemap without an address"},
    Words{SkipReason::no_text, "no-text", "no text, or none in the field that was named"},
    Words{SkipReason::wrong_columns, "wrong-columns", "a row that has not as many columns as the table"},
    Words{SkipReason::broken_head, "broken-head", "a head that cannot be read, or is too long"},
    Words{SkipReason::not_closed, "not-closed", "another one begins before it ends"},
    Words{SkipReason::shared_bytes, "shared-bytes", "lies on the bytes of another file"},
    Words{SkipReason::wrong_length, "wrong-length", "does not end where its head says"},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < k_words.size(); ++i)
    if (static_cast<std::size_t>(k_words[i].reason) != i) return false;
  return true;
}
static_assert(in_order());

}  // namespace

std::string_view name_of(SkipReason reason) { return k_words[static_cast<std::size_t>(reason)].name; }

std::string_view description_of(SkipReason reason) { return k_words[static_cast<std::size_t>(reason)].description; }

}  // namespace debunk::archive
