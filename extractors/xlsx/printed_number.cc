// Digits put into the places of a format code.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <numeric>

#include "extractors/xlsx/printed_value.h"
#include "model/decimal.h"

namespace crossfoot::extractors::xlsx {
namespace {

using Kind = Token::Kind;

constexpr int kMostDecimals = 30;

// The 15 digits of a double that are sure, rounded half away from zero as workbooks do: 1.005 becomes 1.01.
std::string rounded_digits(double value, int decimals, int power) {
  const std::string text = fmt::format("{:.14e}", std::abs(value));
  const std::size_t e = text.find('e');
  const auto mantissa = Decimal::parse(text.substr(0, e));
  const int exponent = std::atoi(text.c_str() + e + 1) + power;
  const auto whole = mantissa ? mantissa->scaled_by_power_of_ten(exponent) : std::nullopt;
  const auto rounded = whole ? whole->rounded(decimals) : std::nullopt;
  const auto padded = rounded ? rounded->with_scale(decimals) : std::nullopt;
  if (padded) return padded->to_string();
  return fmt::format("{:.{}f}", std::abs(value) * std::pow(10, power), decimals);
}

struct Places {
  std::vector<std::size_t> whole, decimals, exponent;  // indexes of the digits' tokens
};

Places places_of(const Section& section) {
  Places places;
  std::vector<std::size_t>* now = &places.whole;
  for (std::size_t i = 0; i < section.tokens.size(); ++i) {
    if (section.tokens[i].kind == Kind::point) now = &places.decimals;
    if (section.tokens[i].kind == Kind::exponent) now = &places.exponent;
    if (section.tokens[i].kind == Kind::digit) now->push_back(i);
  }
  return places;
}

// What stands in each digit's place before the point, the leftmost taking all that is left.
void put_whole(const Section& section, const std::vector<std::size_t>& places, std::string digits,
               std::vector<std::string>& shown) {
  if (digits == "0") digits.clear();
  std::size_t left = digits.size();
  std::size_t count = 0;
  for (std::size_t p = places.size(); p-- > 0;) {
    std::string& text = shown[places[p]];
    const char place = section.tokens[places[p]].text[0];
    do {
      const bool digit = left > 0;
      if (!digit && place == '#') break;
      if (section.thousands && count > 0 && count % 3 == 0 && (digit || place == '0')) text.insert(0, ",");
      text.insert(text.begin(), digit ? digits[--left] : place == '0' ? '0' : ' ');
      ++count;
    } while (p == 0 && left > 0);
  }
}

void put_decimals(const Section& section, const std::vector<std::size_t>& places, const std::string& digits,
                  std::vector<std::string>& shown) {
  const std::size_t last = digits.find_last_not_of('0');
  for (std::size_t p = 0; p < places.size(); ++p) {
    const char place = section.tokens[places[p]].text[0];
    const bool empty = last == std::string::npos || p > last;
    shown[places[p]] = !empty || place == '0' ? std::string(1, digits[p]) : place == '?' ? " " : "";
  }
}

std::string joined(const Section& section, const std::vector<std::string>& shown, const std::string& general) {
  std::string text;
  for (std::size_t i = 0; i < section.tokens.size(); ++i) {
    const Token& token = section.tokens[i];
    switch (token.kind) {
      case Kind::digit:
      case Kind::exponent:
      case Kind::point: text += shown[i]; break;
      case Kind::general:
      case Kind::text: text += general; break;
      default: text += token.text;
    }
  }
  return text;
}

// "12 1/2": the nearest fraction whose denominator has as many digits as the code has places for it.
std::string print_fraction(double value, const Section& section) {
  const auto slash = std::find_if(section.tokens.begin(), section.tokens.end(),
                                  [](const Token& token) { return token.kind == Kind::slash; });
  const auto digits = std::count_if(slash, section.tokens.end(), [](const Token& t) { return t.kind == Kind::digit; });
  const long most = digits >= 3 ? 999 : digits == 2 ? 99 : 9;
  const double whole = std::floor(value);
  long best = 0, over = 1;
  for (long d = 1; d <= most; ++d) {
    const long n = std::lround((value - whole) * static_cast<double>(d));
    if (std::abs((value - whole) - static_cast<double>(n) / static_cast<double>(d)) + 1e-12 <
        std::abs((value - whole) - static_cast<double>(best) / static_cast<double>(over))) {
      best = n;
      over = d;
    }
  }
  if (best == over) return fmt::format("{:.0f}", whole + 1);
  if (best == 0) return fmt::format("{:.0f}", whole);
  return whole == 0 ? fmt::format("{}/{}", best, over) : fmt::format("{:.0f} {}/{}", whole, best, over);
}

bool has_place(const Section& section) { return section.has(Kind::general) || section.has(Kind::text); }

int percents(const Section& section) {
  return static_cast<int>(std::count_if(section.tokens.begin(), section.tokens.end(),
                                        [](const Token& token) { return token.kind == Kind::percent; }));
}

// The mantissa's places before the point say of what the exponent is a multiple: "##0.0E+0" goes by threes.
int exponent_of(double value, const Places& places) {
  if (value == 0) return 0;
  const int exponent = std::atoi(fmt::format("{:.14e}", std::abs(value)).substr(17).c_str());
  const int step = std::max<int>(1, static_cast<int>(places.whole.size()));
  return exponent - ((exponent % step) + step) % step;
}

}  // namespace

std::string print_number(double value, const Section& section) {
  if (section.has(Kind::slash) && section.has(Kind::digit)) {
    const std::string fraction = print_fraction(std::abs(value), section);
    return value < 0 ? "-" + fraction : fraction;
  }
  const Places places = places_of(section);
  std::vector<std::string> shown(section.tokens.size());
  for (std::size_t i = 0; i < section.tokens.size(); ++i)
    if (section.tokens[i].kind == Kind::point) shown[i] = ".";
  int power = 2 * percents(section) - 3 * section.scaled_by;
  if (!places.exponent.empty()) {
    const int exponent = exponent_of(value, places);
    power -= exponent;
    put_whole(section, places.exponent, std::to_string(std::abs(exponent)), shown);
    for (std::size_t i = 0; i < section.tokens.size(); ++i)
      if (section.tokens[i].kind == Kind::exponent)
        shown[i] = exponent < 0 ? "E-" : section.tokens[i].text == "+" ? "E+" : "E";
  }
  const int decimals = std::min(static_cast<int>(places.decimals.size()), kMostDecimals);
  const std::string digits = rounded_digits(value, decimals, power);
  const std::size_t point = std::min(digits.find('.'), digits.size());
  put_whole(section, places.whole, digits.substr(0, point), shown);
  std::string tail = point < digits.size() ? digits.substr(point + 1) : std::string();
  tail.resize(places.decimals.size(), '0');
  put_decimals(section, places.decimals, tail, shown);
  const std::string text = joined(section, shown, print_general(std::abs(value)));
  if (!section.has(Kind::digit)) return value < 0 && has_place(section) ? "-" + text : text;
  // What rounds to zero has no sign.
  return value < 0 && digits.find_first_of("123456789") != std::string::npos ? "-" + text : text;
}

}  // namespace crossfoot::extractors::xlsx
