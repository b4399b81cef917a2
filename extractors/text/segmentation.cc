#include "extractors/text/segmentation.h"

#include <algorithm>
#include <limits>
#include <map>

namespace crossfoot::extractors::text {
namespace {

constexpr std::size_t kWidestRow = 64;
constexpr std::size_t kMostArities = 10;
constexpr std::size_t kSample = 4096;  // cells on which the arity is chosen

// Costs in units of one title row, set by eye on texts that have a cell on each line. A title or section head is one
// cell in a row of its own (1) and an empty one is a spacer (0.3); a figure never stands alone (6). A row short of
// cells is dear (6), less so where heads span columns, at the top (3). A row that begins without a blank line above it
// (8) is the converter's slip.
constexpr double kTitleRow = 1;
constexpr double kSpacerRow = 0.3;
constexpr double kLoneFigure = 6;
constexpr double kShortRow = 6;
constexpr double kShortHeaderRow = 3;
constexpr std::size_t kHeaderCells = 4;  // a short row counts as header where it begins before row 4 of full ones
constexpr double kUnmarkedBreak = 8;
constexpr double kUnlabelledRow = 0.5;  // first cell empty, second text: more likely a spacer and a head

// A blank line inside a row is dear (3) where most rows stand unbroken, and cheap (0.4) where the converter broke most.
constexpr double kRareBlank = 3;
constexpr double kUsualBlank = 0.4;
// Share of the unbroken groups that are whole rows: up to the first the blank line is a usual one, from the second on a
// rare one, and in proportion between.
constexpr double kBrokenShare = 0.2, kWholeShare = 0.5;

std::vector<std::size_t> group_sizes(const std::vector<StackedCell>& cells, std::size_t end) {
  std::vector<std::size_t> sizes;
  for (std::size_t i = 0; i < end; ++i) {
    if (i == 0 || cells[i].after_blank) sizes.push_back(0);
    ++sizes.back();
  }
  return sizes;
}

// Arities worth a trial: sizes of unbroken groups by frequency, and sums of neighbours that a blank line may have
// broken.
std::vector<std::size_t> likely_arities(const std::vector<std::size_t>& sizes) {
  std::map<std::size_t, std::size_t> votes;
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    votes[sizes[i]] += 4;
    std::size_t sum = sizes[i];
    for (std::size_t j = i + 1; j < sizes.size() && j < i + 4; ++j) ++votes[sum += sizes[j]];
  }
  std::vector<std::pair<std::size_t, std::size_t>> ranked;
  for (const auto& [arity, count] : votes) {
    if (arity <= kWidestRow) ranked.emplace_back(count, arity);
  }
  std::sort(ranked.begin(), ranked.end(),
            [](const auto& a, const auto& b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
  std::vector<std::size_t> arities;
  for (const auto& [count, arity] : ranked) arities.push_back(arity);
  if (arities.size() > kMostArities) arities.resize(kMostArities);
  // The widest unbroken group is a row unless a blank line went missing.
  const std::size_t widest = std::min(*std::max_element(sizes.begin(), sizes.end()), kWidestRow);
  if (std::find(arities.begin(), arities.end(), widest) == arities.end()) arities.push_back(widest);
  return arities;
}

double blank_cost(const std::vector<std::size_t>& sizes, std::size_t arity) {
  const std::size_t widest = *std::max_element(sizes.begin(), sizes.end());
  if (arity > widest) return kRareBlank;
  // Where most groups are whole rows of some other arity, blank lines part rows.
  std::map<std::size_t, std::size_t> counts;
  for (const std::size_t size : sizes) ++counts[size];
  for (const auto& [size, count] : counts) {
    if (size > 1 && size != arity && count * 2 >= sizes.size()) return kRareBlank;
  }
  const double share = static_cast<double>(counts[arity]) / static_cast<double>(sizes.size());
  const double rarity = std::clamp((share - kBrokenShare) / (kWholeShare - kBrokenShare), 0.0, 1.0);
  return kUsualBlank + rarity * (kRareBlank - kUsualBlank);
}

class RowCosts {
 public:
  RowCosts(const std::vector<StackedCell>& cells, std::size_t arity, double blank)
      : cells_(cells), arity_(arity), blank_(blank) {}

  double blank() const { return blank_; }

  double of_row(std::size_t begin, std::size_t size) const {
    const StackedCell& first = cells_[begin];
    double cost = begin > 0 && !first.after_blank ? kUnmarkedBreak : 0;
    if (size == arity_) {
      const bool unlabelled =
          size > 1 && first.kind == StackedKind::empty && cells_[begin + 1].kind == StackedKind::text;
      return cost + (unlabelled ? kUnlabelledRow : 0);
    }
    if (size > 1) return cost + (begin < kHeaderCells * arity_ ? kShortHeaderRow : kShortRow);
    return cost + (first.kind == StackedKind::empty    ? kSpacerRow
                   : first.kind == StackedKind::figure ? kLoneFigure
                                                       : kTitleRow);
  }

 private:
  const std::vector<StackedCell>& cells_;
  std::size_t arity_;
  double blank_;
};

// best[i] is the least cost of rows over the first i cells; from[i] is where the last of them begins.
Segmentation segment_with(const std::vector<StackedCell>& cells, std::size_t end, std::size_t arity, double blank) {
  const RowCosts costs(cells, arity, blank);
  std::vector<double> best(end + 1, std::numeric_limits<double>::infinity());
  std::vector<std::uint32_t> size_of_last(end + 1, 0);
  best[0] = 0;
  for (std::size_t begin = 0; begin < end; ++begin) {
    double inside = 0;
    for (std::size_t size = 1; size <= arity && begin + size <= end; ++size) {
      if (size > 1 && cells[begin + size - 1].after_blank) inside += costs.blank();
      const double cost = best[begin] + inside + costs.of_row(begin, size);
      if (cost < best[begin + size]) {
        best[begin + size] = cost;
        size_of_last[begin + size] = static_cast<std::uint32_t>(size);
      }
    }
  }
  Segmentation result;
  result.arity = arity;
  result.cost = best[end];
  for (std::size_t i = end; i > 0; i -= size_of_last[i]) {
    result.row_begins.push_back(i - size_of_last[i]);
    result.full_rows += size_of_last[i] == arity;
  }
  std::reverse(result.row_begins.begin(), result.row_begins.end());
  return result;
}

}  // namespace

Segmentation segment_rows(const std::vector<StackedCell>& cells) {
  const std::size_t sample = std::min(cells.size(), kSample);
  const std::vector<std::size_t> sizes = group_sizes(cells, sample);
  Segmentation best;
  best.cost = std::numeric_limits<double>::infinity();
  for (const std::size_t arity : likely_arities(sizes)) {
    Segmentation trial = segment_with(cells, sample, arity, blank_cost(sizes, arity));
    if (trial.cost < best.cost || (trial.cost == best.cost && trial.arity > best.arity)) best = std::move(trial);
  }
  if (sample == cells.size()) return best;
  return segment_with(cells, cells.size(), best.arity, blank_cost(sizes, best.arity));
}

}  // namespace crossfoot::extractors::text
