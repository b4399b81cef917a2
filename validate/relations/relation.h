// A relation between lines of a table, and what becomes of it in each instance.
#pragma once

#include <cstddef>
#include <vector>

#include "validate/relations/line_view.h"

namespace crossfoot::validate {

enum class RelationKind {
  sum,                 // target = Σ ± terms across one instance
  equal,               // two lines print the same figures
  carry,               // an opening figure is the closing figure of the neighbouring instance
  running,             // balance[i] = balance[i−1] ± movement[i]
  difference_percent,  // 100 × (a − b) ⁄ b
  share,               // 100 × a ⁄ a of the base instance
  ratio,               // factor × a ⁄ b
  product,             // a × b, or a × b × c; a percentage counts in hundredths
  average,             // (a + b + …) ⁄ n, of the figures that are printed
};

constexpr std::size_t kMostFactors = 3;  // of a product

struct Term {
  int line = 0;
  int coefficient = 1;
  int shift = 0;            // instances away from the target's: −1 for the row or column before
  int fixed_instance = -1;  // the base of a share; -1: the target's instance plus `shift`
  bool operator==(const Term&) const = default;
};

struct Relation {
  RelationKind kind = RelationKind::sum;
  Axis axis = Axis::rows;
  int target = 0;
  std::vector<Term> terms;
  int factor = 1;   // of ratios: 100 for percent
  double bits = 0;  // evidence of the instances that hold, less the price of the search
  int held = 0;     // of instances with a figure that is not zero
  int broken = 0;
  int informative = 0;         // held with two operands or more that are not zero, each look of figures once
  std::vector<int> like;       // one held instance of each look
  bool exact = false;          // its figures are not rounded: the residual is zero wherever it holds
  bool bounded = true;         // its block starts where the page says that one does
  bool picked = false;         // out of all combinations of signs or lines, with no label that names it
  bool strict = false;         // a formula picked out of many: every term must be printed, a blank is not zero
  bool incomplete = false;     // its block lacks a row
  bool exact_factors = false;  // of a product: its factors were not rounded, as counts and prices to the cent are not
  bool structural = false;     // believed for labels and layout; no instance holds
  bool tentative = false;      // too little to tell anything by itself; a second equation may bear it out
};

struct Verdict {
  enum class State { untestable, held, broken };
  State state = State::untestable;
  Int128 residual = 0;  // target − formula, in grid units
  Int128 tolerance = 0;
  bool trivial = false;  // at most one addend is not zero
  bool vacuous = false;  // nothing but zeros: no evidence either way
  double bits = 0;       // what holding here is worth
};

// Half a unit per printed figure bounds the residual; the sum of many roundings stays within 3.3 standard
// deviations of it: eleven whole shares and their total may be 3 apart, not 6. A figure that comes again was rounded
// the same way: twelve months of 189.8 may be 0.6 off the year.
class RoundingBound {
 public:
  void add(const Figure& figure);
  Int128 tolerance() const;

 private:
  Int128 sum_ = 0;
  Int128 largest_ = 0;
  Int128 last_ = 0;  // the figure added last, and how often it came again
  int repeated_ = 0;
  double squares_ = 0;  // in units of `largest_` squared
};

// Whether the instance has figures, and they are amounts.
bool can_test(const LineView& view, int instance);
Verdict test_relation(const LineView& view, const Relation& relation, int instance);

// The cell of a term in an instance, or -1 where it lies outside the table's body.
int term_cell(const LineView& view, const Term& term, int instance);

bool is_linear(RelationKind kind);
// A sum cannot be printed more finely than its finest item.
bool printed_alike(const LineView& view, const Relation& relation);
bool all_added(const Relation& relation);  // no term is taken away

// bits(|range| ⁄ (2·tolerance + unit)), capped: one coincidence never proves a relation by itself.
double holding_bits(Int128 range, Int128 tolerance, Int128 unit, bool trivial);

// The most that one instance is worth: what five digits tell apart, one in 16,000. By judgement.
constexpr double kMaxInstanceBits = 14;
// … with a single figure that is not zero, or in which a figure merely repeats: one in four. By judgement.
constexpr double kTrivialInstanceBits = 2;

}  // namespace crossfoot::validate
