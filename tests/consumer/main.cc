// The smallest program that uses debunk. Exits 0 if it found the doubled word.
#include <debunk/debunk.h>

#include <iostream>

int main() {
  const debunk::Document document = debunk::Document::from_text("The council met on Monday. It voted to to close the bridge.\n");
  const debunk::Checker checker({debunk::RuleSet::none().with("text/doubled-word")});
  const debunk::Report report = checker.check(document);
  debunk::write_text(std::cout, report);
  return report.findings.size() == 1 && report.findings[0].quote.text() == "to to" ? 0 : 1;
}
