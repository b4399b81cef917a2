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
Elara  | 9,000
Faune  | 4,000
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

extern const Rule kRowAppeared = {
    {"D204", "row-appeared", "A table has a row that the earlier one did not have",
     "Un cuadro tiene una fila que el anterior no tenía",
     "A member that is new in a table has joined, or was left out before, or is an old one under another name.",
     "Un miembro nuevo en un cuadro ha ingresado, o se había omitido antes, o es uno antiguo con otro nombre.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnPair{Kinship::successor, check_new_rows}};

}  // namespace crossfoot::validate
