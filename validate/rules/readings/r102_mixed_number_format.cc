#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "validate/relations/finding_of.h"
#include "validate/relations/number_style.h"
#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr std::size_t kNamedCells = 6;

// "1.987" is another number to most readers; that a relation holds with 1987 shows what is meant.
bool borne_out(const TableContext& c, int cell) {
  const auto uses = c.equations.uses(cell);
  return std::any_of(uses.begin(), uses.end(), [&](const CellUse& use) {
    const Verdict& verdict = c.equations.at(use.equation).verdict;
    return verdict.state == Verdict::State::held && !verdict.trivial;
  });
}

void report(const TableContext& c, NumberStyle habit, const std::vector<StyledCell>& odd,
            std::vector<Finding>& findings) {
  Finding finding;
  finding.severity = Severity::warning;
  place_finding(c, odd.front().cell, finding);
  std::string named;
  bool misleading = false;
  for (std::size_t i = 0; i < odd.size(); ++i) {
    finding.suspect_cells.push_back(cell_ref(c, odd[i].cell));
    if (i < kNamedCells) named += (i == 0 ? "" : ", ") + printed(c, odd[i].cell);
    misleading = misleading || odd[i].ambiguous;
  }
  if (odd.size() > kNamedCells) named += ", …";
  finding.stated = printed(c, odd.front().cell);
  const Figure& figure_read = c.model.as_printed(odd.front().cell);
  finding.expected = c.model.grid.decimal(figure_read.value, figure_read.decimals).to_string();
  if (misleading) finding.severity = Severity::error;
  const bool point = habit == NumberStyle::point;
  finding.message = {fmt::format("{} {} {} in a table that uses decimal {}: {}.", odd.size(),
                                 odd.size() == 1 ? "figure uses" : "figures use",
                                 point ? "a decimal comma or grouping points" : "a decimal point or grouping commas",
                                 point ? "points" : "commas", named),
                     fmt::format("{} {} {} en un cuadro que usa {} decimal: {}.", odd.size(),
                                 odd.size() == 1 ? "cifra usa" : "cifras usan",
                                 point ? "coma decimal o puntos de millar" : "punto decimal o comas de millar",
                                 point ? "punto" : "coma", named)};
  finding.suggestion = {"Print them with the separators of the other figures.",
                        "Imprímalas con los separadores de las demás cifras."};
  if (misleading)
    finding.evidence.push_back({fmt::format("Its sums hold with {}.", finding.expected),
                                fmt::format("Sus sumas se cumplen con {}.", finding.expected)});
  findings.push_back(std::move(finding));
}

// A lone "0.00" misleads nobody.
bool is_one_zero(const TableContext& c, const std::vector<StyledCell>& odd) {
  return odd.size() == 1 && c.model.grid.at(odd.front().cell).value == 0;
}

// A column that keeps its own way throughout, of notes ("22.1"), codes or prices with three decimals, mixes nothing.
bool is_way_of_its_column(const TableContext& c, const std::vector<StyledCell>& cells, NumberStyle habit,
                          const StyledCell& cell) {
  const int column = c.model.grid.column_of(cell.cell);
  int like = 0, unlike = 0;
  for (const StyledCell& other : cells) {
    if (c.model.grid.column_of(other.cell) != column || other.style == NumberStyle::open) continue;
    (other.style == habit ? like : unlike) += 1;
  }
  const bool alone = unlike == 1 && cell.grouped;  // "1.074" among "214" and "90"
  return unlike > like && !alone;
}

void check(const TableContext& c, std::vector<Finding>& findings) {
  const std::vector<StyledCell> cells = styled_cells(c);
  const auto count = [&](NumberStyle style) {
    return std::count_if(cells.begin(), cells.end(),
                         [&](const StyledCell& cell) { return cell.style == style && !cell.ambiguous; });
  };
  const auto points = count(NumberStyle::point), commas = count(NumberStyle::comma);
  const NumberStyle habit = points >= commas ? NumberStyle::point : NumberStyle::comma;
  const bool shown = std::max(points, commas) >= 2 && 2 * std::min(points, commas) <= std::max(points, commas);
  // A report in English alone prints decimal points, though this table has no other figure to show it. Where two or
  // more are printed otherwise, that is the habit.
  const auto odd_ones =
      std::count_if(cells.begin(), cells.end(), [](const StyledCell& cell) { return cell.ambiguous; });
  const std::vector<std::string>& languages = c.statement.document->source.languages;
  const bool by_language = commas == 0 && odd_ones == 1 && languages.size() == 1 && languages.front() == "en";
  if (!shown && !by_language) return;
  // Decimals and grouping are told apart in what is said, not in how many findings it takes.
  std::vector<StyledCell> decimal, grouping;
  for (const StyledCell& cell : cells) {
    if (cell.style == NumberStyle::open || cell.style == habit) continue;
    if (cell.ambiguous && !borne_out(c, cell.cell)) continue;
    const auto& amounts =
        c.model.statement->at(c.model.grid.row_of(cell.cell), c.model.grid.column_of(cell.cell)).amounts;
    if (amounts.size() > 1) continue;                                     // "SERIES 6094881 ,6094683"
    if (printed(c, cell.cell).find(", ") != std::string::npos) continue;  // "75, 56": two figures
    if (!cell.unmistakable && is_way_of_its_column(c, cells, habit, cell)) continue;
    (cell.grouped ? grouping : decimal).push_back(cell);
  }
  for (const auto& odd : {decimal, grouping})
    if (!odd.empty() && !is_one_zero(c, odd)) report(c, habit, odd, findings);
}

constexpr char kFailing[] = R"(Year | Approved | Received | Pending
A    | 447,635  | 440,610  | 7,025
B    | 282,724  | 282,709  | 15,00
C    | 282,724  | 273,144  | 9,580
D    | 282,724  | 261,483  | 21,241
)";

constexpr char kPassing[] = R"(Year | Approved | Received | Pending
A    | 447,635  | 440,610  | 7,025
B    | 282,724  | 282,709  | 15.00
C    | 282,724  | 273,144  | 9,580
D    | 282,724  | 261,483  | 21,241
)";

}  // namespace

extern const Rule kMixedSeparators = {
    {"R102", "mixed-number-format", "Figures of one table use different separators",
     "Las cifras de un cuadro usan separadores distintos",
     "Where a comma groups thousands in one cell and parts decimals in the next, the reader has to guess which is "
     "which.",
     "Si la coma separa miles en una celda y decimales en la siguiente, el lector tiene que adivinar cuál es cuál.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnTable{check}};

}  // namespace crossfoot::validate
