// The blocks of text of pages, for labelling: names of files on standard input; for each, one line of JSON with the text of every block, in order.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "training/extract/open_page.h"

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string name; std::getline(std::cin, name);) {
    const debunk::training::OpenPage page(name);
    nlohmann::json texts = nlohmann::json::array();
    for (const debunk::page::TextBlock& block : page.text.blocks) texts.push_back(page.text_of(block));
    std::cout << texts.dump() << '\n';
  }
}
