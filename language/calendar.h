// Months and weekdays by their names, language/<language>/date_words.tsv, and the calendar's own numbers.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "language/words.h"

namespace crossfoot::language {

// Years that a report is about rather than figures of four digits.
constexpr bool is_modern_year(int year) { return year >= 1900 && year <= 2100; }

// 28 to 31; `year` 0 takes February for 29.
int days_in_month(int year, int month);

// 1 to 12 by any of its names, "january", "ene", "setiembre", 0 where it is none. `folded`: lower case without accents.
// Words that are a month only beside a date ("out", "set") are none.
int month_named(std::string_view folded);
// By its name in full.
int month_by_full_name(std::string_view folded);

struct WeekdayWords {
  int weekday = 0;        // 0 Sunday to 6 Saturday
  std::size_t after = 0;  // the word behind it
};
// By its name in full at words[at], which may be of several words: "segunda-feira".
std::optional<WeekdayWords> weekday_at(const std::vector<Word>& words, std::size_t at);

}  // namespace crossfoot::language
