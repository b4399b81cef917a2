// Meetings that are counted: "the VI RCM … in 2001", "the XI RCM … in 2006", "XXI Meeting …, November 2017".
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "validate/compare/checks.h"
#include "validate/compare/name_runs.h"
#include "validate/compare/roman.h"
#include "validate/document/figures.h"
#include "validate/document/table_facts.h"

namespace crossfoot::validate {
namespace {

struct Meeting {
  const DocumentView* view = nullptr;
  NameRun place;
  int number = 0, year = 0;
};

// "XXI Meeting", "VI RCM", "XII Reunión": what is held once a year is a meeting or has an acronym.
bool names_series(std::string_view text, const std::vector<Word>& words, std::size_t at) {
  static const Concept kSeries("series-of-meetings");
  for (std::size_t i = at + 1; i < words.size() && i <= at + 4; ++i) {
    const std::string_view printed = text.substr(words[i].begin, words[i].end - words[i].begin);
    const bool acronym =
        printed.size() >= 3 && std::all_of(printed.begin(), printed.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (kSeries.has(words[i]) || acronym) return true;
  }
  return false;
}

// The year of the meeting: the first behind it in its sentence, or on the lines right below a title.
int year_behind(const DocumentView& view, int block, std::size_t at) {
  constexpr std::size_t kReach = 14, kShortTitle = 12;
  const std::vector<Word>& words = view.text(block).words;
  for (std::size_t i = at; i < words.size() && i < at + kReach; ++i) {
    if (!in_one_sentence(view, block, words[at].begin, words[i].begin)) return 0;
    if (const auto years = years_in({words[i]}); !years.empty()) return years.front();
  }
  if (words.size() > kShortTitle) return 0;
  const int next = block + 1;
  if (next >= view.size() || view.text(next).words.size() > kShortTitle) return 0;
  const auto years = years_in(view.text(next).words);
  return years.empty() ? 0 : years.front();
}

void collect(const DocumentView& view, std::vector<Meeting>& meetings) {
  constexpr int kFewest = 4;  // "I Virtual Meeting" and "II Workshop" are not counted by years
  for (int block = 0; block < view.size(); ++block) {
    const std::string_view text = view.block(block).text;
    const std::vector<Word>& words = view.text(block).words;
    for (std::size_t i = 0; i < words.size(); ++i) {
      const int number = roman_number(text.substr(words[i].begin, words[i].end - words[i].begin));
      if (number < kFewest || !names_series(text, words, i)) continue;
      if (const int year = year_behind(view, block, i); year > 0)
        meetings.push_back({&view, {block, words[i].begin, words[i].end, i, i + 1, {}}, number, year});
    }
  }
}

}  // namespace

void check_meetings(const ReportPair& pair, PairFindings& findings) {
  std::vector<Meeting> before, after;
  collect(pair.first, before);
  collect(pair.second, after);
  // Held every year: two meetings of other numbers have the same distance between number and year.
  std::map<int, std::vector<Meeting>> by_distance;
  for (const Meeting& meeting : before) by_distance[meeting.year - meeting.number].push_back(meeting);
  if (by_distance.size() != 1) return;
  const int distance = by_distance.begin()->first;
  const std::vector<Meeting>& known = by_distance.begin()->second;
  const bool yearly =
      std::any_of(known.begin(), known.end(), [&](const Meeting& m) { return m.number != known.front().number; });
  if (!yearly) return;
  for (const Meeting& meeting : after) {
    const int expected = meeting.year - distance;
    if (expected == meeting.number || std::abs(expected - meeting.number) > 2) continue;
    const auto place = [](const Meeting& m) {
      return finding_at(*m.view, m.place.block, m.place.begin, m.place.end, Severity::warning);
    };
    Difference difference = difference_between(place(known.back()), place(meeting), Severity::warning);
    difference.expected = roman_of(expected);
    difference.message = {
        fmt::format("Number {} in {}; by the earlier report ({} in {}, {} in {}) it would be {}.", difference.stated,
                    meeting.year, roman_of(known.front().number), known.front().year, roman_of(known.back().number),
                    known.back().year, difference.expected),
        fmt::format("Número {} en {}; según el informe anterior ({} en {}, {} en {}) sería {}.", difference.stated,
                    meeting.year, roman_of(known.front().number), known.front().year, roman_of(known.back().number),
                    known.back().year, difference.expected)};
    findings.differences.push_back(std::move(difference));
    return;
  }
}

}  // namespace crossfoot::validate
