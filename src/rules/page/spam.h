// Is a text that readers do not see there for search engines: advertising, links to other sites, other letters than the page's?
#pragma once

#include <cstddef>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "rules/article.h"
#include "rules/injected/trades.h"

namespace debunk::rules::page {

struct Spam {
  injected::Trade trade = injected::Trade::none;  ///< what is advertised; none: not known
  std::size_t sites = 0;                          ///< other sites that it links to, platforms left out
  bool other_script = false;                      ///< in letters that the page does not use
};

/// What the page is about, for all of its hidden texts.
class SpamJudge {
 public:
  explicit SpamJudge(const Article& article);

  /// True if `hidden` is spam, with what speaks for it.
  bool is_spam(const HiddenText& hidden, Spam& why) const;

 private:
  struct Weight {
    float score = 0;            // of the words that weigh most together
    std::size_t different = 0;  // words of trades among them
    injected::Trade trade = injected::Trade::none;
  };
  Weight weigh(const text::Tokens& tokens) const;
  bool is_own_trade(injected::Trade trade) const;
  void count_own_trades() const;
  bool is_hidden(Span place) const;

  const Article& article_;
  std::vector<std::string> own_sites_;
  std::vector<Span> hidden_;  // of the file, sorted, apart from each other
  mutable std::optional<std::array<std::size_t, 16>> own_trades_;  // words of the article that is seen, by trade; counted when first asked for
  text::Script script_;       // that most of the article is written in; 0 where it says too little
};

}  // namespace debunk::rules::page
