// A row of dates with what happened on them: the picture that opens a presentation, whose pages then tell one event
// after the other.
#pragma once

#include <string>
#include <vector>

#include "validate/document/document_view.h"

namespace crossfoot::validate {

struct TimelineEntry {
  int block = -1;  // of the date
  Date date;
  std::string label;
};

std::vector<TimelineEntry> timeline_entries(const DocumentView& view);

}  // namespace crossfoot::validate
