// A table of a flowing text with the paragraphs of its cells, until it is known whether it is one.
#pragma once

#include <vector>

#include "extractors/flow/paragraph.h"
#include "model/document.h"

namespace crossfoot::extractors::flow {

struct TableContent {
  Table table;
  std::vector<std::vector<Item>> content;  // by cell, to unwrap a frame
  bool too_large = false;
};

// Paragraphs of a cell become one text with a line each; tables in it are not its text.
Cell cell_from(const std::vector<Item>& items);

// Puts the table into its place in document.tables and refers to it from `items`. A frame, which has one cell, is no
// table: its content stands where it stands, and its place stays empty (drop_empty_tables).
void place_table(TableContent&& built, int index, Document& document, std::vector<Item>& items);

}  // namespace crossfoot::extractors::flow
