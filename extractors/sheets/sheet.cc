#include "extractors/sheets/sheet.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

#include "extractors/flow/blocks.h"
#include "extractors/sheets/blocks.h"

namespace crossfoot::extractors::sheets {
namespace {

using RowCells = std::vector<SheetCell*>;

flow::Item paragraph_of(SheetCell& cell) {
  flow::Item item;
  item.paragraph.text = std::move(cell.text);
  item.paragraph.marks = std::move(cell.marks);
  item.paragraph.bold = cell.bold;
  item.paragraph.line = cell.row + 1;
  return item;
}

// Where each of the places that are in use comes among them.
std::map<int, int> in_order(const std::vector<int>& used) {
  std::map<int, int> order;
  for (const int place : used) order.emplace(place, 0);
  int next = 0;
  for (auto& [place, number] : order) number = next++;
  return order;
}

int places_between(const std::map<int, int>& order, int begin, int end) {
  return static_cast<int>(std::distance(order.lower_bound(begin), order.lower_bound(end)));
}

// Rows and columns in which no cell begins are not there.
Table table_of(const std::vector<RowCells>& rows) {
  std::vector<int> used_rows, used_columns;
  for (const RowCells& row : rows)
    for (const SheetCell* cell : row) {
      used_rows.push_back(cell->row);
      used_columns.push_back(cell->column);
    }
  const std::map<int, int> row_order = in_order(used_rows), column_order = in_order(used_columns);
  Table table;
  table.rows = static_cast<int>(row_order.size());
  table.columns = static_cast<int>(column_order.size());
  for (const RowCells& row : rows)
    for (SheetCell* source : row) {
      Cell cell;
      cell.row = row_order.at(source->row);
      cell.column = column_order.at(source->column);
      cell.row_span = std::max(1, places_between(row_order, source->row, source->row + source->row_span));
      cell.column_span =
          std::max(1, places_between(column_order, source->column, source->column + source->column_span));
      cell.text = std::move(source->text);
      cell.marks = std::move(source->marks);
      cell.line = source->row + 1;
      cell.bold = source->bold;
      cell.indent = source->indent;
      cell.alignment = source->alignment;
      table.cells.push_back(std::move(cell));
    }
  return table;
}

std::vector<RowCells> rows_of(Cells& block) {
  std::vector<RowCells> rows;
  for (SheetCell& cell : block) {
    if (rows.empty() || rows.back().front()->row != cell.row) rows.emplace_back();
    rows.back().push_back(&cell);
  }
  return rows;
}

class SheetWriter {
 public:
  SheetWriter(Document& document, const Limits& limits) : document_(document), limits_(limits) {}

  // Rows of one cell above and below the rows of several are text: titles, notes.
  void add(Cells block) {
    std::vector<RowCells> rows = rows_of(block);
    const auto is_row = [](const RowCells& row) { return row.size() > 1; };
    const auto begin = std::find_if(rows.begin(), rows.end(), is_row);
    const auto end = std::find_if(rows.rbegin(), std::make_reverse_iterator(begin), is_row).base();
    for (auto row = rows.begin(); row != begin; ++row) items_.push_back(paragraph_of(*row->front()));
    if (begin != end) add_table(table_of({begin, end}), begin->front()->row + 1);
    for (auto row = std::max(begin, end); row != rows.end(); ++row) items_.push_back(paragraph_of(*row->front()));
  }

  void finish() { flow::append_items(std::move(items_), BlockKind::paragraph, document_); }

 private:
  void add_table(Table table, int line) {
    if (static_cast<long long>(table.rows) * table.columns > limits_.max_table_cells) {
      document_.warnings.push_back(
          {Outcome::too_large, fmt::format("the table at row {} is larger than the limit and was left out", line), 0});
      return;
    }
    flow::Item place;
    place.table = static_cast<int>(document_.tables.size());
    place.paragraph.line = line;
    document_.tables.push_back(std::move(table));
    items_.push_back(std::move(place));
  }

  Document& document_;
  const Limits& limits_;
  std::vector<flow::Item> items_;
};

void say_hidden(const Sheet& sheet, Document& document) {
  const auto say = [&](int count, const char* what) {
    if (count == 0) return;
    document.warnings.push_back(
        {Outcome::partial, fmt::format("sheet {}: {} hidden {} were read with the others", sheet.name, count, what),
         0});
  };
  say(sheet.hidden_rows, "rows");
  say(sheet.hidden_columns, "columns");
}

}  // namespace

void append_sheet(Sheet&& sheet, Document& document, const Limits& limits) {
  if (sheet.cells.empty()) return;
  say_hidden(sheet, document);
  Block name;
  name.kind = BlockKind::heading;
  name.level = 1;
  name.text = sheet.name;
  if (!name.text.empty()) document.blocks.push_back(std::move(name));
  SheetWriter writer(document, limits);
  for (Cells& block : parted(std::move(sheet.cells))) writer.add(std::move(block));
  writer.finish();
}

}  // namespace crossfoot::extractors::sheets
