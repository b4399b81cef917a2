#include "extractors/xlsx/sheet_reader.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

namespace crossfoot::extractors::xlsx {
namespace {

constexpr int kMostRows = 1'048'576;
constexpr int kMostColumns = 16'384;
constexpr double kPointsPerIndent = 9;  // three blanks of the standard font

struct Place {
  int row = -1;
  int column = -1;
};

// "AB12"; -1 for what is missing or beyond the grid.
Place place_of(std::string_view reference) {
  Place place;
  std::size_t i = 0;
  int column = 0;
  for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z' && column <= kMostColumns; ++i)
    column = column * 26 + (reference[i] - 'A' + 1);
  int row = 0;
  const auto [end, error] = std::from_chars(reference.data() + i, reference.data() + reference.size(), row);
  if (i > 0 && column <= kMostColumns) place.column = column - 1;
  if (error == std::errc() && row >= 1 && row <= kMostRows) place.row = row - 1;
  return place;
}

bool is_on(const std::string& text) { return text == "1" || text == "true"; }

bool by_place(const sheets::SheetCell& a, const sheets::SheetCell& b) {
  return a.row != b.row ? a.row < b.row : a.column < b.column;
}

}  // namespace

SheetContent SheetReader::read(XmlReader& xml) {
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const std::string name(xml.name());
    if (name == "cols") read_columns(xml);
    if (name == "mergeCells") read_merged(xml);
    if (name == "sheetData")
      xml.for_each_child([&] {
        if (xml.at_start() && xml.name() == "row") read_row(xml);
      });
  });
  std::erase_if(content_.sheet.cells, [](const sheets::SheetCell& cell) { return cell.text.empty(); });
  content_.sheet.hidden_columns = static_cast<int>(used_hidden_columns_.size());
  return std::move(content_);
}

void SheetReader::read_columns(XmlReader& xml) {
  xml.for_each_child([&] {
    if (!xml.at_start() || xml.name() != "col" || !is_on(xml.attribute_or("hidden", "0"))) return;
    hidden_columns_.emplace(std::max(to_int(xml.attribute_or("min", "1"), 1), 1) - 1,
                            std::max(to_int(xml.attribute_or("max", "1"), 1), 1) - 1);
  });
}

void SheetReader::read_row(XmlReader& xml) {
  const int said = std::max(to_int(xml.attribute_or("r", ""), row_ + 2), 1) - 1;
  // Rows come in order (18.3.1.73); one that does not is no place.
  row_ = std::min(std::max(said, row_ + 1), kMostRows);
  column_ = -1;
  const bool hidden = is_on(xml.attribute_or("hidden", "0"));
  const std::size_t before = content_.sheet.cells.size();
  xml.for_each_child([&] {
    if (xml.at_start() && xml.name() == "c") read_cell(xml, row_);
  });
  const auto& cells = content_.sheet.cells;
  const bool shows = std::any_of(cells.begin() + static_cast<std::ptrdiff_t>(before), cells.end(),
                                 [](const sheets::SheetCell& cell) { return !cell.text.empty(); });
  content_.sheet.hidden_rows += hidden && shows;
}

void SheetReader::read_cell(XmlReader& xml, int row) {
  const Place place = place_of(xml.attribute_or("r", ""));
  column_ = std::min(std::max(place.column, column_ + 1), kMostColumns);
  const std::string type = xml.attribute_or("t", "n");
  const CellFormat& format = workbook_.styles.format(to_int(xml.attribute_or("s", "0"), 0));
  sheets::SheetCell cell;
  cell.row = row;
  cell.column = column_;
  cell.bold = format.bold;
  cell.indent = format.indent * kPointsPerIndent;
  cell.alignment = format.alignment;
  bool formula = false, value = false;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const std::string name(xml.name());
    if (name == "f") formula = true;
    if (name == "v") {
      value = true;
      show(cell, type, xml.text_inside(), format);
    }
    if (name == "is") {
      SharedString own = read_string(xml);
      cell.text = std::move(own.text);
      cell.marks = std::move(own.marks);
    }
  });
  if (formula && !value) ++content_.without_result;
  if (cell.text.empty()) return;
  if (content_.sheet.cells.size() >= static_cast<std::size_t>(limits_.max_table_cells)) {
    content_.too_large = true;
    return;
  }
  for (const auto& [first, last] : hidden_columns_)
    if (column_ >= first && column_ <= last) used_hidden_columns_.insert(column_);
  content_.sheet.cells.push_back(std::move(cell));
}

void SheetReader::show(sheets::SheetCell& cell, const std::string& type, const std::string& value,
                       const CellFormat& format) const {
  if (type == "s") {
    const auto index = static_cast<std::size_t>(std::max(0, to_int(value, 0)));
    if (index >= workbook_.strings.size()) return;
    const SharedString& shared = workbook_.strings[index];
    cell.text = format.number->print(shared.text);
    if (cell.text == shared.text) cell.marks = shared.marks;
    cell.bold = cell.bold || shared.bold;
  } else if (type == "b") {
    cell.text = is_on(value) ? "TRUE" : "FALSE";
  } else if (type == "n") {
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc() || !std::isfinite(number)) return;
    cell.text = format.number->print(number, workbook_.from_1904);
    cell.figure = !format.is_date;
  } else {  // a formula's text, an error, a date of ISO 8601
    cell.text = value;
  }
  // Room that a code leaves for a bracket is not text.
  const std::size_t begin = cell.text.find_first_not_of(" \n");
  if (begin == std::string::npos) return cell.text.clear();
  if (begin > 0) cell.marks.clear();
  cell.text = cell.text.substr(begin, cell.text.find_last_not_of(" \n") - begin + 1);
}

void SheetReader::read_merged(XmlReader& xml) {
  auto& cells = content_.sheet.cells;
  xml.for_each_child([&] {
    if (!xml.at_start() || xml.name() != "mergeCell") return;
    const std::string range = xml.attribute_or("ref", "");
    const std::size_t colon = std::min(range.find(':'), range.size());
    const Place from = place_of(std::string_view(range).substr(0, colon));
    const Place to = colon < range.size() ? place_of(std::string_view(range).substr(colon + 1)) : from;
    if (from.row < 0 || from.column < 0 || to.row < from.row || to.column < from.column) return;
    sheets::SheetCell corner;
    corner.row = from.row;
    corner.column = from.column;
    for (auto cell = std::lower_bound(cells.begin(), cells.end(), corner, by_place);
         cell != cells.end() && cell->row <= to.row; ++cell) {
      if (cell->column < from.column || cell->column > to.column) continue;
      if (cell->row == from.row && cell->column == from.column) {
        cell->row_span = to.row - from.row + 1;
        cell->column_span = to.column - from.column + 1;
      } else {
        cell->text.clear();  // under the corner, and not seen
      }
    }
  });
}

}  // namespace crossfoot::extractors::xlsx
