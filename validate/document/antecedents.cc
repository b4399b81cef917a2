#include "validate/document/antecedents.h"

#include <algorithm>
#include <iterator>

#include "validate/document/table_facts.h"

namespace crossfoot::validate {
namespace {

// [begin, end) in bytes of the block's text.
struct Span {
  std::size_t begin = 0, end = 0;
};

Span sentence_at(const DocumentView& view, int block, std::size_t at) {
  const std::string_view sentence = view.sentence(block, at);
  const auto begin = static_cast<std::size_t>(sentence.data() - view.block(block).text.data());
  return {begin, begin + sentence.size()};
}

// "Of these, 31", "De ellas, 31", "Out of these delegates 31": the words up to the first figure. The noun, if any, is
// the whole's.
bool takes_up(const std::vector<Word>& words, std::size_t first, std::size_t figure, const ProseFigure& whole) {
  static const Concept kOut("out-of-these");
  static const Concept kOf("takes-up-of");
  static const Concept kThese("takes-up-these");
  std::size_t at = first;
  if (at < figure && kOut.has(words[at])) ++at;
  if (at + 1 >= figure || !kOf.has(words[at]) || !kThese.has(words[at + 1])) return false;
  at += 2;
  if (at < figure && words[at].kind == WordKind::word) {
    if (whole.after >= words.size() || !same_stem(words[at].folded, words[whole.after].folded)) return false;
    ++at;
  }
  static const Concept kLight("light-before-part");
  while (at < figure && (words[at].is(",") || kLight.has(words[at]))) ++at;
  return at == figure;
}

bool is_in_date(const DocumentView& view, int block, const ProseFigure& figure) {
  const auto& dates = view.statement.blocks[static_cast<std::size_t>(block)].dates;
  const auto next = std::upper_bound(dates.begin(), dates.end(), figure.begin,
                                     [](std::size_t at, const Date& date) { return at < date.begin; });
  return next != dates.begin() && figure.end <= std::prev(next)->end;
}

using Figures = std::vector<ProseFigure>;

Figures::const_iterator first_from(const Figures& figures, std::size_t byte) {
  return std::lower_bound(figures.begin(), figures.end(), byte,
                          [](const ProseFigure& figure, std::size_t at) { return figure.begin < at; });
}

// The only count of the sentence.
const ProseFigure* only_count(const DocumentView& view, int block, const Figures& figures, const Span& sentence) {
  const ProseFigure* found = nullptr;
  for (auto figure = first_from(figures, sentence.begin); figure != figures.end() && figure->begin < sentence.end;
       ++figure) {
    if (is_year(*figure) || is_in_date(view, block, *figure)) continue;
    if (found != nullptr || figure->percent) return nullptr;
    found = &*figure;
  }
  const bool exact = found != nullptr && is_count(*found) && !found->approximate && !found->other_value;
  return exact && found->currency.empty() ? found : nullptr;
}

}  // namespace

const ProseFigure* taken_up_whole(const DocumentView& view, int block, const std::vector<ProseFigure>& figures,
                                  std::size_t part) {
  const Span own = sentence_at(view, block, figures[part].begin);
  if (own.begin < 2) return nullptr;
  // The blank behind the stop still belongs to the sentence before.
  const Span before = sentence_at(view, block, own.begin - 2);
  if (before.end > own.begin) return nullptr;
  const ProseFigure* whole = only_count(view, block, figures, before);
  if (whole == nullptr || !(figures[part].value < whole->value)) return nullptr;
  const std::vector<Word>& words = view.text(block).words;
  const auto first_word =
      static_cast<std::size_t>(std::lower_bound(words.begin(), words.end(), own.begin,
                                                [](const Word& word, std::size_t at) { return word.begin < at; }) -
                               words.begin());
  return takes_up(words, first_word, first_from(figures, own.begin)->first_word, *whole) ? whole : nullptr;
}

}  // namespace crossfoot::validate
