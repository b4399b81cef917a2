// The events that a report dates, in sentences, tables and on a timeline, as they were planned or as they took place.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "validate/compare/event_phrase.h"

namespace crossfoot::validate {

struct Occasion {
  EventPhrase phrase;
  int block = -1;                  // -1: the date stands in `cell`
  std::size_t begin = 0, end = 0;  // the date, in bytes of the block's text
  CellRef cell;
  std::vector<Interval> days;  // every reading, the likeliest first
  bool year_unsaid = false;    // then in `kAnyYear`, or in the report's own year
  bool planned = false;
  bool held = false;             // its words say that it took place
  bool other_business = false;   // what was done that day is not the event itself: invited, submitted, postponed
  std::set<std::string> around;  // the telling words of its paragraph or label, where it is described further
  std::string told;              // the sentence or the label, shortened
};

std::vector<Occasion> occasions(const DocumentView& view, int year_if_unsaid);

}  // namespace crossfoot::validate
