#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Report for January to March 2018

Table 1: Costs

Item   | 2017  | 2018
Staff  | 1,200 | 1,300
Travel | 400   | 410
Rent   | 310   | 320
---
Report for January to March 2019

Table 1: Costs

Item   | 2018  | 2019
Staff  | 1,300 | 1,380
Travel | 460   | 420
Rent   | 320   | 330
)";

constexpr char kPassing[] = R"(Report for January to March 2018

Table 1: Costs

Item   | 2017  | 2018
Staff  | 1,200 | 1,300
Travel | 400   | 410
Rent   | 310   | 320
---
Report for January to March 2019

Table 1: Costs

Item   | 2018  | 2019
Staff  | 1,300 | 1,380
Travel | 410   | 420
Rent   | 320   | 330
)";

}  // namespace

extern const Rule kComparativeRestated = {
    {"D202", "comparative-restated", "A comparative is not the figure of the report before",
     "Un comparativo no es la cifra del informe anterior",
     "Last year's column stands in this year's report for comparison. Where it has another figure, last year's report "
     "was corrected, which is worth a note, or this one mistyped.",
     "La columna del año anterior figura en el informe de este año para comparar. Si tiene otra cifra, se corrigió el "
     "informe anterior, lo que merece una nota, o se tecleó mal en este.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnPair{Kinship::successor, check_comparatives}};

}  // namespace crossfoot::validate
