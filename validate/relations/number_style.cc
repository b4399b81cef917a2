#include "validate/relations/number_style.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace crossfoot::validate {
namespace {

NumberStyle style_of(const AmountReading& reading) {
  if (reading.decimal_separator == U'.' || reading.group_separator == U',') return NumberStyle::point;
  constexpr int kThousandths = -3;
  // "265,340" in a Spanish report: read as a decimal for the language alone.
  if (reading.decimal_separator == U',' && reading.last_place == kThousandths) return NumberStyle::open;
  if (reading.decimal_separator == U',' || reading.group_separator == U'.') return NumberStyle::comma;
  return NumberStyle::open;
}

// "(8,0" of "(8,000.00)": a column was drawn through the figure.
bool is_cut(std::string_view text) {
  return std::count(text.begin(), text.end(), '(') != std::count(text.begin(), text.end(), ')');
}

// "+1:03.526" counts seconds.
bool is_clock_time(std::string_view text) { return text.find(':') != std::string_view::npos; }

}  // namespace

std::vector<StyledCell> styled_cells(const TableContext& c) {
  std::vector<StyledCell> cells;
  const FigureGrid& grid = c.model.grid;
  for (int row = grid.first_row(); row < grid.rows(); ++row)
    for (int column = grid.first_column(); column < grid.columns(); ++column) {
      const CellReading& reading = c.model.statement->at(row, column);
      if (reading.kind != CellKind::amount || c.model.traits.columns[static_cast<std::size_t>(column)].figures.sequence)
        continue;
      const Cell* printed = c.model.printed_cell(grid.index(row, column));
      for (const Amount& amount : reading.amounts) {
        if (amount.readings.empty() || printed == nullptr || is_clock_time(printed->text) || is_cut(printed->text))
          continue;
        const AmountReading& first = amount.readings.front();
        StyledCell cell;
        cell.cell = grid.index(row, column);
        cell.style = style_of(first);
        cell.grouped = first.group_separator != 0;
        const int separators = (first.group_separator != 0) + (first.decimal_separator != 0);
        cell.ambiguous = amount.readings.size() > 1 && separators == 1 &&
                         (first.group_separator == U'.' || first.decimal_separator == U'.') &&
                         style_of(amount.readings[1]) != cell.style &&
                         style_of(amount.readings[1]) != NumberStyle::open;
        constexpr int kCents = 2;
        // "$15,00" is money; "2.10" may be the number of a line.
        const bool cents = first.decimal_separator != 0 && first.last_place == -kCents;
        const bool money = !first.currency.empty() || first.value.abs() >= Decimal(100, 0);
        cell.unmistakable = separators == 2 || (cents && money);
        const Decimal whole = first.value.abs();
        cell.large = whole >= Decimal(1000, 0) && first.scale_exponent == 0;
        cells.push_back(cell);
      }
    }
  return cells;
}

}  // namespace crossfoot::validate
