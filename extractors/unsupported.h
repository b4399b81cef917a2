// What to tell somebody whose file is of a format that we do not read.
#pragma once

#include <string_view>

namespace crossfoot::extractors {

// One line: what the file is and what to do, if its first bytes are those of a known format; else empty. These
// signatures come before any bidding: an old Word file could otherwise pass for text in some charset.
std::string_view unsupported_format(std::string_view bytes);

}  // namespace crossfoot::extractors
