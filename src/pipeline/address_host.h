// The host that an address names.
#pragma once

#include <string>
#include <string_view>

namespace debunk::pipeline {

/// Of "https://Paper.Example:8080/story" it is "paper.example". Empty where there is none, and where it is none: longer than
/// names of hosts are (RFC 1035, 2.3.4), or with white space or control characters.
std::string host_of(std::string_view address);

/// Is `host` the other, or below it, as "www.paper.example" is below "paper.example"?
bool is_within(std::string_view host, std::string_view other);

}  // namespace debunk::pipeline
