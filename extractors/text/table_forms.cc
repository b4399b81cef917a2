#include "extractors/text/table_forms.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "extractors/text/folding.h"

namespace crossfoot::extractors::text {
namespace {

// In the order in which they may claim lines: what is drawn with the plainest marks comes first.
constexpr std::array kForms = {
    TableForm{"html", find_html_blocks},          TableForm{"pipes", find_pipe_tables},
    TableForm{"cell-per-line", find_cell_tables}, TableForm{"tabs", find_tabbed_tables},
    TableForm{"aligned", find_aligned_tables},
};

void sort_by_place(std::vector<DraftTable>& tables) {
  std::sort(tables.begin(), tables.end(),
            [](const DraftTable& a, const DraftTable& b) { return a.lines.begin < b.lines.begin; });
}

std::vector<LineRange> gaps_between(const std::vector<DraftTable>& tables, std::size_t lines) {
  std::vector<LineRange> gaps;
  std::size_t begin = 0;
  for (const DraftTable& table : tables) {
    if (table.lines.begin > begin) gaps.push_back({begin, table.lines.begin});
    begin = table.lines.end;
  }
  if (begin < lines) gaps.push_back({begin, lines});
  return gaps;
}

}  // namespace

std::span<const TableForm> table_forms() { return kForms; }

std::vector<DraftTable> find_tables(Lines lines) {
  std::vector<DraftTable> tables;
  for (const TableForm& form : kForms) {
    for (const LineRange gap : gaps_between(tables, lines.size())) {
      std::vector<DraftTable> found = form.find(lines, gap);
      for (DraftTable& table : found) drop_repeated_header(table);
      std::move(found.begin(), found.end(), std::back_inserter(tables));
    }
    sort_by_place(tables);
  }
  return tables;
}

}  // namespace crossfoot::extractors::text
