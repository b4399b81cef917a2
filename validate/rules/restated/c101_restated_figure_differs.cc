#include "validate/relations/restated.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Item      | 2019   | 2018
Staff     | 78,840 | 70,956
Travel    | 22,995 | 20,695
Rent      | 45,664 | 41,097
Total     | 147,499 | 132,748

Item      | 2019   | 2018
Staff     | 78,840 | 70,956
Rent      | 45,646 | 41,097
Total     | 147,499 | 132,748
)";

constexpr char kPassing[] = R"(Item      | 2019   | 2018
Staff     | 78,840 | 70,956
Travel    | 22,995 | 20,695
Rent      | 45,664 | 41,097
Total     | 147,499 | 132,748

Item      | 2019   | 2018
Staff     | 78,840 | 70,956
Rent      | 45,664 | 41,097
Total     | 147,499 | 132,748
)";

}  // namespace

extern const Rule kRestatedFigureDiffers = {
    {"C101", "restated-figure-differs", "Two tables give different figures for the same fact",
     "Dos cuadros dan cifras distintas para el mismo dato",
     "A report repeats its main figures. Where two tables share rows and columns and agree in most of them, the one "
     "that "
     "differs was changed in one place only.",
     "Un informe repite sus cifras principales. Si dos cuadros comparten filas y columnas y coinciden en casi todas, "
     "la "
     "que difiere se cambió en un solo lugar.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnTables{compare_restated}};

}  // namespace crossfoot::validate
