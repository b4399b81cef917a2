#include <fmt/format.h>

#include "validate/relations/wording.h"
#include "validate/rules/rules.h"

namespace crossfoot {
namespace {

bool applies(const Case& c) { return c.diagnosis.cause == Diagnosis::Cause::row_missing; }

void word(const Case& c, Finding& finding) {
  const Bilingual total = cell_name(c, c.diagnosis.suspect);
  const std::string stated = printed(c, c.diagnosis.suspect);
  const std::string sum = right_figure(c);
  const std::string gap = difference_figure(c);
  finding.message = {
      fmt::format(
          "{} is {}; the rows above it sum to {}, in no column to the total. The totals that count it agree with "
          "it: a row of {} seems to be missing.",
          total.en, stated, sum, gap),
      fmt::format("{} es {}; las filas de arriba suman {}, y en ninguna columna el total. Los totales que lo cuentan "
                  "concuerdan con él: parece faltar una fila de {}.",
                  total.es, stated, sum, gap)};
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

const Rule kRowMissing = {
    {"F106", "row-missing", "A row seems to be missing", "Parece faltar una fila",
     "When a total is right by every other count of the table and still more than its items in all columns at once, an "
     "item was lost on the way to the page.",
     "Si un total es correcto según el resto del cuadro y aun así supera a sus partidas en todas las columnas a la "
     "vez, "
     "una partida se perdió camino a la página.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    applies,
    word};

}  // namespace crossfoot
