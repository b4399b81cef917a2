// A text cut into the words, numbers and marks that dates are made of.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "normalize/clean_text.h"

namespace crossfoot::normalize {

enum class DateWord : std::uint8_t {
  other,   // a word or mark that no date contains
  number,  // value, digits
  month,   // value 1-12
  weekday,
  to,           // "to", "al", "bis"
  conjunction,  // "and", "y"
  between,
  from,
  of,          // "of", "de", "in"
  filler,      // "the", "el", "día"
  year_word,   // "year", "ejercicio", "FY"
  month_word,  // "month", "mes"
  span,        // "quarter", "semestre": value months long
  ordinal,     // "second", "II": value
  part,        // "Q3", "2S": value months long, part its number
  comma,
  slash,
  dash,
  dot,
  tilde,
  open,
  close,
  percent
};

struct DateToken {
  DateWord kind = DateWord::other;
  std::int32_t value = 0;
  std::int16_t part = 0;
  std::uint8_t digits = 0;  // of a number, at most 9 counted
  bool ordinal = false;     // number with "th", "º", "er"
  bool space_before = false;
  bool everyday = false;    // month name that is an everyday word too
  bool needs_mark = false;  // month name that counts only behind a day or beside a date mark: "out", "set"
  bool roman = false;
  bool capital = false;            // begins with a capital letter
  std::size_t begin = 0, end = 0;  // glyphs
};

using DateTokens = std::vector<DateToken>;

DateTokens date_tokens(const Glyphs& glyphs);

// 98 is 1998, 17 is 2017.
int full_year(int two_digits);

}  // namespace crossfoot::normalize
