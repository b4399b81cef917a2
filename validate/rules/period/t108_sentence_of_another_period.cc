#include <fmt/format.h>

#include <algorithm>

#include "validate/document/document_view.h"
#include "validate/document/figures.h"
#include "validate/document/periods.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool names_the_report(const std::vector<Word>& words) {
  static const Concept kOwn("sentence-of-report");
  return kOwn.is_among(words);
}

// "22 more than in the first half of 2016", "3.7 % above that of the second quarter of 2014".
bool compares(const std::vector<Word>& words) {
  static const Concept kCompares("sentence-compares");
  static const Concept kSides("above-or-below");
  static const Concept kOthers("that-of-another");
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (kCompares.has(words[i])) return true;
    if (kSides.has(words[i]) && i + 1 < words.size() && kOthers.has(words[i + 1])) return true;
  }
  return false;
}

// "Table 1 shows the execution at November 30, 2019": the closing day with another year, where the sentence announces a
// table of this report.
bool is_closing_in_another_year(const DocumentView& view, const std::vector<DatedText>& dates, const DatedText& date,
                                const Interval& period) {
  if (date.interval.days() != 1 || date.grain != Grain::day || date.year_unsaid) return false;
  const int year = year_of(period.last);
  if (year_of(date.interval.first) != year - 1 || moved_to_year(date.interval.first, year) != period.last) return false;
  const std::string_view sentence = view.sentence(date.block, date.begin);
  const auto announces = [&](const Mention& mention) {
    const char* at = view.block(mention.block).text.data() + mention.begin;
    return mention.block == date.block && !mention.foreign && mention.noun.kind == ReferenceKind::table &&
           at >= sentence.data() && at < sentence.data() + sentence.size();
  };
  const bool beside_own = std::any_of(dates.begin(), dates.end(), [&](const DatedText& other) {
    return other.block == date.block && other.interval.overlaps(period) &&
           in_one_sentence(view, date.block, date.begin, other.begin);
  });
  return !beside_own && std::any_of(view.mentions.begin(), view.mentions.end(), announces);
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const auto period = report_period(view);
  if (!period) return;
  const std::vector<DatedText> dates = dated_texts(view, period);
  for (const DatedText& date : dates) {
    const BlockKind kind = view.block(date.block).kind;
    if (kind == BlockKind::caption || kind == BlockKind::heading || date.block == period->block || date.year_unsaid)
      continue;
    const bool closing = is_closing_in_another_year(view, dates, date, period->interval);
    if (!closing && !is_period(date)) continue;
    const std::string_view sentence = view.sentence(date.block, date.begin);
    if (!closing && !is_same_in_another_year(period->interval, date.interval)) continue;
    // "the third quarter of 2018" names a period by itself and no report.
    std::string around(sentence);
    const std::size_t at = date.begin - static_cast<std::size_t>(sentence.data() - view.block(date.block).text.data());
    if (at < around.size()) around.erase(at, date.end - date.begin);
    const std::vector<Word> words = words_of(around);
    if ((!closing && !names_the_report(words)) || compares(words)) continue;
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

extern const Rule kSentenceOfAnotherYear = {
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
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
