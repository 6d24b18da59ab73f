#include "extract/dateline.h"

#include <algorithm>
#include <array>

#include "extract/line_shape.h"
#include "text/character.h"
#include "text/utf8.h"

namespace debunk::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t k_longest = 120;  // bytes

struct Dash {
  std::size_t start = std::string_view::npos, end = 0;
};

/// The first dash that may end a dateline, with the space or the full stop in front of it: — – -- " - " " -- " .-
Dash first_dash(std::string_view head) {
  for (std::size_t at = 0; at < head.size(); ++at) {
    if (head[at] != '-' && head[at] != "—"[0]) continue;
    const std::string_view dash = head.substr(at);
    if (dash.starts_with("—"sv) || dash.starts_with("–"sv)) return {at, at + "—"sv.size()};
    const char before = at > 0 ? head[at - 1] : '\0';
    if (before == ' ' && dash.starts_with("- "sv)) return {at - 1, at + 2};
    if (before == ' ' && dash.starts_with("-- "sv)) return {at - 1, at + 3};
    if (before == '.' && dash.starts_with('-')) return {at - 1, at + (dash.starts_with("- "sv) ? 2u : 1u)};
    if (dash.starts_with("--"sv)) return {at, at + 2};
  }
  return {};
}

std::string_view without_spaces(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  return text;
}

/// Takes a bracket "(Reuters)" off one end of `head`.
bool take_agency(std::string_view& head) {
  if (head.ends_with(')')) {
    const std::size_t open = head.rfind('(');
    if (open == std::string_view::npos || head.size() - open > 50) return false;
    head = without_spaces(head.substr(0, open));
    return true;
  }
  if (head.starts_with('(')) {
    const std::size_t close = head.find(')');
    if (close == std::string_view::npos || close > 50) return false;
    head = without_spaces(head.substr(close + 1));
    if (head.starts_with("- ")) head.remove_prefix(2);
    return true;
  }
  return false;
}

struct Words {
  std::size_t count = 0, small = 0;
  bool first_in_capitals = false, all_in_capitals = true, digit = false, only_words = true;
};

Words words_of(std::string_view head) {
  Words words;
  bool in_word = false, lower = false, upper = false;
  std::size_t letters = 0;
  const auto end_word = [&] {
    if (!in_word || letters == 0) return;
    ++words.count;
    const bool capitals = upper && !lower && letters >= 2;
    if (words.count == 1) words.first_in_capitals = capitals;
    words.all_in_capitals = words.all_in_capitals && capitals;
    words.small += !upper;
  };
  for (std::size_t at = 0; at < head.size();) {
    const text::Decoded decoded = text::decode(head, at);
    at += decoded.length;
    const text::CharacterInfo& info = text::character_info(decoded.character);
    if (info.is(text::k_letter | text::k_mark)) {
      if (!in_word) {
        in_word = true;
        lower = upper = false;
        letters = 0;
      }
      ++letters;
      lower = lower || info.is(text::k_lower);
      upper = upper || info.is(text::k_upper);
      continue;
    }
    end_word();
    in_word = false;
    words.digit = words.digit || info.is(text::k_digit);
    words.only_words = words.only_words && (info.is(text::k_digit | text::k_space) ||
                                            std::u32string_view(U",.'’/-").find(decoded.character) != std::u32string_view::npos);
  }
  end_word();
  return words;
}

/// 新华社北京3月3日电, （路透社…电）, 【東京=共同】, (서울=연합뉴스) 홍길동 기자 =
std::size_t east_asian(std::string_view head) {
  if (head.empty() || (static_cast<unsigned char>(head[0]) < 0x80 && head[0] != '(')) return 0;
  constexpr std::array agencies = {"新华社"sv, "新華社"sv, "中新社"sv, "中新网"sv, "中央社"sv, "路透社"sv, "法新社"sv, "美联社"sv, "共同社"sv};
  for (const std::string_view agency : agencies) {
    if (!head.starts_with(agency)) continue;
    for (const std::string_view wire : {"电"sv, "電"sv})
      if (const std::size_t at = head.find(wire); at != std::string_view::npos) return at + wire.size();
  }
  constexpr std::array brackets = {std::array{"【"sv, "】"sv}, std::array{"［"sv, "］"sv}, std::array{"("sv, ")"sv}};
  for (const auto& [open, close] : brackets) {
    if (!head.starts_with(open)) continue;
    const std::size_t end = head.find(close);
    if (end == std::string_view::npos || end > 70) return 0;
    const std::string_view inside = head.substr(open.size(), end - open.size());
    const bool agency = inside.find('=') != std::string_view::npos || inside.find("＝"sv) != std::string_view::npos ||
                        (open != "(" && inside.find("日"sv) != std::string_view::npos);
    if (!agency) return 0;
    constexpr std::string_view reporter = "기자 =";
    const std::size_t name = head.find(reporter, end);
    return name != std::string_view::npos && name < end + 40 ? name + reporter.size() : end + close.size();
  }
  return 0;
}

/// A dateline begins with two capitals or has an agency in brackets. Most paragraphs have neither, and need no closer look.
bool may_have_dateline(std::string_view head) {
  if (head.find(')') != std::string_view::npos) return true;
  const std::size_t first = head.empty() ? 0 : text::decode(head, 0).length;
  return first < head.size() && !text::character_info(text::decode(head, first).character).is(text::k_lower) &&
         text::character_info(text::decode(head, 0).character).is(text::k_upper);
}

}  // namespace

std::size_t dateline_length(std::string_view paragraph) {
  std::size_t size = std::min(paragraph.size(), k_longest);
  while (size > 0 && size < paragraph.size() && text::is_continuation(paragraph[size])) --size;
  std::string_view head = paragraph.substr(0, size);
  if (const std::size_t length = east_asian(head); length != 0) return length;
  if (!may_have_dateline(head)) return 0;
  Dash dash = first_dash(head);
  // "(ANSA) - ROMA, 3 MAR - "
  if (head.starts_with('(') && dash.start != std::string_view::npos && head.substr(0, dash.start).find(')') + 2 >= dash.start) {
    const Dash second = first_dash(head.substr(dash.end));
    if (second.start == std::string_view::npos) return 0;
    dash = {dash.end + second.start, dash.end + second.end};
  }
  if (dash.start == std::string_view::npos || dash.start == 0) return 0;
  std::size_t after = dash.end;
  while (after < paragraph.size() && paragraph[after] == ' ') ++after;
  if (after >= paragraph.size()) return 0;
  head = without_spaces(head.substr(0, dash.start));
  const bool agency = take_agency(head);
  const Words words = words_of(head);
  if (words.count == 0 || words.count > 8 || !words.only_words) return 0;
  const bool new_sentence = start_of(paragraph, {after, paragraph.size()}) != LineStart::lower;
  const bool small_are_months = words.small == 0 || words.digit;
  const bool place =
      words.first_in_capitals && small_are_months && (words.all_in_capitals || words.digit || head.find(',') != std::string_view::npos);
  const bool place_of_agency = agency && small_are_months && start_of(head, {0, head.size()}) != LineStart::lower;
  if (!new_sentence || (!place && !place_of_agency)) return 0;
  std::size_t end = dash.end;
  while (end > 0 && paragraph[end - 1] == ' ') --end;
  return end;
}

}  // namespace debunk::extract
