// The words that tell of a change and what its figures are, in English and Spanish.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "validate/document/figures.h"

namespace crossfoot::validate {

// "increased", "aumento".
bool is_change_word(std::string_view folded);
bool is_change_word(const Word& word);
// "went from 250 to 280": a change of either kind.
bool is_move_word(const Word& word);

// "from" of "from about 250", "a" of "a casi 250"; empty where nothing stands before the figure.
const std::string& preposition_of(const std::vector<Word>& words, const ProseFigure& figure);

// "compared with 250", "frente a 250", "respecto de las 250".
bool is_compared(const std::vector<Word>& words, const ProseFigure& figure);

// Ages, hours and pages go from one to another without any change; targets and forecasts are no past.
bool is_span_or_plan(const std::vector<Word>& words, const ProseFigure& figure);

enum class Points { none, percentage, basis };
Points points_of(const std::vector<Word>& words, const ProseFigure& figure);

// Whether words [first, after) speak of rates per year, or in other money than the figures beside them.
bool is_of_another_measure(const std::vector<Word>& words, std::size_t first, std::size_t after);

}  // namespace crossfoot::validate
