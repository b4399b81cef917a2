#include "report/number_habit.h"

#include <algorithm>
#include <map>

#include "model/decimal.h"

namespace crossfoot {
namespace {

std::string utf8(char32_t c) {
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
  return {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 0x3F)),
          static_cast<char>(0x80 | (c & 0x3F))};
}

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

std::string in_habit(std::string_view decimal, const NumberHabit& habit) {
  if (!Decimal::parse(decimal)) return std::string(decimal);
  std::string out;
  if (decimal.front() == '-') {
    out = "−";
    decimal.remove_prefix(1);
  }
  const std::size_t point = std::min(decimal.find('.'), decimal.size());
  for (std::size_t i = 0; i < point; ++i) {
    if (i > 0 && (point - i) % 3 == 0 && habit.group_separator != 0) out += utf8(habit.group_separator);
    out.push_back(decimal[i]);
  }
  if (point == decimal.size()) return out;
  out += habit.decimal_separator == 0 ? "." : utf8(habit.decimal_separator);
  return out + std::string(decimal.substr(point + 1));
}

}  // namespace crossfoot
