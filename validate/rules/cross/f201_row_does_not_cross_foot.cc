#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) {
  return c.relation().kind == RelationKind::sum && c.relation().axis == Axis::columns && all_added(c.relation());
}

void word(const Case& c, Finding& finding) {
  finding.message = contrast(c, {"its columns add to", "sus columnas suman"});
}

constexpr char kFailing[] = R"(Country   | Budget    | Owed     | Pending
Alba      |  5,500.00 | 1,500.00 |  7,000.00
Borea     | 75,000.00 |   250.00 | 75,250.00
Ceres     |  5,500.00 | 3,120.40 |  8,602.40
Dione     |  9,310.00 |   410.15 |  9,720.15
)";

constexpr char kPassing[] = R"(Country   | Budget    | Owed     | Pending
Alba      |  5,500.00 | 1,500.00 |  7,000.00
Borea     | 75,000.00 |   250.00 | 75,250.00
Ceres     |  5,500.00 | 3,120.40 |  8,620.40
Dione     |  9,310.00 |   410.15 |  9,720.15
)";

}  // namespace

extern const Rule kRowDoesNotCrossFoot = {
    {"F201", "row-does-not-cross-foot", "A row does not add up to its total", "Una fila no suma su total",
     "Where a column is the sum of others in most rows, it is meant to be so in all of them.",
     "Si una columna es la suma de otras en casi todas las filas, se espera que lo sea en todas.", kFailing, kPassing,
     Severity::error, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
