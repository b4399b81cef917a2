// Every instance of every believed relation as an equation over cells, and where each cell is used.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "validate/relations/multiplicative.h"
#include "validate/relations/relation.h"

namespace crossfoot::validate {

struct Equation {
  int relation = 0;
  int instance = 0;
  int target = 0;              // cell
  std::size_t first_term = 0;  // into EquationSet's terms
  std::size_t term_count = 0;
  Verdict verdict;
};

struct EquationTerm {
  int cell = 0;
  int coefficient = 1;
};

struct CellUse {
  int equation = 0;
  int slope = 0;  // of the residual in the cell's value: +1 for a target, −coefficient for a term
};

class EquationSet {
 public:
  EquationSet(const FigureGrid& grid, const TableTraits& traits, const std::vector<Relation>& relations);

  const std::vector<Equation>& equations() const { return equations_; }
  const Equation& at(int equation) const { return equations_[static_cast<std::size_t>(equation)]; }
  const Relation& relation_of(const Equation& equation) const {
    return (*relations_)[static_cast<std::size_t>(equation.relation)];
  }
  std::span<const EquationTerm> terms(const Equation& equation) const {
    return std::span(terms_).subspan(equation.first_term, equation.term_count);
  }
  std::span<const CellUse> uses(int cell) const;

  // Whether the equation holds once `cell` reads `figure`.
  bool holds_with(const Equation& equation, const CellUse& use, int cell, const Figure& figure) const;
  // The value of `cell` that makes the equation hold; nothing where a quotient leaves it open.
  std::optional<Implied> implied(const Equation& equation, const CellUse& use, int cell) const;

 private:
  // Of an equation that is no sum: its operands, with `figure` in place of what `cell` reads.
  std::vector<const Figure*> operands_with(const Equation& equation, int cell, const Figure& figure) const;

  const FigureGrid* grid_;
  const std::vector<Relation>* relations_;
  std::vector<Equation> equations_;
  std::vector<EquationTerm> terms_;
  std::vector<std::size_t> use_begin_;  // per cell, into uses_
  std::vector<CellUse> uses_;
};

}  // namespace crossfoot::validate
