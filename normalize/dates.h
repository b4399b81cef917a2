// Dates, ranges and periods in a text that has been cleaned already.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/reading.h"
#include "normalize/clean_text.h"
#include "normalize/date_item.h"

namespace crossfoot::normalize {

struct FoundDate {
  Date date;
  std::size_t begin = 0, end = 0;  // glyphs
  bool sure = true;                // could hardly be anything but a date, so its digits are no amount
  bool year_only = false;
  bool witnessed = false;   // a range, or a word before it says that it is a date: "in 2018", "fiscal year 2018"
  bool order_open = false;  // day and month could be either way round
  DateOrder order = DateOrder::unknown;  // what it settles: 23/02/2012 is day first
};

// Dates whose order is open are read as `order` says, or day first; one date that settles it settles it for all.
std::vector<FoundDate> dates_in(const Glyphs& glyphs, DateOrder order = DateOrder::unknown);

// The order that the dates settle; `unknown` where none does or they contradict.
DateOrder settled_order(const std::vector<FoundDate>& dates);
DateOrder settled_order(const Date& date);
// Puts the reading of `order` first in every date that leaves it open.
void prefer_order(std::vector<Date>& dates, DateOrder order);

DateOrder usual_order(std::string_view language);

}  // namespace crossfoot::normalize
