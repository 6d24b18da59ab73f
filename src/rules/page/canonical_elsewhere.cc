// A page that says that its address is on another site is a copy, or was changed by somebody who wants its readers from search engines.
#include "rules/page/hosts.h"
#include "rules/page/stated.h"

namespace debunk::rules::page {

void canonical_elsewhere(const Article& article, Findings& findings) {
  const auto canonical = stated(article, Field::address, {StatedIn::link});
  const auto others = stated(article, Field::address, {StatedIn::open_graph, StatedIn::json_ld});
  if (canonical.size() != 1) return;
  const std::string site = site_of(host_of(canonical[0]->value));
  if (site.empty() || others.empty()) return;
  for (const Statement* other : others) {
    const std::string other_site = site_of(host_of(other->value));
    if (other_site.empty() || other_site == site) return;
  }
  Finding& finding = findings.add_of_file(
      canonical[0]->span, "the canonical address is on " + site + ", the page says that it is on " + site_of(host_of(others[0]->value)));
  relate(*others[0], findings, finding);
}

}  // namespace debunk::rules::page
