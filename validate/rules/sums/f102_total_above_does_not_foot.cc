#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) {
  const Relation& relation = c.relation();
  return relation.kind == RelationKind::sum && relation.axis == Axis::rows &&
         relation.target < relation.terms.front().line;
}

void word(const Case& c, Finding& finding) {
  finding.message = contrast(c, {"the items below it sum to", "las partidas de abajo suman"});
}

constexpr char kFailing[] = R"(Population      | 2011  | 2001
Total           | 1,893 | 1,640
North           |   815 |   702
Centre          |   640 |   590
South           |   428 |   348
)";

constexpr char kPassing[] = R"(Population      | 2011  | 2001
Total           | 1,883 | 1,640
North           |   815 |   702
Centre          |   640 |   590
South           |   428 |   348
)";

}  // namespace

extern const Rule kTotalAboveDoesNotFoot = {
    {"F102", "total-above-does-not-foot", "A total printed above its items is not their sum",
     "Un total impreso encima de sus partidas no es su suma",
     "Many tables give the total first and break it down below. It is a sum like any other, and the "
     "reader who checks it reads downwards.",
     "Muchos cuadros dan primero el total y lo desglosan debajo. Es una suma como cualquier otra, y "
     "quien la revisa lee hacia abajo.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
