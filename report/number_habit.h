// How a document writes its numbers, counted over its figures, and figures of ours written the same way.
#pragma once

#include <string>
#include <string_view>

#include "model/statement.h"

namespace crossfoot {

struct NumberHabit {
  char32_t decimal_separator = 0;  // 0: no figure shows one
  char32_t group_separator = 0;
  int agreeing = 0;     // figures that show a separator, all of them the document's usual one
  int figures = 0;      // figures that show any separator
  std::string example;  // the longest that agrees, as printed
};

NumberHabit number_habit(const Document& document, const Statement& statement);

// "2300.00" as the document would print it: "2,300.00". Anything that is no plain decimal stays as it is.
std::string in_habit(std::string_view decimal, const NumberHabit& habit);

}  // namespace crossfoot
