#include "extractors/text/segmentation.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace crossfoot::extractors::text {
namespace {

// "t" a text, "f" a figure, "e" an empty cell; a blank stands for a blank line.
std::vector<StackedCell> cells_of(std::string_view drawing) {
  std::vector<StackedCell> cells;
  bool after_blank = false;
  for (const char c : drawing) {
    if (c == ' ') {
      after_blank = true;
      continue;
    }
    cells.push_back({c == 't' ? StackedKind::text : c == 'f' ? StackedKind::figure : StackedKind::empty, after_blank});
    after_blank = false;
  }
  return cells;
}

std::string rows_of(std::string_view drawing) {
  const std::vector<StackedCell> cells = cells_of(drawing);
  const Segmentation rows = segment_rows(cells);
  std::string text;
  for (std::size_t r = 0; r < rows.row_begins.size(); ++r) {
    const std::size_t end = r + 1 < rows.row_begins.size() ? rows.row_begins[r + 1] : cells.size();
    if (r > 0) text += ' ';
    for (std::size_t i = rows.row_begins[r]; i < end; ++i) {
      text += cells[i].kind == StackedKind::text ? 't' : cells[i].kind == StackedKind::figure ? 'f' : 'e';
    }
  }
  return text;
}

TEST_CASE("rows of one arity are found") {
  using Row = std::pair<const char*, const char*>;
  const auto [drawing, rows] = GENERATE(values<Row>({
      {"ttt tff tff tff", "ttt tff tff tff"},
      {"ttt tff tf f tff", "ttt tff tff tff"},                                 // a blank line inside a row
      {"tttttt tfffff tff f f f tfffff", "tttttt tfffff tfffff tfffff"},       // several
      {"t t t ef tf tf tf tf", "t t t ef tf tf tf tf"},                        // title rows
      {"t t et t e tf tf tf e t e tf tf", "t t et t e tf tf tf e t e tf tf"},  // section heads between spacers
      {"t t t t t t t t t t t t tt", "tt tt tt tt tt tt tt"},                  // nearly every row broken
      {"t t t t", "t t t t"},                                                  // one column
      {"ett tff tff tff te f", "ett tff tff tff tef"},                         // the balance at the end
      {"tt tf tf tftf tf tf", "tt tf tf tf tf tf tf"},                         // a blank line went missing
  }));
  INFO(drawing);
  CHECK(rows_of(drawing) == rows);
}

TEST_CASE("breaking rows at random leaves the arity") {
  const unsigned seed = GENERATE(11u, 12u, 13u, 14u, 15u);
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const std::size_t arity = 3 + random() % 6;
  std::string drawing(arity, 't');
  for (int r = 0; r < 30; ++r) {
    drawing += " t";
    for (std::size_t c = 1; c < arity; ++c) drawing += c > 1 && random() % 12 == 0 ? " f" : "f";
  }
  const Segmentation rows = segment_rows(cells_of(drawing));
  CHECK(rows.arity == arity);
  CHECK(rows.full_rows == 31);
}

}  // namespace
}  // namespace crossfoot::extractors::text
