#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

#include "language/calendar.h"
#include "validate/document/document_view.h"
#include "validate/document/periods.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

struct WeekdayName {
  std::string_view en, es;
};
constexpr std::array<WeekdayName, 7> kWeekdays = {{{"Sunday", "domingo"},
                                                   {"Monday", "lunes"},
                                                   {"Tuesday", "martes"},
                                                   {"Wednesday", "miércoles"},
                                                   {"Thursday", "jueves"},
                                                   {"Friday", "viernes"},
                                                   {"Saturday", "sábado"}}};

struct SaidWeekday {
  int weekday = 0;
  std::size_t after = 0;           // words
  std::size_t begin = 0, end = 0;  // bytes
};

// The weekday that stands in the date or right before it: "Monday, March 13, 2018", "lunes 13 de marzo de 2018". A
// range of days has two, and either may be meant.
std::optional<SaidWeekday> weekday_beside(const DocumentView& view, const DatedText& date) {
  std::optional<SaidWeekday> found;
  const std::vector<Word>& words = view.text(date.block).words;
  const auto said_at = [&](std::size_t at) -> std::optional<SaidWeekday> {
    const auto name = language::weekday_at(words, at);
    if (!name) return std::nullopt;
    return SaidWeekday{name->weekday, name->after, words[at].begin, words[name->after - 1].end};
  };
  for (std::size_t w = 0; w < words.size() && words[w].begin < date.end; ++w) {
    const auto said = said_at(w);
    if (!said) continue;
    const bool inside = words[w].begin >= date.begin;
    const std::size_t next = said->after < words.size() && words[said->after].is(",") ? said->after + 1 : said->after;
    const bool right_before = next < words.size() && words[next].begin == date.begin;
    if (inside || right_before) {
      if (found) return std::nullopt;
      found = said;
    }
  }
  if (found) return found;
  // "on 19 August (Thursday)"
  const auto behind = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.begin >= date.end; });
  if (words.end() - behind <= 2 || !behind->is("(")) return std::nullopt;
  const auto said = said_at(static_cast<std::size_t>(behind - words.begin()) + 1);
  return said && said->after < words.size() && words[said->after].is(")") ? said : std::nullopt;
}

// The year that a date leaves unsaid may be any that the document names.
bool fits_another_year(const DatedText& date, int weekday, const std::vector<DatedText>& dates) {
  return std::any_of(dates.begin(), dates.end(), [&](const DatedText& other) {
    if (other.year_unsaid) return false;
    for (int year = year_of(other.interval.first); year <= year_of(other.interval.last); ++year)
      if (weekday_of(moved_to_year(date.interval.first, year)) == weekday) return true;
    return false;
  });
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const auto period = report_period(view);
  const std::vector<DatedText> dates = dated_texts(view, period);
  for (const DatedText& date : dates) {
    if (date.interval.days() != 1) continue;
    // Without a year the report's is meant, if it lies in the report's period.
    if (date.year_unsaid && !(period && period->interval.contains(date.interval))) continue;
    const auto said = weekday_beside(view, date);
    const int right_day = weekday_of(date.interval.first);
    if (!said || said->weekday == right_day) continue;
    if (date.year_unsaid && fits_another_year(date, said->weekday, dates)) continue;
    const std::string& text = view.block(date.block).text;
    Finding finding =
        finding_at(view, date.block, std::min(said->begin, date.begin), std::max(said->end, date.end), Severity::error);
    const WeekdayName& right = kWeekdays[static_cast<std::size_t>(right_day)];
    const WeekdayName& wrong = kWeekdays[static_cast<std::size_t>(said->weekday)];
    finding.stated = text.substr(said->begin, said->end - said->begin);
    finding.expected = right.en;
    finding.message = {fmt::format("{} was a {}, not a {}.", spelled(date.interval).en, right.en, wrong.en),
                       fmt::format("El {} fue {}, no {}.", spelled(date.interval).es, right.es, wrong.es)};
    finding.suggestion = {"Either the weekday or the date is wrong.", "Está mal el día de la semana o la fecha."};
    findings.push_back(std::move(finding));
  }
}

constexpr char kFailing[] = R"(Introduction

The members met in San José on Monday, March 13, 2018 and agreed on the plan.
)";

constexpr char kPassing[] = R"(Introduction

The members met in San José on Tuesday, March 13, 2018 and from Monday to Friday of the week after it.
)";

}  // namespace

extern const Rule kWeekdayDoesNotMatch = {
    {"T105", "weekday-does-not-match", "A weekday that is not that of its date",
     "Un día de la semana que no es el de su fecha",
     "“Monday, March 13, 2018” was a Tuesday: whoever plans a journey by it comes on the wrong day. Only a weekday "
     "beside a "
     "whole date is compared; ranges of days are left alone, and so are dates without a year outside the report's "
     "period.",
     "El «lunes 13 de marzo de 2018» fue martes: quien planee un viaje con esa fecha llegará otro día. Solo se compara "
     "el día "
     "de la "
     "semana junto a una fecha completa; no se señalan rangos de días ni fechas sin año fuera del período del informe.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
