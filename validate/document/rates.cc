#include "validate/document/rates.h"

#include <algorithm>

#include "validate/document/spelled_numbers.h"
#include "validate/document/table_facts.h"

namespace crossfoot::validate {
namespace {

bool is_same_unit(const std::string& one, const std::string& many) {
  return same_stem(one, many) || many == one + "s" || many == one + "es";
}

// Half a unit of the last place more either way: an average may have been cut.
Range wide(const ProseFigure& rate) {
  const Range once = rate.range();
  const Decimal half = Decimal::subtract(once.high, rate.value).value_or(Decimal());
  return {Decimal::subtract(once.low, half).value_or(once.low), Decimal::add(once.high, half).value_or(once.high)};
}

// What is counted one by one is not rounded.
Range exact(const ProseFigure& figure) { return is_count(figure) ? Range{figure.value, figure.value} : figure.range(); }

class RateReader {
 public:
  RateReader(const DocumentView& view, int block)
      : view_(view), block_(block), words_(view.text(block).words), figures_(figures_and_counts_in(view, block)) {}

  std::vector<RatedTotal> read() {
    constexpr std::size_t kMostFigures = 400;  // of one block: each rate is held against all of them
    if (figures_.size() > kMostFigures) return {};
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      if (figures_[i].percent || is_fraction_behind(figures_[i])) continue;
      const std::string unit = unit_of(figures_[i]);
      if (unit.empty() || !only_rate_of_sentence(i)) continue;
      hold_against(i, unit);
      if (unit != "each") hold_against_next(i, unit);
    }
    return std::move(found_);
  }

 private:
  std::string word(std::size_t at) const {
    return at < words_.size() && words_[at].kind == WordKind::word ? words_[at].folded : std::string();
  }
  bool in_sentence(const ProseFigure& a, const ProseFigure& b) const {
    return in_one_sentence(view_, block_, std::min(a.begin, b.begin), std::max(a.begin, b.begin));
  }

  // "two and a half hours"
  bool is_fraction_behind(const ProseFigure& figure) const {
    static const Concept kAnd("and-before-half");
    static const Concept kHalf("half-behind-and");
    return kAnd.has(word(figure.after)) && kHalf.has(word(figure.after + 1));
  }

  // What the rate is for: "each", "school" of "per school", "day" of "daily"; empty where the figure is no rate.
  std::string unit_of(const ProseFigure& rate) const {
    constexpr std::size_t kReach = 4;
    static const Concept kEach("rate-each");
    static const Concept kPer("rate-per-unit");
    static const Concept kDaily("rate-daily");
    static const Concept kMonthly("rate-monthly");
    static const Concept kOf("each-of-several");
    static const Concept kCent("cent-of-per-cent");
    for (std::size_t w = rate.after; w < words_.size() && w < rate.after + kReach; ++w) {
      if (words_[w].is("\xC2\xB2") || words_[w].is("\xC2\xB3")) continue;  // "320 m² each"
      if (words_[w].kind != WordKind::word) return "";
      if (w > rate.after && figure_begins(w)) return "";
      if (kEach.has(words_[w])) return kOf.has(word(w + 1)) ? "" : "each";
      if (kPer.has(words_[w])) return kCent.has(word(w + 1)) || figure_begins(w + 1) ? "" : word(w + 1);
      // "2,400 a month each" has a third factor.
      const bool of_each = kEach.has(word(w + 1));
      if (kDaily.has(words_[w])) return of_each ? "" : "day";
      if (kMonthly.has(words_[w])) return of_each ? "" : "month";
    }
    return "";
  }

  bool figure_begins(std::size_t w) const {
    return std::any_of(figures_.begin(), figures_.end(), [&](const ProseFigure& f) { return f.first_word == w; });
  }

  // "15 tablets at $210 each and 3 printers at $180 each": the total is of both.
  bool only_rate_of_sentence(std::size_t i) const {
    for (std::size_t k = 0; k < figures_.size(); ++k)
      if (k != i && in_sentence(figures_[k], figures_[i]) && !unit_of(figures_[k]).empty()) return false;
    return true;
  }

  bool counts(const ProseFigure& figure, const std::string& unit) const {
    static const Concept kDays("counts-days");
    static const Concept kMonths("counts-months");
    if (!figure.currency.empty() || figure.percent || figure.last_place < 0 || is_year(figure)) return false;
    for (std::size_t w = figure.after; w < figure.after + 2; ++w) {
      const std::string noun = word(w);
      if (noun.empty()) return false;
      if (unit == "day" ? kDays.has(noun) : unit == "month" ? kMonths.has(noun) : is_same_unit(unit, noun)) return true;
    }
    return false;
  }

  // The only figure of the sentence that counts the unit; for "each" the one right before the rate.
  const ProseFigure* count_for(std::size_t i, const std::string& unit) const {
    const ProseFigure& rate = figures_[i];
    if (unit == "each") {
      constexpr std::size_t kFarthest = 9;
      if (i == 0) return nullptr;
      const ProseFigure& count = figures_[i - 1];
      const bool plain = count.currency.empty() && !count.percent && count.last_place >= 0 && !is_year(count) &&
                         count.after < words_.size() && words_[count.after].kind == WordKind::word;
      const bool near = in_sentence(count, rate) && rate.first_word - count.after <= kFarthest;
      return plain && near ? &count : nullptr;
    }
    const ProseFigure* only = nullptr;
    for (const ProseFigure& figure : figures_) {
      if (&figure == &rate || !in_sentence(figure, rate) || !counts(figure, unit)) continue;
      if (only != nullptr) return nullptr;
      only = &figure;
    }
    return only;
  }

  bool same_measure(const ProseFigure& total, const ProseFigure& rate) const {
    if (!rate.currency.empty()) return total.currency == rate.currency;
    if (!total.currency.empty()) return false;
    const std::string unit = word(rate.after), noun = word(total.after);
    static const Concept kNone("rate-without-noun");
    // "9,400 students, 60 per classroom": the rate's noun is that of the total.
    if (kNone.has(unit)) return !noun.empty() && total.after <= rate.first_word;
    return !noun.empty() && (is_same_unit(unit, noun) || is_same_unit(noun, unit));
  }

  // The only figure in the rate's measure, in the sentence.
  const ProseFigure* total_for(const ProseFigure& rate, const ProseFigure& count) const {
    const ProseFigure* only = nullptr;
    for (const ProseFigure& figure : figures_) {
      if (&figure == &rate || &figure == &count || figure.percent || is_year(figure) || !in_sentence(figure, rate) ||
          !same_measure(figure, rate))
        continue;
      if (only != nullptr) return nullptr;
      only = &figure;
    }
    return only;
  }

  // "(36 trucks)", ", 24,800 dollars in total", "20 hours (5 a day", "US$1.26 million, or US$280,000 per school".
  bool are_tied(const ProseFigure& rate, const ProseFigure& count, const ProseFigure& total) const {
    constexpr std::size_t kNear = 8;
    static const Concept kTotal("ties-rate-to-total");
    const ProseFigure& first = total.first_word < rate.first_word ? total : rate;
    const ProseFigure& second = total.first_word < rate.first_word ? rate : total;
    if (second.first_word - first.after > kNear + (count.first_word > first.first_word ? kNear : 0)) return false;
    if (second.first_word > 0 && words_[second.first_word - 1].is("(")) return true;
    for (std::size_t w = first.after; w < words_.size() && w < second.after + 3; ++w)
      if (kTotal.has(words_[w])) return true;
    // "The 188 classrooms serve 9,400 students, 60 per classroom".
    return &second == &rate && second.first_word > 0 && words_[second.first_word - 1].is(",");
  }

  void hold_against(std::size_t i, const std::string& unit) {
    const ProseFigure& rate = figures_[i];
    const ProseFigure* count = count_for(i, unit);
    const ProseFigure* total = count == nullptr ? nullptr : total_for(rate, *count);
    if (total == nullptr || total->other_value || rate.other_value || !are_tied(rate, *count, *total)) return;
    const bool average = unit != "each" || rate.first_word > total->first_word;
    const bool whole = unit == "each" || unit == "day" || unit == "month";
    const Range each = whole ? exact(rate) : average ? wide(rate) : rate.range();
    const Range number = exact(*count), sum = whole ? exact(*total) : total->range();
    if (product_may_be(each, number, sum)) return;
    if (!fits_others(rate, each)) found_.push_back({*count, rate, *total, average});
  }

  // Figures [first, after) stand in the sentence right behind that of figures_[i], which has no other figure.
  bool is_next_sentence(std::size_t i, std::size_t first, std::size_t after) const {
    if (i > 0 && in_sentence(figures_[i - 1], figures_[i])) return false;
    const std::string_view own = view_.sentence(block_, figures_[i].begin),
                           next = view_.sentence(block_, figures_[first].begin);
    const auto gap = next.data() - (own.data() + own.size());
    return gap >= 0 && gap <= 2 && in_sentence(figures_[first], figures_[after - 1]) &&
           (after == figures_.size() || !in_sentence(figures_[first], figures_[after]));
  }

  // "The fee is US$350 per participant. The 42 participants paid US$14,700 in all."
  void hold_against_next(std::size_t i, const std::string& unit) {
    static const Concept kTotal("total-of-next-sentence");
    static const Concept kMore("more-than-rate");
    if (i + 2 >= figures_.size() || !is_next_sentence(i, i + 1, i + 3)) return;
    const ProseFigure& rate = figures_[i];
    const bool count_first = counts(figures_[i + 1], unit);
    const ProseFigure &count = figures_[count_first ? i + 1 : i + 2], &total = figures_[count_first ? i + 2 : i + 1];
    if (!counts(count, unit) || rate.currency.empty() || total.currency != rate.currency) return;
    for (const ProseFigure* figure : {&rate, &count, &total})
      if (figure->approximate || figure->other_value) return;
    const std::string_view next = view_.sentence(block_, count.begin);
    const auto end = static_cast<std::size_t>(next.data() + next.size() - view_.block(block_).text.data());
    bool tied = false;
    for (std::size_t w = rate.after; w < words_.size() && words_[w].begin < end; ++w) {
      if (kMore.has(words_[w])) return;
      tied = tied || kTotal.has(words_[w]);
    }
    if (tied && !product_may_be(rate.range(), exact(count), total.range()))
      found_.push_back({count, rate, total, false});
  }

  // Some other count and total of the sentence, with a third factor or without: "19 hotels have 7,410 beds, 390 each".
  bool fits_others(const ProseFigure& rate, const Range& each) const {
    std::vector<const ProseFigure*> others;
    for (const ProseFigure& figure : figures_)
      if (&figure != &rate && !figure.percent && in_sentence(figure, rate)) others.push_back(&figure);
    if (others.size() > 12) return true;  // too many to tell which is meant
    const Range once{Decimal(1, 0), Decimal(1, 0)};
    for (const ProseFigure* count : others)
      for (const ProseFigure* total : others) {
        if (count == total) continue;
        for (const ProseFigure* third : others) {
          const Range factor = third == count || third == total ? once : exact(*third);
          const auto low = Decimal::multiply(each.low, factor.low), high = Decimal::multiply(each.high, factor.high);
          if (!low || !high || product_may_be({*low, *high}, exact(*count), exact(*total))) return true;
        }
      }
    return false;
  }

  const DocumentView& view_;
  int block_;
  const std::vector<Word>& words_;
  std::vector<ProseFigure> figures_;
  std::vector<RatedTotal> found_;
};

}  // namespace

std::vector<RatedTotal> wrong_totals_of_rates(const DocumentView& view, int block) {
  return RateReader(view, block).read();
}

}  // namespace crossfoot::validate
