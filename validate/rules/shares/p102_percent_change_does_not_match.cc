#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.relation().kind == RelationKind::difference_percent; }

void word(const Case& c, Finding& finding) { finding.message = contrast(c, {"its figures give", "sus cifras dan"}); }

constexpr char kFailing[] = R"(Item        | 2017   | 2016   | Change in %
Salaries    | 11,045 | 10,275 |  7.5
Fuel        |  6,913 |  5,813 | 18.9
Rent        |  2,240 |  2,165 |  5.3
Services    |  2,232 |  2,197 |  1.6
Repairs     |  1,856 |  1,749 |  6.1
)";

constexpr char kPassing[] = R"(Item        | 2017   | 2016   | Change in %
Salaries    | 11,045 | 10,275 |  7.5
Fuel        |  6,913 |  5,813 | 18.9
Rent        |  2,240 |  2,165 |  3.5
Services    |  2,232 |  2,197 |  1.6
Repairs     |  1,856 |  1,749 |  6.1
)";

}  // namespace

extern const Rule kPercentChangeDoesNotMatch = {
    {"P102", "percent-change-does-not-match", "A change in percent is not that of its figures",
     "Una variación porcentual no es la de sus cifras", "Readers quote the change, not the figures behind it.",
     "El lector cita la variación, no las cifras de las que sale.", kFailing, kPassing, Severity::warning, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
