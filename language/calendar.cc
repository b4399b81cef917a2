#include "language/calendar.h"

#include <string>

#include "language/tables.h"

namespace crossfoot::language {
namespace {

struct Names {
  StringMap<int> months, full_months, weekdays;

  Names() {
    for (const auto& [of, row] : table_rows("date_words")) {
      if (row.size() < 3) continue;
      const int value = number_in(row[1]);
      if (row[0] == "weekday") weekdays.emplace(row[2].substr(0, row[2].find('|')), value);
      if (row[0] == "month") add_month(row[2], value);
    }
  }

  void add_month(std::string_view forms, int value) {
    bool first = true;
    for (std::string_view form : split(forms, '|')) {
      const bool needs_date = form.front() == '!';
      if (needs_date || form.front() == '?') form.remove_prefix(1);
      if (!needs_date) months.emplace(form, value);
      if (first) full_months.emplace(form, value);
      first = false;
    }
  }
};

const Names& names() {
  static const Names kNames;
  return kNames;
}

int found_in(const StringMap<int>& map, std::string_view key) {
  const auto it = map.find(key);
  return it == map.end() ? 0 : it->second;
}

}  // namespace

int days_in_month(int year, int month) {
  if (month == 2) {
    const bool leap = year == 0 || (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0));
    return leap ? 29 : 28;
  }
  return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

int month_named(std::string_view folded) { return found_in(names().months, folded); }
int month_by_full_name(std::string_view folded) { return found_in(names().full_months, folded); }

std::optional<WeekdayWords> weekday_at(const std::vector<Word>& words, std::size_t at) {
  if (at >= words.size() || words[at].kind != WordKind::word) return std::nullopt;
  std::string name = words[at].folded;
  if (const auto it = names().weekdays.find(name); it != names().weekdays.end())
    return WeekdayWords{it->second, at + 1};
  if (at + 2 >= words.size() || !words[at + 1].is("-")) return std::nullopt;
  name.append("-").append(words[at + 2].folded);
  const auto it = names().weekdays.find(name);
  return it == names().weekdays.end() ? std::nullopt : std::optional(WeekdayWords{it->second, at + 3});
}

}  // namespace crossfoot::language
