// Places that news is made in, in lists of the same sort: one can stand for another.
#pragma once

#include <string>
#include <vector>

namespace alter {

/// The list that a place is in, by its name as written ("North Carolina"); null if it is in none.
const std::vector<std::string>* places_like(const std::string& name);

}  // namespace alter
