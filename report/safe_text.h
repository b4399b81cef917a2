// Text from documents on its way to a person: it may hold escape sequences, line breaks and bidi overrides.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crossfoot {

// Control characters, bidi overrides and broken UTF-8 are shown as <U+001B>; line breaks stay.
std::string visible(std::string_view text);
// The same on one line: a line break becomes a space.
std::string one_line(std::string_view text);
// At most `columns` characters, cut with an ellipsis.
std::string shortened(std::string_view text, std::size_t columns);
// Columns on a terminal, counting combining marks as none and every other character as one.
std::size_t terminal_columns(std::string_view text);

}  // namespace crossfoot
