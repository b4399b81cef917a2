// A decoded text as its printed lines. Blank lines are not kept but counted on the line that follows them, so that
// twenty million line ends cost nothing.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "language/utf8.h"

namespace crossfoot::extractors::text {

struct Line {
  std::string_view text;  // without the line end and without blanks at its end; tabs stay
  int number = 0;         // 1-based, in the file
  int page = 0;           // 1-based; 0 in a file without form feeds
  int blanks_before = 0;  // blank lines between this line and the one before
};

struct LineRange {  // [begin, end) of a vector of lines
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
};

struct TextLines {
  std::vector<Line> lines;
  int pages = 0;  // 0 in a file without form feeds
};

// Line ends are LF, CR, CRLF, VT, FF (which also ends a page), NEL, U+2028 and U+2029. A line of tabs alone is kept: it
// is an empty cell.
TextLines split_lines(std::string_view text);

std::string_view trimmed(std::string_view text);   // blanks, tabs and no-break spaces off both ends
std::size_t display_width(std::string_view text);  // in code points, combining marks aside
bool starts_with(std::string_view text, std::string_view prefix);
using language::is_continuation_byte;

}  // namespace crossfoot::extractors::text
