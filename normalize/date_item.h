// One day, month, part of a year or year, as far as it is said: "31 de mayo", "05/06/2018", "Q3 2016", "2009".
#pragma once

#include <cstddef>
#include <optional>

#include "language/calendar.h"
#include "normalize/date_token.h"

namespace crossfoot::normalize {

using language::days_in_month;

enum class DateOrder { unknown, day_first, month_first };

struct DateItem {
  int year = 0, month = 0, day = 0;  // 0: not said
  // Where day and month can be either: the other order, else 0.
  int other_month = 0, other_day = 0;
  DateOrder order = DateOrder::unknown;  // of a numeric date that can be read one way only
  bool month_first = false;              // how the first reading of an open one was ordered
  int part = 0, part_months = 0;         // "Q3": 3 and 3
  int last_year = 0;                     // "2016-2017": the second
  int year_of_month = 0;                 // "Jun-18" may be the month of this year rather than a day
  bool impossible = false;               // shaped as a date, but no such day: 31/02/2018
  // Looks as much like another number: "4.22", "3-2"; needs a witness (weekday, preposition, or nothing else there).
  bool weak = false;
  bool ordinal = false;            // of the day: "3rd"
  bool by_name = false;            // the month is a word
  bool everyday = false;           // the month's name is an everyday word too
  std::size_t begin = 0, end = 0;  // tokens
};

// The longest item that begins at token `at`; `prefer_month_first` orders 05/06. A lone day ("19" in "19 to 20 June")
// is taken only with `allow_day`.
std::optional<DateItem> date_item(const DateTokens& tokens, std::size_t at, bool prefer_month_first, bool allow_day);

}  // namespace crossfoot::normalize
