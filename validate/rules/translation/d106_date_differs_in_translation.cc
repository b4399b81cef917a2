#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Meetings

The Council met in Quito on 6 May 2019 and approved the report of 12 April 2019. The next meeting will be on 3 September 2019.
---
Reuniones

El Consejo se reunió en Quito el 8 de mayo de 2019 y aprobó el informe del 12 de abril de 2019. La próxima reunión será el 3 de septiembre de 2019.
)";

constexpr char kPassing[] = R"(Meetings

The Council met in Quito on 6 May 2019 and approved the report of 12 April 2019. The next meeting will be on 3 September 2019.
---
Reuniones

El Consejo se reunió en Quito el 6 de mayo de 2019 y aprobó el informe del 12 de abril de 2019. La próxima reunión será el 3 de septiembre de 2019.
)";

}  // namespace

extern const Rule kDateDiffersInTranslation = {
    {"D106", "date-differs-in-translation", "A date differs between two versions of a report",
     "Una fecha difiere entre dos versiones de un informe",
     "The dates of a text and of its translation come in one order. One that differs between two that agree, by its "
     "day, its month or its year, is a slip of one of the versions; so is one in a cell of a table. Dates that may be "
     "read in two ways are left alone.",
     "Las fechas de un texto y de su traducción vienen en el mismo orden. La que difiere entre dos que coinciden, en "
     "el día, el mes o el año, es un desliz de una de las versiones; también la de una celda de un cuadro. No se "
     "señalan las fechas que admiten dos lecturas.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnPair{Kinship::translation, check_translated_dates}};

}  // namespace crossfoot::validate
