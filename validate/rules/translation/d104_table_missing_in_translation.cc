#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Report for January to June 2016

Table 1. Quotas

Country | Quota  | Paid
Brazil  |  9,150 |  4,000
Germany | 12,400 | 12,400
Spain   |  7,820 |  7,820
Total   | 29,370 | 24,220

Table 2. Expenses

Item   | Amount
Staff  | 41,210.50
Travel |  8,930.15
Total  | 50,140.65
---
Informe de enero a junio de 2016

Cuadro 1. Cuotas

País     | Cuota  | Pagado
Alemania | 12.400 | 12.400
Brasil   |  9.150 |  4.000
España   |  7.820 |  7.820
Total    | 29.370 | 24.220
)";

constexpr char kPassing[] = R"(Report for January to June 2016

Table 1. Quotas

Country | Quota  | Paid
Brazil  |  9,150 |  4,000
Germany | 12,400 | 12,400
Spain   |  7,820 |  7,820
Total   | 29,370 | 24,220

Table 2. Expenses

Item   | Amount
Staff  | 41,210.50
Travel |  8,930.15
Total  | 50,140.65
---
Informe de enero a junio de 2016

Cuadro 1. Cuotas

País     | Cuota  | Pagado
Alemania | 12.400 | 12.400
Brasil   |  9.150 |  4.000
España   |  7.820 |  7.820
Total    | 29.370 | 24.220

Cuadro 2. Gastos

Rubro    | Monto
Personal | 41.210,50
Viajes   |  8.930,15
Total    | 50.140,65
)";

}  // namespace

extern const Rule kTableMissingInTranslation = {
    {"D104", "table-missing-in-translation", "A table is in one version of a report only",
     "Un cuadro está en una sola versión de un informe",
     "A table with figures that the other version does not have was lost on the way, or is a picture there. Tables in "
     "another order are paired all the same.",
     "Un cuadro con cifras que la otra versión no tiene se perdió por el camino, o es allí una imagen. Los cuadros en "
     "otro orden se emparejan igual.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnPair{Kinship::translation, check_missing_tables}};

}  // namespace crossfoot::validate
