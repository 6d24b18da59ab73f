// Dates as pages write them, in ISO 8601.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace debunk::page {

/// "2024-03-03", "2024-03-03T10:00:00+01:00": what `text` says, with as much as it says; nothing if it says no date of the years 1900 to 2100
/// or leaves open which number is the month. Read are ISO 8601 in its spellings, mail dates, dates with the name of a month in the languages of
/// date.def, "3.3.2024", "2024年3月3日", and the seconds or milliseconds since 1970.
std::optional<std::string> read_date(std::string_view text);

/// Days from 1970-01-01 to the date that an ISO 8601 text begins with; nothing where it begins with no whole date.
std::optional<long> days_of(std::string_view iso);

/// Minutes from 1970-01-01T00:00Z where date, time and zone are known.
std::optional<long> minutes_of(std::string_view iso);

}  // namespace debunk::page
