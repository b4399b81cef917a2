#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Contributions of the members

The members of the conference contributed US$43,250 to the budget of the office, and the rest is expected within the year.

Table 1: Contributions

Member | Budget | Received
Alba   | 5,500  | 5,250
Borea  | 75,000 | 38,000
Total  | 80,500 | 43,250
---
Contribuciones de los miembros

Los miembros de la conferencia contribuyeron US$43.250 al presupuesto de la oficina, y se espera el resto dentro del año.

Cuadro 1: Contribuciones

Miembro | Presupuesto | Recibido
Borea   | 75.000      | 38.000
Alba    | 5.500       | 5.250
Total   | 80.500      | 43.250
)";

constexpr char kPassing[] = R"(Informe de enero a junio de 2016

Cuadro 1. Cuotas

País     | Cuota  | Pagado
Alemania | 12.400 | 12.400
Brasil   |  9.150 |  4.000
España   |  7.820 |  7.820
Total    | 29.370 | 24.220
---
Report for January to June 2016

Table 1. Quotas

Country | Quota  | Paid
Brazil  |  9,150 |  4,000
Germany | 12,400 | 12,400
Spain   |  7,820 |  7,820
Total   | 29,370 | 24,220
)";

}  // namespace

extern const Rule kRowMovedInTranslation = {
    {"D103", "row-moved-in-translation", "The rows of a table stand in another order in its translation",
     "Las filas de un cuadro están en otro orden en su traducción",
     "Readers who hold two versions side by side expect line beside line. Rows that follow the alphabet in both "
     "languages are where they belong.",
     "Quien lee dos versiones a la vez espera cada línea junto a la suya. Las filas que siguen el alfabeto en ambos "
     "idiomas están donde deben.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnPair{Kinship::translation, check_moved_rows}};

}  // namespace crossfoot::validate
