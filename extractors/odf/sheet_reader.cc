#include "extractors/odf/sheet_reader.h"

#include <algorithm>
#include <utility>

#include "extractors/flow/table_content.h"

namespace crossfoot::extractors::odf {
namespace {

constexpr int kMostRows = 1'048'576;
constexpr int kMostColumns = 16'384;

int count_of(const XmlReader& xml, std::string_view attribute, int most) {
  return std::clamp(to_int(xml.attribute_or(attribute, "1"), 1), 1, most);
}

bool is_hidden(const XmlReader& xml) { return xml.attribute_or("visibility", "visible") != "visible"; }

}  // namespace

sheets::Sheet SheetReader::read(XmlReader& xml) {
  sheet_.name = xml.attribute_or("name", "");
  read_rows(xml);
  sheet_.hidden_columns = static_cast<int>(used_hidden_columns_.size());
  return std::move(sheet_);
}

void SheetReader::read_rows(XmlReader& xml) {
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const std::string name(xml.name());
    if (name == "table-row") read_row(xml);
    if (name == "table-column") read_columns(xml);
    if (name == "table-header-rows" || name == "table-rows" || name == "table-row-group" || name == "table-columns" ||
        name == "table-column-group" || name == "table-header-columns")
      read_rows(xml);
  });
}

void SheetReader::read_columns(XmlReader& xml) {
  const int count = count_of(xml, "number-columns-repeated", kMostColumns);
  if (is_hidden(xml)) hidden_columns_.emplace(column_, column_ + count);
  column_ = std::min(column_ + count, kMostColumns);
}

void SheetReader::read_row(XmlReader& xml) {
  const int times = count_of(xml, "number-rows-repeated", kMostRows);
  const bool hidden = is_hidden(xml);
  std::vector<sheets::SheetCell> row;
  int column = 0;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "table-cell") read_cell(xml, column, row);
    if (xml.name() == "covered-table-cell") column += count_of(xml, "number-columns-repeated", kMostColumns);
  });
  repeat(std::move(row), times, hidden);
  row_ = std::min(row_ + times, kMostRows);
}

void SheetReader::read_cell(XmlReader& xml, int& column, std::vector<sheets::SheetCell>& row) {
  const int times = count_of(xml, "number-columns-repeated", kMostColumns);
  const std::string type = xml.attribute_or("value-type", "");
  const int row_span = count_of(xml, "number-rows-spanned", kMostRows);
  const int column_span = count_of(xml, "number-columns-spanned", kMostColumns);
  sheets::SheetCell cell = cell_of(xml, xml.attribute_or("style-name", ""));
  cell.figure = type == "float" || type == "percentage" || type == "currency";
  cell.row_span = row_span;
  cell.column_span = column_span;
  for (int n = 0; n < times && !cell.text.empty() && column + n < kMostColumns; ++n) {
    cell.column = column + n;
    for (const auto& [first, end] : hidden_columns_)
      if (cell.column >= first && cell.column < end) used_hidden_columns_.insert(cell.column);
    row.push_back(cell);
  }
  column = std::min(column + times, kMostColumns);
}

sheets::SheetCell SheetReader::cell_of(XmlReader& xml, const std::string& style_name) {
  const Style style = styles_.find("table-cell", style_name);
  TextReader text(styles_, document_, limits_);
  std::vector<flow::Item> items;
  for (flow::Item& item : text.read_content(xml))
    if (item.table < 0) items.push_back(std::move(item));
  Cell printed = flow::cell_from(items);
  sheets::SheetCell cell;
  cell.text = std::move(printed.text);
  cell.marks = std::move(printed.marks);
  cell.bold = style.run.bold.value_or(printed.bold);
  constexpr double kPointsPerTwip = 0.05;
  cell.indent = style.paragraph.indent.value_or(0) * kPointsPerTwip;
  return cell;
}

void SheetReader::repeat(std::vector<sheets::SheetCell> row, int times, bool hidden) {
  if (row.empty()) return;
  for (int n = 0; n < times && row_ + n < kMostRows; ++n) {
    if (sheet_.cells.size() + row.size() > static_cast<std::size_t>(limits_.max_table_cells)) {
      too_large_ = true;
      return;
    }
    for (sheets::SheetCell cell : row) {
      cell.row = row_ + n;
      sheet_.cells.push_back(std::move(cell));
    }
    sheet_.hidden_rows += hidden;
  }
}

}  // namespace crossfoot::extractors::odf
