// Why something in an input is no record: the names that summaries count by.
#pragma once

#include <string_view>

namespace debunk::archive {

enum class SkipReason {
  unreadable,           ///< the input could not be read any further
  cut_off,              ///< the input ends in the middle of it
  broken_packing,       ///< packed bytes that nothing can be made of
  wrong_checksum,       ///< unpacked to something else than was packed
  packed_too_tightly,   ///< unpacks to more than k_ratio times its size
  unknown_packing,      ///< packed, or encrypted, in a way that is not known
  needs_too_much,       ///< unpacking it takes more memory than a decoder is given
  needs_a_file,         ///< an archive that cannot be read from front to back, too large to be kept in memory
  too_large,            ///< larger than a record may be
  no_record,            ///< bytes that no record begins with
  no_json,              ///< no JSON object, or none that is written rightly
  no_address,           ///< an entry of a sitemap without an address
  no_text,              ///< no text, or none in the field that was named
  wrong_columns,        ///< a row that has not as many columns as the table
  broken_head,          ///< a record's head that cannot be read, or is too long
  not_closed,           ///< another one begins before it ends
  shared_bytes,         ///< it lies on the bytes of another file
  wrong_length,         ///< the record does not end where its head says
};

/// In kebab-case: "wrong-checksum".
std::string_view name_of(SkipReason reason);

/// For people: "the input ends in the middle of it".
std::string_view description_of(SkipReason reason);

}  // namespace debunk::archive
