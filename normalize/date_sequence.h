// Dates that stand together: "August 28, 29 and 30, 2012", "from May 28 to June 2, 2018". What one leaves unsaid, its
// neighbours say.
#pragma once

#include <array>
#include <cstddef>

#include "normalize/date_item.h"

namespace crossfoot::normalize {

enum class Join { none, range, list };

struct DateSequence {
  static constexpr std::size_t kMaxItems = 12;
  std::array<DateItem, kMaxItems> items;
  std::array<Join, kMaxItems> joins{};  // joins[i]: between items[i-1] and items[i]
  std::size_t size = 0;
  std::size_t begin = 0, end = 0;  // tokens
};

struct Day {
  int year, month, day;
};

Day first_day(const DateItem& item);
Day last_day(const DateItem& item);

bool is_year(const DateItem& item);
bool is_month(const DateItem& item);
// "19" in "19 to 20 June": a day whose month is still to be found.
bool is_lone_day(const DateItem& item);

// With day and month the other way round, where both are possible.
DateItem swapped(DateItem item);

// Gives days their months and dates their years from the neighbours; false where a day finds no month.
bool resolve(DateSequence& sequence);

// The last item of the list that counts on from item `i`: "28, 29 and 30", "March, April, May".
std::size_t run_of_list(const DateSequence& sequence, std::size_t i);

}  // namespace crossfoot::normalize
