// Articles in several languages: a letter to the people of Europe in four of them, an abstract. What stands there in another language is no plant.
#pragma once

#include <vector>

#include "rules/injected/planted.h"

namespace debunk::rules::injected {

/// Takes out of `planted`, unless it is advertising: paragraph after paragraph in letters that the others do not use; and text of another language
/// whose surroundings are not in the article's own either.
void leave_out_translations(const Article& article, std::vector<Planted>& planted);

}  // namespace debunk::rules::injected
