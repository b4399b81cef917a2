#include "validate/relations/relation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <span>

#include "validate/relations/multiplicative.h"

namespace crossfoot::validate {
namespace {

const Figure* term_figure(const LineView& view, const Term& term, int instance) {
  const int cell = term_cell(view, term, instance);
  return cell < 0 ? nullptr : &view.grid().at(cell);
}

// What is carried comes from the year before; between two groups of columns the years jump. The rows of a book are days
// of one year, in either order.
bool follows(const LineView& view, int instance, int before) {
  const int year = view.instance(instance).label.year;
  const int year_before = view.instance(before).label.year;
  if (view.axis() == Axis::columns && std::abs(year - year_before) <= 1) return true;
  return year == 0 || year_before == 0 || year_before == year - 1;
}

Verdict test_linear(const LineView& view, const Relation& relation, int instance) {
  Verdict verdict;
  const Figure& target = view.at(relation.target, instance);
  if (!target.present()) return verdict;
  RoundingBound bound;
  bound.add(target);
  Int128 sum = 0;
  Int128 range = magnitude(target.value);
  Int128 unit = 2 * target.half_unit;
  Int128 finest = target.round_unit;
  int present = 0;
  int nonzero = 0;
  bool repeated = false;
  for (const Term& term : relation.terms) {
    const Figure* figure = term_figure(view, term, instance);
    if (figure == nullptr) return verdict;
    if (term.shift != 0 && !follows(view, instance, instance + term.shift)) return verdict;
    // The total of a list is no step of it.
    if (relation.kind == RelationKind::running &&
        (view.instance(instance).label.total || (term.shift != 0 && view.instance(instance + term.shift).label.total)))
      return verdict;
    // The figure that a balance is carried from must be there; a blank item of a sum is nothing.
    if (!figure->present() && (term.shift != 0 || relation.strict)) return verdict;
    if (!figure->present() && view.axis() == Axis::columns && view.line(term.line).figures.dense) return verdict;
    if (!figure->present()) continue;
    if (figure->kind == Figure::Kind::number && target.kind == Figure::Kind::number &&
        figure->percent != target.percent)
      return Verdict{};
    ++present;
    repeated = repeated || (figure->value == target.value && term.coefficient > 0);
    if (figure->value != 0) finest = finest == 0 ? figure->round_unit : std::min(finest, figure->round_unit);
    nonzero += figure->value != 0;
    sum += term.coefficient * figure->value;
    range = std::max(range, magnitude(figure->value));
    unit = std::max(unit, 2 * figure->half_unit);
    bound.add(*figure);
  }
  if (present == 0 || (present == 1 && relation.terms.size() > 1 && target.kind == Figure::Kind::nil)) return verdict;
  // All dashes beside a figure: a line that is not broken down.
  if (nonzero == 0 && target.value != 0) return verdict;
  const bool copied = relation.kind == RelationKind::equal || relation.kind == RelationKind::carry;
  // 68 = 68 + 35 − 35 and 0 = 23 − 23 say no more than that a figure is repeated.
  verdict.trivial = !copied && (nonzero <= 1 || repeated || (target.value == 0 && nonzero == 2));
  verdict.residual = target.value - sum;
  verdict.tolerance = copied ? std::max(target.half_unit, unit / 2) - 1 : view.grid().exact() ? 0 : bound.tolerance();
  verdict.state = magnitude(verdict.residual) <= verdict.tolerance ? Verdict::State::held : Verdict::State::broken;
  verdict.vacuous = nonzero == 0 && target.value == 0;
  if (verdict.vacuous) return verdict;
  if (verdict.state == Verdict::State::held)
    verdict.bits = holding_bits(range, relation.exact ? 0 : verdict.tolerance, std::max(unit, finest), verdict.trivial);
  return verdict;
}

Verdict test_average_of(const LineView& view, const Relation& relation, int instance) {
  std::vector<const Figure*> items;
  for (const Term& term : relation.terms) {
    const Figure* item = term_figure(view, term, instance);
    if (item != nullptr && item->present()) items.push_back(item);
  }
  return test_average(view.at(relation.target, instance), items);
}

}  // namespace

int term_cell(const LineView& view, const Term& term, int instance) {
  const int at = term.fixed_instance >= 0 ? term.fixed_instance : instance + term.shift;
  if (at < view.first_instance() || at >= view.instances()) return -1;
  return view.cell(term.line, at);
}

bool is_linear(RelationKind kind) {
  switch (kind) {
    case RelationKind::sum:
    case RelationKind::equal:
    case RelationKind::carry:
    case RelationKind::running: return true;
    case RelationKind::difference_percent:
    case RelationKind::share:
    case RelationKind::ratio:
    case RelationKind::product:
    case RelationKind::average: return false;
  }
  return false;
}

bool printed_alike(const LineView& view, const Relation& relation) {
  const LineTraits& target = view.line(relation.target);
  // A price or a ratio printed more finely than the sum is no part of it.
  const bool rates = std::any_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) {
    const LineTraits& item = view.line(term.line);
    const bool finer = item.figures.needed_decimals > target.figures.decimals;
    return item.label.ratio && !target.label.ratio && (finer || (item.label.percent && view.axis() == Axis::columns));
  });
  if (rates) return false;
  if (relation.picked)
    return std::all_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) {
      return view.line(term.line).figures.needed_decimals == target.figures.needed_decimals;
    });
  // What is printed counts here, not what is needed: a few cents among round amounts are cents in the total.
  return std::any_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) {
    return view.line(term.line).figures.decimals >= target.figures.decimals;
  });
}

bool all_added(const Relation& relation) {
  return std::all_of(relation.terms.begin(), relation.terms.end(),
                     [](const Term& term) { return term.coefficient > 0; });
}

void RoundingBound::add(const Figure& figure) {
  if (figure.half_unit == 0) return;
  if (figure.half_unit > largest_) {
    const double ratio = largest_ == 0 ? 0 : static_cast<double>(largest_) / static_cast<double>(figure.half_unit);
    squares_ *= ratio * ratio;
    largest_ = figure.half_unit;
  }
  const double share =
      figure.half_unit == largest_ ? 1 : static_cast<double>(figure.half_unit) / static_cast<double>(largest_);
  repeated_ = figure.value == last_ && figure.value != 0 ? repeated_ + 1 : 0;
  last_ = figure.value;
  squares_ += share * share * (2 * repeated_ + 1);  // (n + 1)² − n²
  sum_ += figure.half_unit;
}

Int128 RoundingBound::tolerance() const {
  // Each rounding is uniform over ± half a unit: variance half²⁄3, so 3.3 deviations are half × √(3.3²⁄3·n).
  constexpr long double kDeviationsSquared = 3.63L;  // 3.3²⁄3; one sum in a thousand lies beyond 3.3 deviations
  const Int128 deviations =
      truncated(real(largest_) * std::sqrt(kDeviationsSquared * static_cast<long double>(squares_)));
  return std::min(sum_, deviations);
}

double holding_bits(Int128 range, Int128 tolerance, Int128 unit, bool trivial) {
  if (range <= 0) return 0;
  const auto distinguishable =
      static_cast<double>(2 * range + unit) / static_cast<double>(2 * tolerance + std::max<Int128>(unit, 1));
  const double bits = std::log2(std::max(distinguishable, 1.0));
  return std::min(bits, trivial ? kTrivialInstanceBits : kMaxInstanceBits);
}

bool can_test(const LineView& view, int instance) {
  const FigureTraits& figures = view.instance(instance).figures;
  return figures.any && (view.axis() == Axis::columns || !figures.sequence);
}

Verdict test_relation(const LineView& view, const Relation& relation, int instance) {
  if (!can_test(view, instance)) return {};
  if (is_linear(relation.kind)) return test_linear(view, relation, instance);
  if (relation.kind == RelationKind::average) return test_average_of(view, relation, instance);
  std::array<const Figure*, kMostFactors> operands{};
  std::size_t count = 0;
  for (const Term& term : relation.terms) {
    operands[count] = term_figure(view, term, instance);
    if (operands[count++] == nullptr) return {};
  }
  return test_multiplicative(relation, view.grid().scale(), view.at(relation.target, instance),
                             std::span(operands.data(), count));
}

}  // namespace crossfoot::validate
