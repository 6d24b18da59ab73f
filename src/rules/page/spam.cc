#include "rules/page/spam.h"

#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <set>

#include "rules/injected/pieces.h"
#include "rules/page/hosts.h"
#include "text/utf8.h"

namespace debunk::rules::page {
namespace {

using injected::AdvertisingWord;
using injected::Trade;

/// Words that weigh this much together are advertising; fewer are enough where they link to another site, and more where all links stay.
constexpr float k_enough = 8, k_enough_with_link = 4.5F, k_enough_in_menu = 16;
constexpr std::size_t k_different = 3, k_different_with_link = 2, k_different_in_menu = 6;
/// A word that advertising does not use takes so much away.
constexpr float k_other_word = -1;
/// So many words of a trade in the article itself: it is what the page is about.
constexpr std::size_t k_own_trade = 3;
/// Links to so many other sites are a farm, where what hides them is no way to make menus.
constexpr std::size_t k_farm = 4;
/// Other letters than the page's, at least so many: a name in a list of languages is shorter.
constexpr std::size_t k_other_letters = 12;

/// How no menu, dialog or tab hides itself.
bool is_furtive(HiddenBy by) { return by == HiddenBy::off_screen || by == HiddenBy::no_size || by == HiddenBy::colour || by == HiddenBy::clipped; }

/// The words of a host are words of its links: "best-casino-bonus.example".
void append_words_of(std::string_view host, std::string& text) {
  text += ' ';
  for (const char c : host) text += c == '.' || c == '-' || c == '_' ? ' ' : c;
}

text::Script main_script_of(const Article& article) {
  constexpr std::size_t k_least_words = 8;
  return article.words().size() < k_least_words ? text::Script{0} : injected::main_script(article);
}

struct Letters {
  std::size_t all = 0, other = 0;
};

Letters count_letters(std::string_view text, const text::Tokens& tokens, text::Script main) {
  Letters out;
  for (const text::Word& word : tokens.words) {
    if (!word.is(text::k_has_letter)) continue;
    const std::size_t letters = text::count_characters(text.substr(word.start, word.size()));
    out.all += letters;
    if (injected::is_foreign_script(word.script, main)) out.other += letters;
  }
  return out;
}

}  // namespace

SpamJudge::SpamJudge(const Article& article) : article_(article), own_sites_(own_sites(article)), script_(main_script_of(article)) {
  for (const HiddenText& hidden : article.document().page().hidden) hidden_.push_back(hidden.span);
  std::ranges::sort(hidden_);
}

/// Hidden text may stand in the article, too: it says nothing about what the article is about.
bool SpamJudge::is_hidden(Span place) const {
  const auto after = std::ranges::upper_bound(hidden_, place.start, {}, &Span::start);
  return after != hidden_.begin() && std::prev(after)->end > place.start;
}

/// The run of words that weighs most (Kadane): words of trades for it, words that bind them half, all others against it.
SpamJudge::Weight SpamJudge::weigh(const text::Tokens& tokens) const {
  Weight best;
  float score = 0;
  std::set<std::uint64_t> different;
  std::array<float, 16> by_trade{};
  for (const text::Word& word : tokens.words) {
    if (!word.is(text::k_has_letter)) continue;
    const AdvertisingWord known = injected::advertising_word(word.hash, text::Language::und);
    const float weight = known.weight;
    score += known.trade == Trade::none ? k_other_word : known.is_trade() ? weight : weight / 2;
    if (score <= 0) {
      score = 0;
      different.clear();
      by_trade = {};
      continue;
    }
    if (known.is_trade() && known.weight >= 2) {
      different.insert(word.hash);
      by_trade[static_cast<std::size_t>(known.trade)] += weight;
    }
    if (score > best.score && different.size() >= best.different) {
      best.score = score;
      best.different = different.size();
      best.trade = static_cast<Trade>(std::ranges::max_element(by_trade) - by_trade.begin());
    }
  }
  return best;
}

void SpamJudge::count_own_trades() const {
  own_trades_.emplace();
  for (const text::Word& word : article_.words())
    if (injected::may_be_trade_word(word.hash)) {
      const AdvertisingWord known = injected::advertising_word(word.hash, article_.language());
      (*own_trades_)[static_cast<std::size_t>(known.trade)] += known.weight >= 2 && !is_hidden(article_.document().file_span(word.span()));
    }
}

bool SpamJudge::is_own_trade(Trade trade) const {
  if (!own_trades_) count_own_trades();
  return (*own_trades_)[static_cast<std::size_t>(trade)] >= k_own_trade;
}

bool SpamJudge::is_spam(const HiddenText& hidden, Spam& why) const {
  std::set<std::string> sites;
  std::string text = hidden.text;
  std::size_t leaving = 0;  // links to other sites
  for (const std::string& link : hidden.links) {
    const std::string host = host_of(link), site = site_of(host);
    if (site.empty() || std::ranges::find(own_sites_, site) != own_sites_.end() || is_platform(site)) continue;
    ++leaving;
    if (sites.insert(site).second) append_words_of(host, text);
  }
  why = {Trade::none, sites.size(), false};
  const text::Tokens tokens = text::tokenize(text);

  const Letters letters = script_ == 0 ? Letters{} : count_letters(hidden.text, text::tokenize(hidden.text), script_);
  why.other_script = letters.other >= k_other_letters && letters.other * 2 >= letters.all;
  if (why.other_script) {
    why.trade = injected::trade_by_signs(hidden.text);
    if (why.trade > Trade::glue || !sites.empty()) return true;
  }

  if (is_furtive(hidden.by) && (why.trade = injected::trade_by_signs(hidden.text)) > Trade::glue) return true;
  why.trade = Trade::none;

  const Weight weight = weigh(tokens);
  // Menus have links to other sites, too, among many that stay.
  const bool is_menu = leaving * 2 < hidden.links.size();
  const float enough = is_menu ? k_enough_in_menu : sites.empty() ? k_enough : k_enough_with_link;
  const std::size_t different = is_menu ? k_different_in_menu : sites.empty() ? k_different : k_different_with_link;
  if (weight.score >= enough && weight.different >= different && !is_own_trade(weight.trade)) {
    why.trade = weight.trade;
    return true;
  }
  return is_furtive(hidden.by) && sites.size() >= k_farm;
}

}  // namespace debunk::rules::page
