#include "validate/document/calendar.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <chrono>

namespace crossfoot::validate {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month_day;

constexpr std::array kMonthsEn = {"January", "February", "March",     "April",   "May",      "June",
                                  "July",    "August",   "September", "October", "November", "December"};
constexpr std::array kMonthsEs = {"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                                  "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};

int days_of(const year_month_day& date) { return static_cast<int>(sys_days(date).time_since_epoch().count()); }

year_month_day date_of(int days) { return year_month_day(sys_days(std::chrono::days(days))); }

// "2018-03-13"; "XXXX-03-13" takes the year given.
std::optional<int> day_of(const std::string& iso, int year_if_unsaid) {
  if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
  const auto digits = [&](std::size_t at, std::size_t length) {
    int value = 0;
    for (std::size_t i = at; i < at + length; ++i) {
      if (iso[i] < '0' || iso[i] > '9') return -1;
      value = value * 10 + (iso[i] - '0');
    }
    return value;
  };
  const int y = iso.starts_with("XXXX") ? year_if_unsaid : digits(0, 4);
  const int m = digits(5, 2), d = digits(8, 2);
  if (y <= 0 || m <= 0 || d <= 0) return std::nullopt;
  const year_month_day date{year(y), month(static_cast<unsigned>(m)), day(static_cast<unsigned>(d))};
  if (!date.ok()) return std::nullopt;
  return days_of(date);
}

std::optional<Interval> interval_with(const std::string& start, const std::string& end, int year_if_unsaid) {
  const auto first = day_of(start, year_if_unsaid), last = day_of(end, year_if_unsaid);
  if (!first || !last || *last < *first) return std::nullopt;
  return Interval{*first, *last};
}

unsigned number(const month& m) { return static_cast<unsigned>(m); }

std::string months_text(const year_month_day& a, const year_month_day& b, const std::array<const char*, 12>& names,
                        const char* of_year) {
  const int ya = static_cast<int>(a.year()), yb = static_cast<int>(b.year());
  const char* from = names[number(a.month()) - 1];
  const char* to = names[number(b.month()) - 1];
  if (ya != yb) return fmt::format("{}{}{} – {}{}{}", from, of_year, ya, to, of_year, yb);
  if (a.month() == b.month()) return fmt::format("{}{}{}", from, of_year, ya);
  return fmt::format("{} – {}{}{}", from, to, of_year, ya);
}

std::string days_text(const year_month_day& a, const year_month_day& b, const std::array<const char*, 12>& names,
                      const char* of_month, const char* of_year) {
  const auto one = [&](const year_month_day& date, bool with_year) {
    const std::string text =
        fmt::format("{}{}{}", static_cast<unsigned>(date.day()), of_month, names[number(date.month()) - 1]);
    return with_year ? fmt::format("{}{}{}", text, of_year, static_cast<int>(date.year())) : text;
  };
  if (a == b) return one(a, true);
  if (a.year() != b.year()) return one(a, true) + " – " + one(b, true);
  if (a.month() != b.month()) return one(a, false) + " – " + one(b, true);
  return fmt::format("{} – {}", static_cast<unsigned>(a.day()), one(b, true));
}

}  // namespace

std::optional<Interval> interval_of(const DateReading& reading) { return interval_with(reading.start, reading.end, 0); }
std::optional<Interval> interval_of(const std::string& start, const std::string& end) {
  return interval_with(start, end, 0);
}

std::optional<Interval> interval_of(const Date& date, int year_if_unsaid) {
  if (date.readings.empty()) return std::nullopt;
  return interval_with(date.readings.front().start, date.readings.front().end, year_if_unsaid);
}

bool starts_month(int days) { return date_of(days).day() == day(1); }
bool ends_month(int days) { return starts_month(days + 1); }
int year_of(int days) { return static_cast<int>(date_of(days).year()); }

int weekday_of(int days) {
  return static_cast<int>(std::chrono::weekday(sys_days(std::chrono::days(days))).c_encoding());
}

int moved_to_year(int days, int to_year) {
  const year_month_day date = date_of(days);
  const year_month_day moved{year(to_year), date.month(), date.day()};
  return days_of(moved.ok() ? moved : year_month_day{year(to_year), date.month(), day(28)});
}

Interval in_any_year(const Interval& interval) {
  const int first = moved_to_year(interval.first, kAnyYear);
  return {first, std::max(first, moved_to_year(interval.last, kAnyYear))};
}

Bilingual spelled(const Interval& interval) {
  const year_month_day a = date_of(interval.first), b = date_of(interval.last);
  if (starts_month(interval.first) && ends_month(interval.last)) {
    const bool whole_years = number(a.month()) == 1 && number(b.month()) == 12;
    const int ya = static_cast<int>(a.year()), yb = static_cast<int>(b.year());
    if (whole_years) {
      const std::string years = ya == yb ? std::to_string(ya) : fmt::format("{} – {}", ya, yb);
      return {years, years};
    }
    return {months_text(a, b, kMonthsEn, " "), months_text(a, b, kMonthsEs, " de ")};
  }
  return {days_text(a, b, kMonthsEn, " ", " "), days_text(a, b, kMonthsEs, " de ", " de ")};
}

}  // namespace crossfoot::validate
