// Embeddings, overrides and isolates (UAX #9) that reorder what follows or are not closed on their line; the ways to show other text than is
// there are those of Boucher and Anderson, "Trojan Source" (2021). Balanced embeddings and isolates are what Hebrew and Arabic text needs.
#include <algorithm>
#include <vector>

#include "rules/article.h"
#include "rules/findings.h"
#include "rules/text/character_name.h"
#include "text/utf8.h"

namespace debunk::rules::text {
namespace {

using debunk::text::Mark;

constexpr std::size_t k_size = 3;  // bytes of each of them
constexpr char32_t k_pop = 0x202C, k_pop_isolate = 0x2069, k_left_override = 0x202D, k_right_override = 0x202E;

bool is_bidi_control(char32_t c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }
bool is_isolate(char32_t c) { return c >= 0x2066 && c <= 0x2068; }
bool is_override(char32_t c) { return c == k_left_override || c == k_right_override; }
/// Right-to-left embedding, override, isolate: these change how left-to-right text looks.
bool turns_right_to_left(char32_t c) { return c == 0x202B || c == k_right_override || c == 0x2067; }

Span span_of(const Mark& mark) { return {mark.start, mark.start + k_size}; }

class Line {
 public:
  Line(const Article& article, Findings& findings) : article_(article), findings_(findings) {}

  void add(const Mark& mark) {
    const char32_t c = mark.character;
    if (c == k_pop) {
      if (!open_.empty() && !is_isolate(open_.back()->character))
        close(mark);
      else
        unmatched(mark);
    } else if (c == k_pop_isolate) {
      // Closes the last isolate and whatever was opened in it.
      if (std::ranges::none_of(open_, [](const Mark* one) { return is_isolate(one->character); })) return unmatched(mark);
      while (!is_isolate(open_.back()->character)) unclosed();
      close(mark);
    } else {
      open_.push_back(&mark);
    }
  }

  void end() {
    while (!open_.empty()) unclosed();
  }

 private:
  void close(const Mark& mark) {
    const Mark& opened = *open_.back();
    open_.pop_back();
    if (is_override(opened.character)) report(opened, message(opened.character), {{span_of(opened), ""}, {span_of(mark), ""}});
  }

  void unclosed() {
    const Mark& opened = *open_.back();
    open_.pop_back();
    const std::string what = is_override(opened.character) ? message(opened.character) : character_name(opened.character) + " that nothing closes";
    report(opened, what, {{span_of(opened), ""}});
  }

  void unmatched(const Mark& mark) { report(mark, character_name(mark.character) + " that closes nothing", {{span_of(mark), ""}}); }

  static std::string message(char32_t c) {
    return character_name(c) + (c == k_right_override ? ": what follows is shown from right to left" : ": what follows is forced from left to right");
  }

  void report(const Mark& mark, std::string text, std::vector<Edit> edits) {
    if (article_.is_planted(span_of(mark))) return;
    const bool seen = turns_right_to_left(mark.character) || article_.has_right_to_left_words();
    findings_.add(span_of(mark), std::move(text)).fix = Fix{seen ? Applicability::unsafe : Applicability::safe, "remove it", std::move(edits)};
  }

  const Article& article_;
  Findings& findings_;
  std::vector<const Mark*> open_;
};

}  // namespace

void bidi_control(const Article& article, Findings& findings) {
  if (article.ascii()) return;
  Line line(article, findings);
  std::size_t before = 0;
  bool any = false;
  for (const Mark& mark : article.signs()) {
    if (!is_bidi_control(mark.character)) continue;
    if (any && article.text().substr(before, mark.start - before).find_first_of("\n\r") != std::string_view::npos) line.end();
    line.add(mark);
    before = mark.start;
    any = true;
  }
  line.end();
}

}  // namespace debunk::rules::text
