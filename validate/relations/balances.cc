#include "validate/relations/balances.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "validate/relations/finding_of.h"
#include "validate/relations/wording.h"

namespace crossfoot::validate {
namespace {

constexpr std::size_t kMaxHeadlines = 80;
constexpr std::size_t kMaxBalances = 400;

struct Spot {
  const CheckedTable* table = nullptr;
  int cell = 0;
  Decimal value;
  Decimal half_unit;
};

Spot spot(const CheckedTable& table, int cell) {
  const FigureGrid& grid = table.model.grid;
  const Figure& figure = grid.at(cell);
  return {.table = &table,
          .cell = cell,
          .value = grid.decimal(figure.value, figure.decimals),
          .half_unit = Decimal(figure.half_unit, grid.scale())};
}

bool is_headline(std::string_view term) {
  static constexpr std::array<std::string_view, 8> kTerms = {"total",    "subtotal", "budget", "contributions-received",
                                                             "expenses", "executed", "income", "amount"};
  return std::find(kTerms.begin(), kTerms.end(), term) != kTerms.end();
}

bool names_balance(const LineTraits& trait) { return trait.label.balance || trait.label.net; }

struct Spots {
  std::vector<Spot> headlines, balances, lone;
};

void collect(const CheckedTable& table, Spots& spots) {
  const FigureGrid& grid = table.model.grid;
  for (int row = grid.first_row(); row < grid.rows(); ++row) {
    const auto& label = table.model.statement->row_labels[static_cast<std::size_t>(row)];
    const LineTraits& trait = table.model.traits.rows[static_cast<std::size_t>(row)];
    for (int column = grid.first_column(); column < grid.columns(); ++column) {
      const Figure& figure = grid.at(row, column);
      if (figure.kind != Figure::Kind::number || figure.percent || figure.value == 0) continue;
      const int cell = grid.index(row, column);
      const bool balance = names_balance(trait);
      if (is_headline(label.term) && spots.headlines.size() < kMaxHeadlines)
        spots.headlines.push_back(spot(table, cell));
      if ((balance || names_balance(table.model.traits.columns[static_cast<std::size_t>(column)])) &&
          spots.balances.size() < kMaxBalances)
        spots.balances.push_back(spot(table, cell));
      if (balance && table.equations.uses(cell).empty() && spots.lone.size() < kMaxHeadlines)
        spots.lone.push_back(spot(table, cell));
    }
  }
}

bool within(const Decimal& a, const Decimal& b, const Decimal& bound) {
  const auto difference = Decimal::subtract(a, b);
  return difference && difference->abs() <= bound;
}

// The difference misses the balance by a slip's worth: by less than a hundredth of it.
bool is_near(const Decimal& value, const Decimal& balance) {
  const auto difference = Decimal::subtract(value, balance);
  const auto hundredfold = difference ? Decimal::multiply(difference->abs(), Decimal(100, 0)) : std::nullopt;
  return hundredfold && !difference->is_zero() && *hundredfold <= balance.abs();
}

void report(const Statement& statement, const Spot& balance, const Spot& plus, const Spot& minus, const Decimal& right,
            const Spot& witness, std::vector<Finding>& findings) {
  const auto context = [&](const Spot& at) { return TableContext{statement, at.table->model, at.table->equations}; };
  const TableContext own = context(balance);
  Finding finding;
  finding.severity = Severity::error;
  place_finding(own, balance.cell, finding);
  finding.stated = balance.value.to_string();
  finding.expected = right.to_string();
  if (const auto difference = Decimal::subtract(balance.value, right)) finding.difference = difference->to_string();
  finding.suspect_cells.push_back(cell_ref(own, balance.cell));
  const auto operand = [&](const Spot& at, int coefficient) {
    const TableContext there = context(at);
    finding.operands.push_back({.cell = cell_ref(there, at.cell),
                                .coefficient = coefficient,
                                .value = at.value,
                                .label = row_name(there, there.model.grid.row_of(at.cell)).en,
                                .printed = printed(there, at.cell)});
  };
  operand(plus, 1);
  operand(minus, -1);
  const auto name = [&](const Spot& at) { return row_name(context(at), at.table->model.grid.row_of(at.cell)); };
  const auto text = [&](const Spot& at) { return printed(context(at), at.cell); };
  const Bilingual what = name(balance), of = name(plus), less = name(minus);
  const int table = witness.table->model.statement->table + 1;
  finding.message = {fmt::format("{} is {}; {}, {}, less {}, {}, gives {}. Table {} gives {}.", what.en, text(balance),
                                 of.en, text(plus), less.en, text(minus), right.to_string(), table, text(witness)),
                     fmt::format("{} es {}; {}, {}, menos {}, {}, da {}. El cuadro {} da {}.", what.es, text(balance),
                                 of.es, text(plus), less.es, text(minus), right.to_string(), table, text(witness))};
  findings.push_back(std::move(finding));
}

void check_balance(const Statement& statement, const Spot& balance, const Spots& spots,
                   std::vector<Finding>& findings) {
  const FigureGrid& grid = balance.table->model.grid;
  for (const Spot& minus : spots.headlines) {
    // What is spent stands in the balance's own column; what it is spent from may stand in another table.
    if (minus.table != balance.table || grid.column_of(minus.cell) != grid.column_of(balance.cell)) continue;
    for (const Spot& plus : spots.headlines) {
      const auto right = Decimal::subtract(plus.value, minus.value);
      if (!right || !is_near(*right, balance.value)) continue;
      const auto witness = std::find_if(spots.balances.begin(), spots.balances.end(), [&](const Spot& other) {
        return other.table != balance.table && within(*right, other.value, other.half_unit) &&
               !within(balance.value, other.value, other.half_unit);
      });
      if (witness == spots.balances.end()) continue;
      report(statement, balance, plus, minus, *right, *witness, findings);
      return;
    }
  }
}

}  // namespace

void compare_balances(const TablesContext& c, std::vector<Finding>& findings) {
  Spots spots;
  for (const CheckedTable& table : c.tables) collect(table, spots);
  for (const Spot& balance : spots.lone) check_balance(c.statement, balance, spots, findings);
}

}  // namespace crossfoot::validate
