// Quotients and products of figures: whether one holds, and what a cell must read for it to hold.
#pragma once

#include <optional>
#include <span>

#include "validate/relations/relation.h"

namespace crossfoot::validate {

// `target` against the quotient or the product of the operands, in the order of the relation's terms; all of them on a
// grid of `scale`.
Verdict test_average(const Figure& target, std::span<const Figure* const> items);
Verdict test_multiplicative(const Relation& relation, int scale, const Figure& target,
                            std::span<const Figure* const> operands);

struct Implied {
  Int128 value = 0;
  Int128 tolerance = 0;  // within which the equation holds as well
};

// What operand `asked` must read, or nothing where that is left open. `tolerance`: of the target, by
// test_multiplicative.
std::optional<Implied> implied_operand(const Relation& relation, int scale, const Figure& target,
                                       std::span<const Figure* const> operands, std::size_t asked, Int128 tolerance);

}  // namespace crossfoot::validate
