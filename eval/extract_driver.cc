// Puts pages to Document::from_html: names of files on standard input, one a line; for each, one line of JSON with the blocks of the article. The last
// line says how many seconds of processor time the calls took, reading of files not counted.
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "debunk/document.h"

namespace {

constexpr const char* k_kinds[] = {"headline", "byline", "dateline", "paragraph", "subhead", "caption", "list_item", "quotation"};

double cpu_seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  double seconds = 0;
  for (std::string name; std::getline(std::cin, name);) {
    std::ifstream in(name, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const double start = cpu_seconds();
    const debunk::Document document = debunk::Document::from_html(std::move(bytes));
    seconds += cpu_seconds() - start;
    nlohmann::json blocks = nlohmann::json::array();
    for (const debunk::Block& block : document.blocks())
      blocks.push_back({{"kind", k_kinds[static_cast<std::size_t>(block.kind)]}, {"text", document.slice(block.span)}});
    std::cout << blocks.dump() << '\n';
  }
  std::cout << nlohmann::json(seconds).dump() << '\n';
}
