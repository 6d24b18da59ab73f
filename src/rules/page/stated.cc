#include "rules/page/stated.h"

#include <algorithm>

namespace debunk::rules::page {

std::vector<const Statement*> stated(const Article& article, Field field, std::initializer_list<StatedIn> where) {
  std::vector<const Statement*> out;
  for (const Statement& one : article.document().page().statements)
    if (one.field == field && std::ranges::find(where, one.where) != where.end()) out.push_back(&one);
  return out;
}

void relate(const Statement& statement, Findings& findings, Finding& finding) {
  finding.related.push_back({findings.quote_of_file(statement.span), std::string(to_string(statement.where)) + " says so"});
}

}  // namespace debunk::rules::page
