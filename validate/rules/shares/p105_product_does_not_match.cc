#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool applies(const Case& c) { return c.relation().kind == RelationKind::product; }

void word(const Case& c, Finding& finding) { finding.message = contrast(c, {"its factors give", "sus factores dan"}); }

constexpr char kFailing[] = R"(Item     | Quantity | Unit price | Amount
Chairs   |       24 |      31.50 |   756.00
Desks    |       12 |     118.25 | 1,419.00
Lamps    |       37 |      14.80 |   574.60
Shelves  |        9 |      62.40 |   561.60
Carpets  |        7 |      83.15 |   582.05
)";

constexpr char kPassing[] = R"(Item     | Quantity | Unit price | Amount
Chairs   |       24 |      31.50 |   756.00
Desks    |       12 |     118.25 | 1,419.00
Lamps    |       37 |      14.80 |   547.60
Shelves  |        9 |      62.40 |   561.60
Carpets  |        7 |      83.15 |   582.05
)";

}  // namespace

extern const Rule kFiguresDoNotMultiply = {
    {"P105", "product-does-not-match", "An amount is not the product of its factors",
     "Un monto no es el producto de sus factores",
     "Quantity times price is the amount. Where it is so in the other rows and not in this one, one of the three "
     "figures is wrong.",
     "Cantidad por precio es el monto. Si así es en las demás filas y en esta no, una de las tres cifras está mal.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnRelation{applies, word}};

}  // namespace crossfoot::validate
