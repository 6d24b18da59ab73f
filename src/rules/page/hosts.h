// Which site an address leads to, and whether it is the page's own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "rules/article.h"

namespace debunk::rules::page {

/// "https://www.Paper.example:80/a" and "//paper.example" → "paper.example"; empty for an address without a host, which leads to the page's own site.
std::string host_of(std::string_view address);

/// The part of a host that is bought as a whole: "news.paper.co.uk" → "paper.co.uk". By the shape of the host, not by the list of public suffixes.
std::string site_of(std::string_view host);

/// The sites that the page says are its own: of its address as stated, and as it was fetched.
std::vector<std::string> own_sites(const Article& article);

/// Does everybody link there: networks, shops of apps, authorities of the web?
bool is_platform(std::string_view site);

}  // namespace debunk::rules::page
