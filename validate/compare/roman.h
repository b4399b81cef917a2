// Roman numbers as editions have them: "XXI" is 21, and "C", "D" and "M" are letters.
#pragma once

#include <string_view>

#include "language/roman.h"

namespace crossfoot::validate {

using language::roman_of;

// 0 where the text is none.
inline int roman_number(std::string_view text) { return language::roman_value(text, 'L'); }

}  // namespace crossfoot::validate
