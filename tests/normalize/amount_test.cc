// Adding a number style: a row here first, then normalize/.
#include <catch2/catch.hpp>
#include <string>
#include <tuple>

#include "normalize/normalize.h"

namespace crossfoot {
namespace {

std::string first_value(const std::string& text) {
  const auto amounts = read_amounts(text);
  return amounts.empty() ? "none" : amounts.front().readings.front().value.to_string();
}

TEST_CASE("one amount in one cell") {
  const auto [text, value] = GENERATE(table<std::string, std::string>({
      {"8,400.50", "8400.50"},          {"8.400,50", "8400.50"},  {"8 400,50", "8400.50"},
      {"8'400.50", "8400.50"},          {"84,005", "84005"},      {"$15,25", "15.25"},
      {"3,12,500", "312500"},           {"2.450.000", "2450000"}, {"(734)", "-734"},
      {"$ ( 2,911 )", "-2911"},         {"(1,908", "-1908"},      {"734.20-", "-734.20"},
      {"\u2212734.20", "-734.20"},      {"-\\$61.00", "-61.00"},  {"\u20ac2.7 million", "2700000"},
      {"3 mil millones", "3000000000"}, {"4,250(2)", "4250"},     {"4,250 b", "4250"},
      {"$4,250 <sup>1</sup>", "4250"},  {"Q2,150.75", "2150.75"},
  }));
  CAPTURE(text);
  CHECK(first_value(text) == value);
}

TEST_CASE("what is no amount") {
  const std::string text = GENERATE("", "n/a", "ND", "...", "14/06/2016", "(14/06/2016)", "09:45", "3.2.1",
                                    "tel. 2551-0430", "A320-200", "CO2e", "2nd");
  CAPTURE(text);
  CHECK(read_amounts(text).empty());
}

}  // namespace
}  // namespace crossfoot
