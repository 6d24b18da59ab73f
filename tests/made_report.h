// Reports made by hand, for tests of what comes after the rules: findings are named by the words they mark.
#pragma once

#include <deque>
#include <map>
#include <stdexcept>
#include <string>

#include "debunk/report.h"

namespace debunk::made {

/// A rule that is in no table, a warning by default. Lives as long as the program.
inline const Rule& rule(const std::string& id) {
  struct Kept {
    std::string id, page, summary;
    Rule rule;
  };
  static std::map<std::string, Kept> kept;
  const auto [at, is_new] = kept.try_emplace(id);
  Kept& made = at->second;
  if (is_new) {
    made.id = id;
    made.summary = "What " + id + " finds.";
    made.page = "# " + id + "\n" + made.summary + "\n\n## Why it matters\nSo that it can be tested, {{braces}} and all.\n";
    made.rule.id = made.id;
    made.rule.group = made.rule.id.substr(0, made.rule.id.find('/'));
    made.rule.summary = made.summary;
    made.rule.page = made.page;
    made.rule.since = "0.1";
    made.rule.languages = "all";
    made.rule.level = Level::warning;
    made.rule.stability = Stability::stable;
  }
  return made.rule;
}

/// Where `words` stand in the text for the `nth` time, counting from 1.
inline Span place(const Document& document, const std::string& words, std::size_t nth = 1) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < nth; ++i) {
    at = document.text().find(words, i == 0 ? 0 : at + 1);
    if (at == std::string_view::npos)
      throw std::runtime_error("\"" + words + "\" does not stand " + std::to_string(nth) + " times in " + document.path());
  }
  return {at, at + words.size()};
}

inline Finding finding(const Document& document, Span span, const std::string& id = "text/test", Level level = Level::warning) {
  return Finding{&rule(id), level, Quote(document, span), "a message about it", {}, {}, {}, {}};
}

inline Finding finding(const Document& document, const std::string& words, const std::string& id = "text/test", Level level = Level::warning) {
  return finding(document, place(document, words), id, level);
}

/// A finding that would replace `words` by `text`.
inline Finding fixable(const Document& document, const std::string& words, const std::string& text, Applicability promise = Applicability::safe,
                       std::size_t nth = 1) {
  const Span span = place(document, words, nth);
  Finding made = finding(document, span);
  made.fix = Fix{promise, text.empty() ? "remove it" : "write \"" + text + "\"", {{span, text}}};
  return made;
}

inline Report report(const Document& document, std::vector<Finding> findings = {}) {
  return Report{document, "en", std::move(findings), {}, 0, {"debunk test", "rules-digest", "models-digest"}};
}

}  // namespace debunk::made
