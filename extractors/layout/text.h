// What the characters of a short text say about its part in a page: figure, leader, bullet, prose.
#pragma once

#include <string>
#include <string_view>

#include "language/utf8.h"

namespace crossfoot::extractors::layout {

using language::code_points;
using language::is_dash;
using language::is_digit;

// Bytes of the first `count` code points.
std::size_t byte_offset(std::string_view text, std::size_t count);

inline bool is_letter(char32_t c) { return language::is_european_letter(c); }
inline bool is_upper(char32_t c) { return language::is_european_capital(c); }
inline bool is_lower(char32_t c) { return is_letter(c) && !is_upper(c); }

// A number as tables print it, with its sign, currency, percent, brackets and note marks; also "-", "n.a.", "..".
bool is_figure(std::string_view text);
// "-", "n.a.", "…": says that no figure stands here.
bool is_blank_mark(std::string_view text);
// A figure made of digits (no dashes or "n.a.").
bool is_number(std::string_view text);
// 1850–2100, a range of years, "1996/97", or the end of a date whose month stands above: "31, 2019".
bool is_year(std::string_view text);
bool is_currency(std::string_view text);
// "•", "-", "1.", "(a)", "iv)": what stands before a list item.
bool is_list_label(std::string_view text);
// Dots or underscores that lead the eye from a label to its figure.
bool is_leader(std::string_view text);
// Dashes, underscores or equal signs typed as a rule.
bool is_typed_rule(std::string_view text);
// A small letter or a closing bracket: the text goes on from the line above.
bool starts_lower(std::string_view text);
// What notes under a table begin with: "Source", "* …", "1/ …". Lines elsewhere may begin like that too.
bool starts_like_note(std::string_view text);

struct Letters {
  int letters = 0, upper = 0, digits = 0, others = 0;
};
Letters count_letters(std::string_view text);

}  // namespace crossfoot::extractors::layout
