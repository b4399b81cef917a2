#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Introduction

At the VI Meeting held in Alba in 2001 the fund was founded. The XI Meeting in Borea in May 2006 approved it.
---
Introduction

XXI Meeting of the Members

Ceres, November 2017
)";

constexpr char kPassing[] = R"(Introduction

At the VI Meeting held in Alba in 2001 the fund was founded. The XI Meeting in Borea in May 2006 approved it.
---
Introduction

XXII Meeting of the Members

Ceres, November 2017
)";

}  // namespace

extern const Rule kMeetingNumberDoesNotCount = {
    {"D209", "meeting-number-does-not-count", "The number of a yearly meeting does not count on",
     "El número de una reunión anual no sigue la cuenta",
     "A meeting that is held every year has a number that grows with the years. One that does not is the number of "
     "another year.",
     "Una reunión que se celebra cada año tiene un número que crece con los años. El que no lo hace es de otro año.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnPair{Kinship::successor, check_meetings}};

}  // namespace crossfoot::validate
