// The vocabulary of events, in English and Spanish: what takes place, what happens to it, and what counts it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "validate/document/words.h"

namespace crossfoot::validate {

struct EventKind {
  const char* name;  // one word for its names in both languages
  bool recurring;    // one body has it again and again: meetings, visits, payments
  bool takes_place;  // on a day for which it was planned; a decree is signed and a payment falls due
  Concept words;
};

// nullptr for a word that names no event. Singular only: "the meetings of 5 and 9 May" are no one event.
const EventKind* event_kind_of(const Word& word);

// What else than taking place may happen to an event or a document on a day of its own: "sign"; else empty.
std::string event_action_of(const Word& word);

// Months and days of the week.
bool is_time_word(const Word& word);
// Words that say nothing of which event it is.
bool is_empty_event_word(const Word& word);

// 3 of "third", "tercer"; 0 for other words.
int spelled_ordinal(const Word& word);
// 3 of "Third Workshop", 14 of "XIV Meeting", 214 of "Decree No. 214", of the event that words[noun] names; 0: none.
int event_ordinal(std::string_view text, const std::vector<Word>& words, std::size_t noun);

// "agreed on a meeting on 5 May"; but not "the meeting of 5 May agreed".
bool is_agreed_on(const std::vector<Word>& words, std::size_t noun);

}  // namespace crossfoot::validate
