#include "rules/page/hosts.h"

#include <algorithm>
#include <array>

namespace debunk::rules::page {
namespace {

/// Names of kinds below a country's: co.uk, com.br.
constexpr auto k_kinds = std::to_array<std::string_view>({"co", "com", "org", "net", "gov", "gob", "ac", "edu", "or", "ne", "go", "nom", "asso"});

/// By the name before the last label, as they have an address in every country.
constexpr auto k_platforms = std::to_array<std::string_view>({
    "facebook",    "fb",          "twitter",
    "x",           "instagram",   "youtube",
    "youtu",       "linkedin",    "lnkd",
    "pinterest",   "pin",         "tiktok",
    "reddit",      "tumblr",      "whatsapp",
    "wa",          "telegram",    "t",
    "threads",     "bsky",        "mastodon",
    "xing",        "vk",          "ok",
    "weibo",       "wechat",      "line",
    "flipboard",   "getpocket",   "pocket",
    "google",      "goo",         "googletagmanager",
    "doubleclick", "apple",       "microsoft",
    "amazon",      "spotify",     "soundcloud",
    "vimeo",       "dailymotion", "flickr",
    "github",      "wikipedia",   "wordpress",
    "w3",          "adobe",       "mozilla",
    "disqus",      "snapchat",    "snap",
    "messenger",   "skype",       "mailchimp",
    "addtoany",    "addthis",     "sharethis",
    "feedly",      "bloglovin",   "digg",
    "stumbleupon", "delicious",   "hatena",
    "livejournal", "schema",      "browsehappy",
    "archive",
});

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

}  // namespace

std::string host_of(std::string_view address) {
  while (!address.empty() && static_cast<unsigned char>(address.front()) <= ' ') address.remove_prefix(1);
  const std::size_t slashes = address.find("//");
  if (slashes == std::string_view::npos || slashes > 6) return {};
  if (slashes != 0 && address[slashes - 1] != ':') return {};
  std::string_view host = address.substr(slashes + 2);
  host = host.substr(0, host.find_first_of("/?#\\ "));
  host = host.substr(host.find('@') == std::string_view::npos ? 0 : host.find('@') + 1);
  host = host.substr(0, host.find(':'));
  std::string out(host);
  std::ranges::transform(out, out.begin(), small);
  return out.starts_with("www.") ? out.substr(4) : out;
}

std::string site_of(std::string_view host) {
  const std::size_t last = host.rfind('.');
  if (last == std::string_view::npos || last == 0) return std::string(host);
  std::size_t before = host.rfind('.', last - 1);
  if (before == std::string_view::npos) return std::string(host);
  const std::string_view kind = host.substr(before + 1, last - before - 1);
  if (host.size() - last == 3 && std::ranges::find(k_kinds, kind) != k_kinds.end() && before > 0) before = host.rfind('.', before - 1);
  return std::string(before == std::string_view::npos ? host : host.substr(before + 1));
}

std::vector<std::string> own_sites(const Article& article) {
  std::vector<std::string> out;
  const auto add = [&](std::string_view address) {
    std::string site = site_of(host_of(address));
    if (!site.empty() && std::ranges::find(out, site) == out.end()) out.push_back(std::move(site));
  };
  add(article.document().metadata().url);
  for (const Statement& one : article.document().page().statements)
    if (one.field == Field::address) add(one.value);
  return out;
}

bool is_platform(std::string_view site) {
  const std::string_view name = site.substr(0, site.find('.'));
  return std::ranges::find(k_platforms, name) != k_platforms.end();
}

}  // namespace debunk::rules::page
