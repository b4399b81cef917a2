#include "validate/doubt.h"

#include <algorithm>

namespace crossfoot::validate {
namespace {

// A grid that was guessed makes everything said of it a guess as well.
constexpr double kShaky = 0.6;
// Figures that OCR read: what is said of them is told as a note.
constexpr double kHardlyRead = 0.3;

}  // namespace

Doubt::Doubt(const Document& document) {
  for (const Table& table : document.tables) {
    const int number = static_cast<int>(tables_.size());
    tables_.push_back(table.confidence < kShaky);
    hardly_read_.push_back(table.confidence < kHardlyRead);
    for (const Cell& cell : table.cells)
      if (cell.confidence < kShaky) cells_.insert({number, cell.row, cell.column});
  }
}

bool Doubt::is_cast_on(int table) const {
  return table >= 0 && static_cast<std::size_t>(table) < tables_.size() && tables_[static_cast<std::size_t>(table)];
}

bool Doubt::is_cast_on(const CellRef& cell) const { return is_cast_on(cell.table) || cells_.contains(cell); }

bool Doubt::is_cast_on(const Finding& finding) const {
  return is_cast_on(finding.table) || (finding.cell && is_cast_on(*finding.cell)) ||
         std::any_of(finding.suspect_cells.begin(), finding.suspect_cells.end(),
                     [&](const CellRef& cell) { return is_cast_on(cell); }) ||
         std::any_of(finding.operands.begin(), finding.operands.end(),
                     [&](const Operand& operand) { return is_cast_on(operand.cell); });
}

void Doubt::lower(Finding& finding) const {
  if (!is_cast_on(finding)) return;
  finding.origin = Origin::reading;
  const bool hardly_read = finding.table >= 0 && static_cast<std::size_t>(finding.table) < hardly_read_.size() &&
                           hardly_read_[static_cast<std::size_t>(finding.table)];
  finding.severity = std::min(finding.severity, hardly_read ? Severity::note : Severity::warning);
}

}  // namespace crossfoot::validate
