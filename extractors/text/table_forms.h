// The forms in which plain text draws a table. Each looks at a stretch of lines that no form before it has claimed and
// yields the tables there, in order and without overlap, in time linear in the stretch.
#pragma once

#include <span>
#include <vector>

#include "extractors/text/draft_table.h"
#include "extractors/text/lines.h"

namespace crossfoot::extractors::text {

using Lines = std::span<const Line>;

std::vector<DraftTable> find_html_blocks(Lines lines, LineRange range);  // <table>, and other blocks of HTML
std::vector<DraftTable> find_pipe_tables(Lines lines, LineRange range);  // | a | b |
std::vector<DraftTable> find_cell_tables(Lines lines, LineRange range);  // each cell on lines of its own, behind a tab
std::vector<DraftTable> find_tabbed_tables(Lines lines, LineRange range);   // a<tab>b
std::vector<DraftTable> find_aligned_tables(Lines lines, LineRange range);  // a    b

struct TableForm {
  std::string_view name;
  std::vector<DraftTable> (*find)(Lines lines, LineRange range);
};

std::span<const TableForm> table_forms();

// All tables of the text, in order.
std::vector<DraftTable> find_tables(Lines lines);

}  // namespace crossfoot::extractors::text
