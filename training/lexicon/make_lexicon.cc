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

using Slots = std::vector<std::uint32_t>;  // whole buckets

/// Empty buckets of which `entries` will fill the given share.
Slots room_for(std::size_t entries, std::size_t bucket, double filled) {
  return Slots((static_cast<std::size_t>(static_cast<double>(entries) / (filled * static_cast<double>(bucket))) + 1) * bucket);
}

/// Puts an entry into its bucket or, if it may, one of those behind; false if there is no room.
bool put_into(Slots& slots, std::size_t bucket, const Entry& entry, bool may_go_on) {
  std::size_t at = text::lexicon_bucket(entry.hash, static_cast<std::uint32_t>(slots.size() / bucket)) * bucket;
  const std::uint32_t tag = text::lexicon_tag(entry.hash);
  for (std::size_t tried = 0; may_go_on || tried < bucket; ++tried, at = at + 1 == slots.size() ? 0 : at + 1) {
    if (slots[at] == 0) slots[at] = tag << 7 | entry.zipf;
    if (slots[at] >> 7 == tag) return true;
  }
  return false;
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
  put(out, 0);
  Slots all;
  const auto add_table = [&](const Slots& slots, std::size_t bucket) {
    put(out, static_cast<std::uint32_t>(slots.size() / bucket));
    put(out, static_cast<std::uint32_t>(all.size()));
    all.insert(all.end(), slots.begin(), slots.end());
    all.resize((all.size() + text::k_other_slots - 1) / text::k_other_slots * text::k_other_slots);
  };
  for (const auto& [language, entries] : words) {
    if (language != text::k_elsewhere && text::parse_language(language) == text::Language::und)
      return std::cerr << argv[1] << ": unknown language " << language << "\n", 2;
    std::string code = language;
    code.resize(8, '\0');
    out << code;
    const bool has_common = language != text::k_elsewhere;
    const auto is_common = [&](const Entry& entry) { return has_common && entry.zipf >= text::k_common_zipf; };
    const auto common_count = static_cast<std::size_t>(std::ranges::count_if(entries, is_common));
    Slots common = room_for(common_count, text::k_common_slots, 0.55);
    std::vector<Entry> rest;
    for (const Entry& entry : entries)  // the commonest first
      if (!is_common(entry) || !put_into(common, text::k_common_slots, entry, false)) rest.push_back(entry);
    Slots others = room_for(rest.size(), text::k_other_slots, 0.75);
    for (const Entry& entry : rest) put_into(others, text::k_other_slots, entry, true);
    add_table(common, text::k_common_slots);
    add_table(others, text::k_other_slots);
  }
  while (out.tellp() % 64 != 0) out.put('\0');
  for (const std::uint32_t slot : all) put(out, slot);
  if (!out.flush()) return std::cerr << argv[2] << ": could not be written\n", 2;
}
