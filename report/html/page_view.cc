#include "report/html/page_view.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "report/sum_layout.h"

namespace crossfoot::report {
namespace {

using kainjow::mustache::data;

constexpr double kMarkPadding = 1.5;   // points around the figures, so that the frame does not cross them
constexpr double kPartPadding = 30;    // of the page around the marks
constexpr double kSmallestPart = 110;  // height: a single line needs its neighbours to be recognised
constexpr double kTallestPart = 300;   // height for the sake of the column heads
constexpr double kNearlyAll = 0.8;     // of the page's height: then show the page

std::string points(double value) { return fmt::format("{:.1f}", value); }

const Cell* cell_at(const Document& document, const CellRef& ref) {
  if (ref.table < 0 || static_cast<std::size_t>(ref.table) >= document.tables.size()) return nullptr;
  const std::vector<Cell>& cells = document.tables[static_cast<std::size_t>(ref.table)].cells;
  // By row, then column; a cell that spans the position begins before it.
  const auto exact = std::lower_bound(cells.begin(), cells.end(), ref, [](const Cell& cell, const CellRef& wanted) {
    return std::pair(cell.row, cell.column) < std::pair(wanted.row, wanted.column);
  });
  if (exact != cells.end() && exact->row == ref.row && exact->column == ref.column) return &*exact;
  const auto spanning = std::find_if(cells.begin(), exact, [&](const Cell& cell) {
    return ref.row < cell.row + cell.row_span && ref.column >= cell.column &&
           ref.column < cell.column + cell.column_span;
  });
  return spanning == exact ? nullptr : &*spanning;
}

// The stronger mark of a cell hides the weaker: addends first, suspects last.
void place(std::map<int, std::vector<PlacedMark>>& marks, int page, const PlacedMark& mark) {
  if (mark.box.empty() || page < 1) return;
  std::vector<PlacedMark>& list = marks[page];
  const auto same = std::find_if(list.begin(), list.end(), [&](const PlacedMark& other) {
    return other.box.x0 == mark.box.x0 && other.box.y0 == mark.box.y0;
  });
  if (same == list.end())
    list.push_back(mark);
  else if (mark.kind > same->kind)
    *same = mark;
}

data mark_data(const PlacedMark& mark) {
  data made;
  made.set("class", std::string(mark_class(mark.kind)));
  made.set("x", points(mark.box.x0 - kMarkPadding));
  made.set("y", points(mark.box.y0 - kMarkPadding));
  made.set("width", points(mark.box.width() + 2 * kMarkPadding));
  made.set("height", points(mark.box.height() + 2 * kMarkPadding));
  made.set("number", std::to_string(mark.finding));
  // A flag with the finding's number at the right of the frame.
  const std::string number = std::to_string(mark.finding);
  const double tag_x = mark.box.x1 + kMarkPadding + 1, tag_y = mark.box.y0 - kMarkPadding;
  made.set("tag_x", points(tag_x));
  made.set("tag_y", points(tag_y));
  made.set("tag_width", points(5 + 5.0 * static_cast<double>(number.size())));
  made.set("tag_text_x", points(tag_x + 2.5));
  made.set("tag_text_y", points(tag_y + 8));
  return made;
}

data picture(const PageSize& page, const Box& part, const std::vector<PlacedMark>& marks) {
  data made;
  made.set("href", page.picture);
  made.set("page_width", points(page.width));
  made.set("page_height", points(page.height));
  made.set("view", fmt::format("{:.1f} {:.1f} {:.1f} {:.1f}", part.x0, part.y0, part.width(), part.height()));
  data list{data::type::list};
  for (const PlacedMark& mark : marks) list.push_back(mark_data(mark));
  made.set("marks", list);
  return made;
}

}  // namespace

std::map<int, std::vector<PlacedMark>> placed_marks(const Document& document, const Finding& finding, int number) {
  std::map<int, std::vector<PlacedMark>> marks;
  const auto add = [&](const CellRef& ref, MarkKind kind) {
    if (const Cell* cell = cell_at(document, ref)) place(marks, cell->page, {cell->box, kind, number});
  };
  for (const Operand& operand : finding.operands) add(operand.cell, MarkKind::addend);
  const MarkKind stated = finding.suspect_cells.empty() ? MarkKind::suspect : MarkKind::stated;
  if (finding.cell) add(*finding.cell, stated);
  for (const CellRef& suspect : finding.suspect_cells)
    if (is_suspect(finding, suspect)) add(suspect, MarkKind::suspect);
  if (marks.empty()) place(marks, finding.page, {finding.box, MarkKind::suspect, number});
  return marks;
}

data page_view(const PageSize& page, const std::vector<PlacedMark>& marks) {
  return picture(page, {0, 0, page.width, page.height}, marks);
}

data page_part_view(const PageSize& page, const Box& table, const std::vector<PlacedMark>& marks) {
  Box part;
  for (const PlacedMark& mark : marks) part = part.united(mark.box);
  // Without a table to show, the lines of text from margin to margin.
  const Box across = part.united(table.empty() ? Box{0, part.y0, page.width, part.y1} : table);
  // Column heads say what a figure is: they come along where the table is not too tall for that.
  if (part.y1 - across.y0 <= kTallestPart) part.y0 = std::min(part.y0, across.y0 + kPartPadding / 2);
  const double missing = std::max(0.0, kSmallestPart - (part.height() + 2 * kPartPadding)) / 2;
  part = {across.x0 - kPartPadding / 2, part.y0 - kPartPadding - missing, across.x1 + kPartPadding / 2,
          part.y1 + kPartPadding + missing};
  part = {std::max(part.x0, 0.0), std::max(part.y0, 0.0), std::min(part.x1, page.width),
          std::min(part.y1, page.height)};
  if (part.empty() || part.height() > kNearlyAll * page.height) return page_view(page, marks);
  return picture(page, part, marks);
}

}  // namespace crossfoot::report
