// Two reports made ready for the rules that hold them side by side.
#pragma once

#include <string>
#include <vector>

#include "validate/compare/compare.h"
#include "validate/compare/sister_rows.h"
#include "validate/compare/table_pairs.h"
#include "validate/document/document_view.h"
#include "validate/kinship.h"

namespace crossfoot::validate {

struct ReportPair {
  // Successive reports stand in the order of their periods.
  ReportPair(const DocumentView& the_first, const DocumentView& the_second, Kinship kinship);

  const DocumentView &first, &second;
  std::vector<ComparedTable> tables_first, tables_second;
  std::vector<TablePair> pairs;
  std::vector<SisterRows> rows;  // of each pair of tables, in translations

  const ComparedTable& table_first(const TablePair& tables) const {
    return tables_first[static_cast<std::size_t>(tables.first)];
  }
  const ComparedTable& table_second(const TablePair& tables) const {
    return tables_second[static_cast<std::size_t>(tables.second)];
  }
};

struct PairFindings {
  int figures_compared = 0;
  std::vector<Difference> differences;
};

// A difference between what is printed in two places.
Difference difference_between(Finding first, Finding second, Severity severity);

// "Staff, Budget: ", what the row and the column are called, if they are.
std::string place_name(const ComparedTable& table, int row, int column);

}  // namespace crossfoot::validate
