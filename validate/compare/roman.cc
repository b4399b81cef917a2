#include "validate/compare/roman.h"

#include <algorithm>
#include <utility>

namespace crossfoot::validate {

int roman_number(std::string_view text) {
  constexpr std::pair<char, int> kLetters[] = {{'I', 1}, {'V', 5}, {'X', 10}, {'L', 50}};
  int sum = 0, last = 0;
  for (std::size_t i = text.size(); i-- > 0;) {
    int value = 0;
    for (const auto& [letter, worth] : kLetters) value = text[i] == letter ? worth : value;
    if (value == 0) return 0;
    sum += value < last ? -value : value;
    last = std::max(last, value);
  }
  return sum;
}

std::string roman_of(int value) {
  constexpr std::pair<int, const char*> kSteps[] = {{50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"},
                                                    {5, "V"},  {4, "IV"},  {1, "I"}};
  std::string out;
  for (const auto& [step, letters] : kSteps)
    for (; value >= step; value -= step) out += letters;
  return out;
}

}  // namespace crossfoot::validate
