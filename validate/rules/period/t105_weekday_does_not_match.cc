#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "validate/document/document_view.h"
#include "validate/document/periods.h"
#include "validate/rules/rules.h"

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

int weekday_named(const Word& word) {
  for (std::size_t i = 0; i < kWeekdays.size(); ++i)
    if (word.is(folded_word(kWeekdays[i].en)) || word.is(folded_word(kWeekdays[i].es))) return static_cast<int>(i);
  return -1;
}

// The weekday that stands in the date or right before it: "Monday, March 13, 2018", "lunes 13 de marzo de 2018". A
// range of days has two, and either may be meant.
const Word* weekday_beside(const DocumentView& view, const DatedText& date) {
  const Word* found = nullptr;
  const std::vector<Word>& words = view.text(date.block).words;
  for (std::size_t w = 0; w < words.size() && words[w].begin < date.end; ++w) {
    const bool inside = words[w].begin >= date.begin;
    const std::size_t next = w + 1 < words.size() && words[w + 1].is(",") ? w + 2 : w + 1;
    const bool right_before = next < words.size() && words[next].begin == date.begin;
    if (weekday_named(words[w]) >= 0 && (inside || right_before)) {
      if (found != nullptr) return nullptr;
      found = &words[w];
    }
  }
  // "on 19 August (Thursday)"
  const auto behind = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.begin >= date.end; });
  if (found == nullptr && words.end() - behind > 2 && behind->is("(") && (behind + 2)->is(")") &&
      weekday_named(*(behind + 1)) >= 0)
    found = &*(behind + 1);
  return found;
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const auto period = report_period(view);
  for (const DatedText& date : dated_texts(view, period)) {
    if (date.interval.days() != 1) continue;
    // Without a year the report's is meant, if it lies in the report's period.
    if (date.year_unsaid && !(period && period->interval.contains(date.interval))) continue;
    const Word* word = weekday_beside(view, date);
    if (word == nullptr || weekday_named(*word) == weekday_of(date.interval.first)) continue;
    const std::string& text = view.block(date.block).text;
    Finding finding =
        finding_at(view, date.block, std::min(word->begin, date.begin), std::max(word->end, date.end), Severity::error);
    const WeekdayName& right = kWeekdays[static_cast<std::size_t>(weekday_of(date.interval.first))];
    finding.stated = text.substr(word->begin, word->end - word->begin);
    finding.expected = right.en;
    const WeekdayName& said = kWeekdays[static_cast<std::size_t>(weekday_named(*word))];
    finding.message = {fmt::format("{} was a {}, not a {}.", spelled(date.interval).en, right.en, said.en),
                       fmt::format("El {} fue {}, no {}.", spelled(date.interval).es, right.es, said.es)};
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

const Rule kWeekdayDoesNotMatch = {
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
