// What debunk makes of English, for eval/run: reads documents from standard input, each its size in bytes on a line and then its text, whose blocks
// are separated by empty lines; writes for each a line "S" a sentence, "T start end part head relation" a token (head: its number in the sentence
// from 1, 0 the root), "E start end kind" a name, and "." at the end.
#include <iostream>
#include <string>

#include "language/analysis.h"

int main() {
  using namespace debunk;
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    std::string text(std::stoul(line), '\0');
    std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
    std::vector<Block> blocks;
    for (std::size_t start = 0; start < text.size();) {
      const std::size_t end = std::min(text.find("\n\n", start), text.size());
      if (end > start) blocks.push_back({BlockKind::paragraph, {start, end}});
      start = end + 2;
    }
    const language::Analysis analysis = language::analyse(text, blocks);
    for (const language::Sentence& sentence : analysis.sentences) {
      std::cout << "S\n";
      for (std::uint32_t i = sentence.first_token; i < sentence.end_token(); ++i) {
        const language::Token& token = analysis.tokens[i];
        std::cout << "T " << token.start << ' ' << token.end << ' ' << to_string(token.part) << ' ' << (token.head == i ? 0 : token.head - sentence.first_token + 1) << ' '
                  << to_string(token.relation) << ' ' << analysis.lemma(i) << '\n';
      }
    }
    for (const language::Entity& entity : analysis.entities) std::cout << "E " << entity.span.start << ' ' << entity.span.end << ' ' << to_string(entity.kind) << '\n';
    std::cout << "." << std::endl;
  }
}
