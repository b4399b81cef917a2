// What a cell shows for its number.
#include "extractors/xlsx/printed_value.h"

#include <catch2/catch.hpp>

namespace crossfoot::extractors::xlsx {
namespace {

struct Case {
  const char* code;
  double value;
  const char* shown;
};

TEST_CASE("numbers by format code") {
  const Case one = GENERATE(values<Case>({
      {"General", 1234.5, "1234.5"},
      {"General", 0.1 + 0.2, "0.3"},
      {"General", 1e20, "1E+20"},
      {"General", -0.0, "0"},
      {"0", 2.5, "3"},
      {"0", -2.5, "-3"},
      {"0.00", 1.005, "1.01"},
      {"0%", -0.001, "0%"},
      {"@", 2024, "2024"},
      {"#,##0", 1234567, "1,234,567"},
      {"#,##0", 0, "0"},
      {"#,###", 0, ""},
      {"#,##0.00", -1234.567, "-1,234.57"},
      {"#,##0.0#", 1234.5, "1,234.5"},
      {"#,##0_);(#,##0)", -1120, "(1,120)"},
      {"#,##0.00_);[Red]\\(#,##0.00\\)", 5, "5.00 "},
      {"\"$\"#,##0.00", 18450, "$18,450.00"},
      {"[$€-C0A] #,##0.00", 1.5, "€ 1.50"},
      {"#,##0.00\\ \"Bs\"", 12, "12.00 Bs"},
      {"_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", 0, " -   "},
      {"0.00%", 0.0382, "3.82%"},
      {"0%", 1.5, "150%"},
      {"#,##0,", 1234567, "1,235"},
      {"#,##0.0,,\"M\"", 1234567, "1.2M"},
      {"0.00E+00", 12345, "1.23E+04"},
      {"##0.0E+0", 12345, "12.3E+3"},
      {"000-00-0000", 123456789, "123-45-6789"},
      {"00000", 42, "00042"},
      {"# ?/?", 1.5, "1 1/2"},
      {"[>=1000]#,##0;0.0", 999, "999.0"},
      {"[<0]\"minus \"0;0", -5, "minus 5"},
      {"0;0;\"none\"", 0, "none"},
      {"0;;", -1, ""},
      {"\"up\" 0;\"down\" 0", -3, "down 3"},
  }));
  INFO(one.code << " of " << one.value);
  CHECK(NumberFormat(one.code).print(one.value, false) == one.shown);
}

TEST_CASE("dates by format code") {
  const Case one = GENERATE(values<Case>({
      {"yyyy-mm-dd", 45657, "2024-12-31"},
      {"m/d/yyyy", 45292, "1/1/2024"},
      {"d-mmm-yy", 45292, "1-Jan-24"},
      {"dddd, d mmmm yyyy", 45292, "Monday, 1 January 2024"},
      {"[$-C0A]d \"de\" mmmm \"de\" yyyy", 45292, "1 de enero de 2024"},
      {"h:mm AM/PM", 0.75, "6:00 PM"},
      {"hh:mm:ss", 0.5, "12:00:00"},
      {"[h]:mm", 1.5, "36:00"},
      {"mm:ss.0", 0.000116, "00:10.0"},
      {"d/m/yyyy h:mm", 45292.25, "1/1/2024 6:00"},
      {"d/m/yyyy", 1, "1/1/1900"},
      {"d/m/yyyy", 59, "28/2/1900"},
      {"d/m/yyyy", 61, "1/3/1900"},
      {"d/m/yyyy", -1, "-1"},
  }));
  INFO(one.code << " of " << one.value);
  CHECK(NumberFormat(one.code).print(one.value, false) == one.shown);
}

TEST_CASE("days from 1904") { CHECK(NumberFormat("yyyy-mm-dd").print(0, true) == "1904-01-01"); }

TEST_CASE("text by format code") {
  CHECK(NumberFormat("0.00").print("x") == "x");
  CHECK(NumberFormat("0;0;0;\"see \"@").print("x") == "see x");
  CHECK(NumberFormat("@").print("x") == "x");
}

}  // namespace
}  // namespace crossfoot::extractors::xlsx
