#include <algorithm>
#include <string_view>

#include "extractors/common/day_before_year.h"
#include "extractors/common/table_context.h"

namespace crossfoot::extractors {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_year(std::string_view digits) {
  return digits.size() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
}

// "III-2017", "IV.2017", "FY2017": a year behind its quarter or the mark of a financial year.
bool is_marked_year(std::string_view text) {
  const std::size_t letters = std::min(text.find_first_not_of("IVXFYE"), text.size());
  if (letters == 0 || letters > 4) return false;
  text.remove_prefix(letters);
  text.remove_prefix(std::min(text.find_first_not_of("-./ "), text.size()));
  return is_year(text);
}

// "2020 £", "2019 (US$)": a year with the unit of its column.
bool is_year_with_unit(std::string_view text) {
  constexpr std::size_t kYear = 4, kLongestUnit = 7;
  if (!is_year(text.substr(0, kYear)) || text.size() <= kYear || text.size() > kYear + kLongestUnit) return false;
  const std::string_view unit = text.substr(kYear);
  const bool ends_in_unit = unit.ends_with("$") || unit.ends_with("£") || unit.ends_with("€") || unit.ends_with("$)") ||
                            unit.ends_with("£)") || unit.ends_with("€)");
  return ends_in_unit && std::none_of(unit.begin(), unit.end(), is_digit) && unit.find_first_of(".,") == unit.npos;
}

// Digits with nothing but signs, separators, brackets and currency around them: "$1,062.00", "(3.5 %)", "US$ 40".
// A year or a date alone heads a column more often than it is a figure.
bool is_figure(std::string_view text) {
  std::size_t digits = 0, letters = 0;
  for (const char c : text) {
    if (is_digit(c)) ++digits;
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) ++letters;
  }
  return digits > 0 && letters <= 3 && letters <= digits && !is_year(without_day(text)) && !is_marked_year(text) &&
         !is_year_with_unit(text) && text.find('/') == std::string_view::npos;
}

struct RowShape {
  int filled = 0;
  int beyond_stub = 0;
  bool figures = false;
  bool spans_all = false;
  bool bold = true;
};

std::vector<RowShape> row_shapes(const Table& table) {
  std::vector<RowShape> shapes(static_cast<std::size_t>(table.rows));
  for (const Cell& cell : table.cells) {
    RowShape& shape = shapes[static_cast<std::size_t>(cell.row)];
    ++shape.filled;
    if (cell.column + cell.column_span > 1) ++shape.beyond_stub;
    if (cell.column > 0 && is_figure(cell.text)) shape.figures = true;
    if (cell.column == 0 && cell.column_span >= table.columns) shape.spans_all = true;
    shape.bold = shape.bold && cell.bold;
    // A cell that heads rows below pulls them into the header with it: "Country" over two header lines.
    if (cell.row_span > 1 && cell.column > 0)
      for (int row = cell.row + 1; row < std::min(cell.row + cell.row_span, table.rows); ++row)
        ++shapes[static_cast<std::size_t>(row)].beyond_stub;
  }
  return shapes;
}

}  // namespace

int guess_header_rows(const Table& table) {
  const std::vector<RowShape> shapes = row_shapes(table);
  const auto first_figures =
      std::find_if(shapes.begin(), shapes.end(), [](const RowShape& shape) { return shape.figures; });
  if (first_figures == shapes.end()) {
    const bool bold_head = table.rows > 1 && shapes.front().filled > 0 && shapes.front().bold;
    return bold_head ? 1 : 0;
  }
  // Rows with a label alone, or with one label across the table under the column heads, just before the figures
  // are section heads and not part of the header; a title across the table above any column head is.
  const auto is_column_head = [](const RowShape& shape) { return shape.beyond_stub > 0 && !shape.spans_all; };
  auto end = first_figures;
  while (end != shapes.begin()) {
    const RowShape& last = *std::prev(end);
    const bool under_heads = last.spans_all && std::any_of(shapes.begin(), std::prev(end), is_column_head);
    if (last.beyond_stub > 0 && !under_heads) break;
    --end;
  }
  return static_cast<int>(end - shapes.begin());
}

}  // namespace crossfoot::extractors
