// Facts: whether another line of the table explains the figure better than the formula does.
#include <algorithm>
#include <string>

#include "validate/relations/facts.h"

namespace crossfoot::validate {

// "Earnings per share - diluted" names what "Weighted average shares - diluted" does.
bool Facts::shares_more_words(int line, int than) const {
  const auto& own = view().line(relation_.target).label.words;
  const auto shared = [&](int other) {
    const auto& words = view().line(other).label.words;
    return std::count_if(own.begin(), own.end(), [&](const std::string& word) {
      return std::find(words.begin(), words.end(), word) != words.end();
    });
  };
  return shared(line) > shared(than);
}

bool Facts::follows_from_another() const {
  if (relation_.kind != RelationKind::ratio && relation_.kind != RelationKind::difference_percent) return false;
  const LineView lines = view();
  for (std::size_t t = 0; t < relation_.terms.size(); ++t)
    for (int line = lines.first_line(); line < lines.lines(); ++line) {
      Relation other = relation_;
      if (line == relation_.target || line == relation_.terms[t].line || !lines.line(line).figures.any) continue;
      other.terms[t].line = line;
      const Verdict verdict = test_relation(lines, other, equation_.instance);
      if (verdict.state == Verdict::State::untestable) continue;
      const Int128 off = magnitude(verdict.residual), own = magnitude(equation_.verdict.residual);
      if (off < own && off <= 2 * verdict.tolerance && shares_more_words(line, relation_.terms[t].line)) return true;
      if (2 * off < own && broken_of(lines, other) <= relation_.broken) return true;
    }
  return false;
}

bool Facts::is_total_of_others() const {
  if (relation_.kind != RelationKind::sum) return false;
  const int total = relation_.target;
  // Its items have a total of their own, or it breaks again: sex and place may both make up one population.
  const bool of_another = std::any_of(model_.relations.begin(), model_.relations.end(), [&](const Relation& other) {
    return other.kind == RelationKind::sum && other.axis == relation_.axis && other.broken == 0 &&
           other.target != total && other.terms == relation_.terms;
  });
  if (!of_another && relation_.broken < 2) return false;
  // total = Σ others, however the formula was turned: write-ins = votes − the one − the other.
  const auto sums_to_total = [&](const Relation& other) {
    if (other.target == total) return all_added(other);
    return std::all_of(other.terms.begin(), other.terms.end(),
                       [&](const Term& term) { return (term.line == total) == (term.coefficient > 0); }) &&
           std::any_of(other.terms.begin(), other.terms.end(), [&](const Term& term) { return term.line == total; });
  };
  return std::any_of(model_.relations.begin(), model_.relations.end(), [&](const Relation& other) {
    return &other != &relation_ && other.kind == RelationKind::sum && other.axis == relation_.axis &&
           other.broken == 0 && other.informative >= relation_.informative && sums_to_total(other);
  });
}

bool Facts::is_of_line_beside() const {
  if (relation_.kind != RelationKind::sum) return false;
  const LineView lines = view();
  if (!relation_.picked && lines.line(relation_.target).is_result()) return false;
  const auto takes_part = [&](int line) {
    return line == relation_.target || std::any_of(relation_.terms.begin(), relation_.terms.end(),
                                                   [&](const Term& term) { return term.line == line; });
  };
  for (std::size_t t = 0; t <= relation_.terms.size(); ++t)
    for (int line = lines.first_line(); line < lines.lines(); ++line) {
      if (takes_part(line) || !lines.line(line).figures.any) continue;
      Relation other = relation_;
      (t == relation_.terms.size() ? other.target : other.terms[t].line) = line;
      const Verdict verdict = test_relation(lines, other, equation_.instance);
      if (verdict.state == Verdict::State::held && !verdict.trivial && broken_of(lines, other) <= relation_.broken)
        return true;
    }
  return false;
}

bool Facts::counts_twice() const {
  if (relation_.kind != RelationKind::sum || relation_.axis != Axis::rows) return false;
  const LineView lines = view();
  const auto is_item = [&](int line, int coefficient) {
    return std::any_of(relation_.terms.begin(), relation_.terms.end(), [&](const Term& term) {
      return term.line == line && term.coefficient == coefficient && !lines.line(line).label.total;
    });
  };
  return std::any_of(relation_.terms.begin(), relation_.terms.end(), [&](const Term& term) {
    if (!lines.line(term.line).label.total || term.line == lines.first_line()) return false;
    const Int128 total = lines.at(term.line, equation_.instance).value;
    return total != 0 && total == lines.at(term.line - 1, equation_.instance).value &&
           is_item(term.line - 1, term.coefficient);
  });
}

bool Facts::is_parted_by_a_line() const {
  if (relation_.kind != RelationKind::equal) return false;
  const LineView lines = view();
  for (int line = lines.first_line(); line < lines.lines(); ++line)
    if (const Int128 value = lines.at(line, equation_.instance).value;
        value != 0 && magnitude(value) == magnitude(equation_.verdict.residual))
      return true;
  return false;
}

int Facts::broken_of(const LineView& lines, const Relation& other) const {
  int broken = 0;
  for (int instance = lines.first_instance(); instance < lines.instances(); ++instance)
    broken += test_relation(lines, other, instance).state == Verdict::State::broken;
  return broken;
}

}  // namespace crossfoot::validate
