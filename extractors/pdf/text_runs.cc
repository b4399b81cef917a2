#include "extractors/pdf/text_runs.h"

#include <algorithm>
#include <cmath>

namespace crossfoot::extractors::pdf {
namespace {

// Points that a baseline may lie under the box of the word that stands on it. By eye.
constexpr double kUnderBox = 0.5;

// Runs are matched in the direction of reading: along it, and at their height across it.
struct Frame {
  int turns;
  double along(Point p) const { return turns == 0 ? p.x : turns == 1 ? p.y : turns == 2 ? -p.x : -p.y; }
  double across(Point p) const { return turns == 0 ? p.y : turns == 1 ? -p.x : turns == 2 ? -p.y : p.x; }
};

int turns_of(const TextRun& run) {
  const double dx = run.end.x - run.start.x, dy = run.end.y - run.start.y;
  if (std::abs(dx) >= std::abs(dy)) return dx >= 0 ? 0 : 2;
  return dy >= 0 ? 1 : 3;
}

struct Placed {
  double across, from, to;
  const TextRun* run;
};

void set_fonts_turned(const std::vector<TextRun>& runs, int turns, std::vector<layout::Word>& words) {
  const Frame frame{turns};
  std::vector<Placed> placed;
  for (const TextRun& run : runs)
    if (turns_of(run) == turns)
      placed.push_back(
          {.across = frame.across(run.start), .from = frame.along(run.start), .to = frame.along(run.end), .run = &run});
  if (placed.empty()) return;
  std::stable_sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) { return a.across < b.across; });
  for (layout::Word& word : words) {
    if (word.turns != turns) continue;
    const Point a{word.box.x0, word.box.y0}, b{word.box.x1, word.box.y1};
    const double low = std::min(frame.across(a), frame.across(b)), high = std::max(frame.across(a), frame.across(b));
    const double middle = (frame.along(a) + frame.along(b)) / 2;
    const Placed* best = nullptr;
    double best_off = 1e9;
    // The baseline crosses the word's box in its lower half.
    auto run = std::lower_bound(placed.begin(), placed.end(), (low + high) / 2,
                                [](const Placed& p, double y) { return p.across < y; });
    for (; run != placed.end() && run->across <= high + kUnderBox; ++run) {
      const double off = middle < run->from ? 2 * (run->from - middle) : middle > run->to ? middle - run->to : 0;
      if (off < best_off) {
        best = &*run;
        best_off = off;
      }
    }
    if (best == nullptr) continue;
    word.declared = best->run->declared;
    if (best->run->size <= 0) continue;
    word.size = best->run->size;
    word.bold = best->run->bold;
    word.italic = best->run->italic;
  }
}

}  // namespace

void set_fonts(std::vector<TextRun> runs, std::vector<layout::Word>& words) {
  for (int turns = 0; turns < 4; ++turns)
    if (std::any_of(words.begin(), words.end(), [&](const layout::Word& w) { return w.turns == turns; }))
      set_fonts_turned(runs, turns, words);
}

}  // namespace crossfoot::extractors::pdf
