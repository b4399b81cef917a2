// An event, a document or a payment that both reports date. It must be the same one beyond doubt: a body meets many
// times, plans move, and a document is signed one day and published another.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>

#include "validate/compare/checks.h"
#include "validate/compare/dated_events.h"

namespace crossfoot::validate {
namespace {

bool holds(const std::set<std::string>& whole, const std::set<std::string>& part) {
  return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

// Two names at least, and where one report says more than the other three: "the Working Group" is any.
bool same_names(const DatedEvent& a, const DatedEvent& b) {
  if (a.names == b.names) return a.names.size() >= 2;
  const auto& [less, more] = a.names.size() < b.names.size() ? std::tie(a.names, b.names) : std::tie(b.names, a.names);
  return less.size() >= 3 && holds(more, less);
}

bool is_same_event(const DatedEvent& a, const DatedEvent& b) {
  if (a.kind != b.kind || a.ordinal != b.ordinal || a.actions != b.actions) return false;
  if (!same_names(a, b)) return false;
  return a.ordinal > 0 || a.topic == b.topic;
}

bool overlap(const DatedEvent& a, const DatedEvent& b) {
  return std::any_of(a.days.begin(), a.days.end(), [&](const Interval& day) { return b.may_be_on(day); });
}

struct Side {
  const DocumentView& view;
  std::optional<ReportPeriod> period;
  std::vector<DatedEvent> events;

  explicit Side(const DocumentView& the_view)
      : view(the_view), period(report_period(the_view)), events(dated_events(the_view, period)) {}

  bool covers(const DatedEvent& event) const { return period && period->interval.contains(event.days.front()); }
  // Whether the report itself gives the event one date, and has nothing of its kind on the day of the other report.
  bool is_sure_of(const DatedEvent& own, const DatedEvent& other) const {
    return std::none_of(events.begin(), events.end(), [&](const DatedEvent& event) {
      const bool other_date = is_same_event(event, other) && !overlap(event, own);
      return other_date || (event.kind == other.kind && overlap(event, other));
    });
  }
};

// Without a number the words alone name an occurrence only if another one so soon would be strange.
bool is_near_enough(const Side& before, const DatedEvent& was, const Side& after, const DatedEvent& is) {
  constexpr int kNumbered = 200, kOnce = 31, kAgain = 6;
  const int distance = std::abs(was.days.front().first - is.days.front().first);
  if (year_of(was.days.front().first) != year_of(is.days.front().first)) return false;
  if (was.ordinal > 0) return distance <= kNumbered;
  // Each report tells of its own time: two occurrences.
  if (before.covers(was) && after.covers(is) && before.period->interval != after.period->interval) return false;
  const bool amount = std::any_of(was.names.begin(), was.names.end(),
                                  [](const std::string& name) { return name.front() >= '0' && name.front() <= '9'; });
  return distance <= (was.recurring && !amount ? kAgain : kOnce);
}

void tell(const Side& before, const DatedEvent& was, const Side& after, const DatedEvent& is, PairFindings& findings) {
  Difference difference =
      difference_between(finding_at(before.view, was.block, was.begin, was.end, Severity::note),
                         finding_at(after.view, is.block, is.begin, is.end, Severity::note), Severity::note);
  const std::string left = shortened(before.view.sentence(was.block, was.begin)),
                    right = shortened(after.view.sentence(is.block, is.begin));
  difference.message = {fmt::format("One event has two dates: {} in the earlier report (“{}”), {} in the later one "
                                    "(“{}”).",
                                    difference.expected, left, difference.stated, right),
                        fmt::format("Un mismo hecho tiene dos fechas: {} en el informe anterior («{}»), {} en el "
                                    "posterior («{}»).",
                                    difference.expected, left, difference.stated, right)};
  findings.differences.push_back(std::move(difference));
}

}  // namespace

void check_event_dates(const ReportPair& pair, PairFindings& findings) {
  const Side before(pair.first), after(pair.second);
  for (const DatedEvent& was : before.events) {
    if (was.planned) continue;
    for (const DatedEvent& is : after.events) {
      if (is.planned || overlap(was, is) || !is_same_event(was, is)) continue;
      if (!is_near_enough(before, was, after, is)) continue;
      if (!before.is_sure_of(was, is) || !after.is_sure_of(is, was)) continue;
      tell(before, was, after, is, findings);
      break;
    }
  }
}

}  // namespace crossfoot::validate
