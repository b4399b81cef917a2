#include "validate/compare/occasions.h"

#include <algorithm>
#include <utility>

#include "validate/compare/event_words.h"
#include "validate/compare/timelines.h"
#include "validate/document/table_facts.h"

namespace crossfoot {
namespace {

bool has(const std::vector<Word>& words, const WordList& list) {
  return std::any_of(words.begin(), words.end(), [&](const Word& word) { return list.has(word); });
}

std::set<std::string> words_around(std::string_view text, std::size_t begin, std::size_t end) {
  constexpr std::size_t kReach = 800;
  const std::size_t from = begin > kReach ? begin - kReach : 0;
  const std::vector<std::string> words = telling_words(text.substr(from, end + kReach - from));
  return {words.begin(), words.end()};
}

Occasion occasion_of(const DocumentView& view, const DatedSentence& s, EventPhrase phrase) {
  static const WordList kHeld = {"held",       "took",       "met",       "celebro",   "celebraron",
                                 "realizo",    "realizaron", "tuvo",      "reunio",    "reunieron",
                                 "efectuo",    "llevo",      "fue",       "was",       "attended",
                                 "asistieron", "celebrada",  "celebrado", "realizada", "realizado"};
  static const WordList kAims = {"prepare", "open", "order"};
  static const WordList kPromised = {"commitment", "compromiso", "committed", "comprometio", "comprometieron"};
  Occasion occasion;
  occasion.phrase = std::move(phrase);
  occasion.block = s.date.block;
  occasion.begin = s.date.begin;
  occasion.end = s.date.end;
  occasion.days = s.days;
  occasion.year_unsaid = s.date.year_unsaid;
  const std::string_view sentence = view.sentence(s.date.block, s.date.begin);
  // "Will be held on 5 May"; but not "held on 5 May, adopted the plan for what will come".
  const bool opens = s.date_first <= 2;
  const std::string_view upto = opens ? sentence : s.text.substr(s.begin, s.date.end - s.begin);
  occasion.planned = speaks_of_plans(upto) || is_agreed_on(s.words, s.date_first) || has(s.words, kPromised);
  occasion.held = !occasion.planned && has(s.words, kHeld);
  for (std::size_t i = 0; i < (opens ? s.words.size() : s.date_first); ++i) {
    const std::string action = event_action_of(s.words[i]);
    occasion.other_business = occasion.other_business || (!action.empty() && !kAims.has(action));
  }
  occasion.around = words_around(s.text, s.date.begin, s.date.end);
  occasion.told = shortened(sentence);
  return occasion;
}

}  // namespace

std::vector<Occasion> occasions(const DocumentView& view, int year_if_unsaid) {
  constexpr std::size_t kMost = 400;
  std::vector<Occasion> all;
  for (const DatedSentence& sentence : dated_sentences(view, year_if_unsaid)) {
    if (all.size() == kMost) break;
    if (auto phrase = event_on_its_day(sentence)) all.push_back(occasion_of(view, sentence, std::move(*phrase)));
  }
  for (const TimelineEntry& entry : timeline_entries(view)) {
    auto phrase = event_of_label(entry.label);
    if (!phrase) continue;
    Occasion occasion;
    occasion.phrase = std::move(*phrase);
    occasion.block = entry.block;
    occasion.begin = entry.date.begin;
    occasion.end = entry.date.end;
    occasion.days = days_of(entry.date, year_if_unsaid);
    occasion.year_unsaid = entry.date.readings.front().start.starts_with("XXXX");
    occasion.held = true;
    occasion.around = words_around(entry.label, 0, entry.label.size());
    occasion.told = shortened(entry.label);
    all.push_back(std::move(occasion));
  }
  return all;
}

}  // namespace crossfoot
