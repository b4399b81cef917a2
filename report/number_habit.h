// How a document writes its numbers, counted over its figures.
#pragma once

#include <string>

#include "model/statement.h"

namespace crossfoot::report {

struct NumberHabit {
  char32_t decimal_separator = 0;  // 0: no figure shows one
  char32_t group_separator = 0;
  int agreeing = 0;     // figures that show a separator, all of them the document's usual one
  int figures = 0;      // figures that show any separator
  std::string example;  // the longest that agrees, as printed
};

NumberHabit number_habit(const Document& document, const Statement& statement);

// "1,234.56" as the document would print it; "1,234,567" where it shows no decimals.
std::string sample_figure(const NumberHabit& habit);

}  // namespace crossfoot::report
