#include "validate/relations/diagnosis.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>
#include <optional>

#include "validate/relations/evidence.h"

namespace crossfoot::validate {
namespace {

// What speaks for a change of one cell, in bits; set on the misses of half A of validate/dev (evidence.h).
constexpr double kLinearWeight = 6;   // for each equation that it mends, and against it for each that it spoils
constexpr double kRatioWeight = 4;    // … where that is a ratio, which many values nearly satisfy
constexpr double kTargetPrior = 0.5;  // totals are wrong rather than items, all else being equal
constexpr double kZeroBits = 4;  // … less where it is zero, or should be: such a figure was not given, or not meant
constexpr double kReadingBits = 8;  // another reading of the printed text is the value that mends it
// A slip of the hand that explains it is worth what it predicts better than chance, within these.
constexpr double kMinSlipBits = 0.5;
constexpr double kMaxSlipBits = 10;
constexpr double kOffsetBits = 2;  // less for each unit that the slip lies off the figure implied
constexpr double kMaxOffsetBits = 4;
// The figures beside it: for each doubling of the distance to them that the change takes away.
constexpr double kPeerBits = 1;
constexpr double kMaxPeerBits = 3;

// A formula that was picked out of many is credible where it breaks no more than one time in four, and by so many times
// the tolerance. Set on the same misses.
constexpr int kHeldPerBroken = 4;
constexpr int kClearOfRounding = 4;
constexpr int kMaxDiagnoses = 200;
constexpr int kMaxRounds = 1000;
constexpr int kMaxSuspects = 6;
// In any long list an item makes up the difference by chance: less, where too few columns or rows bear the total out.
constexpr double kLoneItemBits = 3;
constexpr int kLeastInformative = 2;
// Of its last place that a total may be off the sum of rounded items.
constexpr int kMostUnitsOff = 2;

struct Change {
  int cell = 0;
  Int128 right = 0;
  int decimals = 0;
  Slip slip = Slip::none;
  int slip_cell = -1;
  int reading = -1;
  double slip_bits = 0;
  double score = 0;
  std::vector<int> mended;
};

class Diagnostician {
 public:
  Diagnostician(const TableModel& model, const EquationSet& equations, double margin)
      : grid_(model.grid),
        traits_(model.traits),
        equations_(equations),
        relations_(model.relations),
        margin_(margin),
        open_(equations.equations().size()),
        by_itself_(equations.equations().size()) {}

  std::vector<Diagnosis> run() {
    std::vector<int> broken;
    for (std::size_t e = 0; e < open_.size(); ++e) {
      if (equations_.equations()[e].verdict.state != Verdict::State::broken) continue;
      const Credit credit = credit_of(equations_.equations()[e]);
      if (credit == Credit::none) continue;
      open_[e] = true;
      by_itself_[e] = credit == Credit::full;
      broken.push_back(static_cast<int>(e));
    }
    std::vector<Diagnosis> diagnoses;
    for (int rounds = 0; !broken.empty() && rounds < kMaxRounds && static_cast<int>(diagnoses.size()) < kMaxDiagnoses;
         ++rounds) {
      // A component at a time: the equations that share cells with the first one, directly or through others.
      std::vector<int> component = connected(broken);
      std::sort(component.begin(), component.end());
      std::erase_if(broken, [&](int e) { return std::binary_search(component.begin(), component.end(), e); });
      while (!component.empty()) {
        std::vector<Change> changes = ranked_changes(component);
        if (changes.empty()) break;
        Diagnosis diagnosis = to_diagnosis(changes);
        if (diagnosis.bits >= kAlarmBits + margin_ && stands_alone(diagnosis))
          diagnoses.push_back(std::move(diagnosis));
        else
          add_tentative(changes, diagnoses);
        for (const int e : changes.front().mended) open_[static_cast<std::size_t>(e)] = false;
        std::erase_if(component, [&](int e) { return !open_[static_cast<std::size_t>(e)]; });
      }
    }
    return diagnoses;
  }

 private:
  const Relation& relation_of(int equation) const { return equations_.relation_of(equations_.at(equation)); }
  double weight(const Equation& equation) const {
    return is_linear(equations_.relation_of(equation).kind) ? kLinearWeight : kRatioWeight;
  }

  // Whether a broken equation may be told, and on its own or only where the same change mends another one as well.
  enum class Credit { none, joint, full };

  Credit credit_of(const Equation& equation) const {
    const Relation& relation = equations_.relation_of(equation);
    const bool named_balance = relation.kind == RelationKind::running && !relation.picked;
    const int allowed = named_balance ? 2 * relation.held : relation.held;
    if (relation.axis == Axis::rows && is_linear(relation.kind) && is_derived_column(equation.instance))
      return Credit::none;
    if (is_repeated_stock(equation) || is_of_another_base(equation)) return Credit::none;
    if (relation.incomplete || (!relation.structural && relation.broken > allowed)) return Credit::none;
    // Shares are nudged by a unit to make up 100.
    const Int128 beyond = magnitude(equation.verdict.residual) - equation.verdict.tolerance;
    if (!is_linear(relation.kind) && beyond <= grid_.at(equation.target).half_unit) return Credit::none;
    if (!relation.bounded && relation.broken > 1 && relation.broken >= relation.held) return Credit::none;
    if (equation.verdict.residual != 0 && relation.axis == Axis::columns && is_unbroken_part(equation))
      return Credit::none;
    // A formula that was picked out of many and nearly holds where it does not was only ever near.
    if (relation.tentative) return Credit::joint;
    if (!relation.picked) return Credit::full;
    if (kHeldPerBroken * relation.broken > relation.held + kHeldPerBroken - 1) return Credit::none;
    const bool clear =
        relation.exact || magnitude(equation.verdict.residual) > kClearOfRounding * equation.verdict.tolerance;
    if (!clear) return Credit::none;
    return relation.bits >= kUnboundedBits ? Credit::full : Credit::joint;
  }

  // A column that runs on from row to row, or that other columns give as a quotient, has no total to foot.
  bool is_derived_column(int column) const {
    constexpr int kShown = 3;
    return std::any_of(relations_.begin(), relations_.end(), [&](const Relation& other) {
      return other.axis == Axis::columns && other.target == column && other.informative >= kShown &&
             (other.kind == RelationKind::running || other.kind == RelationKind::ratio ||
              other.kind == RelationKind::difference_percent);
    });
  }

  // Shares of the blocks of a table, each with a total of its own that prints 100 %: the row is such a total, or its
  // share is right of another one.
  bool is_of_another_base(const Equation& equation) const {
    const Relation& relation = equations_.relation_of(equation);
    if (relation.kind != RelationKind::share) return false;
    const LineView view(grid_, traits_, relation.axis);
    const Int128 whole = 100 * power_of_ten(grid_.scale());
    const auto is_base = [&](int instance) { return view.at(relation.target, instance).value == whole; };
    if (is_base(equation.instance)) return true;
    for (int base = view.first_instance(); base < view.instances(); ++base) {
      Relation other = relation;
      other.terms.back().fixed_instance = base;
      if (is_base(base) && test_relation(view, other, equation.instance).state == Verdict::State::held) return true;
    }
    return false;
  }

  // "Total | 12,000 | 9,500 | 2,500" under a cash book: the balance with which its list ends, or begins.
  bool is_repeated_stock(const Equation& equation) const {
    constexpr std::size_t kList = 5;
    const Relation& relation = equations_.relation_of(equation);
    const auto terms = equations_.terms(equation);
    if (relation.kind != RelationKind::sum || relation.axis != Axis::rows || terms.size() < kList) return false;
    if (!traits_.rows[static_cast<std::size_t>(relation.target)].label.total) return false;
    const Int128 total = grid_.at(equation.target).value;
    return total != 0 && (grid_.at(terms.back().cell).value == total || grid_.at(terms.front().cell).value == total);
  }

  // Rows that give a total only, without its parts, make the columns' total fall short of theirs by just as much.
  bool is_unbroken_part(const Equation& equation) const {
    const Relation& relation = equations_.relation_of(equation);
    if (relation.kind != RelationKind::sum || relation.axis != Axis::columns) return false;
    if (!traits_.rows[static_cast<std::size_t>(equation.instance)].total_like()) return false;
    Int128 undivided = 0;
    for (int row = grid_.first_row(); row < equation.instance; ++row) {
      const Figure& total = grid_.at(row, relation.target);
      const bool parts = std::any_of(relation.terms.begin(), relation.terms.end(),
                                     [&](const Term& term) { return grid_.at(row, term.line).value != 0; });
      if (!parts) undivided += total.value;
    }
    return undivided != 0 && magnitude(equation.verdict.residual - undivided) <= equation.verdict.tolerance;
  }

  // What bears a formula out only together with another one takes two, and a slip.
  bool stands_alone(const Diagnosis& diagnosis) const {
    const bool by_itself = std::any_of(diagnosis.mended.begin(), diagnosis.mended.end(),
                                       [&](int e) { return by_itself_[static_cast<std::size_t>(e)]; });
    return by_itself || (diagnosis.mended.size() > 1 && diagnosis.slip != Slip::none);
  }

  // The slips that would mend what is too little to be told by itself.
  void add_tentative(const std::vector<Change>& changes, std::vector<Diagnosis>& diagnoses) const {
    constexpr std::size_t kMostTentative = 3;
    for (std::size_t i = 0; i < changes.size() && i < kMostTentative; ++i) {
      if (changes[i].slip == Slip::none || changes[i].slip == Slip::sign) continue;
      diagnoses.push_back(to_diagnosis({changes.begin() + static_cast<std::ptrdiff_t>(i), changes.end()}));
      diagnoses.back().tentative = true;
    }
  }

  std::vector<int> connected(const std::vector<int>& broken) const {
    std::vector<int> component{broken.front()};
    std::vector<bool> inside(open_.size());
    inside[static_cast<std::size_t>(broken.front())] = true;
    for (std::size_t i = 0; i < component.size(); ++i) {
      const auto visit = [&](int cell) {
        for (const CellUse& use : equations_.uses(cell)) {
          const auto e = static_cast<std::size_t>(use.equation);
          if (!open_[e] || inside[e]) continue;
          inside[e] = true;
          component.push_back(use.equation);
        }
      };
      const Equation& equation = equations_.at(component[i]);
      visit(equation.target);
      for (const EquationTerm& term : equations_.terms(equation)) visit(term.cell);
    }
    return component;
  }

  // The decimals of the corrected figure: those printed, where its row or its column prints them, else its column's.
  int usual_decimals(int cell) const {
    std::array<int, 12> counts{};
    const int column = grid_.column_of(cell), own = grid_.at(cell).decimals;
    for (int row = grid_.first_row(); row < grid_.rows(); ++row) {
      const int other = grid_.index(row, column);
      if (other == cell || grid_.at(other).kind != Figure::Kind::number) continue;
      ++counts[static_cast<std::size_t>(std::min<int>(grid_.at(other).decimals, 11))];
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    const int usual = static_cast<int>(most - counts.begin());
    if (*most == counts[static_cast<std::size_t>(std::min(own, 11))]) return own;
    int like = 0, unlike = 0;
    for (int other = grid_.first_column(); other < grid_.columns(); ++other) {
      const Figure& beside = grid_.at(grid_.row_of(cell), other);
      if (other == column || beside.kind != Figure::Kind::number) continue;
      (beside.decimals == own ? like : unlike) += 1;
    }
    return like > unlike ? own : usual;
  }

  // Parts of one whole are no peers: a payment may be as small as it likes beside the balance.
  bool counted_with(int cell, int other) const {
    const auto uses = equations_.uses(cell);
    return std::any_of(uses.begin(), uses.end(), [&](const CellUse& use) {
      const Equation& equation = equations_.at(use.equation);
      if (equations_.relation_of(equation).axis != Axis::columns) return false;
      const auto terms = equations_.terms(equation);
      return equation.target == other ||
             std::any_of(terms.begin(), terms.end(), [&](const EquationTerm& term) { return term.cell == other; });
    });
  }

  // Bits that the figures beside it speak for the value: another year's figure is seldom ten times as large.
  double fit_among_peers(int cell, Int128 right) const {
    const LineTraits& own = traits_.columns[static_cast<std::size_t>(grid_.column_of(cell))];
    std::vector<double> peers;
    for (int column = grid_.first_column(); column < grid_.columns(); ++column) {
      const Figure& beside = grid_.at(grid_.row_of(cell), column);
      if (column == grid_.column_of(cell) || beside.kind != Figure::Kind::number || beside.value == 0) continue;
      if (!traits_.columns[static_cast<std::size_t>(column)].like(own)) continue;
      if (counted_with(cell, grid_.index(grid_.row_of(cell), column))) continue;
      peers.push_back(std::log2(static_cast<double>(magnitude(beside.value))));
    }
    const Int128 printed = grid_.at(cell).value;
    if (peers.empty() || printed == 0 || right == 0) return 0;
    const auto middle = peers.begin() + static_cast<std::ptrdiff_t>(peers.size() / 2);
    std::nth_element(peers.begin(), middle, peers.end());
    const double off_printed = std::fabs(std::log2(static_cast<double>(magnitude(printed))) - *middle);
    const double off_right = std::fabs(std::log2(static_cast<double>(magnitude(right))) - *middle);
    return std::clamp(kPeerBits * (off_printed - off_right), -kMaxPeerBits, kMaxPeerBits);
  }

  std::vector<Change> ranked_changes(const std::vector<int>& component) const {
    std::vector<int> cells;
    for (const int e : component) {
      cells.push_back(equations_.at(e).target);
      for (const EquationTerm& term : equations_.terms(equations_.at(e))) cells.push_back(term.cell);
    }
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    std::vector<Change> changes;
    for (const int cell : cells)
      if (auto change = best_change(cell)) changes.push_back(std::move(*change));
    // Of equals the larger figure, which has more digits to go wrong: not the upper one, lest the order of rows matter.
    std::stable_sort(changes.begin(), changes.end(), [&](const Change& a, const Change& b) {
      if (a.score != b.score) return a.score > b.score;
      return magnitude(grid_.at(a.cell).value) > magnitude(grid_.at(b.cell).value);
    });
    return changes;
  }

  std::optional<Change> best_change(int cell) const {
    std::optional<Change> best;
    std::vector<Int128> tried;
    for (const CellUse& use : equations_.uses(cell)) {
      if (!open_[static_cast<std::size_t>(use.equation)]) continue;
      const Equation& equation = equations_.at(use.equation);
      const auto implied = equations_.implied(equation, use, cell);
      if (!implied || std::find(tried.begin(), tried.end(), implied->value) != tried.end() || tried.size() > 6)
        continue;
      tried.push_back(implied->value);
      Change change = weigh_change(cell, *implied, equation);
      if (!change.mended.empty() && (!best || change.score > best->score)) best = std::move(change);
    }
    return best;
  }

  Change weigh_change(int cell, const Implied& implied, const Equation& equation) const {
    Change change;
    change.cell = cell;
    change.decimals = usual_decimals(cell);
    change.right = implied.value;
    choose_value(change, equation, implied.tolerance);
    Figure figure = grid_.at(cell);
    figure.value = change.right;
    for (const CellUse& use : equations_.uses(cell)) {
      const Equation& other = equations_.at(use.equation);
      const bool holds = equations_.holds_with(other, use, cell, figure);
      if (open_[static_cast<std::size_t>(use.equation)] && holds) {
        change.score += weight(other);
        change.mended.push_back(use.equation);
      } else if (other.verdict.state == Verdict::State::held && !holds) {
        change.score -= weight(other);
      }
    }
    change.score += change.slip_bits + fit_among_peers(cell, change.right);
    if (change.reading >= 0) change.score += kReadingBits;
    if (cell == equation.target) change.score += kTargetPrior;
    if (change.right == 0 || grid_.at(cell).value == 0) change.score -= kZeroBits;
    return change;
  }

  // How much better the slip predicts the printed figure than chance over the equation's range does.
  double slip_bits(Slip slip, int cell, const Equation& equation) const {
    if (slip == Slip::none) return 0;
    const Figure& printed = grid_.at(cell);
    Int128 range = magnitude(printed.value);
    for (const EquationTerm& term : equations_.terms(equation))
      range = std::max(range, magnitude(grid_.at(term.cell).value));
    const auto unit = static_cast<double>(std::max<Int128>(1, 2 * printed.half_unit));
    const double distinguishable = 2 * static_cast<double>(range) / unit + 1;
    const double alternatives = slip_alternatives(slip, digit_count(grid_, printed));
    return std::clamp(std::log2(distinguishable / alternatives), kMinSlipBits, kMaxSlipBits);
  }

  // The value implied is known within the rounding of the others; a slip of the hand pins it down.
  void choose_value(Change& change, const Equation& equation, Int128 tolerance) const {
    const Figure& printed = grid_.at(change.cell);
    for (std::size_t i = 0; i < grid_.alternatives().size(); ++i) {
      const AlternativeReading& other = grid_.alternatives()[i];
      if (other.cell != change.cell) continue;
      if (magnitude(other.figure.value - change.right) > tolerance) continue;
      change.right = other.figure.value;
      change.reading = static_cast<int>(i);
      return;
    }
    const auto unit = static_cast<double>(power_of_ten(grid_.scale() - std::min(change.decimals, grid_.scale())));
    const Int128 centre = change.right;
    for (const SlipCandidate& candidate : slips_behind(grid_, printed)) {
      const Int128 off = magnitude(candidate.right - centre);
      if (off > tolerance) continue;
      // "40 + 15.60": the 40 is no less exact.
      if (change.cell == equation.target && off > kMostUnitsOff * 2 * printed.half_unit) continue;
      const double bits = slip_bits(candidate.slip, change.cell, equation) -
                          std::min(kMaxOffsetBits, kOffsetBits * static_cast<double>(off) / unit);
      if (bits <= change.slip_bits) continue;
      change.slip = candidate.slip;
      change.slip_bits = bits;
      change.right = candidate.right;
    }
    if (change.cell == equation.target) explain_total(change, equation);
  }

  // A total may have left out an item, counted one twice, or repeat its neighbour.
  void explain_total(Change& change, const Equation& equation) const {
    const Relation& relation = equations_.relation_of(equation);
    if (!is_linear(relation.kind)) return;
    const Int128 tolerance = equation.verdict.tolerance;
    const double doubt = relation.informative >= kLeastInformative ? 0 : kLoneItemBits;
    for (const EquationTerm& term : equations_.terms(equation)) {
      const Int128 part = term.coefficient * grid_.at(term.cell).value;
      if (magnitude(part) <= kClearOfRounding * tolerance) continue;
      const bool omitted = magnitude(equation.verdict.residual + part) <= tolerance;
      const bool doubled = magnitude(equation.verdict.residual - part) <= tolerance;
      const Slip slip = omitted ? Slip::omitted : Slip::doubled;
      const double bits =
          slip_bits(slip, change.cell, equation) - std::log2(static_cast<double>(equation.term_count)) - doubt;
      if ((!omitted && !doubled) || bits <= change.slip_bits) continue;
      change.slip = slip;
      change.slip_bits = bits;
      change.slip_cell = term.cell;
    }
    const int row = grid_.row_of(change.cell);
    for (const int side : {-1, 1}) {
      const int column = grid_.column_of(change.cell) + side;
      if (column < grid_.first_column() || column >= grid_.columns()) continue;
      const Figure& neighbour = grid_.at(row, column);
      if (neighbour.kind != Figure::Kind::number || neighbour.value != grid_.at(change.cell).value ||
          neighbour.value == 0)
        continue;
      const double bits = slip_bits(Slip::copied, change.cell, equation);
      if (bits < change.slip_bits) continue;
      change.slip = Slip::copied;
      change.slip_bits = bits;
      change.slip_cell = grid_.index(row, column);
    }
  }

  Diagnosis to_diagnosis(const std::vector<Change>& changes) const {
    const Change& first = changes.front();
    Diagnosis diagnosis;
    diagnosis.suspect = first.cell;
    diagnosis.right = first.right;
    diagnosis.right_decimals = first.decimals;
    diagnosis.slip = first.slip;
    diagnosis.slip_cell = first.slip_cell;
    diagnosis.reading = first.reading;
    diagnosis.mended = first.mended;
    const auto better = [&](int a, int b) {
      const bool target_a = equations_.at(a).target == first.cell;
      const bool target_b = equations_.at(b).target == first.cell;
      if (target_a != target_b) return target_a;
      return relation_of(a).bits > relation_of(b).bits;
    };
    diagnosis.equation = *std::min_element(first.mended.begin(), first.mended.end(), better);
    for (const Change& change : changes) {
      const bool shares = std::any_of(change.mended.begin(), change.mended.end(), [&](int e) {
        return std::find(first.mended.begin(), first.mended.end(), e) != first.mended.end();
      });
      if (shares && static_cast<int>(diagnosis.suspects.size()) < kMaxSuspects)
        diagnosis.suspects.push_back(change.cell);
    }
    for (const CellUse& use : equations_.uses(equations_.at(diagnosis.equation).target))
      if (equations_.at(use.equation).verdict.state == Verdict::State::held) diagnosis.vouching.push_back(use.equation);
    for (const int e : diagnosis.mended) diagnosis.bits = std::max(diagnosis.bits, relation_of(e).bits);
    // Any of the equation's cells could have been found to differ by a slip.
    const auto cells = static_cast<double>(equations_.at(diagnosis.equation).term_count + 1);
    diagnosis.bits += std::max(0.0, first.slip_bits - (first.slip_cell < 0 ? std::log2(cells) : 0)) +
                      (first.reading >= 0 ? kReadingBits : 0) +
                      kLinearWeight * (static_cast<double>(diagnosis.mended.size()) - 1);
    return diagnosis;
  }

  const FigureGrid& grid_;
  const TableTraits& traits_;
  const EquationSet& equations_;
  const std::vector<Relation>& relations_;
  double margin_;
  std::vector<bool> open_;       // broken, credible and not yet explained
  std::vector<bool> by_itself_;  // … and told without a second one
};

}  // namespace

std::vector<Diagnosis> diagnose(const TableModel& model, const EquationSet& equations, double margin) {
  return Diagnostician(model, equations, margin).run();
}

}  // namespace crossfoot::validate
