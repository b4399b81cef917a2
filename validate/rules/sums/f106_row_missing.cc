#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.diagnosis.cause == Diagnosis::Cause::row_missing; }

constexpr std::size_t kMaxColumns = 8;  // of the lost row, in the message

// One for each column in which the row is lacking.
std::vector<Equation> short_columns(const Case& c) {
  std::vector<Equation> found;
  for (const int suspect : c.diagnosis.suspects)
    for (const CellUse& use : c.equations.uses(suspect)) {
      const Equation& equation = c.equations.at(use.equation);
      if (equation.relation == c.equation().relation && equation.target == suspect) found.push_back(equation);
    }
  return found;
}

// What the lost row would read, column by column: "45,664 | 41,097".
std::string lost_row(const Case& c, const std::vector<Equation>& columns) {
  std::string row;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (i == kMaxColumns) return row + " | …";
    row += (row.empty() ? "" : " | ") +
           figure(c, columns[i].verdict.residual, c.model.grid.at(columns[i].target).decimals);
  }
  return row;
}

// One year lacks what another one closes with.
bool lacks_opening(const Case& c, const std::vector<Equation>& columns) {
  return std::any_of(columns.begin(), columns.end(), [&](const Equation& lacking) {
    return lacking.verdict.residual != 0 && std::any_of(columns.begin(), columns.end(), [&](const Equation& other) {
             return other.target != lacking.target && c.model.grid.at(other.target).value == lacking.verdict.residual;
           });
  });
}

bool vouched(const Case& c) {
  const auto uses = c.equations.uses(c.diagnosis.suspect);
  return std::any_of(uses.begin(), uses.end(), [&](const CellUse& use) {
    const Equation& equation = c.equations.at(use.equation);
    return c.equations.relation_of(equation).axis == Axis::rows && equation.verdict.state == Verdict::State::held;
  });
}

void word(const Case& c, Finding& finding) {
  const Bilingual total = cell_name(c, c.diagnosis.suspect);
  const std::string stated = printed(c, c.diagnosis.suspect);
  const std::string sum = right_figure(c);
  const std::vector<Equation> columns = short_columns(c);
  const std::string row = lost_row(c, columns);
  const Relation& relation = c.equations.relation_of(c.equation());
  const bool below = relation.terms.front().line > relation.target;
  finding.message = {fmt::format("{} is {}; the rows {} it sum to {}, in no column to the total.", total.en, stated,
                                 below ? "below" : "above", sum),
                     fmt::format("{} es {}; las filas de {} suman {}, y en ninguna columna el total.", total.es, stated,
                                 below ? "abajo" : "arriba", sum)};
  if (vouched(c))
    finding.message = finding.message + Bilingual{" The totals that count it agree with it.",
                                                  " Los totales que lo cuentan concuerdan con él."};
  finding.message = finding.message + Bilingual{fmt::format(" A row seems to be missing; it would read {}.", row),
                                                fmt::format(" Parece faltar una fila; diría {}.", row)};
  if (lacks_opening(c, columns))
    finding.message = finding.message + Bilingual{" One column lacks what another closes with: the opening balance.",
                                                  " A una columna le falta lo que cierra otra: el saldo inicial."};
  if (c.model.of_page) finding.origin = Origin::reading;
}

constexpr char kFailing[] = R"(Item                   | 2019   | 2018
Staff                  |        |
Coordinator            | 78,840 | 70,956
Project assistant      | 22,995 | 20,695
Total staff            | 147,499 | 132,748
Operations             |        |
Office                 | 41,000 | 38,200
Travel                 | 13,945 | 12,550
Total operations       | 54,945 | 50,750
Total                  | 202,444 | 183,498
)";

constexpr char kPassing[] = R"(Item                   | 2019   | 2018
Staff                  |        |
Coordinator            | 78,840 | 70,956
Specialist             | 45,664 | 41,097
Project assistant      | 22,995 | 20,695
Total staff            | 147,499 | 132,748
Operations             |        |
Office                 | 41,000 | 38,200
Travel                 | 13,945 | 12,550
Total operations       | 54,945 | 50,750
Total                  | 202,444 | 183,498
)";

}  // namespace

extern const Rule kRowMissing = {
    {"F106", "row-missing", "A row seems to be missing", "Parece faltar una fila",
     "When a total is more than its items in all columns at once, no single figure was mistyped: an item was lost on "
     "the way to the page. Other totals that count it, or a label that says nothing but “Total”, show which is right.",
     "Si un total supera a sus partidas en todas las columnas a la vez, no se tecleó mal una sola cifra: una partida "
     "se "
     "perdió camino a la página. Otros totales que lo cuentan, o un rótulo que solo dice «Total», muestran cuál vale.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
