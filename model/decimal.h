// Exact decimal numbers: money is never floating point here.
//
// A Decimal is coefficient × 10^-scale. The scale is the number of decimals that were printed, so
// "5,000.00" and "5,000" are equal in value and still print as they did. Every operation that could leave
// the range (37 digits) returns nothing instead of a wrong number.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace crossfoot {

__extension__ using Int128 = __int128;
__extension__ using UInt128 = unsigned __int128;

class Decimal {
 public:
  // 10^37 is the largest power of ten that still leaves room for a sign and one carry in 128 bits.
  static constexpr int kMaxDigits = 37;

  constexpr Decimal() = default;
  // The caller vouches for |coefficient| < 10^37 and 0 <= scale <= 37; use `make` for unchecked input.
  constexpr Decimal(Int128 coefficient, int scale) : coefficient_(coefficient), scale_(scale) {}

  static std::optional<Decimal> make(Int128 coefficient, int scale);
  // Plain notation only: an optional '-', digits, and at most one '.' followed by digits ("-1234.50").
  static std::optional<Decimal> parse(std::string_view text);

  constexpr Int128 coefficient() const { return coefficient_; }
  constexpr int scale() const { return scale_; }
  constexpr bool is_zero() const { return coefficient_ == 0; }
  constexpr bool is_negative() const { return coefficient_ < 0; }

  // Never empty, never exponent notation; "-0.00" is printed as "0.00".
  std::string to_string() const;

  constexpr Decimal negated() const { return {-coefficient_, scale_}; }
  constexpr Decimal abs() const { return is_negative() ? negated() : *this; }

  // The same value with at least `scale` decimals.
  std::optional<Decimal> with_scale(int scale) const;
  // The value rounded half away from zero to `scale` decimals.
  std::optional<Decimal> rounded(int scale) const;
  // The value times 10^exponent; decimals shrink before digits grow: 62.4 × 10^6 is 62400000.
  std::optional<Decimal> scaled_by_power_of_ten(int exponent) const;

  // Sums and differences have the larger of the two scales, products the sum of both.
  static std::optional<Decimal> add(const Decimal& a, const Decimal& b);
  static std::optional<Decimal> subtract(const Decimal& a, const Decimal& b);
  static std::optional<Decimal> multiply(const Decimal& a, const Decimal& b);

  // By value: 5 == 5.00.
  friend std::strong_ordering operator<=>(const Decimal& a, const Decimal& b);
  friend bool operator==(const Decimal& a, const Decimal& b) { return (a <=> b) == 0; }

 private:
  Int128 coefficient_ = 0;
  int scale_ = 0;
};

// 10^exponent for 0 <= exponent <= Decimal::kMaxDigits.
Int128 power_of_ten(int exponent);

}  // namespace crossfoot
