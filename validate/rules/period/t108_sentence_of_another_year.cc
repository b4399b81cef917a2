#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

#include "validate/document/document_rule.h"
#include "validate/document/periods.h"
#include "validate/rules/document_rules.h"

namespace crossfoot {
namespace {

bool names_the_report(const std::vector<Word>& words) {
  static const WordList kOwn = {"report",  "informe", "section",   "seccion",  "period",
                                "periodo", "quarter", "trimestre", "semestre", "cuatrimestre"};
  return std::any_of(words.begin(), words.end(), [](const Word& word) { return kOwn.has(word); });
}

// "22 more than in the first half of 2016", "3.7 % above that of the second quarter of 2014".
bool compares(const std::vector<Word>& words) {
  static const WordList kCompares = {"than",     "more",       "less",     "fewer",       "higher",      "lower",
                                     "up",       "down",       "increase", "decrease",    "rise",        "fall",
                                     "rose",     "fell",       "growth",   "mas",         "menos",       "mayor",
                                     "menor",    "superior",   "inferior", "superiores",  "inferiores",  "aumento",
                                     "descenso", "aumentaron", "aumento",  "crecimiento", "disminucion", "incremento",
                                     "same",     "mismo",      "igual"};
  static const WordList kSides = {"above", "below", "over"}, kOthers = {"that", "those"};
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (kCompares.has(words[i])) return true;
    if (kSides.has(words[i]) && i + 1 < words.size() && kOthers.has(words[i + 1])) return true;
  }
  return false;
}

// The same months in another year: the report's period with last year's number.
bool is_same_in_another_year(const Interval& period, const Interval& other) {
  const int year = year_of(period.first);
  return year_of(other.first) != year && moved_to_year(other.first, year) == period.first &&
         std::abs(other.days() - period.days()) <= 1;
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const auto period = report_period(view);
  if (!period) return;
  for (const DatedText& date : dated_texts(view, period)) {
    const BlockKind kind = view.block(date.block).kind;
    if (kind == BlockKind::caption || kind == BlockKind::heading || date.block == period->block || date.year_unsaid ||
        !is_period(date))
      continue;
    const std::string_view sentence = view.sentence(date.block, date.begin);
    if (!is_same_in_another_year(period->interval, date.interval)) continue;
    // "the third quarter of 2018" names a period by itself and no report.
    std::string around(sentence);
    const std::size_t at = date.begin - static_cast<std::size_t>(sentence.data() - view.block(date.block).text.data());
    if (at < around.size()) around.erase(at, date.end - date.begin);
    const std::vector<Word> words = words_of(around);
    if (!names_the_report(words) || compares(words)) continue;
    if (speaks_of_plans(sentence) || speaks_of_other_times(sentence)) continue;
    Finding finding = finding_at(view, date.block, date.begin, date.end, Severity::error);
    finding.stated = finding.quote;
    finding.expected = spelled(period->interval).en;
    finding.message = {
        fmt::format("The sentence speaks of “{}”; the report is of {}.", finding.quote, spelled(period->interval).en),
        fmt::format("La oración habla de «{}»; el informe es de {}.", finding.quote, spelled(period->interval).es)};
    finding.suggestion = {"Correct the year, or say that it is another period.",
                          "Corrija el año o diga que es otro período."};
    findings.push_back(std::move(finding));
  }
}

constexpr char kFailing[] = R"(Introduction

This report describes the activities of the members from March to May 2018.

Section 2 includes the budget execution for the period of March to May 2017, and the status of the members.
)";

constexpr char kPassing[] = R"(Introduction

This report describes the activities of the members from March to May 2018.

Section 2 includes the budget execution for the period of March to May 2018, compared with the previous period of March to May 2017.
)";

}  // namespace

const DocumentRule kSentenceOfAnotherYear = {
    {"T108", "sentence-of-another-period", "A sentence gives the report's period with another year",
     "Una oración da el período del informe con otro año",
     "“For the period of March to May 2017” in a report of March to May 2018 was kept from last year's report. Only "
     "the very "
     "months of the report with another year, in a sentence about the report, a section or the period, are told; "
     "sentences "
     "that compare, and those on plans and previous periods, are left alone.",
     "«Para el período de marzo a mayo de 2017» en un informe de marzo a mayo de 2018 es un resto del informe "
     "anterior. Solo "
     "se "
     "señalan los mismos meses del informe con otro año, en una oración sobre el informe, una sección o el período; no "
     "las "
     "que comparan ni las que hablan de planes o de períodos anteriores.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    check};

}  // namespace crossfoot
