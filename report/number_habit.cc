#include "report/number_habit.h"

#include <algorithm>
#include <map>

#include "model/decimal.h"
#include "model/figure_style.h"

namespace crossfoot::report {
namespace {

// Calls visit(reading, printed) for the best reading of each figure in a table.
template <typename Visit>
void for_each_figure(const Document& document, const Statement& statement, Visit visit) {
  for (std::size_t i = 0; i < statement.tables.size() && i < document.tables.size(); ++i)
    for (const Cell& cell : document.tables[i].cells) {
      const TableStatement& table = statement.tables[i];
      if (cell.row >= table.rows || cell.column >= table.columns) continue;
      for (const Amount& amount : table.at(cell.row, cell.column).amounts)
        if (!amount.readings.empty() && amount.end <= cell.text.size() && amount.begin <= amount.end)
          visit(amount.readings.front(), std::string_view(cell.text).substr(amount.begin, amount.end - amount.begin));
    }
}

char32_t usual(const std::map<char32_t, int>& counts) {
  const auto most =
      std::max_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == counts.end() ? 0 : most->first;
}

}  // namespace

NumberHabit number_habit(const Document& document, const Statement& statement) {
  std::map<char32_t, int> decimals, groups;
  for_each_figure(document, statement, [&](const AmountReading& reading, std::string_view) {
    if (reading.decimal_separator != 0) ++decimals[reading.decimal_separator];
    if (reading.group_separator != 0) ++groups[reading.group_separator];
  });
  NumberHabit habit;
  habit.decimal_separator = usual(decimals);
  if (habit.decimal_separator != 0) groups.erase(habit.decimal_separator);
  habit.group_separator = usual(groups);
  for_each_figure(document, statement, [&](const AmountReading& reading, std::string_view printed) {
    if (reading.decimal_separator == 0 && reading.group_separator == 0) return;
    ++habit.figures;
    const bool agrees = (reading.decimal_separator == 0 || reading.decimal_separator == habit.decimal_separator) &&
                        (reading.group_separator == 0 || reading.group_separator == habit.group_separator);
    if (!agrees) return;
    ++habit.agreeing;
    if (printed.size() > habit.example.size()) habit.example = printed;
  });
  return habit;
}

std::string sample_figure(const NumberHabit& habit) {
  const bool whole = habit.decimal_separator == 0;
  return format_figure(whole ? Decimal(1234567, 0) : Decimal(123456, 2),
                       {habit.group_separator, habit.decimal_separator});
}

}  // namespace crossfoot::report
