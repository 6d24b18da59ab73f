#include "page/collector.h"

#include <algorithm>

#include "page/date.h"
#include "page/statements.h"
#include "page/value.h"

namespace debunk::page {

void Collector::add(Field field, StatedIn where, std::string_view value, html::SourceRange source) {
  if (value.empty() || source.empty()) return;
  if (field == Field::published || field == Field::modified) {
    if (std::optional<std::string> date = read_date(value)) put(field, where, std::move(*date), source);
  } else if (field == Field::author) {
    for (std::string& author : authors_of(value)) put(field, where, std::move(author), source);
  } else {
    put(field, where, std::string(value), source);
  }
}

void Collector::put(Field field, StatedIn where, std::string value, html::SourceRange source) {
  std::uint8_t& count = counts_[index(field, where)];
  if (count == k_statements_limit) return;
  ++count;
  out_.push_back({field, where, std::move(value), source});
}

std::vector<Statement> Collector::take() {
  std::ranges::stable_sort(out_, {}, [](const Statement& one) { return one.span; });
  return std::move(out_);
}

}  // namespace debunk::page
