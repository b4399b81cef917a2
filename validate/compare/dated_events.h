// Events, documents and payments as a report tells them: what, which one, where and on which day.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "validate/document/calendar.h"
#include "validate/document/document_view.h"
#include "validate/document/periods.h"

namespace crossfoot::validate {

struct DatedEvent {
  int block = -1;
  std::size_t begin = 0, end = 0;  // the date, in bytes of the block's text
  std::vector<Interval> days;      // every reading of the date, the likeliest first
  std::string kind;                // "workshop": one word for its names in both languages
  bool recurring = false;          // a kind that one body has again and again: meetings, visits, payments
  int ordinal = 0;                 // 3 of "Third Workshop", 214 of "Decree No. 214"; 0: none
  std::set<std::string> names;     // capitalised words and amounts around it
  std::set<std::string> topic;     // the other words of its noun phrase
  std::set<std::string> actions;   // what happened that day: "sign", "publish"; empty: it took place
  bool planned = false;

  bool may_be_on(const Interval& day) const;
};

// One per sentence that names one event and one date.
std::vector<DatedEvent> dated_events(const DocumentView& view, const std::optional<ReportPeriod>& period);

}  // namespace crossfoot::validate
