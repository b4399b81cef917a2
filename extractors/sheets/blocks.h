// The blocks into which blank rows and columns part a sheet.
#pragma once

#include <vector>

#include "extractors/sheets/sheet.h"

namespace crossfoot::extractors::sheets {

using Cells = std::vector<SheetCell>;

// Each by row, then column; in reading order.
std::vector<Cells> parted(Cells cells);

}  // namespace crossfoot::extractors::sheets
