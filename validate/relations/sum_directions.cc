#include "validate/relations/sum_directions.h"

#include <algorithm>

namespace crossfoot::validate {
namespace {

std::vector<int> line_set(const Relation& relation) {
  std::vector<int> lines{relation.target};
  for (const Term& term : relation.terms) lines.push_back(term.line);
  std::sort(lines.begin(), lines.end());
  return lines;
}

// "II. Office expenses" over "1. Rent, 2. Services" or over plain "Rent, Services": numbers or indents set the
// target above its items.
bool stands_over(const LineView& view, const Relation& before) {
  const LineTraits& target = view.line(before.target);
  const bool numbered = target.place.outline != Outline::none;
  bool deeper = true;
  for (const Term& term : before.terms) {
    const LineTraits& item = view.line(term.line);
    if (numbered && item.place.outline == target.place.outline) return false;
    deeper = deeper && item.place.indent > target.place.indent;
  }
  return deeper || numbered;
}

bool outranks(const LineView& view, const Relation& before) {
  return view.line(before.target).label.total || stands_over(view, before);
}

bool has_term(const Relation& relation, int line) {
  return std::any_of(relation.terms.begin(), relation.terms.end(), [&](const Term& term) { return term.line == line; });
}

}  // namespace

bool contradicts(const LineView& view, const Relation& before, const Relation& after) {
  // A line that nothing calls a result is rather an item of the total above it than a difference.
  const bool plain = view.axis() == Axis::rows && !view.line(after.target).is_result();
  if (line_set(before) == line_set(after)) return !(after.picked && (plain || outranks(view, before)));
  // The items are summed below as well: that the two totals are equal is another relation.
  std::vector<int> items = line_set(before), summed = line_set(after);
  std::erase(items, before.target);
  std::erase(summed, after.target);
  if (items == summed) return true;
  bool has_target = after.target == before.target;
  bool has_items = false;
  for (const Term& term : after.terms) {
    has_target = has_target || term.line == before.target;
    has_items = has_items || std::any_of(before.terms.begin(), before.terms.end(),
                                         [&](const Term& item) { return item.line == term.line; });
  }
  for (const Term& item : before.terms) has_items = has_items || item.line == after.target;
  return has_target && has_items && after.bits >= before.bits;
}

void drop_rearranged(std::vector<Relation>& relations) {
  const std::vector<Relation> all = relations;
  std::erase_if(relations, [&](const Relation& relation) {
    return relation.picked && std::any_of(all.begin(), all.end(), [&](const Relation& sum) {
             return !sum.picked && has_term(sum, relation.target) &&
                    std::any_of(relation.terms.begin(), relation.terms.end(),
                                [&](const Term& term) { return term.coefficient < 0 && has_term(sum, term.line); });
           });
  });
}

bool counts_items(const LineView& view, const Relation& relation, const std::vector<Relation>& before) {
  return std::any_of(before.begin(), before.end(), [&](const Relation& above) {
    return above.target < relation.target && stands_over(view, above) &&
           std::any_of(above.terms.begin(), above.terms.end(),
                       [&](const Term& item) { return has_term(relation, item.line); });
  });
}

bool is_turned_round(const Relation& above, const std::vector<Relation>& after) {
  return std::any_of(after.begin(), after.end(), [&](const Relation& below) {
    return !all_added(below) && has_term(below, above.target) && has_term(above, below.target);
  });
}

}  // namespace crossfoot::validate
