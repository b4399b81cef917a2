#include "validate/relations/summary.h"

#include <fmt/format.h>

#include "validate/relations/wording.h"

namespace crossfoot::validate {
namespace {

constexpr std::size_t kNamedTerms = 12;

Bilingual name_of(const TableContext& c, Axis axis, int line) {
  return axis == Axis::rows ? row_name(c, line) : column_name(c, line);
}

Bilingual kind_words(RelationKind kind) {
  switch (kind) {
    case RelationKind::sum: return {" = ", " = "};
    case RelationKind::equal: return {" equals ", " es igual a "};
    case RelationKind::carry: return {" opens with the closing figure of ", " abre con el cierre de "};
    case RelationKind::running: return {" rolls forward by ", " se acumula con "};
    case RelationKind::difference_percent: return {" is the change in percent of ", " es la variación porcentual de "};
    case RelationKind::share: return {" is the share of ", " es la proporción de "};
    case RelationKind::ratio: return {" = ", " = "};
    case RelationKind::product: return {" = ", " = "};
    case RelationKind::average: return {" is the average of ", " es el promedio de "};
  }
  return {};
}

const char* sign_before(const Relation& relation, std::size_t term) {
  const bool first = term == 0;
  if (relation.kind == RelationKind::product) return first ? "" : " × ";
  if (relation.kind == RelationKind::ratio) return first ? "" : " ÷ ";
  if (relation.terms[term].coefficient < 0) return first ? "−" : " − ";
  return first ? "" : " + ";
}

Bilingual describe(const TableContext& c, const Relation& relation, int held) {
  Bilingual text = name_of(c, relation.axis, relation.target) + kind_words(relation.kind);
  for (std::size_t i = 0; i < relation.terms.size(); ++i) {
    if (i == kNamedTerms) {
      text = text + Bilingual{" + …", " + …"};
      break;
    }
    const char* sign = sign_before(relation, i);
    text = text + Bilingual{sign, sign} + name_of(c, relation.axis, relation.terms[i].line);
  }
  const bool rows = relation.axis == Axis::rows;
  return text + Bilingual{fmt::format(" (in {} {}{})", held, rows ? "column" : "row", held == 1 ? "" : "s"),
                          fmt::format(" (en {} {}{})", held, rows ? "columna" : "fila", held == 1 ? "" : "s")};
}

std::string_view name_of(RelationKind kind) {
  switch (kind) {
    case RelationKind::sum: return "sum";
    case RelationKind::equal: return "equal";
    case RelationKind::carry: return "carry";
    case RelationKind::running: return "running";
    case RelationKind::difference_percent: return "change";
    case RelationKind::share: return "share";
    case RelationKind::ratio: return "ratio";
    case RelationKind::product: return "product";
    case RelationKind::average: return "average";
  }
  return "";
}

CheckedRelation checked(const Relation& relation) {
  CheckedRelation made{.kind = name_of(relation.kind),
                       .of_rows = relation.axis == Axis::rows,
                       .factor = relation.factor,
                       .target = relation.target,
                       .terms = {},
                       .held = {},
                       .broken = {}};
  for (const Term& term : relation.terms)
    made.terms.push_back({term.line, term.coefficient, term.shift, term.fixed_instance});
  return made;
}

void list_relations(const TableContext& c, TableCheck& check) {
  std::vector<CheckedRelation> relations;
  for (const Relation& relation : c.model.relations) relations.push_back(checked(relation));
  for (const Equation& equation : c.equations.equations()) {
    CheckedRelation& relation = relations[static_cast<std::size_t>(equation.relation)];
    (equation.verdict.state == Verdict::State::held ? relation.held : relation.broken).push_back(equation.instance);
  }
  for (std::size_t r = 0; r < relations.size(); ++r) {
    if (relations[r].held.empty()) continue;
    check.passed.push_back(describe(c, c.model.relations[r], static_cast<int>(relations[r].held.size())));
    check.relations.push_back(std::move(relations[r]));
  }
}

void explain_unchecked(const TableContext& c, TableCheck& check) {
  const FigureGrid& grid = c.model.grid;
  if (c.model.relations.empty()) {
    check.reasons.push_back(
        {"No figure of this table was found to follow from others.", "Ninguna cifra de este cuadro resulta de otras."});
    return;
  }
  for (int column = grid.first_column(); column < grid.columns(); ++column) {
    int figures = 0;
    int used = 0;
    for (int row = grid.first_row(); row < grid.rows(); ++row) {
      figures += grid.at(row, column).present();
      used += !c.equations.uses(grid.index(row, column)).empty();
    }
    if (figures == 0 || used > 0) continue;
    const LineTraits& trait = c.model.traits.columns[static_cast<std::size_t>(column)];
    const Bilingual name = column_name(c, column);
    const Bilingual why = trait.figures.sequence ? Bilingual{"counts lines", "cuenta líneas"}
                          : trait.label.ratio ? Bilingual{"is not additive by its name", "no es sumable, por su nombre"}
                                              : Bilingual{"follows from no other", "no resulta de ninguna otra"};
    check.reasons.push_back({fmt::format("{}: {}.", name.en, why.en), fmt::format("{}: {}.", name.es, why.es)});
  }
}

}  // namespace

TableCheck summarize(const TableContext& c, bool list_passed) {
  TableCheck check;
  for (const Equation& equation : c.equations.equations()) {
    ++check.checked;
    (equation.verdict.state == Verdict::State::held ? check.held : check.broken) += 1;
  }
  const FigureGrid& grid = c.model.grid;
  for (int row = grid.first_row(); row < grid.rows(); ++row)
    for (int column = grid.first_column(); column < grid.columns(); ++column)
      check.unchecked += grid.at(row, column).present() && c.equations.uses(grid.index(row, column)).empty();
  if (!list_passed) return check;
  list_relations(c, check);
  explain_unchecked(c, check);
  return check;
}

}  // namespace crossfoot::validate
