#include "validate/relations/formula_search.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "validate/relations/evidence.h"
#include "validate/relations/linear_span.h"

namespace crossfoot::validate {
namespace {

constexpr int kMaxScatteredLines = 14;     // lines among which pairs and triples are tried
constexpr std::size_t kMostScattered = 3;  // … as items of one formula
constexpr int kMaxCarryLines = 80;
constexpr int kSampleInstances = 24;
constexpr int kMinRunning = 3;  // steps that a balance must make before it is one without being called so

class FormulaSearch {
 public:
  FormulaSearch(const LineView& view, const std::vector<Relation>& known, double margin)
      : view_(view), known_(known), margin_(margin), believed_(static_cast<std::size_t>(view.lines())) {
    for (const Relation& relation : known) {
      span_.add(relation);
      believed_[static_cast<std::size_t>(relation.target)] = true;
    }
    for (int line = view.first_line(); line < view.lines(); ++line)
      if (view.line(line).figures.any && !view.line(line).figures.sequence) lines_.push_back(line);
    for (int instance = view.first_instance(); instance < view.instances(); ++instance) {
      if (static_cast<int>(sample_.size()) == kSampleInstances) break;
      sample_.push_back(instance);
    }
  }

  std::vector<Relation> run() {
    scattered();
    equal_lines();
    carries();
    running_balances();
    return std::move(found_);
  }

 private:
  const LineTraits& trait(int line) const { return view_.line(line); }
  bool total_like(int line) const {
    return believed_[static_cast<std::size_t>(line)] || trait(line).total_like() || trait(line).label.net;
  }

  // Whether enough of a sample holds to weigh the relation in full.
  bool promising(const Relation& relation) const {
    int held = 0;
    int broken = 0;
    for (const int instance : sample_) {
      const Verdict verdict = test_relation(view_, relation, instance);
      held += verdict.state == Verdict::State::held && verdict.bits > 0;
      broken += verdict.state == Verdict::State::broken;
      if (broken > held + 3) return false;
    }
    // A wrong balance breaks its own line and the next.
    const bool named_balance = relation.kind == RelationKind::running && !relation.picked;
    return held > 0 && (named_balance ? 2 * held : held) >= broken;
  }

  // The figures of a formula in an instance of the sample that can test it.
  struct Printed {
    Int128 target = 0;
    std::array<Int128, kMostScattered> items{};  // as many as the formula has
    Int128 slack = 0;                            // half a unit of each: no tolerance is wider
  };

  std::vector<Printed> printed_in_sample(int target, const std::vector<int>& lines) const {
    std::vector<Printed> rows;
    for (const int instance : sample_) {
      const Figure& sum = view_.at(target, instance);
      if (!can_test(view_, instance) || !sum.present()) continue;
      Printed row{.target = sum.value, .slack = sum.half_unit};
      bool tests = true;
      bool filled = sum.value == 0;
      for (std::size_t i = 0; i < lines.size(); ++i) {
        const Figure& item = view_.at(lines[i], instance);
        const bool alike = item.kind != sum.kind || item.percent == sum.percent;
        tests = tests && item.present() && alike;
        filled = filled || item.value != 0;
        row.items[i] = item.value;
        row.slack += item.half_unit;
      }
      if (tests && filled) rows.push_back(row);
    }
    return rows;
  }

  // Whether even the widest tolerance leaves more of the sample broken than promising() forgives. Of all formulas that
  // are tried few pass, and this costs a tenth of a test in full.
  static bool is_hopeless(const std::vector<Printed>& sample, std::size_t items, unsigned mask) {
    int held = 0;
    int broken = 0;
    for (const Printed& row : sample) {
      Int128 residual = row.target;
      for (std::size_t i = 0; i < items; ++i) residual += is_taken_away(mask, i) ? row.items[i] : -row.items[i];
      ++(magnitude(residual) <= row.slack ? held : broken);
    }
    return held == 0 || held < broken;
  }
  static bool is_taken_away(unsigned mask, std::size_t term) { return (mask >> term & 1u) != 0; }

  bool keep(Relation relation, double price, double margin) {
    if (!believable(relation, price, margin)) return false;
    found_.push_back(std::move(relation));
    return true;
  }

  bool is_balance(int line) const {
    const LabelTraits& label = trait(line).label;
    return trait(line).figures.stock || label.balance || label.opening || label.net;
  }

  // Weighs it, and says whether it is worth more than it costs.
  bool believable(Relation& relation, double price, double margin) const {
    if (!printed_alike(view_, relation) || !promising(relation)) return false;
    const bool named = relation.kind == RelationKind::running && !relation.picked;
    weigh_against_neighbours(view_, relation, price, named ? kBrokenTotalBits : kBrokenFormulaBits);
    if (relation.bits < margin) return false;
    if (relation.kind == RelationKind::running && relation.picked && relation.held < kMinRunning) return false;
    // Without years one figure that comes again in the next column, and another that does not, carry nothing.
    const bool dated =
        std::any_of(sample_.begin(), sample_.end(), [&](int i) { return view_.instance(i).label.year != 0; });
    if (relation.kind != RelationKind::carry) return true;
    const bool balances = is_balance(relation.target) && is_balance(relation.terms.front().line);
    return (balances || dated) && (relation.broken < relation.held || dated);
  }

  // Lines that a scattered formula for `target` may use: all columns of a table of usual width; of rows, the
  // totals above the target, and the line right above a total, which may be one in all but its name.
  std::vector<int> partners(int target) const {
    std::vector<int> lines;
    if (view_.axis() == Axis::columns) {
      if (static_cast<int>(lines_.size()) > kMaxScatteredLines) return lines;
      std::copy_if(lines_.begin(), lines_.end(), std::back_inserter(lines), [&](int line) { return line != target; });
      return lines;
    }
    for (auto it = lines_.rbegin(); it != lines_.rend() && lines.size() < 8; ++it)
      if (*it < target && (total_like(*it) || (lines.empty() && trait(target).label.total))) lines.push_back(*it);
    return lines;
  }

  void scattered() {
    for (const int target : lines_) {
      if (believed_[static_cast<std::size_t>(target)]) continue;
      if (view_.axis() == Axis::rows && !total_like(target)) continue;
      const std::vector<int> lines = partners(target);
      std::optional<Relation> best;
      const double pairs = static_cast<double>(lines.size() * lines.size());
      const double base = trait(target).total_like() ? 0 : kPlainTargetBits;
      for (std::size_t i = 0; i < lines.size(); ++i)
        for (std::size_t j = i + 1; j < lines.size(); ++j) {
          try_signs(best, target, {lines[i], lines[j]}, base + std::log2(pairs));
          for (std::size_t k = j + 1; k < lines.size(); ++k)
            try_signs(best, target, {lines[i], lines[j], lines[k]},
                      base + std::log2(pairs * static_cast<double>(lines.size())));
        }
      if (best && best->broken > 0) {
        weigh_against_neighbours(view_, *best, base + std::log2(pairs * static_cast<double>(best->terms.size())),
                                 kBrokenScatteredBits);
        if (best->bits < margin_) best.reset();
      }
      if (best && span_.add(*best)) {
        believed_[static_cast<std::size_t>(target)] = true;
        found_.push_back(std::move(*best));
      }
    }
  }

  // Lines of one believed sum give no second formula among themselves: where most items are nil, any few of them
  // seem to make up the total.
  bool inside_known(const Relation& relation) const {
    return std::any_of(known_.begin(), known_.end(), [&](const Relation& other) {
      const auto has = [&](int line) {
        return other.target == line ||
               std::any_of(other.terms.begin(), other.terms.end(), [&](const Term& term) { return term.line == line; });
      };
      return has(relation.target) && std::all_of(relation.terms.begin(), relation.terms.end(),
                                                 [&](const Term& term) { return has(term.line); });
    });
  }

  // What is left of a formula without another one that it contains is next to nothing: drawn = for − against −
  // difference.
  bool holds_known(const Relation& relation) const {
    return std::any_of(known_.begin(), known_.end(), [&](const Relation& other) {
      const auto has = [&](int line) {
        return relation.target == line || std::any_of(relation.terms.begin(), relation.terms.end(),
                                                      [&](const Term& term) { return term.line == line; });
      };
      return other.terms.size() < relation.terms.size() && has(other.target) &&
             std::all_of(other.terms.begin(), other.terms.end(), [&](const Term& term) { return has(term.line); });
    });
  }

  void try_signs(std::optional<Relation>& best, int target, const std::vector<int>& lines, double price) const {
    const std::vector<Printed> sample = printed_in_sample(target, lines);
    for (unsigned mask = 0; mask + 1 < (1u << lines.size()); ++mask) {
      if (is_hopeless(sample, lines.size(), mask)) continue;
      Relation relation;
      relation.axis = view_.axis();
      relation.target = target;
      for (std::size_t i = 0; i < lines.size(); ++i)
        relation.terms.push_back({lines[i], is_taken_away(mask, i) ? -1 : 1});
      relation.strict = true;
      relation.picked = mask != 0 || view_.axis() == Axis::columns;
      if (!printed_alike(view_, relation) || inside_known(relation) || holds_known(relation)) continue;
      if (!promising(relation)) continue;
      weigh(view_, relation, price, kBrokenScatteredBits);
      if (relation.bits >= margin_ && (!best || relation.bits > best->bits)) best = std::move(relation);
    }
  }

  // Net assets and total equity. Among columns equality is a habit (a scale of contributions), not a rule.
  void equal_lines() {
    if (view_.axis() == Axis::columns) return;
    std::vector<int> totals;
    std::copy_if(lines_.begin(), lines_.end(), std::back_inserter(totals), [&](int line) { return total_like(line); });
    if (static_cast<int>(totals.size()) > kMaxCarryLines) return;
    const double price = 2 * std::log2(static_cast<double>(totals.size()) + 1);  // every pair of totals
    for (std::size_t i = 0; i < totals.size(); ++i)
      for (std::size_t j = i + 1; j < totals.size(); ++j) {
        Relation relation;
        relation.kind = RelationKind::equal;
        relation.axis = view_.axis();
        relation.target = totals[j];
        relation.terms = {{totals[i], 1}};
        LinearSpan with = span_;
        if (!inside_known(relation) && with.add(relation) && keep(std::move(relation), price, margin_))
          span_ = std::move(with);
      }
  }

  void carries() {
    if (static_cast<int>(lines_.size()) > kMaxCarryLines) return;
    // Every pair of lines, to either side; half of it where a total is carried.
    const double price = std::log2(2.0 * static_cast<double>(lines_.size() * lines_.size()) + 1);
    for (const int opening : lines_)
      for (const int closing : lines_) {
        if (opening >= closing) continue;
        for (const int shift : {-1, 1}) {
          Relation relation;
          relation.kind = RelationKind::carry;
          relation.axis = view_.axis();
          relation.target = opening;
          relation.terms = {{closing, 1, shift}};
          keep(std::move(relation), believed_[static_cast<std::size_t>(closing)] ? price / 2 : price, margin_);
        }
      }
  }

  void running_balances() {
    if (static_cast<int>(lines_.size()) > kMaxScatteredLines) return;
    const double count = static_cast<double>(lines_.size());
    const auto price = [&](int balance, double tried) {
      return std::log2(tried) - (trait(balance).label.balance ? kNamedBalanceBits : 0);
    };
    for (const int balance : lines_) {
      // Opening balance and movements already make it: some of the movements alone would at best come near.
      if (believed_[static_cast<std::size_t>(balance)]) continue;
      std::optional<Relation> best;
      const auto consider = [&](Relation relation, double tried) {
        if (!believable(relation, price(balance, tried), margin_)) return;
        if (!best || relation.bits > best->bits) best = std::move(relation);
      };
      for (const int shift : {-1, 1}) {
        for (const int line : lines_) {
          if (line == balance || trait(line).figures.decimals != trait(balance).figures.decimals) continue;
          for (const int sign : {1, -1}) consider(running(balance, shift, {{line, sign}}), 4 * count);
        }
        for (const int in : lines_)
          for (const int out : lines_)
            if (in != out && in != balance && out != balance)
              consider(running(balance, shift, {{in, 1}, {out, -1}}), 2 * count * count);
      }
      if (best) found_.push_back(std::move(*best));
    }
  }

  Relation running(int balance, int shift, std::vector<Term> movements) const {
    Relation relation;
    relation.kind = RelationKind::running;
    relation.picked = !trait(balance).label.balance;
    relation.axis = view_.axis();
    relation.target = balance;
    relation.terms = {{balance, 1, shift}};
    relation.terms.insert(relation.terms.end(), movements.begin(), movements.end());
    return relation;
  }

  LineView view_;
  const std::vector<Relation>& known_;
  double margin_;
  std::vector<bool> believed_;
  std::vector<int> lines_;   // with figures
  std::vector<int> sample_;  // instances
  LinearSpan span_;
  std::vector<Relation> found_;
};

}  // namespace

std::vector<Relation> find_formulas(const LineView& view, const std::vector<Relation>& known, double margin) {
  return FormulaSearch(view, known, margin).run();
}

}  // namespace crossfoot::validate
