#include "validate/relations/evidence.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <vector>

#include "validate/relations/competition.h"

namespace crossfoot::validate {
namespace {

// Rates of parts do not add up to the rate of the whole, but small ones may seem to: where more columns of one
// rate break the relation than hold it, it says nothing of that rate.
void forget_chance_rates(const LineView& view, const std::vector<int>& breaks, const std::vector<int>& holds,
                         std::vector<int>& like) {
  std::erase_if(like, [&](int shown) {
    const LineTraits& look = view.instance(shown);
    const auto same_rate = [&](int other) {
      return view.instance(other).label.ratio && view.instance(other).label.words == look.label.words;
    };
    return look.label.ratio && std::count_if(breaks.begin(), breaks.end(), same_rate) >
                                   std::count_if(holds.begin(), holds.end(), same_rate);
  });
}

// The change of a whole in percent is not the sum of the changes of its parts.
bool is_rate_of_change(const LineTraits& traits) { return traits.label.change && traits.is_rate(); }

// A step from one period to the next that a column over all periods is not.
bool passes_through_whole(const LineView& view, const Relation& relation, int instance) {
  const auto whole = [&](int at) {
    return at >= view.first_instance() && at < view.instances() && view.instance(at).figures.whole_span;
  };
  return whole(instance) || std::any_of(relation.terms.begin(), relation.terms.end(),
                                        [&](const Term& term) { return whole(instance + term.shift); });
}

// "Minimum payment" under "Total" is an amount all the same where its total is beyond each of its items, which no
// average is, and nearer to their sum than to the largest of them.
bool adds_up_all_the_same(const LineView& view, const Relation& relation, int instance) {
  const LineTraits& own = view.instance(instance);
  if (own.figures.percent || own.label.percent || own.label.change || !all_added(relation)) return false;
  Int128 sum = 0, largest = 0;
  int items = 0;
  for (const Term& term : relation.terms) {
    const int cell = term_cell(view, term, instance);
    if (cell < 0) return false;
    const Int128 value = view.grid().at(cell).value;
    if (value < 0) return false;
    sum += value;
    largest = std::max(largest, value);
    items += value != 0;
  }
  const Int128 total = view.at(relation.target, instance).value;
  return items > 2 && total > largest && magnitude(total - sum) < total - largest;
}

// A total of 100 % is the whole of the shares above it, unless one of them is a whole of its own.
bool is_whole_of_shares(const LineView& view, const Relation& relation, int instance) {
  const auto is_whole = [&](int line) {
    const Figure& figure = view.at(line, instance);
    return figure.percent && figure.value == 100 * power_of_ten(view.grid().scale());
  };
  return relation.axis == Axis::rows && view.line(relation.target).label.total && all_added(relation) &&
         is_whole(relation.target) && std::none_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) {
           return is_whole(term.line);
         });
}

}  // namespace

double chance_of_zero_residual(std::size_t terms) {
  const double variance = static_cast<double>(terms + 1) / 12;
  return 1 / std::sqrt(1 + 2 * std::numbers::pi * variance);
}

bool applies_to(const LineView& view, const Relation& relation, int instance) {
  const LineTraits& own = view.instance(instance);
  if (is_linear(relation.kind) && is_rate_of_change(own)) return false;
  if (relation.structural) return !own.label.ratio;
  // The year opens with January's opening balance; it is no sum of the months', nor does it follow on December's.
  if (relation.axis == Axis::columns && relation.kind == RelationKind::sum && own.figures.stock) return false;
  if (relation.kind == RelationKind::carry || relation.kind == RelationKind::running)
    if (passes_through_whole(view, relation, instance)) return false;
  if (is_linear(relation.kind) && is_whole_of_shares(view, relation, instance)) return true;
  // What is called a total sums amounts, whichever column has shown it.
  if (is_linear(relation.kind) && relation.axis == Axis::rows && view.line(relation.target).label.total &&
      (!own.is_rate() || adds_up_all_the_same(view, relation, instance)))
    return true;
  // The change of a rate is given in points.
  if (!is_linear(relation.kind)) return relation.kind != RelationKind::difference_percent || !own.label.percent;
  return std::any_of(relation.like.begin(), relation.like.end(),
                     [&](int other) { return view.instance(other).like(own); });
}

void weigh(const LineView& view, Relation& relation, double price, double broken_bits) {
  double rounded_bits = 0;
  double trivial_bits = 0;
  double exact_bits = 0;
  std::vector<int> breaks, holds;
  int residuals = 0;
  int informative = 0;
  std::vector<int> shown(relation.terms.size() + 1);  // instances in which each term, and the target, is not zero
  Relation exact = relation;
  exact.exact = true;
  relation.exact = false;
  relation.like.clear();
  std::set<std::vector<Int128>> patterns;  // columns that repeat one another prove the relation once
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    if (is_linear(relation.kind) && is_rate_of_change(view.instance(instance))) continue;
    const Verdict verdict = test_relation(view, relation, instance);
    if (verdict.state == Verdict::State::untestable) continue;
    if (verdict.state == Verdict::State::broken) {
      breaks.push_back(instance);
      continue;
    }
    if (verdict.vacuous) continue;
    holds.push_back(instance);
    for (std::size_t t = 0; t < relation.terms.size(); ++t) {
      const int cell = term_cell(view, relation.terms[t], instance);
      if (cell >= 0 && view.grid().at(cell).value != 0) ++shown[t];
    }
    if (view.at(relation.target, instance).value != 0) ++shown.back();
    const LineTraits& own = view.instance(instance);
    if (std::none_of(relation.like.begin(), relation.like.end(),
                     [&](int other) { return view.instance(other).like(own); }))
      relation.like.push_back(instance);
    std::vector<Int128> pattern{view.at(relation.target, instance).value};
    for (const Term& term : relation.terms) {
      const int at = term.fixed_instance >= 0 ? term.fixed_instance : instance + term.shift;
      pattern.push_back(view.at(term.line, at).value);
    }
    if (!patterns.insert(std::move(pattern)).second) continue;
    if (verdict.trivial) {
      trivial_bits += verdict.bits;
      continue;
    }
    ++informative;
    rounded_bits += verdict.bits;
    if (verdict.residual != 0)
      ++residuals;
    else
      exact_bits += test_relation(view, exact, instance).bits;
  }
  forget_chance_rates(view, breaks, holds, relation.like);
  const auto broken = static_cast<int>(
      std::count_if(breaks.begin(), breaks.end(), [&](int instance) { return applies_to(view, relation, instance); }));
  const auto unlike = static_cast<int>(breaks.size()) - broken;
  relation.held = static_cast<int>(holds.size());
  relation.broken = broken;
  const double against_rounding =
      -static_cast<double>(informative) * std::log2(chance_of_zero_residual(relation.terms.size()));
  relation.exact = relation.kind == RelationKind::sum && residuals == 0 && against_rounding >= kExactBits;
  relation.informative = informative;
  relation.bits = (relation.exact ? exact_bits : rounded_bits) + std::min(trivial_bits, kTrivialBits) - price -
                  broken_bits * broken - (view.line(relation.target).label.total ? 0 : kUnlikeBits * unlike);
  // A row in which a term is zero does not tell whether the term belongs, nor with which sign.
  const bool chosen = relation.picked || relation.kind == RelationKind::running || relation.kind == RelationKind::carry;
  const bool unshown = informative == 0 || std::find(shown.begin(), shown.end(), 0) != shown.end();
  if (chosen && is_linear(relation.kind) && unshown) relation.bits = -kUnlikeBits;
}

void weigh_against_neighbours(const LineView& view, Relation& relation, double price, double broken_bits) {
  constexpr int kMostSteps = 3;  // lines that a formula may have lacked
  weigh(view, relation, price, broken_bits);
  for (int step = 0; step < kMostSteps && relation.broken > 0; ++step) {
    const auto better = better_neighbour(view, relation);
    if (!better) return;
    Relation next = relation;
    next.terms = better->terms;
    next.strict = better->strict;
    next.picked = relation.picked || relation.kind == RelationKind::sum;  // a balance is one by its name
    price += better->price;
    weigh(view, next, price, broken_bits);
    if (next.broken >= relation.broken) return;
    relation = std::move(next);
  }
}

}  // namespace crossfoot::validate
