#include <fmt/format.h>

#include <algorithm>

#include "validate/document/document_view.h"
#include "validate/document/prose_facts.h"
#include "validate/document/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// Differences along the row are figures of the row as well: "an increase of $7.2 million".
bool is_difference_in_row(const ProseFigure& figure, const TableFact& fact, const std::vector<TableFact>& facts) {
  std::vector<const TableFact*> row;
  for (const TableFact& other : facts)
    if (other.cell.table == fact.cell.table && other.cell.row == fact.cell.row) row.push_back(&other);
  if (row.size() > 12) row.resize(12);
  for (const TableFact* a : row)
    for (const TableFact* b : row) {
      const auto difference = Decimal::subtract(a->value, b->value);
      if (a == b || !difference) continue;
      TableFact made = *a;
      made.value = difference->abs();
      made.last_place = std::max(a->last_place, b->last_place);
      if (may_be(figure, made)) return true;
    }
  return false;
}

void say(const DocumentView& view, const ProseFigure& figure, const MissedFact& missed,
         std::vector<Finding>& findings) {
  const TableFact& fact = *missed.fact;
  Finding finding = contradiction_in(view, figure, fact.printed, Severity::warning);
  finding.operands.push_back(
      {.cell = fact.cell, .value = fact.value, .label = fact.row_label, .printed = fact.printed});
  const std::string table = shortened(view.document.tables[static_cast<std::size_t>(fact.cell.table)].caption);
  finding.table_label = table;
  finding.message = {fmt::format("The text says {}; the table has {} in row “{}”, column “{}”.", figure.printed,
                                 fact.printed, shortened(fact.row_label), shortened(fact.column_label)),
                     fmt::format("El texto dice {}; el cuadro tiene {} en la fila «{}», columna «{}».", figure.printed,
                                 fact.printed, shortened(fact.row_label), shortened(fact.column_label))};
  if (missed.power_of_ten)
    finding.suggestion = {"Find out which of the two is right; thousands and millions may have been confused.",
                          "Averigüe cuál es correcto; quizá se confundieron miles y millones."};
  else
    finding.suggestion = {"Find out which of the two is right; they differ by one digit or two swapped ones.",
                          "Averigüe cuál es correcto; difieren en una cifra o en dos intercambiadas."};
  findings.push_back(std::move(finding));
}

// Whether some cell says what the figure says, as far as that table's scale is known.
bool is_in_table(const ProseFigure& figure, const std::vector<TableFact>& facts) {
  return std::any_of(facts.begin(), facts.end(), [&](const TableFact& fact) { return may_be(figure, fact); });
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const std::vector<TableFact> facts = table_facts(view);
  if (facts.empty()) return;
  constexpr std::size_t kMostCompared = 2000;  // figures of the prose
  const std::size_t before = findings.size();
  std::size_t compared = 0;
  for (int block = 0; block < view.size() && compared < kMostCompared; ++block) {
    if (!view.is_prose(block)) continue;
    const std::vector<ProseFigure> figures = figures_in(view, block);
    for (const ProseFigure& figure : figures) {
      if (!is_telling(figure) || ++compared > kMostCompared) continue;
      if (is_in_table(figure, facts)) continue;
      std::vector<ProseFigure> company;
      for (const ProseFigure& other : figures)
        if (other.begin != figure.begin && in_one_sentence(view, block, figure.begin, other.begin))
          company.push_back(other);
      const MissedFact missed = missed_fact(view, figure, company, facts);
      if (missed.fact != nullptr && !is_difference_in_row(figure, *missed.fact, facts))
        say(view, figure, missed, findings);
    }
  }
  // A sentence or two may be wrong; where more differ, the tables speak of something else.
  constexpr std::size_t kMostWrong = 3;
  if (findings.size() - before <= kMostWrong) return;
  for (std::size_t i = before; i < findings.size(); ++i) findings[i].severity = Severity::note;
}

constexpr char kFailing[] =
    R"(Operating income of the members increased in 2019 to $72.7 million, compared to $60.4 million in 2018.

Table 1: Results

Item             | 2019  | 2018
Sales            | 849.8 | 670.7
Operating income | 77.2  | 60.4
Reserves         | 110.5 | 73.3
)";

constexpr char kPassing[] =
    R"(Operating income of the members increased in 2019 to $77 million, compared to $60.4 million in 2018, an increase of $16.8 million; income from offices was $72.7 million.

Table 1: Results

Item             | 2019  | 2018
Sales            | 849.8 | 670.7
Operating income | 77.2  | 60.4
Reserves         | 110.5 | 73.3
)";

}  // namespace

extern const Rule kProseFactDiffersFromTable = {
    {"W201", "prose-fact-differs-from-table", "A figure in a sentence is not the table's",
     "Una cifra en una oración no es la del cuadro",
     "A sentence that repeats a figure of a table with a digit changed, two swapped or a thousand times off leaves the "
     "reader with two facts. The sentence must name the row and the column, or give the figure beside it in the row; "
     "the "
     "figure must be no other figure of the tables and no difference along the row, rounding respected; and the "
     "table's "
     "own figure must not stand in the sentence as well. Forecasts, preliminary figures and sentences on something "
     "else "
     "than the table measures (imports beside production) are left alone.",
     "Una oración que repite una cifra de un cuadro con un dígito cambiado, dos intercambiados o mil veces mayor o "
     "menor "
     "deja al lector con dos datos. La oración debe nombrar la fila y la columna, o dar la cifra contigua de la fila; "
     "la "
     "cifra no debe ser otra de los cuadros ni una diferencia de la fila, respetando el redondeo; y la cifra del "
     "cuadro "
     "no debe estar también en la oración. No se señalan las previsiones, las cifras preliminares ni las oraciones "
     "sobre "
     "otra cosa que la que mide el cuadro (importaciones junto a producción).",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
