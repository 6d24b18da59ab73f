#include "extract/ignore_comments.h"

#include <algorithm>

namespace debunk::extract {
namespace {

constexpr std::string_view k_space = " \t\r\n";

std::string_view trim(std::string_view text) {
  const std::size_t first = text.find_first_not_of(k_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(k_space) + 1 - first);
}

/// Names between commas or spaces; one empty name, every rule, if there is none.
std::vector<std::string> names_of(std::string_view list) {
  std::vector<std::string> names;
  while (!list.empty()) {
    const std::size_t start = list.find_first_not_of(" \t\r\n,");
    if (start == std::string_view::npos) break;
    const std::size_t end = std::min(list.find_first_of(" \t\r\n,", start), list.size());
    names.emplace_back(list.substr(start, end - start));
    list.remove_prefix(end);
  }
  if (names.empty()) names.emplace_back();
  return names;
}

}  // namespace

void IgnoreComments::read(std::string_view comment, std::size_t at) {
  comment = trim(comment);
  if (!comment.starts_with("debunk-")) return;
  const std::size_t end = std::min(comment.find_first_of(": \t\r\n"), comment.size());
  const std::string_view directive = comment.substr(0, end);
  std::string_view rest = trim(comment.substr(end));
  if (rest.starts_with(':')) rest.remove_prefix(1);
  const std::vector<std::string> names = names_of(rest);
  if (directive == "debunk-ignore") {
    next_.insert(next_.end(), names.begin(), names.end());
  } else if (directive == "debunk-ignore-file") {
    file_.insert(file_.end(), names.begin(), names.end());
  } else if (directive == "debunk-ignore-start") {
    for (const std::string& name : names) open_.push_back({name, {at, at}});
  } else if (directive == "debunk-ignore-end") {
    // With names it ends those, without it ends all that is open.
    std::erase_if(open_, [&](Suppression& started) {
      const bool ends = names.front().empty() || std::ranges::find(names, started.rule) != names.end();
      if (ends) done_.push_back({started.rule, {started.span.start, at}});
      return ends;
    });
  } else {
    done_.push_back({std::string(directive), {at, at}});
  }
}

void IgnoreComments::block(Span span) {
  for (std::string& name : next_) done_.push_back({std::move(name), span});
  next_.clear();
}

std::vector<Suppression> IgnoreComments::finish(std::size_t size) {
  for (const Suppression& started : open_) done_.push_back({started.rule, {started.span.start, size}});
  for (std::string& name : file_) done_.push_back({std::move(name), {0, size}});
  for (std::string& name : next_) done_.push_back({std::move(name), {size, size}});
  std::ranges::stable_sort(done_, {}, [](const Suppression& one) { return one.span; });
  return std::move(done_);
}

}  // namespace debunk::extract
