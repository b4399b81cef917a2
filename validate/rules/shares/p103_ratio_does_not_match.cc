#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.relation().kind == RelationKind::ratio; }

void word(const Case& c, Finding& finding) { finding.message = contrast(c, {"its figures give", "sus cifras dan"}); }

constexpr char kFailing[] = R"(Item              | 2019   | 2018   | 2017   | 2016
Income before tax | 25,130 | 21,480 | 19,377 | 17,002
Income tax        |  5,277 |  4,296 |  4,844 |  5,101
Effective rate    | 21.0 % | 20.0 % | 52.0 % | 30.0 %
)";

constexpr char kPassing[] = R"(Item              | 2019   | 2018   | 2017   | 2016
Income before tax | 25,130 | 21,480 | 19,377 | 17,002
Income tax        |  5,277 |  4,296 |  4,844 |  5,101
Effective rate    | 21.0 % | 20.0 % | 25.0 % | 30.0 %
)";

}  // namespace

extern const Rule kRatioDoesNotMatch = {
    {"P103", "ratio-does-not-match", "A ratio is not that of its figures", "Una razón no es la de sus cifras",
     "A margin or an effective rate is a quotient of two lines of the same table; where it holds in "
     "the other periods it must hold in this one.",
     "Un margen o una tasa efectiva es el cociente de dos líneas del mismo cuadro; si vale en los "
     "demás períodos debe valer en este.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
