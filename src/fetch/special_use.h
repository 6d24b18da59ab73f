// Addresses of the Internet Protocol that are no place of the public internet: a page, or whoever sent its address, may name one to make
// debunk talk to what only this machine can reach. After the registries of IANA for special purposes (RFC 6890, as of 2024).
#pragma once

#include <sys/socket.h>

#include <string_view>

namespace debunk::fetch {

/// What the address is for: "loopback", "private", "link-local" …; empty if it is a public one. An address of version 6 that carries one of
/// version 4 (mapped, translated, 6to4) is what that one is. A family that is neither is "unknown".
std::string_view special_use(const sockaddr& address);

}  // namespace debunk::fetch
