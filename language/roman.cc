#include "language/roman.h"

#include <utility>

namespace crossfoot::language {
namespace {

constexpr std::pair<int, std::string_view> kSteps[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"},
                                                       {90, "XC"},  {50, "L"},   {40, "XL"}, {10, "X"},   {9, "IX"},
                                                       {5, "V"},    {4, "IV"},   {1, "I"}};
constexpr int kLargest = 32767;

int worth(char letter) {
  for (const auto& [value, letters] : kSteps)
    if (letters.size() == 1 && letters[0] == letter) return value;
  return 0;
}

}  // namespace

std::string roman_of(int value) {
  std::string out;
  if (value > kLargest) return out;
  for (const auto& [step, letters] : kSteps)
    for (; value >= step; value -= step) out += letters;
  return out;
}

int roman_value(std::string_view text, char largest) {
  constexpr std::size_t kLongest = 15;  // MMMDCCCLXXXVIII
  if (text.empty() || text.size() > kLongest) return 0;
  const int most = worth(largest);
  int sum = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const int value = worth(text[i]);
    if (value == 0 || value > most) return 0;
    sum += i + 1 < text.size() && value < worth(text[i + 1]) ? -value : value;
  }
  return roman_of(sum) == text ? sum : 0;
}

}  // namespace crossfoot::language
