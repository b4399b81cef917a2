// w:tbl: a grid with spans, from cells that say only how many columns they take and whether they continue a merge.
#include <algorithm>
#include <map>

#include "extractors/docx/body_reader.h"
#include "extractors/flow/table_content.h"

namespace crossfoot::extractors::docx {
namespace {

// Word allows 63 columns; other writers go further, none of them honestly beyond this.
constexpr int kMaxColumns = 1000;
struct CellProperties {
  int span = 1;
  bool continues_above = false;
  bool continues_left = false;
};

CellProperties read_cell_properties(XmlReader& xml) {
  CellProperties properties;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const std::string_view name = xml.name();
    if (name == "gridSpan") properties.span = std::clamp(to_int(xml.attribute_or("val", "1"), 1), 1, kMaxColumns);
    // Without w:val both mean "continue" (17.4.84).
    else if (name == "vMerge" || name == "vmerge")
      properties.continues_above = xml.attribute_or("val", "continue") == "continue";
    else if (name == "hMerge" || name == "hmerge")
      properties.continues_left = xml.attribute_or("val", "continue") == "continue";
  });
  return properties;
}

}  // namespace

struct BodyReader::TableBuilder : flow::TableContent {
  std::map<int, std::size_t> open;  // grid column → cell that a merge from above may continue
  bool in_header = true;            // header rows are the leading ones that say so

  void place(Cell cell, std::vector<Item> items, const CellProperties& properties, int column) {
    if (properties.continues_above) {
      if (const auto above = open.find(column); above != open.end()) {
        Cell& owner = table.cells[above->second];
        owner.row_span = table.rows - owner.row + 1;
        return;
      }
    }
    if (properties.continues_left && !table.cells.empty() && table.cells.back().row == table.rows) {
      table.cells.back().column_span += properties.span;
      return;
    }
    cell.row = table.rows;
    cell.column = column;
    cell.column_span = properties.span;
    open[column] = table.cells.size();
    table.cells.push_back(std::move(cell));
    content.push_back(std::move(items));
  }
};

void BodyReader::read_table(XmlReader& xml, std::vector<Item>& items) {
  TableBuilder builder;
  builder.table.depth = table_depth_;
  // Its place in reading order is where it starts: before the tables nested in it.
  const int index = static_cast<int>(document_.tables.size());
  document_.tables.emplace_back();
  ++table_depth_;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "tr")
      read_row(xml, builder);
    else if (xml.name() == "sdt" || xml.name() == "ins" || xml.name() == "customXml")
      xml.for_each_child([&] {
        if (xml.at_start() && xml.name() == "tr")
          read_row(xml, builder);
        else if (xml.at_start() && xml.name() == "sdtContent")
          xml.for_each_child([&] {
            if (xml.at_start() && xml.name() == "tr") read_row(xml, builder);
          });
      });
  });
  --table_depth_;
  flow::place_table(std::move(builder), index, document_, items);
}

void BodyReader::read_row(XmlReader& xml, TableBuilder& table) {
  int column = 0;
  bool deleted = false;
  bool header = false;
  const std::size_t cells_before = table.table.cells.size();
  read_row_children(xml, table, column, deleted, header);
  if (deleted) {
    table.table.cells.resize(cells_before);
    table.content.resize(cells_before);
    std::erase_if(table.open, [&](const auto& entry) { return entry.second >= cells_before; });
    return;
  }
  Table& grid = table.table;
  grid.columns = std::max(grid.columns, column);
  ++grid.rows;
  if (static_cast<long long>(grid.rows) * grid.columns > limits_.max_table_cells) table.too_large = true;
  table.in_header = table.in_header && header;
  if (table.in_header) grid.header_rows = grid.rows;
}

void BodyReader::read_row_children(XmlReader& xml, TableBuilder& table, int& column, bool& deleted, bool& header) {
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    const std::string_view name = xml.name();
    if (name == "tc") {
      read_cell(xml, table, column);
    } else if (name == "trPr") {
      xml.for_each_child([&] {
        if (!xml.at_start()) return;
        if (xml.name() == "del") deleted = true;
        if (xml.name() == "tblHeader") header = is_on(xml);
        if (xml.name() == "gridBefore") column += std::clamp(to_int(xml.attribute_or("val", "0"), 0), 0, kMaxColumns);
      });
    } else if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins") {
      read_row_children(xml, table, column, deleted, header);
    }
  });
}

void BodyReader::read_cell(XmlReader& xml, TableBuilder& table, int& column) {
  CellProperties properties;
  std::vector<Item> items;
  xml.for_each_child([&] {
    if (!xml.at_start()) return;
    if (xml.name() == "tcPr")
      properties = read_cell_properties(xml);
    else
      read_block(xml, items);
  });
  if (table.too_large || column + properties.span > kMaxColumns) {
    table.too_large = true;
    return;
  }
  Cell cell = flow::cell_from(items);
  table.place(std::move(cell), std::move(items), properties, column);
  column += properties.span;
}

}  // namespace crossfoot::extractors::docx
