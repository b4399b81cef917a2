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
Alba    | 5.500       | 5.250
Total   | 80.500      | 43.250
)";

constexpr char kPassing[] = R"(Contributions of the members

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
Alba    | 5.500       | 5.250
Borea   | 75.000      | 38.000
Total   | 80.500      | 43.250
)";

}  // namespace

extern const Rule kRowMissingInTranslation = {
    {"D102", "row-missing-in-translation", "A row is in one version of a table only",
     "Una fila está en una sola versión de un cuadro",
     "A translator skips a line more easily than the author does. Rows are paired by place and figures; a row with "
     "figures that has no partner was left out, or added later in one language.",
     "Un traductor se salta una línea con más facilidad que el autor. Las filas se emparejan por lugar y cifras; una "
     "fila con cifras sin pareja se omitió, o se añadió después en un idioma.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnPair{Kinship::translation, check_missing_rows}};

}  // namespace crossfoot::validate
