#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Introduction

Table 1. Contributions to the Fund to Assist the Return of Workers

Member | Paid
Alba   | 5,000
Borea  | 6,000
Ceres  | 7,000
---
Introduction

Table 1. Contributions to the Reserve Fund for the assistance of workers

Member | Paid
Alba   | 5,100
Borea  | 6,900
Ceres  | 7,500
)";

constexpr char kPassing[] = R"(Introduction

Table 1. Contributions to the Fund for Workers in 2016

Member | Paid
Alba   | 5,000
Borea  | 6,000
Ceres  | 7,000
---
Introduction

Table 3. Contributions to the Fund for Workers in 2017

Member | Paid
Alba   | 5,100
Borea  | 6,900
Ceres  | 7,500
)";

}  // namespace

extern const Rule kHeadingReworded = {
    {"D206", "heading-reworded", "A table has another name than in the report before",
     "Un cuadro tiene otro nombre que en el informe anterior",
     "A fund or a programme has one name. A table that most words of the heading, but not all, call the same as before "
     "shows where it was renamed in one report only. Numbers and times are meant to change.",
     "Un fondo o un programa tiene un solo nombre. Un cuadro cuyo título repite la mayoría de las palabras, pero no "
     "todas, muestra dónde se cambió el nombre en un solo informe. Los números y los tiempos cambian siempre.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnPair{Kinship::successor, check_headings}};

}  // namespace crossfoot::validate
