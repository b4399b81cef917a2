#include "validate/relations/facts.h"

#include <algorithm>
#include <array>
#include <vector>

#include "language/concept.h"
#include "language/words.h"

namespace crossfoot::validate {
namespace {

constexpr int kMuchShown = 5;    // … that make a formula certain which nothing names
constexpr double kMuchBits = 8;  // the same in bits: one column of large figures

}  // namespace

bool Facts::is_plain_row() const {
  constexpr int kSeries = 8;
  if (grid_.rows() - grid_.first_row() < kSeries || relation_.axis != Axis::rows || !relation_.picked ||
      relation_.kind != RelationKind::sum)
    return false;
  const LineTraits& target = view().line(relation_.target);
  return !target.is_result();
}

bool Facts::is_real_rate() const {
  constexpr int kPercentFactor = 100;  // a larger factor was read from the units
  constexpr int kList = 5;
  const LineTraits& target = view().line(relation_.target);
  const bool several = relation_.informative >= kList && kList * relation_.broken <= relation_.informative;
  const bool mostly = relation_.informative >= 3 * std::max(relation_.broken, 1);
  if (target.figures.percent || target.label.percent) return model_.of_page ? borne_out() && mostly : is_shown();
  switch (relation_.kind) {
    case RelationKind::difference_percent: return target.label.ratio || several;
    case RelationKind::product: return mostly && (borne_out() || names_factors());
    case RelationKind::average: return several;
    case RelationKind::ratio:
      // A survey's enrolment in thousands, revised since the spending a head was worked out, is off in several years.
      if (relation_.factor > kPercentFactor && relation_.broken > 1) return false;
      return target.label.ratio && (relation_.axis == Axis::columns ? borne_out() : mostly);
    default: return target.label.ratio && several;
  }
}

bool Facts::names_factors() const {
  const auto& labels = relation_.axis == Axis::columns ? model_.statement->column_labels : model_.statement->row_labels;
  return std::any_of(relation_.terms.begin(), relation_.terms.end(), [&](const Term& term) {
    const auto at = static_cast<std::size_t>(term.line);
    return at < labels.size() && (labels[at].term == "quantity" || labels[at].term == "unit-price");
  });
}

bool Facts::is_amount_of_named_factors() const {
  constexpr int kRows = 4;
  return is_product() && names_factors() && relation_.informative >= kRows && relation_.broken == 1 && is_near();
}

bool Facts::is_slip_of_digits() const {
  // Any figure of one digit is one digit off any other; of a large total that it nearly makes up it is one all the
  // same.
  constexpr int kNearly = 1000;
  const bool nearly = kNearly * magnitude(equation_.verdict.residual) <= magnitude(grid_.at(equation_.target).value);
  if (diagnosis_.slip == Slip::digit && !nearly && digit_count(grid_, grid_.at(diagnosis_.suspect)) < 2) return false;
  switch (diagnosis_.slip) {
    case Slip::digit:
    case Slip::transposed:
    case Slip::dropped:
    case Slip::added:
    case Slip::shifted: return true;
    default: return false;
  }
}

bool Facts::is_named_total() const {
  if (relation_.kind != RelationKind::sum || !all_added(relation_) || !relation_.bounded) return false;
  const LabelTraits& label = view().line(relation_.target).label;
  if (relation_.axis == Axis::rows) return (label.bare_total || label.balance) && borne_out();
  return label.total && relation_.informative > kBorneOut;
}

bool Facts::mends_row_and_column() const {
  return std::any_of(diagnosis_.mended.begin(), diagnosis_.mended.end(), [&](int other) {
    const Relation& second = equations_.relation_of(equations_.at(other));
    return second.axis != relation_.axis && is_linear(second.kind) && is_linear(relation_.kind);
  });
}

bool Facts::is_total_anyway() const {
  const LabelTraits& label = view().line(relation_.target).label;
  return label.total || !model_.of_page || (relation_.axis == Axis::columns && all_added(relation_));
}

bool Facts::is_in_rates() const {
  constexpr int kSeveral = 2;
  if (relation_.axis != Axis::rows) return false;
  int between = 0, held = 0;
  for (const Equation& other : equations_.equations()) {
    const Relation& relation = equations_.relation_of(other);
    if (relation.axis != Axis::rows || relation.kind != RelationKind::sum || other.instance != equation_.instance)
      continue;
    // Two formulas for one total are one witness.
    if (&other != &equation_ && other.target == equation_.target) continue;
    held += other.verdict.state == Verdict::State::held && !other.verdict.trivial && !other.verdict.vacuous;
    between += other.verdict.state == Verdict::State::broken && is_between(other);
  }
  return between >= kSeveral && between > held;
}

bool Facts::is_near() const {
  const Int128 total = grid_.at(equation_.target).value, residual = equation_.verdict.residual;
  return 2 * magnitude(residual) <= std::max(magnitude(total), magnitude(total - residual));
}

bool Facts::is_plain_above() const {
  constexpr int kHeldPerBroken = 3;
  const LineTraits& target = view().line(relation_.target);
  if (relation_.kind != RelationKind::sum || relation_.axis != Axis::rows) return false;
  if (relation_.target > relation_.terms.front().line) return false;
  if (target.is_result()) return false;
  if (target.label.words.empty()) return true;  // "11 | 12 | 13": its own figures were taken for a label
  const bool one_of_two = relation_.broken == 1 && relation_.bits >= kMuchBits;
  return kHeldPerBroken * relation_.broken > relation_.informative && !one_of_two;
}

bool Facts::repeats_total() const {
  const Int128 total = grid_.at(equation_.target).value;
  return relation_.structural && !mends_several() &&
         std::any_of(terms().begin(), terms().end(),
                     [&](const EquationTerm& term) { return grid_.at(term.cell).value == total; });
}

bool Facts::is_unnamed_balance() const {
  if (relation_.kind != RelationKind::running) return false;
  const LineTraits& target = view().line(relation_.target);
  return !target.label.balance && !target.figures.stock;
}

bool Facts::is_of_rates_in_row() const {
  return relation_.kind == RelationKind::sum && relation_.axis == Axis::columns && relation_.picked &&
         grid_.at(equation_.target).percent;
}

bool Facts::is_of_one_operand() const {
  if (!model_.of_page || relation_.kind != RelationKind::sum || !relation_.picked) return false;
  const auto filled = std::count_if(terms().begin(), terms().end(),
                                    [&](const EquationTerm& term) { return grid_.at(term.cell).value != 0; });
  return filled < 2;
}

bool Facts::is_break_of_series() const {
  if (relation_.kind != RelationKind::difference_percent || is_slip_of_digits()) return false;
  return std::any_of(relation_.terms.begin(), relation_.terms.end(), [](const Term& term) { return term.shift != 0; });
}

bool Facts::is_nameless_column() const {
  if (!model_.of_page || relation_.axis != Axis::columns || relation_.informative >= kMuchShown) return false;
  return view().line(relation_.target).label.words.empty();
}

bool Facts::is_of_doubtful_cells() const {
  const auto doubtful = [&](const EquationTerm& term) { return grid_.at(term.cell).doubtful; };
  return grid_.at(equation_.target).doubtful || std::any_of(terms().begin(), terms().end(), doubtful);
}

bool Facts::is_plain_row_total() const {
  constexpr int kHeldPerBroken = 3;
  return relation_.kind == RelationKind::sum && relation_.axis == Axis::columns && all_added(relation_) &&
         view().line(relation_.target).label.total && diagnosis_.suspect == equation_.target && borne_out() &&
         relation_.held >= kHeldPerBroken * relation_.broken && !is_of_doubtful_cells();
}

bool Facts::is_line_number() const {
  const auto repeats = [&](int cell) {
    const auto& labels = model_.statement->row_labels;
    const std::string& outline = labels[static_cast<std::size_t>(grid_.row_of(cell))].outline;
    const Figure& figure = grid_.at(cell);
    return !outline.empty() && figure.decimals == 0 && grid_.decimal(figure.value, 0).to_string() == outline;
  };
  return repeats(diagnosis_.suspect) || repeats(equation_.target);
}

bool Facts::is_sign_of_difference() const {
  if (of_rate() || !is_in_differences()) return false;
  return diagnosis_.slip == Slip::sign || (relation_.axis == Axis::rows && !all_added(relation_));
}

bool Facts::is_sign_on_page() const {
  const Cell* printed = model_.printed_cell(diagnosis_.suspect);
  const bool stray = printed != nullptr && printed->text.ends_with(" -");  // "- 29,574,722.22 -": of the next column
  // What is overdrawn in one row of a column of balances is what an editor looks for.
  const bool of_balance = relation_.axis == Axis::columns && relation_.broken == 1 &&
                          diagnosis_.suspect == equation_.target && view().line(relation_.target).label.balance;
  if (diagnosis_.slip == Slip::sign) return stray || (model_.of_page && !of_balance);
  return model_.of_page && holds_with_other_sign();
}

bool Facts::is_equal_by_chance() const {
  const auto named = [&](int line) {
    const LabelTraits& label = view().line(line).label;
    const bool sums = std::any_of(model_.relations.begin(), model_.relations.end(), [&](const Relation& other) {
      return other.kind == RelationKind::sum && other.axis == relation_.axis && other.target == line &&
             other.terms.size() > 1 && other.held >= kBorneOut;
    });
    return (sums && !label.words.empty()) || label.total || label.net || label.balance;
  };
  return relation_.kind == RelationKind::equal && !(named(relation_.target) && named(relation_.terms.front().line));
}

bool Facts::is_doubtful_formula() const {
  return relation_.kind == RelationKind::equal || (!relation_.bounded && relation_.broken >= relation_.held);
}

bool Facts::is_lost_minus() const {
  if (diagnosis_.slip != Slip::sign || cancels_out() || is_in_differences()) return false;
  if (diagnosis_.right > 0 || is_balance(diagnosis_.suspect)) return true;
  const auto negative = [&](const EquationTerm& term) { return grid_.at(term.cell).value < 0; };
  // Figures without a minus do not sum to one that has it.
  if (grid_.at(equation_.target).value < 0 && all_added(relation_)) return true;
  return std::any_of(terms().begin(), terms().end(), negative) || is_negative_elsewhere();
}

bool Facts::is_item_left_out() const {
  const bool one = diagnosis_.slip == Slip::omitted || diagnosis_.slip == Slip::doubled;
  return one && all_added(relation_) && (borne_out() || mends_several());
}

bool Facts::is_of_one_item() const {
  return relation_.kind == RelationKind::sum && relation_.terms.size() < 2 && diagnosis_.slip != Slip::omitted;
}

bool Facts::is_copied() const {
  if (diagnosis_.slip != Slip::copied || diagnosis_.slip_cell < 0) return false;
  const int own = grid_.column_of(diagnosis_.suspect), other = grid_.column_of(diagnosis_.slip_cell);
  if (!model_.of_page && relation_.axis == Axis::rows &&
      test_relation(view(), relation_, other).state == Verdict::State::held)
    return true;
  int same = 0, unlike = 0;
  for (int row = grid_.first_row(); row < grid_.rows(); ++row) {
    const Figure &a = grid_.at(row, own), &b = grid_.at(row, other);
    if (row == grid_.row_of(diagnosis_.suspect) || !a.present() || !b.present()) continue;
    if (a.value == 0 && b.value == 0) continue;
    (a.value == b.value ? same : unlike) += 1;
  }
  return unlike > 0 && unlike >= same;
}

bool Facts::holds_with_other_sign() const {
  if (relation_.kind != RelationKind::difference_percent || terms().size() < 2) return false;
  Figure a = grid_.at(terms()[0].cell), b = grid_.at(terms()[1].cell);
  for (Figure* turned : {&a, &b}) {
    turned->value = -turned->value;
    const std::array<const Figure*, 2> operands{&a, &b};
    const Verdict verdict = test_multiplicative(relation_, grid_.scale(), grid_.at(equation_.target), operands);
    if (verdict.state == Verdict::State::held) return true;
  }
  return false;
}

bool Facts::is_between(const Equation& equation) const {
  std::vector<Int128> items;
  for (const EquationTerm& term : equations_.terms(equation)) {
    const Int128 value = term.coefficient * grid_.at(term.cell).value;
    if (value < 0) return false;
    if (value > 0) items.push_back(value);
  }
  if (items.empty()) return false;
  const auto [least, most] = std::minmax_element(items.begin(), items.end());
  const Int128 total = grid_.at(equation.target).value;
  // Of a single item that is not zero, the total of an average is the smaller one.
  return items.size() < 2 ? total < *most : total >= *least && total <= *most;
}

bool Facts::cancels_out() const {
  if (diagnosis_.suspect == equation_.target) return false;
  const Int128 printed = magnitude(grid_.at(diagnosis_.suspect).value);
  bool paired = false;
  int left = 0;
  for (const EquationTerm& term : terms()) {
    const Int128 value = magnitude(grid_.at(term.cell).value);
    if (term.cell == diagnosis_.suspect || value == 0) continue;
    if (!paired && value == printed)
      paired = true;
    else
      ++left;
  }
  return paired && left <= 1;
}

bool Facts::is_in_differences() const {
  static const language::Concept kDifference("difference-of-plan");
  const auto& heads = model_.statement->column_labels;
  const auto column = static_cast<std::size_t>(grid_.column_of(diagnosis_.suspect));
  if (column >= heads.size()) return false;
  const auto words = language::words_of(heads[column].key);
  return kDifference.is_among(words);
}

bool Facts::is_usual_print() const {
  const auto separator = [&](int cell) -> char32_t {
    const auto& amounts = model_.statement->at(grid_.row_of(cell), grid_.column_of(cell)).amounts;
    return amounts.empty() || amounts.front().readings.empty() ? 0 : amounts.front().readings.front().group_separator;
  };
  const char32_t own = separator(diagnosis_.suspect);
  if (own == 0) return false;
  for (int row = grid_.first_row(); row < grid_.rows(); ++row)
    for (int column = grid_.first_column(); column < grid_.columns(); ++column)
      if (grid_.index(row, column) != diagnosis_.suspect && separator(grid_.index(row, column)) == own) return true;
  return false;
}

bool Facts::is_balance(int cell) const {
  const LineTraits &row = model_.traits.rows[static_cast<std::size_t>(grid_.row_of(cell))],
                   &column = model_.traits.columns[static_cast<std::size_t>(grid_.column_of(cell))];
  return row.label.balance || row.label.net || column.label.balance || column.label.net;
}

bool Facts::is_negative_elsewhere() const {
  const int line =
      relation_.axis == Axis::rows ? grid_.row_of(diagnosis_.suspect) : grid_.column_of(diagnosis_.suspect);
  const auto& all = equations_.equations();
  return std::any_of(all.begin(), all.end(), [&](const Equation& other) {
    return other.relation == equation_.relation && other.verdict.state == Verdict::State::held &&
           view().at(line, other.instance).value < 0;
  });
}

}  // namespace crossfoot::validate
