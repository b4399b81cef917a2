#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Report for January to March 2018

The Third Workshop on Consular Protection was held in Lima on 14 February 2018 with 40 participants.
---
Report for April to June 2018

As was reported, the Third Workshop on Consular Protection (Lima, 16 February 2018) recommended a manual.
)";

constexpr char kPassing[] = R"(Report for January to March 2018

The Third Workshop on Consular Protection was held in Lima on 14 February 2018 with 40 participants.
---
Report for April to June 2018

As was reported, the Third Workshop on Consular Protection (Lima, 14 February 2018) recommended a manual.
)";

}  // namespace

extern const Rule kEventDateDiffers = {
    {"D210", "event-date-differs", "One event has two dates in two reports",
     "Un mismo hecho tiene dos fechas en dos informes",
     "What was held, signed or paid has one date. It must be the same event beyond doubt: a body meets many times, and "
     "a document is signed on one day and published on another.",
     "Lo que se celebró, firmó o pagó tiene una sola fecha. Debe ser sin duda el mismo hecho: un organismo se reúne "
     "muchas veces, y un documento se firma un día y se publica otro.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnPair{Kinship::successor, check_event_dates}};

}  // namespace crossfoot::validate
