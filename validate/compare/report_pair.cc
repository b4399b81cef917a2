#include "validate/compare/report_pair.h"

#include <utility>

#include "validate/shortened.h"

namespace crossfoot::validate {

ReportPair::ReportPair(const DocumentView& the_first, const DocumentView& the_second, Kinship kinship)
    : first(the_first),
      second(the_second),
      tables_first(compared_tables(the_first)),
      tables_second(compared_tables(the_second)) {
  const bool sisters = kinship == Kinship::translation;
  pairs = sisters ? sister_pairs(tables_first, tables_second) : successor_pairs(tables_first, tables_second);
  if (!sisters) return;
  for (const TablePair& tables : pairs) rows.push_back(sister_rows(table_first(tables), table_second(tables)));
}

Difference difference_between(Finding first, Finding second, Severity severity) {
  Difference difference;
  difference.severity = severity;
  difference.expected = first.quote;
  difference.stated = second.quote;
  difference.first = std::move(first);
  difference.second = std::move(second);
  return difference;
}

std::string place_name(const ComparedTable& table, int row, int column) {
  const std::string label = shortened(table.row_texts[static_cast<std::size_t>(row)]),
                    head = shortened(table.column_texts[static_cast<std::size_t>(column)]);
  const std::string both = label.empty() || head.empty() ? label + head : label + ", " + head;
  return both.empty() ? both : both + ": ";
}

}  // namespace crossfoot::validate
