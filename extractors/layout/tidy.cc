// First aid for the words of a page before anything is laid out: see tidy_words in lines.h.
#include <algorithm>
#include <cmath>
#include <utility>

#include "extractors/layout/lines.h"
#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// All by eye (measures.h); in ems and shares of the size of the word that a mark stands at. The 57 marks of the EU set
// are set in 0.55 to 0.75 of it, 0.30 to 0.60 over its foot, and at most 0.13 off.

// A note mark is set in at most this share of it.
constexpr double kMarkSize = 0.82;
constexpr std::size_t kLongestMark = 6;  // bytes: "(12)"
// A mark this near is set to the word, nearer than a word space is; further off it is a mark that stands by itself.
constexpr double kMarkGap = 0.22;
constexpr double kMarkReach = 0.75;
constexpr double kMarkOverlap = 0.3;  // that it may reach into the word: slanted letters
// How far the foot of a raised mark stands over that of the word, and the head of a lowered one under its head.
constexpr double kRaised = 0.12;
constexpr double kLowered = 0.2;
constexpr double kOnBaseline = 0.05;  // the foot of a lowered mark is no higher than this
// Before the first word of its note a mark stands further off, and is not lifted over the word's head.
constexpr double kLeadingReach = 1.2;
constexpr double kLeadingOverlap = 0.1;
constexpr double kLiftedOver = 0.2;
// Between two dots of one leader.
constexpr double kDotReach = 2.5;
// What a page's usual word space may be, whatever was measured; in the EU set it is 0.22 to 0.41.
constexpr double kNarrowestSpace = 0.15, kWidestSpace = 0.7;

// Points: the stroke that a typed rule is given.
constexpr double kTypedStroke = 0.5;

// The part of the word from character `begin` to `end`.
Word part_of(const Word& word, std::size_t begin, std::size_t end) {
  Word part = word;
  part.marks.clear();
  const std::size_t from = byte_offset(word.text, begin), to = byte_offset(word.text, end);
  part.text = word.text.substr(from, to - from);
  const auto characters = static_cast<double>(code_points(word.text).size());
  const bool exact = word.edges.size() == static_cast<std::size_t>(characters) + 1;
  const auto edge = [&](std::size_t i) {
    return exact ? word.edges[i] : word.box.x0 + word.box.width() * static_cast<double>(i) / characters;
  };
  part.box.x0 = edge(begin);
  part.box.x1 = edge(end);
  if (exact)
    part.edges.assign(word.edges.begin() + static_cast<long>(begin), word.edges.begin() + static_cast<long>(end) + 1);
  return part;
}

bool is_dot(char32_t c) { return c == '.' || c == 0x2026 || c == 0xB7 || c == '_'; }

// Cuts runs of at least four dots out of a word: "Personnel......12" gives "Personnel" and "12".
void add_without_leaders(const Word& word, std::vector<Word>& words) {
  const std::u32string points = code_points(word.text);
  std::size_t start = 0;
  bool cut = false;
  for (std::size_t i = 0; i < points.size();) {
    std::size_t end = i;
    while (end < points.size() && is_dot(points[end])) ++end;
    const bool leader = end - i >= 4 || (end - i >= 2 && points[i] == 0x2026);
    if (leader) {
      if (i > start) words.push_back(part_of(word, start, i));
      start = end;
      cut = true;
    }
    i = end > i ? end : i + 1;
  }
  if (!cut)
    words.push_back(word);
  else if (start < points.size())
    words.push_back(part_of(word, start, points.size()));
}

bool is_lone_dot(const Word& word) {
  return word.text == "." || word.text == ".." || word.text == "..." || word.text == "…";
}

// Dots set one by one (". . . . .") are a leader where three follow one another on a line.
void drop_spaced_leaders(std::vector<Word>& words) {
  std::vector<const Word*> dots;
  for (const Word& word : words)
    if (is_lone_dot(word)) dots.push_back(&word);
  if (dots.size() < 3) return;
  std::vector<bool> drop(words.size(), false);
  for (const TextLine& line : build_lines(dots)) {
    std::size_t run = 0;
    for (std::size_t i = 0; i < line.words.size(); ++i) {
      if (i > run && line.words[i]->box.x0 - line.words[i - 1]->box.x1 > kDotReach * line.words[i]->size) run = i;
      if (i - run < 2) continue;
      for (std::size_t k = run; k <= i; ++k) drop[static_cast<std::size_t>(line.words[k] - words.data())] = true;
    }
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (drop[i]) continue;
    if (kept != i) words[kept] = std::move(words[i]);
    ++kept;
  }
  words.resize(kept);
}

// Dashes, underscores or equal signs typed as a line are one.
void take_typed_rules(PageContent& page) {
  const auto is_rule = [&](const Word& word) {
    if (word.turns != 0 || !is_typed_rule(word.text)) return false;
    const double at = word.text[0] == '_' ? word.box.y1 : word.box.center_y();
    page.horizontal.push_back({.at = at, .from = word.box.x0, .to = word.box.x1, .thickness = kTypedStroke});
    return true;
  };
  page.words.erase(std::remove_if(page.words.begin(), page.words.end(), is_rule), page.words.end());
}

// Whether `mark` is set small beside the right edge of `host`, off its baseline; +1 raised, -1 lowered, 0 neither.
int raised(const Word& host, const Word& mark) {
  if (mark.size > kMarkSize * host.size || mark.text.size() > kLongestMark) return 0;
  const double gap = mark.box.x0 - host.box.x1;
  if (gap < -kMarkOverlap * host.size || gap > kMarkReach * host.size) return 0;
  const double bottom = host.box.y1 - mark.box.y1, top = mark.box.y0 - host.box.y0;
  if (mark.box.y1 < host.box.y0 || mark.box.y0 > host.box.y1) return 0;
  if (bottom > kRaised * host.size && bottom > top) return 1;
  return top > kLowered * host.size && bottom < kOnBaseline * host.size ? -1 : 0;
}

void mark_whole(Word& word, int direction) {
  word.marks.assign(1, {direction > 0 ? TextMark::Kind::superscript : TextMark::Kind::subscript, 0, word.text.size()});
}

// The number that opens a note stands before its first word: raised against what follows.
void mark_leading(std::vector<Word>& words) {
  std::vector<Word*> sorted;
  for (Word& word : words)
    if (word.turns == 0) sorted.push_back(&word);
  std::stable_sort(sorted.begin(), sorted.end(), [](const Word* a, const Word* b) { return a->box.y1 < b->box.y1; });
  for (Word& mark : words) {
    if (mark.turns != 0 || mark.text.size() > kLongestMark || !mark.marks.empty() || !is_number(mark.text)) continue;
    auto next = std::lower_bound(sorted.begin(), sorted.end(), mark.box.y1,
                                 [](const Word* w, double y) { return w->box.y1 < y; });
    for (; next != sorted.end() && (*next)->box.y0 <= mark.box.y1; ++next) {
      const Word& host = **next;
      const double gap = host.box.x0 - mark.box.x1;
      if (mark.size > kMarkSize * host.size || gap < -kLeadingOverlap * host.size || gap > kLeadingReach * host.size)
        continue;
      if (host.box.y1 - mark.box.y1 > kRaised * host.size && mark.box.y0 - host.box.y0 < kLiftedOver * host.size)
        mark_whole(mark, 1);
    }
  }
}

void append_mark(Word& host, const Word& mark, int direction) {
  TextMark text_mark;
  text_mark.kind = direction > 0 ? TextMark::Kind::superscript : TextMark::Kind::subscript;
  text_mark.begin = host.text.size();
  host.text += mark.text;
  text_mark.end = host.text.size();
  host.marks.push_back(text_mark);
  host.box.x1 = std::max(host.box.x1, mark.box.x1);
  if (!host.edges.empty() && mark.edges.size() > 1) {
    host.edges.back() = mark.edges.front();
    host.edges.insert(host.edges.end(), mark.edges.begin() + 1, mark.edges.end());
  } else {
    host.edges.clear();
  }
}

void join_raised_marks(std::vector<Word>& words) {
  std::vector<std::size_t> order(words.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return words[a].box.x0 < words[b].box.x0; });
  // Hosts by height: a mark looks only at words whose line it can touch.
  std::vector<std::vector<std::size_t>> rows;
  constexpr double kBand = 24;       // points, as high as two lines
  constexpr double kBandReach = 12;  // points over and under a mark, where its word may have its middle
  const auto band = [&](double y) {
    return y < 0 ? 0 : std::min<std::size_t>(static_cast<std::size_t>(y / kBand), 4000);
  };
  std::vector<bool> gone(words.size(), false);
  for (const std::size_t i : order) {
    Word& mark = words[i];
    if (mark.turns != 0) continue;
    bool joined = false;
    for (std::size_t b = band(mark.box.y0 - kBandReach);
         !joined && b <= band(mark.box.y1 + kBandReach) && b < rows.size(); ++b) {
      // Left to right, so the nearest host is among the last few of the band.
      const auto& row = rows[b];
      const std::size_t reach = std::min<std::size_t>(row.size(), 12);
      for (std::size_t k = row.size(); !joined && k > row.size() - reach; --k) {
        Word& host = words[row[k - 1]];
        const int direction = raised(host, mark);
        if (direction == 0) continue;
        if (mark.box.x0 - host.box.x1 > kMarkGap * host.size) {
          mark_whole(mark, direction);
          break;
        }
        append_mark(host, mark, direction);
        gone[i] = joined = true;
      }
    }
    if (joined) continue;
    const std::size_t home = band(mark.box.center_y());
    if (rows.size() <= home) rows.resize(home + 1);
    rows[home].push_back(i);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (gone[i]) continue;
    if (kept != i) words[kept] = std::move(words[i]);
    ++kept;
  }
  words.resize(kept);
}

// Broken files set text in sizes and at places that no page has (ISO 32000-1, Annex C: 14,400 units at most).
void drop_stray_words(std::vector<Word>& words) {
  constexpr double kFarthest = 1e5, kLargest = 1e4;
  const auto is_stray = [](const Word& word) {
    const Box& box = word.box;
    return !(box.x0 >= -kFarthest && box.y0 >= -kFarthest && box.x1 <= kFarthest && box.y1 <= kFarthest);
  };
  words.erase(std::remove_if(words.begin(), words.end(), is_stray), words.end());
  for (Word& word : words)
    if (!(word.size > 0 && word.size <= kLargest)) word.size = std::clamp(word.box.height(), 1.0, kLargest);
}

// The middle one of the spaces within lines, in ems; typewriter faces set 0.6, most others 0.25 to 0.33.
void measure_spaces(std::vector<Word>& words) {
  std::vector<const Word*> upright;
  for (const Word& word : words)
    if (word.turns == 0) upright.push_back(&word);
  std::vector<double> spaces;
  for (const TextLine& line : build_lines(upright))
    for (const Chunk& chunk : line.chunks)
      for (std::size_t i = 1; i < chunk.words.size(); ++i)
        spaces.push_back((chunk.words[i]->box.x0 - chunk.words[i - 1]->box.x1) / chunk.words[i]->size);
  if (spaces.size() < 8) return;
  const auto middle = spaces.begin() + static_cast<long>(spaces.size() / 2);
  std::nth_element(spaces.begin(), middle, spaces.end());
  for (Word& word : words) word.space = std::clamp(*middle, kNarrowestSpace, kWidestSpace);
}

}  // namespace

void tidy_words(PageContent& page) {
  drop_stray_words(page.words);
  take_typed_rules(page);
  std::vector<Word> words;
  words.reserve(page.words.size());
  for (const Word& word : page.words) {
    if (word.turns == 0)
      add_without_leaders(word, words);
    else
      words.push_back(word);
  }
  page.words = std::move(words);
  drop_spaced_leaders(page.words);
  join_raised_marks(page.words);
  mark_leading(page.words);
  measure_spaces(page.words);
}

}  // namespace crossfoot::extractors::layout
