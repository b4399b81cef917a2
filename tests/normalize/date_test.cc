#include <catch2/catch.hpp>
#include <string>
#include <tuple>

#include "normalize/normalize.h"

namespace crossfoot::normalize {
namespace {

std::string dates(const std::string& text, const std::string& language = {}) {
  std::string all;
  for (const Date& date : read_dates(text, {language})) {
    if (!all.empty()) all += ' ';
    all += date.readings.empty() ? "impossible" : date.readings.front().start + "/" + date.readings.front().end;
  }
  return all;
}

TEST_CASE("days and ranges of days") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"17 de abril de 2014", "2014-04-17/2014-04-17"},
      {"April 17th, 2014", "2014-04-17/2014-04-17"},
      {"17-abr-14", "2014-04-17/2014-04-17"},
      {"17.04.2014", "2014-04-17/2014-04-17"},
      {"4/17/2014", "2014-04-17/2014-04-17"},
      {"2014-04-17", "2014-04-17/2014-04-17"},
      {"1er mars 2014", "2014-03-01/2014-03-01"},
      {"1\u00ba de mar\u00e7o de 2014", "2014-03-01/2014-03-01"},
      {"17. M\u00e4rz 2014", "2014-03-17/2014-03-17"},
      {"August 9th \u2013 10th", "XXXX-08-09/XXXX-08-10"},
      {"9 y 10 de agosto", "XXXX-08-09/XXXX-08-10"},
      {"June 28 to July 2, 2014", "2014-06-28/2014-07-02"},
      {"December 28 to January 2, 2014", "2013-12-28/2014-01-02"},
      {"1/07/2013 to 30/06/2014", "2013-07-01/2014-06-30"},
      {"2013-07-01/2014-06-30", "2013-07-01/2014-06-30"},
      {"July 27, 28 and 29, 2014", "2014-07-27/2014-07-29"},
      {"(July 31st, September 2nd, and 20th, 2014)",
       "2014-07-31/2014-07-31 2014-09-02/2014-09-02 2014-09-20/2014-09-20"},
      {"al 31 de enero de 2017, de las 22 metas", "2017-01-31/2017-01-31"},
      {"by 31 January, of the 22 goals", "XXXX-01-31/XXXX-01-31"},
      {"el 3 y el 5 de mayo de 2017", "2017-05-03/2017-05-03 2017-05-05/2017-05-05"},
      {"vom 12. Januar bis zum 22. Januar 2016", "2016-01-12/2016-01-22"},
  }));
  CAPTURE(text);
  CHECK(dates(text) == expected);
}

TEST_CASE("months, parts of years and years") {
  const auto [text, expected] = GENERATE(table<std::string, std::string>({
      {"(June, July, August 2014)", "2014-06-01/2014-08-31"},
      {"from June 2014 to 2014, August", "2014-06-01/2014-08-31"},
      {"junio\u2013agosto 2014", "2014-06-01/2014-08-31"},
      {"noviembre a febrero de 2014", "2013-11-01/2014-02-28"},
      {"06/2014", "2014-06-01/2014-06-30"},
      {"Februar 2012", "2012-02-01/2012-02-29"},
      {"Q2 2014", "2014-04-01/2014-06-30"},
      {"3T14", "2014-07-01/2014-09-30"},
      {"III trimestre de 2014", "2014-07-01/2014-09-30"},
      {"second half of 2014", "2014-07-01/2014-12-31"},
      {"segundo cuatrimestre 2014", "2014-05-01/2014-08-31"},
      {"FY 2014", "2014-01-01/2014-12-31"},
      {"2013-2014", "2013-01-01/2014-12-31"},
      {"2012 \u2013 August 2014", "2012-01-01/2014-08-31"},
      {"al 31 de mayo de 2014", "2014-05-31/2014-05-31"},
      {"(paid during 2007)", "2007-01-01/2007-12-31"},
      {"primer trimestre de 2014 / first quarter of 2014", "2014-01-01/2014-03-31"},
  }));
  CAPTURE(text);
  CHECK(dates(text) == expected);
}

TEST_CASE("what is no date") {
  const std::string text =
      GENERATE("", "$2,014", "3.1 Activities", "14.5%", "may be paid", "May I ask", "set 5 goals", "11:20",
               "Decision #15", "ISO 9001", "second", "1,234.56", "call 2551-0430", "it fell 4.22 points");
  CAPTURE(text);
  CHECK(dates(text).empty());
}

TEST_CASE("an open order keeps both readings, and one date settles the rest") {
  const auto open = read_dates("05/06/2014");
  REQUIRE(open.size() == 1);
  REQUIRE(open[0].readings.size() == 2);
  CHECK(open[0].readings[0].start == "2014-06-05");
  CHECK(open[0].readings[1].start == "2014-05-06");
  CHECK(dates("05/06/2014", "en") == "2014-05-06/2014-05-06");
  CHECK(dates("05/06/2014, 05/20/2014") == "2014-05-06/2014-05-06 2014-05-20/2014-05-20");
}

TEST_CASE("an impossible day is found and has no reading") {
  CHECK(dates("31/06/2014") == "impossible");
  CHECK(dates("June 31, 2014") == "impossible");
  CHECK(dates("29 de febrero de 2014") == "impossible");
  CHECK(dates("29 de febrero de 2016") == "2016-02-29/2016-02-29");
}

}  // namespace
}  // namespace crossfoot::normalize
