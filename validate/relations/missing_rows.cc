#include "validate/relations/missing_rows.h"

#include <algorithm>

#include "validate/relations/evidence.h"

namespace crossfoot::validate {
namespace {

// Shares of a total that a lost row may take; set on the misses of both halves of validate/dev (docs/relations.md).
constexpr double kMostLost = 0.5;         // of a sum of two, and of one that has figures of one sign only
constexpr double kMostLostOfMany = 0.7;   // … of three items and more
constexpr double kMostLostUnnamed = 0.5;  // of a sum that neither words nor type tell from an item
constexpr std::size_t kMaxMovements = 30;
constexpr double kLostOpeningBits = 12;       // one figure of four digits, against the lines that it is tried for
constexpr std::size_t kMaxFlippedTerms = 12;  // whose signs are tried in all combinations

bool uses(const Relation& relation, int line) {
  return std::any_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) { return term.line == line; });
}

// The total stands beside its supposed items in a sum: they are its peers.
bool beside(const Relation& relation, const Relation& candidate) {
  return std::any_of(candidate.terms.begin(), candidate.terms.end(),
                     [&](const Term& term) { return uses(relation, term.line); });
}

bool is_sum_of_rows(const Relation& relation) {
  return relation.kind == RelationKind::sum && relation.axis == Axis::rows;
}

bool is_summed(const std::vector<Relation>& relations, int line) {
  return std::any_of(relations.begin(), relations.end(),
                     [&](const Relation& relation) { return is_sum_of_rows(relation) && relation.target == line; });
}

// Total equity is assets less liabilities, revenue is cost and gross profit: another way to it than its own items.
bool is_balance_of(const Relation& relation, const Relation& candidate) {
  if (!is_sum_of_rows(relation) || relation.target != candidate.target) return false;
  const bool apart = std::none_of(relation.terms.begin(), relation.terms.end(),
                                  [&](const Term& term) { return uses(candidate, term.line); });
  const bool below = std::all_of(relation.terms.begin(), relation.terms.end(),
                                 [&](const Term& term) { return term.line > relation.target; });
  const bool above = std::all_of(candidate.terms.begin(), candidate.terms.end(),
                                 [&](const Term& term) { return term.line < candidate.target; });
  return apart && (relation.picked || (below && above));
}

bool is_made_of_items(const std::vector<Relation>& relations, const Relation& candidate) {
  return std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
    return is_sum_of_rows(relation) && relation.target == candidate.target && !is_balance_of(relation, candidate);
  });
}

// How far a block stays from its total, over the columns in which it is not the total.
struct Shortfall {
  int columns = 0;
  bool within = true;      // what is lacking is nowhere larger than the largest figure around it
  bool short_of = true;    // everywhere the items are less than the total, and of its sign
  bool one_signed = true;  // every figure has the sign of its total
  double most = 0;         // the largest share of the total that is lacking
};

Shortfall shortfall(const LineView& view, const Relation& candidate) {
  Shortfall found;
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    if (view.instance(instance).label.ratio) continue;
    const Verdict verdict = test_relation(view, candidate, instance);
    if (verdict.state != Verdict::State::broken) continue;
    const Int128 total = view.at(candidate.target, instance).value;
    Int128 largest = magnitude(total);
    for (const Term& term : candidate.terms) {
      const Int128 value = view.at(term.line, instance).value;
      largest = std::max(largest, magnitude(value));
      found.one_signed = found.one_signed && (value == 0 || (value < 0) == (total < 0));
    }
    ++found.columns;
    const Int128 gap = magnitude(verdict.residual);
    found.within = found.within && gap <= largest;
    found.short_of = found.short_of && (verdict.residual < 0) == (total < 0) && gap < magnitude(total);
    const double share = total == 0 ? 1 : static_cast<double>(gap) / static_cast<double>(magnitude(total));
    found.most = std::max(found.most, share);
  }
  return found;
}

// What is lost is an item of the total, so it is not larger than the total.
bool within_total(const LineView& view, const Relation& candidate) {
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    if (view.instance(instance).label.ratio) continue;
    const Verdict verdict = test_relation(view, candidate, instance);
    if (verdict.state == Verdict::State::untestable) continue;
    if (magnitude(verdict.residual) > magnitude(view.at(candidate.target, instance).value)) return false;
  }
  return true;
}

// Deductions printed without a sign: with other signs the lines make up the total somewhere.
bool signs_mend(const LineView& view, const Relation& candidate) {
  const std::size_t count = candidate.terms.size();
  if (count > kMaxFlippedTerms) return true;
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    const Verdict verdict = test_relation(view, candidate, instance);
    if (verdict.state != Verdict::State::broken) continue;
    for (unsigned mask = 1; mask < (1u << count); ++mask) {
      Int128 residual = verdict.residual;
      for (std::size_t i = 0; i < count; ++i)
        if ((mask >> i & 1u) != 0) residual += 2 * view.at(candidate.terms[i].line, instance).value;
      if (magnitude(residual) <= verdict.tolerance) return true;
    }
  }
  return false;
}

// Nothing goes on below the total: the table ends, a heading follows, or rates do.
bool closed(const LineView& view, int line) {
  return line + 1 >= view.lines() || !view.line(line + 1).figures.any || view.line(line + 1).is_rate();
}

// Totals among the items make a list of selected totals, but for one that the block goes on from.
bool of_items(const LineView& view, const Relation& candidate) {
  return std::none_of(std::next(candidate.terms.begin()), candidate.terms.end(),
                      [&](const Term& term) { return view.line(term.line).total_like(); });
}

// Without a witness: the page itself says that this is the sum of that block, and no column bears it out.
bool plainly_short(const LineView& view, const Relation& candidate) {
  const LineTraits& target = view.line(candidate.target);
  const LineTraits& first = view.line(candidate.terms.front().line);
  const bool goes_on = first.total_like() && candidate.terms.size() > 1 && target.label.total;
  if (!(first.total_like() ? goes_on : first.place.heading_before) || target.label.ratio) return false;
  if (!of_items(view, candidate)) return false;
  const Shortfall gap = shortfall(view, candidate);
  const bool unnamed = target.label.bare_total || target.label.absent;
  const bool whole = closed(view, candidate.target);
  const std::size_t items = candidate.terms.size();
  if (gap.columns < 2) return false;
  if (gap.short_of) {
    if (items == 1) return unnamed || whole;
    return unnamed || whole || gap.most <= (items > 2 ? kMostLostOfMany : kMostLost);
  }
  // Among figures of both signs the lost row may have either.
  const bool near = gap.one_signed ? gap.most < kMostLost : gap.within || target.label.bare_total || items > 2;
  return whole && near && (items > 1 || unnamed) && !signs_mend(view, candidate);
}

// The lines from the opening balance to the closing one, a subtotal in the place of its items.
std::vector<Term> counted_once(const LineView& view, const std::vector<Relation>& relations, int opening, int closing) {
  std::vector<bool> item(static_cast<std::size_t>(view.lines()));
  for (const Relation& relation : relations) {
    if (!is_sum_of_rows(relation) || relation.held == 0 || relation.broken > 0) continue;
    if (relation.target <= opening || relation.target >= closing) continue;
    for (const Term& term : relation.terms) item[static_cast<std::size_t>(term.line)] = true;
  }
  std::vector<Term> terms;
  for (int line = opening; line < closing; ++line)
    if (view.line(line).figures.any && (line == opening || !item[static_cast<std::size_t>(line)]))
      terms.push_back({line, 1});
  return terms;
}

// The same where a total that is not borne out stands for the lines from its heading on.
std::vector<Term> without_blocks_of_totals(const LineView& view, const std::vector<Term>& lines) {
  std::vector<Term> terms;
  std::size_t block = 0;  // where the lines below the last heading begin
  for (const Term& term : lines) {
    if (view.line(term.line).place.heading_before) block = terms.size();
    if (view.line(term.line).label.total && block > 0) terms.resize(block);
    terms.push_back(term);
  }
  return terms;
}

Relation roll_of(const LineView& view, std::vector<Term> terms, int closing) {
  Relation roll;
  roll.axis = view.axis();
  roll.target = closing;
  roll.terms = std::move(terms);
  roll.structural = true;
  weigh(view, roll, 0, 0);
  return roll;
}

bool has_years(const LineView& view) {
  for (int instance = view.first_instance(); instance < view.instances(); ++instance)
    if (view.instance(instance).label.year != 0) return true;
  return false;
}

// What the movements lack in one year is the closing balance of the year before: evidence that it was printed above
// them. None where a year lacks something else.
double carried_bits(const LineView& view, const Relation& roll) {
  double bits = 0;
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    const int year = view.instance(instance).label.year;
    for (const int before : {instance - 1, instance + 1}) {
      if (before < view.first_instance() || before >= view.instances()) continue;
      if (year == 0 || view.instance(before).label.year != year - 1) continue;
      const Verdict verdict = test_relation(view, roll, instance);
      const Int128 carried = view.at(roll.target, before).value;
      if (verdict.state != Verdict::State::broken || carried == 0) return 0;
      if (magnitude(verdict.residual - carried) > verdict.tolerance) return 0;
      bits += holding_bits(magnitude(carried), verdict.tolerance, 2 * view.at(roll.target, before).half_unit, false);
    }
  }
  return bits;
}

// What the columns lack is itself a row of the table: it keeps the formula that the rows keep.
bool obeys(const Relation& formula, const std::vector<Int128>& lost, const std::vector<Int128>& slack) {
  const auto at = [&](int column) { return lost[static_cast<std::size_t>(column)]; };
  Int128 sum = 0;
  Int128 tolerance = slack[static_cast<std::size_t>(formula.target)];
  int parts = 0;
  for (const Term& term : formula.terms) {
    sum += term.coefficient * at(term.line);
    tolerance += slack[static_cast<std::size_t>(term.line)];
    parts += at(term.line) != 0;
  }
  const Int128 off = at(formula.target) - sum;
  return at(formula.target) != 0 && parts > 0 && off <= tolerance && -off <= tolerance;
}

}  // namespace

bool falls_short(const LineView& view, const Relation& candidate) {
  for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
    const Figure& total = view.at(candidate.target, instance);
    if (total.kind != Figure::Kind::number || total.value == 0) continue;
    Int128 sum = 0;
    bool one_sign = true;
    for (const Term& term : candidate.terms) {
      const Int128 value = view.at(term.line, instance).value;
      sum += value;
      one_sign = one_sign && (value == 0 || (value < 0) == (total.value < 0));
    }
    if (one_sign && (total.value < 0 ? sum < total.value : sum > total.value)) return false;
  }
  return true;
}

void admit_incomplete_blocks(const LineView& view, std::vector<Relation>& relations,
                             const std::vector<Relation>& suspected) {
  for (const Relation& candidate : suspected) {
    if (candidate.tentative || candidate.broken < 2 || candidate.held >= candidate.broken ||
        is_made_of_items(relations, candidate))
      continue;
    const bool vouched = std::any_of(relations.begin(), relations.end(), [&](const Relation& relation) {
      return is_sum_of_rows(relation) && relation.held > 0 && relation.broken == 0 &&
             !uses(candidate, relation.target) &&
             ((uses(relation, candidate.target) && !beside(relation, candidate)) || is_balance_of(relation, candidate));
    });
    const bool goes_on = view.line(candidate.terms.front().line).total_like();
    const bool lacks_row = vouched && !goes_on && of_items(view, candidate) && within_total(view, candidate);
    if (!lacks_row && !plainly_short(view, candidate)) continue;
    Relation incomplete = candidate;
    incomplete.incomplete = true;
    relations.push_back(std::move(incomplete));
  }
}

void admit_rolls(const LineView& view, std::vector<Relation>& relations) {
  std::vector<Relation> rolls;
  for (const Relation& carry : relations) {
    if (carry.axis != Axis::rows || carry.kind != RelationKind::carry || carry.held == 0) continue;
    const int opening = carry.target, closing = carry.terms.front().line;
    if (is_summed(relations, closing)) continue;
    Relation roll = roll_of(view, counted_once(view, relations, opening, closing), closing);
    if (roll.terms.size() < 2) continue;
    Relation of_totals = roll_of(view, without_blocks_of_totals(view, roll.terms), closing);
    if (of_totals.held > 0 && of_totals.broken == 0) {
      rolls.push_back(std::move(of_totals));
    } else if (roll.held == 0 && roll.broken >= 2 && !signs_mend(view, roll)) {
      // The carry shows what opens and what closes; deductions without a sign would show in some column.
      roll.incomplete = true;
      rolls.push_back(std::move(roll));
    }
  }
  relations.insert(relations.end(), rolls.begin(), rolls.end());
}

void admit_lost_openings(const LineView& view, std::vector<Relation>& relations) {
  if (!has_years(view)) return;
  std::vector<Relation> rolls;
  std::vector<Term> movements;
  for (int line = view.first_line(); line < view.lines(); ++line) {
    if (!view.line(line).figures.any) continue;
    if (view.line(line).place.heading_before) movements.clear();
    if (movements.size() > 1 && movements.size() <= kMaxMovements && !is_summed(relations, line)) {
      Relation roll = roll_of(view, movements, line);
      roll.incomplete = true;
      if (roll.held == 0 && carried_bits(view, roll) >= kLostOpeningBits) rolls.push_back(std::move(roll));
    }
    movements.push_back({line, 1});
  }
  relations.insert(relations.end(), rolls.begin(), rolls.end());
}

void admit_unused_blocks(const LineView& view, std::vector<Relation>& relations) {
  std::vector<bool> used(static_cast<std::size_t>(view.lines()));
  std::vector<bool> witnessed(used.size());
  for (const Relation& relation : relations) {
    if (relation.axis != Axis::rows) continue;
    used[static_cast<std::size_t>(relation.target)] = true;
    const bool holds = relation.kind == RelationKind::sum && relation.held > 0 && relation.broken == 0;
    for (const Term& term : relation.terms) {
      used[static_cast<std::size_t>(term.line)] = true;
      if (holds && relation.target > term.line) witnessed[static_cast<std::size_t>(term.line)] = true;
    }
  }
  for (int line = view.first_line() + 2; line < view.lines(); ++line) {
    if (!witnessed[static_cast<std::size_t>(line)] || view.line(line).place.heading_before ||
        is_summed(relations, line))
      continue;
    Relation block;
    block.axis = view.axis();
    block.target = line;
    block.structural = true;
    block.incomplete = true;
    for (int above = line - 1; above >= view.first_line(); --above) {
      if (used[static_cast<std::size_t>(above)] || !view.line(above).figures.any) break;
      block.terms.push_back({above, 1});
      if (view.line(above).place.heading_before) break;
    }
    if (block.terms.size() < 2 || !printed_alike(view, block)) continue;
    std::reverse(block.terms.begin(), block.terms.end());
    weigh(view, block, 0, 0);
    const bool named = view.line(line).total_like() || view.line(line).label.net || view.line(line).place.bold;
    if (block.held > 0 || block.broken < 2 || !falls_short(view, block) || !within_total(view, block)) continue;
    if (named || shortfall(view, block).most <= kMostLostUnnamed) relations.push_back(std::move(block));
  }
}

void mark_incomplete(const TableModel& model, std::vector<Relation>& relations) {
  const LineView rows(model.grid, model.traits, Axis::rows);
  for (Relation& relation : relations) {
    if (relation.axis != Axis::rows || relation.kind != RelationKind::sum || relation.broken < 2) continue;
    std::vector<Int128> lost(static_cast<std::size_t>(model.grid.columns()));
    std::vector<Int128> slack(lost.size());
    for (int column = rows.first_instance(); column < rows.instances(); ++column) {
      const Verdict verdict = test_relation(rows, relation, column);
      slack[static_cast<std::size_t>(column)] = verdict.tolerance;
      if (verdict.state == Verdict::State::broken) lost[static_cast<std::size_t>(column)] = verdict.residual;
    }
    // The dash that the lost row printed in one column is all that holds.
    relation.incomplete = relation.incomplete || (relation.broken > relation.held && plainly_short(rows, relation));
    if (relation.incomplete) continue;
    const bool is_row = std::any_of(relations.begin(), relations.end(), [&](const Relation& formula) {
      return formula.axis == Axis::columns && formula.kind == RelationKind::sum && obeys(formula, lost, slack);
    });
    // Twice a row that is there keeps the formula too, and is a matter of its sign.
    relation.incomplete = is_row && !signs_mend(rows, relation);
  }
}

}  // namespace crossfoot::validate
