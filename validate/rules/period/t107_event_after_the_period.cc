#include <fmt/format.h>

#include <algorithm>

#include "validate/document/document_view.h"
#include "validate/document/periods.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

constexpr int kFarthest = 190;  // days

bool tells_an_event(const std::vector<Word>& words) {
  static const Concept kPast("event-was-held");
  return kPast.is_among(words);
}

bool speaks_of_afterwards(const std::vector<Word>& words) {
  static const Concept kAfter("told-of-afterwards");
  return kAfter.is_among(words);
}

// "16. EVENTS AFTER THE REPORTING DATE", above the line that names the event itself.
bool is_under_note_on_afterwards(const DocumentView& view, int block) {
  constexpr int kBlocks = 15;
  constexpr std::size_t kLine = 80;  // bytes of a heading that nothing but its number shows
  for (int i = block - 1; i >= std::max(0, block - kBlocks); --i) {
    const Block& above = view.block(i);
    const bool line = above.kind != BlockKind::table && above.text.size() <= kLine && !above.text.ends_with('.');
    if (line && speaks_of_afterwards(view.text(i).words)) return true;
  }
  return false;
}

// "Events after the reporting date", "Hechos posteriores".
bool stands_under_afterwards(const DocumentView& view, int block) {
  const int lead = lead_line(view, block);
  const bool led = lead >= 0 && (speaks_of_afterwards(view.text(lead).words) || speaks_of_plans(view.block(lead).text));
  return led || is_under_note_on_afterwards(view, block);
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const auto period = report_period(view);
  if (!period) return;
  for (const DatedText& date : dated_texts(view, period)) {
    const Block& block = view.block(date.block);
    if (block.kind != BlockKind::paragraph || date.block <= period->block || date.grain != Grain::day ||
        date.year_unsaid)
      continue;
    if (date.interval.first <= period->interval.last || date.interval.first - period->interval.last > kFarthest)
      continue;
    const std::string_view sentence = view.sentence(date.block, date.begin);
    const std::vector<Word> words = words_of(sentence);
    if (sentence.empty() || sentence.back() != '.' || !tells_an_event(words) || speaks_of_plans(sentence) ||
        speaks_of_afterwards(words) || stands_under_afterwards(view, date.block))
      continue;
    Finding finding = finding_at(view, date.block, date.begin, date.end, Severity::warning);
    finding.stated = finding.quote;
    finding.expected = spelled(period->interval).en;
    finding.message = {fmt::format("The sentence tells what happened on {}, after the period of the report, {}.",
                                   spelled(date.interval).en, spelled(period->interval).en),
                       fmt::format("La oración relata un hecho del {}, posterior al período del informe, {}.",
                                   spelled(date.interval).es, spelled(period->interval).es)};
    finding.suggestion = {"Correct the date, or say that it was after the period.",
                          "Corrija la fecha o diga que fue después del período."};
    findings.push_back(std::move(finding));
  }
}

constexpr char kFailing[] = R"(Introduction

This report describes the activities of the members from March to May 2018.

1.1 Activities

The plenary meeting of the members was held on July 5th, 2018 in the city of San José.
)";

constexpr char kPassing[] = R"(Introduction

This report describes the activities of the members from March to May 2018.

1.1 Activities

The plenary meeting of the members was held on May 5th, 2018 in the city of San José. The next one is to be held on July 5th, 2018. After the period, on July 2nd, 2018, they met again.
)";

}  // namespace

extern const Rule kEventToldBeforeItWas = {
    {"T107", "event-after-the-period", "A sentence tells an event after the period of the report",
     "Una oración relata un hecho posterior al período del informe",
     "A report of March to May that tells of a meeting “held on July 5th” has a wrong date, or an event of the next "
     "report. "
     "Only a whole date within half a year after the period, in a sentence in the past tense, is told. Plans, and "
     "sentences "
     "that say they speak of afterwards, are left alone.",
     "Un informe de marzo a mayo que relata una reunión «realizada el 5 de julio» tiene una fecha equivocada o un "
     "hecho del "
     "informe siguiente. Solo se señala una fecha completa hasta medio año después del período, en una oración en "
     "pasado. No "
     "se señalan los planes ni las oraciones que anuncian hechos posteriores.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
