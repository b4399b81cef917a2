#include "extractors/layout/streams.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "extractors/layout/text.h"

namespace crossfoot::layout {
namespace {

constexpr int kMinProseLines = 5;  // on either side of a page gutter
constexpr int kMaxDepth = 3;       // at most eight columns

Stream make_stream(std::vector<TextLine> lines) {
  Stream stream;
  stream.lines = std::move(lines);
  for (const TextLine& line : stream.lines) stream.box = stream.box.united(line.box);
  return stream;
}

// Left edges at which many prose chunks start, as places where a right-hand column may begin.
std::vector<double> column_starts(const std::vector<TextLine>& lines, const Box& box) {
  std::map<int, int> votes;
  for (const TextLine& line : lines)
    for (const Chunk& chunk : line.chunks)
      if (is_prose(chunk) && chunk.box.x0 > box.x0 + 0.2 * box.width()) ++votes[static_cast<int>(std::floor(chunk.box.x0 / 2))];
  std::vector<double> starts;
  for (const auto& [bin, count] : votes) {
    const auto next = votes.find(bin + 1);
    if (count + (next == votes.end() ? 0 : next->second) >= kMinProseLines) starts.push_back(bin * 2.0);
  }
  return starts;
}

struct Sides {
  std::vector<const Word*> left, right;
  int prose_left = 0, prose_right = 0;
};

// Whether the lines [first, last) stand in two columns parted at x.
bool parts(const std::vector<TextLine>& lines, std::size_t first, std::size_t last, double x, Sides& sides) {
  for (std::size_t i = first; i < last; ++i) {
    for (const Chunk& chunk : lines[i].chunks) {
      const bool left = chunk.box.x1 < x;
      (left ? sides.prose_left : sides.prose_right) += is_prose(chunk) ? 1 : 0;
      auto& words = left ? sides.left : sides.right;
      words.insert(words.end(), chunk.words.begin(), chunk.words.end());
    }
  }
  return sides.prose_left >= kMinProseLines && sides.prose_right >= kMinProseLines;
}

bool crosses(const TextLine& line, double x) {
  return std::any_of(line.chunks.begin(), line.chunks.end(),
                     [&](const Chunk& chunk) { return chunk.box.x0 < x - 1 && chunk.box.x1 > x + 1; });
}

void split(std::vector<TextLine> lines, int depth, std::vector<Stream>& streams);

// Cuts the lines at x wherever they stand in two columns there. False when they nowhere do.
bool split_at(const std::vector<TextLine>& lines, double x, int depth, std::vector<Stream>& streams) {
  std::vector<Stream> found;
  std::vector<TextLine> full;
  bool any = false;
  for (std::size_t i = 0; i < lines.size();) {
    std::size_t end = i;
    while (end < lines.size() && !crosses(lines[end], x)) ++end;
    Sides sides;
    if (end > i && parts(lines, i, end, x, sides)) {
      if (!full.empty()) found.push_back(make_stream(std::move(full)));
      full.clear();
      split(build_lines(std::move(sides.left)), depth + 1, found);
      split(build_lines(std::move(sides.right)), depth + 1, found);
      any = true;
    } else {
      full.insert(full.end(), lines.begin() + static_cast<long>(i), lines.begin() + static_cast<long>(end));
    }
    if (end < lines.size()) full.push_back(lines[end++]);
    i = end;
  }
  if (!any) return false;
  if (!full.empty()) found.push_back(make_stream(std::move(full)));
  streams.insert(streams.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  return true;
}

void split(std::vector<TextLine> lines, int depth, std::vector<Stream>& streams) {
  if (lines.empty()) return;
  Stream whole = make_stream(std::move(lines));
  if (depth < kMaxDepth)
    for (const double start : column_starts(whole.lines, whole.box))
      if (split_at(whole.lines, start - 1.5, depth, streams)) return;
  streams.push_back(std::move(whole));
}

}  // namespace

bool is_prose(const Chunk& chunk) {
  if (chunk.words.size() < 4) return false;
  const Letters count = count_letters(chunk.text);
  return count.letters >= 16 && count.letters * 10 >= (count.letters + count.digits + count.others) * 7;
}

std::vector<Stream> split_streams(const std::vector<const Word*>& words) {
  std::vector<Stream> streams;
  split(build_lines(words), 0, streams);
  return streams;
}

}  // namespace crossfoot::layout
