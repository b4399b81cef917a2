#include "normalize/dates.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "normalize/currency.h"
#include "normalize/date_sequence.h"
#include "normalize/word_table.h"

namespace crossfoot::normalize {
namespace {

// Evidence of a reading: which order was taken, and whether the other was possible.
constexpr std::string_view kDayFirst = "day-first", kMonthFirst = "month-first";
constexpr std::string_view kOnlyDayFirst = "only-day-first", kOnlyMonthFirst = "only-month-first";

void append_digits(std::string& out, int value, int width) {
  std::string digits = std::to_string(value);
  if (digits.size() < static_cast<std::size_t>(width)) out.append(static_cast<std::size_t>(width) - digits.size(), '0');
  out += digits;
}

std::string iso(int year, int month, int day) {
  std::string text;
  if (year == 0) {
    text = "XXXX";
  } else {
    append_digits(text, year, 4);
  }
  text.push_back('-');
  append_digits(text, month, 2);
  text.push_back('-');
  append_digits(text, day, 2);
  return text;
}

DateItem as_month(DateItem item) {
  item.year = item.year_of_month;
  item.day = 0;
  return item;
}

class DateFinder {
 public:
  DateFinder(const Glyphs& glyphs, DateOrder order)
      : glyphs_(glyphs), tokens_(date_tokens(glyphs)), month_first_(order == DateOrder::month_first) {}

  std::vector<FoundDate> run() {
    std::size_t i = 0;
    while (i < tokens_.size()) {
      const std::size_t next = can_begin(i) ? read_at(i) : 0;
      i = next > i ? next : i + 1;
    }
    return std::move(found_);
  }

 private:
  bool is(std::size_t i, DateWord kind) const { return i < tokens_.size() && tokens_[i].kind == kind; }

  bool can_begin(std::size_t i) const {
    switch (tokens_[i].kind) {
      case DateWord::number:
      case DateWord::month:
      case DateWord::part:
      case DateWord::span:
      case DateWord::ordinal:
      case DateWord::year_word: return tokens_[i].digits < 9 && !grown_together(i);
      default: return false;
    }
  }

  // "A2018", "$2018", "1,2018": not the start of a date.
  bool grown_together(std::size_t i) const {
    if (tokens_[i].kind != DateWord::number || tokens_[i].begin == 0 || tokens_[i].space_before) return false;
    const char32_t before = glyphs_[tokens_[i].begin - 1].ch;
    if (before == U'$' || before == U'€' || before == U'£' || before == U'#' || before == U':') return true;
    if (i == 0) return is_letter(before);
    const bool number_before = tokens_[i - 1].kind == DateWord::number;
    // "INF/2018/12": tied to a code.
    const bool tied = (is(i - 1, DateWord::slash) || is(i - 1, DateWord::dash)) && !tokens_[i - 1].space_before;
    if (tied && i >= 2 && is(i - 2, DateWord::other) && is_letter(glyphs_[tokens_[i - 2].begin].ch)) return true;
    if (is_letter(before)) return !is(i - 1, DateWord::month) && !is(i - 1, DateWord::of) && !is(i - 1, DateWord::span);
    return i >= 2 && !number_before && (is(i - 1, DateWord::dot) || is(i - 1, DateWord::comma)) &&
           is(i - 2, DateWord::number);
  }

  // ---- sequences -----------------------------------------------------------------------------------------------
  std::size_t read_at(std::size_t i) {
    const auto first = date_item(tokens_, i, month_first_, true);
    if (!first) return compact_day(i);
    DateSequence sequence;
    sequence.items[0] = *first;
    sequence.size = 1;
    sequence.begin = i;
    sequence.end = first->end;
    while (sequence.size < DateSequence::kMaxItems && extend(sequence)) {
    }
    if (!resolve(sequence)) return 0;
    return emit_all(sequence);
  }

  // "20171231": the ISO basic form, when it is a day at all.
  std::size_t compact_day(std::size_t i) {
    const DateToken& token = tokens_[i];
    if (token.kind != DateWord::number || token.digits != 8) return 0;
    DateItem item;
    item.year = token.value / 10000;
    item.month = token.value / 100 % 100;
    item.day = token.value % 100;
    if (!language::is_modern_year(item.year) || item.month < 1 || item.month > 12 || item.day < 1 ||
        item.day > days_in_month(item.year, item.month))
      return 0;
    item.weak = true;
    item.begin = i;
    item.end = i + 1;
    emit(item, item, false);
    return i + 1;
  }

  Join read_join(std::size_t& at) const {
    std::size_t k = at;
    bool to = false, conjunction = false, comma = false;
    for (int steps = 0; steps < 6 && k < tokens_.size(); ++steps, ++k) {
      const DateWord kind = tokens_[k].kind;
      if (kind == DateWord::to || kind == DateWord::dash) {
        to = true;
      } else if (kind == DateWord::conjunction) {
        conjunction = true;
      } else if (kind == DateWord::comma) {
        comma = true;
      } else if (kind == DateWord::between ||
                 !(kind == DateWord::filler || kind == DateWord::from || kind == DateWord::weekday ||
                   (kind == DateWord::of && (to || conjunction || comma)) ||
                   (kind == DateWord::dot && is(k - 1, DateWord::weekday)))) {
        break;
      }
    }
    at = k;
    if (to) return Join::range;
    return conjunction || comma ? Join::list : Join::none;
  }

  bool extend(DateSequence& sequence) const {
    std::size_t at = sequence.end;
    const bool tight_dash = is(at, DateWord::dash) && !tokens_[at].space_before;
    Join join = read_join(at);
    if (join == Join::none && slash_interval(sequence)) {
      join = Join::range;
      at = sequence.end + 1;
    }
    // "April/May 2018"
    if (join == Join::none && is_month(sequence.items[sequence.size - 1]) && is(sequence.end, DateWord::slash) &&
        !tokens_[sequence.end].space_before && is(sequence.end + 1, DateWord::month)) {
      join = Join::list;
      at = sequence.end + 1;
    }
    if (join == Join::none || at >= tokens_.size()) return false;
    if (join == Join::list && after_between(sequence.begin) && sequence.size == 1 && !is(sequence.end, DateWord::comma))
      join = Join::range;
    const auto item = date_item(tokens_, at, month_first_, true);
    if (!item) return false;
    const DateItem& last = sequence.items[sequence.size - 1];
    // "19 de septiembre de 2018 a las 17:00": an hour, and no day of a month that has its year already.
    const bool bare_day = item->day != 0 && item->month == 0;
    if (bare_day && join == Join::range && (last.year != 0 || is_hour(item->end))) return false;
    if (!goes_on(last, *item, join, at)) return false;
    // "el 31 de enero, de las 22 metas": "of" between days that are listed begins something else.
    if (join == Join::list && item->day != 0 && item->month == 0 && has_of(sequence.end, at)) return false;
    if (is_year(*item) && is_year(last) && tight_dash && grown_on(item->end)) return false;
    sequence.joins[sequence.size] = join;
    sequence.items[sequence.size++] = *item;
    sequence.end = item->end;
    return true;
  }

  // "17" before ":00".
  bool is_hour(std::size_t after) const {
    if (after + 1 >= tokens_.size() || tokens_[after].space_before) return false;
    return glyphs_[tokens_[after].begin].ch == U':' && tokens_[after + 1].kind == DateWord::number;
  }

  bool has_of(std::size_t begin, std::size_t end) const {
    for (std::size_t i = begin; i < end; ++i)
      if (is(i, DateWord::of)) return true;
    return false;
  }

  // ISO 8601 intervals: "2009-01-01/2009-12-31"
  bool slash_interval(const DateSequence& sequence) const {
    const DateItem& last = sequence.items[sequence.size - 1];
    return sequence.size == 1 && last.year != 0 && last.day != 0 && !last.by_name &&
           is(sequence.end, DateWord::slash) && is(sequence.end + 1, DateWord::number) &&
           tokens_[sequence.end + 1].digits == 4;
  }

  // "2018-A": more is tied to the number.
  bool grown_on(std::size_t i) const {
    return (is(i, DateWord::dash) || is(i, DateWord::other)) && !tokens_[i].space_before;
  }

  bool goes_on(const DateItem& last, const DateItem& item, Join join, std::size_t at) const {
    if (is_lone_day(item)) {
      if (last.day == 0) return false;
      if (last.month == 0 && !is_lone_day(last)) return false;
      const bool comma_only = join == Join::list && is(at - 1, DateWord::comma);
      const bool word_follows = is(item.end, DateWord::other) && tokens_[item.end].space_before;
      return join == Join::range ? !(word_follows && is_lone_day(last)) : item.ordinal || !(comma_only && word_follows);
    }
    if (is_year(item)) {
      if (join == Join::range) return !is_lone_day(last);
      return is_year(last) && (is(at - 1, DateWord::conjunction) || item.year == last.year + 1);
    }
    if (join == Join::list && is_year(last)) return false;
    return true;
  }

  bool after_between(std::size_t i) const {
    while (i > 0 && (is(i - 1, DateWord::filler) || is(i - 1, DateWord::of) || is(i - 1, DateWord::weekday))) --i;
    return i > 0 && is(i - 1, DateWord::between);
  }

  // ---- emission ------------------------------------------------------------------------------------------------
  std::size_t emit_all(const DateSequence& s) {
    std::size_t end = 0;
    std::size_t i = 0;
    while (i < s.size) {
      std::size_t last = i;
      if (i + 1 < s.size && s.joins[i + 1] == Join::range) {
        last = i + 1;
      } else {
        last = run_of_list(s, i);
      }
      if (emit(s.items[i], s.items[last], last > i)) end = s.items[last].end;
      i = last + 1;
    }
    return end;
  }

  bool emit(const DateItem& first, const DateItem& last, bool range) {
    if (!accepted(first, last, range)) return false;
    FoundDate found;
    found.begin = tokens_[first.begin].begin;
    found.end = tokens_[last.end - 1].end;
    found.year_only = is_year(first) && is_year(last);
    found.sure = !first.weak || (range && !last.weak) || (found.year_only && range);
    found.witnessed = range || !first.weak || has_witness(first);
    found.order = first.order != DateOrder::unknown ? first.order : last.order;
    found.order_open = first.other_day != 0 || last.other_day != 0;
    found.date.begin = glyphs_[found.begin].begin;
    found.date.end = glyphs_[found.end - 1].end();
    add_readings(found, first, last);
    if (repeats_last(found, first.begin)) return true;
    found_.push_back(std::move(found));
    return true;
  }

  bool accepted(const DateItem& first, const DateItem& last, bool range) const {
    if (is_month(first) && first.year == 0 && !range) return whole(first) && !first.everyday;
    if (range && first.everyday && first.year == 0 && is_month(first)) return false;
    if (is_year(first) && !range) return first.last_year != 0 || !first.weak || free_year(first);
    if (first.weak && !range) return whole(first) || has_witness(first) || (first.month != 0 && first.year != 0);
    if (first.part != 0 && first.year == 0) return tokens_[first.begin].kind == DateWord::part || whole(first) || range;
    return last.end <= tokens_.size();
  }

  // Nothing else in the text but a weekday or brackets.
  bool whole(const DateItem& item) const {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (i >= item.begin && i < item.end) continue;
      const DateWord kind = tokens_[i].kind;
      if (kind != DateWord::weekday && kind != DateWord::open && kind != DateWord::close && kind != DateWord::dot &&
          kind != DateWord::comma)
        return false;
    }
    return true;
  }

  bool has_witness(const DateItem& item) const {
    if (item.begin == 0) return false;
    switch (tokens_[item.begin - 1].kind) {
      case DateWord::weekday:
      case DateWord::filler:
      case DateWord::from:
      case DateWord::between:
      case DateWord::to:
      case DateWord::of: return true;
      default: return false;
    }
  }

  // A year that nothing makes another number: no code, price or decimal.
  bool free_year(const DateItem& item) const {
    const std::size_t after = item.end;
    if (after < tokens_.size()) {
      const DateToken& next = tokens_[after];
      const bool mark = next.kind == DateWord::close || next.kind == DateWord::comma || next.kind == DateWord::dot;
      if (!next.space_before && !mark && !note_mark(next)) return false;
      if (currency_at(glyphs_, next.begin) && next.kind == DateWord::other) return false;
      if (next.kind == DateWord::percent) return false;
    }
    if (item.begin > 0) {
      const DateToken& before = tokens_[item.begin - 1];
      const bool open = before.kind == DateWord::open || before.kind == DateWord::of;
      if (!tokens_[item.begin].space_before && !open) return false;
      if (before.kind == DateWord::number || before.kind == DateWord::dash) return false;
      if (word_before(glyphs_, before.end, WordKind::reference)) return false;
      if (currency_before(glyphs_, before.end) && before.kind == DateWord::other) return false;
    }
    return true;
  }

  bool note_mark(const DateToken& token) const {
    const Glyph& g = glyphs_[token.begin];
    return g.superscript() || g.ch == U'*' || g.ch == U'†' || g.ch == U':' || g.ch == U';' || g.ch == U'?' ||
           g.ch == U'!';
  }

  void add_readings(FoundDate& found, const DateItem& first, const DateItem& last) const {
    if (first.impossible || last.impossible) return;
    if (first.year_of_month != 0 && last.year_of_month != 0 && first.year == 0) {
      add_reading(found, as_month(first), as_month(last), 0.6, "month-and-year");
      add_reading(found, first, last, 0.35, "month-and-day");
      return;
    }
    if (!found.order_open && found.order != DateOrder::unknown) {
      add_reading(found, first, last, 0.96, found.order == DateOrder::day_first ? kOnlyDayFirst : kOnlyMonthFirst);
      return;
    }
    const bool open = found.order_open;
    const double confidence = found.sure ? 0.96 : found.year_only ? 0.75 : 0.55;
    const std::string_view order = month_first_ ? kMonthFirst : kDayFirst;
    add_reading(found, first, last, open ? 0.55 : confidence,
                open            ? order
                : first.by_name ? "month-name"
                                : "as-printed");
    if (open) {
      add_reading(found, swapped(first), swapped(last), 0.4, month_first_ ? kDayFirst : kMonthFirst);
    }
  }

  static void add_reading(FoundDate& found, const DateItem& first, const DateItem& last, double confidence,
                          std::string_view why) {
    const Day start = first_day(first), end = last_day(last);
    DateReading reading;
    reading.start = iso(start.year, start.month, start.day);
    reading.end = iso(end.year, end.month, end.day);
    reading.confidence = confidence;
    reading.evidence.emplace_back(why);
    const bool ordered = start.year == 0 || end.year == 0 || reading.start <= reading.end;
    if (!ordered) reading.confidence *= 0.3;
    found.date.readings.push_back(std::move(reading));
  }

  // The same period in the other language behind a slash or in parentheses.
  bool repeats_last(const FoundDate& found, std::size_t token) const {
    if (found_.empty() || token == 0 || found.date.readings.empty() || found_.back().date.readings.empty())
      return false;
    const DateReading& before = found_.back().date.readings.front();
    const DateReading& now = found.date.readings.front();
    if (before.start != now.start || before.end != now.end) return false;
    for (std::size_t i = token; i-- > 0 && tokens_[i].begin >= found_.back().end;) {
      if (is(i, DateWord::slash)) return true;
    }
    return false;
  }

  const Glyphs& glyphs_;
  DateTokens tokens_;
  bool month_first_;
  std::vector<FoundDate> found_;
};

void put_first(Date& date, DateOrder order) {
  if (date.readings.size() != 2 || order == DateOrder::unknown) return;
  const std::string_view wanted = order == DateOrder::day_first ? kDayFirst : kMonthFirst;
  if (date.readings[1].evidence.front() == wanted) std::swap(date.readings[0], date.readings[1]);
  if (date.readings[0].evidence.front() != wanted) return;
  date.readings[0].confidence = 0.9;
  date.readings[1].confidence = 0.07;
}

}  // namespace

std::vector<FoundDate> dates_in(const Glyphs& glyphs, DateOrder order) {
  std::vector<FoundDate> found = DateFinder(glyphs, order).run();
  const DateOrder settled = settled_order(found);
  if (settled != DateOrder::unknown) {
    for (FoundDate& date : found) put_first(date.date, settled);
  }
  return found;
}

DateOrder settled_order(const std::vector<FoundDate>& dates) {
  DateOrder order = DateOrder::unknown;
  for (const FoundDate& date : dates) {
    if (date.order == DateOrder::unknown) continue;
    if (order != DateOrder::unknown && order != date.order) return DateOrder::unknown;
    order = date.order;
  }
  return order;
}

DateOrder settled_order(const Date& date) {
  if (date.readings.size() != 1) return DateOrder::unknown;
  const std::string& why = date.readings.front().evidence.front();
  if (why == kOnlyDayFirst) return DateOrder::day_first;
  return why == kOnlyMonthFirst ? DateOrder::month_first : DateOrder::unknown;
}

void prefer_order(std::vector<Date>& dates, DateOrder order) {
  for (Date& date : dates) put_first(date, order);
}

DateOrder usual_order(std::string_view language) {
  if (language.empty()) return DateOrder::unknown;
  if (language == "en" || language == "en-US") return DateOrder::month_first;
  return DateOrder::day_first;
}

}  // namespace crossfoot::normalize
