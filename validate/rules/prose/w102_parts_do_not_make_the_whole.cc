#include <fmt/format.h>

#include <array>

#include "validate/document/document_rule.h"
#include "validate/document/wording.h"
#include "validate/rules/document_rules.h"

namespace crossfoot {
namespace {

// Words that share out a whole between two without a third: only then must the parts make the whole.
struct Halves {
  std::string_view one, other;
};
constexpr std::array kHalves = {
    Halves{"women", "men"},           Halves{"mujeres", "hombres"},      Halves{"girls", "boys"},
    Halves{"ninas", "ninos"},         Halves{"female", "male"},          Halves{"females", "males"},
    Halves{"urban", "rural"},         Halves{"urbanas", "rurales"},      Halves{"urbanos", "rurales"},
    Halves{"delegadas", "delegados"}, Halves{"mujeres", "varones"},      Halves{"alumnas", "alumnos"},
    Halves{"femenino", "masculino"},  Halves{"femeninos", "masculinos"},
};

bool is_half_of(const Word& a, const Word& b) {
  for (const Halves& halves : kHalves)
    if ((a.is(halves.one) && b.is(halves.other)) || (a.is(halves.other) && b.is(halves.one))) return true;
  return false;
}

const Word* word_behind(const std::vector<Word>& words, const ProseFigure& figure) {
  static const WordList kBetween = {"were", "are", "of", "them", "eran", "son", "fueron", "de", "with", "con"};
  std::size_t i = figure.after;
  while (i < words.size() && i < figure.after + 2 && kBetween.has(words[i])) ++i;
  return i < words.size() && words[i].kind == WordKind::word ? &words[i] : nullptr;
}

// Brackets, their percentage and "and" between the two parts; no other sentence begins.
bool only_joined(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  std::size_t outside = 0;
  bool inside = false;
  for (std::size_t i = a.after; i < b.first_word; ++i) {
    if (words[i].is("(")) inside = true;
    outside += inside ? 0 : 1;
    if (words[i].is(")")) inside = false;
  }
  return outside <= 4;
}

// "70 women and 40 men": nothing but "and" or a comma between the two.
bool are_halves(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  const Word *left = word_behind(words, a), *right = word_behind(words, b);
  return left != nullptr && right != nullptr && b.first_word - a.after <= 8 && only_joined(words, a, b) &&
         is_half_of(*left, *right);
}

// "of the 120 delegates, …", "120 participants (70 women …", "a total of 120".
bool is_whole(const std::vector<Word>& words, const ProseFigure& whole, const ProseFigure& first) {
  if (whole.percent || !whole.currency.empty() || first.first_word - whole.after > 6) return false;
  static const WordList kOpens = {"of",           "de",           "total",    "were",      "fueron",
                                  "participated", "participaron", "attended", "asistieron"};
  for (std::size_t i = whole.first_word; i > 0 && whole.first_word - i < 4; --i)
    if (kOpens.has(words[i - 1])) return true;
  static const WordList kWhom = {"whom", "which", "cuales"};
  for (std::size_t i = whole.after; i < first.first_word; ++i)
    if (words[i].is("(") || words[i].is(":") || kWhom.has(words[i])) return true;
  return false;
}

// Without the percentages that repeat a part in brackets: "70 women (64 %) and 40 men".
std::vector<ProseFigure> without_repeats(const std::vector<Word>& words, std::vector<ProseFigure> figures) {
  std::erase_if(figures, [&](const ProseFigure& figure) {
    return figure.percent && figure.first_word > 0 && words[figure.first_word - 1].is("(");
  });
  return figures;
}

// "70 women and 40 men, a total of 120", "70 women and 40 men among the 120".
bool is_total_behind(const std::vector<Word>& words, const ProseFigure& last, const ProseFigure& total) {
  static const WordList kOf = {"total", "among", "entre"};
  if (total.percent || !total.currency.empty() || total.first_word - last.after > 7) return false;
  for (std::size_t i = last.after; i < total.first_word; ++i)
    if (kOf.has(words[i])) return true;
  return false;
}

// "70 women, 40 men and 10 children": a third part in the same list.
bool is_third_part(const std::vector<Word>& words, const ProseFigure& second, const ProseFigure& third) {
  static const WordList kAnd = {"and", "y", "e", "plus", "mas", ","};
  if (third.percent || !third.currency.empty() || third.first_word - second.after > 4) return false;
  return third.first_word > second.after && kAnd.has(words[third.first_word - 1].folded);
}

void say(const DocumentView& view, const ProseFigure& whole, const ProseFigure& a, const ProseFigure& b,
         const ProseFigure* third, std::vector<Finding>& findings) {
  const auto two = [](const auto& f) { return sum_may_be({f[1].range(), f[2].range()}, f[0].range()); };
  const auto three = [](const auto& f) { return sum_may_be({f[1].range(), f[2].range(), f[3].range()}, f[0].range()); };
  if (agree_in_some_reading({whole, a, b}, two)) return;
  if (third != nullptr && agree_in_some_reading({whole, a, b, *third}, three)) return;
  const auto sum = Decimal::add(a.value, b.value);
  if (!sum) return;
  Finding finding = contradiction_in(view, whole, grouped(*sum), Severity::warning);
  finding.message = {fmt::format("{} and {} are {}, not {}.", a.printed, b.printed, grouped(*sum), whole.printed),
                     fmt::format("{} y {} son {}, no {}.", a.printed, b.printed, grouped(*sum), whole.printed)};
  finding.suggestion = {"Correct the whole or the part that is wrong, or say who is counted in neither.",
                        "Corrija el total o la parte equivocada, o diga quiénes no están en ninguna."};
  findings.push_back(std::move(finding));
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (int block = 0; block < view.size(); ++block) {
    if (!view.is_prose(block)) continue;
    const std::vector<Word>& words = view.text(block).words;
    const std::vector<ProseFigure> figures = without_repeats(words, figures_in(view, block));
    for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
      const ProseFigure &a = figures[i], &b = figures[i + 1];
      if (a.percent || b.percent || !are_halves(words, a, b) || !in_one_sentence(view, block, a.begin, b.begin))
        continue;
      const bool third = i + 2 < figures.size() && is_third_part(words, b, figures[i + 2]);
      if (i > 0 && is_whole(words, figures[i - 1], a) && in_one_sentence(view, block, figures[i - 1].begin, a.begin))
        say(view, figures[i - 1], a, b, third ? &figures[i + 2] : nullptr, findings);
      else if (i + 2 < figures.size() && is_total_behind(words, b, figures[i + 2]) &&
               in_one_sentence(view, block, b.begin, figures[i + 2].begin))
        say(view, figures[i + 2], a, b, nullptr, findings);
    }
  }
}

constexpr char kFailing[] = R"(Participants

Of the 120 delegates, 70 women and 40 men, most came from the north of the region.
)";

constexpr char kPassing[] = R"(Participants

Of the 110 delegates, 70 women and 40 men, most came from the north of the region; 30 women and 25 other delegates spoke. Of the 120 delegates of last year, 70 were women and 40 came from the south. Of the 130 guests, 70 were women, 50 men and 10 children.
)";

}  // namespace

const DocumentRule kPartsDoNotMakeTheWhole = {
    {"W102", "prose-arithmetic-parts", "Parts in a sentence do not make the whole",
     "Las partes en una oración no suman el total",
     "Of 120 delegates 70 cannot be women and 40 men. Only words that divide a whole in two, women and men, boys and "
     "girls, "
     "urban and rural, must make it up; parts that may overlap or leave out others (“70 women, 40 from the south”) are "
     "left "
     "alone.",
     "De 120 personas no pueden ser 70 mujeres y 40 hombres. Solo las palabras que dividen el total en dos (mujeres y "
     "hombres, niñas y niños, urbanas y rurales) deben completarlo; no se señalan las partes que pueden superponerse o "
     "dejar "
     "fuera a otras («70 mujeres, 40 del sur»).",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    check};

}  // namespace crossfoot
