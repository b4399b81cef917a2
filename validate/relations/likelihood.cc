#include "validate/relations/likelihood.h"

#include <algorithm>
#include <array>

#include "validate/relations/facts.h"
#include "validate/relations/lost_row.h"

namespace crossfoot::validate {
namespace {

// Each of them is enough for silence. A new one is a question in facts.h and a line here.
using Objection = bool (Facts::*)() const;
constexpr std::array kObjections = {
    &Facts::from_zero,
    &Facts::is_plain_row,
    &Facts::is_equal_by_chance,
    &Facts::is_of_one_item,
    &Facts::is_plain_above,
    &Facts::repeats_total,
    &Facts::is_unnamed_balance,
    &Facts::is_sign_on_page,
    &Facts::is_sign_of_difference,
    &Facts::is_of_doubtful_cells,
    &Facts::is_line_number,
    &Facts::is_parted_by_a_line,
    &Facts::is_nameless_column,
    &Facts::is_of_cut_figures,
    &Facts::is_break_of_series,
    &Facts::is_of_line_beside,
    &Facts::is_total_of_others,
    &Facts::is_of_rates_in_row,
    &Facts::is_of_one_operand,
    &Facts::is_hidden_in_dashes,
    &Facts::is_barely_off,
    &Facts::is_a_coarse_step,
    &Facts::counts_twice,
};

Likelihood of_product(const Facts& facts, bool explained) {
  if (explained && facts.mends_several()) return Likelihood::sure;
  if (facts.is_said_by_names()) return explained || facts.mends_several() ? Likelihood::likely : Likelihood::unlikely;
  const bool told = explained || facts.is_amount_of_named_factors();
  return told && facts.is_real_rate() ? Likelihood::likely : Likelihood::unlikely;
}

Likelihood of_cell(const Facts& facts) {
  if (facts.is_plain_row_total() && !facts.is_total_of_others()) return Likelihood::likely;
  if (std::any_of(kObjections.begin(), kObjections.end(), [&](const Objection& objects) { return (facts.*objects)(); }))
    return Likelihood::unlikely;
  const bool slip = facts.is_slip_of_digits();
  const bool explained = slip || facts.is_lost_minus() || facts.is_copied() || facts.is_misread();
  if (facts.is_product()) return of_product(facts, explained && !facts.is_turned());
  if (facts.is_average() && explained && !facts.is_turned())
    return facts.is_usual_average() ? Likelihood::likely : Likelihood::unlikely;
  if (facts.of_rate())
    return facts.is_real_rate() && !facts.follows_from_another() ? Likelihood::likely : Likelihood::unlikely;
  if (facts.is_doubtful_formula() && !explained && !facts.mends_several()) return Likelihood::unlikely;
  if (facts.is_between_items() && !facts.mends_row_and_column() && (!facts.is_named_slip() || facts.is_in_rates()))
    return Likelihood::unlikely;
  if (slip) return facts.borne_out() || facts.mends_several() ? Likelihood::sure : Likelihood::likely;
  if (explained || (facts.is_item_left_out() && facts.mends_several())) return Likelihood::sure;
  if (facts.mends_several() && facts.is_total_anyway()) return Likelihood::likely;
  return (facts.is_named_total() && facts.is_near()) || facts.is_item_left_out() ? Likelihood::likely
                                                                                 : Likelihood::unlikely;
}

bool is_of_two_splits(const TableModel& model, const Diagnosis& diagnosis) {
  return std::any_of(model.repeated_rows.begin(), model.repeated_rows.end(), [&](const RepeatedRow& repeated) {
    return repeated.of_two_splits && repeated.row == model.grid.row_of(diagnosis.suspect);
  });
}

}  // namespace

Likelihood likelihood_of(const TableModel& model, const EquationSet& equations, const Diagnosis& diagnosis) {
  switch (diagnosis.cause) {
    case Diagnosis::Cause::cell: return of_cell(Facts(model, equations, diagnosis));
    // Of a page the rows are our reading of where its words stand, and the row that a total lacks was more often lost
    // by us: of 21 such findings in 241 real reports none was a row lost in print.
    case Diagnosis::Cause::row_missing:
      return !model.of_page && lost_a_row(model, equations, diagnosis) ? Likelihood::likely : Likelihood::unlikely;
    case Diagnosis::Cause::row_printed_twice:
      return is_of_two_splits(model, diagnosis) ? Likelihood::unlikely : Likelihood::sure;
    case Diagnosis::Cause::lines_skipped: return Likelihood::sure;
  }
  return Likelihood::unlikely;
}

}  // namespace crossfoot::validate
