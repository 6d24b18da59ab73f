// "three men and two women, six in all", "six people: three men and two women", "five people, including seven children": parts that do not add up.
#include <algorithm>
#include <array>
#include <string>

#include "rules/findings.h"
#include "rules/numbers/figures.h"
#include "rules/sentence_at.h"

namespace debunk::rules::numbers {
namespace {

using language::Dimension;
using language::Qualifier;
using language::Quantity;

constexpr std::size_t k_longest_part = 60, k_longest_to_total = 40;  // bytes
constexpr std::size_t k_most_parts = 20;

constexpr auto k_men = std::to_array<std::string_view>({"men", "man", "males", "women", "woman", "females", "boys", "boy", "girls", "girl", "adults", "adult", "children", "child"});
/// Those who may be both.
constexpr auto k_children = std::to_array<std::string_view>({"boys", "boy", "girls", "girl", "children", "child", "males", "females"});
constexpr auto k_all_people = std::to_array<std::string_view>({"people", "persons", "victims", "members", "students", "passengers", "suspects", "survivors", "officers", "children", "adults", "workers",
                                                               "others", "patients", "players", "defendants", "hostages", "soldiers", "civilians", "men", "women", "employees", "residents", "votes",
                                                               "tourists", "migrants", "prisoners", "inmates", "judges", "lawmakers", "deaths", "cases", "dead"});

bool is_one_of(std::string_view word, std::span<const std::string_view> all) { return std::ranges::find(all, word) != all.end(); }

/// Parts, one behind the other: quantities [first, end), with what stands between.
struct Parts {
  std::size_t first = 0, end = 0;
};

class Sums {
 public:
  Sums(const Article& article, Findings& findings) : article_(article), findings_(findings), all_(article.quantities()) {}

  void look() {
    for (std::size_t i = 0; i < all_.size();) {
      const Parts parts = parts_from(i);
      if (parts.end - parts.first >= 2) {
        if (!total_behind(parts)) total_before(parts);
        i = parts.end;
      } else {
        if (parts.end > parts.first) too_great_part(parts);
        ++i;
      }
    }
  }

 private:
  std::string_view gap(std::size_t a, std::size_t b) const {
    return all_[a].span.end <= all_[b].span.start ? article_.text().substr(all_[a].span.end, all_[b].span.start - all_[a].span.end) : std::string_view();
  }

  bool is_part(const Quantity& one) const {
    if (one.may_be_year || one.negative || one.low.fraction || one.is_range) return false;
    if (one.unit == nullptr) return one.noun_end > one.noun_first && one.low.attached.empty();
    return one.has(Dimension::currency);
  }

  std::string_view head(const Quantity& one) const { return one.noun_end > one.noun_first ? article_.reading().word(one.noun_end - 1) : std::string_view(); }

  /// "three men, two women and a": the quantities from `first` on that a list joins.
  Parts parts_from(std::size_t first) const {
    Parts parts{first, first};
    if (!is_part(all_[first])) return parts;
    parts.end = first + 1;
    bool closed = false;
    while (!closed && parts.end < all_.size() && parts.end - first < k_most_parts && is_part(all_[parts.end]) && all_[parts.end].unit == all_[first].unit) {
      std::string_view between = gap(parts.end - 1, parts.end);
      if (between.empty() || between.size() > k_longest_part) break;
      if (between.ends_with(", and ")) between.remove_suffix(6), closed = true;
      else if (between.ends_with(" and ")) between.remove_suffix(5), closed = true;
      else if (between.ends_with(", ")) between.remove_suffix(2);
      else break;
      if (between.find_first_of(",;:.()!?") != std::string_view::npos || between.find("—") != std::string_view::npos || between.find(" to ") != std::string_view::npos ||
          between.find(" than ") != std::string_view::npos || between.find(" but ") != std::string_view::npos || between.find(" of ") != std::string_view::npos) {
        closed = false;
        break;
      }
      ++parts.end;
    }
    // A list that nothing closes is none.
    if (!closed) parts.end = first + 1;
    return parts;
  }

  Range sum_of(const Parts& parts) const {
    Range sum;
    for (std::size_t i = parts.first; i < parts.end; ++i) {
      const bool exact = all_[i].unit == nullptr && all_[i].qualifier == Qualifier::none && all_[i].low.value < 1000;
      const Range values = exact ? Range{all_[i].value(), all_[i].value()} : values_of(all_[i]);
      sum.low += values.low;
      sum.high += values.high;
    }
    return sum;
  }

  double plain_sum(const Parts& parts) const {
    double sum = 0;
    for (std::size_t i = parts.first; i < parts.end; ++i) sum += all_[i].value();
    return sum;
  }

  /// ", six in all", ", a total of six", " — six altogether"
  bool total_behind(const Parts& parts) {
    if (parts.end >= all_.size()) return false;
    const Quantity& total = all_[parts.end];
    if (total.unit != all_[parts.first].unit || total.is_range || total.low.fraction || total.may_be_year) return false;
    const std::string_view between = gap(parts.end - 1, parts.end);
    if (between.empty() || between.size() > k_longest_part || between.find_first_of(".;:!?") != std::string_view::npos) return false;
    if (between.find("includ") != std::string_view::npos || between.find(" of which") != std::string_view::npos || between.find("among ") != std::string_view::npos) return false;
    const std::string_view behind = article_.text().substr(total.span.end, k_longest_to_total);
    const std::string_view clause = behind.substr(0, behind.find_first_of(".,;:!?()"));
    const bool in_all = clause.find(" in all") != std::string_view::npos || clause.find(" in total") != std::string_view::npos || clause.find(" altogether") != std::string_view::npos ||
                        clause.find(" all told") != std::string_view::npos;
    const bool total_of = between.find(" a total of ") != std::string_view::npos || between.find("totaling ") != std::string_view::npos || between.find("totalling ") != std::string_view::npos;
    const bool apart = between.find(',') != std::string_view::npos || between.find("—") != std::string_view::npos || between.find("–") != std::string_view::npos || between.find(" (") != std::string_view::npos;
    if ((!in_all && !total_of) || !apart) return false;
    if (const text::Sentence* sentence = sentence_at(article_, total.span);
        sentence != nullptr && parts.first > 0 && all_[parts.first - 1].span.start >= sentence->span.start && !all_[parts.first - 1].may_be_year) {
      findings_.skip(total.span, "another figure before the parts may be one of them");
      return true;
    }
    compare(parts, total);
    return true;
  }

  /// "six people: three men and two women.", "six people — three men and two women — were"
  void total_before(const Parts& parts) {
    if (parts.first == 0) return;
    const Quantity& total = all_[parts.first - 1];
    if (total.unit != all_[parts.first].unit || total.is_range || total.low.fraction || total.may_be_year || total.negative) return;
    std::string_view between = gap(parts.first - 1, parts.first);
    if (between.empty() || between.size() > k_longest_to_total) return;
    const std::size_t end = article_.text().size();
    std::size_t behind = all_[parts.end - 1].span.end;
    if (all_[parts.end - 1].noun_end > all_[parts.end - 1].noun_first) behind = std::max(behind, std::size_t{article_.words()[all_[parts.end - 1].noun_end - 1].end});
    const std::string_view after = article_.text().substr(behind, std::min<std::size_t>(k_longest_to_total, end - behind));
    const std::size_t sign_behind = after.find_first_of(".,;:()\n");
    const bool goes_to_end = total.has(Dimension::currency) && sign_behind != std::string_view::npos && (after[sign_behind] == '.' || after[sign_behind] == ')');
    bool sexes = true;
    for (std::size_t i = parts.first; i < parts.end; ++i) sexes = sexes && is_one_of(head(all_[i]), k_men);
    if (between.ends_with(" including ") || between.ends_with(", among them ") || between.ends_with(" (including ")) {
      bool children = false;
      for (std::size_t i = parts.first; i < parts.end; ++i) children = children || is_one_of(head(all_[i]), k_children);
      bool boys_and_children = children && parts.end - parts.first > 1;
      for (std::size_t i = parts.first; i < parts.end && boys_and_children; ++i) boys_and_children = is_one_of(head(all_[i]), k_children);
      if (sexes && !boys_and_children && is_people(total) && sum_of(parts).low > most_of(total)) report(parts, total, "more than ");
      else too_great_part({parts.first, parts.first + 1});
      return;
    }
    const bool closes = goes_to_end || after.starts_with('.') || after.starts_with(')') || after.starts_with(" —") || after.starts_with("—") || after.starts_with(" –") || after.starts_with("\n") || after.empty() ||
                        (after.starts_with(',') && between.ends_with(", "));
    if (!closes) return;
    const bool sign = between.ends_with(": ") || between.ends_with(" — ") || between.ends_with("—") || between.ends_with(" – ") || between.ends_with(" (") || between.ends_with(" -- ") || between.ends_with(" - ");
    if (sign ? (!sexes && !total.has(Dimension::currency) && !(is_people(total) && head_is_plural(parts))) : !(sexes && between.ends_with(", "))) return;
    if (total.has(Dimension::currency) && !between.ends_with(": ") && !between.ends_with(" (")) return;
    if (between.find_first_of(".;!?") != std::string_view::npos) return;
    if (!is_people(total) && !total.has(Dimension::currency)) return;
    compare(parts, total);
  }

  /// "five people, including seven children"
  void too_great_part(const Parts& parts) {
    if (parts.first == 0) return;
    const Quantity &part = all_[parts.first], &total = all_[parts.first - 1];
    if (part.unit != nullptr || total.unit != nullptr || total.is_range || total.may_be_year || total.low.fraction || !is_people(total)) return;
    const std::string_view between = gap(parts.first - 1, parts.first);
    if (between.size() > k_longest_to_total || !between.ends_with(" including ") || between.find_first_of(".;:!?") != std::string_view::npos) return;
    const std::string_view noun = head(part);
    if (!is_one_of(noun, k_men) && !is_one_of(noun, k_all_people)) return;
    if (values_of(part).low <= most_of(total)) return;
    report({parts.first, parts.first + 1}, total, "more than ");
  }

  bool is_people(const Quantity& total) const { return is_one_of(head(total), k_all_people) || is_one_of(head(total), k_men); }
  bool head_is_plural(const Parts& parts) const {
    for (std::size_t i = parts.first; i < parts.end; ++i) {
      const std::string_view word = head(all_[i]);
      if (word.empty() || (all_[i].value() != 1 && !word.ends_with("s") && !word.ends_with("en") && word != "people")) return false;
    }
    return true;
  }

  static double most_of(const Quantity& total) { return total.qualifier == Qualifier::none ? total.value() + (total.value() < 1000 ? 0 : 0.5 * total.low.rounded_to) : values_of(total).high; }

  void compare(const Parts& parts, const Quantity& total) {
    const bool exact = total.unit == nullptr && total.qualifier == Qualifier::none && total.low.value < 1000;
    const Range stated = exact ? Range{total.value(), total.value()} : values_of(total);
    if (!sum_of(parts).overlaps(stated)) report(parts, total, "not ");
  }

  void report(const Parts& parts, const Quantity& total, std::string_view relation) {
    const Span list = {all_[parts.first].span.start, all_[parts.end - 1].span.end};
    if (article_.is_quoted(list) || article_.is_quoted(total.span)) return findings_.skip(total.span, "it is quoted: whoever is quoted said it");
    if (article_.is_planted(list) || article_.is_planted(total.span)) return findings_.skip(total.span, "it is in text that was pasted in");
    const text::Sentence* sentence = sentence_at(article_, list);
    if (sentence == nullptr || !sentence->span.contains(total.span.start)) return findings_.skip(total.span, "parts and total stand in two sentences");
    const double sum = plain_sum(parts);
    const std::string message = (parts.end - parts.first > 1 ? "the parts make " : "the part is ") + in_digits(sum) + ", " + std::string(relation) + slice(article_, total.span);
    Finding& finding = findings_.add(total.span, message);
    for (std::size_t i = parts.first; i < parts.end; ++i) finding.related.push_back({findings_.quote(all_[i].span), "a part"});
  }

  const Article& article_;
  Findings& findings_;
  const std::vector<Quantity>& all_;
};

}  // namespace

void wrong_sum(const Article& article, Findings& findings) { Sums(article, findings).look(); }

}  // namespace debunk::rules::numbers
