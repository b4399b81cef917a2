#include "validate/relations/skipped_lines.h"

#include <algorithm>
#include <string>

namespace crossfoot::validate {
namespace {

bool counts(const Relation& relation, int line) {
  return std::any_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) { return term.line == line; });
}

bool is_footing(const Relation& relation) {
  return relation.axis == Axis::rows && relation.kind == RelationKind::sum && !relation.terms.empty();
}

class SkippedLines {
 public:
  explicit SkippedLines(const TableModel& model) : model_(model), view_(model.grid, model.traits, Axis::rows) {}

  const LineView& view() const { return view_; }

  // Lines of the subtotal's section above its block, which a later total counts directly beside the subtotal.
  std::vector<int> above(const Relation& subtotal) const {
    if (!is_footing(subtotal) || !view_.line(subtotal.target).label.total) return {};
    const int first = subtotal.terms.front().line;
    if (view_.line(first).place.heading_before) return {};
    const auto whole = std::find_if(model_.relations.begin(), model_.relations.end(), [&](const Relation& other) {
      return is_footing(other) && other.held > 0 && other.target > subtotal.target && counts(other, subtotal.target);
    });
    if (whole == model_.relations.end()) return {};
    const bool numbered = view_.line(first).place.outline != Outline::none;
    std::vector<int> skipped;
    int line = first - 1;
    for (; line >= view_.first_line() && view_.line(line).figures.any; --line) {
      if (numbered ? view_.line(line).place.outline == view_.line(first).place.outline : !is_item(line)) {
        if (!counts(*whole, line)) return {};
        skipped.push_back(line);
      }
      if (view_.line(line).place.heading_before) break;
    }
    if (!numbered && !closes(subtotal, line - 1)) return {};
    return skipped;
  }

 private:
  const std::string& label(int line) const {
    static const std::string kNone;
    return line < 0 ? kNone : model_.statement->row_labels[static_cast<std::size_t>(line)].key;
  }

  // Of a total that stands above it: counted there already.
  bool is_item(int line) const {
    return std::any_of(model_.relations.begin(), model_.relations.end(), [&](const Relation& relation) {
      return is_footing(relation) && relation.held > 0 && relation.target < line && counts(relation, line);
    });
  }

  // "Operating expenses" … "Total operating expenses", or "Subtotal" where another one sums all below its heading.
  bool closes(const Relation& subtotal, int heading) const {
    if (heading < view_.first_line() || label(heading).empty()) return false;
    if (label(subtotal.target).find(label(heading)) != std::string::npos) return true;
    return std::any_of(model_.relations.begin(), model_.relations.end(), [&](const Relation& other) {
      return is_footing(other) && other.held > 0 && other.target != subtotal.target && !label(other.target).empty() &&
             label(other.target) == label(subtotal.target) && view_.line(other.terms.front().line).place.heading_before;
    });
  }

  const TableModel& model_;
  LineView view_;
};

}  // namespace

std::vector<Diagnosis> diagnose_skipped(const TableModel& model, const EquationSet& equations) {
  std::vector<Diagnosis> diagnoses;
  const SkippedLines search(model);
  for (std::size_t e = 0; e < equations.equations().size(); ++e) {
    const Equation& equation = equations.equations()[e];
    if (equation.verdict.state != Verdict::State::held) continue;
    Diagnosis diagnosis;
    Int128 sum = 0;
    for (const int line : search.above(equations.relation_of(equation))) {
      const int cell = search.view().cell(line, equation.instance);
      sum += model.grid.at(cell).value;
      if (model.grid.at(cell).value != 0) diagnosis.slip_cell = cell;
    }
    if (sum == 0) continue;
    diagnosis.cause = Diagnosis::Cause::lines_skipped;
    diagnosis.equation = static_cast<int>(e);
    diagnosis.suspect = equation.target;
    diagnosis.suspects.push_back(equation.target);
    diagnosis.right = model.grid.at(equation.target).value + sum;
    diagnosis.right_decimals = model.grid.at(equation.target).decimals;
    diagnosis.slip = Slip::omitted;
    for (const CellUse& use : equations.uses(equation.target))
      if (equations.at(use.equation).target != equation.target) diagnosis.vouching.push_back(use.equation);
    diagnoses.push_back(std::move(diagnosis));
  }
  return diagnoses;
}

}  // namespace crossfoot::validate
