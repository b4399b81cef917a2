#include "normalize/period.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "language/tables.h"
#include "normalize/clean_text.h"

namespace crossfoot::normalize {
namespace {

struct Phrase {
  std::string_view words;
  int value = 0;
};

struct Phrases {
  std::vector<Phrase> cues;   // tenths
  std::vector<Phrase> ended;  // months

  Phrases() {
    for (const auto& [of, row] : language::table_rows("period_words")) {
      if (row.size() < 3) continue;
      for (const std::string_view words : language::split(row[2], '|'))
        (row[0] == "ended" ? ended : cues).push_back({words, language::number_in(row[1])});
    }
  }
};

const Phrases& phrases() {
  static const Phrases kPhrases;
  return kPhrases;
}

double cue_weight(std::string_view folded) {
  int best = 0;
  for (const Phrase& cue : phrases().cues) {
    if (cue.value > best && folded.find(cue.words) != std::string_view::npos) best = cue.value;
  }
  return best / 10.0;
}

// "Year ended 31 December 2018", "ejercicio terminado el 31 de diciembre", "three months ended March 31": the months
// that end on the day, or 0.
int months_ended(std::string_view before) {
  constexpr std::size_t kReach = 40;
  if (before.size() > kReach) before.remove_prefix(before.size() - kReach);
  for (const auto& [phrase, months] : phrases().ended) {
    if (before.find(phrase) != std::string_view::npos) return months;
  }
  return 0;
}

// The first day of the `months` months that end with the month of `end`.
std::string start_before(const std::string& end, int months) {
  const int last = std::stoi(end.substr(0, 4)) * 12 + std::stoi(end.substr(5, 2)) - 1;
  const int first = last - months + 1;
  std::string month = std::to_string(first % 12 + 1);
  if (month.size() < 2) month.insert(0, 1, '0');
  std::string year = std::to_string(first / 12);
  return year.append("-").append(month).append("-01");
}

// At least a month, at most two years, and said with its years: a day is an event, a decade a history.
bool can_be_period(const DateReading& reading) {
  if (reading.start.size() != 10 || reading.start.front() == 'X' || reading.end.front() == 'X') return false;
  const auto month_count = [](const std::string& iso) {
    return std::stoi(iso.substr(0, 4)) * 12 + std::stoi(iso.substr(5, 2));
  };
  const int months = month_count(reading.end) - month_count(reading.start) + 1;
  const bool whole_months = reading.start.substr(8) == "01" && std::stoi(reading.end.substr(8)) >= 28;
  return whole_months && months >= 1 && months <= 24;
}

bool is_year(const DateReading& reading) {
  return reading.start.substr(5) == "01-01" && reading.end.substr(5) == "12-31";
}

// How near the beginning: a report says in its first lines what it covers.
double place_weight(std::size_t index, BlockKind kind) {
  const double near = index < 12 ? 3 : index < 40 ? 2 : index < 120 ? 1 : 0.4;
  return kind == BlockKind::heading ? near + 0.5 : near;
}

struct Candidate {
  double weight = 0;
  Period period;
};

}  // namespace

std::optional<Period> report_period(const Document& document, const std::vector<BlockStatement>& blocks) {
  constexpr std::size_t kMostBlocks = 400, kLongestBlock = 3000;
  std::map<std::pair<std::string, std::string>, Candidate> candidates;
  std::string before;
  const std::size_t count = std::min({document.blocks.size(), blocks.size(), kMostBlocks});
  for (std::size_t i = 0; i < count; ++i) {
    const Block& block = document.blocks[i];
    if (block.text.empty() || block.text.size() > kLongestBlock) continue;
    const std::string folded = fold(block.text);
    // A title's date often stands in the line below: "II Quarterly Report" / "(March, April, May 2018)".
    const bool short_line = block.text.size() < 60;
    const double cue = std::max(cue_weight(folded), short_line ? 0.8 * cue_weight(before) : 0.0);
    for (const Date& date : blocks[i].dates) {
      if (date.readings.empty()) continue;
      DateReading reading = date.readings.front();
      const int months = reading.start.front() == 'X' || reading.start != reading.end
                             ? 0
                             : months_ended(fold(std::string_view(block.text).substr(0, date.begin)));
      if (months > 0) reading.start = start_before(reading.end, months);
      if (!can_be_period(reading)) continue;
      double weight = (0.5 + cue) * place_weight(i, block.kind);
      if (is_year(reading)) weight *= 0.4;  // a bare year is mentioned for many reasons
      Candidate& candidate = candidates[{reading.start, reading.end}];
      if (candidate.weight == 0)
        candidate.period = {reading.start, reading.end, block.text.substr(date.begin, date.end - date.begin),
                            static_cast<int>(i)};
      candidate.weight += weight;
    }
    before = folded.size() < 200 ? folded : std::string();
  }
  const auto best = std::max_element(candidates.begin(), candidates.end(),
                                     [](const auto& a, const auto& b) { return a.second.weight < b.second.weight; });
  constexpr double kEnough = 2.5;
  if (best == candidates.end() || best->second.weight < kEnough) return std::nullopt;
  return best->second.period;
}

}  // namespace crossfoot::normalize
