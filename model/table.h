// A table as it was printed. Extractors fill it and never interpret: what a cell means is a reading.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/geometry.h"

namespace crossfoot {

// A stretch of a text, [begin, end) in bytes of the UTF-8, that was set differently or refers to a note.
// Of a table whose text OCR read, and less: what does not add up in it is the OCR's fault before it is the page's.
constexpr double kReadByOcr = 0.25;

struct TextMark {
  enum class Kind { superscript, subscript, bold, italic, struck, note_reference };
  Kind kind = Kind::superscript;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool operator==(const TextMark&) const = default;
};

enum class Alignment { unknown, left, center, right, decimal };

struct Cell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  std::string text;  // UTF-8; one space between words, '\n' between paragraphs or forced lines of the cell
  std::vector<TextMark> marks;
  int page = 0;  // 1-based; 0 where the format has no pages
  Box box;
  int line = 0;            // 1-based: first line in a text file or page source, row of a sheet; 0 otherwise
  std::size_t anchor = 0;  // number of the cell's first paragraph in reading order of a DOCX part (from 1), 0 otherwise
  bool bold = false;       // most of the text
  bool italic = false;
  double indent = 0;  // of the first line from the left edge of its column: points, or characters in plain text
  Alignment alignment = Alignment::unknown;
  double confidence = 1;  // that this text is one cell and stands in this row and column, 0..1
};

struct TablePart {  // a table continued over pages has a part on each
  int page = 0;
  Box box;
  int first_row = 0;
};

struct Table {
  std::string id;  // "t1", "t2", … in reading order
  int page = 0;    // of the first part
  Box box;         // of the first part
  std::vector<TablePart> parts;
  std::string caption;  // "Table 1. Approved budgets (in thousands of euros)", as printed, may be several lines
  std::vector<std::string> notes;  // source lines and notes under the table
  std::string section;             // the nearest heading above it
  int rows = 0;
  int columns = 0;
  int header_rows = 0;
  std::vector<Cell> cells;  // by row, then column; a position that is neither listed nor spanned is blank
  double confidence = 1;    // that this is a table, and with this grid
  int depth = 0;            // nesting: 0 for a table of the page, 1 inside a cell of another, …
};

// For every grid position, row-major, the index into `table.cells` of the cell that covers it, or -1.
std::vector<int> cell_grid(const Table& table);

}  // namespace crossfoot
