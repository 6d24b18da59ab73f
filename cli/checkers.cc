#include "cli/checkers.h"

#include <algorithm>
#include <filesystem>

#include "cli/glob.h"
#include "cli/rule_names.h"

namespace debunk::cli {
namespace {

namespace fs = std::filesystem;

void ignore(RuleSet& rules, const std::vector<std::string>& names) {
  for (const std::string& name : names) rules = rules.without(name);
}

}  // namespace

std::string path_from(const std::string& folder, const std::string& path) {
  if (fetch::is_address(path)) return path;
  std::error_code error;
  const fs::path relative = fs::absolute(path, error).lexically_normal().lexically_relative(fs::absolute(folder, error).lexically_normal());
  return error || relative.empty() ? path : relative.string();
}

Checkers::Checkers(const Typed& typed, const Settings& settings, CheckerOptions options, std::string defaults)
    : typed_(typed), settings_(settings), options_(std::move(options)), defaults_{std::move(defaults)} {}

const Choice& Checkers::for_path(const std::string& path) {
  std::vector<std::size_t> matching;
  if (!settings_.overrides.empty()) {
    const std::string relative = path_from(settings_.folder, path);
    if (relative != ".." && !relative.starts_with("../"))
      for (std::size_t i = 0; i < settings_.overrides.size(); ++i)
        if (std::ranges::any_of(settings_.overrides[i].paths, [&](const std::string& pattern) { return glob_matches(pattern, relative); }))
          matching.push_back(i);
  }
  return make(matching);
}

const Choice& Checkers::make(const std::vector<std::size_t>& overrides) {
  if (const auto found = made_.find(overrides); found != made_.end()) return found->second;
  std::vector<const RuleChoice*> layers = {&settings_.rules};
  std::string encoding = settings_.encoding;
  for (const std::size_t i : overrides) {
    layers.push_back(&settings_.overrides[i].rules);
    if (!settings_.overrides[i].encoding.empty()) encoding = settings_.overrides[i].encoding;
  }

  const std::vector<std::string>* selected = &defaults_;
  for (const RuleChoice* layer : layers)
    if (layer->select) selected = &*layer->select;
  if (typed_.select) selected = &*typed_.select;

  const bool preview = typed_.preview || settings_.preview.value_or(false);
  RuleSet rules = RuleSet::none();
  for (const std::string& name : *selected) rules = with_named(rules, name, preview);
  for (const RuleChoice* layer : layers) {
    if (!typed_.select) ignore(rules, layer->ignore);
    for (const auto& [name, level] : layer->levels) rules = rules.with_level(name, level);
  }
  ignore(rules, typed_.ignore);

  const Level least = typed_.level ? *typed_.level : settings_.level.value_or(Level::note);
  for (const Rule& rule : all_rules())
    if (rules.contains(rule) && rules.level(rule) < least) rules = rules.without(rule.id);

  CheckerOptions options = options_;
  options.rules = rules;
  Choice choice{rules, std::make_shared<const Checker>(std::move(options)), typed_.encoding.empty() ? encoding : typed_.encoding};
  return made_.emplace(overrides, std::move(choice)).first->second;
}

}  // namespace debunk::cli
