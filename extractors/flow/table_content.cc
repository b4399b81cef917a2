#include "extractors/flow/table_content.h"

#include <utility>

namespace crossfoot::extractors::flow {
namespace {

constexpr double kPointsPerTwip = 0.05;
// Width of a space at the usual 10 to 11 points, for people who indent with spaces.
constexpr double kPointsPerSpace = 2.5;

Alignment alignment_of(const std::string& justification) {
  if (justification == "right" || justification == "end") return Alignment::right;
  if (justification == "center") return Alignment::center;
  if (justification == "decimal") return Alignment::decimal;
  return Alignment::left;
}

}  // namespace

// Paragraphs of a cell become one text with a line each.
Cell cell_from(const std::vector<Item>& items) {
  Cell cell;
  std::size_t bold = 0, italic = 0;
  bool first = true;
  for (const Item& item : items) {
    if (item.table >= 0) continue;
    const Paragraph& paragraph = item.paragraph;
    if (cell.anchor == 0) cell.anchor = paragraph.anchor;
    if (cell.line == 0) cell.line = paragraph.line;
    if (paragraph.text.empty()) continue;
    if (!cell.text.empty()) cell.text.push_back('\n');
    const std::size_t shift = cell.text.size();
    cell.text += paragraph.text;
    for (const TextMark& mark : paragraph.marks)
      cell.marks.push_back({mark.kind, mark.begin + shift, mark.end + shift});
    if (paragraph.bold) bold += paragraph.text.size();
    if (paragraph.italic) italic += paragraph.text.size();
    if (!std::exchange(first, false)) continue;
    cell.indent = paragraph.format.indent.value_or(0) * kPointsPerTwip + paragraph.leading_spaces * kPointsPerSpace;
    cell.alignment = alignment_of(paragraph.format.justification.value_or("left"));
  }
  cell.bold = bold * 2 > cell.text.size();
  cell.italic = italic * 2 > cell.text.size();
  return cell;
}

void place_table(TableContent&& built, int index, Document& document, std::vector<Item>& items) {
  Table& table = built.table;
  if (built.too_large)
    document.warnings.push_back({Outcome::too_large, "a table has more cells than the limit and was left out", 0});
  const bool is_frame = table.cells.size() <= 1;
  if (is_frame || built.too_large) {
    if (is_frame && !built.content.empty())
      for (Item& item : built.content.front()) items.push_back(std::move(item));
    return;
  }
  std::erase_if(table.cells, [](const Cell& cell) { return cell.text.empty(); });
  Item place;
  place.table = index;
  place.paragraph.line = table.cells.empty() ? 0 : table.cells.front().line;
  document.tables[static_cast<std::size_t>(index)] = std::move(table);
  items.push_back(std::move(place));
  for (const std::vector<Item>& cell : built.content)
    for (const Item& item : cell)
      if (item.table >= 0) items.push_back({{}, item.table});
}

}  // namespace crossfoot::extractors::flow
