// Days and periods for comparing and for sentences.
#pragma once

#include <optional>
#include <string>

#include "model/finding.h"
#include "model/reading.h"

namespace crossfoot::validate {

// A closed interval in days since 1 January 1970.
struct Interval {
  int first = 0, last = 0;

  int days() const { return last - first + 1; }
  bool overlaps(const Interval& other) const { return first <= other.last && other.first <= last; }
  bool contains(const Interval& other) const { return first <= other.first && other.last <= last; }
  bool operator==(const Interval&) const = default;
};

// nullopt where a year was not said or the text is no date.
std::optional<Interval> interval_of(const DateReading& reading);
std::optional<Interval> interval_of(const std::string& start, const std::string& end);
// Of the best reading, with `year` in place of one that was not said.
std::optional<Interval> interval_of(const Date& date, int year_if_unsaid);

int year_of(int day);
bool starts_month(int day);
bool ends_month(int day);
// 0 Sunday … 6 Saturday.
int weekday_of(int day);
// The same day and month in another year; 29 February becomes the 28th.
int moved_to_year(int day, int year);
// For dates that say no year; a leap one, in which 29 February stays.
constexpr int kAnyYear = 2000;
Interval in_any_year(const Interval& interval);

// "March – May 2018", "5 – 6 November 2012", "2017"; "marzo – mayo de 2018".
Bilingual spelled(const Interval& interval);

}  // namespace crossfoot::validate
