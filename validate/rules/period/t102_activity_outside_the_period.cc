#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "validate/document/document_view.h"
#include "validate/document/lists.h"
#include "validate/document/periods.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr int kFarthest = 190;  // days: what lies further off is history or outlook

// "a) Workshop on rust (Managua, 10 al 13 de marzo de 2015). Forty took part …": an item that opens with its title, and
// its place and date in a bracket that ends the sentence.
bool dates_a_title_that_runs_on(const DocumentView& view, const DatedText& date) {
  constexpr std::size_t kLongest = 160, kOneDate = 40;
  const std::string& text = view.block(date.block).text;
  const std::size_t open = text.find('('), close = open == std::string::npos ? open : text.find(')', open);
  if (close == std::string::npos || open > kLongest || date.begin < open || date.end > close) return false;
  // A label's own full stop is none.
  const auto label = item_label(text);
  const std::size_t title = label ? label->end : 0;
  const bool one_sentence = text.substr(title, open - title).find(". ") == std::string::npos;
  return close + 2 < text.size() && (text[close + 1] == '.' || text[close + 1] == ':') && text[close + 2] == ' ' &&
         one_sentence && close - date.end < kOneDate && text.substr(open, close - open).find(':') == std::string::npos;
}

// "… (San José, March 13th – 14th, 2018)": the title of an activity with its place and date in brackets, or at its end.
bool dates_a_title(const DocumentView& view, const DatedText& date) {
  constexpr std::size_t kLongestTitle = 400;
  const Block& block = view.block(date.block);
  const bool may_be_title =
      block.kind == BlockKind::heading || block.kind == BlockKind::list_item || block.kind == BlockKind::paragraph;
  if (!may_be_title || date.grain != Grain::day) return false;
  if (dates_a_title_that_runs_on(view, date)) return true;
  if (block.text.size() > kLongestTitle || date.year_unsaid) return false;
  std::size_t end = date.end;
  while (end < block.text.size() && (block.text[end] == ' ' || block.text[end] == ')' || block.text[end] == '.')) ++end;
  if (end < block.text.size()) return false;
  const std::size_t bracket = block.text.rfind('(', date.begin);
  const bool in_brackets = bracket != std::string::npos && block.text.find(')', bracket) >= date.end;
  // A number typed before the title counts as well: "2. Board meeting, Los Olivos, 20 April 2021".
  const bool typed = item_label(block.text).has_value() && block.text.back() != '.';
  const bool item = typed || (block.kind != BlockKind::paragraph && !block.label.empty());
  return in_brackets || item;
}

bool is_planned(const DocumentView& view, const DatedText& date) {
  if (speaks_of_plans(view.block(date.block).text)) return true;
  const int section = view.text(date.block).section;
  if (section >= 0 && section != date.block && speaks_of_plans(view.block(section).text)) return true;
  const int lead = list_lead(view, date.block);
  if (lead >= 0 && speaks_of_plans(view.block(lead).text)) return true;
  const int next = date.block + 1;
  return next < view.size() && view.is_prose(next) && speaks_of_plans(view.sentence(next, 0));
}

bool speaks_of_background(const DocumentView& view, const DatedText& date) {
  static const Concept kBackground("activity-in-background");
  const int section = view.text(date.block).section;
  const auto has = [&](int block) {
    const auto& words = view.text(block).words;
    return kBackground.is_among(words);
  };
  return speaks_of_other_times(view.block(date.block).text) || has(date.block) ||
         (section >= 0 && section != date.block && has(section));
}

// "9 y 10 de noviembre" in a report of November to January: the year in which it lies in the period, if there is one.
void take_year_of_period(const Interval& period, Interval& date) {
  const int length = date.days();
  const int first = moved_to_year(date.first, year_of(period.first));
  const Interval earlier{first, first + length - 1};
  if (!date.overlaps(period) && earlier.overlaps(period)) date = earlier;
}

int distance(const Interval& period, const Interval& date) {
  return date.first > period.last ? date.first - period.last : period.first - date.last;
}

void say(const DocumentView& view, const DatedText& date, const ReportPeriod& period, std::vector<Finding>& findings) {
  Finding finding = finding_at(view, date.block, 0, view.block(date.block).text.size(), Severity::error);
  const bool after = date.interval.first > period.interval.last;
  const std::string printed = view.block(date.block).text.substr(date.begin, date.end - date.begin);
  finding.stated = printed;
  finding.expected = spelled(period.interval).en;
  finding.message = {
      fmt::format("The activity is dated {}, {} the period of the report, {}.", spelled(date.interval).en,
                  after ? "after" : "before", spelled(period.interval).en),
      fmt::format("La actividad tiene fecha {}, {} al período del informe, {}.", spelled(date.interval).es,
                  after ? "posterior" : "anterior", spelled(period.interval).es)};
  finding.evidence.push_back({fmt::format("The report says of itself: “{}”.", period.evidence),
                              fmt::format("El informe dice de sí mismo: «{}».", period.evidence)});
  finding.suggestion = {"Move it to the report of its own period, or correct the date.",
                        "Trasládela al informe de su período o corrija la fecha."};
  findings.push_back(std::move(finding));
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const auto period = report_period(view);
  if (!period) return;
  std::vector<DatedText> titles;
  const std::vector<DatedText> dates = dated_texts(view, period);
  for (DatedText date : dates) {
    if (!dates_a_title(view, date) || date.block <= period->block) continue;
    if (date.year_unsaid) take_year_of_period(period->interval, date.interval);
    if (date.interval.overlaps(period->interval) || !(is_planned(view, date) || speaks_of_background(view, date)))
      titles.push_back(date);
  }
  const auto inside = std::count_if(titles.begin(), titles.end(),
                                    [&](const DatedText& d) { return d.interval.overlaps(period->interval); });
  // One dated title does not make a list of activities; most of a list lies in the period.
  if (inside < 2 || 2 * static_cast<std::size_t>(inside) < titles.size()) return;
  for (const DatedText& title : titles) {
    if (title.interval.overlaps(period->interval)) continue;
    const int own_year = year_of(title.interval.last);
    if (own_year != year_of(period->interval.last) && is_about(dates, own_year, period->interval)) continue;
    const int year = year_of(period->interval.last);
    const int moved = moved_to_year(title.interval.first, year);
    const bool wrong_year_only = moved >= period->interval.first && moved <= period->interval.last;
    if (distance(period->interval, title.interval) <= kFarthest || wrong_year_only) say(view, title, *period, findings);
  }
}

constexpr char kFailing[] = R"(Introduction

This report describes the activities of the members from March to May 2018.

1.1 Activities

1. Workshop of the members (San José, March 13th-14th, 2018)

The members met.

2. Virtual meeting of the members (April 12th, 2018)

The members met again.

3. Plenary meeting of the members (Panama City, June 1st, 2018)

The members took leave.
)";

constexpr char kPassing[] = R"(Introduction

This report describes the activities of the members from March to May 2018.

1.1 Activities

1. Workshop of the members (San José, March 13th-14th, 2018)

The members met, as they had agreed on November 21st, 2017.

2. Virtual meeting of the members (April 12th, 2018)

The members met again.

3. Plenary meeting of the members (Panama City, June 1st, 2018)

The meeting will be held at the North Office.
)";

}  // namespace

extern const Rule kActivityOutsideThePeriod = {
    {"T102",
     "activity-outside-the-period",
     "A dated activity lies outside the period of the report",
     "Una actividad con fecha fuera del período del informe",
     "A report of March to May does not report a meeting of 1 June. The titles of activities that carry a day, in "
     "brackets "
     "or at their end, are compared with the period that the report names in its title or introduction, where at least "
     "two "
     "of them and most of them lie in it. Dates within sentences, plans (“will be held”), earlier meetings told as "
     "background, and days more than half a year off are left alone.",
     "Un informe de marzo a mayo no da cuenta de una reunión del 1 de junio. Los títulos de actividades con fecha, "
     "entre "
     "paréntesis o al final, se comparan con el período que el informe declara en su portada o introducción, si al "
     "menos "
     "dos y la mayoría están dentro. No se señalan las fechas dentro de oraciones, los planes («se realizará»), las "
     "reuniones anteriores contadas como antecedente ni los días a más de medio año.",
     kFailing,
     kPassing,
     Severity::warning,
     "0.1.0",
     {},
     Severity::note},
    OnDocument{check}};

}  // namespace crossfoot::validate
