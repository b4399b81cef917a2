// What speaks for an error in print where a relation breaks, and what against it: one question each, answered from the
// table alone. Which of them decide is in likelihood.cc.
#pragma once

#include <span>

#include "validate/relations/diagnosis.h"

namespace crossfoot::validate {

// Columns or rows, besides the broken one, that show what a formula is.
constexpr int kBorneOut = 2;

// Of the diagnosis of one cell.
class Facts {
 public:
  Facts(const TableModel& model, const EquationSet& equations, const Diagnosis& diagnosis)
      : model_(model),
        grid_(model.grid),
        equations_(equations),
        diagnosis_(diagnosis),
        equation_(equations.at(diagnosis.equation)),
        relation_(equations.relation_of(equation_)) {}

  bool of_rate() const { return !is_linear(relation_.kind); }
  // A figure that should be zero, or is and should not be, is more often one that does not belong, or was not given.
  bool from_zero() const { return !of_rate() && (diagnosis_.right == 0 || grid_.at(diagnosis_.suspect).value == 0); }
  // Rows of a smooth series, instalments or years, seem to be sums and differences of one another.
  bool is_plain_row() const;
  // A quotient of three figures is found by chance; one that its label or its sign calls a rate is there, and so is one
  // that a list of lines keeps.
  bool is_real_rate() const;
  bool is_average() const { return relation_.kind == RelationKind::average; }
  // Averages of more columns than not come out.
  bool is_usual_average() const { return relation_.informative >= 2 * std::max(relation_.broken, 1); }
  bool is_product() const { return relation_.kind == RelationKind::product; }
  // Quantity and price by their heads, which one row alone does not keep to.
  bool is_amount_of_named_factors() const;
  // No other column bears the formula out: the names of its rows alone do.
  bool is_said_by_names() const { return relation_.structural; }
  bool is_shown() const { return relation_.informative > 0; }
  bool borne_out() const { return relation_.informative >= kBorneOut; }
  bool mends_several() const { return diagnosis_.mended.size() > 1 || diagnosis_.confirmed; }
  bool is_misread() const {
    return diagnosis_.reading >= 0 && (is_shown() || mends_several() || relation_.structural) && !is_usual_print();
  }
  bool is_turned() const { return diagnosis_.slip == Slip::sign; }
  bool is_named_slip() const { return diagnosis_.slip != Slip::none || is_misread(); }
  bool is_slip_of_digits() const;

  // A column called a total of the columns beside it, or a line called "Total" and nothing else or a closing balance,
  // and so in several instances: what it is needs no guess.
  bool is_named_total() const;

  // The same figure mends its row and its column.
  bool mends_row_and_column() const;

  // On a page two formulas may break for one reason: the cells are not where we put them.
  bool is_total_anyway() const;

  bool is_between_items() const { return !of_rate() && is_between(equation_); }

  // Totals of a column that lie between their items more often than they sum them: densities, rates, unit prices.
  bool is_in_rates() const;
  // A total and its only item, right above it, are both summed: the lines were never items of one whole.
  bool counts_twice() const;
  // A sum and its total are of one size: "56,050" under 35, 6 and 6 is another thing.
  bool is_near() const;

  // An item above others that nothing sets apart is their total where it is so in nearly all columns.
  bool is_plain_above() const;
  // "Funds | 967", "Total funds | 967": what is taken for an item is the total printed once more.
  bool repeats_total() const;
  // Figures that pass from period to period are balances by their name, or it is a coincidence.
  bool is_unnamed_balance() const;
  // "Diluted earnings per share" over the basic shares: another operand is nearer, and no worse elsewhere.
  bool follows_from_another() const;
  // "Proposed 95,709" and "department 93,709": the change printed is that of the other column.
  bool is_of_line_beside() const;
  // Other lines sum to the total wherever they stand, and these do where they happen to: two votes side by side, of as
  // many voters.
  bool is_total_of_others() const;
  // Interest rates side by side, of which one is the other less a discount.
  bool is_of_rates_in_row() const;
  // On a page, of a formula that nothing names, in an instance with one operand beside zeros.
  bool is_of_one_operand() const;
  // "–" stands for what is too small to print: the total is a little more than its items.
  bool is_hidden_in_dashes() const;
  // A unit or two beyond what rounding explains, in a table whose other sums show that it was rounded.
  bool is_barely_off() const;
  // Figures in tens or thousands throughout, a step of theirs apart.
  bool is_a_coarse_step() const;
  // Figures that were cut, not rounded, sum to less than their total everywhere, by up to a unit for each.
  bool is_of_cut_figures() const;
  // A series that goes on with other figures breaks its growth once: with a new base, or another source.
  bool is_break_of_series() const;
  // Columns without a head on a page, of line numbers and ticks in a form.
  bool is_nameless_column() const;
  // Doubt travels: what rests on a cell with several figures is our guess.
  bool is_of_doubtful_cells() const;
  // "Total pending" of nearly every row is the sum of its columns: whatever else one row prints is wrong, zero as well.
  bool is_plain_row_total() const;
  // "1 Total revenue … 1": the number of the line, printed once more beside it.
  bool is_line_number() const;
  // Surplus 11,825 and operating surplus 11,821, with 4 of interest between them.
  bool is_parted_by_a_line() const;
  // Income less expenses are the surplus, but less spent than planned adds to it.
  bool is_sign_of_difference() const;
  // On a page the minus of one column may stand where we gave it to another.
  bool is_sign_on_page() const;

  // Lines that repeat one another, codes or shares of a quota, are no totals that must agree.
  bool is_equal_by_chance() const;

  // Two totals that agree in some columns, and a block that may start elsewhere, may well differ in the others.
  bool is_doubtful_formula() const;

  // A minus that would mend it is more often a deduction that prints none, unless its line prints one where the formula
  // holds, or another line of the formula does. On a page the minus may stand where we did not look.
  bool is_lost_minus() const;

  bool is_item_left_out() const;
  // That two lines print the same figure says little of where they do not.
  bool is_of_one_item() const;

  // Two columns may print the same figures all the way down: accrued and paid. Where it is right in the neighbour's, it
  // was copied from there.
  bool is_copied() const;

 private:
  bool names_factors() const;
  bool shares_more_words(int line, int than) const;

  // A change in percent that follows once one of its two figures has the other sign.
  bool holds_with_other_sign() const;

  int broken_of(const LineView& lines, const Relation& other) const;

  // "Total" under densities, ages or prices: between its items, as an average is and no sum of positive figures.
  bool is_between(const Equation& equation) const;
  LineView view() const { return LineView(grid_, model_.traits, relation_.axis); }
  std::span<const EquationTerm> terms() const { return equations_.terms(equation_); }

  // With its sign turned the figure and an equal one beside it are nothing: what is left repeats one figure.
  bool cancels_out() const;

  // Less spent than planned is printed with either sign.
  bool is_in_differences() const;

  // Printed with the thousands separator of other figures of the table it reads as they do.
  bool is_usual_print() const;

  // More spent than there was: of all figures a balance is the one that needs its minus.
  bool is_balance(int cell) const;

  bool is_negative_elsewhere() const;

  const TableModel& model_;
  const FigureGrid& grid_;
  const EquationSet& equations_;
  const Diagnosis& diagnosis_;
  const Equation& equation_;
  const Relation& relation_;
};

}  // namespace crossfoot::validate
