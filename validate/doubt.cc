#include "validate/doubt.h"

#include <algorithm>

namespace crossfoot::validate {
namespace {

// A grid that was guessed makes everything said of it a guess as well.
constexpr double kShaky = 0.6;

}  // namespace

Doubt::Doubt(const Document& document) {
  for (const Table& table : document.tables) {
    const int number = static_cast<int>(tables_.size());
    tables_.push_back(table.confidence);
    for (const Cell& cell : table.cells)
      if (cell.confidence < kShaky) cells_.insert({number, cell.row, cell.column});
  }
}

double Doubt::confidence_of(int table) const {
  return table >= 0 && static_cast<std::size_t>(table) < tables_.size() ? tables_[static_cast<std::size_t>(table)] : 1;
}

bool Doubt::is_cast_on(int table) const { return confidence_of(table) < kShaky; }

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
  const bool by_ocr = confidence_of(finding.table) <= kReadByOcr;
  finding.severity = std::min(finding.severity, by_ocr ? Severity::note : Severity::warning);
}

}  // namespace crossfoot::validate
