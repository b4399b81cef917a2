// The language of the text extractor's tests: a document goes in as text, its tables come out as lines of cells.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "extractors/extractor.h"

namespace crossfoot::extractors {

inline Document extracted(std::string_view bytes) {
  Result<Document> result = extract({"drawing.txt", bytes});
  REQUIRE(result);
  return std::move(result.value());
}

// "[2]" for two header rows, then each row on a line, cells parted by " | " ("a >> " where a spans two columns).
inline std::string drawn(const Table& table) {
  std::string text = std::to_string(table.header_rows);
  text.insert(0, 1, '[').append("]\n");
  const std::vector<int> grid = cell_grid(table);
  for (int r = 0; r < table.rows; ++r) {
    for (int c = 0; c < table.columns; ++c) {
      const int index = grid[static_cast<std::size_t>(r * table.columns + c)];
      if (c > 0) text += " | ";
      if (index < 0) continue;
      const Cell& cell = table.cells[static_cast<std::size_t>(index)];
      text += cell.column < c ? ">>" : cell.text;
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    text += '\n';
  }
  return text;
}

inline std::string drawn_tables(std::string_view bytes) {
  std::string text;
  for (const Table& table : extracted(bytes).tables) text += drawn(table);
  return text;
}

}  // namespace crossfoot::extractors
