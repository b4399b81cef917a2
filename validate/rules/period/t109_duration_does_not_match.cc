#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>

#include "language/number_words.h"
#include "validate/document/document_view.h"
#include "validate/document/periods.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

enum class Span { years, months, weeks, days };

struct Duration {
  int count = 0;
  Span span = Span::years;
  std::size_t first = 0, after = 0;  // words
};

struct SpanWords {
  Span span;
  Concept words;
};

std::optional<Span> span_of(const Word& word) {
  static const std::array<SpanWords, 4> kSpans{{{Span::years, Concept("duration-years")},
                                                {Span::months, Concept("duration-months")},
                                                {Span::weeks, Concept("duration-weeks")},
                                                {Span::days, Concept("duration-days")}}};
  for (const SpanWords& each : kSpans)
    if (each.words.has(word)) return each.span;
  return std::nullopt;
}

// "three years", "18 months" at words[at]; of one nobody counts.
std::optional<Duration> duration_at(const std::vector<Word>& words, std::size_t at) {
  constexpr int kMost = 120;
  Duration duration{.first = at, .after = at};
  if (words[at].kind == WordKind::number) {
    const std::string& digits = words[at].folded;
    const auto [end, failure] = std::from_chars(digits.data(), digits.data() + digits.size(), duration.count);
    if (failure != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    ++duration.after;
  } else {
    duration.count = language::spelled_count_at(words, duration.after);
  }
  if (duration.count < 2 || duration.count > kMost || duration.after >= words.size()) return std::nullopt;
  const auto span = span_of(words[duration.after]);
  if (!span) return std::nullopt;
  duration.span = *span;
  ++duration.after;
  return duration;
}

// "every two months", "about three years", "two years and six months", "the last 12 months" say another thing.
bool is_qualified(const std::vector<Word>& words, const Duration& duration) {
  static const Concept kQualified("duration-qualified");
  constexpr std::size_t kReach = 3;
  for (std::size_t i = duration.first - std::min(duration.first, kReach); i < duration.first; ++i)
    if (kQualified.has(words[i]) || span_of(words[i])) return true;
  return false;
}

// Between the duration and its dates: ", from", ", de", "(".
bool joins(const std::vector<Word>& words, std::size_t from, std::size_t to) {
  static const Concept kJoins("duration-joins-dates");
  constexpr std::size_t kMost = 4;
  return to >= from && to - from <= kMost &&
         std::all_of(words.begin() + static_cast<std::ptrdiff_t>(from), words.begin() + static_cast<std::ptrdiff_t>(to),
                     [](const Word& word) { return word.is_one_of(",(") || kJoins.has(word); });
}

// The duration that stands right before or right behind the dates and says how long they are.
std::optional<Duration> duration_of(const std::vector<Word>& words, const DatedText& date) {
  const auto first = std::find_if(words.begin(), words.end(), [&](const Word& w) { return w.begin >= date.begin; });
  const auto begin = static_cast<std::size_t>(first - words.begin());
  constexpr std::size_t kBack = 8;
  for (std::size_t at = begin - std::min(begin, kBack); at < begin; ++at)
    if (const auto duration = duration_at(words, at); duration && joins(words, duration->after, begin))
      return is_qualified(words, *duration) ? std::nullopt : duration;
  const auto last = std::find_if(first, words.end(), [&](const Word& w) { return w.begin >= date.end; });
  auto behind = static_cast<std::size_t>(last - words.begin());
  if (behind >= words.size() || !words[behind].is_one_of("(") || ++behind >= words.size()) return std::nullopt;
  return duration_at(words, behind);
}

// Fewest and most of the spans that the dates may be called: both ends counted or not; months of odd days rounded. Of
// days only the most is known: some of them may be free.
struct Range {
  int least = 0, most = 0;
};

Range range_of(const DatedText& date, Span span) {
  constexpr double kMonth = 30.44, kYear = 365.25, kWeek = 7;
  const int days = date.interval.days();
  if (span == Span::days) return {0, days + 1};
  const double length = span == Span::years ? kYear : span == Span::months ? kMonth : kWeek;
  // "2019 to 2021" may be two years or three, "June to May" eleven months or twelve.
  const double grain = date.grain == Grain::year ? kYear : date.grain == Grain::month ? kMonth : 1;
  const double slack = length / 2 + (span == Span::weeks ? kWeek / 2 : 0);
  return {static_cast<int>(std::ceil((days - grain - slack) / length)), static_cast<int>((days + slack) / length)};
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (const DatedText& date : dated_texts(view, report_period(view))) {
    if (!view.is_prose(date.block) || date.interval.days() < 2 || date.year_unsaid) continue;
    const std::vector<Word>& words = view.text(date.block).words;
    const auto duration = duration_of(words, date);
    if (!duration) continue;
    const Range range = range_of(date, duration->span);
    if (duration->count >= range.least && duration->count <= range.most) continue;
    const std::string said =
        view.block(date.block)
            .text.substr(words[duration->first].begin, words[duration->after - 1].end - words[duration->first].begin);
    Finding finding =
        finding_at(view, date.block, std::min(date.begin, words[duration->first].begin), date.end, Severity::warning);
    finding.stated = said;
    const Bilingual dates = spelled(date.interval);
    finding.message = {fmt::format("{} does not last {}.", dates.en, said),
                       fmt::format("{} no dura {}.", dates.es, said)};
    finding.suggestion = {"Correct the duration or one of the dates.", "Corrija la duración o una de las fechas."};
    findings.push_back(std::move(finding));
  }
}

constexpr char kFailing[] = R"(Agreement 36. To elect Ms Inés Paz chair for three years, from June 2019 to May 2021.
)";

constexpr char kPassing[] = R"(Agreement 36. To elect Ms Inés Paz chair for two years, from June 2019 to May 2021.
)";

}  // namespace

extern const Rule kDurationDoesNotMatch = {
    {"T109", "duration-does-not-match", "A duration is not that of its dates", "Una duración no es la de sus fechas",
     "Three years from June 2019 to May 2021 are two. What the dates may be called is taken widely: with both ends or "
     "without, and days of which some are free. Durations that are about, at most or every so often are left alone.",
     "Tres años de junio de 2019 a mayo de 2021 son dos. Lo que las fechas pueden llamarse se toma con holgura: con "
     "los "
     "dos extremos o sin ellos, y días de los que algunos son libres. No se señalan las duraciones aproximadas, "
     "máximas "
     "o periódicas.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
