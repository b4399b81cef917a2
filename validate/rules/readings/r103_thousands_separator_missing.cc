#include <fmt/format.h>

#include <algorithm>

#include "validate/relations/finding_of.h"
#include "validate/relations/number_style.h"
#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr std::ptrdiff_t kUsualShare = 4;  // so many grouped figures for each that is not

void check(const TableContext& c, std::vector<Finding>& findings) {
  const std::vector<StyledCell> cells = styled_cells(c);
  const auto grouped =
      std::count_if(cells.begin(), cells.end(), [](const StyledCell& cell) { return cell.large && cell.grouped; });
  std::vector<int> odd;
  for (const StyledCell& cell : cells)
    if (cell.large && !cell.grouped) odd.push_back(cell.cell);
  if (odd.empty() || grouped < kUsualShare * static_cast<std::ptrdiff_t>(odd.size())) return;
  Finding finding;
  finding.severity = Severity::note;
  place_finding(c, odd.front(), finding);
  for (const int cell : odd) finding.suspect_cells.push_back(cell_ref(c, cell));
  finding.stated = printed(c, odd.front());
  const Figure& plain = c.model.as_printed(odd.front());
  finding.expected = figure(c, plain.value, plain.decimals);
  finding.message = {fmt::format("{} has no thousands separator; the other figures of the table do.", finding.stated),
                     fmt::format("{} no lleva separador de miles; las demás cifras del cuadro sí.", finding.stated)};
  finding.suggestion = {fmt::format("Print {}.", finding.expected), fmt::format("Imprima {}.", finding.expected)};
  findings.push_back(std::move(finding));
}

constexpr char kFailing[] = R"(Item      | Amount
Staff     | 48,879.75
Equipment |  2,202.20
Printing  |  1006.00
Travel    |  1,992.25
Rent      |  1,747.90
)";

constexpr char kPassing[] = R"(Item      | Amount
Staff     | 48,879.75
Equipment |  2,202.20
Printing  |  1,006.00
Travel    |  1,992.25
Rent      |  1,747.90
)";

}  // namespace

extern const Rule kUngroupedFigure = {
    {"R103", "thousands-separator-missing", "A figure lacks the thousands separator of the others",
     "Una cifra no lleva el separador de miles de las demás",
     "A lone figure in another dress was often put in by hand, after the others.",
     "Una cifra suelta con otro formato suele haberse puesto a mano, después de las demás.", kFailing, kPassing,
     Severity::note, "0.1.0"},
    OnTable{check}};

}  // namespace crossfoot::validate
