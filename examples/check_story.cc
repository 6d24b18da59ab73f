// Reads a story, says what is wrong with it, and writes it as it should be.
#include <debunk/debunk.h>

#include <iostream>

int main(int argc, char** argv) {
  const debunk::Result<debunk::Document> story = debunk::read_document(argc > 1 ? argv[1] : "story.txt");
  if (!story) {
    std::cerr << story.error().message << "\n";
    return 2;
  }
  const debunk::Checker checker({debunk::RuleSet::recommended().without("text/invisible-character")});
  const debunk::Report report = checker.check(story.value());
  for (const debunk::Finding& finding : report.findings)
    std::cout << finding.quote.span().start << ": " << finding.rule->id << ": " << finding.message << "\n";

  const debunk::FixedText fixed = debunk::fix_all(story.value(), checker);
  std::cout << fixed.applied.size() << " edits made, " << fixed.bytes.size() << " bytes left\n";
  return 0;
}
