// Tables that rules part into columns.
#include <algorithm>
#include <cmath>

#include "extractors/layout/regions.h"

namespace crossfoot::extractors::layout {
namespace {

// More rules than this in one group are a drawing.
constexpr std::size_t kMaxRules = 3000;

// Points; by eye (measures.h).

// What is left of dashes and ticks after joining is shorter than this and bounds nothing.
constexpr double kShortestRule = 4;
// How far a word's middle may stand outside the middle of the rules around it, which are strokes of some width.
constexpr double kHalfStroke = 1;
// How far a table inside another may reach over its rules.
constexpr double kOverRules = 2;

bool inside(const Box& box, double x, double y) {
  return x > box.x0 - kHalfStroke && x < box.x1 + kHalfStroke && y > box.y0 - kHalfStroke && y < box.y1 + kHalfStroke;
}

double area(const Box& box) { return box.width() * box.height(); }

bool contains(const Box& outer, const Box& inner) {
  return inner.x0 > outer.x0 - kOverRules && inner.x1 < outer.x1 + kOverRules && inner.y0 > outer.y0 - kOverRules &&
         inner.y1 < outer.y1 + kOverRules;
}

bool touches(const Box& a, const Box& b) { return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1; }

}  // namespace

PageRules page_rules(const PageContent& page) {
  PageRules rules;
  if (page.horizontal.size() + page.vertical.size() > 10 * kMaxRules) return rules;
  rules.horizontal = page.horizontal;
  rules.vertical = page.vertical;
  if (page.fills.size() <= kMaxRules) add_fill_edges(page.fills, rules.horizontal, rules.vertical);
  rules.horizontal = joined_rules(std::move(rules.horizontal));
  rules.vertical = joined_rules(std::move(rules.vertical));
  const auto is_tick = [](const Rule& rule) { return rule.length() < kShortestRule; };
  rules.horizontal.erase(std::remove_if(rules.horizontal.begin(), rules.horizontal.end(), is_tick),
                         rules.horizontal.end());
  rules.vertical.erase(std::remove_if(rules.vertical.begin(), rules.vertical.end(), is_tick), rules.vertical.end());
  return rules;
}

std::vector<Candidate> find_latticed(const PageContent& page, const PageRules& rules, std::vector<Box>& charts,
                                     const std::vector<Candidate>& declared) {
  std::vector<Candidate> found;
  if (rules.horizontal.size() + rules.vertical.size() > kMaxRules) return found;
  std::vector<Lattice> lattices = connected_rules(rules.horizontal, rules.vertical);
  std::stable_sort(lattices.begin(), lattices.end(),
                   [](const Lattice& a, const Lattice& b) { return area(a.box) < area(b.box); });
  for (Lattice& lattice : lattices) {
    if (lattice.vertical.empty() || lattice.horizontal.size() < 2) continue;
    const bool holds_another = std::any_of(found.begin(), found.end(),
                                           [&](const Candidate& c) { return contains(lattice.box, c.region.box); });
    const bool known = std::any_of(declared.begin(), declared.end(),
                                   [&](const Candidate& c) { return touches(lattice.box, c.region.box); });
    if (holds_another || known) continue;
    Candidate candidate;
    candidate.region.box = lattice.box;
    for (const Word& word : page.words)
      if (inside(lattice.box, word.box.center_x(), word.box.center_y())) candidate.region.words.push_back(&word);
    if (candidate.region.words.size() < 4 || is_in_chart(charts, lattice.box)) continue;
    candidate.region.horizontal = std::move(lattice.horizontal);
    candidate.region.vertical = std::move(lattice.vertical);
    candidate.region.latticed = true;
    candidate.grid = build_grid(candidate.region);
    const bool parted = std::any_of(candidate.grid.columns.begin(), candidate.grid.columns.end(),
                                    [](const Separator& s) { return s.ruled; });
    if (!parted) continue;
    if (is_chart_grid(candidate.region, candidate.grid)) {
      charts.push_back(lattice.box);
      continue;
    }
    candidate.confidence = table_confidence(candidate.region, candidate.grid);
    if (candidate.confidence > 0) found.push_back(std::move(candidate));
  }
  return found;
}

}  // namespace crossfoot::extractors::layout
