#include "normalize/date_sequence.h"

#include <utility>

namespace crossfoot::normalize {

Day first_day(const DateItem& item) {
  if (item.part != 0) return {item.year, (item.part - 1) * item.part_months + 1, 1};
  return {item.year, item.month == 0 ? 1 : item.month, item.day == 0 ? 1 : item.day};
}

Day last_day(const DateItem& item) {
  if (item.part != 0) {
    const int month = item.part * item.part_months;
    return {item.year, month, days_in_month(item.year, month)};
  }
  if (item.month == 0) return {item.last_year != 0 ? item.last_year : item.year, 12, 31};
  return {item.year, item.month, item.day == 0 ? days_in_month(item.year, item.month) : item.day};
}

DateItem swapped(DateItem item) {
  if (item.other_day != 0) {
    std::swap(item.day, item.other_day);
    std::swap(item.month, item.other_month);
    item.month_first = !item.month_first;
  }
  return item;
}

bool is_year(const DateItem& item) { return item.month == 0 && item.day == 0 && item.part == 0; }
bool is_lone_day(const DateItem& item) { return item.month == 0 && item.day != 0; }
bool is_month(const DateItem& item) { return item.month != 0 && item.day == 0; }

namespace {

// "2/29-3/1": one date that can be read one way only settles its neighbours.
void settle_order(DateSequence& s) {
  DateOrder order = DateOrder::unknown;
  for (std::size_t i = 0; i < s.size; ++i) {
    if (s.items[i].order != DateOrder::unknown) order = s.items[i].order;
  }
  if (order == DateOrder::unknown) return;
  for (std::size_t i = 0; i < s.size; ++i) {
    DateItem& item = s.items[i];
    if (item.other_day == 0) continue;
    if ((order == DateOrder::month_first) != item.month_first) item = swapped(item);
    item.other_day = item.other_month = 0;
  }
}

int position(const DateItem& item) {
  const Day day = first_day(item);
  return day.month * 100 + day.day;
}

void inherit_years(DateSequence& s) {
  for (std::size_t i = s.size - 1; i-- > 0;) {
    DateItem& item = s.items[i];
    const DateItem& next = s.items[i + 1];
    if (item.year != 0 || next.year == 0 || is_year(next)) continue;
    // "December 30 to January 2, 2018" began the year before.
    const bool wraps = s.joins[i + 1] == Join::range && position(item) > position(next);
    item.year = wraps ? next.year - 1 : next.year;
  }
  for (std::size_t i = 1; i < s.size; ++i) {
    DateItem& item = s.items[i];
    const DateItem& before = s.items[i - 1];
    if (item.year != 0 || before.year == 0 || is_year(before)) continue;
    const bool wraps = s.joins[i] == Join::range && position(before) > position(item);
    item.year = wraps ? before.year + 1 : before.year;
  }
}

bool follows(const DateItem& a, const DateItem& b) {
  if (is_year(a) && is_year(b)) return b.year == a.year + 1;
  if (a.part != 0 && a.part_months == b.part_months) return a.year == b.year && b.part == a.part + 1;
  if (a.part != 0 || b.part != 0) return false;
  if (a.year != b.year && !(is_month(a) && is_month(b) && b.year == a.year + 1 && a.month == 12)) return false;
  if (is_month(a) && is_month(b)) return b.month == a.month % 12 + 1;
  return a.day != 0 && b.day == a.day + 1 && a.month == b.month;
}

}  // namespace

bool resolve(DateSequence& s) {
  for (std::size_t i = 1; i < s.size; ++i) {
    DateItem& item = s.items[i];
    if (is_lone_day(item) && s.items[i - 1].month != 0) item.month = s.items[i - 1].month;
  }
  for (std::size_t i = s.size - 1; i-- > 0;) {
    DateItem& item = s.items[i];
    if (is_lone_day(item) && s.items[i + 1].day != 0) item.month = s.items[i + 1].month;
  }
  for (std::size_t i = 0; i < s.size; ++i) {
    if (is_lone_day(s.items[i])) return false;
  }
  settle_order(s);
  inherit_years(s);
  for (std::size_t i = 0; i < s.size; ++i) {
    DateItem& item = s.items[i];
    item.impossible = item.impossible || (item.day != 0 && item.day > days_in_month(item.year, item.month));
  }
  return true;
}

std::size_t run_of_list(const DateSequence& s, std::size_t i) {
  std::size_t last = i;
  while (last + 1 < s.size && s.joins[last + 1] == Join::list && follows(s.items[last], s.items[last + 1])) ++last;
  return last;
}

}  // namespace crossfoot::normalize
