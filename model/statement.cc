#include "model/statement.h"

#include <algorithm>
#include <map>

namespace crossfoot {
namespace {

char32_t most_used(const std::map<char32_t, int>& votes, char32_t otherwise) {
  const auto best =
      std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return best == votes.end() ? otherwise : best->first;
}

}  // namespace

FigureStyle figure_style(const TableStatement& table) {
  std::map<char32_t, int> groups, decimals;
  for (const CellReading& cell : table.cells)
    for (const Amount& amount : cell.amounts) {
      const AmountReading& reading = amount.readings.front();
      if (reading.group_separator != 0) ++groups[reading.group_separator];
      if (reading.decimal_separator != 0) ++decimals[reading.decimal_separator];
    }
  FigureStyle style;
  style.decimal = most_used(decimals, most_used(groups, U',') == U'.' ? U',' : U'.');
  style.group = most_used(groups, style.decimal == U',' ? U'.' : U',');
  if (style.group == style.decimal) style.group = style.decimal == U',' ? U'.' : U',';
  return style;
}

}  // namespace crossfoot
