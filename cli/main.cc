#include <fstream>
#include <iostream>
#include <sstream>

#include "debunk/debunk.h"

int main(int argc, char** argv) {
  const debunk::Checker checker({debunk::RuleSet::all()});
  for (int i = 2; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    const debunk::Report report = checker.check(debunk::Document::from_text(bytes.str(), {argv[i], {}, {}}));
    for (const debunk::Finding& finding : report.findings)
      std::cout << argv[i] << ":" << finding.quote.span().start << ": " << finding.rule->id << ": " << finding.message << "\n";
  }
}
