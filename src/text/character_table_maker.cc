// Writes the table of character.h as C++: what unicode.h says of every code point, pages that are alike once.
#include <cstddef>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "text/unicode.h"

namespace debunk::text {
namespace {

constexpr std::size_t k_pages = 0x1100, k_page_size = 256;

std::string page_of(std::size_t number) {
  std::string rows;
  for (std::size_t i = 0; i < k_page_size; ++i) {
    const auto character = static_cast<char32_t>(number * k_page_size + i);
    const CharacterInfo info = look_up(character);
    const auto folding = static_cast<std::int32_t>(info.folded) - static_cast<std::int32_t>(character);
    rows += "{" + std::to_string(folding) + "," + std::to_string(info.bits) + "," + std::to_string(info.script) + "},";
  }
  return rows;
}

void write_table() {
  std::map<std::string, std::size_t> numbers;
  std::vector<std::size_t> places;
  std::string rows;
  for (std::size_t number = 0; number < k_pages; ++number) {
    const auto [page, is_new] = numbers.emplace(page_of(number), numbers.size());
    if (is_new) rows += page->first + "\n";
    places.push_back(page->second);
  }
  std::cout << "#include \"text/character.h\"\n\nnamespace debunk::text {\n\nconst std::uint16_t k_character_pages[0x1100] = {\n";
  for (const std::size_t place : places) std::cout << place << ",";
  std::cout << "\n};\n\nconst CharacterRow k_character_rows[] = {\n" << rows << "};\n\n}  // namespace debunk::text\n";
}

}  // namespace
}  // namespace debunk::text

int main() {
  debunk::text::write_table();
  std::cout.flush();
  return std::cout ? 0 : 1;
}
