#include "validate/document/spelled_numbers.h"

#include <algorithm>

namespace crossfoot::validate {
namespace {

// Parts of larger numbers, and words that only sound like a count: "once a year", "two thirds", "twenty per cent".
bool is_no_count(const std::vector<Word>& words, std::size_t first, std::size_t after) {
  static const Concept kLarger("part-of-larger-number");
  if (after < words.size() && (kLarger.has(words[after]) || words[after].kind == WordKind::number)) return true;
  static const Concept kOnce("once-by-chance");
  if (kOnce.has(words[first]) && after < words.size() && words[after].kind == WordKind::mark) return true;
  return first > 0 && (kLarger.has(words[first - 1]) || words[first - 1].is("-"));
}

}  // namespace

std::vector<ProseFigure> figures_and_counts_in(const DocumentView& view, int block) {
  std::vector<ProseFigure> figures = figures_in(view, block);
  const std::vector<Word>& words = view.text(block).words;
  const std::size_t printed = figures.size();
  for (std::size_t at = 0; at < words.size();) {
    const std::size_t first = at;
    const int value = spelled_count_at(words, at);
    if (value == 0) {
      ++at;
      continue;
    }
    const auto end = figures.begin() + static_cast<std::ptrdiff_t>(printed);
    const bool taken =
        std::any_of(figures.begin(), end, [&](const ProseFigure& f) { return f.first_word < at && first < f.after; });
    if (taken || is_no_count(words, first, at)) continue;
    figures.push_back(spelled_figure(view, block, first, at, value));
  }
  std::sort(figures.begin(), figures.end(),
            [](const ProseFigure& a, const ProseFigure& b) { return a.first_word < b.first_word; });
  return figures;
}

ProseFigure spelled_figure(const DocumentView& view, int block, std::size_t first, std::size_t after, int value) {
  const std::vector<Word>& words = view.text(block).words;
  ProseFigure figure;
  figure.block = block;
  figure.begin = words[first].begin;
  figure.end = words[after - 1].end;
  figure.first_word = first;
  figure.after = after;
  figure.value = Decimal(value, 0);
  figure.spelled = true;
  figure.printed = view.block(block).text.substr(figure.begin, figure.end - figure.begin);
  return figure;
}

}  // namespace crossfoot::validate
