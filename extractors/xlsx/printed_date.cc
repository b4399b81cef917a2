// Dates, times and spans of time. Names of months and days are ICU's.
#include <fmt/format.h>
#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <chrono>
#include <cmath>

#include "extractors/xlsx/printed_value.h"

namespace crossfoot::extractors::xlsx {
namespace {

using Kind = Token::Kind;

constexpr double kSecondsOfDay = 86'400;
constexpr double kLastDay = 2'958'466;  // 31 December 9999

icu::Locale locale_of(int windows) {
  if (windows == 0) return icu::Locale::getUS();
  constexpr unsigned kLanguage = 0xFFFF;
  char name[64] = "";
  UErrorCode status = U_ZERO_ERROR;
  uloc_getLocaleForLCID(static_cast<unsigned>(windows) & kLanguage, name, sizeof name, &status);
  return U_SUCCESS(status) && name[0] >= 'a' && name[0] <= 'z' ? icu::Locale(name) : icu::Locale::getUS();
}

std::string name_in(const icu::UnicodeString* names, int count, int index) {
  std::string name;
  if (index < count) names[index].toUTF8String(name);
  return name;
}

struct Moment {
  int year = 0, month = 0, day = 0, weekday = 0;
  long long seconds = 0;  // of the whole value, for spans of time
  int hour = 0, minute = 0, second = 0;
  double fraction = 0;
};

Moment moment_of(double serial, bool from_1904, int decimals_of_seconds) {
  Moment moment;
  const double step = std::pow(10, decimals_of_seconds);
  const double ticks = std::round(serial * kSecondsOfDay * step);
  moment.seconds = static_cast<long long>(std::floor(ticks / step));
  moment.fraction = ticks / step - static_cast<double>(moment.seconds);
  long long days = moment.seconds / static_cast<long long>(kSecondsOfDay);
  const auto rest = static_cast<int>(moment.seconds % static_cast<long long>(kSecondsOfDay));
  moment.hour = rest / 3600;
  moment.minute = rest / 60 % 60;
  moment.second = rest % 60;
  using namespace std::chrono;
  // Lotus had a 29 February 1900, day 60, and workbooks still count it.
  const sys_days zero = from_1904   ? sys_days(1904y / January / 1)
                        : days < 60 ? sys_days(1899y / December / 31)
                                    : sys_days(1899y / December / 30);
  const sys_days day = zero + std::chrono::days(days);
  const year_month_day date(day);
  moment.year = static_cast<int>(date.year());
  moment.month = static_cast<int>(static_cast<unsigned>(date.month()));
  moment.day = static_cast<int>(static_cast<unsigned>(date.day()));
  moment.weekday = static_cast<int>(weekday(day).c_encoding());
  return moment;
}

class DatePrinter {
 public:
  DatePrinter(const Section& section, const Moment& moment) : section_(section), moment_(moment) {}

  std::string print() {
    twelve_hours_ = section_.has(Kind::am_pm);
    for (std::size_t i = 0; i < section_.tokens.size(); ++i) print_token(i);
    return std::move(text_);
  }

 private:
  void print_token(std::size_t i) {
    const Token& token = section_.tokens[i];
    const std::size_t width = token.text.size();
    switch (token.kind) {
      case Kind::date: print_part(i, token.text[0], width); break;
      case Kind::elapsed: print_span(token.text[0], width); break;
      case Kind::am_pm: text_ += width > 3 ? (moment_.hour < 12 ? "AM" : "PM") : (moment_.hour < 12 ? "A" : "P"); break;
      case Kind::second_fraction: print_fraction(width); break;
      case Kind::general:
      case Kind::text: break;
      default: text_ += token.text;
    }
  }

  void print_part(std::size_t i, char part, std::size_t width) {
    switch (part) {
      case 'y':
      case 'e':
        text_ += part == 'y' && width <= 2 ? fmt::format("{:02}", moment_.year % 100) : fmt::format("{}", moment_.year);
        break;
      case 'd': print_day(width); break;
      case 'h': print_number(twelve_hours_ ? (moment_.hour + 11) % 12 + 1 : moment_.hour, width); break;
      case 's': print_number(moment_.second, width); break;
      default:
        if (is_minute(i))
          print_number(moment_.minute, width);
        else
          print_month(width);
    }
  }

  void print_number(int number, std::size_t width) {
    text_ += fmt::format("{:0{}}", number, std::min<std::size_t>(width, 2));
  }

  void print_month(std::size_t width) {
    if (width <= 2) return print_number(moment_.month, width);
    const icu::DateFormatSymbols& names = symbols();
    int count = 0;
    const auto form = width == 3 ? icu::DateFormatSymbols::ABBREVIATED : icu::DateFormatSymbols::WIDE;
    std::string name = name_in(names.getMonths(count, icu::DateFormatSymbols::FORMAT, form), 12, moment_.month - 1);
    text_ += width == 5 ? name.substr(0, 1) : name;
  }

  void print_day(std::size_t width) {
    if (width <= 2) return print_number(moment_.day, width);
    int count = 0;
    const auto form = width == 3 ? icu::DateFormatSymbols::ABBREVIATED : icu::DateFormatSymbols::WIDE;
    text_ += name_in(symbols().getWeekdays(count, icu::DateFormatSymbols::FORMAT, form), 8, moment_.weekday + 1);
  }

  void print_span(char unit, std::size_t width) {
    const long long size = unit == 'h' ? 3600 : unit == 'm' ? 60 : 1;
    text_ += fmt::format("{:0{}}", moment_.seconds / size, width);
  }

  void print_fraction(std::size_t width) {
    const std::string digits = fmt::format("{:.{}f}", moment_.fraction, width);
    text_ += digits.substr(1);
  }

  // "m" behind hours or before seconds; all others are months (18.8.31).
  bool is_minute(std::size_t i) const {
    const auto first_of = [&](std::size_t at) {
      const Token& token = section_.tokens[at];
      return token.kind == Kind::date || token.kind == Kind::elapsed ? token.text[0] : '\0';
    };
    for (std::size_t before = i; before-- > 0;)
      if (const char c = first_of(before); c != '\0') {
        if (c == 'h') return true;
        break;
      }
    for (std::size_t behind = i + 1; behind < section_.tokens.size(); ++behind)
      if (const char c = first_of(behind); c != '\0') return c == 's';
    return false;
  }

  const icu::DateFormatSymbols& symbols() {
    if (!symbols_) {
      UErrorCode status = U_ZERO_ERROR;
      symbols_ = std::make_unique<icu::DateFormatSymbols>(locale_of(section_.locale), status);
    }
    return *symbols_;
  }

  const Section& section_;
  const Moment& moment_;
  std::string text_;
  bool twelve_hours_ = false;
  std::unique_ptr<icu::DateFormatSymbols> symbols_;
};

}  // namespace

bool is_date(const Section& section) { return section.has(Kind::date) || section.has(Kind::elapsed); }

std::string print_date(double serial, const Section& section, bool from_1904) {
  // The long date and the time of the system, which no file knows: English ones, as for the numbers without a code.
  constexpr int kSystemDate = 0xF800, kSystemTime = 0xF400;
  if (section.locale == kSystemDate) return print_date(serial, parse_code("dddd, mmmm d, yyyy").front(), from_1904);
  if (section.locale == kSystemTime) return print_date(serial, parse_code("h:mm:ss AM/PM").front(), from_1904);
  // No date: spreadsheets show hashes or the number.
  if (!(serial >= 0 && serial < kLastDay)) return print_general(serial);
  int decimals = 0;
  for (const Token& token : section.tokens)
    if (token.kind == Kind::second_fraction) decimals = std::min(static_cast<int>(token.text.size()), 9);
  return DatePrinter(section, moment_of(serial, from_1904, decimals)).print();
}

}  // namespace crossfoot::extractors::xlsx
