#include "extractors/text/draft_table.h"

#include <algorithm>

#include "extractors/text/residue.h"
#include "extractors/text/text_shape.h"

namespace crossfoot::extractors::text {
namespace {

// Beyond this many rows without a figure the table has no heading but text throughout.
constexpr std::size_t kMostHeaderRows = 12;

bool is_empty_row(const DraftRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(), [](const DraftCell& cell) { return cell.empty(); });
}

bool is_mostly_bold(const CleanText& clean) {
  return std::any_of(clean.marks.begin(), clean.marks.end(), [&](const TextMark& mark) {
    return mark.kind == TextMark::Kind::bold && (mark.end - mark.begin) * 2 > clean.text.size();
  });
}

}  // namespace

bool DraftRow::label_only() const {
  return !cells.empty() && !cells[0].empty() &&
         std::all_of(cells.begin() + 1, cells.end(), [](const DraftCell& cell) { return cell.empty(); });
}

bool is_data_row(const DraftRow& row) {
  bool amount = false;
  bool all_years = true;
  for (std::size_t c = 1; c < row.cells.size(); ++c) {
    const std::string& text = row.cells[c].text;
    if (text.empty() || !has_amount(text)) continue;
    amount = true;
    all_years = all_years && is_year(text);
  }
  return amount && !all_years;
}

bool is_header_row(const DraftRow& row) { return !row.label_only() && !is_empty_row(row) && !is_data_row(row); }

int count_header_rows(const std::vector<DraftRow>& rows) {
  std::size_t header = 0;
  for (std::size_t r = 0; r < rows.size() && r < kMostHeaderRows; ++r) {
    if (is_data_row(rows[r])) return static_cast<int>(header);
    if (is_header_row(rows[r])) header = r + 1;
  }
  return 0;
}

std::size_t grid_size(const DraftTable& draft) { return draft.rows.size() * static_cast<std::size_t>(draft.columns); }

Table finished_table(DraftTable&& draft) {
  Table table;
  table.columns = draft.columns;
  table.confidence = draft.confidence;
  for (std::size_t r = 0; r < draft.rows.size(); ++r) {
    const DraftRow row = std::move(draft.rows[r]);
    if (is_empty_row(row)) continue;
    table.header_rows += r < static_cast<std::size_t>(draft.header_rows);
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const DraftCell& source = row.cells[column];
      CleanText clean = clean_inline(source.text);
      if (clean.text.empty()) continue;
      Cell cell;
      cell.row = table.rows;
      cell.column = static_cast<int>(column);
      cell.column_span = source.column_span;
      cell.bold = is_mostly_bold(clean);
      cell.text = std::move(clean.text);
      cell.marks = std::move(clean.marks);
      cell.line = source.line;
      cell.indent = source.indent;
      cell.confidence = draft.confidence;
      table.cells.push_back(std::move(cell));
    }
    ++table.rows;
  }
  return table;
}

}  // namespace crossfoot::extractors::text
