#include "model/decimal.h"

#include <algorithm>
#include <array>

namespace crossfoot {
namespace {

constexpr auto kPowers = [] {
  std::array<Int128, Decimal::kMaxDigits + 1> powers{};
  powers[0] = 1;
  for (std::size_t i = 1; i < powers.size(); ++i) powers[i] = powers[i - 1] * 10;
  return powers;
}();

constexpr Int128 kLimit = kPowers[Decimal::kMaxDigits];

constexpr bool in_range(Int128 coefficient) { return coefficient < kLimit && coefficient > -kLimit; }

}  // namespace

Int128 power_of_ten(int exponent) { return kPowers.at(static_cast<std::size_t>(exponent)); }

std::optional<Decimal> Decimal::make(Int128 coefficient, int scale) {
  if (!in_range(coefficient) || scale < 0 || scale > kMaxDigits) return std::nullopt;
  return Decimal(coefficient, scale);
}

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  Int128 coefficient = 0;
  int scale = 0;
  bool point = false;
  bool digit_after_point = true;
  bool any = false;
  for (const char c : text) {
    if (c == '.' && !point && any) {
      point = true;
      digit_after_point = false;
      continue;
    }
    if (c < '0' || c > '9') return std::nullopt;
    coefficient = coefficient * 10 + (c - '0');
    if (!in_range(coefficient)) return std::nullopt;
    any = digit_after_point = true;
    if (point && ++scale > kMaxDigits) return std::nullopt;
  }
  if (!any || !digit_after_point) return std::nullopt;
  return Decimal(negative ? -coefficient : coefficient, scale);
}

std::string Decimal::to_string() const {
  std::string digits;
  UInt128 rest = static_cast<UInt128>(is_negative() ? -coefficient_ : coefficient_);
  do {
    digits.push_back(static_cast<char>('0' + static_cast<int>(rest % 10)));
    rest /= 10;
  } while (rest != 0);
  while (digits.size() <= static_cast<std::size_t>(scale_)) digits.push_back('0');
  if (scale_ > 0) digits.insert(static_cast<std::size_t>(scale_), 1, '.');
  if (is_negative()) digits.push_back('-');
  std::reverse(digits.begin(), digits.end());
  return digits;
}

std::optional<Decimal> Decimal::with_scale(int scale) const {
  if (scale <= scale_) return *this;
  const int shift = scale - scale_;
  if (scale > kMaxDigits || shift > kMaxDigits) return std::nullopt;
  Int128 coefficient = 0;
  if (__builtin_mul_overflow(coefficient_, power_of_ten(shift), &coefficient)) return std::nullopt;
  return make(coefficient, scale);
}

std::optional<Decimal> Decimal::rounded(int scale) const {
  if (scale >= scale_) return with_scale(scale);
  if (scale < 0) return std::nullopt;
  const Int128 unit = power_of_ten(scale_ - scale);
  const Int128 half = unit / 2;
  return make((coefficient_ + (is_negative() ? -half : half)) / unit, scale);
}

std::optional<Decimal> Decimal::scaled_by_power_of_ten(int exponent) const {
  if (exponent < -kMaxDigits || exponent > kMaxDigits) return std::nullopt;
  const int scale = scale_ - exponent;
  if (scale >= 0) return make(coefficient_, scale);
  Int128 coefficient = 0;
  if (__builtin_mul_overflow(coefficient_, power_of_ten(-scale), &coefficient)) return std::nullopt;
  return make(coefficient, 0);
}

std::optional<Decimal> Decimal::add(const Decimal& a, const Decimal& b) {
  const int scale = std::max(a.scale_, b.scale_);
  const auto left = a.with_scale(scale);
  const auto right = b.with_scale(scale);
  if (!left || !right) return std::nullopt;
  return make(left->coefficient_ + right->coefficient_, scale);
}

std::optional<Decimal> Decimal::subtract(const Decimal& a, const Decimal& b) { return add(a, b.negated()); }

std::optional<Decimal> Decimal::multiply(const Decimal& a, const Decimal& b) {
  Int128 coefficient = 0;
  if (__builtin_mul_overflow(a.coefficient_, b.coefficient_, &coefficient)) return std::nullopt;
  return make(coefficient, a.scale_ + b.scale_);
}

std::strong_ordering operator<=>(const Decimal& a, const Decimal& b) {
  if (a.scale_ == b.scale_) return a.coefficient_ <=> b.coefficient_;
  const bool a_is_coarser = a.scale_ < b.scale_;
  const Decimal& coarse = a_is_coarser ? a : b;
  const Decimal& fine = a_is_coarser ? b : a;
  const Int128 unit = power_of_ten(fine.scale_ - coarse.scale_);
  // Comparing quotients first cannot overflow, where scaling the coarser number up could.
  Int128 quotient = fine.coefficient_ / unit;
  Int128 rest = fine.coefficient_ % unit;
  std::strong_ordering order = coarse.coefficient_ <=> quotient;
  if (order == 0) order = Int128{0} <=> rest;
  return a_is_coarser ? order : 0 <=> order;
}

}  // namespace crossfoot
