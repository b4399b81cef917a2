#include "validate/relations/restated.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "validate/relations/finding_of.h"
#include "validate/relations/slip.h"
#include "validate/relations/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {

extern const Rule kRowMissing;  // rules/sums/f106_row_missing.cc

namespace {

constexpr int kAmbiguous = -1;
constexpr std::size_t kMaxFacts = 20'000;  // of one table; a longer one is a register, not a statement
constexpr int kLoneDiffers = 7;            // that agree, beside one that differs by no slip of the hand
constexpr double kRestatedBits = 12;       // that the agreeing facts must be worth together: one figure of four digits

using Labels = std::map<std::string, int>;  // each row label of the document once
using Place = std::pair<int, int>;          // row label, column
// → cell, or kAmbiguous where two rows have the same label; sorted by place. Every pair of tables walks over one of
// them.
using CellsByPlace = std::vector<std::pair<Place, int>>;

CellsByPlace facts_of(const CheckedTable& table, Labels& labels) {
  const FigureGrid& grid = table.model.grid;
  const TableStatement& statement = *table.model.statement;
  const auto figures = static_cast<std::size_t>(grid.rows()) * static_cast<std::size_t>(grid.columns());
  if (figures > kMaxFacts) return {};
  std::map<Place, int> facts;
  for (int row = grid.first_row(); row < grid.rows(); ++row) {
    const std::string& row_key = statement.row_labels[static_cast<std::size_t>(row)].key;
    if (row_key.empty()) continue;
    const int label = labels.try_emplace(row_key, static_cast<int>(labels.size())).first->second;
    for (int column = grid.first_column(); column < grid.columns(); ++column) {
      if (grid.at(row, column).kind != Figure::Kind::number) continue;
      const auto [at, added] = facts.try_emplace({label, column}, grid.index(row, column));
      if (!added) at->second = kAmbiguous;
    }
  }
  return {facts.begin(), facts.end()};
}

// The cell, or kAmbiguous where there is none or more than one.
int cell_at(const CellsByPlace& facts, const Place& place) {
  const auto found = std::lower_bound(facts.begin(), facts.end(), place,
                                      [](const auto& fact, const Place& wanted) { return fact.first < wanted; });
  return found == facts.end() || found->first != place ? kAmbiguous : found->second;
}

// "Acres" may be "Area owned › Acres" in a table that prints the spanner.
bool ends_with_head(const std::string& path, const std::string& head) {
  static const std::string kStep = " › ";
  return !head.empty() && path.size() > head.size() + kStep.size() && path.ends_with(kStep + head);
}

// The column of `a` that each column of `b` repeats, or -1: the same heading, or in the same place the same without
// its spanner.
std::vector<int> same_columns(const CheckedTable& a, const CheckedTable& b) {
  const auto& heads_a = a.model.statement->column_labels;
  const auto& heads_b = b.model.statement->column_labels;
  std::vector<int> same(heads_b.size(), -1);
  for (std::size_t column = 0; column < heads_b.size(); ++column) {
    const std::string& head = heads_b[column].key;
    const auto equal = [&](const LabelReading& other) { return other.key == head; };
    const auto found = std::find_if(heads_a.begin(), heads_a.end(), equal);
    if (found != heads_a.end()) {
      const bool one = std::none_of(std::next(found), heads_a.end(), equal) &&
                       std::count_if(heads_b.begin(), heads_b.end(), equal) == 1;
      if (one) same[column] = static_cast<int>(found - heads_a.begin());
    } else if (column < heads_a.size() &&
               (ends_with_head(heads_a[column].key, head) || ends_with_head(head, heads_a[column].key))) {
      same[column] = static_cast<int>(column);
    }
  }
  return same;
}

struct Match {
  int first = 0, second = 0;  // cells
};

struct Comparison {
  double agreeing_bits = 0;
  int agreeing = 0;
  std::vector<Match> differing;
};

// Half units of a whole figure that may have been rounded to thousands: below, it is a count.
constexpr Int128 kRounded = 20'000;

// Equal where the coarser of the two could have been rounded from the finer, or both from one figure that neither
// shows, as thousands are: 165.306 and 165.307.
bool agree(const FigureGrid& a, const Figure& x, const FigureGrid& b, const Figure& y) {
  const auto difference = Decimal::subtract(Decimal(x.value, a.scale()), Decimal(y.value, b.scale()));
  const Decimal half_x(x.half_unit, a.scale()), half_y(y.half_unit, b.scale());
  if (!difference) return false;
  if (half_x != half_y || x.half_unit == 0) return difference->abs() <= std::max(half_x, half_y);
  const auto unit = Decimal::add(half_x, half_y);
  const bool small = x.decimals > 0;  // cents are not rounded
  return difference->is_zero() ||
         (!small && unit && difference->abs() <= *unit && magnitude(x.value) > kRounded * x.half_unit);
}

double worth(const FigureGrid& grid, const Figure& figure) {
  const Int128 value = figure.value < 0 ? -figure.value : figure.value;
  return holding_bits(value, 0, 2 * std::max<Int128>(figure.half_unit, 1), false) * (grid.scale() > 0 ? 1 : 0);
}

Comparison compare(const CheckedTable& a, const CellsByPlace& facts_a, const CheckedTable& b,
                   const CellsByPlace& facts_b) {
  Comparison comparison;
  const FigureGrid& grid_a = a.model.grid;
  const FigureGrid& grid_b = b.model.grid;
  const std::vector<int> columns = same_columns(a, b);
  if (std::all_of(columns.begin(), columns.end(), [](int column) { return column < 0; })) return comparison;
  for (const auto& [place, second] : facts_b) {
    const int column = columns[static_cast<std::size_t>(place.second)];
    const int first = second == kAmbiguous || column < 0 ? kAmbiguous : cell_at(facts_a, {place.first, column});
    if (first == kAmbiguous) continue;
    const Figure& x = grid_a.at(first);
    const Figure& y = grid_b.at(second);
    if (x.percent != y.percent) continue;
    if (agree(grid_a, x, grid_b, y)) {
      ++comparison.agreeing;
      comparison.agreeing_bits += worth(grid_b, y);
    } else {
      comparison.differing.push_back({first, second});
    }
  }
  return comparison;
}

bool breaks_something(const CheckedTable& table, int cell) {
  const auto uses = table.equations.uses(cell);
  return std::any_of(uses.begin(), uses.end(), [&](const CellUse& use) {
    return table.equations.at(use.equation).verdict.state == Verdict::State::broken;
  });
}

// It is what the figures right above it come to, believed or not: the total of its own items.
bool sums_own_items(const FigureGrid& grid, int cell) {
  constexpr int kFewest = 3;
  const int column = grid.column_of(cell);
  Int128 sum = 0;
  int items = 0;
  for (int row = grid.row_of(cell) - 1; row >= grid.first_row(); --row) {
    const Figure& item = grid.at(row, column);
    if (item.kind != Figure::Kind::number) continue;
    sum += item.value;
    if (++items >= kFewest && sum == grid.at(cell).value) return true;
  }
  return false;
}

// Two offers with some items in common, not one total printed twice.
bool are_totals_of_their_own(const CheckedTable& a, const CheckedTable& b, const Match& match) {
  return sums_own_items(a.model.grid, match.first) && sums_own_items(b.model.grid, match.second);
}

Decimal value_of(const CheckedTable& table, int cell) {
  const Figure& figure = table.model.grid.at(cell);
  return table.model.grid.decimal(figure.value, figure.decimals);
}

// A slip of digits between figures of four digits and more.
bool is_slip(const CheckedTable& a, const CheckedTable& b, const Match& match) {
  constexpr Int128 kFewest = 1000;
  const FigureGrid &grid_a = a.model.grid, &grid_b = b.model.grid;
  const Figure &x = grid_a.at(match.first), &y = grid_b.at(match.second);
  if (grid_a.scale() != grid_b.scale() || magnitude(x.value) < kFewest) return false;
  const auto slips = slips_behind(grid_b, y);
  return std::any_of(slips.begin(), slips.end(), [&](const SlipCandidate& slip) { return slip.right == x.value; });
}

// The other table's figure is what the relations of this one ask for.
bool is_asked_for(const CheckedTable& table, int cell, const Decimal& other) {
  const FigureGrid& grid = table.model.grid;
  const auto uses = table.equations.uses(cell);
  return std::any_of(uses.begin(), uses.end(), [&](const CellUse& use) {
    const Equation& equation = table.equations.at(use.equation);
    if (equation.verdict.state != Verdict::State::broken) return false;
    const auto implied = table.equations.implied(equation, use, cell);
    const auto value = other.with_scale(grid.scale());
    return implied && value && magnitude(value->coefficient() - implied->value) <= implied->tolerance;
  });
}

// The finding that already calls one of the two cells wrong and wants the other's figure, if any.
Finding* explained(std::vector<Finding>& findings, const CellRef& cell, const std::string& expected) {
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.cell == cell && finding.expected == expected;
  });
  return found == findings.end() ? nullptr : &*found;
}

void report(const Statement& statement, const CheckedTable& wrong, int cell, const CheckedTable& other, int other_cell,
            std::vector<Finding>& findings) {
  const TableContext context{statement, wrong.model, wrong.equations};
  const TableContext context_other{statement, other.model, other.equations};
  const std::string stated = value_of(wrong, cell).to_string();
  const std::string expected = value_of(other, other_cell).to_string();
  const int number = other.model.statement->table + 1;
  const std::string there = printed(context_other, other_cell);
  if (Finding* known = explained(findings, cell_ref(context, cell), expected)) {
    known->evidence.push_back(
        {fmt::format("Table {} gives {}.", number, there), fmt::format("El cuadro {} da {}.", number, there)});
    return;
  }
  Finding finding;
  finding.severity = Severity::error;
  place_finding(context, cell, finding);
  finding.stated = stated;
  finding.expected = expected;
  if (const auto difference = Decimal::subtract(value_of(wrong, cell), value_of(other, other_cell)))
    finding.difference = difference->to_string();
  finding.operands.push_back({.cell = cell_ref(context_other, other_cell),
                              .coefficient = 1,
                              .value = value_of(other, other_cell),
                              .label = row_name(context_other, other.model.grid.row_of(other_cell)).en,
                              .printed = there});
  finding.suspect_cells = {cell_ref(context, cell), cell_ref(context_other, other_cell)};
  const Bilingual name = cell_name(context, cell);
  const std::string here = printed(context, cell);
  finding.message = {fmt::format("{} is {} here and {} in table {}.", name.en, here, there, number),
                     fmt::format("{} es {} aquí y {} en el cuadro {}.", name.es, here, there, number)};
  finding.suggestion = {"Find out which of the two is right.", "Averigüe cuál de las dos es correcta."};
  findings.push_back(std::move(finding));
}

// A table that repeats some lines of another gives their total without all that it sums.
void drop_selected_lines(const std::deque<CheckedTable>& tables, const std::vector<CellsByPlace>& facts,
                         std::vector<Finding>& findings) {
  const auto summed_elsewhere = [&](const Finding& finding) {
    if (finding.rule != kRowMissing.info.slug || !finding.cell) return false;
    const auto own = static_cast<std::size_t>(finding.table);
    const FigureGrid& grid = tables[own].model.grid;
    const int cell = grid.index(finding.cell->row, finding.cell->column);
    for (const auto& [place, at] : facts[own]) {
      if (at != cell) continue;
      for (std::size_t other = 0; other < tables.size(); ++other) {
        if (other == own) continue;
        const int column = same_columns(tables[other], tables[own])[static_cast<std::size_t>(place.second)];
        const int there = cell_at(facts[other], {place.first, column});
        if (there == kAmbiguous) continue;
        const auto uses = tables[other].equations.uses(there);
        if (std::any_of(uses.begin(), uses.end(), [&](const CellUse& use) {
              const Equation& equation = tables[other].equations.at(use.equation);
              return equation.target == there && equation.verdict.state == Verdict::State::held;
            }))
          return true;
      }
    }
    return false;
  };
  std::erase_if(findings, summed_elsewhere);
}

}  // namespace

void compare_restated(const TablesContext& c, std::vector<Finding>& findings) {
  const auto& [statement, tables, margin] = c;
  Labels labels;
  std::vector<CellsByPlace> facts;
  for (const CheckedTable& table : tables) facts.push_back(facts_of(table, labels));
  drop_selected_lines(tables, facts, findings);
  for (std::size_t i = 0; i < tables.size(); ++i)
    for (std::size_t j = i + 1; j < tables.size(); ++j) {
      if (facts[i].empty() || facts[j].empty()) continue;
      const Comparison comparison = compare(tables[i], facts[i], tables[j], facts[j]);
      // One line repeated, "Total income" of two years, is enough where a slip of the hand makes the other figure.
      const bool one_slip = comparison.agreeing == 1 && comparison.differing.size() == 1 &&
                            is_slip(tables[i], tables[j], comparison.differing.front());
      const bool mostly =
          comparison.agreeing >= 2 && 2 * comparison.differing.size() <= static_cast<std::size_t>(comparison.agreeing);
      const bool same_facts = (mostly || one_slip) && comparison.agreeing_bits >= kRestatedBits + margin;
      if (!same_facts) continue;
      for (const Match& match : comparison.differing) {
        // The same form for another person or another programme differs as it likes.
        const bool lone = comparison.differing.size() == 1 && comparison.agreeing >= kLoneDiffers;
        const bool explained = lone || is_slip(tables[i], tables[j], match) ||
                               is_asked_for(tables[i], match.first, value_of(tables[j], match.second)) ||
                               is_asked_for(tables[j], match.second, value_of(tables[i], match.first));
        if (!explained || are_totals_of_their_own(tables[i], tables[j], match)) continue;
        if (breaks_something(tables[i], match.first) && !breaks_something(tables[j], match.second))
          report(statement, tables[i], match.first, tables[j], match.second, findings);
        else
          report(statement, tables[j], match.second, tables[i], match.first, findings);
      }
    }
}

}  // namespace crossfoot::validate
