// Dates, ranges and periods in a text that has been cleaned already.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "model/reading.h"
#include "normalize/clean_text.h"
#include "normalize/date_item.h"

namespace crossfoot {

struct FoundDate {
  Date date;
  std::size_t begin = 0, end = 0;  // glyphs
  bool sure = true;       // could hardly be anything but a date, so its digits are no amount
  bool year_only = false;
  bool order_open = false;  // day and month could be either way round
};

std::vector<FoundDate> dates_in(const Glyphs& glyphs, DateOrder order = DateOrder::unknown);

// The order that a date in the text settles: 23/02/2012 is day first. `unknown` where none does or they contradict.
DateOrder settled_order(const Glyphs& glyphs);

DateOrder usual_order(std::string_view language);

}  // namespace crossfoot
