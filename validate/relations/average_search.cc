#include <algorithm>
#include <optional>

#include "validate/relations/evidence.h"
#include "validate/relations/formula_search.h"

namespace crossfoot::validate {
namespace {

constexpr double kLayoutsBits = 1;  // two blocks are tried: all lines above, and those since the last heading

// The items of the line called "Average": what stands before it, from `first`, and is no total or average itself.
std::vector<Term> items_before(const LineView& view, int target, int first) {
  std::vector<Term> items;
  for (int line = first; line < target; ++line) {
    const LineTraits& trait = view.line(line);
    if (trait.figures.any && !trait.figures.sequence && !trait.label.total && !trait.label.average)
      items.push_back({line, 1});
  }
  return items;
}

int block_begin(const LineView& view, int target) {
  int first = target;
  while (first > view.first_line() && !view.line(first).place.heading_before) --first;
  return first;
}

std::optional<Relation> average_at(const LineView& view, int target, double margin) {
  std::optional<Relation> best;
  for (const int first : {view.first_line(), block_begin(view, target)}) {
    Relation relation;
    relation.kind = RelationKind::average;
    relation.axis = view.axis();
    relation.target = target;
    relation.terms = items_before(view, target, first);
    if (relation.terms.size() < 2) continue;
    weigh(view, relation, kLayoutsBits, kBrokenFormulaBits);
    const bool believed = relation.bits >= margin && relation.held > relation.broken;
    if (believed && (!best || relation.bits > best->bits)) best = std::move(relation);
  }
  return best;
}

}  // namespace

std::vector<Relation> find_averages(const LineView& view, double margin) {
  std::vector<Relation> found;
  for (int line = view.first_line(); line < view.lines(); ++line)
    if (view.line(line).label.average && view.line(line).figures.any)
      if (auto average = average_at(view, line, margin)) found.push_back(std::move(*average));
  return found;
}

}  // namespace crossfoot::validate
