#include "language/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "language/vocabulary.h"

namespace debunk::language {
namespace {

constexpr unsigned k_most_digits = 15;
constexpr unsigned k_most_words = 14;

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool all_digits(std::string_view word) { return std::ranges::all_of(word, is_ascii_digit); }

class Parser {
 public:
  Parser(const Reading& reading, std::size_t i) : reading_(reading), at_(i) { number_.first_word = static_cast<std::uint32_t>(i); }

  std::optional<Number> parse() {
    const text::Word& word = reading_.words[at_];
    const bool ok = word.is(text::k_has_digit) ? digits() : words();
    if (!ok) return std::nullopt;
    number_.end_word = static_cast<std::uint32_t>(at_);
    number_.span = {reading_.words[number_.first_word].start, reading_.words[at_ - 1].end};
    if (number_.rounded_to == 0) number_.rounded_to = number_.grain;
    return number_;
  }

 private:
  Term term(std::size_t i) const { return i < reading_.size() ? term_of(reading_.hash(i)) : Term{}; }
  bool joined(std::size_t i) const { return i + 1 < reading_.size() && (reading_.gap(i) == " " || reading_.gap(i) == "-" || reading_.gap(i) == "\u00A0"); }

  /// What touches the word before it: a letter, a digit with a sign between.
  bool is_part_of_something() const {
    const std::size_t start = reading_.words[at_].start;
    if (start == 0) return false;
    const char before = reading_.text[start - 1];
    if (before == '/' || before == ':' || before == '#' || before == '@' || before == '_' || before == '=') return true;
    if (start < 2) return false;
    const char second = reading_.text[start - 2];
    const bool letter = (second >= 'A' && second <= 'Z') || (second >= 'a' && second <= 'z') || (second & 0x80) != 0;
    if (before == '-' || before == '.' || before == ',' || before == '\'') return letter ? before == '-' || before == '.' : before != '-' && is_ascii_digit(second);
    return false;
  }

  bool digits() {
    const std::string_view word = reading_.word(at_);
    if (!is_ascii_digit(word[0]) || is_part_of_something()) return false;
    std::size_t count = 0;
    while (count < word.size() && is_ascii_digit(word[count])) ++count;
    if (count > k_most_digits) return false;
    std::string all(word.substr(0, count));
    std::size_t last = at_;
    unsigned decimals = 0;
    bool grouped = false;
    const bool whole_word = count == word.size();
    std::string_view rest = word.substr(count);
    if (whole_word) {
      while (all.size() <= k_most_digits && last + 1 < reading_.size() && reading_.gap(last) == "," && count <= 3 && has_digits(last + 1, 3)) {
        all += reading_.word(++last).substr(0, 3);
        grouped = true;
        rest = reading_.word(last).substr(3);
        if (!rest.empty()) break;
      }
      if (rest.empty() && last + 1 < reading_.size() && reading_.gap(last) == "." && is_ascii_digit(reading_.word(last + 1)[0])) {
        const std::string_view after = reading_.word(++last);
        std::size_t digits = 0;
        while (digits < after.size() && is_ascii_digit(after[digits])) ++digits;
        if (digits > 9) return false;
        all += after.substr(0, digits);
        decimals = static_cast<unsigned>(digits);
        rest = after.substr(digits);
      }
    }
    if (all.size() > k_most_digits || !good_end(last)) return false;
    if (!rest.empty() && !attached(rest)) return false;
    double value = 0;
    for (const char c : all) value = value * 10 + (c - '0');
    number_.grain = std::pow(10.0, -static_cast<double>(decimals));
    number_.value = value * number_.grain;
    std::size_t zeros = 0;
    while (zeros + 1 < all.size() && all[all.size() - 1 - zeros] == '0') ++zeros;
    number_.rounded_to = number_.grain * std::pow(10.0, decimals > 0 ? 0.0 : static_cast<double>(zeros));
    number_.plain_digits = !grouped && decimals == 0 && rest.empty();
    scale_by(own_scale_);
    at_ = last + 1;
    scale();
    return true;
  }

  bool has_digits(std::size_t i, std::size_t count) const {
    const std::string_view word = reading_.word(i);
    return word.size() >= count && all_digits(word.substr(0, count)) && (word.size() == count || !is_ascii_digit(word[count]));
  }

  /// Not "10:30", "9/11", "1.2.3", "12,5".
  bool good_end(std::size_t last) const {
    const std::size_t end = reading_.words[last].end;
    if (end + 1 >= reading_.text.size() || !is_ascii_digit(reading_.text[end + 1])) return true;
    const char after = reading_.text[end];
    return after != ':' && after != '/' && after != '.' && after != ',';
  }

  bool attached(std::string_view rest) {
    if (rest == "bn" || rest == "b" || rest == "B") own_scale_ = 1e9;
    else if (rest == "mn" || rest == "M") own_scale_ = 1e6;
    else if (rest == "tn" || rest == "trn") own_scale_ = 1e12;
    else if (rest == "k" || rest == "K") own_scale_ = 1e3;
    else if (rest == "m" && has_currency_sign()) own_scale_ = 1e6;
    else if (rest == "st" || rest == "nd" || rest == "rd" || rest == "th" || rest == "s" || rest.size() > 10) return false;
    else number_.attached = rest;
    return std::ranges::none_of(rest, is_ascii_digit);
  }

  bool has_currency_sign() const {
    const std::string_view before = reading_.text.substr(0, reading_.words[number_.first_word].start);
    return before.ends_with("$") || before.ends_with("£") || before.ends_with("€");
  }

  void scale_by(double scale) {
    number_.value *= scale;
    number_.grain *= scale;
    number_.rounded_to *= scale;
  }

  /// "million", "dozen", "and a half million" behind digits or words.
  void scale() {
    if (at_ == 0 || !number_.attached.empty() || own_scale_ != 1) return;
    and_a_half();
    if (joined(at_ - 1) && (term(at_).kind == TermKind::scale || term(at_).kind == TermKind::dozen)) {
      scale_by(term(at_).value);
      number_.plain_digits = false;
      ++at_;
    }
  }

  void and_a_half() {
    if (at_ + 2 < reading_.size() && reading_.gap(at_ - 1) == " " && reading_.word(at_) == "and" && reading_.gap(at_) == " " && reading_.word(at_ + 1) == "a" &&
        joined(at_ + 1) && term(at_ + 2).kind == TermKind::half && number_.value == std::floor(number_.value)) {
      number_.value += 0.5;
      number_.grain = number_.rounded_to = 0.5;
      number_.plain_digits = false;
      at_ += 3;
    }
  }

  bool words() {
    const Term first = term(at_);
    number_.in_words = true;
    const std::string_view before = at_ > 0 ? reading_.word(at_ - 1) : std::string_view();
    const bool a = (before == "a" || before == "A" || before == "an") && joined(at_ - 1);
    switch (first.kind) {
      case TermKind::ones:
      case TermKind::tens: return sum() && fraction_or_scale();
      case TermKind::hundred:
      case TermKind::scale:
      case TermKind::dozen:
        if (!a) return false;  // "hundreds of", "million" alone: no number
        --number_.first_word;
        return sum();
      case TermKind::half: return half(a);
      case TermKind::ordinal:
        // "a third of", "a quarter of": not "a third man".
        if (!a || at_ + 1 >= reading_.size() || reading_.gap(at_) != " " || reading_.word(at_ + 1) != "of") return false;
        --number_.first_word;
        fraction(1, first.value);
        ++at_;
        return true;
      default: return false;
    }
  }

  bool half(bool a) {
    number_.value = 0.5;
    number_.grain = number_.rounded_to = 0.5;
    const bool before_a = at_ + 2 < reading_.size() && reading_.gap(at_) == " " && reading_.word(at_ + 1) == "a" && joined(at_ + 1);
    const TermKind after = before_a ? term(at_ + 2).kind : joined(at_) ? term(at_ + 1).kind : TermKind::none;
    if (after == TermKind::scale || after == TermKind::dozen) {
      at_ += before_a ? 2 : 1;
      scale_by(term(at_).value);
      ++at_;
      return true;
    }
    const bool of = at_ + 1 < reading_.size() && reading_.gap(at_) == " " && (reading_.word(at_ + 1) == "of" || reading_.word(at_ + 1) == "the");
    const std::string_view gap = reading_.gap(at_);
    const bool alone = gap.starts_with(',') || gap.starts_with('.') || gap.starts_with(')');
    if (a || (!of && !alone)) return false;
    number_.fraction = true;
    ++at_;
    return true;
  }

  void fraction(double numerator, double denominator) {
    number_.value = numerator / denominator;
    number_.grain = number_.rounded_to = 0;
    number_.grain = number_.rounded_to = 1 / denominator;
    number_.fraction = true;
  }

  bool fraction_or_scale() {
    const Term next = joined(at_ - 1) ? term(at_) : Term{};
    const bool one_of = next.kind == TermKind::ordinal && number_.value == 1 &&
                        ((at_ + 1 < reading_.size() && reading_.word(at_ + 1) == "of") || reading_.gap(at_ - 1) == "-");
    if ((next.kind == TermKind::fraction && number_.value < next.value) || one_of) {
      fraction(number_.value, next.value);
      ++at_;
      return true;
    }
    scale();
    return true;
  }

  /// Number words from at_ on: "one hundred and five thousand".
  bool sum() {
    double total = 0, part = 0, last = 0;
    unsigned taken = 0;
    while (at_ < reading_.size() && taken < k_most_words) {
      const Term next = term(at_);
      if (next.kind == TermKind::ones && (last == 0 || last == 100 || last >= 1000 || (last >= 20 && last < 100 && next.value < 10))) {
        part += next.value;
        last = next.value > 0 ? next.value : -1;
      } else if (next.kind == TermKind::tens && (last == 0 || last >= 100)) {
        part += next.value;
        last = next.value;
      } else if (next.kind == TermKind::hundred && part < 100) {
        part = std::max(part, 1.0) * 100;
        last = 100;
      } else if (next.kind == TermKind::scale && (total == 0 || next.value < total)) {
        total += std::max(part, 1.0) * next.value;
        part = 0;
        last = next.value;
      } else if (next.kind == TermKind::dozen && total == 0 && last != 12) {
        part = std::max(part, 1.0) * 12;
        last = 12;
      } else {
        break;
      }
      ++at_;
      ++taken;
      if (!joined(at_ - 1)) break;
      const bool go_on_by_and = last >= 100 && reading_.word(at_) == "and" && joined(at_) &&
                                (term(at_ + 1).kind == TermKind::ones || term(at_ + 1).kind == TermKind::tens) && reading_.gap(at_) == " ";
      if (go_on_by_and) ++at_;
    }
    if (taken == 0) return false;
    number_.value = total + part;
    number_.grain = 1;
    number_.rounded_to = 1;
    while (number_.value >= 20 && number_.rounded_to < 1e12 && std::fmod(number_.value, number_.rounded_to * 10) == 0) number_.rounded_to *= 10;
    if (last == 12 && part > 0) number_.rounded_to = 6;
    return true;
  }

  const Reading& reading_;
  std::size_t at_;
  double own_scale_ = 1;
  Number number_;
};

}  // namespace

std::optional<Number> number_at(const Reading& reading, std::size_t i) { return Parser(reading, i).parse(); }

}  // namespace debunk::language
