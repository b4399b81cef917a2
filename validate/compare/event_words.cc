#include "validate/compare/event_words.h"

#include <algorithm>
#include <array>

#include "validate/compare/roman.h"

namespace crossfoot::validate {
namespace {

const std::array<EventKind, 14>& kinds() {
  static const std::array<EventKind, 14> kKinds = {{
      {"meeting", true, true, Concept("event-meeting")},
      {"workshop", false, true, Concept("event-workshop")},
      {"seminar", false, true, Concept("event-seminar")},
      {"course", false, true, Concept("event-course")},
      {"conference", false, true, Concept("event-conference")},
      {"assembly", false, true, Concept("event-assembly")},
      {"summit", false, true, Concept("event-summit")},
      {"forum", false, true, Concept("event-forum")},
      {"visit", true, true, Concept("event-visit")},
      {"ceremony", false, true, Concept("event-ceremony")},
      {"agreement", false, false, Concept("event-agreement")},
      {"contract", false, false, Concept("event-contract")},
      {"decree", false, false, Concept("event-decree")},
      {"payment", true, false, Concept("event-payment")},
  }};
  return kKinds;
}

}  // namespace

const EventKind* event_kind_of(const Word& word) {
  for (const EventKind& kind : kinds())
    if (kind.words.has(word)) return &kind;
  return nullptr;
}

std::string event_action_of(const Word& word) {
  struct Action {
    const char* name;
    Concept words;
  };
  static const std::array<Action, 18> kActions = {{
      {"invite", Concept("action-invite")},
      {"send", Concept("action-send")},
      {"submit", Concept("action-submit")},
      {"circulate", Concept("action-circulate")},
      {"register", Concept("action-register")},
      {"announce", Concept("action-announce")},
      {"move", Concept("action-move")},
      {"open", Concept("action-open")},
      {"close", Concept("action-close")},
      {"sign", Concept("action-sign")},
      {"publish", Concept("action-publish")},
      {"approve", Concept("action-approve")},
      {"enter", Concept("action-enter")},
      {"expire", Concept("action-expire")},
      {"receive", Concept("action-receive")},
      {"order", Concept("action-order")},
      {"prepare", Concept("action-prepare")},
      {"follow", Concept("action-follow")},
  }};
  for (const Action& action : kActions)
    if (action.words.has(word)) return action.name;
  return "";
}

bool is_time_word(const Word& word) {
  static const Concept kTimes("month-or-weekday");
  return kTimes.has(word);
}

bool is_empty_event_word(const Word& word) {
  static const Concept kEmpty("empty-beside-event");
  return kEmpty.has(word);
}

int spelled_ordinal(const Word& word) {
  static const std::array kOrdinals = {Concept("ordinal-1"),  Concept("ordinal-2"),  Concept("ordinal-3"),
                                       Concept("ordinal-4"),  Concept("ordinal-5"),  Concept("ordinal-6"),
                                       Concept("ordinal-7"),  Concept("ordinal-8"),  Concept("ordinal-9"),
                                       Concept("ordinal-10"), Concept("ordinal-11"), Concept("ordinal-12")};
  for (std::size_t i = 0; i < kOrdinals.size(); ++i)
    if (kOrdinals[i].has(word)) return static_cast<int>(i) + 1;
  return 0;
}

namespace {

int small_number(std::string_view digits) {
  if (digits.empty() || digits.size() > 5) return 0;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return 0;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::string_view printed(std::string_view text, const Word& word) {
  return text.substr(word.begin, word.end - word.begin);
}

int ordinal_at(std::string_view text, const std::vector<Word>& words, std::size_t i) {
  if (const int spelled = spelled_ordinal(words[i]); spelled > 0) return spelled;
  static const Concept kEndings("ordinal-ending");
  if (words[i].kind == WordKind::number && i + 1 < words.size() && kEndings.has(words[i + 1].folded))
    return small_number(words[i].folded);
  const std::string_view roman = printed(text, words[i]);
  return roman.size() == 1 && roman != "V" && roman != "X" && roman != "I" ? 0 : roman_number(roman);
}

}  // namespace

int event_ordinal(std::string_view text, const std::vector<Word>& words, std::size_t noun) {
  constexpr std::size_t kReach = 3;
  for (std::size_t i = noun; i > 0 && noun - i < kReach; --i) {
    if (words[i - 1].kind == WordKind::mark) break;
    if (const int value = ordinal_at(text, words, i - 1); value > 0) return value;
  }
  static const Concept kNumber("number-of-act");
  for (std::size_t i = noun + 1; i < words.size() && i <= noun + 3; ++i)
    if (words[i].kind == WordKind::number && kNumber.has(words[i - 1].folded))
      return small_number(words[i].folded);
    else if (i > noun + 1 && words[i].kind == WordKind::number && words[i - 1].is(".") &&
             kNumber.has(words[i - 2].folded))
      return small_number(words[i].folded);
  return noun + 1 < words.size() ? roman_number(printed(text, words[noun + 1])) : 0;
}

bool is_agreed_on(const std::vector<Word>& words, std::size_t noun) {
  static const Concept kAgreed("agreed-on");
  return std::any_of(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(noun),
                     [](const Word& word) { return kAgreed.has(word); });
}

}  // namespace crossfoot::validate
