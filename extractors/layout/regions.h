// Where tables may stand on a page: lattices of rules, and runs of lines that share gutters.
#pragma once

#include <vector>

#include "extractors/layout/grid.h"
#include "extractors/layout/streams.h"

namespace crossfoot::extractors::layout {

// The rules of a page, joined, with the borders of shaded areas.
struct PageRules {
  std::vector<Rule> horizontal, vertical;
};

PageRules page_rules(const PageContent& page);

// What stands on one page of a table that the file declares: rows [first_row, last_row] of the table numbered `table`.
struct DeclaredPart {
  int table = -1;  // none
  int first_row = 0, last_row = 0;
};

struct Candidate {
  Region region;
  Grid grid;
  double confidence = 0;  // that it is a table; 0: it is none
  DeclaredPart declared;
  std::vector<const Word*> repeated;  // heads printed again over a part further down: no data
};

// Whether rules are the grid lines of a chart rather than a table's.
bool is_chart_grid(const Region& region, const Grid& grid);

// Tables that the file declares and whose words stand as it says.
std::vector<Candidate> find_declared(const PageContent& page, const PageRules& rules);

// Tables in lattices of rules, none inside another. Lattices that turn out to be charts join `charts`.
std::vector<Candidate> find_latticed(const PageContent& page, const PageRules& rules, std::vector<Box>& charts,
                                     const std::vector<Candidate>& declared = {});

// Tables among the lines of one stream, top to bottom.
std::vector<Candidate> find_aligned(const Stream& stream, const PageRules& rules, const std::vector<Box>& charts);

// Areas of the page taken up by charts and pictures made of lines.
std::vector<Box> chart_areas(const PageContent& page);
bool is_in_chart(const std::vector<Box>& charts, const Box& box);

// How sure the grid is a table and not prose, a list, a chart or a table of contents: 0..1, 0 for no.
double table_confidence(const Region& region, const Grid& grid);
// The same of a table that the file declares, or of a part that goes on from the page before: text that is only set out
// in a table is none.
double declared_confidence(const Grid& grid, bool goes_on);

}  // namespace crossfoot::extractors::layout
