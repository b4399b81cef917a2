// A number as printed: digits with separators, and what they may mean.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "model/decimal.h"
#include "normalize/clean_text.h"

namespace crossfoot::normalize {

// What was printed, before any decision.
struct Numeral {
  static constexpr std::size_t kMaxGroups = 14;

  std::size_t begin = 0, end = 0;  // glyphs, from the first digit or leading separator to the last digit or ",-"
  std::size_t digits_end = 0;      // behind the last digit
  UInt128 coefficient = 0;         // of all digits together
  int digits = 0;
  bool overflow = false;                          // more digits or groups than any amount has: no reading
  int groups = 0;                                 // 1 + number of separators
  std::array<std::uint8_t, kMaxGroups> length{};  // digits of each group; 0 before a leading separator
  std::array<char32_t, kMaxGroups> separator{};   // separator[i] stands before group i, i >= 1
  std::array<std::uint16_t, kMaxGroups> flags{};  // of the separator's glyph
  bool first_digit_zero = false;
  bool loose = false;           // a stray space or letter was overlooked: "$1, 234.56", "5,5OO.OO"
  bool zero_cents = false;      // ",-" or ".–" after the digits
  std::size_t first_space = 0;  // glyph of the first separating space, 0 if there is none
};

struct NumeralContext {
  bool currency = false;  // a currency stands beside it
  int currency_decimals = 2;
  bool percent = false;
  bool scale_word = false;
  char32_t expected_decimal = 0;  // by language of the text or of the scale word; 0: no expectation
  bool expectation_is_weak = true;
};

struct NumeralReading {
  UInt128 coefficient = 0;
  int scale = 0;
  char32_t group_separator = 0;
  char32_t decimal_separator = 0;
  int note_digits = 0;  // so many last digits are a note mark: 1 in "$0.001" read as 0.00
  double confidence = 0;
  std::string_view evidence;
};

struct NumeralReadings {
  std::array<NumeralReading, 4> items;
  std::size_t size = 0;
};

// The numeral that begins at `begin`, where a digit stands or a separator right before one. `loose`: the text is a
// short cell, so a space after a separator is a slip and not a list.
Numeral scan_numeral(const Glyphs& glyphs, std::size_t begin, bool loose);
// Best first; none when it has too many digits or is no number ("1.1.2").
NumeralReadings read_numeral(const Numeral& numeral, const NumeralContext& context);

}  // namespace crossfoot::normalize
