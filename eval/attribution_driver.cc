// Who says what in English, for eval/run: reads a JSON object {"text"} a line; writes for each a line of JSON, a list of attributions {"source", "cue",
// "content"}, each a list of [start, end] in bytes. Left out are those within another's words, which the labels leave out, too.
#include <iostream>
#include <string>

#include "archive/json.h"
#include "language/attribution.h"
#include "text/words.h"

namespace {

using namespace debunk;

void write_spans(const char* name, std::span<const Span> spans) {
  std::cout << '"' << name << "\": [";
  for (std::size_t i = 0; i < spans.size(); ++i) std::cout << (i == 0 ? "" : ", ") << '[' << spans[i].start << ", " << spans[i].end << ']';
  std::cout << ']';
}

std::vector<Block> paragraphs_of(std::string_view text) {
  std::vector<Block> blocks;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find("\n\n", start), text.size());
    if (end > start) blocks.push_back({BlockKind::paragraph, {start, end}});
    start = end + 2;
  }
  return blocks;
}

void answer(std::string_view text) {
  const std::vector<Block> blocks = paragraphs_of(text);
  std::vector<text::Mark> marks;
  for (const text::Mark& mark : text::tokenize(text).marks)
    if (text::is_quotation_mark(mark.character)) marks.push_back(mark);
  const language::Analysis analysis = language::analyse(text, blocks);
  bool first = true;
  std::cout << '[';
  for (const language::Attribution& one : language::find_attributions(text, analysis, text::find_quotations(text, marks, blocks))) {
    if (one.in_quotation || one.nested) continue;
    std::cout << (first ? "{" : ", {");
    first = false;
    write_spans("cue", std::span(&one.cue, 1));
    std::cout << ", ";
    write_spans("source", std::span(&one.source, one.source.empty() ? 0 : 1));
    std::cout << ", ";
    write_spans("content", one.content);
    std::cout << '}';
  }
  std::cout << "]\n";
}

}  // namespace

int main() {
  std::ios::sync_with_stdio(false);
  for (std::string line; std::getline(std::cin, line);) {
    archive::JsonWanted wanted[] = {{"text", {}}};
    if (archive::read_json_object(line, true, wanted).state != archive::JsonRead::whole) return 1;
    std::string text(wanted[0].value.raw);
    answer(archive::unescape_json(text));
  }
}
