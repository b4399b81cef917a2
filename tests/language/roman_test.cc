#include "language/roman.h"

#include <catch2/catch.hpp>

namespace crossfoot::language {

TEST_CASE("a Roman numeral is read as what it was written for") {
  for (int value = 1; value < 4000; ++value) REQUIRE(roman_value(roman_of(value)) == value);
}

TEST_CASE("what is not written so is no Roman numeral") {
  for (const char* text : {"", "IIII", "VX", "IC", "XXL", "VIV", "iv", "A", "MMMMMMMMMMMMMMMM"})
    CHECK(roman_value(text) == 0);
}

TEST_CASE("larger letters may be none of the numerals that are looked for") {
  CHECK(roman_value("XXI", 'L') == 21);
  CHECK(roman_value("LIX", 'L') == 59);
  CHECK(roman_value("MIX", 'L') == 0);
  CHECK(roman_value("C", 'C') == 100);
  CHECK(roman_value("D", 'C') == 0);
}

TEST_CASE("beyond Word's last list number there is none") {
  CHECK(roman_of(0).empty());
  CHECK(roman_of(-4).empty());
  CHECK(roman_of(32768).empty());
  CHECK(roman_of(32767).ends_with("DCCLXVII"));
}

}  // namespace crossfoot::language
