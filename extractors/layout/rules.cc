#include "extractors/layout/rules.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crossfoot::layout {
namespace {

constexpr double kSamePlace = 1.6;   // rules this near to one another are one line
constexpr double kBridge = 3.5;      // the widest break within a line: dashes, dots, crossings left open
constexpr double kTouch = 2.5;       // how near two rules must come to touch

// Rules of one place, sorted by start, into unbroken stretches.
void join_stretch(std::vector<Rule>& same_place, std::vector<Rule>& joined) {
  std::sort(same_place.begin(), same_place.end(), [](const Rule& a, const Rule& b) { return a.from < b.from; });
  for (const Rule& rule : same_place) {
    if (!joined.empty() && std::abs(joined.back().at - same_place.front().at) <= kSamePlace &&
        rule.from <= joined.back().to + kBridge && joined.back().from <= rule.from) {
      Rule& last = joined.back();
      last.to = std::max(last.to, rule.to);
      last.thickness = std::max(last.thickness, rule.thickness);
      last.edge = last.edge && rule.edge;
    } else {
      joined.push_back(rule);
      joined.back().at = same_place.front().at;
    }
  }
}

class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), 0u); }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void unite(std::size_t a, std::size_t b) { parent_[find(a)] = find(b); }

 private:
  std::vector<std::size_t> parent_;
};

bool touch(const Rule& h, const Rule& v) {
  return v.at >= h.from - kTouch && v.at <= h.to + kTouch && h.at >= v.from - kTouch && h.at <= v.to + kTouch;
}

Box extent(const Rule& rule, bool horizontal) {
  return horizontal ? Box{rule.from, rule.at - 0.05, rule.to, rule.at + 0.05} : Box{rule.at - 0.05, rule.from, rule.at + 0.05, rule.to};
}

}  // namespace

std::vector<Rule> joined_rules(std::vector<Rule> rules) {
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; });
  std::vector<Rule> joined;
  for (std::size_t i = 0; i < rules.size();) {
    std::vector<Rule> same_place;
    double last = rules[i].at;
    const double first = last;
    // A chain of near places would drift: the whole group stays within twice the tolerance.
    while (i < rules.size() && rules[i].at - last <= kSamePlace && rules[i].at - first <= 2 * kSamePlace) {
      last = rules[i].at;
      same_place.push_back(rules[i++]);
    }
    std::vector<Rule> stretch;
    join_stretch(same_place, stretch);
    joined.insert(joined.end(), stretch.begin(), stretch.end());
  }
  return joined;
}

void add_fill_edges(const std::vector<Box>& fills, std::vector<Rule>& horizontal, std::vector<Rule>& vertical) {
  constexpr double kMinSide = 5;
  for (const Box& fill : fills) {
    if (fill.width() < kMinSide || fill.height() < kMinSide) continue;
    horizontal.push_back({fill.y0, fill.x0, fill.x1, 0, true});
    horizontal.push_back({fill.y1, fill.x0, fill.x1, 0, true});
    vertical.push_back({fill.x0, fill.y0, fill.y1, 0, true});
    vertical.push_back({fill.x1, fill.y0, fill.y1, 0, true});
  }
}

std::vector<Lattice> connected_rules(const std::vector<Rule>& horizontal, const std::vector<Rule>& vertical) {
  const std::size_t count = horizontal.size();
  Groups groups(count + vertical.size());
  // Horizontal rules are sorted by place: each vertical rule meets only a stretch of them.
  for (std::size_t v = 0; v < vertical.size(); ++v) {
    const auto begin = std::lower_bound(horizontal.begin(), horizontal.end(), vertical[v].from - kTouch,
                                        [](const Rule& rule, double y) { return rule.at < y; });
    for (auto h = begin; h != horizontal.end() && h->at <= vertical[v].to + kTouch; ++h)
      if (touch(*h, vertical[v])) groups.unite(static_cast<std::size_t>(h - horizontal.begin()), count + v);
  }
  std::vector<int> index(count + vertical.size(), -1);
  std::vector<Lattice> lattices;
  for (std::size_t i = 0; i < index.size(); ++i) {
    const std::size_t root = groups.find(i);
    if (index[root] < 0) {
      index[root] = static_cast<int>(lattices.size());
      lattices.emplace_back();
    }
    Lattice& lattice = lattices[static_cast<std::size_t>(index[root])];
    const bool is_horizontal = i < count;
    const Rule& rule = is_horizontal ? horizontal[i] : vertical[i - count];
    (is_horizontal ? lattice.horizontal : lattice.vertical).push_back(rule);
    lattice.box = lattice.box.united(extent(rule, is_horizontal));
  }
  std::stable_sort(lattices.begin(), lattices.end(), [](const Lattice& a, const Lattice& b) { return a.box.y0 < b.box.y0; });
  return lattices;
}

std::vector<double> places(const std::vector<Rule>& rules, double tolerance) {
  std::vector<double> sorted;
  for (const Rule& rule : rules) sorted.push_back(rule.at);
  std::sort(sorted.begin(), sorted.end());
  std::vector<double> result;
  std::size_t run = 0;
  for (std::size_t i = 1; i <= sorted.size(); ++i) {
    if (i < sorted.size() && sorted[i] - sorted[i - 1] <= tolerance) continue;
    result.push_back((sorted[run] + sorted[i - 1]) / 2);
    run = i;
  }
  return result;
}

}  // namespace crossfoot::layout
