#include "extractors/layout/rules.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace crossfoot::extractors::layout {
namespace {

// All by eye (measures.h), in points.

constexpr double kSamePlace = 1.6;  // rules this near to one another are one line
constexpr double kBridge = 3.5;     // the widest break within a line: dashes, dots, crossings left open
constexpr double kTouch = 2.5;      // how near two rules must come to touch
constexpr double kHairline = 0.05;  // half the width that a rule is given where an area is asked for

constexpr double kMinShade = 5;       // a shaded area with a shorter side is no cell
constexpr double kJustOutside = 1.5;  // where to ask what lies beyond a border: clear of its own rounding
constexpr double kBesideInk = 4.5;    // a border this near to a rule of ink is that rule …
constexpr double kAlongInk = 0.5;     // … where that runs along this share of it

// Shaded areas by height, to ask what lies at a point.
class ShadeMap {
 public:
  explicit ShadeMap(const std::vector<Fill>& fills) : fills_(fills) {
    for (std::size_t i = 0; i < fills.size(); ++i)
      for (std::size_t b = band(fills[i].box.y0); b <= band(fills[i].box.y1); ++b) {
        if (bands_.size() <= b) bands_.resize(b + 1);
        if (bands_[b].size() < kMaxPerBand) bands_[b].push_back(i);
      }
  }

  // Whether the same shade continues beyond one side of `fill`, asked at three places along it.
  bool goes_on(const Fill& fill, double outside, bool across) const {
    int covered = 0;
    for (const double share : {0.25, 0.5, 0.75}) {
      const double x = across ? fill.box.x0 + share * fill.box.width() : outside;
      const double y = across ? outside : fill.box.y0 + share * fill.box.height();
      covered += is_shaded(x, y, fill) ? 1 : 0;
    }
    return covered >= 2;
  }

 private:
  static constexpr double kBand = 16;
  static constexpr std::size_t kMaxPerBand = 400;
  static std::size_t band(double y) {
    return y <= 0 ? 0 : std::min<std::size_t>(static_cast<std::size_t>(y / kBand), 2000);
  }

  bool is_shaded(double x, double y, const Fill& like) const {
    const std::size_t b = band(y);
    if (b >= bands_.size()) return false;
    return std::any_of(bands_[b].begin(), bands_[b].end(), [&](std::size_t i) {
      const Fill& fill = fills_[i];
      return &fill != &like && fill.color == like.color && x >= fill.box.x0 && x <= fill.box.x1 && y >= fill.box.y0 &&
             y <= fill.box.y1;
    });
  }

  const std::vector<Fill>& fills_;
  std::vector<std::vector<std::size_t>> bands_;
};

std::vector<Rule> sorted_by_place(std::vector<Rule> rules) {
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.at < b.at; });
  return rules;
}

bool beside_ink(const Rule& edge, const std::vector<Rule>& ink) {
  double covered = 0;
  auto rule = std::lower_bound(ink.begin(), ink.end(), edge.at - kBesideInk,
                               [](const Rule& r, double at) { return r.at < at; });
  for (; rule != ink.end() && rule->at <= edge.at + kBesideInk; ++rule)
    covered += std::max(0.0, std::min(edge.to, rule->to) - std::max(edge.from, rule->from));
  return covered >= kAlongInk * edge.length();
}

// Rules of one place, sorted by start, into unbroken stretches.
void join_stretch(std::vector<Rule>& same_place, std::vector<Rule>& joined) {
  std::sort(same_place.begin(), same_place.end(), [](const Rule& a, const Rule& b) { return a.from < b.from; });
  for (const Rule& rule : same_place) {
    if (!joined.empty() && rule.from <= joined.back().to + kBridge) {
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
  return horizontal ? Box{rule.from, rule.at - kHairline, rule.to, rule.at + kHairline}
                    : Box{rule.at - kHairline, rule.from, rule.at + kHairline, rule.to};
}

}  // namespace

std::vector<Rule> joined_rules(std::vector<Rule> rules) {
  std::sort(rules.begin(), rules.end(),
            [](const Rule& a, const Rule& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; });
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

void add_fill_edges(const std::vector<Fill>& fills, std::vector<Rule>& horizontal, std::vector<Rule>& vertical) {
  const ShadeMap shades(fills);
  const std::vector<Rule> ink_across = sorted_by_place(horizontal), ink_down = sorted_by_place(vertical);
  for (const Fill& fill : fills) {
    const Box& box = fill.box;
    if (box.width() < kMinShade || box.height() < kMinShade) continue;
    for (const double y : {box.y0, box.y1}) {
      const double outside = y == box.y0 ? y - kJustOutside : y + kJustOutside;
      const Rule edge{.at = y, .from = box.x0, .to = box.x1, .edge = true};
      if (!shades.goes_on(fill, outside, true) && !beside_ink(edge, ink_across)) horizontal.push_back(edge);
    }
    for (const double x : {box.x0, box.x1}) {
      const double outside = x == box.x0 ? x - kJustOutside : x + kJustOutside;
      const Rule edge{.at = x, .from = box.y0, .to = box.y1, .edge = true};
      if (!shades.goes_on(fill, outside, false) && !beside_ink(edge, ink_down)) vertical.push_back(edge);
    }
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
  std::stable_sort(lattices.begin(), lattices.end(),
                   [](const Lattice& a, const Lattice& b) { return a.box.y0 < b.box.y0; });
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

}  // namespace crossfoot::extractors::layout
