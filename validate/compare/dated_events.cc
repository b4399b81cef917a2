#include "validate/compare/dated_events.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "validate/compare/dated_sentences.h"
#include "validate/compare/event_words.h"
#include "validate/compare/name_runs.h"
#include "validate/compare/roman.h"

namespace crossfoot::validate {
namespace {

// One sentence with its words, where one event and one date were found.
class EventReader {
 public:
  explicit EventReader(const DatedSentence& sentence) : s_(sentence), text_(sentence.text), words_(sentence.words) {
    event_.block = sentence.date.block;
    event_.begin = sentence.date.begin;
    event_.end = sentence.date.end;
    event_.days = sentence.days;
  }

  std::optional<DatedEvent> read() {
    const std::size_t noun = noun_of_date();
    if (noun == words_.size()) return std::nullopt;
    const EventKind& kind = *event_kind_of(words_[noun]);
    event_.kind = kind.name;
    event_.recurring = kind.recurring;
    // "will be held on 5 May"; but not "held on 5 May, adopted the plan of work".
    const std::size_t told = noun < s_.date_first ? event_.end : words_[noun].end;
    event_.planned = speaks_of_plans(text_.substr(s_.begin, told - s_.begin)) || is_agreed_on(words_, noun);
    event_.ordinal = event_ordinal(text_, words_, noun);
    read_names(noun);
    read_topic(noun);
    for (std::size_t i = 0; i < (noun < s_.date_first ? s_.date_first : words_.size()); ++i)
      if (const std::string action = event_action_of(words_[i]); !action.empty()) event_.actions.insert(action);
    return event_;
  }

 private:
  // The last event before the date, else the first behind it, where the sentence names only one kind.
  std::size_t noun_of_date() const {
    std::size_t best = words_.size();
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const EventKind* kind = event_kind_of(words_[i]);
      if (kind == nullptr) continue;
      if (best != words_.size() && kind != event_kind_of(words_[best])) return words_.size();
      if (best == words_.size() || i < s_.date_first) best = i;
    }
    return best;
  }

  bool in_date(std::size_t i) const { return i >= s_.date_first && i < s_.date_after; }

  void read_names(std::size_t noun) {
    constexpr std::size_t kBefore = 8, kBehind = 8;
    const std::size_t from = std::min(noun, s_.date_first), to = std::max(noun, s_.date_after);
    for (std::size_t i = from > kBefore ? from - kBefore : 0; i < std::min(words_.size(), to + kBehind); ++i) {
      const Word& word = words_[i];
      if (in_date(i) || event_kind_of(word) != nullptr || is_empty_event_word(word) || is_time_word(word)) continue;
      if (spelled_ordinal(word) > 0 || roman_number(s_.printed(i)) > 0 || !event_action_of(word).empty()) continue;
      // The first word of a sentence has its capital from there.
      const bool name =
          is_capitalised(text_, word) && (i > 0 || (words_.size() > 1 && is_capitalised(text_, words_[1])));
      const bool amount = word.kind == WordKind::number && word.folded.size() > 4;
      if (name || amount) event_.names.insert(word.folded);
    }
  }

  // "technical", "virtual" before it; behind it the words up to a bracket, a comma or the date.
  void read_topic(std::size_t noun) {
    const auto take = [&](std::size_t i) {
      const Word& word = words_[i];
      if (word.kind != WordKind::word || is_empty_event_word(word) || spelled_ordinal(word) > 0 || is_time_word(word))
        return;
      if (is_capitalised(text_, word) || !event_action_of(word).empty()) return;
      event_.topic.insert(word.folded);
    };
    if (noun > 0) take(noun - 1);
    constexpr std::size_t kReach = 12;
    for (std::size_t i = noun + 1; i < words_.size() && i <= noun + kReach && !in_date(i); ++i) {
      if (words_[i].kind == WordKind::mark && !words_[i].is("-")) break;
      take(i);
    }
  }

  const DatedSentence& s_;
  std::string_view text_;
  const std::vector<Word>& words_;
  DatedEvent event_;
};

}  // namespace

bool DatedEvent::may_be_on(const Interval& day) const {
  return std::any_of(days.begin(), days.end(), [&](const Interval& own) { return own.overlaps(day); });
}

std::vector<DatedEvent> dated_events(const DocumentView& view, const std::optional<ReportPeriod>& period) {
  constexpr std::size_t kMost = 400;
  std::vector<DatedEvent> events;
  for (const DatedSentence& sentence : dated_sentences(view, period ? year_of(period->interval.last) : 0)) {
    if (events.size() == kMost) break;
    if (auto event = EventReader(sentence).read()) events.push_back(std::move(*event));
  }
  return events;
}

}  // namespace crossfoot::validate
