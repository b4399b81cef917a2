#include "validate/relations/named_formulas.h"

#include <algorithm>
#include <array>
#include <set>

#include "language/concept.h"
#include "language/words.h"
#include "validate/relations/evidence.h"

namespace crossfoot::validate {
namespace {

using language::Concept;

constexpr Concept kSales("item-sales"), kCostOfSales("item-cost-of-sales"), kGrossProfit("item-gross-profit"),
    kOperatingExpenses("item-operating-expenses"), kOperatingProfit("item-operating-profit"),
    kProfitBeforeTax("item-profit-before-tax"), kTax("item-tax"), kNetProfit("item-net-profit"), kShares("item-shares"),
    kProfitPerShare("item-profit-per-share"), kSharePrice("item-share-price"), kMarketValue("item-market-value"),
    kCash("item-cash"), kDebt("item-debt"), kEnterpriseValue("item-enterprise-value"),
    kGrossMargin("item-gross-margin"), kOperatingMargin("item-operating-margin"), kNetMargin("item-net-margin"),
    kTaxRate("item-tax-rate"), kAssets("item-assets"), kLiabilities("item-liabilities"), kEquity("item-equity");

struct NamedTerm {
  const Concept* name = nullptr;
  int coefficient = 1;
  bool optional = false;
};

struct NamedFormula {
  const Concept* result = nullptr;
  RelationKind kind = RelationKind::sum;
  std::array<NamedTerm, kMostFactors> terms = {};
};

// A new formula is a line here, a new name for an item a row in language/<language>/concepts.tsv.
constexpr std::array kFormulas = {
    NamedFormula{&kGrossProfit, RelationKind::sum, {{{&kSales}, {&kCostOfSales, -1}}}},
    NamedFormula{&kOperatingProfit, RelationKind::sum, {{{&kGrossProfit}, {&kOperatingExpenses, -1}}}},
    NamedFormula{&kOperatingProfit, RelationKind::sum, {{{&kSales}, {&kOperatingExpenses, -1}}}},
    NamedFormula{&kNetProfit, RelationKind::sum, {{{&kProfitBeforeTax}, {&kTax, -1}}}},
    NamedFormula{&kEquity, RelationKind::sum, {{{&kAssets}, {&kLiabilities, -1}}}},
    NamedFormula{&kMarketValue, RelationKind::product, {{{&kSharePrice}, {&kShares}}}},
    NamedFormula{&kEnterpriseValue, RelationKind::sum, {{{&kMarketValue}, {&kCash, -1, true}, {&kDebt, 1, true}}}},
    NamedFormula{&kProfitPerShare, RelationKind::ratio, {{{&kNetProfit}, {&kShares, -1}}}},
    NamedFormula{&kGrossMargin, RelationKind::ratio, {{{&kGrossProfit}, {&kSales, -1}}}},
    NamedFormula{&kOperatingMargin, RelationKind::ratio, {{{&kOperatingProfit}, {&kSales, -1}}}},
    NamedFormula{&kNetMargin, RelationKind::ratio, {{{&kNetProfit}, {&kSales, -1}}}},
    NamedFormula{&kTaxRate, RelationKind::ratio, {{{&kTax}, {&kProfitBeforeTax, -1}}}},
};

constexpr int kReach = 60;          // rows between a result and what it is made of
constexpr double kNamedPrice = -4;  // bits: what the names of all its lines say for it, as much as "balance" for one
constexpr int kNoRow = -1;

class NamedFormulas {
 public:
  NamedFormulas(const LineView& view, const TableStatement& statement, const std::vector<Relation>& known,
                double margin)
      : view_(view), margin_(margin) {
    // What is only supposed, for a word or a place, knows no signs.
    for (const Relation& relation : known)
      if (!relation.structural || relation.held > 0) known_.insert(lines_of(relation));
    for (std::size_t row = 0; row < statement.row_labels.size(); ++row) {
      std::string name = language::folded_word(statement.row_labels[row].key);
      while (!name.empty() && (name.back() == ':' || name.back() == ' ' || name.back() == '.')) name.pop_back();
      names_.push_back(std::move(name));
    }
  }

  std::vector<Relation> run() {
    std::vector<Relation> found;
    for (const NamedFormula& formula : kFormulas)
      for (int row = view_.first_line(); row < view_.lines(); ++row)
        if (is_named(row, *formula.result)) offer(formula, row, found);
    return found;
  }

 private:
  static std::set<int> lines_of(const Relation& relation) {
    std::set<int> lines{relation.target};
    for (const Term& term : relation.terms) lines.insert(term.line);
    return lines;
  }

  bool is_named(int row, const Concept& name) const {
    return static_cast<std::size_t>(row) < names_.size() && view_.line(row).figures.any &&
           name.has(names_[static_cast<std::size_t>(row)]);
  }

  // The nearest row of that name above the result, or else below it.
  int row_of(const Concept& name, int result) const {
    for (int row = result - 1; row >= std::max(view_.first_line(), result - kReach); --row)
      if (is_named(row, name)) return row;
    for (int row = result + 1; row < std::min(view_.lines(), result + kReach); ++row)
      if (is_named(row, name)) return row;
    return kNoRow;
  }

  // What is taken away may be printed with its minus.
  bool prints_minus(int row) const {
    bool negative = false;
    for (int column = view_.first_instance(); column < view_.instances(); ++column) {
      const Int128 value = view_.at(row, column).value;
      if (value > 0) return false;
      negative = negative || value < 0;
    }
    return negative;
  }

  void offer(const NamedFormula& formula, int result, std::vector<Relation>& found) {
    Relation relation;
    relation.kind = formula.kind;
    relation.axis = Axis::rows;
    relation.target = result;
    relation.factor = view_.line(result).figures.percent ? 100 : 1;
    relation.strict = true;
    for (const NamedTerm& term : formula.terms) {
      if (term.name == nullptr) break;
      const int row = row_of(*term.name, result);
      if (row == kNoRow && term.optional) continue;
      if (row == kNoRow) return;
      const bool turned = is_linear(formula.kind) && term.coefficient < 0 && prints_minus(row);
      relation.terms.push_back({row, turned ? 1 : term.coefficient});
    }
    if (relation.terms.size() < 2 || !known_.insert(lines_of(relation)).second) return;
    if (is_believable(relation)) found.push_back(std::move(relation));
  }

  bool is_believable(Relation& relation) const {
    weigh(view_, relation, kNamedPrice, kBrokenTotalBits);
    if (relation.held > 0) return relation.bits >= margin_ && relation.broken <= relation.held;
    relation.structural = true;
    weigh(view_, relation, 0, 0);
    relation.bits = kSuspectedWordBits;
    return relation.broken == 1;
  }

  LineView view_;
  double margin_;
  std::set<std::set<int>> known_;
  std::vector<std::string> names_;  // of the rows
};

}  // namespace

std::vector<Relation> find_named_formulas(const LineView& rows, const TableStatement& statement,
                                          const std::vector<Relation>& known, double margin) {
  return NamedFormulas(rows, statement, known, margin).run();
}

}  // namespace crossfoot::validate
