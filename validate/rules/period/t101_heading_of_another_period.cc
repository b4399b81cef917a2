#include <fmt/format.h>

#include <algorithm>

#include "validate/document/document_view.h"
#include "validate/document/periods.h"
#include "validate/document/table_facts.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// What a heading is measured by, and how sure that is.
struct Yardstick {
  Interval interval;
  Bilingual source;
  bool announces = false;  // the sentence that announces the table says so
};

// Budgets and plans of other times, and tables that compare, are meant to be of another period.
bool may_be_of_another_time(std::string_view heading) {
  static const Concept kOthers("heading-of-another-time");
  static const Concept kExecution("execution-of-budget");
  const std::vector<Word> words = words_of(heading);
  const bool budget_alone = kOthers.is_among(words) &&
                            std::none_of(words.begin(), words.end(), [](const Word& w) { return kExecution.has(w); });
  return budget_alone || speaks_of_plans(heading) || speaks_of_other_times(heading);
}

bool is_heading_line(const DocumentView& view, int block) {
  const BlockKind kind = view.block(block).kind;
  return kind == BlockKind::caption || kind == BlockKind::heading;
}

// A paragraph that stands right on a table is its heading in formats that do not say so.
bool stands_on_table(const DocumentView& view, int block) {
  constexpr std::size_t kLongest = 120;
  return view.block(block).kind == BlockKind::paragraph && view.block(block).text.size() <= kLongest &&
         block + 1 < view.size() && view.block(block + 1).kind == BlockKind::table;
}

// "The following table shows the budget execution for the period from March to May 2018."
std::optional<Yardstick> announced(const DocumentView& view, const std::vector<DatedText>& dates, int heading) {
  static const Concept kTables("announces-table");
  constexpr int kReach = 6;
  for (auto it = dates.rbegin(); it != dates.rend(); ++it) {
    if (it->block >= heading || !is_period(*it)) continue;
    if (heading - it->block > kReach || view.text(it->block).section != view.text(heading - 1).section) break;
    if (is_heading_line(view, it->block)) continue;
    for (int i = it->block + 1; i < heading; ++i)
      if (view.block(i).kind == BlockKind::table) return std::nullopt;
    const std::string_view sentence = view.sentence(it->block, it->begin);
    const std::vector<Word> words = words_of(sentence);
    if (std::none_of(words.begin(), words.end(), [](const Word& w) { return kTables.has(w); })) continue;
    if (speaks_of_other_times(sentence)) continue;
    return Yardstick{it->interval, {"the sentence that announces it", "la oración que lo anuncia"}, true};
  }
  return std::nullopt;
}

// What a heading speaks of, without its numbers and times.
std::vector<std::string> subject_of(const DocumentView& view, const DatedText& date) {
  std::string text = view.block(date.block).text;
  text.erase(date.begin, date.end - date.begin);
  static const Concept kNoun("noun-of-table");
  std::vector<std::string> subject = telling_words(text);
  std::erase_if(subject, [](const std::string& word) { return kNoun.has(word); });
  std::sort(subject.begin(), subject.end());
  return subject;
}

// A table of the report's own period under the same words: this one stands beside it for comparison.
bool is_one_of_a_series(const DocumentView& view, const std::vector<DatedText>& dates, const DatedText& date,
                        const Interval& period) {
  const std::vector<std::string> subject = subject_of(view, date);
  return !subject.empty() && std::any_of(dates.begin(), dates.end(), [&](const DatedText& other) {
    const bool heading = is_heading_line(view, other.block) || stands_on_table(view, other.block);
    return other.block != date.block && heading && is_period(other) && other.interval.overlaps(period) &&
           subject_of(view, other) == subject;
  });
}

// "Storage by hub, August 2020" in a report of August 2021, "Contributions at 30/04/2014" in one that closes on that
// day of 2015: the report's own months or its closing day with another year.
bool is_own_in_another_year(const DocumentView& view, const DatedText& date, const Interval& period) {
  if (date.grain == Grain::year) return false;  // annual reports have tables of every year
  if (is_same_in_another_year(period, date.interval)) return true;
  const int year = year_of(period.last);
  // "Execution to April 2022", "a abril de 2022": up to the closing month.
  static const Concept kTo("up-to-month");
  const std::vector<Word>& words = view.text(date.block).words;
  const auto first = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.begin >= date.begin; });
  const bool up_to = first != words.begin() && kTo.has(*(first - 1));
  if (up_to && date.grain == Grain::month && date.interval.days() <= 31)
    return year_of(date.interval.last) != year && ends_month(period.last) &&
           starts_month(moved_to_year(date.interval.first, year)) &&
           moved_to_year(date.interval.first, year) > period.last - 31 &&
           moved_to_year(date.interval.first, year) <= period.last;
  return date.interval.days() == 1 && date.grain == Grain::day && year_of(date.interval.first) != year &&
         moved_to_year(date.interval.first, year) == period.last;
}

// Another heading under the same words that has the report's own time, of whatever length.
bool has_twin(const DocumentView& view, const std::vector<DatedText>& dates, const DatedText& date,
              const Interval& period) {
  const std::vector<std::string> subject = subject_of(view, date);
  return std::any_of(dates.begin(), dates.end(), [&](const DatedText& other) {
    return other.block != date.block && other.interval.overlaps(period) && other.interval.days() <= period.days() &&
           (is_heading_line(view, other.block) || stands_on_table(view, other.block)) &&
           subject_of(view, other) == subject;
  });
}

// A heading with two times compares them.
bool has_two_times(const std::vector<DatedText>& dates, const DatedText& date) {
  return std::count_if(dates.begin(), dates.end(), [&](const DatedText& d) { return d.block == date.block; }) > 1;
}

void say(const DocumentView& view, const DatedText& date, const Yardstick& meant, Severity severity,
         std::vector<Finding>& findings) {
  Finding finding = finding_at(view, date.block, 0, view.block(date.block).text.size(), severity);
  const std::string printed = view.block(date.block).text.substr(date.begin, date.end - date.begin);
  finding.stated = printed;
  finding.expected = spelled(meant.interval).en;
  finding.message = {
      fmt::format("The heading says “{}”; {} says {}.", printed, meant.source.en, spelled(meant.interval).en),
      fmt::format("El título dice «{}»; {} dice {}.", printed, meant.source.es, spelled(meant.interval).es)};
  finding.suggestion = {
      "Correct the heading if it was kept from an earlier report; if the table is of that time, say so.",
      "Corrija el título si quedó de un informe anterior; si el cuadro es de esas fechas, dígalo."};
  findings.push_back(std::move(finding));
}

// "Table 1 shows the execution of the 2020 budget" over "Table 1. Execution of the 2019 budget": one year each, and the
// same words.
void check_years(const DocumentView& view, std::vector<Finding>& findings) {
  for (const Mention& mention : view.mentions) {
    if (!mention.introduces || mention.foreign || mention.noun.kind != ReferenceKind::table) continue;
    const Caption* caption = caption_of(view, mention);
    if (caption == nullptr || caption->block == mention.block) continue;
    const std::string_view sentence = view.sentence(mention.block, mention.begin);
    const std::string& title = view.block(caption->block).text;
    const auto year_in = [](std::string_view text) {
      std::vector<int> years = years_in(words_of(text));
      std::sort(years.begin(), years.end());
      years.erase(std::unique(years.begin(), years.end()), years.end());
      return years.size() == 1 ? years[0] : 0;
    };
    const int said = year_in(sentence), printed = year_in(title);
    if (said == 0 || printed == 0 || said == printed || speaks_of_other_times(sentence) || speaks_of_other_times(title))
      continue;
    const std::vector<std::string> subject = telling_words(caption->title), told = telling_words(sentence);
    const auto shared = std::count_if(subject.begin(), subject.end(), [&](const std::string& word) {
      return std::find(told.begin(), told.end(), word) != told.end();
    });
    const bool dated = std::any_of(findings.begin(), findings.end(),
                                   [&](const Finding& finding) { return finding.block == caption->block; });
    if (dated || shared < 2 || 2 * static_cast<std::size_t>(shared) < subject.size()) continue;
    Finding finding = finding_at(view, caption->block, 0, title.size(), Severity::warning);
    finding.stated = std::to_string(printed);
    finding.expected = std::to_string(said);
    finding.message = {fmt::format("The heading says {}; the sentence that announces it says {}.", printed, said),
                       fmt::format("El título dice {}; la oración que lo anuncia dice {}.", printed, said)};
    finding.suggestion = {"Correct the one that was kept from an earlier report.",
                          "Corrija lo que quedó de un informe anterior."};
    findings.push_back(std::move(finding));
  }
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const auto period = report_period(view);
  const std::vector<DatedText> dates = dated_texts(view, period);
  for (const DatedText& date : dates) {
    const bool heading = is_heading_line(view, date.block) || stands_on_table(view, date.block);
    const bool own = period && date.block > period->block && is_own_in_another_year(view, date, period->interval);
    if (!heading || !(is_period(date) || own) || date.year_unsaid ||
        may_be_of_another_time(view.block(date.block).text))
      continue;
    const auto sentence = announced(view, dates, date.block);
    if (sentence) {
      if (!sentence->interval.overlaps(date.interval)) say(view, date, *sentence, Severity::error, findings);
      continue;  // the sentence knows better than the title what this table is about
    }
    if (!period || date.block <= period->block || period->interval.overlaps(date.interval)) continue;
    const Yardstick meant{period->interval, {"the report", "el informe"}, false};
    if (own && is_about(dates, year_of(date.interval.last), period->interval)) continue;
    if (own) {
      if (!has_twin(view, dates, date, period->interval) && !has_two_times(dates, date))
        say(view, date, meant, Severity::warning, findings);
      continue;
    }
    // History and outlook are headed by periods of their own length; a stale heading keeps the report's.
    const int longer = std::max(period->interval.days(), date.interval.days());
    const int shorter = std::min(period->interval.days(), date.interval.days());
    if (longer > 2 * shorter) continue;
    // What lies ahead is planned, told or not; a heading that was left behind lies in the past.
    if (date.interval.first > period->interval.last || is_one_of_a_series(view, dates, date, period->interval))
      continue;
    say(view, date, meant, Severity::warning, findings);
  }
  check_years(view, findings);
}

constexpr char kFailing[] = R"(Financial report

The following table shows the budget execution for the period from March to May 2016.

Table 1: Budget execution (May – August 2015)

Member | Office | Street
Alba   | North  | Main
Borea  | South  | Hill
)";

constexpr char kPassing[] = R"(Financial report

The following table shows the budget execution for the period from March to May 2016, the next one that of the year before.

Table 1: Budget execution (March – May 2016)

Member | Office | Street
Alba   | North  | Main
Borea  | South  | Hill

Table 2: Budget execution of the previous year (March – May 2015)

Member | Office | Street
Alba   | North  | Main
Borea  | South  | Hill
)";

}  // namespace

extern const Rule kHeadingOfAnotherPeriod = {
    {"T101",
     "heading-of-another-period",
     "A heading carries the period of another report",
     "Un título lleva el período de otro informe",
     "A report is written over the last one, and a heading keeps its old period. The heading of a table is compared "
     "with the sentence that announces the table, else with the report's own period from its title or introduction; "
     "so are the report's own months, its closing day and the year of a budget. Periods that overlap or lie ahead, "
     "headings that speak of the previous period, of plans or of comparison or stand beside one of the same words and "
     "the report's period, years alone, and periods of quite another length are left alone.",
     "Los informes se redactan sobre el anterior, y a veces un título conserva el período viejo. El título de un "
     "cuadro se compara con la oración que lo anuncia o, si no la hay, con el período del informe según su portada o "
     "introducción; también los mismos meses, el día de cierre y el año de un presupuesto. No se señalan los períodos "
     "que se superponen o son posteriores, los títulos que hablan del período anterior, de planes o de comparaciones "
     "o acompañan a otro igual con el período del informe, los años sueltos ni los períodos de muy distinta duración.",
     kFailing,
     kPassing,
     Severity::warning,
     "0.1.0",
     {},
     Severity::note},
    OnDocument{check}};

}  // namespace crossfoot::validate
