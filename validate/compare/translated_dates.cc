// The dates of a text and of its translation, in order; and those of the cells of their tables.
#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <optional>

#include "validate/compare/checks.h"
#include "validate/compare/sequence.h"
#include "validate/document/calendar.h"
#include "validate/document/periods.h"

namespace crossfoot::validate {
namespace {

// A date with every reading, moved to one year where it says none.
struct TranslatedDate {
  DatedText text;
  std::vector<Interval> days;
  bool year_unsaid = false;
};

bool may_be(const TranslatedDate& a, const TranslatedDate& b) {
  const bool any_year = a.year_unsaid || b.year_unsaid;
  const auto of = [&](const Interval& day) { return any_year ? in_any_year(day) : day; };
  return std::any_of(a.days.begin(), a.days.end(), [&](const Interval& left) {
    return std::any_of(b.days.begin(), b.days.end(), [&](const Interval& right) { return of(left) == of(right); });
  });
}

std::optional<TranslatedDate> translated_date(int block, const Date& date) {
  TranslatedDate found;
  for (const DateReading& reading : date.readings) {
    Date one = date;
    one.readings = {reading};
    found.year_unsaid = found.year_unsaid || reading.start.starts_with("XXXX");
    if (const auto interval = interval_of(one, kAnyYear)) found.days.push_back(*interval);
  }
  if (found.days.empty()) return std::nullopt;
  const Interval& day = found.days.front();
  const bool months = starts_month(day.first) && ends_month(day.last);
  const bool years = months && day.days() >= 365;
  found.text = {block, date.begin, date.end, day, years ? Grain::year : months ? Grain::month : Grain::day, false};
  return found;
}

// "Lima, 12 December 2018": when this version was written.
bool is_date_line(const DocumentView& view, const DatedText& date) {
  constexpr std::size_t kLongestPlace = 24;
  return view.block(date.block).text.size() - (date.end - date.begin) <= kLongestPlace;
}

// Days and months of sentences; years stand among the figures.
std::vector<TranslatedDate> translated_dates(const DocumentView& view) {
  std::vector<TranslatedDate> all;
  for (int i = 0; i < view.size() && static_cast<std::size_t>(i) < view.statement.blocks.size(); ++i) {
    if (view.block(i).kind != BlockKind::caption && !view.is_prose(i)) continue;
    for (const Date& date : view.statement.blocks[static_cast<std::size_t>(i)].dates) {
      auto found = translated_date(i, date);
      if (found && found->text.grain != Grain::year && !is_date_line(view, found->text))
        all.push_back(std::move(*found));
    }
  }
  return all;
}

// One slip between them: the day, the month or the year, of one end or of both alike.
bool is_slip(const TranslatedDate& one, const TranslatedDate& other) {
  const bool any_year = one.year_unsaid || other.year_unsaid;
  const Interval a = any_year ? in_any_year(one.days.front()) : one.days.front(),
                 b = any_year ? in_any_year(other.days.front()) : other.days.front();
  using std::chrono::days;
  using std::chrono::sys_days;
  using std::chrono::year_month_day;
  const auto parts = [](int day) { return year_month_day(sys_days(days(day))); };
  const year_month_day p = parts(a.first), q = parts(b.first), r = parts(a.last), s = parts(b.last);
  const bool day = p.day() != q.day() || (r.day() != s.day() && !(ends_month(a.last) && ends_month(b.last)));
  const bool month = p.month() != q.month() || r.month() != s.month();
  const bool year = p.year() != q.year() || r.year() != s.year();
  return static_cast<int>(day) + static_cast<int>(month) + static_cast<int>(year) == 1;
}

Difference differing(const Bilingual& where, Finding first, Finding second) {
  Difference difference = difference_between(std::move(first), std::move(second), Severity::warning);
  difference.message = {
      fmt::format("{}{} in the first document, {} in the second.", where.en, difference.expected, difference.stated),
      fmt::format("{}{} en el primer documento, {} en el segundo.", where.es, difference.expected, difference.stated)};
  return difference;
}

void compare_prose_dates(const DocumentView& first, const DocumentView& second, PairFindings& findings) {
  const auto a = translated_dates(first), b = translated_dates(second);
  auto pairs = common_subsequence(a.size(), b.size(), [&](std::size_t i, std::size_t j) { return may_be(a[i], b[j]); });
  pairs.emplace_back(a.size(), b.size());
  std::size_t i = 0, j = 0;
  for (const auto& [next_i, next_j] : pairs) {
    // One date on either side between two that agree, of one kind and with one slip: the same place, another date.
    const bool alone = next_i == i + 1 && next_j == j + 1;
    if (alone && a[i].text.grain == b[j].text.grain && is_slip(a[i], b[j])) {
      const auto place = [](const DocumentView& view, const DatedText& date) {
        return finding_at(view, date.block, date.begin, date.end, Severity::warning);
      };
      const std::string sentence = shortened(first.sentence(a[i].text.block, a[i].text.begin));
      findings.differences.push_back(differing({"“" + sentence + "”: ", "«" + sentence + "»: "},
                                               place(first, a[i].text), place(second, b[j].text)));
    }
    i = next_i + 1;
    j = next_j + 1;
  }
}
void compare_cell_dates(const DocumentView& first, CellRef at, const DocumentView& second, CellRef other,
                        const Bilingual& where, PairFindings& findings) {
  const auto dates_of = [](const DocumentView& view, CellRef cell) {
    return view.statement.tables[static_cast<std::size_t>(cell.table)].at(cell.row, cell.column).dates;
  };
  const std::vector<Date> a = dates_of(first, at), b = dates_of(second, other);
  if (a.size() != b.size()) return;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const auto left = translated_date(-1, a[i]), right = translated_date(-1, b[i]);
    if (!left || !right || left->text.grain == Grain::year || left->text.grain != right->text.grain) continue;
    if (may_be(*left, *right)) continue;
    findings.differences.push_back(differing(where, finding_at_cell(first, at, Severity::warning),
                                             finding_at_cell(second, other, Severity::warning)));
    return;
  }
}
}  // namespace

void check_translated_dates(const ReportPair& pair, PairFindings& findings) {
  for (std::size_t i = 0; i < pair.pairs.size(); ++i) {
    const ComparedTable &a = pair.table_first(pair.pairs[i]), &b = pair.table_second(pair.pairs[i]);
    for (const auto& [left, right] : pair.rows[i].pairs)
      for (int column = 0; column < std::min(a.columns, b.columns); ++column) {
        const int row = static_cast<int>(left);
        const std::string where = place_name(a, row, column);
        compare_cell_dates(pair.first, {a.table, row, column}, pair.second, {b.table, static_cast<int>(right), column},
                           {where, where}, findings);
      }
  }
  compare_prose_dates(pair.first, pair.second, findings);
}

}  // namespace crossfoot::validate
