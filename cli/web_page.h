// An address → a Document: fetched, and read as what its server says it is.
#pragma once

#include <string>

#include "cli/inputs.h"

namespace debunk::cli {

/// `encoding`: what the user says it is; empty: as server, page and bytes say.
Reading read_web_page(const std::string& address, const std::string& encoding, const fetch::FetchOptions& options);

}  // namespace debunk::cli
