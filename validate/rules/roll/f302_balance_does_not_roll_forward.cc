#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.relation().kind == RelationKind::running; }

void word(const Case& c, Finding& finding) {
  finding.message = contrast(c, {"the balance before and the movement give", "el saldo anterior y el movimiento dan"});
}

constexpr char kFailing[] = R"(Year | Net    | Accumulated
A    | 21,294 | 21,294
B    |  8,857 | 30,151
C    |  8,883 | 39,034
D    | -14,140 | 24,894
E    | 48,904 | 73,978
F    | 44,877 | 118,675
)";

constexpr char kPassing[] = R"(Year | Net    | Accumulated
A    | 21,294 | 21,294
B    |  8,857 | 30,151
C    |  8,883 | 39,034
D    | -14,140 | 24,894
E    | 48,904 | 73,798
F    | 44,877 | 118,675
)";

}  // namespace

extern const Rule kBalanceDoesNotRollForward = {
    {"F302", "balance-does-not-roll-forward", "A running balance does not follow from the one before",
     "Un saldo acumulado no resulta del anterior",
     "Each balance is the one before with the movement of its line. A break shows the line on which "
     "something is wrong.",
     "Cada saldo es el anterior con el movimiento de su línea. La ruptura muestra en qué línea hay "
     "algo mal.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
