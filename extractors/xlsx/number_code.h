// A number format code of a workbook (18.8.31 of ISO/IEC 29500-1), "#,##0.00_);[Red](#,##0.00)", taken apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace crossfoot::extractors::xlsx {

struct Token {
  enum class Kind {
    literal,
    digit,
    point,
    percent,
    exponent,
    text,
    general,
    date,
    am_pm,
    elapsed,
    second_fraction,
    slash
  };
  Kind kind = Kind::literal;
  std::string text;  // a literal's characters; "0", "#" or "?"; "yyyy"; "h" of "[h]"; "+" or "-" of an exponent
};

struct Section {
  std::vector<Token> tokens;
  char condition = 0;  // '<', '>', '=', 'l' for <=, 'g' for >=, 'n' for <>; 0 where the place decides
  double bound = 0;
  bool thousands = false;
  int scaled_by = 0;  // thousands that commas at the end take away
  int locale = 0;     // of dates: Windows' number, 0 where the code names none
  bool has(Token::Kind kind) const;
};

// Never empty; what cannot be understood is General.
std::vector<Section> parse_code(std::string_view code);

}  // namespace crossfoot::extractors::xlsx
