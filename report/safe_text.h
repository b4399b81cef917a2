// Text from documents on its way to a person: it may hold escape sequences, line breaks and bidi overrides.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace crossfoot::report {

// Control characters, bidi overrides, noncharacters and broken UTF-8 are shown as <U+001B>; line breaks stay, marks of
// direction are dropped. The result is fit for XML.
std::string visible(std::string_view text);
// Whether it holds nothing that visible() would have to show: so all that we write, and not all that a taken-over
// worker sends in its place. Tabs and the ends of lines are of the formats; `colored` allows sequences that set
// colours.
bool is_plain(std::string_view text, bool colored);
// JSON text with the same characters as \u escapes: the same value, and nothing for a terminal to obey.
std::string escaped_json(std::string_view json);
// The same on one line: a line break becomes a space.
std::string one_line(std::string_view text);
// At most `columns` characters, cut with an ellipsis.
std::string shortened(std::string_view text, std::size_t columns);
// What an office program counts as characters.
std::size_t utf16_units(std::string_view text);
// Columns on a terminal, counting combining marks as none and every other character as one.
std::size_t terminal_columns(std::string_view text);

}  // namespace crossfoot::report
