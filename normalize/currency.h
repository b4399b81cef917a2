// Which currency a sign, a code or a word names.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "normalize/clean_text.h"

namespace crossfoot::normalize {

struct Currency {
  std::string code;        // ISO 4217
  int decimals = 2;        // of the minor unit: 0 for JPY, 3 for KWD
  bool ambiguous = false;  // the form stands for other currencies too: "$", "kr"
  bool by_code = false;    // named by its ISO code: stronger than any sign
  bool word = false;       // a word or code of letters rather than a sign
  bool everyday = false;   // a code that is a word too: "ALL", "TOP"
};

struct CurrencyMatch {
  const Currency* currency = nullptr;
  std::size_t begin = 0, end = 0;  // glyphs
  int scale_exponent = 0;          // "MUSD", "kEUR"
};

// The currency that ends right before `end` (spaces between are the caller's), or nothing. Looks at most 40 glyphs
// back.
std::optional<CurrencyMatch> currency_before(const Glyphs& glyphs, std::size_t end);
// The currency that begins at `begin`: the longest form that is followed by no further letter.
std::optional<CurrencyMatch> currency_at(const Glyphs& glyphs, std::size_t begin);
// The decimals of the minor unit; 2 where the code is unknown.
int currency_decimals(std::string_view code);
bool is_currency_code(std::string_view upper_case);

}  // namespace crossfoot::normalize
