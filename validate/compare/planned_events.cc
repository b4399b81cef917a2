// An event that one report plans for a day and the next one tells of on another. Bodies meet again and again, so it
// must be the same occasion: called alike, the only one of its kind near the planned day, in a report that tells of
// that time and says nothing of the planned day.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <tuple>

#include "validate/compare/checks.h"
#include "validate/compare/occasions.h"
#include "validate/document/table_facts.h"

namespace crossfoot::validate {
namespace {

// Days of the two reports are held against each other in any year where either does not say it.
struct Day {
  Interval interval;
  bool year_unsaid = false;

  auto key() const { return std::tuple(interval.first, interval.last, year_unsaid); }
  bool operator<(const Day& other) const { return key() < other.key(); }
  bool operator==(const Day& other) const { return key() == other.key(); }
};

Day day_of(const Occasion& occasion) { return {occasion.days.front(), occasion.year_unsaid}; }

// In days from `a` to `b`.
int distance(const Day& a, const Day& b) {
  if (!a.year_unsaid && !b.year_unsaid) return b.interval.first - a.interval.first;
  constexpr int kYear = 366;
  const int days = in_any_year(b.interval).first - in_any_year(a.interval).first;
  return days > kYear / 2 ? days - kYear : days < -kYear / 2 ? days + kYear : days;
}

bool overlap(const Day& a, const Day& b) {
  if (!a.year_unsaid && !b.year_unsaid) return a.interval.overlaps(b.interval);
  return in_any_year(a.interval).overlaps(in_any_year(b.interval));
}

constexpr std::size_t kMostDays = 4000;

struct Side {
  const DocumentView& view;
  std::optional<ReportPeriod> period;
  int year = kAnyYear;
  std::vector<Occasion> events;
  std::vector<Day> days;  // every reading of every day that it names, in text or tables, each once

  explicit Side(const DocumentView& the_view)
      : view(the_view), period(report_period(the_view)), year(period ? year_of(period->interval.last) : kAnyYear) {
    events = occasions(view, year);
    for (const BlockStatement& block : view.statement.blocks) add_days(block.dates);
    for (const TableStatement& table : view.statement.tables)
      for (const CellReading& cell : table.cells) add_days(cell.dates);
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
  }

  bool names(const Day& day) const {
    if (days.size() >= kMostDays) return true;  // more than can be looked through: nothing is told then
    return std::any_of(days.begin(), days.end(), [&](const Day& own) { return overlap(own, day); });
  }
  bool names(const Occasion& event) const {
    return std::any_of(event.days.begin(), event.days.end(), [&](const Interval& reading) {
      return names(Day{reading, event.year_unsaid});
    });
  }
  bool covers(const Day& day) const {
    if (!day.year_unsaid) return period->interval.contains(day.interval);
    const auto in_year = [&](int year_tried) {
      const Interval moved{moved_to_year(day.interval.first, year_tried), moved_to_year(day.interval.last, year_tried)};
      return period->interval.contains(moved);
    };
    return in_year(year_of(period->interval.first)) || in_year(year_of(period->interval.last));
  }
  // Whether it tells of the time around a day: it is in its period, or between other days that it names.
  bool tells_of(const Day& day) const {
    if (period) return covers(day);
    constexpr int kAround = 62;
    const auto any = [&](int from, int to) {
      return std::any_of(days.begin(), days.end(), [&](const Day& own) {
        const int apart = distance(day, own);
        return apart >= from && apart <= to;
      });
    };
    return any(-kAround, -1) && any(1, kAround);
  }

 private:
  void add_days(const std::vector<Date>& dates) {
    for (const Date& date : dates)
      for (const Interval& interval : days_of(date, year))
        days.push_back({interval, !date.readings.empty() && date.readings.front().start.starts_with("XXXX")});
  }
};

// Whether every word stands among those around the other event, in one form or another.
bool is_told_of(const std::set<std::string>& subject, const std::set<std::string>& around) {
  constexpr std::size_t kPrefix = 4;  // what all words of one stem begin with
  return std::all_of(subject.begin(), subject.end(), [&](const std::string& word) {
    const std::string prefix = word.substr(0, kPrefix);
    for (auto at = around.lower_bound(prefix); at != around.end() && at->starts_with(prefix); ++at)
      if (same_stem(word, *at)) return true;
    return false;
  });
}

bool in_two_places(const EventPhrase& a, const EventPhrase& b) {
  return !a.places.empty() && !b.places.empty() &&
         std::none_of(a.places.begin(), a.places.end(),
                      [&](const std::string& place) { return b.places.count(place); });
}

// "The virtual meeting": whose it is goes without saying.
bool is_bare(const EventPhrase& phrase) {
  constexpr std::size_t kFewest = 2;
  return phrase.subject.size() < kFewest;
}

// Whether the two are called alike, on whichever days: the plan may say less of what it will be, and the report that
// follows may speak of "the virtual meeting", as long as both say by which means it is held.
bool is_called_alike(const Occasion& plan, const Occasion& event) {
  const EventPhrase &a = plan.phrase, &b = event.phrase;
  if (a.kind != b.kind || a.ordinal != b.ordinal || a.remote != b.remote || in_two_places(a, b)) return false;
  if ((is_bare(a) || is_bare(b)) && !a.remote) return false;
  return is_told_of(b.subject, plan.around) && (b.subject.empty() || is_told_of(a.subject, event.around));
}

// Whether one of the two may be the other, said shorter.
bool may_be_called_alike(const Occasion& a, const Occasion& b) {
  if (a.phrase.kind != b.phrase.kind || a.phrase.remote != b.phrase.remote) return false;
  return is_told_of(a.phrase.subject, b.around) || is_told_of(b.phrase.subject, a.around);
}

bool is_one_of_a_row(const Occasion& event) {
  return event.phrase.ordinal == 0 && (event.phrase.repeated || event.phrase.another);
}

// How far an occasion may move and still be the same one.
struct Reach {
  int earlier = 0, later = 0;
};

Reach reach_of(const EventPhrase& phrase) {
  if (phrase.ordinal > 0) return {200, 200};
  // A body that meets every month meets again after four weeks.
  return phrase.recurring ? Reach{7, 24} : Reach{31, 92};
}

bool is_within_reach(const Occasion& plan, const Occasion& event) {
  const Reach reach = reach_of(plan.phrase);
  const int apart = distance(day_of(plan), day_of(event));
  return apart >= -reach.earlier && apart <= reach.later;
}

// A plan that the earlier report itself does not see carried out, and that no other plan may be taken for.
bool is_open_plan(const Side& before, const Occasion& plan) {
  if (!plan.planned || plan.other_business || plan.phrase.repeated) return false;
  if (before.period && before.covers(day_of(plan))) return false;
  return std::none_of(before.events.begin(), before.events.end(), [&](const Occasion& other) {
    if (other.phrase.kind != plan.phrase.kind) return false;
    const bool same_day = overlap(day_of(other), day_of(plan));
    if (same_day) return other.held;
    return other.planned && is_within_reach(plan, other) && may_be_called_alike(plan, other);
  });
}

// The one occasion of the later report that the plan may have become.
const Occasion* kept_on_another_day(const Occasion& plan, const Side& after) {
  const Occasion* found = nullptr;
  bool others = false;  // held by the same means, by somebody else
  for (const Occasion& event : after.events) {
    if (event.phrase.kind != plan.phrase.kind || !is_within_reach(plan, event)) continue;
    if (!is_called_alike(plan, event)) {
      others = others || event.phrase.remote == plan.phrase.remote;
      continue;
    }
    if (event.other_business || (found != nullptr && !overlap(day_of(*found), day_of(event)))) return nullptr;
    if (found == nullptr) found = &event;
  }
  return found != nullptr && others && is_bare(found->phrase) ? nullptr : found;
}

// As long after the plan as the plan is after the meeting before it, or twice as long: the body meets at such
// intervals.
bool keeps_its_interval(const Side& before, const Occasion& plan, const Occasion& event) {
  constexpr int kShortest = 5, kSlack = 2;
  const int apart = distance(day_of(plan), day_of(event));
  return std::any_of(before.events.begin(), before.events.end(), [&](const Occasion& last) {
    const int interval = distance(day_of(last), day_of(plan));
    if (last.planned || interval < kShortest || !may_be_called_alike(last, plan)) return false;
    const int rest = std::abs(apart) % interval;
    return apart > 0 && apart + kSlack >= interval && std::min(rest, interval - rest) <= kSlack;
  });
}

// Whether the later report would tell it if the event had been held as planned: its time is this report's, or lies
// between the two.
bool tells_of(const Side& before, const Occasion& plan, const Side& after, const Occasion& event) {
  constexpr int kSoon = 14, kLongestGap = 200;
  if (!before.period || !after.period) return after.tells_of(day_of(plan));
  const int end = before.period->interval.last;
  if (plan.year_unsaid && after.period->interval.first - end > kLongestGap) return false;
  const bool between = distance({{end, end}}, day_of(plan)) > 0 && after.covers(day_of(event)) &&
                       std::abs(distance(day_of(plan), day_of(event))) <= kSoon;
  return after.tells_of(day_of(plan)) || between;
}

bool is_beyond_doubt(const Side& before, const Occasion& plan, const Side& after, const Occasion& event) {
  if (after.names(plan) || before.names(event) || is_one_of_a_row(event)) return false;
  if (plan.phrase.ordinal > 0 && !plan.year_unsaid && !event.year_unsaid) return true;
  if (plan.phrase.recurring && keeps_its_interval(before, plan, event)) return false;
  // A bare name may be of what comes next, where it is a plan as well.
  if (event.planned && (is_bare(plan.phrase) || is_bare(event.phrase))) return false;
  return tells_of(before, plan, after, event);
}

Finding place_of(const Side& side, const Occasion& occasion) {
  if (occasion.block < 0) return finding_at_cell(side.view, occasion.cell, Severity::note);
  return finding_at(side.view, occasion.block, occasion.begin, occasion.end, Severity::note);
}

void tell(const Side& before, const Occasion& plan, const Side& after, const Occasion& event, PairFindings& findings) {
  Difference difference = difference_between(place_of(before, plan), place_of(after, event), Severity::note);
  const bool postponed = distance(day_of(plan), day_of(event)) > 0;
  difference.message = {
      fmt::format("Planned for {} in the earlier report (“{}”), told on {} in the later one (“{}”): {}?",
                  difference.expected, plan.told, difference.stated, event.told,
                  postponed ? "postponed" : "brought forward"),
      fmt::format("Previsto para el {} en el informe anterior («{}»), en el posterior figura el {} («{}»): ¿se {}?",
                  difference.expected, plan.told, difference.stated, event.told, postponed ? "aplazó" : "adelantó")};
  findings.differences.push_back(std::move(difference));
}

}  // namespace

void check_planned_events(const ReportPair& pair, PairFindings& findings) {
  const Side before(pair.first), after(pair.second);
  std::vector<const Occasion*> told;
  for (const Occasion& plan : before.events) {
    if (!is_open_plan(before, plan)) continue;
    const Occasion* event = kept_on_another_day(plan, after);
    if (event == nullptr || !is_beyond_doubt(before, plan, after, *event)) continue;
    if (std::find(told.begin(), told.end(), event) != told.end()) continue;
    told.push_back(event);
    tell(before, plan, after, *event, findings);
  }
}

}  // namespace crossfoot::validate
