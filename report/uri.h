#pragma once

#include <string>
#include <string_view>

namespace crossfoot::report {

// A path as a URI reference (RFC 3986): '/' kept, everything but unreserved characters percent-encoded.
std::string path_uri(std::string_view path);

}  // namespace crossfoot::report
