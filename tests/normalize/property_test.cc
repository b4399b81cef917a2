// Laws that hold for any input: what is written in a supported style is read back, digits are never lost, cost is
// linear.
#include <algorithm>
#include <catch2/catch.hpp>
#include <ctime>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/normalize.h"

namespace crossfoot::normalize {
namespace {

struct Style {
  std::string_view name;
  std::string group, decimal;
  std::string before, after;
  std::string negative_before, negative_after;
  int decimals;
};

const std::vector<Style>& styles() {
  static const std::vector<Style> list{
      {"english", ",", ".", "$", "", "-", "", 2},
      {"continental", ".", ",", "", " \u20ac", "-", "", 2},
      {"french", "\u202f", ",", "", " \u20ac", "\u2212", "", 2},
      {"swiss", "'", ".", "CHF ", "", "-", "", 2},
      {"accounting", ",", ".", "$", "", "(", ")", 2},
      {"accounting, sign outside", ",", ".", "$ ", "", "(", ")", 2},
      {"trailing minus", ",", ".", "", "", "", "-", 2},
      {"no groups", "", ".", "", "", "-", "", 2},
      {"percent", "", ",", "", " %", "-", "", 1},
      {"one decimal", ",", ".", "Q", "", "-", "", 1},
  };
  return list;
}

std::string grouped(const std::string& digits, const std::string& separator) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    if (i > 0 && (digits.size() - i) % 3 == 0) out += separator;
    out += digits[i];
  }
  return out;
}

std::string format(const Decimal& value, const Style& style) {
  const std::string plain = value.abs().to_string();
  const std::size_t point = plain.find('.');
  std::string text = style.before + grouped(plain.substr(0, point), style.group);
  if (point != std::string::npos) text += style.decimal + plain.substr(point + 1);
  text += style.after;
  return value.is_negative() ? style.negative_before + text + style.negative_after : text;
}

TEST_CASE("reading what was written is the identity, in every style") {
  const unsigned seed = GENERATE(1u, 20261121u);
  CAPTURE(seed);
  std::mt19937_64 random(seed);
  for (const Style& style : styles()) {
    for (int i = 0; i < 400; ++i) {
      const int length = static_cast<int>(random() % 14);
      Int128 coefficient = 1 + static_cast<Int128>(random() % 9);
      for (int k = 0; k < length; ++k) coefficient = coefficient * 10 + static_cast<Int128>(random() % 10);
      if (random() % 3 == 0) coefficient = -coefficient;
      const Decimal value(coefficient, style.decimals);
      const std::string text = format(value, style);
      CAPTURE(style.name, text);
      const auto amounts = read_amounts(text);
      REQUIRE(amounts.size() == 1);
      const AmountReading& reading = amounts[0].readings[0];
      REQUIRE(reading.value.to_string() == value.to_string());
      REQUIRE(reading.last_place == -style.decimals);
    }
  }
}

std::string digits_of(std::string_view text) {
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

TEST_CASE("no reading of any input loses a digit silently") {
  const unsigned seed = GENERATE(3u, 7u, 20261121u);
  CAPTURE(seed);
  std::mt19937_64 random(seed);
  constexpr std::string_view kAlphabet = "0123456789012345678901234567890123456789.,.,.,' ()-$%*[]";
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    const std::size_t length = 1 + random() % 24;
    for (std::size_t k = 0; k < length; ++k) text += kAlphabet[random() % kAlphabet.size()];
    std::size_t last_end = 0;
    for (const Amount& amount : read_amounts(text)) {
      CAPTURE(text, amount.begin, amount.end);
      REQUIRE(amount.begin >= last_end);
      REQUIRE(amount.end > amount.begin);
      REQUIRE(amount.end <= text.size());
      last_end = amount.end;
      REQUIRE_FALSE(amount.readings.empty());
      const std::string printed = digits_of(text.substr(amount.begin, amount.end - amount.begin));
      double confidence = 0;
      for (const AmountReading& reading : amount.readings) {
        CAPTURE(reading.value.to_string(), reading.footnote);
        // A note mark stands behind its number, but for a star; together they are all digits of the span.
        const std::string note = [&] {
          std::string kept;
          for (const char c : reading.footnote) kept += c >= '0' && c <= '9' ? std::string(1, c) : "";
          return kept;
        }();
        std::string value = digits_of(reading.value.to_string());
        REQUIRE((value + note == printed || digits_of(value + note) == printed));
        confidence += reading.confidence;
      }
      REQUIRE(confidence <= 1.0001);
    }
  }
}

TEST_CASE("any bytes are read without harm") {
  const unsigned seed = GENERATE(11u, 20261121u);
  CAPTURE(seed);
  std::mt19937_64 random(seed);
  const std::vector<std::string> pieces{
      "1",      "23",      ".",       ",",   "/",       "-",   " ",  "\n",     "&#",     ";",      "<sup>",
      "</sup>", "<",       "**",      "__",  "\\",      "$",   "(",  ")",      "\xff",   "\xc3",   "\xe2\x80",
      "\u2009", "January", "de",      "one", "hundred", "mil", "Q1", "2018",   "th",     "\u00b9", "\u0661",
      "US$",    "%",       "million", "und", "[",       "]",   "'",  "\u202e", "e\u0301"};
  for (int i = 0; i < 4000; ++i) {
    std::string text;
    const std::size_t length = random() % 40;
    for (std::size_t k = 0; k < length; ++k) text += pieces[random() % pieces.size()];
    for (const Amount& amount : read_amounts(text)) REQUIRE((amount.begin <= amount.end && amount.end <= text.size()));
    for (const Date& date : read_dates(text)) REQUIRE((date.begin < date.end && date.end <= text.size()));
    REQUIRE(read_label(text).key.size() <= 4 * text.size() + 8);
  }
}

double cpu_seconds(const std::string& text) {
  const std::clock_t begin = std::clock();
  std::size_t found = read_amounts(text).size() + read_dates(text).size() + read_label(text).key.size();
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  return found == static_cast<std::size_t>(-1) ? 0 : seconds;
}

TEST_CASE("cost grows with the length and no faster") {
  const std::string unit = GENERATE("7", "1,", "1 ", "(", "-", "1/", "January ", "one ", "hundred ", "5 and ", "US$ ",
                                    "**", "&", "<", "Q1 ", "[1]", "\u00e9", "$1(", "1.1-");
  CAPTURE(unit);
  const auto repeated = [&](std::size_t bytes) {
    std::string text;
    while (text.size() < bytes) text += unit;
    return text;
  };
  cpu_seconds(repeated(1 << 10));  // tables are loaded once
  const double once = cpu_seconds(repeated(1 << 16));
  const double eightfold = cpu_seconds(repeated(1 << 19));
  // Eight times the length may take 24 times as long on a busy machine; a quadratic step would take 64.
  CHECK(eightfold <= 24 * once + 0.25);
}

TEST_CASE("a megabyte of digits returns at once and is no number") {
  const std::string digits(1 << 20, '7');
  const std::clock_t begin = std::clock();
  CHECK(read_amounts(digits).empty());
  CHECK(static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC < 1.0);
}

}  // namespace
}  // namespace crossfoot::normalize
