// A figure in the headline that the text has otherwise.
#include "rules/article.h"
#include "rules/findings.h"
#include "rules/headline/figures.h"

namespace debunk::rules::headline {

void other_number(const Article& article, Findings& findings) { compare_figures(article, article.beside(), "the headline", findings); }

}  // namespace debunk::rules::headline
