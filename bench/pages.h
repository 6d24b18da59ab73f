// What reading a web page costs, stage by stage.
#pragma once

#include "bench/texts.h"

namespace debunk::bench {

/// About `bytes` of pages with what news pages have around the story: menus, teasers, scripts, styles, pictures.
Texts made_pages(std::size_t bytes);

/// Registers the stages over `pages`, which outlive the run. Those that are not UTF-8 are left out but for the search of their encoding.
void register_pages(const Texts& pages);

}  // namespace debunk::bench
