#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "validate/relations/evidence.h"
#include "validate/relations/formula_search.h"

namespace crossfoot::validate {
namespace {

constexpr int kMaxRatioLines = 40;
constexpr int kMaxBases = 60;
constexpr int kSampleInstances = 12;
// How many columns or rows away the figure stands that a growth compares with; the earliest may come last.
constexpr std::array kPeriods = {-1, 1, -4, 4, -12, 12};

class RatioSearch {
 public:
  RatioSearch(const LineView& view, double margin) : view_(view), margin_(margin) {
    for (int line = view.first_line(); line < view.lines(); ++line)
      if (view.line(line).figures.any && !view.line(line).figures.sequence) lines_.push_back(line);
    const int last = std::min(view.instances(), view.first_instance() + kMaxBases);
    for (int instance = view.first_instance(); instance < last; ++instance) instances_.push_back(instance);
  }

  std::vector<Relation> run() {
    if (static_cast<int>(lines_.size()) > kMaxRatioLines) return {};
    for (const int target : lines_) {
      if (!looks_like_ratio(target) && !is_of_scaled(target)) continue;
      best_.reset();
      if (view_.axis() == Axis::columns) shares(target);
      pairs(target);
      growth(target);
      if (best_) found_.push_back(std::move(*best_));
    }
    return std::move(found_);
  }

 private:
  // Percentages and ratios are small numbers; what has a percent sign needs no further look.
  bool looks_like_ratio(int line) const {
    int figures = 0;
    int small = 0;
    for (const int instance : instances_) {
      const Figure& figure = view_.at(line, instance);
      if (figure.kind != Figure::Kind::number) continue;
      ++figures;
      const Int128 limit = 1000 * power_of_ten(view_.grid().scale());
      small += figure.percent || (figure.value < limit && -figure.value < limit);
    }
    return figures > 0 && 2 * small > figures;
  }

  // "GDP per head (dollars)", beside "GDP (millions of dollars)".
  bool is_of_scaled(int target) const {
    return view_.line(target).label.ratio &&
           std::any_of(lines_.begin(), lines_.end(), [&](int line) { return view_.line(line).label.thousands > 0; });
  }

  void offer(const Relation& offered, double price) {
    int held = 0;
    int broken = 0;
    int seen = 0;
    for (const int instance : instances_) {
      const Verdict verdict = test_relation(view_, offered, instance);
      if (verdict.state == Verdict::State::untestable) continue;
      held += verdict.state == Verdict::State::held;
      broken += verdict.state == Verdict::State::broken;
      if (++seen == kSampleInstances || broken > held + 1) break;
    }
    if (held == 0 || broken > held) return;
    Relation relation = offered;
    weigh(view_, relation, price, named_bits(relation.target) > 0 ? kBrokenBlockBits : kBrokenFormulaBits);
    if (relation.bits >= margin_ && (!best_ || relation.bits > best_->bits)) best_ = std::move(relation);
  }

  // "% change", "effective rate": the label says that there is such a relation.
  double named_bits(int target) const { return rate(target) ? kNamedRatioBits : 0; }

  bool rate(int line) const { return view_.line(line).is_rate(); }

  // "Average shares outstanding 71,005" is a number of shares.
  bool counts(int line) const {
    const LineTraits& trait = view_.line(line);
    return !trait.figures.percent &&
           (!trait.label.ratio || (trait.figures.needed_decimals == 0 && !trait.label.percent));
  }

  Relation percentage(RelationKind kind, int target, std::vector<Term> terms) const {
    Relation relation;
    relation.kind = kind;
    relation.axis = view_.axis();
    relation.target = target;
    relation.terms = std::move(terms);
    relation.factor = 100;
    return relation;
  }

  // "GDP (millions)" by "Population (thousands)" gives dollars a head when it is multiplied by a thousand; 0 where no
  // unit tells. The factor is read, not chosen, and costs nothing.
  int factor_of_units(int target, int numerator, int denominator) const {
    const auto power = [&](int line) { return view_.line(line).label.thousands; };
    constexpr int kMost = 9;
    const int exponent = power(numerator) - power(denominator) - power(target);
    return exponent > 0 && exponent <= kMost ? static_cast<int>(power_of_ten(exponent)) : 0;
  }

  void pairs(int target) {
    // Every pair of lines, in three kinds of ratio.
    const double price = std::log2(3.0 * static_cast<double>(lines_.size() * lines_.size()) + 1) - named_bits(target);
    for (const int numerator : lines_)
      for (const int denominator : lines_) {
        if (numerator == denominator || numerator == target || denominator == target) continue;
        if (!counts(numerator) || !counts(denominator)) continue;
        Relation relation = percentage(RelationKind::difference_percent, target, {{numerator, 1}, {denominator, -1}});
        offer(relation, price);
        relation.kind = RelationKind::ratio;
        offer(relation, price);
        // Without percent a ratio shows as decimals that its figures do not have: 0.060.
        if (view_.line(target).figures.decimals > view_.line(numerator).figures.decimals) {
          relation.factor = 1;
          offer(relation, price);
        }
        relation.factor = factor_of_units(target, numerator, denominator);
        if (relation.factor != 0) offer(relation, price);
      }
  }

  // "Sales | 1,180 | 1,254", "Growth | | 6.3 %": against the period before, or the same quarter or month of the last
  // year.
  void growth(int target) {
    if (!view_.line(target).figures.percent) return;
    const double price = std::log2(static_cast<double>(kPeriods.size() * lines_.size()) + 1) - named_bits(target);
    for (const int line : lines_)
      for (const int shift : kPeriods) {
        if (line == target || rate(line)) continue;
        offer(percentage(RelationKind::difference_percent, target,
                         {{line, 1}, {.line = line, .coefficient = -1, .shift = shift}}),
              price);
      }
  }

  void shares(int target) {
    // Every line, on every instance of it as the base.
    const double price = std::log2(static_cast<double>(lines_.size() * instances_.size()) + 1) - named_bits(target);
    for (const int source : lines_) {
      if (source == target || rate(source)) continue;  // a share is of amounts
      for (const int base : instances_) {
        if (view_.at(source, base).kind != Figure::Kind::number) continue;
        offer(percentage(RelationKind::share, target,
                         {{source, 1}, {.line = source, .coefficient = -1, .fixed_instance = base}}),
              price);
      }
    }
  }

  LineView view_;
  double margin_;
  std::vector<int> lines_, instances_;
  std::optional<Relation> best_;
  std::vector<Relation> found_;
};

}  // namespace

std::vector<Relation> find_ratios(const LineView& view, double margin) { return RatioSearch(view, margin).run(); }

}  // namespace crossfoot::validate
