#include "model/dump.h"

#include <algorithm>
#include <vector>

namespace crossfoot {
namespace {

std::string on_one_line(const std::string& text) {
  std::string line;
  for (const char c : text) {
    if (c == '\n')
      line += " / ";
    else
      line.push_back(c);
  }
  return line;
}

std::string span_note(const Cell& cell) {
  if (cell.row_span == 1 && cell.column_span == 1) return "";
  return " {" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + "}";
}

std::string row_line(const Table& table, const std::vector<int>& grid, int row) {
  std::string line = row < table.header_rows ? "  ! " : "  | ";
  for (int column = 0; column < table.columns; ++column) {
    const int index = grid[static_cast<std::size_t>(row) * static_cast<std::size_t>(table.columns) +
                           static_cast<std::size_t>(column)];
    if (column > 0) line += " | ";
    if (index < 0) continue;
    const Cell& cell = table.cells[static_cast<std::size_t>(index)];
    if (cell.row == row && cell.column == column)
      line += on_one_line(cell.text) + span_note(cell);
    else
      line += cell.row == row ? "<" : "^";
  }
  while (!line.empty() && line.back() == ' ') line.pop_back();
  return line + "\n";
}

}  // namespace

std::string dump(const Table& table) {
  std::string out = "table " + table.id + " " + std::to_string(table.rows) + "x" + std::to_string(table.columns) + "\n";
  if (!table.caption.empty()) out += "  caption: " + on_one_line(table.caption) + "\n";
  const std::vector<int> grid = cell_grid(table);
  for (int row = 0; row < table.rows; ++row) out += row_line(table, grid, row);
  for (const std::string& note : table.notes) out += "  note: " + on_one_line(note) + "\n";
  return out;
}

std::string dump(const Document& document) {
  std::string out;
  for (const Block& block : document.blocks) {
    if (block.kind == BlockKind::table) {
      out += dump(document.tables[static_cast<std::size_t>(block.table)]);
      continue;
    }
    out += std::string(to_string(block.kind));
    if (block.level > 0) out += " " + std::to_string(block.level);
    out += ": " + on_one_line(block.text) + "\n";
  }
  return out;
}

}  // namespace crossfoot
