#include <fmt/format.h>

#include <algorithm>

#include "validate/document/document_view.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// "31/2/18" may be the number of a document: in digits alone only a whole year makes it a date.
bool is_certainly_date(const std::string& printed) {
  const bool digits = printed.find_first_not_of("0123456789/.- ") == std::string::npos;
  std::size_t longest = 0, run = 0;
  for (const char c : printed) longest = std::max(longest, run = c >= '0' && c <= '9' ? run + 1 : 0);
  return !digits || longest == 4;
}

std::vector<std::size_t> numbers_in(const std::string& printed) {
  constexpr std::size_t kTooLarge = 1'000'000;
  std::vector<std::size_t> numbers;
  bool inside = false;
  for (const char c : printed) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !inside) numbers.push_back(0);
    if (digit) numbers.back() = std::min(kTooLarge, 10 * numbers.back() + static_cast<std::size_t>(c - '0'));
    inside = digit;
  }
  return numbers;
}

// "978-976-8230-14-2": part of a longer number.
bool is_part_of_number(const std::string& text, const Date& date) {
  const auto digit = [&](std::size_t at) { return at < text.size() && text[at] >= '0' && text[at] <= '9'; };
  const auto joins = [&](std::size_t at) {
    return at < text.size() && std::string_view("-/.").find(text[at]) != std::string_view::npos;
  };
  return (date.begin > 1 && joins(date.begin - 1) && digit(date.begin - 2)) || (joins(date.end) && digit(date.end + 1));
}

// "2404.12.10 to 2404.19.00" are numbers of a customs tariff: no year is 2404.
bool has_no_year(const std::string& printed) {
  constexpr std::size_t kYears = 100, kFirst = 1900, kLast = 2100;
  const auto numbers = numbers_in(printed);
  return std::any_of(numbers.begin(), numbers.end(),
                     [](std::size_t n) { return n >= kYears && (n < kFirst || n > kLast); });
}

// "2010-36-45", "2023-99-01": of three numbers that no order makes a day of the calendar, two must at least be one
// somewhere: a month up to 12 and a day up to 31.
bool is_nearly_date(const std::string& printed) {
  if (printed.find_first_not_of("0123456789/.- ") != std::string::npos) return true;
  constexpr int kMonths = 12, kDays = 31, kFirstYear = 1900, kLastYear = 2100;
  int months = 0, days = 0, years = 0;
  for (const std::size_t number : numbers_in(printed)) {
    const auto value = static_cast<int>(number);
    months += value >= 1 && value <= kMonths;
    days += value >= 1 && value <= kDays;
    years += value >= kFirstYear && value <= kLastYear;
  }
  return years == 1 && months >= 1 && days == 2;
}

void say(Finding finding, const std::string& printed, std::vector<Finding>& findings) {
  if (!is_certainly_date(printed) || has_no_year(printed) || !is_nearly_date(printed)) return;
  finding.stated = printed;
  finding.message = {fmt::format("There is no such date: {}.", printed),
                     fmt::format("Esa fecha no existe: {}.", printed)};
  finding.suggestion = {"Correct the day or the month.", "Corrija el día o el mes."};
  findings.push_back(std::move(finding));
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (int i = 0; i < view.size() && static_cast<std::size_t>(i) < view.statement.blocks.size(); ++i)
    for (const Date& date : view.statement.blocks[static_cast<std::size_t>(i)].dates)
      if (date.readings.empty() && !is_part_of_number(view.block(i).text, date))
        say(finding_at(view, i, date.begin, date.end, Severity::error),
            view.block(i).text.substr(date.begin, date.end - date.begin), findings);
  for (int t = 0; t < static_cast<int>(view.statement.tables.size()); ++t) {
    const TableStatement& table = view.statement.tables[static_cast<std::size_t>(t)];
    for (int row = 0; row < table.rows; ++row)
      for (int column = 0; column < table.columns; ++column)
        for (const Date& date : table.at(row, column).dates)
          if (const Cell* cell = cell_at(view, {t, row, column});
              date.readings.empty() && cell != nullptr && !is_part_of_number(cell->text, date))
            say(finding_at_cell(view, {t, row, column}, Severity::error),
                cell->text.substr(date.begin, date.end - date.begin), findings);
  }
}

constexpr char kFailing[] = R"(Introduction

The members met in San José on June 31, 2018 and agreed on the plan.
)";

constexpr char kPassing[] = R"(Introduction

The members met in San José on February 29, 2016 and agreed on the plan; they had met on 30 June 2015.
)";

}  // namespace

extern const Rule kImpossibleDate = {
    {"T104", "impossible-date", "A date that the calendar does not have", "Una fecha que no existe en el calendario",
     "31 June and 29 February of a common year are slips of the pen; the reader cannot tell which day was meant. What "
     "could "
     "be another thing than a date (a ratio, a version, a day and month the other way round) is left alone.",
     "El 31 de junio y el 29 de febrero de un año común son deslices; el lector no puede saber qué día era. No "
     "se "
     "señala lo que puede no ser una fecha (una proporción, una versión, el día y el mes en otro orden).",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
