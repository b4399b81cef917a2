#include "normalize/label_split.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string>

#include "language/concept.h"
#include "normalize/language.h"

namespace crossfoot::normalize {
namespace {

// A place where a label may divide, and how much the languages must differ there: the more another use of the mark is
// to be expected, the more.
struct Divider {
  std::size_t begin = 0, end = 0;  // glyphs of the mark with its spaces
  std::size_t last = 0;            // end of the second part: before the closing parenthesis, else the end
  int kind = 0;
  double threshold = 0;
};

enum Kind { kLine, kBar, kSpacedSlash, kHalfSlash, kTightSlash, kDash, kParenthesis };

struct Choice {
  std::vector<LabelSpan> spans;
  double surplus = 0;
};

class Splitter {
 public:
  explicit Splitter(const Glyphs& glyphs) : glyphs_(glyphs) {}

  std::vector<LabelSpan> run() {
    const LabelSpan whole = trimmed(0, glyphs_.size());
    if (whole.begin >= whole.end) return {};
    find_dividers();
    best_.spans = {whole};
    best_.spans[0].language = best_language(language_scores(glyphs_, whole.begin, whole.end));
    for (std::size_t i = 0; i < dividers_.size(); ++i) {
      try_two(dividers_[i]);
      for (std::size_t k = i + 1; k < dividers_.size(); ++k) {
        if (dividers_[k].kind == dividers_[i].kind) try_three(dividers_[i], dividers_[k]);
      }
    }
    return best_.spans;
  }

 private:
  LabelSpan trimmed(std::size_t begin, std::size_t end) const {
    while (begin < end && is_space(glyphs_[begin].ch)) ++begin;
    while (end > begin && is_space(glyphs_[end - 1].ch)) --end;
    return {begin, end, {}};
  }

  // ---- dividers ------------------------------------------------------------------------------------------------
  void find_dividers() {
    constexpr std::size_t kMostDividers = 8, kLongestLabel = 500;
    if (glyphs_.size() > kLongestLabel) return;
    int depth = 0;
    for (std::size_t i = 1; i + 1 < glyphs_.size() && dividers_.size() < kMostDividers; ++i) {
      const char32_t c = glyphs_[i].ch;
      if (c == U'(') {
        if (depth == 0) parenthesis(i);
        ++depth;
      } else if (c == U')') {
        depth = std::max(0, depth - 1);
      } else if (depth == 0) {
        mark(i);
      }
    }
  }

  bool space_at(std::size_t i) const { return i < glyphs_.size() && is_space(glyphs_[i].ch); }

  void add(std::size_t begin, std::size_t end, Kind kind, double threshold) {
    while (begin > 0 && is_space(glyphs_[begin - 1].ch)) --begin;
    while (end < glyphs_.size() && is_space(glyphs_[end].ch)) ++end;
    if (!dividers_.empty() && begin < dividers_.back().end && dividers_.back().kind != kParenthesis) return;
    dividers_.push_back({begin, end, glyphs_.size(), kind, threshold});
  }

  void mark(std::size_t i) {
    switch (glyphs_[i].ch) {
      case U'\n': return add(i, i + 1, kLine, 1.0);
      case U'|': return add(i, i + 1, kBar, 0.5);
      case U'/': return slash(i);
      case U'-':
        if (space_at(i - 1) && space_at(i + 1)) add(i, i + 1, kDash, 2.0);
        return;
      default: return;
    }
  }

  void slash(std::size_t i) {
    const bool before = space_at(i - 1), after = space_at(i + 1);
    if (before && after) return add(i, i + 1, kSpacedSlash, 0.3);
    if (before || after) return add(i, i + 1, kHalfSlash, 1.0);
    if (!is_letter(glyphs_[i - 1].ch) && glyphs_[i - 1].ch != U')') return;
    if (!is_letter(glyphs_[i + 1].ch)) return;
    // "and/or", "y/o", "Director/a", "c/u", "km/h": a short piece on one side is no translation.
    if (letters_from(i + 1) <= 2 || letters_before(i) <= 2 || is_and_or(i)) return;
    add(i, i + 1, kTightSlash, 2.0);
  }

  std::size_t letters_from(std::size_t i) const {
    std::size_t n = 0;
    while (i + n < glyphs_.size() && is_letter(glyphs_[i + n].ch)) ++n;
    return n;
  }
  std::size_t letters_before(std::size_t i) const {
    std::size_t n = 0;
    while (n < i && is_letter(glyphs_[i - n - 1].ch)) ++n;
    return n == 0 ? 3 : n;
  }
  bool is_and_or(std::size_t i) const {
    std::string before, after;
    append_fold(glyphs_, i - std::min<std::size_t>(i, letters_before(i)), i, before);
    append_fold(glyphs_, i + 1, i + 1 + letters_from(i + 1), after);
    static const language::Concept kAndOr("and-or");
    return kAndOr.has(before + " " + after);
  }

  // "Gastos de oficina (Office expenses)": a last parenthesis with words in it.
  void parenthesis(std::size_t i) {
    std::size_t close = glyphs_.size();
    while (close > i && is_space(glyphs_[close - 1].ch)) --close;
    if (close == 0 || glyphs_[close - 1].ch != U')') return;
    --close;
    for (std::size_t k = i + 1; k < close; ++k) {
      if (glyphs_[k].ch == U'(' || glyphs_[k].ch == U')') return;
    }
    if (letters_from(i + 1) < 3 || !space_at(i - 1)) return;
    dividers_.push_back({i - 1, i + 1, close, kParenthesis, 2.0});
  }

  // ---- judging -------------------------------------------------------------------------------------------------
  LanguageScores scores(const LabelSpan& span) const { return language_scores(glyphs_, span.begin, span.end); }

  void try_two(const Divider& divider) {
    std::array<LabelSpan, 2> spans{trimmed(0, divider.begin), trimmed(divider.end, divider.last)};
    if (spans[0].begin >= spans[0].end || spans[1].begin >= spans[1].end) return;
    const std::array<LanguageScores, 2> s{scores(spans[0]), scores(spans[1])};
    double different = -1e9, same = -1e9;
    std::size_t first = 0, second = 1;
    for (std::size_t a = 0; a < kLanguages.size(); ++a) {
      same = std::max(same, s[0][a] + s[1][a]);
      for (std::size_t b = 0; b < kLanguages.size(); ++b) {
        if (a == b || s[0][a] + s[1][b] <= different) continue;
        different = s[0][a] + s[1][b];
        first = a, second = b;
      }
    }
    double gain = different - same + shared_word_bonus(s) - enumeration_malus(spans[0], spans[1]);
    if (gain < divider.threshold && twins(spans[0], spans[1]) && divider.kind <= kSpacedSlash) {
      first = 1, second = 0;  // "Hospital / Hospital": Spanish usually stands first
      gain = divider.threshold + 0.1;
    }
    spans[0].language = kLanguages[first];
    spans[1].language = kLanguages[second];
    consider({spans.begin(), spans.end()}, gain - divider.threshold);
  }

  void try_three(const Divider& one, const Divider& two) {
    std::array<LabelSpan, 3> spans{trimmed(0, one.begin), trimmed(one.end, two.begin), trimmed(two.end, two.last)};
    std::array<LanguageScores, 3> s;
    for (std::size_t i = 0; i < spans.size(); ++i) {
      if (spans[i].begin >= spans[i].end) return;
      s[i] = scores(spans[i]);
    }
    double different = -1e9, same = -1e9;
    std::array<std::size_t, 3> chosen{};
    for (std::size_t a = 0; a < kLanguages.size(); ++a) {
      same = std::max(same, s[0][a] + s[1][a] + s[2][a]);
      for (std::size_t b = 0; b < kLanguages.size(); ++b) {
        for (std::size_t c = 0; c < kLanguages.size(); ++c) {
          const double score = s[0][a] + s[1][b] + s[2][c];
          if (a == b || b == c || a == c || score <= different) continue;
          different = score;
          chosen = {a, b, c};
        }
      }
    }
    for (std::size_t i = 0; i < spans.size(); ++i) spans[i].language = kLanguages[chosen[i]];
    consider({spans.begin(), spans.end()}, different - same - 2 * one.threshold - 1.0);
  }

  // "Capital social / Share capital": one side could be either language, the other could not.
  static double shared_word_bonus(const std::array<LanguageScores, 2>& s) {
    const auto lean = [](const LanguageScores& scores) { return std::abs(scores[0] - scores[1]); };
    const double low = std::min(lean(s[0]), lean(s[1])), high = std::max(lean(s[0]), lean(s[1]));
    return low < 0.5 && high > 3 ? 0.5 : 0;
  }

  // "Oil / gas", "Debit / credit": a small letter goes on in one language; translations start afresh.
  double enumeration_malus(const LabelSpan& a, const LabelSpan& b) const {
    return is_upper(glyphs_[a.begin].ch) && is_letter(glyphs_[b.begin].ch) && !is_upper(glyphs_[b.begin].ch) ? 1.5 : 0;
  }

  // The same word but for accents and case.
  bool twins(const LabelSpan& a, const LabelSpan& b) const {
    std::string first, second;
    append_fold(glyphs_, a.begin, a.end, first);
    append_fold(glyphs_, b.begin, b.end, second);
    return first == second && first.find_first_of("0123456789") == std::string::npos;
  }

  void consider(std::vector<LabelSpan> spans, double surplus) {
    if (surplus <= best_.surplus) return;
    best_.spans = std::move(spans);
    best_.surplus = surplus;
  }

  const Glyphs& glyphs_;
  std::vector<Divider> dividers_;
  Choice best_;
};

}  // namespace

std::vector<LabelSpan> split_label(const Glyphs& glyphs) { return Splitter(glyphs).run(); }

}  // namespace crossfoot::normalize
