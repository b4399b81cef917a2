#include "model/decimal.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

using crossfoot::Decimal;

namespace {

Decimal dec(const std::string& text) { return Decimal::parse(text).value(); }

}  // namespace

TEST_CASE("a decimal prints as it was written") {
  for (const char* text :
       {"0", "0.00", "5", "-5.10", "1234567890.123456789", "0.001", "-0.05", "9999999999999999999999999999999999999"})
    CHECK(dec(text).to_string() == text);
}

TEST_CASE("what is not a plain number is refused") {
  for (const char* text :
       {"", "-", ".", "1.", ".5", "1.2.3", "1,000", "1e5", " 1", "--1", "10000000000000000000000000000000000000"})
    CHECK_FALSE(Decimal::parse(text).has_value());
}

TEST_CASE("sums are exact and keep the larger number of decimals") {
  CHECK(Decimal::add(dec("0.1"), dec("0.20"))->to_string() == "0.30");
  CHECK(Decimal::subtract(dec("261483.00"), dec("223457.27"))->to_string() == "38025.73");
  CHECK(Decimal::multiply(dec("4000"), dec("5000000"))->to_string() == "20000000000");
}

TEST_CASE("leaving the range is an answer, not a wrong number") {
  const Decimal big = dec("9999999999999999999999999999999999999");
  CHECK_FALSE(Decimal::add(big, dec("1")).has_value());
  CHECK_FALSE(Decimal::multiply(big, dec("10")).has_value());
  CHECK_FALSE(big.with_scale(1).has_value());
  CHECK_FALSE(big.scaled_by_power_of_ten(1).has_value());
  CHECK(big.scaled_by_power_of_ten(-1).has_value());
}

TEST_CASE("decimals compare by value") {
  CHECK(dec("5") == dec("5.00"));
  CHECK(dec("-0.00") == dec("0"));
  CHECK(dec("-1.5") < dec("-1.49"));
  CHECK(dec("2.001") > dec("2"));
  CHECK(dec("9999999999999999999999999999999999999") > dec("0.0000000000000000000000000000000000001"));
}

TEST_CASE("scale words move the point without losing digits") {
  CHECK(dec("62.4").scaled_by_power_of_ten(6)->to_string() == "62400000");
  CHECK(dec("1.2345").scaled_by_power_of_ten(3)->to_string() == "1234.5");
  CHECK(dec("7").scaled_by_power_of_ten(-2)->to_string() == "0.07");
}

TEST_CASE("rounding is half away from zero") {
  CHECK(dec("2.345").rounded(2)->to_string() == "2.35");
  CHECK(dec("-2.345").rounded(2)->to_string() == "-2.35");
  CHECK(dec("2.344").rounded(0)->to_string() == "2");
}

TEST_CASE("adding and taking away again is the identity") {
  std::mt19937_64 random(20181130);
  for (int i = 0; i < 2000; ++i) {
    const Decimal a(static_cast<crossfoot::Int128>(random()) - (crossfoot::Int128{1} << 63),
                    static_cast<int>(random() % 6));
    const Decimal b(static_cast<crossfoot::Int128>(random()), static_cast<int>(random() % 6));
    CHECK(Decimal::subtract(Decimal::add(a, b).value(), b).value() == a);
    CHECK(dec(a.to_string()) == a);
  }
}
