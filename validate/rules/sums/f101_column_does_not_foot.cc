#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) {
  const Relation& relation = c.relation();
  return relation.kind == RelationKind::sum && relation.axis == Axis::rows &&
         relation.target > relation.terms.back().line && all_added(relation);
}

void word(const Case& c, Finding& finding) {
  finding.message = contrast(c, {"its items sum to", "sus partidas suman"});
}

constexpr char kFailing[] = R"(Item            | 2018     | 2017
Rent            | 1,200.00 | 1,150.00
Salaries        | 8,450.00 | 8,020.00
Supplies        |   310.25 |   295.10
Total           | 9,690.25 | 9,465.10
)";

constexpr char kPassing[] = R"(Item            | 2018     | 2017
Rent            | 1,200.00 | 1,150.00
Salaries        | 8,450.00 | 8,020.00
Supplies        |   310.25 |   295.10
Total           | 9,960.25 | 9,465.10
)";

}  // namespace

extern const Rule kColumnDoesNotFoot = {
    {"F101", "column-does-not-foot", "A total is not the sum of its items", "Un total no es la suma de sus partidas",
     "A printed total is what readers quote and what the next report opens with. Where the figures "
     "above it add up to something else, either the total or one of its items is wrong.",
     "El total impreso es lo que el lector cita y con lo que abre el informe siguiente. Si las cifras "
     "de arriba suman otra cosa, está mal el total o una de sus partidas.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
