#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.relation().kind == RelationKind::sum && c.relation().axis == Axis::rows; }

void word(const Case& c, Finding& finding) {
  finding.message = contrast(c, {"the lines it is made of give", "las líneas que la forman dan"});
}

constexpr char kFailing[] = R"(Item            | 2019   | 2018   | 2017
Receipts        | 68,309 | 76,376 | 70,118
Payments        | 16,377 | 16,086 | 15,240
Surplus         | 51,932 | 62,290 | 54,878
)";

constexpr char kPassing[] = R"(Item            | 2019   | 2018   | 2017
Receipts        | 68,309 | 76,376 | 70,118
Payments        | 16,377 | 16,086 | 15,240
Surplus         | 51,932 | 60,290 | 54,878
)";

}  // namespace

extern const Rule kDifferenceDoesNotFollow = {
    {"F103", "difference-does-not-follow", "A net figure does not follow from the lines above",
     "Una cifra neta no resulta de las líneas anteriores",
     "Gross less deductions is net, receipts less payments is the balance: where the same signs hold "
     "in the other columns, a column in which they do not has a wrong figure.",
     "Bruto menos deducciones es neto, ingresos menos gastos es el saldo: si los mismos signos valen "
     "en las demás columnas, en la que no valen hay una cifra equivocada.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
