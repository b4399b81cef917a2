// Roman numbers as editions have them.
#pragma once

#include <string>
#include <string_view>

namespace crossfoot::validate {

// 0 where the text is none; "XXI" is 21.
int roman_number(std::string_view text);
std::string roman_of(int value);

}  // namespace crossfoot::validate
