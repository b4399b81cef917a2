#include "validate/relations/slip.h"

#include <algorithm>
#include <string>
#include <utility>

namespace crossfoot::validate {
namespace {

std::string digits_of(const FigureGrid& grid, Int128 value, int decimals) {
  std::string digits = grid.decimal(value < 0 ? -value : value, decimals).to_string();
  std::erase(digits, '.');
  const auto first = digits.find_first_not_of('0');
  return first == std::string::npos ? "0" : digits.substr(first);
}

class SlipList {
 public:
  SlipList(const FigureGrid& grid, const Figure& printed)
      : printed_(printed), unit_(power_of_ten(grid.scale() - printed.decimals)) {}

  void add(Slip slip, const std::string& digits) {
    if (digits.empty() || digits.size() > kMaxDigits) return;
    Int128 value = 0;
    for (const char digit : digits) value = 10 * value + (digit - '0');
    add(slip, printed_.value < 0 ? -value * unit_ : value * unit_);
  }
  void add(Slip slip, Int128 right) {
    if (right != printed_.value) slips_.push_back({slip, right});
  }
  std::vector<SlipCandidate> take() { return std::move(slips_); }

 private:
  static constexpr std::size_t kMaxDigits = 20;
  Figure printed_;
  Int128 unit_;
  std::vector<SlipCandidate> slips_;
};

}  // namespace

std::vector<SlipCandidate> slips_behind(const FigureGrid& grid, const Figure& printed) {
  SlipList list(grid, printed);
  const std::string digits = digits_of(grid, printed.value, printed.decimals);
  list.add(Slip::sign, -printed.value);
  for (Int128 power = 10; power <= 1000; power *= 10) {
    list.add(Slip::shifted, printed.value * power);
    if (printed.value % power == 0) list.add(Slip::shifted, printed.value / power);
  }
  for (std::size_t i = 0; i < digits.size(); ++i) {
    std::string other = digits;
    if (i + 1 < digits.size()) {
      std::swap(other[i], other[i + 1]);
      list.add(Slip::transposed, other);
      other = digits;
    }
    for (char digit = '0'; digit <= '9'; ++digit) {
      other[i] = digit;
      list.add(Slip::digit, other);
    }
    if (digits.size() > 1) list.add(Slip::added, digits.substr(0, i) + digits.substr(i + 1));
  }
  for (std::size_t i = 0; i <= digits.size(); ++i)
    for (char digit = '0'; digit <= '9'; ++digit)
      list.add(Slip::dropped, digits.substr(0, i) + digit + digits.substr(i));
  return list.take();
}

double slip_alternatives(Slip slip, int digits) {
  switch (slip) {
    case Slip::none: return 0;
    case Slip::digit: return 9.0 * digits;
    case Slip::transposed: return digits;
    case Slip::dropped: return 10.0 * (digits + 1);  // any digit may stand in the gap
    case Slip::added: return digits;
    case Slip::shifted: return 4;
    case Slip::sign: return 1;
    case Slip::copied: return 2;
    case Slip::omitted: return 1;
    case Slip::doubled: return 1;
  }
  return 0;
}

int digit_count(const FigureGrid& grid, const Figure& figure) {
  return static_cast<int>(digits_of(grid, figure.value, figure.decimals).size());
}

}  // namespace crossfoot::validate
