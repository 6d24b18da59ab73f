// People of an article, by a list of the commonest first names of English-speaking countries.
#pragma once

#include <string>
#include <vector>

#include "alter/article.h"

namespace alter {

/// "Ann Norham" or "Ann M. Norham": tokens [first, last), the surname is the last of them.
struct Person {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
};

std::vector<Person> find_people(const Article& article);
const std::vector<std::string>& first_names_like(const std::string& first_name);  ///< of the same sex, with a capital

}  // namespace alter
