#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.relation().kind == RelationKind::equal; }

void word(const Case& c, Finding& finding) {
  finding.message = contrast(c, {"the other total is", "el otro total es"});
}

constexpr char kFailing[] = R"(Item              | 2019   | 2018   | 2017
Fixed assets      | 12,160 | 12,129 | 11,870
Current assets    |  4,045 |  1,525 |  2,004
Total assets      | 16,205 | 13,654 | 13,874
Equity            |  9,001 |  8,950 |  8,703
Loans             |  7,204 |  4,614 |  5,171
Total funding     | 16,205 | 13,564 | 13,874
)";

constexpr char kPassing[] = R"(Item              | 2019   | 2018   | 2017
Fixed assets      | 12,160 | 12,129 | 11,870
Current assets    |  4,045 |  1,525 |  2,004
Total assets      | 16,205 | 13,654 | 13,874
Equity            |  9,001 |  8,950 |  8,703
Loans             |  7,204 |  4,704 |  5,171
Total funding     | 16,205 | 13,654 | 13,874
)";

}  // namespace

extern const Rule kTotalsDisagree = {
    {"F104", "totals-disagree", "Two totals that must be equal are not", "Dos totales que deben ser iguales no lo son",
     "Assets equal liabilities and equity, sources equal uses. Where a table prints the same total "
     "twice, the two can be compared without knowing what they mean.",
     "El activo es igual al pasivo más el patrimonio; los orígenes, a los usos. Si un cuadro imprime "
     "el mismo total dos veces, se pueden comparar sin saber qué significan.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
