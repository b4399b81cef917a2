// Roman numerals, in capitals.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot::language {

// 1 to 32767, the last that Word numbers a list with; empty beyond.
std::string roman_of(int value);

// 0 where `text` is not how its value is written: "IIII" and "VX" are none. A text of larger letters than `largest` is
// none either: "MIX" and "D" are more often words than numbers.
int roman_value(std::string_view text, char largest = 'M');

}  // namespace crossfoot::language
