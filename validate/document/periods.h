// The time that a report is about, and the dates that its text names.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "validate/document/calendar.h"
#include "validate/document/document_view.h"

namespace crossfoot::validate {

enum class Grain { day, month, year };

struct DatedText {
  int block = -1;
  std::size_t begin = 0, end = 0;  // bytes of the block's text
  Interval interval;
  Grain grain = Grain::day;  // of its ends: "May – August 2017" is of months, "2012" of years
  bool year_unsaid = false;  // the report's year was taken
};

struct ReportPeriod {
  Interval interval;
  int block = -1;        // where it is said
  std::string evidence;  // as printed
};

// A quarter or half year that the title, the lines under it or the introduction name. A month or a day alone is the
// date of issue, and a year may be anything's.
std::optional<ReportPeriod> report_period(const DocumentView& view);

// Every date in prose and captions, in reading order; dates without a year take the report's.
std::vector<DatedText> dated_texts(const DocumentView& view, const std::optional<ReportPeriod>& period);
// Without a year they take this one; 0: they are left out.
std::vector<DatedText> dated_texts(const DocumentView& view, int year_if_unsaid);

// A period as a report has one: longer than a month, and said in months or days.
bool is_period(const DatedText& date);

// Whether the document is about another year at least as much as about that of `period`: accounts "at 31 December 2019
// and 2018" are of both.
bool is_about(const std::vector<DatedText>& dates, int year, const Interval& period);

// The same days or months in another year: the report's period with last year's number.
bool is_same_in_another_year(const Interval& period, const Interval& other);

// Whether the words around a date say that it is planned, past history or for comparison; such a date may be any.
bool speaks_of_plans(std::string_view sentence);
bool speaks_of_other_times(std::string_view sentence);

}  // namespace crossfoot::validate
