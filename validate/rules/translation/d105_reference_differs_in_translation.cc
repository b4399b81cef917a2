#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Contributions of the members

The members of the conference contributed US$43,250 to the budget of the office, as Table 1 shows, to 650 persons, and the rest is expected within the year.

Table 1: Contributions

Member | Budget | Received
Alba   | 5,500  | 5,250
Borea  | 75,000 | 38,000
Total  | 80,500 | 43,250
---
Contribuciones de los miembros

Los miembros de la conferencia contribuyeron US$43.250 al presupuesto de la oficina, según el cuadro 3, a 650 personas, y se espera el resto dentro del año.

Cuadro 1: Contribuciones

Miembro | Presupuesto | Recibido
Alba    | 5.500       | 5.250
Borea   | 75.000      | 38.000
Total   | 80.500      | 43.250
)";

constexpr char kPassing[] = R"(Contributions of the members

The members of the conference contributed US$43,250 to the budget of the office, as Table 1 shows, to 650 persons, and the rest is expected within the year.

Table 1: Contributions

Member | Budget | Received
Alba   | 5,500  | 5,250
Borea  | 75,000 | 38,000
Total  | 80,500 | 43,250
---
Contribuciones de los miembros

Los miembros de la conferencia contribuyeron US$43.250 al presupuesto de la oficina, según el cuadro 1, a 650 personas, y se espera el resto dentro del año.

Cuadro 1: Contribuciones

Miembro | Presupuesto | Recibido
Alba    | 5.500       | 5.250
Borea   | 75.000      | 38.000
Total   | 80.500      | 43.250
)";

}  // namespace

extern const Rule kReferenceDiffersInTranslation = {
    {"D105", "reference-differs-in-translation", "Two versions refer to different tables in one place",
     "Dos versiones remiten a cuadros distintos en el mismo lugar",
     "When a table is added, its number is changed in one language and forgotten in the other: the reader is sent to "
     "another table. References are paired by those around them that agree.",
     "Cuando se añade un cuadro, el número se cambia en un idioma y se olvida en el otro: el lector va a otro cuadro. "
     "Las remisiones se emparejan por las vecinas que coinciden.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnPair{Kinship::translation, check_translated_references}};

}  // namespace crossfoot::validate
