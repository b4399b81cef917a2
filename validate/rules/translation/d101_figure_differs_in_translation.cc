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
Borea   | 75.000      | 36.000
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

extern const Rule kFigureDiffersInTranslation = {
    {"D101", "figure-differs-in-translation", "A figure differs between two versions of a report",
     "Una cifra difiere entre dos versiones de un informe",
     "Two versions of one report have one set of figures. Tables are paired by shape and figures, sentences by the "
     "figures that agree around; a figure that may be read in two ways is given the benefit of the doubt.",
     "Dos versiones de un informe tienen las mismas cifras. Los cuadros se emparejan por su forma y sus cifras, y las "
     "oraciones por las cifras que coinciden alrededor; si una cifra admite dos lecturas, vale la que coincide.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnPair{Kinship::translation, check_translated_figures}};

}  // namespace crossfoot::validate
