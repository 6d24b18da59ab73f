#include "ingest/file_name.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace debunk::ingest {
namespace {

struct Suffix {
  std::string_view suffix;
  SourceKind kind;
};

constexpr auto k_suffixes = std::to_array<Suffix>({
    {".txt", SourceKind::text},
    {".text", SourceKind::text},
    {".md", SourceKind::markdown},
    {".markdown", SourceKind::markdown},
    {".html", SourceKind::html},
    {".htm", SourceKind::html},
    {".xhtml", SourceKind::html},
    {".mhtml", SourceKind::mhtml},
    {".mht", SourceKind::mhtml},
});

bool ends_with(std::string_view name, std::string_view suffix) {
  return name.size() > suffix.size() && std::ranges::equal(name.substr(name.size() - suffix.size()), suffix,
                                                           [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; });
}

}  // namespace

std::optional<SourceKind> kind_by_name(std::string_view name) {
  for (const auto& [suffix, kind] : k_suffixes)
    if (ends_with(name, suffix)) return kind;
  return std::nullopt;
}

}  // namespace debunk::ingest
