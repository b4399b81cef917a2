#include "validate/document/periods.h"

#include <algorithm>
#include <cstdlib>

namespace crossfoot::validate {
namespace {

constexpr int kShortestPeriod = 32, kLongestPeriod = 732;

Grain grain_of(const Interval& interval) {
  if (!starts_month(interval.first) || !ends_month(interval.last)) return Grain::day;
  const bool whole_years =
      year_of(interval.first - 1) != year_of(interval.first) && year_of(interval.last + 1) != year_of(interval.last);
  return whole_years ? Grain::year : Grain::month;
}

std::optional<DatedText> dated(int block, const Date& date, int year) {
  const auto interval = interval_of(date, year);
  if (!interval) return std::nullopt;
  const bool unsaid = date.readings.front().start.starts_with("XXXX");
  return DatedText{block, date.begin, date.end, *interval, grain_of(*interval), unsaid};
}

// Words that make the period of a sentence the report's own.
bool names_the_report(const std::vector<Word>& words) {
  static const Concept kCues("period-of-report");
  return kCues.is_among(words);
}

bool is_introduction(const std::vector<Word>& words) {
  static const Concept kHeads("introduction-heading");
  return !words.empty() && words.size() <= 4 && kHeads.is_among(words);
}

// Title lines are short and stand before the first long paragraph.
bool is_title_line(const DocumentView& view, int block) {
  constexpr std::size_t kLongestTitle = 160;
  return view.block(block).text.size() <= kLongestTitle;
}

}  // namespace

bool is_period(const DatedText& date) {
  return date.interval.days() >= kShortestPeriod && date.interval.days() <= kLongestPeriod && date.grain != Grain::year;
}

namespace {

// "Reporting period: 1–31 August 2021": a month is a period where the line says so, else the date of issue.
bool is_declared_month(const DocumentView& view, const DatedText& date) {
  constexpr std::size_t kLongest = 12;  // words
  const std::vector<Word>& words = view.text(date.block).words;
  static const Concept kPeriod("declares-period");
  const bool says_so = kPeriod.is_among(words);
  return says_so && words.size() <= kLongest && date.grain == Grain::month && !date.year_unsaid;
}

// The first period in the title, the lines under it or the introduction.
std::optional<ReportPeriod> declared_period(const DocumentView& view) {
  constexpr int kReach = 60;  // blocks: the front matter, the contents and the introduction
  bool titles = true;
  for (int i = 0; i < view.size() && i < kReach && static_cast<std::size_t>(i) < view.statement.blocks.size(); ++i) {
    if (!view.is_prose(i)) continue;
    titles = titles && is_title_line(view, i) && !is_introduction(view.text(i).words);
    if (!titles && !names_the_report(view.text(i).words)) continue;
    for (const Date& date : view.statement.blocks[static_cast<std::size_t>(i)].dates) {
      const auto found = dated(i, date, 0);
      if (!found || !(is_period(*found) || is_declared_month(view, *found)) ||
          speaks_of_other_times(view.sentence(i, found->begin)))
        continue;
      return ReportPeriod{found->interval, i, view.block(i).text.substr(found->begin, found->end - found->begin)};
    }
  }
  return std::nullopt;
}

std::optional<ReportPeriod> likely_period(const DocumentView& view) {
  const auto& given = view.statement.period;
  const auto interval = given ? interval_of(given->start, given->end) : std::nullopt;
  if (!interval || interval->days() < kShortestPeriod) return std::nullopt;
  return ReportPeriod{*interval, given->block, given->evidence};
}

int times_said(const DocumentView& view, const Interval& interval) {
  int times = 0;
  for (const DatedText& date : dated_texts(view, std::nullopt)) times += date.interval == interval ? 1 : 0;
  return times;
}

}  // namespace

std::optional<ReportPeriod> report_period(const DocumentView& view) {
  const auto declared = declared_period(view), likely = likely_period(view);
  if (!declared || !likely) return declared ? declared : likely;
  // A title that kept its old period is outvoted by the rest of the report.
  return times_said(view, likely->interval) > times_said(view, declared->interval) ? likely : declared;
}

std::vector<DatedText> dated_texts(const DocumentView& view, const std::optional<ReportPeriod>& period) {
  return dated_texts(view, period ? year_of(period->interval.last) : 0);
}

bool is_about(const std::vector<DatedText>& dates, int year, const Interval& period) {
  constexpr int kOften = 3;
  int in_year = 0, in_period = 0;
  for (const DatedText& date : dates) {
    if (date.year_unsaid) continue;
    in_year += year_of(date.interval.last) == year;
    in_period += year_of(date.interval.last) == year_of(period.last);
  }
  return in_year >= kOften && 2 * in_year >= in_period;
}

std::vector<DatedText> dated_texts(const DocumentView& view, int year_if_unsaid) {
  std::vector<DatedText> all;
  for (int i = 0; i < view.size() && static_cast<std::size_t>(i) < view.statement.blocks.size(); ++i) {
    const bool caption = view.block(i).kind == BlockKind::caption;
    if (!caption && !view.is_prose(i)) continue;
    for (const Date& date : view.statement.blocks[static_cast<std::size_t>(i)].dates)
      if (auto found = dated(i, date, year_if_unsaid)) all.push_back(*found);
  }
  return all;
}

bool is_same_in_another_year(const Interval& period, const Interval& other) {
  const int year = year_of(period.first);
  return year_of(other.first) != year && moved_to_year(other.first, year) == period.first &&
         std::abs(other.days() - period.days()) <= 1;
}

// "entregarán", "presentará": the accent on the ending tells the future from "entregaran".
bool is_future(const Word& word, std::string_view sentence) {
  constexpr std::size_t kShortest = 6;
  const std::string_view printed = sentence.substr(word.begin, word.end - word.begin);
  static const Concept kFuture("printed-future-ending");
  return word.kind == WordKind::word && word.folded.size() >= kShortest && kFuture.has_ending_of(printed);
}

bool speaks_of_plans(std::string_view sentence) {
  static const Concept kPlans("speaks-of-plans");
  static const Concept kToBe("to-be");
  const std::vector<Word> words = words_of(sentence);
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (kPlans.has(words[i]) || is_future(words[i], sentence)) return true;
    if (i + 1 < words.size() && kToBe.has(words[i].folded + " " + words[i + 1].folded))
      return true;  // "to be held in November"
  }
  return false;
}

bool speaks_of_other_times(std::string_view sentence) {
  static const Concept kOthers("speaks-of-other-times");
  const std::vector<Word> words = words_of(sentence);
  return kOthers.is_among(words);
}

}  // namespace crossfoot::validate
