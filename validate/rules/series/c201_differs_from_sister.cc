#include <fmt/format.h>

#include <map>
#include <tuple>
#include <utility>

#include "validate/rule.h"
#include "validate/series.h"

namespace crossfoot::validate {
namespace {

using Place = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
using Facts = std::map<Place, const ReportFact*>;

Facts by_place(const ReportFacts& report) {
  Facts facts;
  for (const ReportFact& fact : report.facts) facts[{fact.table, fact.row, fact.column}] = &fact;
  return facts;
}

FactDifference differing(const ReportFact& fact, const ReportFact& other, const std::string& sister) {
  Finding finding;
  finding.severity = Severity::warning;
  finding.table = static_cast<int>(fact.table);
  finding.cell = CellRef{finding.table, static_cast<int>(fact.row), static_cast<int>(fact.column)};
  finding.row_label = fact.concept_name;
  finding.stated = fact.value;
  finding.expected = other.value;
  finding.message = {fmt::format("{} here, {} in {}", fact.value, other.value, sister),
                     fmt::format("{} aquí, {} en {}", fact.value, other.value, sister)};
  return {finding, fmt::format("table t{}, row {}{}", fact.table + 1, fact.row + 1, fact.concept_name)};
}

// Only tables of which nine figures in ten agree are the same table: others have another order or another scope.
void check(const SeriesContext& series, std::vector<FactDifference>& differences) {
  const Facts mine = by_place(series.report), theirs = by_place(series.relative);
  const auto agrees = [&](const Place& place, const ReportFact& fact) {
    const auto other = theirs.find(place);
    return other != theirs.end() && same_value(fact.value, other->second->value);
  };
  std::map<std::int64_t, std::pair<int, int>> agreement;  // of each table: agreeing, all
  for (const auto& [place, fact] : mine) {
    auto& [agreeing, all] = agreement[fact->table];
    ++all;
    if (agrees(place, *fact)) ++agreeing;
  }
  for (const auto& [place, fact] : mine) {
    const auto& [agreeing, all] = agreement[fact->table];
    const auto other = theirs.find(place);
    if (other == theirs.end() || agreeing * 10 < all * 9 || agrees(place, *fact)) continue;
    differences.push_back(differing(*fact, *other->second, series.relative.name));
  }
}

constexpr char kFailing[] = R"(Table 1: Costs

Item     | 2023  | 2024
Staff    | 1,200 | 1,300
Travel   |   400 |   410
Rent     |   310 |   320
Printing |   150 |   160
Postage  |    70 |    75
---
Cuadro 1: Costos

Rubro     | 2023  | 2024
Personal  | 1.200 | 1.300
Viajes    |   400 |   410
Alquiler  |   310 |   320
Impresión |   150 |   106
Correo    |    70 |    75
)";

constexpr char kPassing[] = R"(Table 1: Costs

Item     | 2023  | 2024
Staff    | 1,200 | 1,300
Travel   |   400 |   410
Rent     |   310 |   320
Printing |   150 |   160
Postage  |    70 |    75
---
Cuadro 1: Costos

Rubro     | 2023  | 2024
Personal  | 1.200 | 1.300
Viajes    |   400 |   410
Alquiler  |   310 |   320
Impresión |   150 |   160
Correo    |    70 |    75
)";

}  // namespace

extern const Rule kDiffersFromSister = {
    {"C201", "differs-from-sister", "A figure is not that of the version in the other language",
     "Una cifra no es la de la versión en el otro idioma",
     "Two versions of one report give one set of figures. Where the other version can no longer be read, the figures "
     "that the archive kept of it are compared: in tables of which nine figures in ten agree.",
     "Dos versiones de un informe dan las mismas cifras. Si la otra versión ya no puede leerse, se comparan las cifras "
     "que el archivo guardó de ella: en cuadros en los que coinciden nueve de cada diez.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnSeries{Kinship::translation, check}};

}  // namespace crossfoot::validate
