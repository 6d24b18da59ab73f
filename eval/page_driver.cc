// Says what debunk makes of web pages, one JSON object a line for each file that it is given: eval/harness/metadata.py compares it with
// what is known.
#include <fstream>
#include <iostream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

#include "debunk/document.h"

namespace debunk {
namespace {

nlohmann::json described(const Document& document) {
  const Metadata& metadata = document.metadata();
  nlohmann::json out{{"title", metadata.title},       {"authors", metadata.authors},     {"published", metadata.published},
                     {"modified", metadata.modified}, {"publisher", metadata.publisher}, {"section", metadata.section},
                     {"url", metadata.url},           {"language", metadata.language}};
  out["statements"] = nlohmann::json::array();
  for (const Statement& one : document.page().statements)
    out["statements"].push_back({to_string(one.field), to_string(one.where), one.value, document.file_slice(one.span)});
  out["hidden"] = nlohmann::json::array();
  for (const HiddenText& one : document.page().hidden)
    out["hidden"].push_back({to_string(one.by), document.file_slice(one.because), one.text, one.links});
  out["pictures"] = nlohmann::json::array();
  for (const Picture& one : document.page().pictures) out["pictures"].push_back({one.address, one.caption});
  return out;
}

}  // namespace
}  // namespace debunk

int main(int count, char** files) {
  for (int i = 1; i < count; ++i) {
    std::ifstream in(files[i], std::ios::binary);
    const debunk::Document document = debunk::Document::from_html(std::string(std::istreambuf_iterator<char>(in), {}));
    std::cout << debunk::described(document).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
  }
}
