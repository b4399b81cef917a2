#include "extractors/layout/gutters.h"

#include <algorithm>

#include "extractors/layout/measures.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

struct Event {
  double x = 0;
  double support = 0, cross = 0;
};

// All by eye (measures.h); weights of a line, which is 1 in the body.

// A space between two words of one chunk is nearly the obstacle that a word is.
constexpr double kSpaceCross = 0.9;
// A space wider than usual may be a gutter, and says so with this share of its line's weight.
constexpr double kWideSupport = 0.5;
// A line that runs across a cut speaks against it as much as this many that part there speak for it.
constexpr double kCrossPrice = 4;
// Points: narrower white than this is an accident of rounding, and so are differences of places below the other.
constexpr double kMinWidth = 0.8;
constexpr double kRounding = 0.01;

void add_span(std::vector<Event>& events, double from, double to, double support, double cross) {
  if (to <= from) return;
  events.push_back({from, support, cross});
  events.push_back({to, -support, -cross});
}

std::vector<Event> collect_events(const std::vector<GutterLine>& lines) {
  std::vector<Event> events;
  for (const GutterLine& item : lines) {
    const auto& chunks = item.line->chunks;
    for (std::size_t i = 0; i < chunks.size(); ++i) {
      add_span(events, chunks[i].box.x0, chunks[i].box.x1, 0, item.weight);
      const auto& words = chunks[i].words;
      for (std::size_t k = 1; k < words.size(); ++k) {
        const double gap = words[k]->box.x0 - words[k - 1]->box.x1;
        const bool wide = is_wide_space(*words[k - 1], *words[k]);
        if (gap < words[k]->size)
          add_span(events, words[k - 1]->box.x1, words[k]->box.x0, wide ? kWideSupport * item.weight : 0,
                   -item.weight * (wide ? 1 : 1 - kSpaceCross));
      }
      if (i > 0) add_span(events, chunks[i - 1].box.x1, chunks[i].box.x0, item.weight, 0);
    }
  }
  std::sort(events.begin(), events.end(), [](const Event& a, const Event& b) { return a.x < b.x; });
  return events;
}

// The stretches of a run, with what supports and crosses each.
struct Stretch {
  double x0, x1, support, cross;
};

struct Run {
  std::vector<Stretch> stretches;
  double x0() const { return stretches.front().x0; }
  double x1() const { return stretches.back().x1; }
};

std::vector<Run> collect_runs(const std::vector<Event>& events, double x0, double x1, const GutterLimits& limits) {
  constexpr double kNoise = 1e-6;
  std::vector<Run> runs;
  double support = 0, cross = 0;
  bool open = false;
  for (std::size_t i = 0; i + 1 < events.size(); ++i) {
    support += events[i].support;
    cross += events[i].cross;
    const double from = events[i].x, to = events[i + 1].x;
    if (to - from < kNoise) continue;
    const bool good = from > x0 - kNoise && to < x1 + kNoise && support >= limits.min_support - kNoise &&
                      cross <= limits.max_cross * support + kNoise;
    if (good) {
      if (!open) runs.emplace_back();
      runs.back().stretches.push_back({.x0 = from, .x1 = to, .support = support, .cross = cross});
    }
    open = good;
  }
  return runs;
}

Gutter best_cut(const Run& run, double from, double to) {
  Gutter gutter;
  gutter.x0 = from;
  gutter.x1 = to;
  double best = -1e9;
  std::size_t first = 0, last = 0;
  for (std::size_t i = 0; i < run.stretches.size(); ++i) {
    const Stretch& s = run.stretches[i];
    if (s.x1 <= from || s.x0 >= to) continue;
    const double value = s.support - kCrossPrice * s.cross;
    if (value > best + 1e-9) {
      best = value;
      first = last = i;
    } else if (value > best - 1e-9 && last + 1 == i) {
      last = i;
    }
  }
  const double left = std::max(from, run.stretches[first].x0), right = std::min(to, run.stretches[last].x1);
  gutter.at = (left + right) / 2;
  gutter.support = run.stretches[first].support;
  gutter.cross = run.stretches[first].cross;
  return gutter;
}

// Chunks that stand wholly inside a run are a sparsely filled column of their own.
struct Island {
  double x0, x1;
  int chunks = 0;
  int figures = 0;
};

std::vector<Island> islands(const Run& run, const std::vector<GutterLine>& lines) {
  std::vector<Island> parts;
  for (const GutterLine& item : lines) {
    for (const Chunk& chunk : item.line->chunks) {
      if (chunk.box.x0 < run.x0() - kRounding || chunk.box.x1 > run.x1() + kRounding) continue;
      const bool figure = is_figure(chunk.text);
      if (!figure && chunk.text.size() <= 2) continue;  // a stray mark
      parts.push_back({.x0 = chunk.box.x0, .x1 = chunk.box.x1, .chunks = 1, .figures = figure ? 1 : 0});
    }
  }
  std::sort(parts.begin(), parts.end(), [](const Island& a, const Island& b) { return a.x0 < b.x0; });
  std::vector<Island> merged;
  for (const Island& part : parts) {
    if (merged.empty() || part.x0 >= merged.back().x1) {
      merged.push_back(part);
    } else {
      merged.back().x1 = std::max(merged.back().x1, part.x1);
      merged.back().chunks += part.chunks;
      merged.back().figures += part.figures;
    }
  }
  merged.erase(
      std::remove_if(merged.begin(), merged.end(), [](const Island& i) { return i.chunks < 2 && i.figures == 0; }),
      merged.end());
  return merged;
}

// Header lines weigh less than a whole line.
bool is_head(const GutterLine& item) { return item.weight < 1; }

// Where heads begin that stand in the white right of the stub with nothing before them in their line: they head the
// figures, however far left of them they are set.
double first_head(const Run& run, const std::vector<GutterLine>& lines) {
  double start = run.x1();
  for (const GutterLine& item : lines) {
    if (!is_head(item) || item.line->chunks.empty()) continue;
    const Box& box = item.line->chunks.front().box;
    if (box.x0 > run.x0() + kMinWidth && box.x1 <= run.x1()) start = std::min(start, box.x0);
  }
  return start;
}

// Which lines have a chunk of their own between two places.
struct Tenants {
  bool body = false, head = false;
};

Tenants tenants(const std::vector<GutterLine>& lines, double left, double right) {
  Tenants found;
  for (const GutterLine& item : lines) {
    const auto& chunks = item.line->chunks;
    if (std::any_of(chunks.begin(), chunks.end(),
                    [&](const Chunk& c) { return c.box.x0 >= left - kInset && c.box.x1 <= right + kInset; }))
      (is_head(item) ? found.head : found.body) = true;
  }
  return found;
}

// Two gutters with no chunk of its own between them are one. A head alone makes no column where the figures beside it
// have none: it is theirs, set at the other side of the column.
void drop_idle(std::vector<Gutter>& gutters, const std::vector<GutterLine>& lines) {
  constexpr double kFar = 1e6;
  const auto value = [](const Gutter& g) { return g.support - kCrossPrice * g.cross; };
  std::size_t kept = 0;
  for (std::size_t i = 0; i < gutters.size(); ++i) {
    bool busy = kept == 0;
    if (!busy) {
      const Tenants own = tenants(lines, gutters[kept - 1].at, gutters[i].at);
      const double next = i + 1 < gutters.size() ? gutters[i + 1].at : kFar;
      const double before = kept > 1 ? gutters[kept - 2].at : -kFar;
      busy = own.body || (own.head && tenants(lines, gutters[i].at, next).head &&
                          (kept == 1 || tenants(lines, before, gutters[kept - 1].at).head));
    }
    if (busy)
      gutters[kept++] = gutters[i];
    else if (value(gutters[i]) > value(gutters[kept - 1]))
      gutters[kept - 1] = gutters[i];
  }
  gutters.resize(kept);
}

}  // namespace

std::vector<Gutter> find_gutters(const std::vector<GutterLine>& lines, double x0, double x1,
                                 const GutterLimits& limits) {
  std::vector<Gutter> gutters;
  for (const Run& run : collect_runs(collect_events(lines), x0, x1, limits)) {
    double from = run.x0();
    for (const Island& island : islands(run, lines)) {
      if (island.x0 - from > kMinWidth) gutters.push_back(best_cut(run, from, island.x0));
      from = island.x1;
    }
    const double to = gutters.empty() ? first_head(run, lines) : run.x1();
    if (to - from > kMinWidth) gutters.push_back(best_cut(run, from, to));
  }
  drop_idle(gutters, lines);
  return gutters;
}

}  // namespace crossfoot::extractors::layout
