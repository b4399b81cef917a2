#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Introduction

This report describes the activities of the members from January to March 2018.

Table 2: Scale of contributions

Member | Scale
Alba   | 5,000
Borea  | 68,000
Ceres  | 5,000
Dione  | 7,000
Elara  | 9,000
---
Introduction

This report describes the activities of the members from April to June 2018.

Table 2: Scale of contributions

Member | Scale
Alba   | 5,000
Borea  | 68,000
Ceres  | 5,000
Dione  | 7,000
)";

constexpr char kPassing[] = R"(Introduction

This report describes the activities of the members from January to March 2018.

Table 2: Scale of contributions

Member | Scale
Alba   | 5,000
Borea  | 68,000
Ceres  | 5,000
Dione  | 7,000
Elara  | 9,000
---
Introduction

This report describes the activities of the members from April to June 2018.

Table 2: Scale of contributions

Member | Scale
Alba   | 5,000
Borea  | 68,000
Ceres  | 5,000
Dione  | 7,000
Elara  | 9,000
)";

}  // namespace

extern const Rule kRowVanished = {
    {"D203", "row-vanished", "A row of the earlier table is gone", "Una fila del cuadro anterior ya no está",
     "A member that is in a table of one report and not in the next has left, or was left out. Rows that only move on "
     "in time (“Balance at 31 May”) have not vanished.",
     "Un miembro que está en un cuadro de un informe y no en el siguiente se fue, o se omitió. Las filas que solo "
     "avanzan en el tiempo («Saldo al 31 de mayo») no han desaparecido.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnPair{Kinship::successor, check_vanished_rows}};

}  // namespace crossfoot::validate
