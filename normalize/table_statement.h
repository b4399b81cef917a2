// One table's readings: cells, stub, labels, currency and scale.
#pragma once

#include "model/statement.h"
#include "normalize/normalize.h"

namespace crossfoot::normalize {

TableStatement read_table(const Table& table, int index, const NormalizeOptions& options);
CellReading read_cell(const Cell& cell, const NormalizeOptions& options);

}  // namespace crossfoot::normalize
