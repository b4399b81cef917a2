// What a sentence or a label calls an event: its kind, whose or what it is, where and by which means.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "validate/compare/dated_sentences.h"

namespace crossfoot::validate {

struct EventPhrase {
  std::string kind;               // "workshop": one word for its names in both languages
  bool recurring = false;         // a kind that one body has again and again
  int ordinal = 0;                // 3 of "Third Workshop"; 0: none
  bool remote = false;            // "online", "virtual", "por videoconferencia": one attribute
  bool repeated = false;          // "weekly", "ordinaria": one of a row
  bool another = false;           // "second", "next", "nueva": not the one that was spoken of
  std::set<std::string> subject;  // whose and about what: "member", "countries"
  std::set<std::string> places;   // names behind "in" or in brackets before the date
};

// The event that takes place on the sentence's day; nullopt where the day is another thing's, as in "the meeting agreed
// to send comments by 5 May".
std::optional<EventPhrase> event_on_its_day(const DatedSentence& sentence);

// Of a label: "Virtual meeting of the Member Countries".
std::optional<EventPhrase> event_of_label(std::string_view label);

}  // namespace crossfoot::validate
