#include "training/language/treebank.h"

#include <fstream>
#include <map>
#include <stdexcept>
#include <string_view>

namespace debunk::training {
namespace {

std::vector<std::string_view> split(std::string_view line) {
  std::vector<std::string_view> fields;
  for (;;) {
    const std::size_t tab = line.find('\t');
    fields.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return fields;
    line.remove_prefix(tab + 1);
  }
}

template <typename Enum>
std::map<std::string, std::uint8_t, std::less<>> numbered(std::size_t count) {
  std::map<std::string, std::uint8_t, std::less<>> numbers;
  for (std::size_t i = 0; i < count; ++i) numbers.emplace(to_string(static_cast<Enum>(i)), static_cast<std::uint8_t>(i));
  return numbers;
}

std::uint8_t number_of(const std::map<std::string, std::uint8_t, std::less<>>& numbers, std::string_view name) {
  const auto found = numbers.find(name);
  if (found == numbers.end()) throw std::runtime_error("unknown name in the treebank: " + std::string(name));
  return found->second;
}

}  // namespace

std::vector<Document> read_treebank(const std::string& path) {
  const auto parts = numbered<language::PartOfSpeech>(language::k_part_count);
  const auto relations = numbered<language::Relation>(language::k_relation_count);
  const auto kinds = numbered<language::EntityKind>(language::k_entity_kind_count);
  std::vector<Document> documents;
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path);
  bool space = false, new_block = false;
  for (std::string line; std::getline(in, line);) {
    const std::vector<std::string_view> fields = split(line);
    if (fields[0] == "D") {
      documents.push_back({std::string(fields[1]), {}, {}, {}});
    } else if (fields[0] == "P") {
      new_block = true;
    } else if (fields[0] == "S") {
      Document& document = documents.back();
      if (new_block) {
        if (!document.text.empty()) document.text += "\n\n";
        document.blocks.push_back({BlockKind::paragraph, {document.text.size(), document.text.size()}});
        new_block = space = false;
      }
      document.sentences.emplace_back();
      document.sentences.back().block = document.blocks.size() - 1;
    } else {
      Document& document = documents.back();
      Sentence& sentence = document.sentences.back();
      if (space) document.text += ' ';
      const std::uint32_t start = static_cast<std::uint32_t>(document.text.size());
      document.text += fields[1];
      const std::uint32_t end = static_cast<std::uint32_t>(document.text.size());
      space = fields[2] == "1";
      document.blocks.back().span.end = end;
      sentence.pieces.push_back({start, end, space});
      sentence.parts.push_back(number_of(parts, fields[3]));
      sentence.heads.push_back(static_cast<std::uint32_t>(std::stoul(std::string(fields[4]))));
      sentence.relations.push_back(number_of(relations, fields[5]));
      if (fields[6] != "-") {
        const std::string_view label = fields[6];
        sentence.entities.push_back(label == "O" ? 0 : static_cast<std::uint8_t>((label[0] == 'B' ? 1 : 2) + 2 * number_of(kinds, label.substr(2))));
      }
    }
  }
  for (Document& document : documents) {
    std::erase_if(document.sentences, [](const Sentence& one) { return one.pieces.empty(); });
    for (std::size_t i = 0; i < document.sentences.size(); ++i) {
      // A block ends in white space.
      if (i + 1 == document.sentences.size() || document.sentences[i + 1].block != document.sentences[i].block) document.sentences[i].pieces.back().space_after = true;
    }
  }
  return documents;
}

}  // namespace debunk::training
