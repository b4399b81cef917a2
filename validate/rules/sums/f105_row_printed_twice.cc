#include <fmt/format.h>

#include <algorithm>

#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.diagnosis.cause == Diagnosis::Cause::row_printed_twice; }

void word(const Case& c, Finding& finding) {
  const int row = c.model.grid.row_of(c.diagnosis.suspect);
  const auto& repeated = c.model.repeated_rows;
  const auto found = std::find_if(repeated.begin(), repeated.end(), [&](const RepeatedRow& r) { return r.row == row; });
  const int first = found == repeated.end() ? row - 1 : found->first;
  const Bilingual name = row_name(c, row);
  const Bilingual total = cell_name(c, c.equation().target);
  const std::string figure = printed(c, c.equation().target);
  finding.expected.clear();
  finding.difference.clear();
  finding.message = {fmt::format("{} is printed twice, in rows {} and {}; {}, {}, counts it once.", name.en, first + 1,
                                 row + 1, total.en, figure),
                     fmt::format("{} está dos veces, en las filas {} y {}; {}, {}, lo cuenta una sola vez.", name.es,
                                 first + 1, row + 1, total.es, figure)};
  finding.suggestion = {fmt::format("Delete row {}.", row + 1), fmt::format("Elimine la fila {}.", row + 1)};
}

constexpr char kFailing[] = R"(Item      | 2018   | 2017
Rent      |  1,200 |  1,150
Salaries  |  8,450 |  8,020
Salaries  |  8,450 |  8,020
Supplies  |    310 |    295
Total     |  9,960 |  9,465
)";

constexpr char kPassing[] = R"(Item      | 2018   | 2017
Rent      |  1,200 |  1,150
Salaries  |  8,450 |  8,020
Salaries  |  8,450 |  8,020
Supplies  |    310 |    295
Total     | 18,410 | 17,485
)";

}  // namespace

extern const Rule kRowPrintedTwice = {
    {"F105", "row-printed-twice", "A row is printed twice and counted once", "Una fila está dos veces y se cuenta una",
     "A line that was copied twice while a table was made up repeats label and figures of the one above, and its total "
     "does not know of it.",
     "Una línea copiada dos veces al armar un cuadro repite el rótulo y las cifras de la anterior, y su total no sabe "
     "de "
     "ella.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
