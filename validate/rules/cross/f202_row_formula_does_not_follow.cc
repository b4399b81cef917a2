#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.relation().kind == RelationKind::sum && c.relation().axis == Axis::columns; }

void word(const Case& c, Finding& finding) { finding.message = contrast(c, {"its row gives", "su fila da"}); }

constexpr char kFailing[] = R"(Year | Approved | Received | Pending
A    | 447,635  | 440,610  | 7,025
B    | 282,724  | 277,639  | 5,058
C    | 282,724  | 273,144  | 9,580
D    | 282,724  | 261,483  | 21,241
)";

constexpr char kPassing[] = R"(Year | Approved | Received | Pending
A    | 447,635  | 440,610  | 7,025
B    | 282,724  | 277,639  | 5,085
C    | 282,724  | 273,144  | 9,580
D    | 282,724  | 261,483  | 21,241
)";

}  // namespace

extern const Rule kRowFormulaDoesNotFollow = {
    {"F202", "row-formula-does-not-follow", "A figure does not follow from its row", "Una cifra no resulta de su fila",
     "Approved less received is pending, this year less last year is the increase: the formula that "
     "the other rows keep shows which row breaks it.",
     "Aprobado menos recibido es pendiente; este año menos el anterior es el aumento: la fórmula que "
     "cumplen las demás filas muestra cuál la rompe.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
