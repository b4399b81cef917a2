#include "validate/relations/competition.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "validate/relations/evidence.h"

namespace crossfoot::validate {
namespace {

// What a neighbour must be worth over its price: 1 in 4 by chance; an error in print is far rarer.
constexpr double kNeighbourMargin = 2;
// A line inside the block is the first to think of, one beside it the next.
constexpr double kInsideBits = 0;
constexpr double kAdjacentBits = 1;
// What a neighbour loses for an instance that held before and does not hold with it.
constexpr double kSpoiltBits = 12;
// A residual that a line matches tells no more than this, however many digits it has.
constexpr double kMaxResidualBits = 14;
// A term that falls away or turns its sign in one instance is what a slip of the hand looks like: it takes two.
constexpr int kLeastTurned = 2;

struct Tested {
  int instance = 0;
  Verdict verdict;
};

class Neighbourhood {
 public:
  Neighbourhood(const LineView& view, const Relation& relation) : view_(view), relation_(relation) {
    for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
      const Verdict verdict = test_relation(view, relation, instance);
      if (verdict.state == Verdict::State::held && !verdict.vacuous) {
        held_.push_back({instance, verdict});
        exact_ = exact_ && verdict.residual == 0;
      }
      if (verdict.state == Verdict::State::broken && applies_to(view, relation, instance))
        broken_.push_back({instance, verdict});
    }
  }

  std::optional<Neighbour> best() {
    if (broken_.empty()) return std::nullopt;
    for (int line = view_.first_line(); line < view_.lines(); ++line)
      if (may_join(line))
        for (const int sign : {1, -1}) try_more(line, sign);
    for (std::size_t i = 0; i < relation_.terms.size(); ++i)
      if (relation_.terms[i].shift == 0) {
        if (relation_.terms.size() > 2) try_changed(i, 0);
        try_changed(i, -relation_.terms[i].coefficient);
      }
    return best_gain_ >= kNeighbourMargin ? best_ : std::nullopt;
  }

 private:
  bool may_join(int line) const {
    const LineTraits& trait = view_.line(line);
    if (line == relation_.target || !trait.figures.any || trait.figures.sequence || trait.label.ratio) return false;
    return std::none_of(relation_.terms.begin(), relation_.terms.end(),
                        [&](const Term& term) { return term.line == line && term.shift == 0; });
  }

  // Of a line more with either sign.
  double joining_price(int line) const {
    int first = relation_.target, last = relation_.target;
    for (const Term& term : relation_.terms) {
      first = std::min(first, term.line);
      last = std::max(last, term.line);
    }
    if (line > first && line < last) return kInsideBits;
    if (line == first - 1 || line == last + 1) return kAdjacentBits;
    return std::log2(2.0 * std::max(1, view_.lines() - view_.first_line()));
  }

  struct Change {
    const LineView& view;
    int line = 0;
    Int128 coefficient = 0;  // of the line's figure, as it enters the sum anew
    const Figure* figure(int instance) const {
      const Figure& at = view.at(line, instance);
      return at.present() ? &at : nullptr;
    }
  };

  // The gain of a formula whose sum differs from the relation's by `change` in each instance.
  double gain(const Change& change, double price, int least) const {
    std::set<Int128> residuals;  // equal ones are matched by equal figures: they count once
    double bits = -price;
    int mended = 0;
    for (const Tested& each : broken_) {
      const Figure* figure = change.figure(each.instance);
      if (figure == nullptr) continue;
      const Int128 tolerance = exact_ ? 0 : each.verdict.tolerance + figure->half_unit;
      if (magnitude(each.verdict.residual - change.coefficient * figure->value) > tolerance) continue;
      ++mended;
      if (!residuals.insert(each.verdict.residual).second) continue;
      const Int128 unit = std::max<Int128>(2 * figure->half_unit, 1);
      bits += std::min(kMaxResidualBits, holding_bits(magnitude(each.verdict.residual), tolerance, unit, false));
    }
    if (mended < least) return -1;
    for (const Tested& each : held_) {
      const Figure* figure = change.figure(each.instance);
      if (figure == nullptr || figure->value == 0) continue;
      const Int128 tolerance = each.verdict.tolerance + figure->half_unit;
      if (magnitude(each.verdict.residual - change.coefficient * figure->value) > tolerance) bits -= kSpoiltBits;
    }
    return bits;
  }

  // Of two rows alike one was printed by mistake: that it falls away is not how the table is made.
  bool is_printed_twice(const Term& term) const {
    const auto& words = view_.line(term.line).label.words;
    return std::any_of(relation_.terms.begin(), relation_.terms.end(), [&](const Term& other) {
      return other.line != term.line && view_.line(other.line).label.words == words;
    });
  }

  // Where other lines print their minus, one that has none is added.
  bool prints_signs() const {
    return std::any_of(relation_.terms.begin(), relation_.terms.end(), [&](const Term& term) {
      for (int instance = view_.first_instance(); instance < view_.instances(); ++instance)
        if (view_.at(term.line, instance).value < 0) return true;
      return false;
    });
  }

  // A term that is zero wherever the formula holds has shown neither that it belongs nor with which sign.
  bool is_unsigned(const Term& term) const {
    return std::all_of(held_.begin(), held_.end(), [&](const Tested& each) {
      const int cell = term_cell(view_, term, each.instance);
      return cell < 0 || view_.grid().at(cell).value == 0;
    });
  }

  void take(double gained, std::vector<Term> terms, double price, bool strict) {
    if (gained <= best_gain_) return;
    best_gain_ = gained;
    best_ = Neighbour{std::move(terms), strict, price};
  }

  void try_more(int line, int sign) {
    const double price = joining_price(line);
    const double gained = gain(Change{view_, line, sign}, price, 1);
    if (gained <= best_gain_) return;
    std::vector<Term> terms = relation_.terms;
    terms.push_back({line, sign});
    // A blank in the line that joins is nothing, not a figure that is missing.
    const bool blank = std::any_of(held_.begin(), held_.end(),
                                   [&](const Tested& each) { return !view_.at(line, each.instance).present(); });
    take(gained, std::move(terms), price, relation_.strict && !blank);
  }

  // The term's coefficient becomes another one; 0 leaves it out.
  void try_changed(std::size_t index, int coefficient) {
    const Term& term = relation_.terms[index];
    const double price = std::log2(2.0 * static_cast<double>(relation_.terms.size()));
    const bool told_by_label = view_.line(term.line).label.deduction && coefficient < 0;
    const bool open = is_unsigned(term) && (coefficient != 0 ? !prints_signs() : !is_printed_twice(term));
    const int least = told_by_label || open ? 1 : kLeastTurned;
    const double gained = gain(Change{view_, term.line, coefficient - term.coefficient}, price, least);
    if (gained <= best_gain_) return;
    std::vector<Term> terms = relation_.terms;
    if (coefficient == 0)
      terms.erase(terms.begin() + static_cast<std::ptrdiff_t>(index));
    else
      terms[index].coefficient = coefficient;
    take(gained, std::move(terms), price, relation_.strict);
  }

  const LineView& view_;
  const Relation& relation_;
  std::vector<Tested> held_, broken_;
  std::optional<Neighbour> best_;
  double best_gain_ = 0;
  bool exact_ = true;  // no instance that holds needs a tolerance: counts, and amounts to the cent
};

}  // namespace

std::optional<Neighbour> better_neighbour(const LineView& view, const Relation& relation) {
  if (relation.broken == 0 || (relation.kind != RelationKind::sum && relation.kind != RelationKind::running))
    return std::nullopt;
  return Neighbourhood(view, relation).best();
}

}  // namespace crossfoot::validate
