// How alike what stands around two places of an article is: do two statements tell the same thing, so that what differs in them cannot both be true?
// The words on either side are aligned (Needleman and Wunsch 1970, as a longest common subsequence with weights); what could explain the difference
// (another time, another name, "other", "more") is counted apart.
#pragma once

#include <cstdint>

#include "language/outline.h"

namespace debunk::language {

/// Words [first, end) of one statement: the piece that differs.
struct Place {
  std::uint32_t first = 0, end = 0;
};

struct Likeness {
  int before = 0, after = 0;  ///< how much agrees on each side, in order: 2 for a word, 3 for a name, 1 for a word of grammar beside the place
  int content = 0;            ///< words and names that agree, in order
  int shared = 0;             ///< words and names that both sentences have, wherever they stand
  int names = 0;              ///< names among those
  int unlike = 0;             ///< words and names between the first and the last word that agree which only one of them has
  int unlike_names = 0;       ///< places where each has a name that the other has not
  int rest = 0;           ///< words and names farther away, on the same side, where both go on in other words
  int rest_names = 0;     ///< the same of names, and of times of the calendar
  bool touches_before = false, touches_after = false;  ///< the words next to the place are the same
  bool other_time = false;    ///< each tells a time that the other does not, or one of them tells an order of time
  bool other_number = false;  ///< each has a number that the other has not
  bool contrast = false;      ///< one of them speaks of something else
  bool denial = false;        ///< one of them denies

  int agreed() const { return before + after; }
};

Likeness compare(const Outline& outline, Place one, Place other);

}  // namespace debunk::language
