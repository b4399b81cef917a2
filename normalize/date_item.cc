#include "normalize/date_item.h"

#include <algorithm>
#include <utility>

namespace crossfoot::normalize {
namespace {

class ItemParser {
 public:
  ItemParser(const DateTokens& tokens, std::size_t at, bool month_first)
      : t_(tokens), at_(at), month_first_(month_first) {}

  std::optional<DateItem> run(bool allow_day) {
    numeric_triple();
    roman_month();
    spaced_triple();
    day_then_month();
    month_then_rest();
    year_then_rest();
    month_and_year();
    numeric_pair();
    part_of_year();
    month_by_ordinal();
    year_alone();
    if (allow_day) lone_day();
    return best_;
  }

 private:
  // ---- tokens --------------------------------------------------------------------------------------------------
  bool is(std::size_t i, DateWord kind) const { return i < t_.size() && t_[i].kind == kind; }
  bool plain(std::size_t i) const { return is(i, DateWord::number) && !t_[i].ordinal; }
  bool is_day(std::size_t i) const {
    return is(i, DateWord::number) && t_[i].digits <= 2 && t_[i].value >= 1 && t_[i].value <= 31 &&
           !decimal_follows(i) && !is(i + 1, DateWord::percent);
  }
  bool is_day_number(std::size_t i) const {
    return plain(i) && t_[i].digits <= 2 && t_[i].value >= 1 && t_[i].value <= 31;
  }
  bool is_month_number(std::size_t i) const {
    return plain(i) && t_[i].digits <= 2 && t_[i].value >= 1 && t_[i].value <= 12;
  }
  bool is_year4(std::size_t i) const {
    return plain(i) && t_[i].digits == 4 && t_[i].value >= 1000 && t_[i].value <= 2999;
  }
  bool is_modern_year(std::size_t i) const { return is_year4(i) && language::is_modern_year(t_[i].value); }

  bool tight(std::size_t i) const { return i < t_.size() && !t_[i].space_before; }
  // "2.5", "3,4": the number goes on.
  bool decimal_follows(std::size_t i) const {
    return (is(i + 1, DateWord::dot) || is(i + 1, DateWord::comma)) && tight(i + 1) && tight(i + 2) &&
           is(i + 2, DateWord::number) && !(is(i + 1, DateWord::comma) && t_[i + 2].digits == 4);
  }

  // Words and marks between the parts of one date. A dash joins only where nothing is set off: "31-dic-2017".
  std::size_t skip_joiners(std::size_t i, bool& had_of) const {
    for (int steps = 0; steps < 5 && i < t_.size(); ++steps) {
      const DateWord kind = t_[i].kind;
      const bool word = kind == DateWord::of || kind == DateWord::filler || kind == DateWord::month_word ||
                        kind == DateWord::year_word || (kind == DateWord::from && steps > 0) ||
                        (kind == DateWord::from && i + 1 < t_.size() && t_[i + 1].kind == DateWord::month_word);
      const bool mark = kind == DateWord::comma || kind == DateWord::dot || kind == DateWord::slash ||
                        (kind == DateWord::dash && tight(i) && tight(i + 1));
      if (!word && !mark) break;
      had_of = had_of || kind == DateWord::of;
      ++i;
    }
    return i;
  }
  std::size_t skip_joiners(std::size_t i) const {
    bool had_of = false;
    return skip_joiners(i, had_of);
  }

  void offer(DateItem item, std::size_t end) {
    item.begin = at_;
    item.end = end;
    if (!best_ || end > best_->end) best_ = item;
  }

  // A year after a day and month or a month: four digits, or two behind "of", a tight mark, or beyond 31.
  std::size_t take_year(std::size_t i, DateItem& item, bool dash_joins = true) const {
    bool had_of = false;
    const std::size_t k = skip_joiners(i, had_of);
    if (is_year4(k) && !decimal_follows(k)) {
      item.year = t_[k].value;
      return k + 1;
    }
    if (!plain(k) || t_[k].digits != 2 || decimal_follows(k)) return i;
    // "el 5 de noviembre de 10h a 21h"
    if (is(k + 1, DateWord::other) && !t_[k + 1].space_before) return i;
    const bool marked = k == i + 1 && !is(i, DateWord::comma) && (dash_joins || !is(i, DateWord::dash)) &&
                        !is(i, DateWord::of) && tight(i) && tight(k);
    const bool comma = k > i && is(k - 1, DateWord::comma);
    const bool bare = k == i && (t_[k].value > 31 || (item.day != 0 && !is_followed_by_word(k)));
    // "el 31 de enero, de las 22 metas": behind a comma "of" begins something else.
    const bool of_date = had_of && !is(i, DateWord::comma) && !is_followed_by_month(k + 1);
    if (!marked && !of_date && !(bare && !comma)) return i;
    item.year = full_year(t_[k].value);
    return k + 1;
  }

  bool is_followed_by_word(std::size_t i) const { return is(i + 1, DateWord::other) && t_[i + 1].space_before; }
  bool is_followed_by_month(std::size_t i) const {
    const std::size_t k = skip_joiners(i);
    return is(k, DateWord::month) && k - i <= 4;
  }

  // ---- forms ---------------------------------------------------------------------------------------------------
  bool separator(std::size_t i) const {
    return is(i, DateWord::slash) || is(i, DateWord::dash) || is(i, DateWord::dot) || is(i, DateWord::tilde);
  }

  // 31/12/2017, 2017-12-31, 12.31.17
  void numeric_triple() {
    const std::size_t i = at_;
    if (!plain(i) || !separator(i + 1) || !plain(i + 2) || !is(i + 3, t_[i + 1].kind) || !plain(i + 4)) return;
    if (is(i + 1, DateWord::dash) && t_[i + 1].space_before != t_[i + 2].space_before) return;
    const bool year_last = t_[i + 4].digits == 4 || t_[i + 4].digits == 2;
    if (t_[i].digits == 4 && t_[i + 2].digits <= 2 && t_[i + 4].digits <= 2) {
      DateItem item;
      item.year = t_[i].value;
      set_day_month(item, t_[i + 4].value, t_[i + 2].value, false);
      offer(item, i + 5);
    } else if (year_last && t_[i].digits <= 2 && t_[i + 2].digits <= 2) {
      // "1.1.20" may be an outline number; only full years stand without a witness there.
      DateItem item;
      item.year = t_[i + 4].digits == 4 ? t_[i + 4].value : full_year(t_[i + 4].value);
      item.weak = t_[i + 4].digits == 2 && is(i + 1, DateWord::dot);
      set_numeric(item, t_[i].value, t_[i + 2].value);
      offer(item, i + 5);
    }
  }

  // "30-VI-2018"
  void roman_month() {
    const std::size_t i = at_;
    if (!is_day_number(i) || !separator(i + 1) || !is(i + 2, DateWord::ordinal) || !t_[i + 2].roman) return;
    if (!is(i + 3, t_[i + 1].kind) || !is_year4(i + 4)) return;
    DateItem item;
    item.year = t_[i + 4].value;
    item.by_name = true;
    set_day_month(item, t_[i].value, t_[i + 2].value, false);
    offer(item, i + 5);
  }

  // "18 08 1978": three numbers with nothing but spaces.
  void spaced_triple() {
    const std::size_t i = at_;
    if (!is_day(i) || !is_day(i + 1) || !is_modern_year(i + 2)) return;
    if (i > 0 && is(i - 1, DateWord::number)) return;
    DateItem item;
    item.year = t_[i + 2].value;
    set_numeric(item, t_[i].value, t_[i + 1].value);
    if (!item.impossible) offer(item, i + 3);
  }

  static void set_day_month(DateItem& item, int day, int month, bool swap) {
    item.day = day;
    item.month = month;
    item.impossible = month < 1 || month > 12 || day < 1 || day > days_in_month(item.year, month);
    if (swap && day != month && day >= 1 && day <= 12 && month >= 1 && month <= days_in_month(item.year, day)) {
      item.other_day = month;
      item.other_month = day;
    }
  }

  // Either order; the one that exists, or both.
  void set_numeric(DateItem& item, int first, int second) const {
    DateItem day_first = item, month_first = item;
    set_day_month(day_first, first, second, true);
    set_day_month(month_first, second, first, true);
    if (day_first.impossible || (month_first_ && !month_first.impossible)) {
      item = month_first.impossible ? day_first : month_first;
    } else {
      item = day_first;
    }
    item.month_first = month_first_;
    if (day_first.impossible == month_first.impossible) return;
    item.other_day = item.other_month = 0;
    item.order = day_first.impossible ? DateOrder::month_first : DateOrder::day_first;
  }

  // "31 de octubre de 2012", "16. Nov. 2016", "31/dic/17", "primero de mayo"
  void day_then_month() {
    const bool by_word =
        is(at_, DateWord::ordinal) && !t_[at_].roman && t_[at_].value == 1 && is(at_ + 1, DateWord::of);
    if (!is_day(at_) && !by_word) return;
    const std::size_t m = skip_joiners(at_ + 1);
    if (!is(m, DateWord::month)) {
      day_of_month_number();
      return;
    }
    if (is(at_ + 1, DateWord::comma) && t_[at_].ordinal == false) return;
    DateItem item;
    item.day = t_[at_].value;
    item.month = t_[m].value;
    item.by_name = true;
    item.ordinal = t_[at_].ordinal;
    const std::size_t end = take_year(m + 1, item);
    item.impossible = item.day > days_in_month(item.year, item.month);
    offer(item, end);
  }

  // "17 del 11"
  void day_of_month_number() {
    if (!is(at_ + 1, DateWord::of) || !is_month_number(at_ + 2) || t_[at_].ordinal) return;
    if (is(at_ + 3, DateWord::other) || is(at_ + 3, DateWord::month)) return;
    DateItem item;
    item.day = t_[at_].value;
    item.month = t_[at_ + 2].value;
    item.weak = true;
    offer(item, take_year(at_ + 3, item));
  }

  // "October 31st, 2012", "Dec. 31 , 1994", "mar3", "juillet 98", "november 2017", "November between 19 ..."
  void month_then_rest() {
    if (!is(at_, DateWord::month) || (t_[at_].needs_mark && !(separator(at_ + 1) && tight(at_ + 1)))) return;
    DateItem item;
    item.month = t_[at_].value;
    item.by_name = true;
    item.everyday = t_[at_].everyday && !t_[at_].capital;
    offer(item, at_ + 1);
    bool had_of = false;
    std::size_t k = skip_joiners(at_ + 1, had_of);
    if (is(k, DateWord::between) || (is(k, DateWord::from) && is(k + 1, DateWord::number))) ++k;
    month_then_day(item, k, had_of);
    DateItem whole = item;
    const std::size_t end = take_year(at_ + 1, whole);
    if (whole.year != 0) {
      whole.everyday = false;
      offer(whole, end);
    }
  }

  void month_then_day(DateItem item, std::size_t k, bool had_of) {
    if (!is_day(k) || (is(at_ + 1, DateWord::comma) && k == at_ + 2)) return;
    if (had_of && !is(at_ + 2, DateWord::filler)) return;
    if (is_followed_by_month(k + 1) && !is(k + 1, DateWord::comma) && !is(k + 1, DateWord::dash)) return;
    if (t_[at_].everyday && !t_[at_].capital && tight(k) == false && !t_[k].ordinal && is_followed_by_word(k)) return;
    item.day = t_[k].value;
    item.ordinal = t_[k].ordinal;
    const bool tied =
        k == at_ + 2 && (is(at_ + 1, DateWord::dash) || is(at_ + 1, DateWord::slash)) && tight(at_ + 1) && tight(k);
    if (tied && t_[k].digits == 2 && t_[k].value >= 10 && !item.ordinal) item.year_of_month = full_year(t_[k].value);
    // "Sep-23-20" is one date, "March 13-14" two days.
    const std::size_t end = take_year(k + 1, item, is(at_ + 1, DateWord::dash));
    item.impossible = item.day > days_in_month(item.year, item.month);
    item.everyday = false;
    offer(item, end);
  }

  // "2016 june", "2016, noviembre", "2019/sep/01", "2017 2017-q1" are the year first.
  void year_then_rest() {
    if (!is_year4(at_)) return;
    const std::size_t m = skip_joiners(at_ + 1);
    if (!is(m, DateWord::month) || (is(at_ + 1, DateWord::of) && m == at_ + 2)) return;
    if (t_[m].needs_mark && !(separator(m - 1) && tight(m))) return;
    DateItem item;
    item.year = t_[at_].value;
    item.month = t_[m].value;
    item.by_name = true;
    if (t_[m].everyday && !t_[m].capital && t_[m].space_before && is_followed_by_word(m)) return;
    const std::size_t d = m + 2;
    const bool day = separator(m + 1) && tight(m + 1) && tight(d) && is_day(d);
    if (day) item.day = t_[d].value;
    item.impossible = day && item.day > days_in_month(item.year, item.month);
    // "2016, March 5" says the day of another date as likely; the month stands for both.
    if (day || !is_year4(m + 1)) offer(item, day ? d + 1 : m + 1);
  }

  // "05/2018", "2018-05", "11 . 2016"
  void month_and_year() {
    if (!separator(at_ + 1)) return;
    const bool spaced = !tight(at_ + 1) || !tight(at_ + 2);
    DateItem item;
    if (is_month_number(at_) && is_modern_year(at_ + 2) && !decimal_follows(at_ + 2)) {
      item.month = t_[at_].value;
      item.year = t_[at_ + 2].value;
    } else if (is_modern_year(at_) && is_month_number(at_ + 2) && !is(at_ + 3, DateWord::month)) {
      item.month = t_[at_ + 2].value;
      item.year = t_[at_].value;
      const bool next_year = t_[at_ + 2].digits == 2 && t_[at_ + 2].value == (item.year + 1) % 100;
      if (next_year && is(at_ + 1, DateWord::slash)) return;  // "2011/12"
    } else {
      return;
    }
    item.weak = is(at_ + 1, DateWord::dot) && !spaced;
    offer(item, at_ + 3);
  }

  // "29/03", "4-22", "15.1."
  void numeric_pair() {
    const std::size_t i = at_;
    if (!is_day_number(i) || !separator(i + 1) || !is_day_number(i + 2)) return;
    const bool slash = is(i + 1, DateWord::slash), dot = is(i + 1, DateWord::dot);
    if (is(i + 1, DateWord::tilde) || (is(i + 1, DateWord::dash) && !(tight(i + 1) && tight(i + 2)))) return;
    if (separator(i + 3) && tight(i + 3) && plain(i + 4) && tight(i + 4) && is(i + 3, t_[i + 1].kind)) return;
    if (is_followed_by_month(i + 3)) return;
    DateItem item;
    set_numeric(item, t_[i].value, t_[i + 2].value);
    if (item.impossible) return;
    std::size_t end = i + 3;
    const bool closed = dot && is(end, DateWord::dot);
    if (closed) ++end;
    item.weak = !slash && !closed;
    if (is(end, DateWord::comma) && is_modern_year(end + 1)) {
      item.year = t_[end + 1].value;
      item.weak = false;
      end += 2;
    }
    offer(item, end);
  }

  // "Q3 2016", "2S18", "segundo trimestre de 2018", "II Trimestre 2018", "trimestre3 2019"
  void part_of_year() {
    std::size_t i = at_;
    DateItem item;
    const bool year_first = is_modern_year(i);
    if (year_first) {
      item.year = t_[i].value;
      i = skip_joiners(i + 1);
    }
    const std::size_t end = named_part(i, item);
    if (end == i) return;
    std::size_t k = end;
    if (is(k, DateWord::open) && is(k + 1, DateWord::part) && is(k + 2, DateWord::close)) k += 3;
    if (!year_first) {
      const std::size_t y = skip_joiners(k);
      if (is_modern_year(y)) {
        item.year = t_[y].value;
        k = y + 1;
      } else if (plain(y) && t_[y].digits == 2 && (y == k || is(y - 1, DateWord::year_word)) && tight(y)) {
        item.year = full_year(t_[y].value);
        k = y + 1;
      }
    }
    offer(item, k);
  }

  std::size_t named_part(std::size_t i, DateItem& item) const {
    if (is(i, DateWord::part)) {
      item.part_months = t_[i].value;
      item.part = t_[i].part;
      return i + 1;
    }
    // "3. Quartal"
    if (is_day_number(i) && is(i + 1, DateWord::dot) && is(i + 2, DateWord::span) &&
        t_[i].value <= 12 / t_[i + 2].value) {
      item.part_months = t_[i + 2].value;
      item.part = t_[i].value;
      return i + 3;
    }
    const bool counted = is(i, DateWord::ordinal) || (is(i, DateWord::number) && t_[i].ordinal && t_[i].value >= 1);
    if (counted && is(i + 1, DateWord::span) && t_[i].value <= 12 / t_[i + 1].value) {
      item.part_months = t_[i + 1].value;
      item.part = t_[i].value;
      return i + 2;
    }
    if (is(i, DateWord::span) && (is(i + 1, DateWord::number) || is(i + 1, DateWord::ordinal)) &&
        t_[i + 1].value >= 1 && t_[i + 1].value <= 12 / t_[i].value) {
      item.part_months = t_[i].value;
      item.part = t_[i + 1].value;
      return i + 2;
    }
    return i;
  }

  // "tercer mes de 2021"
  void month_by_ordinal() {
    if (!is(at_, DateWord::ordinal) || !is(at_ + 1, DateWord::month_word) || t_[at_].value > 12) return;
    const std::size_t y = skip_joiners(at_ + 2);
    if (!is_modern_year(y)) return;
    DateItem item;
    item.month = t_[at_].value;
    item.year = t_[y].value;
    offer(item, y + 1);
  }

  // "2018", "FY18", "fiscal year 2018", "2017/18", "2014-2018" is left to the range of two years.
  void year_alone() {
    std::size_t i = at_;
    while (is(i, DateWord::year_word) || (i > at_ && is(i, DateWord::of))) ++i;
    const bool named = i > at_;
    DateItem item;
    if (is_modern_year(i)) {
      item.year = t_[i].value;
    } else if (named && plain(i) && t_[i].digits == 2 && !is_followed_by_month(i + 1)) {
      item.year = full_year(t_[i].value);
    } else {
      return;
    }
    if (decimal_follows(i)) return;
    std::size_t end = i + 1;
    const bool joined =
        (is(end, DateWord::slash) || is(end, DateWord::dash)) && tight(end) && tight(end + 1) && plain(end + 1);
    const bool next_year = is(end, DateWord::slash) && tight(end) && tight(end + 1) && is_year4(end + 1) &&
                           t_[end + 1].value == item.year + 1;
    if (next_year || (joined && t_[end + 1].digits == 2 && t_[end + 1].value == (item.year + 1) % 100)) {
      item.last_year = item.year + 1;
      end += 2;
    }
    item.weak = !named;
    offer(item, end);
  }

  void lone_day() {
    if (best_ || !is_day(at_)) return;
    DateItem item;
    item.day = t_[at_].value;
    item.ordinal = t_[at_].ordinal;
    std::size_t end = at_ + 1;
    const std::size_t y = is(end, DateWord::dot) || is(end, DateWord::comma) || is(end, DateWord::of) ? end + 1 : end;
    if (is_modern_year(y)) {
      item.year = t_[y].value;
      end = y + 1;
    } else if (is(end, DateWord::dot) && !is(end + 1, DateWord::number)) {
      ++end;  // "dem 2. und dem 22. Oktober"
    }
    offer(item, end);
  }

  const DateTokens& t_;
  std::size_t at_;
  bool month_first_;
  std::optional<DateItem> best_;
};

}  // namespace

std::optional<DateItem> date_item(const DateTokens& tokens, std::size_t at, bool prefer_month_first, bool allow_day) {
  return ItemParser(tokens, at, prefer_month_first).run(allow_day);
}

}  // namespace crossfoot::normalize
