// Word's cell-per-line form: each cell begins behind a tab on a line of its own and may go on over further lines; rows
// are set apart by blank lines, which also occur inside rows and cells.
#include <algorithm>
#include <optional>

#include "extractors/common/lead_words.h"
#include "extractors/text/segmentation.h"
#include "extractors/text/table_forms.h"
#include "extractors/text/text_shape.h"

namespace crossfoot::extractors::text {
namespace {

constexpr std::size_t kMostCells = 1'000'000;

struct StackedText {
  DraftCell cell;
  int blanks_before = 0;
  bool tab_alone = false;  // the text, if any, starts on the line after the tab
};

struct Stack {
  std::vector<StackedText> cells;
  LineRange lines;
};

bool is_cell_start(std::string_view text) {
  return text.front() == '\t' && trimmed(text).find('\t') == std::string_view::npos &&
         (text.size() == 1 || text[1] != '\t');
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

// Whether a line without a leading tab stands below the table rather than in its last cell. Text that was set below a
// lone tab may follow further down.
bool ends_stack(const Line& line, const StackedText& last, bool tabs_alone) {
  if (line.text.find('\t') != std::string_view::npos || opens_note(line.text)) return true;
  if (last.tab_alone && last.cell.empty()) return line.blanks_before > 2;
  if (line.blanks_before > 1 || is_caption_line(line.text)) return true;
  if (line.blanks_before == 0) return false;
  // Words under a figure and a blank line head the next table; under a figure without one they go with it.
  const bool title = has_amount(last.cell.text) && std::count(line.text.begin(), line.text.end(), ' ') >= 2 &&
                     is_capital(line.text.front());
  return title || (!tabs_alone && is_sentence(line.text));
}

void append_line(std::string& text, std::string_view line) {
  if (!text.empty()) text.push_back('\n');
  text.append(trimmed(line));
}

// What stands below the last cell, behind a blank line, belongs to it only if it looks like part of an entry:
// "(23/11/2009)" or an amount. Anything else is the text after the table.
bool continues_last_cell(const Line& line) {
  return line.blanks_before == 0 || line.text.front() == '(' || is_amount(line.text);
}

Stack stack_at(Lines lines, std::size_t at, std::size_t end) {
  Stack stack;
  stack.lines = {at, at};
  std::vector<std::size_t> pending;  // lines that belong to the last cell if a further cell follows
  bool tabs_alone = false;
  std::size_t i = at;
  for (; i < end; ++i) {
    const Line& line = lines[i];
    if (is_cell_start(line.text)) {
      if (stack.cells.size() == kMostCells) break;
      for (const std::size_t p : pending) append_line(stack.cells.back().cell.text, lines[p].text);
      pending.clear();
      const std::string_view text = trimmed(line.text);
      stack.cells.push_back({{.text = std::string(text), .line = line.number}, line.blanks_before, text.empty()});
      tabs_alone = tabs_alone || text.empty();
      stack.lines.end = i + 1;
    } else if (ends_stack(line, stack.cells.back(), tabs_alone)) {
      break;
    } else {
      pending.push_back(i);
      if (stack.cells.back().cell.empty()) {
        append_line(stack.cells.back().cell.text, line.text);
        pending.clear();
        stack.lines.end = i + 1;
      }
    }
  }
  for (const std::size_t p : pending) {
    if (!continues_last_cell(lines[p])) break;
    append_line(stack.cells.back().cell.text, lines[p].text);
    stack.lines.end = p + 1;
  }
  return stack;
}

StackedKind kind_of(const std::string& text) {
  if (text.empty()) return StackedKind::empty;
  return has_amount(text) || is_blank_mark(text) ? StackedKind::figure : StackedKind::text;
}

Segmentation segmentation_of(const Stack& stack) {
  std::vector<StackedCell> cells;
  cells.reserve(stack.cells.size());
  for (const StackedText& text : stack.cells) cells.push_back({kind_of(text.cell.text), text.blanks_before > 0});
  return segment_rows(cells);
}

// A column of single cells is a table only if the converter left its tabs standing alone; else it is indented prose.
bool is_one_column_table(const Stack& stack) {
  const bool tab_alone = std::any_of(stack.cells.begin(), stack.cells.end(),
                                     [](const StackedText& text) { return text.tab_alone && !text.cell.empty(); });
  return tab_alone && stack.cells.size() >= 3;
}

bool is_table(const Stack& stack, const Segmentation& rows) {
  if (rows.arity == 1) return is_one_column_table(stack);
  if (rows.full_rows < 2 || rows.full_rows * 2 < rows.row_begins.size()) return false;
  std::size_t labels = 0;
  std::size_t figures = 0;
  std::size_t texts = 0;
  for (const StackedText& text : stack.cells) {
    if (text.cell.empty()) continue;
    ++texts;
    labels += !list_label(text.cell.text).empty() && !is_amount(text.cell.text);
    figures += has_amount(text.cell.text);
  }
  const bool tab_alone =
      std::any_of(stack.cells.begin(), stack.cells.end(), [](const StackedText& text) { return text.tab_alone; });
  // Indented lists and addresses: no figures, no empty cells, two or three groups of lines.
  if (figures * 10 < texts) return labels * 2 < texts && (tab_alone || rows.full_rows >= 4);
  return labels * 2 < texts || figures * 3 > texts;
}

// Word writes a head over several columns as one cell. A header row of fewer cells than columns, the first of them over
// the labels, has spanners; where the other columns divide evenly each spans its share.
void spread_spanners(DraftRow& row, std::size_t columns) {
  const std::size_t heads = row.cells.size() - 1;
  if (row.cells.size() < 2 || row.cells.size() == columns || (columns - 1) % heads != 0) return;
  const std::size_t share = (columns - 1) / heads;
  std::vector<DraftCell> cells(columns);
  cells[0] = std::move(row.cells[0]);
  for (std::size_t h = 0; h < heads; ++h) {
    DraftCell& cell = cells[1 + h * share] = std::move(row.cells[1 + h]);
    cell.column_span = static_cast<int>(share);
  }
  row.cells = std::move(cells);
}

DraftTable table_of(Stack&& stack, const Segmentation& rows) {
  DraftTable table;
  table.lines = stack.lines;
  table.columns = static_cast<int>(rows.arity);
  for (std::size_t r = 0; r < rows.row_begins.size(); ++r) {
    const std::size_t begin = rows.row_begins[r];
    const std::size_t end = r + 1 < rows.row_begins.size() ? rows.row_begins[r + 1] : stack.cells.size();
    DraftRow row;
    row.blanks_before = stack.cells[begin].blanks_before;
    for (std::size_t i = begin; i < end; ++i) row.cells.push_back(std::move(stack.cells[i].cell));
    if (row.cells.size() == 1 && !row.cells[0].empty()) row.cells[0].column_span = table.columns;
    table.rows.push_back(std::move(row));
  }
  table.header_rows = rows.arity == 1 ? 0 : count_header_rows(table.rows);
  for (int r = 0; r < table.header_rows; ++r) spread_spanners(table.rows[static_cast<std::size_t>(r)], rows.arity);
  return table;
}

}  // namespace

std::vector<DraftTable> find_cell_tables(Lines lines, LineRange range) {
  std::vector<DraftTable> tables;
  for (std::size_t at = range.begin; at < range.end;) {
    if (!is_cell_start(lines[at].text)) {
      ++at;
      continue;
    }
    Stack stack = stack_at(lines, at, range.end);
    at = stack.lines.end;
    if (stack.cells.size() < 3) continue;
    const Segmentation rows = segmentation_of(stack);
    if (is_table(stack, rows)) tables.push_back(table_of(std::move(stack), rows));
  }
  return tables;
}

}  // namespace crossfoot::extractors::text
