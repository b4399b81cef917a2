// Numbers in words: "two hundred and two thousand", "tres millones siete", "zweihundertsechsundfünfzig", "4 thousand 3
// hundred and 21". One grammar for five languages: words add up, and words that multiply take what stands before them.
#pragma once

#include <cstddef>
#include <optional>

#include "model/decimal.h"
#include "normalize/clean_text.h"

namespace crossfoot::normalize {

struct SpelledNumber {
  UInt128 coefficient = 0;
  int scale = 0;                   // decimals: "two point five"
  std::size_t begin = 0, end = 0;  // glyphs
  int words = 0;
  bool has_digits = false;     // "4 thousand 3 hundred"
  bool multiplied = false;     // a word such as "thousand" is in it
  bool is_bare_scale = false;  // and nothing else: "million"
};

// The longest number in words that begins at `begin`.
std::optional<SpelledNumber> spelled_number_at(const Glyphs& glyphs, std::size_t begin);

}  // namespace crossfoot::normalize
