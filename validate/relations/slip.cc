#include "validate/relations/slip.h"

#include <algorithm>
#include <string>

namespace crossfoot {
namespace {

std::string digits_of(const FigureGrid& grid, Int128 value, int decimals) {
  std::string digits = grid.decimal(value < 0 ? -value : value, decimals).to_string();
  std::erase(digits, '.');
  const auto first = digits.find_first_not_of('0');
  return first == std::string::npos ? "0" : digits.substr(first);
}

// `longer` with one character taken out anywhere.
bool lacks_one(const std::string& shorter, const std::string& longer) {
  if (shorter.size() + 1 != longer.size()) return false;
  const auto differs = std::mismatch(shorter.begin(), shorter.end(), longer.begin());
  return std::equal(differs.first, shorter.end(), differs.second + 1);
}

bool swaps_neighbours(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  const auto at = std::mismatch(a.begin(), a.end(), b.begin());
  if (at.first == a.end() || at.first + 1 == a.end()) return false;
  return at.first[0] == at.second[1] && at.first[1] == at.second[0] && std::equal(at.first + 2, a.end(), at.second + 2);
}

bool one_digit_differs(const std::string& a, const std::string& b) {
  if (a.size() != b.size()) return false;
  int differing = 0;
  for (std::size_t i = 0; i < a.size(); ++i) differing += a[i] != b[i];
  return differing == 1;
}

std::string without_trailing_zeros(std::string digits) {
  digits.erase(digits.find_last_not_of('0') + 1);
  return digits;
}

}  // namespace

Slip slip_between(const FigureGrid& grid, const Figure& printed, Int128 right, int decimals) {
  if (printed.value == -right && right != 0) return Slip::sign;
  if ((printed.value < 0) != (right < 0) && printed.value != 0) return Slip::none;
  const std::string wrong = digits_of(grid, printed.value, printed.decimals);
  const std::string good = digits_of(grid, right, decimals);
  if (wrong == "0" || good == "0") return Slip::none;
  if (wrong != good && without_trailing_zeros(wrong) == without_trailing_zeros(good)) return Slip::shifted;
  if (wrong == good) return printed.decimals != decimals ? Slip::shifted : Slip::none;
  if (swaps_neighbours(wrong, good)) return Slip::transposed;
  if (one_digit_differs(wrong, good)) return Slip::digit;
  if (lacks_one(wrong, good)) return Slip::dropped;
  if (lacks_one(good, wrong)) return Slip::added;
  return Slip::none;
}

double slip_bits(Slip slip) {
  switch (slip) {
    case Slip::none: return 0;
    case Slip::digit: return 4;
    case Slip::dropped: return 5;
    case Slip::added: return 5;
    case Slip::transposed: return 6;
    case Slip::shifted: return 8;
    case Slip::sign: return 8;
    case Slip::copied: return 8;
    case Slip::omitted: return 6;
    case Slip::doubled: return 6;
  }
  return 0;
}

}  // namespace crossfoot
