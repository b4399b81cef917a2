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
Alba   | 5,500
Borea  | 75,000
Ceres  | 5,500
Dione  | 7,700
Elara  | 9,900
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

extern const Rule kScaleChanged = {
    {"D205", "scale-changed", "A scale changed, and some rows by another percentage",
     "Una escala cambió, y algunas filas en otro porcentaje",
     "A scale of contributions is raised for all alike. Where most rows changed by one percentage, the others are "
     "exceptions that somebody decided on, or slips.",
     "Una escala de contribuciones sube para todos por igual. Si la mayoría de las filas cambió en un mismo "
     "porcentaje, las demás son excepciones que alguien decidió, o deslices.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnPair{Kinship::successor, check_scales}};

}  // namespace crossfoot::validate
