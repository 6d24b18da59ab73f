// make_lexicon WORDS.tsv LEXICON.bin: packs word frequencies into the table that src/text/lexicon.h describes.
// WORDS.tsv has lines `language<TAB>word<TAB>ten times the Zipf value`, commonest first (dump_wordfreq.py). A word that debunk would
// not read as one word is left out.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "text/lexicon.h"
#include "text/utf8.h"
#include "text/words.h"

namespace text = debunk::text;

namespace {

struct Entry {
  std::uint64_t hash;
  std::uint8_t zipf;
};

std::vector<std::uint32_t> slots_of(const std::vector<Entry>& entries) {
  const auto count = static_cast<std::uint32_t>(entries.size() * 4 / 3 + 1);
  std::vector<std::uint32_t> slots(count);
  for (const Entry& entry : entries) {
    std::uint32_t slot = text::lexicon_slot(entry.hash, count);
    const std::uint32_t tag = text::lexicon_tag(entry.hash);
    while (slots[slot] != 0 && slots[slot] >> 7 != tag) slot = slot + 1 == count ? 0 : slot + 1;
    if (slots[slot] == 0) slots[slot] = tag << 7 | entry.zipf;
  }
  return slots;
}

/// The greatest value that each word has in a language of Latin letters other than English.
std::vector<Entry> elsewhere(const std::map<std::string, std::vector<Entry>>& words) {
  std::map<std::uint64_t, std::uint8_t> greatest;
  for (const auto& [language, entries] : words) {
    if (language == "en" || !text::is_latin(text::parse_language(language))) continue;
    for (const Entry& entry : entries)
      if (entry.zipf >= text::k_least_elsewhere) greatest[entry.hash] = std::max(greatest[entry.hash], entry.zipf);
  }
  std::vector<Entry> all;
  for (const auto& [hash, zipf] : greatest) all.push_back({hash, zipf});
  return all;
}

void put(std::ofstream& out, std::uint32_t value) { out.write(reinterpret_cast<const char*>(&value), sizeof value); }

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) return std::cerr << "usage: make_lexicon WORDS.tsv LEXICON.bin\n", 2;
  std::ifstream in(argv[1]);
  std::map<std::string, std::vector<Entry>> words;
  std::string line;
  while (std::getline(in, line)) {
    const std::size_t tab = line.find('\t'), second = line.find('\t', tab + 1);
    if (second == std::string::npos || text::valid_prefix(line) != line.size()) return std::cerr << argv[1] << ": no word: " << line << "\n", 2;
    const std::string word = line.substr(tab + 1, second - tab - 1);
    const text::Tokens tokens = text::tokenize(word);
    if (tokens.words.size() != 1 || tokens.words[0].size() != word.size()) continue;
    words[line.substr(0, tab)].push_back({tokens.words[0].hash, static_cast<std::uint8_t>(std::atoi(line.c_str() + second + 1))});
  }
  words[std::string(text::k_elsewhere)] = elsewhere(words);
  std::ofstream out(argv[2], std::ios::binary);
  out.write(text::k_lexicon_magic.data(), static_cast<std::streamsize>(text::k_lexicon_magic.size()));
  put(out, static_cast<std::uint32_t>(words.size()));
  std::vector<std::uint32_t> all;
  for (const auto& [language, entries] : words) {
    if (language != text::k_elsewhere && text::parse_language(language) == text::Language::und)
      return std::cerr << argv[1] << ": unknown language " << language << "\n", 2;
    const std::vector<std::uint32_t> slots = slots_of(entries);
    std::string code = language;
    code.resize(8, '\0');
    out << code;
    put(out, static_cast<std::uint32_t>(slots.size()));
    put(out, static_cast<std::uint32_t>(all.size()));
    all.insert(all.end(), slots.begin(), slots.end());
  }
  for (const std::uint32_t slot : all) put(out, slot);
  if (!out.flush()) return std::cerr << argv[2] << ": could not be written\n", 2;
}
