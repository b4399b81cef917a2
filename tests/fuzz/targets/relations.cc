// The arithmetic of tables: a line is a row, a tab parts two cells, an empty line two tables. "# N" at the head of a
// table says how many rows are its head, "! text" is a paragraph between tables.
#include <charconv>

#include "tests/fuzz/target.h"

using namespace crossfoot;

namespace {

constexpr int kMostRows = 120, kMostColumns = 24;

std::string utf8_or_marks(std::string_view text) {
  std::string clean(text);
  for (char& c : clean)
    if (static_cast<unsigned char>(c) < ' ' || static_cast<unsigned char>(c) >= 127) c = ' ';
  return clean;
}

void add_row(std::string_view line, Table& table) {
  if (table.rows >= kMostRows) return;
  int column = 0;
  while (column < kMostColumns) {
    const std::size_t end = line.find('\t');
    Cell cell;
    cell.row = table.rows;
    cell.column = column++;
    cell.text = utf8_or_marks(line.substr(0, end));
    if (!cell.text.empty()) table.cells.push_back(std::move(cell));
    if (end == std::string_view::npos) break;
    line.remove_prefix(end + 1);
  }
  table.columns = std::max(table.columns, column);
  ++table.rows;
}

void add_table(Table table, Document& document) {
  if (table.rows == 0) return;
  table.header_rows = std::min(table.header_rows, table.rows);
  table.id = "t" + std::to_string(document.tables.size() + 1);
  Block block;
  block.kind = BlockKind::table;
  block.table = static_cast<int>(document.tables.size());
  document.blocks.push_back(block);
  document.tables.push_back(std::move(table));
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  std::string_view rest = fuzz::as_text(data, size);
  Document document;
  Table table;
  while (!rest.empty() && document.blocks.size() < 40) {
    const std::string_view line = fuzz::take_line(rest);
    if (line.starts_with("# ")) {
      std::from_chars(line.data() + 2, line.data() + line.size(), table.header_rows);
      table.header_rows = std::max(table.header_rows, 0);
    } else if (line.empty()) {
      add_table(std::exchange(table, {}), document);
    } else if (line.starts_with("! ")) {
      Block block;
      block.text = utf8_or_marks(line.substr(2));
      document.blocks.push_back(std::move(block));
    } else {
      add_row(line, table);
    }
  }
  add_table(std::move(table), document);
  fuzz::check_whole(document);
  return 0;
}
