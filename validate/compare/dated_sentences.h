// Sentences that name one day: what they tell, they tell of that day.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "validate/document/calendar.h"
#include "validate/document/document_view.h"
#include "validate/document/periods.h"

namespace crossfoot::validate {

constexpr int kLongestEvent = 14;  // days; what is longer is a period

// Every reading of a date as days, the likeliest first; with `year` where none is said.
std::vector<Interval> days_of(const Date& date, int year);

struct DatedSentence {
  DatedText date;
  std::vector<Interval> days;                  // every reading of the date, the likeliest first; never empty
  std::string_view text;                       // of the block
  std::size_t begin = 0;                       // of the sentence
  std::vector<Word> words;                     // of the sentence
  std::size_t date_first = 0, date_after = 0;  // the words of the date: [date_first, date_after)

  std::string_view printed(std::size_t i) const { return text.substr(words[i].begin, words[i].end - words[i].begin); }
};

// Dates that say no year have `year`.
std::vector<DatedSentence> dated_sentences(const DocumentView& view, int year);

}  // namespace crossfoot::validate
