// Makes articles that contradict themselves out of clean ones: lines of JSON {"id", "set", "text", "headline": is the first line one} on
// standard input, altered articles on standard output, the same ones every time. One change each, of one of two mentions of one thing; the
// other mention stays, and no quotation is touched. Needs nothing of debunk, so that it cannot be blind to what debunk is blind to.
//
//     alter PER_KIND < articles.jsonl
#include <algorithm>
#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "alter/alteration.h"

namespace alter {
namespace {

constexpr std::uint64_t k_seed = 20240229;

std::uint64_t hash_of(std::string_view text, std::uint64_t seed) {  // FNV-1a
  std::uint64_t hash = 0xCBF29CE484222325u ^ seed;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3u;
  return Chance(hash).next();
}

using Finder = Alterations (*)(const Article&, Chance&);
constexpr std::array<Finder, k_kind_names.size()> k_finders = {find_counts, find_amounts,    find_ages,  find_names,     find_weekdays,  find_dates,
                                                               find_places, find_directions, find_units, find_negations, find_headlines, find_sums};

struct Choice {
  std::uint64_t order;
  std::size_t article;
  Alteration alteration;
};

nlohmann::json span_of(std::string_view text, Span span) {
  return {{"start", span.start}, {"end", span.end}, {"text", text.substr(span.start, span.end - span.start)}};
}

nlohmann::json described(const Article& article, const Alteration& made) {
  std::string text = article.text;
  text.replace(made.changed.start, made.changed.end - made.changed.start, made.now);
  const std::ptrdiff_t longer = static_cast<std::ptrdiff_t>(made.now.size()) - static_cast<std::ptrdiff_t>(made.changed.end - made.changed.start);
  nlohmann::json changed = span_of(text, {made.changed.start, made.changed.start + made.now.size()});
  changed["was"] = article.slice(made.changed.start, made.changed.end);
  nlohmann::json others = nlohmann::json::array();
  for (Span other : made.others) {
    if (other.start >= made.changed.end) other = {other.start + static_cast<std::size_t>(longer), other.end + static_cast<std::size_t>(longer)};
    others.push_back(span_of(text, other));
  }
  const std::string_view kind = k_kind_names[static_cast<std::size_t>(made.kind)];
  const std::string id = article.set + ":" + article.id;
  return {{"id", id},
          {"kind", kind},
          {"held", hash_of(id, k_seed + 1) % 2 == 1},
          {"changed", changed},
          {"others", others},
          {"text", text},
          {"original", article.text}};
}

std::vector<Article> read_articles() {
  std::vector<Article> articles;
  std::set<std::uint64_t> known;  // texts that stand twice in the sets
  for (std::string line; std::getline(std::cin, line);) {
    nlohmann::json one = nlohmann::json::parse(line);
    std::string text = one["text"];
    if (text.size() < 300 || text.size() > 20000 || !known.insert(hash_of(std::string_view(text).substr(0, 400), 0)).second) continue;
    articles.emplace_back(one["id"], one["set"], std::move(text), one["headline"].get<bool>());
  }
  return articles;
}

void make(std::size_t per_kind) {
  const std::vector<Article> articles = read_articles();
  std::array<std::vector<Choice>, k_kind_names.size()> choices;
  for (std::size_t a = 0; a < articles.size(); ++a)
    for (std::size_t kind = 0; kind < k_finders.size(); ++kind) {
      const std::uint64_t order = hash_of(articles[a].set + articles[a].id, k_seed + 100 + kind);
      Chance chance(order);
      const Alterations found = k_finders[kind](articles[a], chance);
      if (found.empty()) continue;
      Alteration chosen = chance.of(found);
      for (int tries = 0; chosen.easy && tries < 4; ++tries) chosen = chance.of(found);
      choices[kind].push_back({order, a, std::move(chosen)});
    }
  std::size_t total = 0;
  for (std::size_t kind = 0; kind < choices.size(); ++kind) {
    std::ranges::sort(choices[kind], {}, &Choice::order);
    std::set<std::uint64_t> sentences;  // the same story of two outlets
    std::size_t made = 0, easy = 0;
    for (const Choice& choice : choices[kind]) {
      if (choice.alteration.easy && 5 * easy >= 2 * per_kind) continue;
      const Article& article = articles[choice.article];
      const std::size_t start = choice.alteration.changed.start, from = start > 40 ? start - 40 : 0;
      if (made == per_kind || !sentences.insert(hash_of(article.slice(from, std::min(article.text.size(), start + 40)), 0)).second) continue;
      std::cout << described(article, choice.alteration).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) << '\n';
      ++made;
      easy += choice.alteration.easy;
    }
    total += made;
    std::cerr << k_kind_names[kind] << ": " << made << " (" << easy << " easy) of " << choices[kind].size() << " articles\n";
  }
  std::cerr << total << " altered articles\n";
}

}  // namespace
}  // namespace alter

int main(int count, char** words) {
  std::ios::sync_with_stdio(false);
  alter::make(count > 1 ? std::strtoul(words[1], nullptr, 10) : 100);
}
