// Text that readers do not see, and that is there for search engines. What is hidden is known of the page (Document::page); here is decided
// whether it is spam, and not a menu, a dialog, a picture that loads later, or words for screen readers.
#include "rules/article.h"
#include "rules/findings.h"
#include "rules/page/spam.h"
#include "text/utf8.h"

namespace debunk::rules::page {
namespace {

constexpr std::size_t k_excerpt = 60;     ///< bytes of the text in the message
constexpr std::size_t k_longest = 2000;   ///< bytes of the page that are quoted
constexpr std::size_t k_least_text = 12;  ///< bytes that an advertisement has

/// The beginning of a long piece, in whole characters.
Span quotable(std::string_view file, Span span) {
  if (span.size() <= k_longest) return span;
  std::size_t end = span.start + k_longest;
  while (text::is_continuation(file[end])) --end;
  return {span.start, end};
}

std::string message_of(const HiddenText& hidden, const Spam& why) {
  const std::string words = ": \"" + text::shortened(hidden.text, k_excerpt) + "\"";
  const std::string letters = why.other_script ? "hidden text in other letters than the page's" : "hidden text";
  if (why.trade > injected::Trade::glue) return letters + " advertises " + std::string(injected::to_string(why.trade)) + words;
  if (why.other_script) return letters + ", with links to other sites" + words;
  return "hidden links to " + std::to_string(why.sites) + " other sites" + words;
}

}  // namespace

void hidden_advertising(const Article& article, Findings& findings) {
  const std::vector<HiddenText>& all = article.document().page().hidden;
  if (all.empty()) return;
  const SpamJudge judge(article);
  for (const HiddenText& hidden : all) {
    Spam why;
    if (hidden.text.size() < k_least_text || !judge.is_spam(hidden, why)) continue;
    Finding& finding = findings.add_of_file(quotable(article.document().file_text(), hidden.span), message_of(hidden, why));
    finding.label = "hidden by " + std::string(to_string(hidden.by));
    finding.related.push_back({findings.quote_of_file(hidden.because), "what hides it"});
  }
}

}  // namespace debunk::rules::page
