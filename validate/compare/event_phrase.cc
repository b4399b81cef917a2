#include "validate/compare/event_phrase.h"

#include <algorithm>

#include "validate/compare/event_words.h"
#include "validate/compare/name_runs.h"
#include "validate/compare/roman.h"

namespace crossfoot::validate {
namespace {

const Concept kByItsMeans("remote-means");
// "The Committee met", "se reunirá": whose it is stands before it.
const Concept kMeets("body-meets");

const Concept kRemote("remote-manner");

const Concept kRepeated("repeated-event");
const Concept kAnother("another-event");

// What is done with an event itself: the day behind it is the event's.
const Concept kHolds("holds-event");

// Where another clause begins: what follows is not part of the event's name.
const Concept kClause("opens-clause-behind-event");
const Concept kTowards("leads-to-means");
// "comments by 5 May", "until 5 May": a term, not the day of an event.
const Concept kTerms("opens-term");

bool is_event(const Word& word) {
  const EventKind* kind = event_kind_of(word);
  return (kind != nullptr && kind->takes_place) || kMeets.has(word) || kByItsMeans.has(word);
}

bool is_remote(const std::vector<Word>& words, std::size_t i) {
  if (kRemote.has(words[i]) || kByItsMeans.has(words[i])) return true;
  static const Concept kPhrase("remote-phrase");
  return i > 0 && kPhrase.has(words[i - 1].folded + " " + words[i].folded);
}

bool ends_phrase(std::string_view text, const std::vector<Word>& words, std::size_t i) {
  const Word& word = words[i];
  // "a meeting by videoconference of the members" goes on.
  const auto names_means = [&](std::size_t at) {
    return kTowards.has(words[at]) && at + 1 < words.size() && is_remote(words, at + 1);
  };
  if (names_means(i) || (i > 0 && names_means(i - 1))) return false;
  if (word.kind == WordKind::mark) return !word.is("-") && !word.is("\"") && !word.is("'");
  // "The visit to Lima", but not "the visit to inspect".
  static const Concept kTo("to-before-place");
  if (kTo.has(word) && i + 1 < words.size() && is_capitalised(text, words[i + 1])) return false;
  static const Concept kAim("aim-before-verb");
  static const Concept kInfinitive("infinitive-ending");
  if (kAim.has(word) && i + 1 < words.size() && kInfinitive.has_ending_of(words[i + 1].folded)) return true;
  return kClause.has(word) || kHolds.has(word) || kTowards.has(word) || is_event(word);
}

// One event of a text, from its noun.
class PhraseReader {
 public:
  // [date_first, date_after): the words of its date; both words.size() where there is none.
  PhraseReader(std::string_view text, const std::vector<Word>& words, std::size_t noun, std::size_t date_first,
               std::size_t date_after)
      : text_(text), words_(words), noun_(noun), date_first_(date_first), date_after_(date_after) {}

  EventPhrase read() {
    const EventKind* kind = event_kind_of(words_[noun_]);
    phrase_.kind = kind == nullptr ? "meeting" : kind->name;
    phrase_.recurring = kind == nullptr || kind->recurring;
    phrase_.ordinal = event_ordinal(text_, words_, noun_);
    read_manner();
    if (kMeets.has(words_[noun_]))
      read_who_meets();
    else
      read_subject();
    read_places();
    return phrase_;
  }

  // The first word behind the noun that is not of its name.
  std::size_t end() const {
    constexpr std::size_t kLongest = 16;
    const std::size_t last = std::min(words_.size(), noun_ + kLongest);
    for (std::size_t i = noun_ + 1; i < last; ++i)
      if (i == date_first_ || ends_phrase(text_, words_, i)) return i;
    return last;
  }

 private:
  void read_manner() {
    constexpr std::size_t kBefore = 3, kBehind = 12;
    const std::size_t first = noun_ > kBefore ? noun_ - kBefore : 0;
    const std::size_t last = std::min(words_.size(), noun_ + kBehind);
    for (std::size_t i = first; i < last; ++i) {
      phrase_.remote = phrase_.remote || is_remote(words_, i);
      phrase_.repeated = phrase_.repeated || kRepeated.has(words_[i]);
      if (i < noun_) phrase_.another = phrase_.another || kAnother.has(words_[i]);
    }
  }

  void take(std::size_t i) {
    const Word& word = words_[i];
    if (word.kind != WordKind::word || word.folded.size() < 2 || is_event(word) || is_remote(words_, i)) return;
    if (is_empty_event_word(word) || is_time_word(word) || kRepeated.has(word) || kAnother.has(word)) return;
    if (spelled_ordinal(word) > 0 || roman_number(text_.substr(word.begin, word.end - word.begin)) > 0) return;
    phrase_.subject.insert(word.folded);
  }

  void read_subject() {
    constexpr std::size_t kBefore = 4;
    for (std::size_t i = noun_; i > 0 && noun_ - i < kBefore; --i) {
      const Word& word = words_[i - 1];
      if (word.kind == WordKind::mark || is_empty_event_word(word) || ends_phrase(text_, words_, i - 1)) break;
      if (i - 1 < date_after_ && i > date_first_) break;
      take(i - 1);
    }
    for (std::size_t i = noun_ + 1; i < end(); ++i) take(i);
  }

  void read_who_meets() {
    constexpr std::size_t kBefore = 14;
    static const Concept kBegins("begins-who-meets");
    for (std::size_t i = noun_; i > 0 && noun_ - i < kBefore; --i) {
      if (words_[i - 1].kind == WordKind::mark || kBegins.has(words_[i - 1])) break;
      if (!ends_phrase(text_, words_, i - 1)) take(i - 1);
    }
  }

  void read_places() {
    constexpr std::size_t kBehind = 14, kLongest = 4;
    static const Concept kIn("leads-to-place");
    const std::size_t last = std::min(words_.size(), noun_ + kBehind);
    for (std::size_t i = noun_ + 1; i < last; ++i) {
      const bool bracket = words_[i].is("(") && date_first_ < words_.size() && i < date_first_;
      if (!kIn.has(words_[i]) && !bracket) continue;
      for (std::size_t j = i + 1; j < std::min(last, i + 1 + kLongest); ++j) {
        if (!is_capitalised(text_, words_[j]) || is_time_word(words_[j])) break;
        phrase_.places.insert(words_[j].folded);
      }
    }
  }

  std::string_view text_;
  const std::vector<Word>& words_;
  std::size_t noun_, date_first_, date_after_;
  EventPhrase phrase_;
};

// The event noun that a date belongs to: the last one before it, else the first behind it. One in small letters goes
// before one inside a name ("the workshop of the Regional Conference"), and any before the means alone.
std::optional<std::size_t> noun_of(std::string_view text, const std::vector<Word>& words, std::size_t date_first) {
  std::optional<std::size_t> best;
  int best_rank = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_event(words[i])) continue;
    const int rank = kByItsMeans.has(words[i]) ? 1 : is_capitalised(text, words[i]) && i > 0 ? 2 : 3;
    const bool before = i < date_first;
    if (!before && best && *best < date_first) break;
    // Of names the first is the head: "Workshop of the Regional Conference".
    if (rank > best_rank || (rank == best_rank && rank == 3 && before)) {
      best = i;
      best_rank = rank;
    }
  }
  return best;
}

bool has(const std::vector<Word>& words, std::size_t from, std::size_t to, const Concept& list) {
  for (std::size_t i = from; i < std::min(to, words.size()); ++i)
    if (list.has(words[i])) return true;
  return false;
}

// Whether the day is the event's own: it stands right behind its name, or what is done with the event says so.
bool is_its_day(const DatedSentence& s, std::size_t noun, std::size_t end_of_phrase) {
  constexpr std::size_t kNear = 4;
  static const Concept kRelative("opens-relative-clause");
  static const Concept kSubordinate("opens-subordinate-clause");
  const bool held_before = has(s.words, noun > kNear ? noun - kNear : 0, noun, kHolds);
  if (noun > s.date_first) {
    const bool opens = s.date_first <= 2;
    return opens && (noun - s.date_after <= kNear || held_before || has(s.words, noun, s.words.size(), kHolds));
  }
  if (has(s.words, s.date_first > 2 ? std::max(noun + 1, s.date_first - 2) : noun + 1, s.date_first, kTerms))
    return false;
  if (end_of_phrase == s.date_first) return true;
  std::size_t held = kMeets.has(s.words[noun]) ? noun : s.words.size();
  for (std::size_t i = noun + 1; i < s.date_first; ++i)
    if (kHolds.has(s.words[i])) held = i;
  if (held < s.words.size()) return !has(s.words, held + 1, s.date_first, kSubordinate);
  if (held_before) return !has(s.words, noun + 1, s.date_first, kRelative);
  // "The meeting will be on 5 May", "the meeting (Lima, 5 May)".
  constexpr std::size_t kFew = 4;
  return s.date_first - end_of_phrase <= kFew && !has(s.words, end_of_phrase, s.date_first, kSubordinate);
}

}  // namespace

std::optional<EventPhrase> event_on_its_day(const DatedSentence& sentence) {
  const auto noun = noun_of(sentence.text, sentence.words, sentence.date_first);
  if (!noun) return std::nullopt;
  PhraseReader reader(sentence.text, sentence.words, *noun, sentence.date_first, sentence.date_after);
  if (!is_its_day(sentence, *noun, reader.end())) return std::nullopt;
  return reader.read();
}

std::optional<EventPhrase> event_of_label(std::string_view label) {
  const std::vector<Word> words = words_of(label);
  const auto noun = noun_of(label, words, 0);
  if (!noun) return std::nullopt;
  return PhraseReader(label, words, *noun, words.size(), words.size()).read();
}

}  // namespace crossfoot::validate
