// What stands around a number and belongs to it: sign, parentheses, currency, percent, scale word, note mark, CR/DR.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/reading.h"
#include "normalize/clean_text.h"
#include "normalize/currency.h"
#include "normalize/numeral.h"

namespace crossfoot::normalize {

struct Frame {
  std::size_t begin = 0, end = 0;  // glyphs, everything included
  bool negative = false;
  // In parentheses, but words before it or beside it say that it is a remark: "(8%)" in a label.
  bool parenthetical = false;
  SignNotation sign = SignNotation::none;
  const Currency* currency = nullptr;
  bool currency_follows = false;
  Unit unit = Unit::none;
  int scale_exponent = 0;
  int other_scale_exponent = 0;  // of the word in other languages: "billion"
  bool scale_doubtful = false;   // a lone letter that may be a unit or a currency: "1 K"
  char32_t scale_decimal = 0;    // the decimal separator of the scale word's language
  bool cents = false;            // "cent" or "cents": hundredths, or hundreds in French
  std::string note;
  bool touched = false;  // anything but the digits
};

// `alone`: nothing but frames around one number can be in the text, so a dash before it is a sign.
Frame read_frame(const Glyphs& glyphs, const Numeral& numeral);

}  // namespace crossfoot::normalize
