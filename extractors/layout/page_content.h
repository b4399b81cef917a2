// What one page shows, free of any file format: words, rules and shaded areas in points, origin at the top left.
// Whoever can fill it (PDF, a line grid of plain text, a drawing in a test) can use the layout engine.
#pragma once

#include <string>
#include <vector>

#include "model/geometry.h"
#include "model/table.h"

namespace crossfoot::extractors::layout {

// What the file itself says that a word is part of (tagged PDF).
struct Declared {
  int cell = -1;          // index into PageContent::cells
  int heading = 0;        // its level
  bool artifact = false;  // furniture of the page: running head, page number, ornament
};

// A cell of a table that the file declares.
struct DeclaredCell {
  int table = 0;    // numbers the tables of the document
  int columns = 0;  // of its table
  int row = 0, column = 0, row_span = 1, column_span = 1;
  bool is_head = false;
};

struct Word {
  std::string text;  // UTF-8, without white space
  Box box;
  double size = 0;  // of the font, in points
  bool bold = false;
  bool italic = false;
  double space = 0.28;  // usual word space around it, in ems; until it is measured, that of Helvetica
  int turns = 0;        // quarter turns clockwise from upright reading
  Declared declared;
  std::vector<TextMark> marks;
  std::vector<double> edges;  // left edge of every character and the right edge of the last; may be empty
};

// A straight rule along one axis: `at` is its place on the other axis.
struct Rule {
  double at = 0;
  double from = 0, to = 0;
  double thickness = 0;
  bool edge = false;  // the border of a shaded area rather than ink of its own

  double length() const { return to - from; }
};

struct Fill {  // a shaded area
  Box box;
  unsigned color = 0;  // equal for equal colours, nothing more
};

struct PageContent {
  int number = 0;  // 1-based
  double width = 0, height = 0;
  std::vector<Word> words;
  std::vector<Rule> horizontal, vertical;
  std::vector<Fill> fills;
  std::vector<Box> drawings;  // extents of curves and slanting lines: charts and logos
  std::vector<DeclaredCell> cells;
};

}  // namespace crossfoot::extractors::layout
