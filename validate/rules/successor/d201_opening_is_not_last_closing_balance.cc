#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Introduction

This report describes the activities of the members from January to March 2018.

Table 1: Movements of the fund

Item            | 2018
Opening balance | 1,200
Contributions   | 500
Payments        | -300
Closing balance | 1,400
---
Introduction

This report describes the activities of the members from April to June 2018.

Table 1: Movements of the fund

Item            | 2019
Opening balance | 1,450
Contributions   | 600
Payments        | -100
Closing balance | 1,950
)";

constexpr char kPassing[] = R"(Introduction

This report describes the activities of the members from January to March 2018.

Table 1: Movements of the fund

Item            | 2018
Opening balance | 1,200
Contributions   | 500
Payments        | -300
Closing balance | 1,400
---
Introduction

This report describes the activities of the members from April to June 2018.

Table 1: Movements of the fund

Item            | 2019
Opening balance | 1,400
Contributions   | 600
Payments        | -100
Closing balance | 1,900
)";

}  // namespace

extern const Rule kOpeningIsNotLastClosingBalance = {
    {"D201", "opening-is-not-last-closing-balance", "A report does not open with what the one before closes with",
     "Un informe no abre con lo que cierra el anterior",
     "What one report closes with the next one opens with. Where it does not, one of the two was changed after it was "
     "printed, or mistyped.",
     "Con lo que cierra un informe abre el siguiente. Si no es así, uno de los dos se cambió después de impreso, o se "
     "tecleó mal.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnPair{Kinship::successor, check_carried_balances}};

}  // namespace crossfoot::validate
