// Rules snapped, joined and sorted into lattices: groups of rules that touch one another.
#pragma once

#include <vector>

#include "extractors/layout/page_content.h"

namespace crossfoot::extractors::layout {

// Rules on the same line whose ends meet or overlap become one. Sorted by place, then start.
std::vector<Rule> joined_rules(std::vector<Rule> rules);

// The visible borders of shaded areas as weak rules: not where the same shade goes on, nor beside a rule of ink.
void add_fill_edges(const std::vector<Fill>& fills, std::vector<Rule>& horizontal, std::vector<Rule>& vertical);

struct Lattice {
  Box box;
  std::vector<Rule> horizontal, vertical;
};

// Connected groups of rules, those first that start higher up. A lone rule is a group too.
std::vector<Lattice> connected_rules(const std::vector<Rule>& horizontal, const std::vector<Rule>& vertical);

// Places of rules, those within `tolerance` of one another as one, ascending.
std::vector<double> places(const std::vector<Rule>& rules, double tolerance);

}  // namespace crossfoot::extractors::layout
