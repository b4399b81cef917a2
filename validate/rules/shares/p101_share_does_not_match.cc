#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.relation().kind == RelationKind::share; }

void word(const Case& c, Finding& finding) { finding.message = contrast(c, {"its amount gives", "su monto da"}); }

constexpr char kFailing[] = R"(Country   | Amount | Share
Alba      | 14,430 | 24.05 %
Borea     |  7,080 | 11.80 %
Ceres     |  8,490 | 41.15 %
Dione     | 30,000 | 50.00 %
Total     | 60,000 | 100.00 %
)";

constexpr char kPassing[] = R"(Country   | Amount | Share
Alba      | 14,430 | 24.05 %
Borea     |  7,080 | 11.80 %
Ceres     |  8,490 | 14.15 %
Dione     | 30,000 | 50.00 %
Total     | 60,000 | 100.00 %
)";

}  // namespace

extern const Rule kShareDoesNotMatch = {
    {"P101", "share-does-not-match", "A share is not that of its amount", "Un porcentaje no corresponde a su monto",
     "A column of shares repeats a column of amounts. Where one of them says something else beyond "
     "rounding, one of the two is wrong.",
     "Una columna de porcentajes repite una de montos. Si uno de ellos dice otra cosa más allá del "
     "redondeo, uno de los dos está mal.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
