#include <algorithm>
#include <array>
#include <initializer_list>

#include "page/date.h"
#include "page/statements.h"
#include "page/value.h"

namespace debunk::page {
namespace {

const Statement* first(const std::vector<Statement>& all, Field field, StatedIn where) {
  const auto found = std::ranges::find_if(all, [&](const Statement& one) { return one.field == field && one.where == where; });
  return found == all.end() ? nullptr : &*found;
}

const Statement* best(const std::vector<Statement>& all, Field field, std::initializer_list<StatedIn> order) {
  for (const StatedIn where : order)
    if (const Statement* found = first(all, field, where)) return found;
  return nullptr;
}

std::string value_of(const Statement* statement) { return statement == nullptr ? std::string() : statement->value; }

/// "https://paper.example/2024/03/03/ferry" → "2024-03-03".
std::string date_of_address(std::string_view address) {
  for (std::size_t at = 0; (at = address.find('/', at)) != std::string_view::npos; ++at) {
    const std::string_view part = address.substr(at + 1, 10);
    if (part.size() == 10 && (part.starts_with("20") || part.starts_with("19")) && (part[4] == '/' || part[4] == '-') && part[7] == part[4])
      if (const std::optional<std::string> date = read_date(part); date && date->size() == 10) return *date;
  }
  return {};
}

}  // namespace

std::string without_site(std::string_view title, std::string_view site) {
  constexpr auto k_separators = std::to_array<std::string_view>({" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " // "});
  std::size_t last = std::string_view::npos, last_size = 0, first_at = std::string_view::npos, first_size = 0;
  for (const std::string_view separator : k_separators) {
    if (const std::size_t at = title.rfind(separator); at != std::string_view::npos && (last == std::string_view::npos || at > last)) {
      last = at;
      last_size = separator.size();
    }
    if (const std::size_t at = title.find(separator); at < first_at) {
      first_at = at;
      first_size = separator.size();
    }
  }
  if (last == std::string_view::npos) return std::string(title);
  const std::string_view head = title.substr(0, last), tail = title.substr(last + last_size);
  if (!site.empty()) {
    const std::string small_site = small_letters(site);
    const auto is_site = [&](std::string_view part) {
      const std::string small = small_letters(part);
      return small == small_site || (small.size() >= 4 && small_site.find(small) != std::string::npos) ||
             (small_site.size() >= 4 && small.find(small_site) != std::string::npos);
    };
    if (is_site(tail)) return without_site(head, site);
    if (is_site(title.substr(0, first_at))) return without_site(title.substr(first_at + first_size), site);
    return std::string(title);
  }
  // Nobody says what the site is called: a short end behind a longer beginning is taken for its name.
  const auto words = [](std::string_view text) { return std::ranges::count(text, ' ') + 1; };
  if (words(tail) <= 4 && words(head) >= words(tail) && head.size() > tail.size()) return without_site(head, site);
  return words(head) <= 4 && words(tail) > words(head) + 1 ? std::string(tail) : std::string(title);
}

namespace {

/// Is `heading` the name of the site, standing at the end of the <title> behind something else, or named elsewhere?
bool is_site_name(std::string_view heading, std::string_view title, std::string_view site) {
  if (!site.empty() && small_letters(heading) == small_letters(site)) return true;
  const std::string small_heading = small_letters(heading), small_title = small_letters(title);
  return small_title.size() > small_heading.size() && small_title.ends_with(small_heading) && std::ranges::count(heading, ' ') < 4;
}

/// The names that the best place gives. A place that names the publisher alone is asked last: others may know who wrote it.
std::vector<std::string> authors(const std::vector<Statement>& all, std::string_view publisher) {
  using enum StatedIn;
  std::vector<std::string> fallback;
  const std::string small_publisher = small_letters(publisher);
  for (const StatedIn where : {json_ld, meta, microdata, byline, open_graph}) {
    std::vector<std::string> names;
    for (const Statement& one : all)
      if (one.field == Field::author && one.where == where && std::ranges::find(names, one.value) == names.end()) names.push_back(one.value);
    if (names.empty()) continue;
    if (names.size() > 1 || small_letters(names[0]) != small_publisher) return names;
    if (fallback.empty()) fallback = std::move(names);
  }
  return fallback;
}

/// A heading that the titles repeat, with more around it, is the headline as readers see it.
std::string headline(const std::vector<Statement>& all, std::string_view site) {
  using enum StatedIn;
  if (const Statement* stated = best(all, Field::headline, {json_ld, microdata}))
    return site.empty() ? stated->value : without_site(stated->value, site);
  const std::string page_title = value_of(first(all, Field::headline, title));
  const Statement* other = nullptr;
  for (const Statement& heading_of_page : all) {
    if (heading_of_page.field != Field::headline || heading_of_page.where != heading || is_site_name(heading_of_page.value, page_title, site))
      continue;
    if (other == nullptr) other = &heading_of_page;
    for (const StatedIn where : {open_graph, twitter, title})
      if (const Statement* around = first(all, Field::headline, where);
          around != nullptr && small_letters(around->value).find(small_letters(heading_of_page.value)) != std::string::npos)
        return heading_of_page.value;
  }
  if (const Statement* open = first(all, Field::headline, open_graph)) return without_site(open->value, site);
  if (other != nullptr) return other->value;
  return without_site(value_of(best(all, Field::headline, {twitter, title, meta})), site);
}

}  // namespace

void choose(const std::vector<Statement>& all, Metadata& out) {
  using enum StatedIn;
  const auto fill = [](std::string& field, std::string value) {
    if (field.empty()) field = std::move(value);
  };
  fill(out.publisher, value_of(best(all, Field::publisher, {json_ld, open_graph, meta, microdata})));
  const std::string site = value_of(best(all, Field::publisher, {open_graph, json_ld, meta}));
  fill(out.title, headline(all, site));
  if (out.authors.empty() && out.author.empty()) out.authors = authors(all, out.publisher);
  if (out.author.empty())
    for (const std::string& author : out.authors) out.author += (out.author.empty() ? "" : ", ") + author;
  fill(out.url, value_of(best(all, Field::address, {link, open_graph, json_ld})));
  fill(out.published, value_of(best(all, Field::published, {json_ld, open_graph, meta, microdata, time, byline})));
  fill(out.published, date_of_address(out.url));
  fill(out.modified, value_of(best(all, Field::modified, {json_ld, open_graph, meta, microdata, time})));
  fill(out.section, value_of(best(all, Field::section, {json_ld, open_graph, meta, microdata})));
  fill(out.language, value_of(best(all, Field::language, {root, json_ld, open_graph, meta})));
  std::ranges::replace(out.language, '_', '-');
}

}  // namespace debunk::page
