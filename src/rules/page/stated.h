// What a page says of one thing in several places.
#pragma once

#include <initializer_list>
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"

namespace debunk::rules::page {

/// The statements about a field that are made in one of these places, in the order of the page.
std::vector<const Statement*> stated(const Article& article, Field field, std::initializer_list<StatedIn> where);

/// "JSON-LD says so": a related place that quotes a statement.
void relate(const Statement& statement, Findings& findings, Finding& finding);

}  // namespace debunk::rules::page
