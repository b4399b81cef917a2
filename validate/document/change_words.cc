#include "validate/document/change_words.h"

#include <algorithm>

namespace crossfoot::validate {
namespace {

const Concept kChanges("change-in-prose");
const Concept kMoves("moves-from-to");

// Between a preposition and its figure.
const Concept kSkipped("skipped-before-figure");
// "a" is an article before a figure in English only behind another preposition; in Spanish it is one itself.
const Concept kArticleOrPreposition("article-or-preposition");

}  // namespace

bool is_change_word(std::string_view folded) { return kChanges.has(folded); }
bool is_change_word(const Word& word) { return kChanges.has(word); }
bool is_move_word(const Word& word) { return kMoves.has(word); }

const std::string& preposition_of(const std::vector<Word>& words, const ProseFigure& figure) {
  static const std::string kNone;
  std::size_t i = figure.first_word;
  const auto is_preposition = [&](std::size_t w) {
    return kArticleOrPreposition.has(words[w]) && !kSkipped.has(words[w - 1]);
  };
  while (i > 1 && kSkipped.has(words[i - 1]) && !is_preposition(i - 1)) --i;
  return i > 0 ? words[i - 1].folded : kNone;
}

bool is_compared(const std::vector<Word>& words, const ProseFigure& figure) {
  static const Concept kCompared("compared-with");
  const std::size_t first = figure.first_word > 4 ? figure.first_word - 4 : 0;
  for (std::size_t i = first; i < figure.first_word; ++i)
    if (kCompared.has(words[i])) return true;
  return false;
}

bool is_span_or_plan(const std::vector<Word>& words, const ProseFigure& figure) {
  static const Concept kSpans("span-or-plan");
  return figure.after < words.size() && kSpans.has(words[figure.after]);
}

Points points_of(const std::vector<Word>& words, const ProseFigure& figure) {
  static const Concept kPoints("points");
  static const Concept kBasisPoints("basis-points");
  static const Concept kBasisBehind("basis-behind-points");
  for (std::size_t i = figure.after; i < words.size() && i < figure.after + 2; ++i) {
    if (kBasisPoints.has(words[i])) return Points::basis;
    if (!kPoints.has(words[i])) continue;
    const bool basic = i + 1 < words.size() && kBasisBehind.has(words[i + 1]);
    return basic ? Points::basis : Points::percentage;
  }
  return Points::none;
}

bool is_of_another_measure(const std::vector<Word>& words, std::size_t first, std::size_t after) {
  static const Concept kOther("another-measure");
  after = std::min(after, words.size());
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(std::min(first, after)),
                     words.begin() + static_cast<std::ptrdiff_t>(after), [](const Word& w) { return kOther.has(w); });
}

}  // namespace crossfoot::validate
