// A day of the week, a month or a year in the headline, while the text has another for the same and never that one.
#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>

#include "rules/article.h"
#include "rules/findings.h"

namespace debunk::rules::headline {
namespace {

constexpr unsigned k_least_shared = 2, k_least_shared_of_years = 3;

constexpr auto k_days = std::to_array<std::string_view>({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"});
constexpr auto k_months = std::to_array<std::string_view>({"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"});

/// What parts a month from "may", "march" and "august", and a year from other figures.
constexpr auto k_before = std::to_array<std::string_view>({"in", "by", "until", "till", "from", "since", "for", "next", "last", "this", "before", "after", "late", "early", "mid"});

constexpr auto k_names_before = std::to_array<std::string_view>({"black", "good", "super", "ash", "bloody", "cyber", "giving", "palm", "easter", "throwback", "shrove", "maundy", "taco", "blue", "freaky"});
constexpr auto k_names_behind = std::to_array<std::string_view>(
    {"times", "telegraph", "mirror", "mail", "express", "night", "night's", "live", "league", "best", "sessions", "school", "service", "inspiration", "madness", "movement"});

enum class Kind : std::uint8_t { day, month, year };

class Rule {
 public:
  Rule(const Article& article, Findings& findings) : article_(article), beside_(article.beside()), findings_(findings) {}

  void compare(Kind kind) {
    std::optional<std::uint32_t> told, other;
    for (std::uint32_t i = beside_.headline().first; i < beside_.headline().end; ++i)
      if (value_of(kind, i) != 0) {
        if (told || is_part_of_name(i)) return;  // two: which is compared is not plain
        told = i;
      }
    if (!told || !is_time(kind, *told) || article_.is_quoted(span(*told))) return;
    unsigned most = 0;
    const auto& sentences = article_.sentences();
    for (std::uint32_t s = beside_.first_sentence(); s < beside_.end_sentence(); ++s) {
      if (beside_.headline().contains(sentences[s].first_word)) continue;
      for (std::uint32_t i = sentences[s].first_word; i < sentences[s].first_word + sentences[s].word_count; ++i) {
        if (value_of(kind, i) == 0) continue;
        if (value_of(kind, i) == value_of(kind, *told)) return;
        if (!is_time(kind, i) || is_part_of_name(i) || article_.is_quoted(span(i)) || (kind != Kind::day && !same_before(*told, i))) continue;
        if (const unsigned shared = beside_.shared(sentences[s]); shared > most) most = shared, other = i;
      }
    }
    if (!other || most < (kind == Kind::year ? k_least_shared_of_years : k_least_shared)) return;
    Finding& finding = findings_.add(span(*told), "the headline says \"" + std::string(article_.slice(article_.words()[*told])) + "\", the text \"" +
                                                      std::string(article_.slice(article_.words()[*other])) + "\"");
    finding.related.push_back({findings_.quote(span(*other)), "the text says"});
  }

 private:
  Span span(std::uint32_t word) const { return article_.words()[word].span(); }

  bool is_one_of(std::size_t word, std::span<const std::string_view> all) const {
    return word < article_.words().size() && std::ranges::any_of(all, [&](std::string_view one) { return article_.words()[word].hash == text::hash_of_word(one); });
  }

  /// Which day, month or year the word is; 0: none.
  unsigned value_of(Kind kind, std::uint32_t word) const {
    const text::Word& one = article_.words()[word];
    if (kind == Kind::year) {
      const std::string_view digits = article_.slice(one);
      if (digits.size() != 4 || (!digits.starts_with("19") && !digits.starts_with("20")) || digits.find_first_not_of("0123456789") != std::string_view::npos) return 0;
      return static_cast<unsigned>(digits[2] - '0') * 10 + static_cast<unsigned>(digits[3] - '0') + (digits[0] == '2' ? 2000 : 1900);
    }
    if (!one.is(text::k_initial_capital)) return 0;
    const std::span<const std::string_view> names = kind == Kind::day ? std::span<const std::string_view>(k_days) : std::span<const std::string_view>(k_months);
    for (std::size_t i = 0; i < names.size(); ++i)
      if (one.hash == text::hash_of_word(names[i])) return static_cast<unsigned>(i) + 1;
    return 0;
  }

  bool is_time(Kind kind, std::uint32_t word) const { return kind == Kind::day || (word > 0 && is_one_of(word - 1, k_before)); }
  bool same_before(std::uint32_t one, std::uint32_t other) const { return article_.words()[one - 1].hash == article_.words()[other - 1].hash; }

  /// "Black Friday", "Super Tuesday", "Sunday Times"; "Friday night", which may end on the next day.
  bool is_part_of_name(std::uint32_t word) const { return (word > 0 && is_one_of(word - 1, k_names_before)) || is_one_of(word + 1, k_names_behind); }

  const Article& article_;
  const Beside& beside_;
  Findings& findings_;
};

}  // namespace

void other_day(const Article& article, Findings& findings) {
  if (article.beside().empty()) return;
  Rule rule(article, findings);
  for (const Kind kind : {Kind::day, Kind::month, Kind::year}) rule.compare(kind);
}

}  // namespace debunk::rules::headline
