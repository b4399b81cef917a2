#include "validate/relations/multiplicative.h"

#include <algorithm>
#include <cmath>

namespace crossfoot::validate {
namespace {

// A quotient or a product is rounded before it is printed: 64 bits of mantissa bound it far more finely than that.
using Real = long double;

constexpr Real kLimit = 1e30L;
// One tenth of a unit of slack for figures that were cut off, not rounded, and a twentieth of what the roundings of the
// operands come to for what a first-order bound leaves out of it.
constexpr Real kSecondOrder = 1.05L;

Int128 tolerance_of(const Figure& target, Real spread) {
  return target.half_unit + target.half_unit / 5 + truncated(spread * kSecondOrder);
}

void settle(Verdict& verdict, const Figure& target, Int128 range) {
  verdict.state = magnitude(verdict.residual) <= verdict.tolerance ? Verdict::State::held : Verdict::State::broken;
  if (verdict.state == Verdict::State::held)
    verdict.bits = holding_bits(range, verdict.tolerance, 2 * target.half_unit, verdict.trivial);
}

Int128 rounded(Real value) { return static_cast<Int128>(std::llround(std::clamp(value, -9e18L, 9e18L))); }

Verdict test_quotient(const Relation& relation, int scale, const Figure& target, const Figure& numerator,
                      const Figure& denominator) {
  Verdict verdict;
  if (target.kind != Figure::Kind::number || !numerator.present()) return verdict;
  if (denominator.kind != Figure::Kind::number || denominator.value == 0) return verdict;
  const Real a = real(numerator.value), b = real(denominator.value);
  const Real unit = real(power_of_ten(scale)) * static_cast<Real>(relation.factor);
  const bool change = relation.kind == RelationKind::difference_percent;
  // A change from a negative base is printed with either sign.
  Real predicted = unit * (change ? (a - b) / b : a / b);
  if (change && b < 0 && (predicted < 0) != (target.value < 0)) predicted = -predicted;
  const Real spread =
      unit * (real(numerator.half_unit) / std::fabs(b) + std::fabs(a) * real(denominator.half_unit) / (b * b));
  if (!(std::fabs(predicted) < kLimit) || !(spread < kLimit)) return verdict;
  verdict.tolerance = tolerance_of(target, spread);
  verdict.residual = target.value - rounded(predicted);
  verdict.trivial = target.value == 0 || &numerator == &denominator;  // 100 % of itself
  const Int128 range = std::max(magnitude(target.value), 10 * target.half_unit);
  // A base of a few units says nothing about a percentage: 3 against 2 is anything from 0 % to 133 %, but not 900 %.
  constexpr Int128 kFarBeyond = 10;
  const bool far = change && magnitude(verdict.residual) > kFarBeyond * verdict.tolerance;
  if (verdict.tolerance * 4 > range && !far) return verdict;
  settle(verdict, target, range);
  return verdict;
}

// As a factor: 19 % counts 0.19.
Real factor_of(const Figure& figure, int scale) {
  constexpr Real kHundredth = 0.01L;
  return real(figure.value) / real(power_of_ten(scale)) * (figure.percent ? kHundredth : 1);
}

Real product_of(std::span<const Figure* const> operands, int scale, std::size_t without) {
  Real product = 1;
  for (std::size_t i = 0; i < operands.size(); ++i)
    if (i != without) product *= factor_of(*operands[i], scale);
  return product;
}

Verdict test_product(const Relation& relation, int scale, const Figure& target,
                     std::span<const Figure* const> operands) {
  Verdict verdict;
  if (target.kind != Figure::Kind::number) return verdict;
  const Real unit = real(power_of_ten(scale));
  Real spread = 0;
  int ones = 0;
  for (std::size_t i = 0; i < operands.size(); ++i) {
    const Figure& operand = *operands[i];
    if (operand.kind != Figure::Kind::number || operand.value == 0) return verdict;
    Figure half = operand;
    half.value = operand.half_unit;
    if (!relation.exact_factors) spread += unit * std::fabs(factor_of(half, scale) * product_of(operands, scale, i));
    ones += !operand.percent && operand.value == power_of_ten(scale);
  }
  const Real predicted = unit * product_of(operands, scale, operands.size());
  if (!(std::fabs(predicted) < kLimit) || !(spread < kLimit)) return verdict;
  verdict.tolerance = tolerance_of(target, spread);
  verdict.residual = target.value - rounded(predicted);
  // Once 26.00 is 26.00: the figure is repeated.
  verdict.trivial = target.value == 0 || ones + 1 >= static_cast<int>(operands.size());
  const Int128 range = std::max(magnitude(target.value), 10 * target.half_unit);
  if (verdict.tolerance * 4 > range) return verdict;
  settle(verdict, target, range);
  return verdict;
}

// What the operand comes to, before it is rounded to a figure as it could be printed.
std::optional<Real> solved(const Relation& relation, int scale, const Figure& target,
                           std::span<const Figure* const> operands, std::size_t asked) {
  if (relation.kind == RelationKind::product) {
    const Real others = product_of(operands, scale, asked);
    if (others == 0) return std::nullopt;
    return real(target.value) / others * (operands[asked]->percent ? 100 : 1);
  }
  // target = factor × a⁄b, or factor × (a⁄b − 1).
  const Real unit = real(power_of_ten(scale)) * static_cast<Real>(relation.factor);
  const Real quotient = real(target.value) / unit + (relation.kind == RelationKind::difference_percent ? 1 : 0);
  if (quotient == 0) return std::nullopt;
  return asked == 0 ? quotient * real(operands[1]->value) : real(operands[0]->value) / quotient;
}

// Of an average: what it comes to times as many, less the others.
Implied implied_item(const Figure& target, std::span<const Figure* const> items, std::size_t asked, Int128 tolerance) {
  const auto count = static_cast<Int128>(items.size());
  Int128 value = count * target.value;
  for (std::size_t i = 0; i < items.size(); ++i)
    if (i != asked) value -= items[i]->value;
  return {value, count * tolerance};
}

// Of the target, or of the quotient that it stands for.
Real relative_tolerance(const Relation& relation, int scale, const Figure& target, Int128 tolerance) {
  const Real unit = real(power_of_ten(scale)) * static_cast<Real>(relation.factor);
  const Real offset = relation.kind == RelationKind::difference_percent ? unit : 0;
  return real(tolerance) / std::fabs(real(target.value) + offset);
}

}  // namespace

Verdict test_average(const Figure& target, std::span<const Figure* const> items) {
  Verdict verdict;
  if (target.kind != Figure::Kind::number || items.size() < 2) return verdict;
  const auto count = static_cast<int>(items.size());
  Int128 sum = 0, spread = 0;
  for (const Figure* item : items) {
    if (item->percent != target.percent) return verdict;
    sum += item->value;
    spread += item->half_unit;
  }
  const bool alike =
      std::all_of(items.begin(), items.end(), [&](const Figure* item) { return item->value == items.front()->value; });
  verdict.tolerance = tolerance_of(target, real(spread) / count);
  verdict.residual = target.value - rounded(real(sum) / count);
  verdict.trivial = target.value == 0 || alike;
  settle(verdict, target, std::max(magnitude(target.value), 10 * target.half_unit));
  return verdict;
}

Verdict test_multiplicative(const Relation& relation, int scale, const Figure& target,
                            std::span<const Figure* const> operands) {
  if (operands.size() < 2) return {};
  if (relation.kind == RelationKind::average) return test_average(target, operands);
  if (relation.kind == RelationKind::product) return test_product(relation, scale, target, operands);
  return test_quotient(relation, scale, target, *operands[0], *operands[1]);
}

std::optional<Implied> implied_operand(const Relation& relation, int scale, const Figure& target,
                                       std::span<const Figure* const> operands, std::size_t asked, Int128 tolerance) {
  if (relation.kind == RelationKind::average) return implied_item(target, operands, asked, tolerance);
  const auto value = solved(relation, scale, target, operands, asked);
  if (!value) return std::nullopt;
  const Real relative = relative_tolerance(relation, scale, target, tolerance);
  constexpr Real kLargest = 1e25L;
  if (!(std::fabs(*value) < kLargest) || !(relative < 1)) return std::nullopt;
  const Int128 step = 2 * std::max<Int128>(operands[asked]->half_unit, 1);
  const Int128 figure = truncated(std::round(*value / real(step))) * step;
  return Implied{figure, truncated(std::fabs(*value) * relative) + step};
}

}  // namespace crossfoot::validate
