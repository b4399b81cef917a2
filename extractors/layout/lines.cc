#include "extractors/layout/lines.h"

#include <algorithm>
#include <cmath>

#include "extractors/layout/text.h"

namespace crossfoot::extractors::layout {
namespace {

// Spaces between neighbouring words, in ems; by eye (measures.h).

// A wider one is no word space: 0.25–0.33 em is usual, justified text reaches 0.6. In paragraphs of the EU set 99 % are
// at most 0.69, between cells of one row 99 % are 0.99 at least.
constexpr double kChunkGap = 0.8;
// From this on a space may part cells, if other lines part at the same place: in cells of the EU set 90 % are at most
// 0.36, between cells the narrowest is as wide …
constexpr double kWideSpace = 0.4;
// … and if it is as many times as wide as the usual one of the page: typewriter faces set 0.6 em everywhere.
constexpr double kOverUsual = 1.55;
// Between two figures the space is narrower still: columns of figures are set tight. (Not so in the EU set, where the
// narrowest is 1.29.)
constexpr double kFigureGap = 0.6;
// How far a currency sign may stand from its figure ("$      1,234").
constexpr double kCurrencyReach = 12;
// How far "%" and ")" may stand from theirs.
constexpr double kTailReach = 1.5;

// Words whose middles lie this near, in heights, share a line; lines set solid are a whole height apart. By eye.
constexpr double kLineTolerance = 0.4;

Box united_box(const std::vector<const Word*>& words) {
  Box box = words.front()->box;
  for (const Word* word : words) box = box.united(word->box);
  return box;
}

bool is_three_digits(const std::string& text) {
  return text.size() >= 3 && is_digit(static_cast<unsigned char>(text[0])) &&
         is_digit(static_cast<unsigned char>(text[1])) && is_digit(static_cast<unsigned char>(text[2])) &&
         (text.size() == 3 || !is_digit(static_cast<unsigned char>(text[3])));
}

double allowed_gap(const Word& left, const Word& right) {
  const double em = std::max(std::min(left.size, right.size), 1.0);
  if (is_number(left.text) && is_number(right.text) && !is_three_digits(right.text)) return kFigureGap * em;
  return kChunkGap * em;
}

// Justified prose stretches its word spaces, all of a line by the same amount: such gaps part no columns.
// For every gap, whether it is one of at least four alike among words of prose.
std::vector<bool> stretched_gaps(const std::vector<const Word*>& words) {
  // In ems: by how much such gaps differ, and how far a line is stretched at most. By eye.
  constexpr double kAlike = 0.1, kWidest = 2.5;
  constexpr std::size_t kMinRun = 4;
  const std::size_t count = words.size() < 2 ? 0 : words.size() - 1;
  std::vector<bool> stretched(count, false);
  const auto gap = [&](std::size_t i) { return words[i + 1]->box.x0 - words[i]->box.x1; };
  for (std::size_t first = 0; first < count;) {
    const double em = words[first]->size;
    std::size_t last = first;
    while (last < count && std::abs(gap(last) - gap(first)) <= kAlike * em && gap(last) <= kWidest * em) ++last;
    if (last - first >= kMinRun) {
      std::size_t prose = 0;
      for (std::size_t i = first; i <= last; ++i) {
        const Letters letters = count_letters(words[i]->text);
        prose += letters.letters > letters.digits ? 1 : 0;
      }
      if (prose * 10 >= (last - first + 1) * 7)
        std::fill(stretched.begin() + static_cast<long>(first), stretched.begin() + static_cast<long>(last), true);
    }
    first = std::max(last, first + 1);
  }
  return stretched;
}

std::vector<std::vector<const Word*>> split_at_gaps(const std::vector<const Word*>& words) {
  std::vector<std::vector<const Word*>> runs;
  const std::vector<bool> stretched = stretched_gaps(words);
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool joins =
        i > 0 && (stretched[i - 1] || words[i]->box.x0 - words[i - 1]->box.x1 <= allowed_gap(*words[i - 1], *words[i]));
    if (!joins) runs.emplace_back();
    runs.back().push_back(words[i]);
  }
  return runs;
}

bool opens_figure(const std::string& text) {
  const std::u32string points = code_points(text);
  return !points.empty() &&
         (is_digit(points[0]) || points[0] == '(' || points[0] == '.' || is_dash(points[0]) || points[0] == '+');
}

// "$" and the figure it stands before are one, however far apart; a lone "%" or ")" belongs to the figure before it.
bool belong_together(const std::vector<const Word*>& left, const std::vector<const Word*>& right) {
  const double gap = right.front()->box.x0 - left.back()->box.x1;
  const double em = right.front()->size;
  if (is_currency(left.back()->text) && left.size() == 1 && opens_figure(right.front()->text))
    return gap < kCurrencyReach * em;
  const std::string& tail = right.front()->text;
  return right.size() == 1 && (tail == "%" || tail == ")" || tail == ")%") && is_number(left.back()->text) &&
         gap < kTailReach * em;
}

Chunk make_chunk(std::vector<const Word*> words) {
  Chunk chunk;
  chunk.box = united_box(words);
  chunk.text = joined_text(words);
  chunk.words = std::move(words);
  return chunk;
}

std::vector<Chunk> make_chunks(const std::vector<const Word*>& words) {
  std::vector<std::vector<const Word*>> glued;
  for (auto& run : split_at_gaps(words)) {
    if (!glued.empty() && belong_together(glued.back(), run))
      glued.back().insert(glued.back().end(), run.begin(), run.end());
    else
      glued.push_back(std::move(run));
  }
  std::vector<Chunk> chunks;
  chunks.reserve(glued.size());
  for (auto& run : glued) chunks.push_back(make_chunk(std::move(run)));
  return chunks;
}

bool is_mark(const Word& word) {
  return !word.marks.empty() && word.marks.front().begin == 0 && word.marks.front().end == word.text.size();
}

}  // namespace

bool Chunk::bold() const {
  return std::count_if(words.begin(), words.end(), [](const Word* w) { return w->bold; }) * 2 >
         static_cast<long>(words.size());
}

bool is_wide_space(const Word& left, const Word& right) {
  return right.box.x0 - left.box.x1 >= std::max(kWideSpace, kOverUsual * right.space) * right.size;
}

std::string TextLine::text() const { return joined_text(words); }

std::string joined_text(const std::vector<const Word*>& words, std::vector<TextMark>* marks) {
  std::string text;
  for (const Word* word : words) {
    if (!text.empty()) text.push_back(' ');
    if (marks != nullptr) {
      for (TextMark mark : word->marks) {
        mark.begin += text.size();
        mark.end += text.size();
        marks->push_back(mark);
      }
    }
    text += word->text;
  }
  return text;
}

TextLine make_line(std::vector<const Word*> words) {
  TextLine line;
  std::sort(words.begin(), words.end(), [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  line.box = united_box(words);
  // The word with the most text speaks for the line.
  const Word* widest = *std::max_element(words.begin(), words.end(),
                                         [](const Word* a, const Word* b) { return a->box.width() < b->box.width(); });
  line.size = widest->size;
  line.center = widest->box.center_y();
  line.words = std::move(words);
  line.chunks = make_chunks(line.words);
  return line;
}

std::vector<TextLine> build_lines(std::vector<const Word*> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word* a, const Word* b) { return a->box.center_y() < b->box.center_y(); });
  std::vector<TextLine> lines;
  std::vector<const Word*> current;
  double sum = 0;
  const auto flush = [&] {
    if (!current.empty()) lines.push_back(make_line(std::move(current)));
    current.clear();
    sum = 0;
  };
  for (const Word* word : words) {
    if (!current.empty()) {
      const double mean = sum / static_cast<double>(current.size());
      const double low = std::min(word->box.height(), current.back()->box.height());
      const double high = std::max(word->box.height(), current.back()->box.height());
      // A raised mark that opens a note is measured by the line that it opens.
      const double height = is_mark(*word) || is_mark(*current.back()) ? high : low;
      if (word->box.center_y() - mean > kLineTolerance * height) flush();
    }
    current.push_back(word);
    sum += word->box.center_y();
  }
  flush();
  return lines;
}

}  // namespace crossfoot::extractors::layout
