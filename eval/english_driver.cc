// What debunk makes of English, for eval/run: reads documents from standard input, each its size in bytes on a line and then its text, whose blocks
// are separated by empty lines; writes for each a line "S" a sentence, "T start end part head relation" a token (head: its number in the sentence
// from 1, 0 the root), "E start end kind" a name, and "." at the end. With "--time N" it analyses all of them N times instead, and says of the fastest time how
// many tokens there were and how many seconds of the processor it took.
#include <ctime>
#include <iostream>
#include <string>

#include "language/analysis.h"

namespace {

using namespace debunk;

std::vector<Block> blocks_of(const std::string& text) {
  std::vector<Block> blocks;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", start), text.size());
    if (end > start) blocks.push_back({BlockKind::paragraph, {start, end}});
    start = end + 2;
  }
  return blocks;
}

void time_all(const std::vector<std::string>& texts, int rounds) {
  double best = 1e9;
  std::size_t tokens = 0;
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t start = std::clock();
    tokens = 0;
    for (const std::string& text : texts) tokens += language::analyse(text, blocks_of(text)).tokens.size();
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::cout << tokens << ' ' << best << '\n';
}

}  // namespace

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  const int rounds = argc == 3 && std::string_view(argv[1]) == "--time" ? std::stoi(argv[2]) : 0;
  std::vector<std::string> timed;
  for (std::string line; std::getline(std::cin, line);) {
    std::string text(std::stoul(line), '\0');
    std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (rounds > 0) {
      timed.push_back(std::move(text));
      continue;
    }
    const language::Analysis analysis = language::analyse(text, blocks_of(text));
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
  if (rounds > 0) time_all(timed, rounds);
}
