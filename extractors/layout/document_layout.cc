#include "extractors/layout/document_layout.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// Points; by eye (measures.h).

// The left or the right edges of a column's text stand as near as this on the next page.
constexpr double kSameColumn = 4;
// From the rest of a label at the head of a page down to the next row.
constexpr double kNearRow = 20;

// The text with every number as "#": page numbers differ, the rest of a running head does not.
std::string without_numbers(const std::string& text) {
  std::string shape;
  for (const char c : text) {
    const bool digit = c >= '0' && c <= '9';
    if (!digit)
      shape.push_back(c);
    else if (shape.empty() || shape.back() != '#')
      shape.push_back('#');
  }
  return shape;
}

// "7", "- 7 -", "iv", "Page 7 of 12", "7 | 12"
bool is_page_number(const std::string& text) {
  std::string shape = without_numbers(text);
  std::transform(shape.begin(), shape.end(), shape.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  for (const char* form : {"#", "- # -", "– # –", "-#-", "page #", "page # of #", "# of #", "# / #", "#/#", "p. #",
                           "página #", "página # de #", "# de #", "[#]", "(#)", "| #", "# |"})
    if (shape == form) return true;
  return !shape.empty() && shape.size() <= 5 &&
         std::all_of(shape.begin(), shape.end(), [](char c) { return c == 'i' || c == 'v' || c == 'x'; });
}

std::vector<std::string> header_texts(const Table& table, int rows) {
  std::vector<std::string> texts;
  for (const Cell& cell : table.cells)
    if (cell.row < rows) texts.push_back(fmt::format("{}/{}:{}", cell.row, cell.column, cell.text));
  return texts;
}

bool same_column(const ColumnExtent& a, const ColumnExtent& b) {
  const double center = std::abs(a.left + a.right - b.left - b.right) / 2;
  return std::min({std::abs(a.left - b.left), std::abs(a.right - b.right), center}) <= kSameColumn;
}

bool says_continued(const std::string& caption) {
  std::string lower(caption);
  std::transform(lower.begin(), lower.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c); });
  return lower.find("contin") != std::string::npos || lower.find("cont.") != std::string::npos ||
         lower.find("(cont") != std::string::npos;
}

// The rest of a cell that a page break parts.
void go_on(Cell& cell, const Cell& rest) {
  const std::size_t begin = cell.text.size() + 1;
  cell.text += ' ' + rest.text;
  for (TextMark mark : rest.marks) {
    mark.begin += begin;
    mark.end += begin;
    cell.marks.push_back(mark);
  }
}

// "stranded tax effects" at the head of a page: the rest of the label whose first line ends the table on the page
// before.
bool is_rest_of_label(const Block& block, const Table& table, const Box& below) {
  return table.columns > 1 && block.kind == BlockKind::paragraph && starts_lower(block.text) &&
         block.box.x0 > column_extent(table, 0).left - kSameColumn && block.box.x1 < column_extent(table, 1).left &&
         below.y0 - block.box.y1 < kNearRow;
}

bool is_running(BlockKind kind) { return kind == BlockKind::header || kind == BlockKind::footer; }

}  // namespace

void DocumentAssembler::add(PageLayout page, double height) {
  const int first_table = static_cast<int>(tables_.size());
  const std::size_t first_block = blocks_.size();
  for (Table& table : page.tables) tables_.push_back(std::move(table));
  page.declared.resize(page.tables.size());
  declared_.insert(declared_.end(), page.declared.begin(), page.declared.end());
  for (Block& block : page.blocks) {
    if (block.table >= 0) block.table += first_table;
    blocks_.push_back(std::move(block));
  }
  absorbed_.resize(blocks_.size(), false);
  pages_.push_back(
      {.height = height, .first_block = first_block, .last_block = blocks_.size(), .stray = std::move(page.stray)});
}

void DocumentAssembler::mark_running() {
  struct Marginal {
    std::size_t block;
    bool top;
  };
  std::vector<Marginal> candidates;
  std::map<std::pair<bool, std::string>, int> seen;
  for (const Page& page : pages_) {
    for (std::size_t i = page.first_block; i < page.last_block; ++i) {
      const Block& block = blocks_[i];
      const bool top =
          block.box.y1<kRunningMargin * page.height, bottom = block.box.y0>(1 - kRunningMargin) * page.height;
      if (!(top || bottom) || is_running(block.kind) || block.kind == BlockKind::table ||
          block.kind == BlockKind::caption)
        continue;
      candidates.push_back({i, top});
      ++seen[{top, without_numbers(block.text)}];
    }
  }
  const int often = std::max(2, static_cast<int>(pages_.size()) / 8);
  for (const Marginal& candidate : candidates) {
    Block& block = blocks_[candidate.block];
    if (!is_page_number(block.text) && seen[{candidate.top, without_numbers(block.text)}] < often) continue;
    block.kind = candidate.top ? BlockKind::header : BlockKind::footer;
    block.level = 0;
    block.label.clear();
  }
}

// The same columns, and the second table brings either no heads or the same ones again.
bool DocumentAssembler::continues(int above, int below) const {
  const Table &first = tables_[static_cast<std::size_t>(above)], &second = tables_[static_cast<std::size_t>(below)];
  if (first.columns != second.columns || first.columns < 2) return false;
  for (int c = 0; c < first.columns; ++c)
    if (!same_column(column_extent(first, c), column_extent(second, c))) return false;
  if (!second.caption.empty() && second.caption != first.caption && !says_continued(second.caption)) return false;
  if (second.header_rows == 0) return true;
  const int rows = std::min(first.header_rows, second.header_rows);
  return rows > 0 && header_texts(first, rows) == header_texts(second, rows);
}

void DocumentAssembler::join(int above, int below) {
  Table &first = tables_[static_cast<std::size_t>(above)], &second = tables_[static_cast<std::size_t>(below)];
  const int repeated = second.header_rows == 0 ? 0 : std::min(first.header_rows, second.header_rows);
  append(above, below, repeated, 0);
}

// Without the second's first `repeated` rows; `shared` (0 or 1) of its rows goes on the first's last one.
void DocumentAssembler::append(int above, int below, int repeated, int shared) {
  Table &first = tables_[static_cast<std::size_t>(above)], &second = tables_[static_cast<std::size_t>(below)];
  const int offset = first.rows - repeated - shared;
  first.parts.push_back({second.page, second.box, first.rows});
  for (Cell& cell : second.cells) {
    if (cell.row < repeated) continue;
    cell.row += offset;
    const bool parted = cell.row < first.rows;
    const auto begun =
        !parted ? first.cells.end() : std::find_if(first.cells.begin(), first.cells.end(), [&](const Cell& c) {
          return c.row == cell.row && c.column == cell.column;
        });
    if (begun == first.cells.end())
      first.cells.push_back(std::move(cell));
    else
      go_on(*begun, cell);
  }
  if (shared > 0)
    std::stable_sort(first.cells.begin(), first.cells.end(),
                     [](const Cell& a, const Cell& b) { return a.row != b.row ? a.row < b.row : a.column < b.column; });
  first.rows += second.rows - repeated - shared;
  first.notes.insert(first.notes.end(), second.notes.begin(), second.notes.end());
  first.confidence = std::min(first.confidence, second.confidence);
}

// The parts of one declared table, whatever stands between them on the pages.
void DocumentAssembler::join_declared() {
  std::map<int, int> opened;  // from declared tables to their first parts
  std::map<int, int> ended;   // to the last row read
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    const DeclaredPart& part = declared_[i];
    if (part.table < 0) continue;
    const int index = static_cast<int>(i);
    const auto [at, added] = opened.try_emplace(part.table, index);
    Table& first = tables_[static_cast<std::size_t>(at->second)];
    const bool goes_on = !added && part.first_row >= ended[part.table] && first.columns == tables_[i].columns;
    if (goes_on) {
      const int rows = std::min(first.header_rows, tables_[i].header_rows);
      const int repeated = header_texts(first, rows) == header_texts(tables_[i], rows) ? rows : 0;
      append(at->second, index, repeated, part.first_row == ended[part.table] ? 1 : 0);
      joined_to_[i] = at->second;
    } else {
      at->second = index;
    }
    ended[part.table] = part.last_row;
  }
}

void DocumentAssembler::finish_label(std::size_t rest, int above, int row) {
  Table& table = tables_[static_cast<std::size_t>(above)];
  for (Cell& cell : table.cells)
    if (cell.row == row && cell.column == 0) cell.text += ' ' + blocks_[rest].text;
  absorbed_[rest] = true;
}

bool DocumentAssembler::take_stray(Page& page, std::size_t at, int above) {
  Table& table = tables_[static_cast<std::size_t>(above)];
  std::size_t end = at;
  const auto is_next = [&](std::size_t block, std::size_t row) {
    return block < page.last_block && row < page.stray.size() && blocks_[block].kind == BlockKind::paragraph &&
           blocks_[block].box.x0 == page.stray[row].box.x0 && blocks_[block].box.y0 == page.stray[row].box.y0;
  };
  while (is_next(end, end - at)) ++end;
  page.stray.resize(end - at);
  if (end == at || !fit_into_columns(table, page.stray)) return false;
  TablePart part{blocks_[at].page, {}, table.rows};
  for (StrayRow& row : page.stray) {
    part.box = part.box.united(row.box);
    for (Cell& cell : row.cells) {
      cell.row = table.rows;
      table.cells.push_back(std::move(cell));
    }
    ++table.rows;
  }
  table.parts.push_back(part);
  std::fill(absorbed_.begin() + static_cast<long>(at), absorbed_.begin() + static_cast<long>(end), true);
  return true;
}

void DocumentAssembler::join_continued() {
  joined_to_.assign(tables_.size(), -1);
  join_declared();
  const auto is_aside = [&](std::size_t i) {
    return absorbed_[i] || is_running(blocks_[i].kind) || blocks_[i].kind == BlockKind::footnote;
  };
  int last = -1;  // the table that closes the page before, joined tables by their first part
  for (Page& page : pages_) {
    std::size_t i = page.first_block;
    while (i < page.last_block &&
           (is_aside(i) || (blocks_[i].kind == BlockKind::caption && says_continued(blocks_[i].text))))
      ++i;
    if (last >= 0) go_on_with(page, i, last);
    std::size_t end = page.last_block;
    while (end > page.first_block && is_aside(end - 1)) --end;
    if (end == page.first_block) continue;  // an empty page parts nothing
    const Block& closing = blocks_[end - 1];
    last = closing.kind != BlockKind::table ? -1 : closing.table;
    if (last >= 0 && joined_to_[static_cast<std::size_t>(last)] >= 0) last = joined_to_[static_cast<std::size_t>(last)];
  }
}

// What stands at the head of a page, from block `at` on, may be more of the table that closes the page before.
void DocumentAssembler::go_on_with(Page& page, std::size_t at, int above) {
  const Table& table = tables_[static_cast<std::size_t>(above)];
  const bool split_label = at + 1 < page.last_block && is_rest_of_label(blocks_[at], table, blocks_[at + 1].box);
  const std::size_t first = split_label ? at + 1 : at;
  if (first == page.last_block) return;
  const int rows = table.rows;
  const int below = blocks_[first].kind == BlockKind::table ? blocks_[first].table : -1;
  if (below < 0) {
    const bool taken = take_stray(page, first, above);
    if (taken && split_label) finish_label(at, above, rows - 1);
  } else if (joined_to_[static_cast<std::size_t>(below)] < 0 && continues(above, below)) {
    if (split_label) finish_label(at, above, rows - 1);
    joined_to_[static_cast<std::size_t>(below)] = above;
    join(above, below);
  }
}

void DocumentAssembler::name_sections() {
  std::string heading;
  for (const Block& block : blocks_) {
    if (block.kind == BlockKind::heading) heading = block.text;
    if (block.kind == BlockKind::table) tables_[static_cast<std::size_t>(block.table)].section = heading;
  }
}

void DocumentAssembler::finish(Document& document) {
  mark_running();
  join_continued();
  name_sections();
  std::vector<int> index(tables_.size(), -1);
  for (std::size_t i = 0; i < tables_.size(); ++i) {
    if (joined_to_[i] >= 0) continue;
    index[i] = static_cast<int>(document.tables.size());
    if (declared_[i].table >= 0) drop_empty_columns(tables_[i]);
    tables_[i].id = fmt::format("t{}", document.tables.size() + 1);
    document.tables.push_back(std::move(tables_[i]));
  }
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (absorbed_[i]) continue;
    Block& block = blocks_[i];
    const auto table = static_cast<std::size_t>(block.table);
    if (block.table >= 0 && joined_to_[table] >= 0) {
      // The continuation has no block of its own; a caption that only says "continued" belongs to the whole.
      if (block.kind == BlockKind::table) continue;
      block.table = joined_to_[table];
    }
    if (block.table >= 0) block.table = index[static_cast<std::size_t>(block.table)];
    document.blocks.push_back(std::move(block));
  }
  *this = DocumentAssembler();
}

}  // namespace crossfoot::extractors::layout
