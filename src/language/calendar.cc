#include "language/calendar.h"

namespace debunk::language {

const char* month_name(unsigned month) {
  constexpr const char* k_names[] = {"January", "February", "March",     "April",   "May",      "June",
                                     "July",    "August",   "September", "October", "November", "December"};
  return k_names[month - 1];
}

const char* weekday_name(unsigned weekday) {
  constexpr const char* k_names[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
  return k_names[weekday - 1];
}

}  // namespace debunk::language
