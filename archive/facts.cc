#include "archive/facts.h"

namespace crossfoot::archive {
namespace {

const LabelReading* label_at(const std::vector<LabelReading>& labels, int i) {
  return static_cast<std::size_t>(i) < labels.size() ? &labels[static_cast<std::size_t>(i)] : nullptr;
}

// The lexicon's concept where there is one: "Saldo final" and "Closing balance" are the same fact in sister reports.
std::string name_of(const LabelReading* label) {
  if (label == nullptr) return {};
  return label->term.empty() ? label->key : label->term;
}

void add_facts(const Document& document, const Statement& statement, const TableStatement& table,
               std::vector<FactRecord>& facts) {
  const Table& printed = document.tables[static_cast<std::size_t>(table.table)];
  for (int row = 0; row < table.rows; ++row) {
    for (int column = 0; column < table.columns; ++column) {
      const CellReading& cell = table.at(row, column);
      if (cell.kind != CellKind::amount || cell.amounts.empty() || cell.amounts.front().readings.empty()) continue;
      const AmountReading& best = cell.amounts.front().readings.front();
      const LabelReading* member = label_at(table.column_labels, column);
      facts.push_back({name_of(label_at(table.row_labels, row)), member == nullptr ? std::string() : member->key,
                       statement.period ? statement.period->start : std::string(),
                       statement.period ? statement.period->end : std::string(), unit_of(best, table.currency),
                       best.value.to_string(), table.table, row, column, printed.page});
    }
  }
}

}  // namespace

std::string unit_of(const AmountReading& reading, std::string_view table_currency) {
  if (reading.unit == Unit::percent) return "percent";
  if (reading.unit == Unit::per_mille) return "per-mille";
  return reading.currency.empty() ? std::string(table_currency) : reading.currency;
}

std::vector<FactRecord> facts_of(const Document& document, const Statement& statement) {
  std::vector<FactRecord> facts;
  for (const TableStatement& table : statement.tables)
    if (static_cast<std::size_t>(table.table) < document.tables.size()) add_facts(document, statement, table, facts);
  return facts;
}

}  // namespace crossfoot::archive
