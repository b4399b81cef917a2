#include "validate/compare/checks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr char kFailing[] = R"(Report for January to March 2018

The Third Workshop on Consular Protection will be held in Lima on 14 April 2018.
---
Report for April to June 2018

The Third Workshop on Consular Protection was held in Lima on 3 May 2018.
)";

constexpr char kPassing[] = R"(Report for January to March 2018

The Third Workshop on Consular Protection will be held in Lima on 14 April 2018.
---
Report for April to June 2018

The Third Workshop on Consular Protection was held in Lima on 14 April 2018.
)";

}  // namespace

extern const Rule kEventOnAnotherDayThanPlanned = {
    {"D211", "event-on-another-day-than-planned", "An event was held on another day than planned",
     "Un hecho ocurrió en otro día que el previsto",
     "One report plans an event for a day, the next one tells of it on another: it was put off, or one of the two days "
     "is wrong. Only where it must be the same occasion, and the later report says nothing of the planned day.",
     "Un informe prevé un hecho para un día y el siguiente lo relata en otro: se aplazó, o uno de los dos días está "
     "mal. Solo si debe ser la misma ocasión y el informe posterior no dice nada del día previsto.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnPair{Kinship::successor, check_planned_events}};

}  // namespace crossfoot::validate
