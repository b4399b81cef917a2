#include "language/calendar.h"

#include <catch2/catch.hpp>

namespace crossfoot::language {
namespace {

int weekday_in(std::string_view text) {
  const auto found = weekday_at(words_of(text), 0);
  return found ? found->weekday : -1;
}

}  // namespace

TEST_CASE("months are known by their names in every language") {
  const auto [name, month] = GENERATE(table<const char*, int>({{"march", 3},
                                                               {"marzo", 3},
                                                               {"mars", 3},
                                                               {"marco", 3},
                                                               {"marz", 3},
                                                               {"december", 12},
                                                               {"diciembre", 12},
                                                               {"decembre", 12},
                                                               {"dezembro", 12},
                                                               {"dezember", 12},
                                                               {"may", 5},
                                                               {"maio", 5}}));
  INFO(name);
  CHECK(month_by_full_name(name) == month);
  CHECK(month_named(name) == month);
}

TEST_CASE("short names are names, common words are none") {
  CHECK(month_named("ene") == 1);
  CHECK(month_named("sept") == 9);
  CHECK(month_named("setiembre") == 9);
  CHECK(month_by_full_name("sept") == 0);
  CHECK(month_named("out") == 0);
  CHECK(month_named("table") == 0);
}

TEST_CASE("weekdays are known by their names in full") {
  CHECK(weekday_in("Monday, 2 May") == 1);
  CHECK(weekday_in("miércoles 4") == 3);
  CHECK(weekday_in("Dimanche") == 0);
  CHECK(weekday_in("segunda-feira, 2 de maio") == 1);
  CHECK(weekday_in("Sábado") == 6);
  CHECK(weekday_in("Donnerstag") == 4);
  CHECK(weekday_in("segunda parte") == -1);
  CHECK(weekday_in("Mon") == -1);
  CHECK(weekday_at(words_of("terça-feira, 3"), 0)->after == 3);
}

TEST_CASE("months have the days of the calendar") {
  CHECK(days_in_month(2018, 2) == 28);
  CHECK(days_in_month(2000, 2) == 29);
  CHECK(days_in_month(1900, 2) == 28);
  CHECK(days_in_month(0, 2) == 29);
  CHECK(days_in_month(2018, 4) == 30);
  CHECK(days_in_month(2018, 12) == 31);
}

}  // namespace crossfoot::language
