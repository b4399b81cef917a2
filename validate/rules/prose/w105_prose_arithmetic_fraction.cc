#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "validate/document/document_view.h"
#include "validate/document/wording.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

struct Fraction {
  int part = 0, whole = 0;
  std::size_t first = 0, after = 0;  // words
};

int small_number(const Word& word) {
  struct Name {
    std::string_view en, es;
  };
  constexpr std::array<Name, 12> kNames = {{{"one", "uno"},
                                            {"two", "dos"},
                                            {"three", "tres"},
                                            {"four", "cuatro"},
                                            {"five", "cinco"},
                                            {"six", "seis"},
                                            {"seven", "siete"},
                                            {"eight", "ocho"},
                                            {"nine", "nueve"},
                                            {"ten", "diez"},
                                            {"eleven", "once"},
                                            {"twelve", "doce"}}};
  for (std::size_t i = 0; i < kNames.size(); ++i)
    if (word.is(kNames[i].en) || word.is(kNames[i].es)) return static_cast<int>(i) + 1;
  static const Concept kOne("stands-for-one");
  if (kOne.has(word)) return 1;
  if (word.kind != WordKind::number || word.folded.size() > 2 ||
      word.folded.find_first_not_of("0123456789") != std::string::npos)
    return 0;
  return std::stoi(word.folded);
}

int denominator(const Word& word) {
  static const Concept kHalf("denominator-2");
  static const Concept kThird("denominator-3");
  static const Concept kQuarter("denominator-4");
  static const Concept kFifth("denominator-5");
  return kHalf.has(word) ? 2 : kThird.has(word) ? 3 : kQuarter.has(word) ? 4 : kFifth.has(word) ? 5 : 0;
}

// "one in every seven", "dos de cada tres", "two thirds", "tres cuartas partes" at words[at].
Fraction fraction_at(const std::vector<Word>& words, std::size_t at) {
  static const Concept kHalf("half-of-the");
  static const Concept kOfTheHalf("of-behind-half");
  static const Concept kArticle("article-before-fraction");
  static const Concept kPart("part-behind-fraction");
  static const Concept kWithArticle("fraction-with-article");
  if (kHalf.has(words[at]) && at + 1 < words.size() && kOfTheHalf.has(words[at + 1])) return {1, 2, at, at + 1};
  const int part = small_number(words[at]);
  if (part == 0 || at + 1 >= words.size()) return {};
  if (const int whole = denominator(words[at + 1]); whole > part) {
    // "la tercera parte", "la mitad"; "la cuarta reunión" is no fraction, nor "a fourth meeting".
    const bool article = kArticle.has(words[at]);
    const bool part_of = at + 2 < words.size() && kPart.has(words[at + 2]);
    return !article || part_of || kWithArticle.has(words[at + 1]) ? Fraction{part, whole, at, at + 2} : Fraction{};
  }
  if (kArticle.has(words[at])) return {};
  std::size_t i = at + 1;
  static const Concept kOf("fraction-of");
  static const Concept kEvery("fraction-of-every");
  if (!kOf.has(words[i])) return {};
  static const Concept kNeedsEvery("fraction-of-needs-every");
  const bool needs_every = kNeedsEvery.has(words[i]);
  ++i;
  const std::size_t every = i;
  while (i < words.size() && kEvery.has(words[i])) ++i;
  if (i >= words.size() || (needs_every && i == every)) return {};
  const int whole = small_number(words[i]);
  return whole > part ? Fraction{part, whole, at, i + 1} : Fraction{};
}

const Concept kSomethingElse("percent-of-something-else");

// "(14 %)", ", or 14 %", "es decir, el 14 %".
bool says_again(const std::vector<Word>& words, const Fraction& fraction, const ProseFigure& percent) {
  static const Concept kAgain("fraction-again");
  static const Concept kBetween("between-fraction-and-percent");
  if (!percent.percent || percent.first_word <= fraction.after || percent.first_word - fraction.after > 8) return false;
  if (percent.after < words.size() && kSomethingElse.has(words[percent.after])) return false;
  if (words[percent.first_word - 1].is("(")) return true;
  std::size_t i = percent.first_word;
  while (i > fraction.after && kBetween.has(words[i - 1].folded)) --i;
  return i > fraction.after && kAgain.has(words[i - 1]);
}

// A fraction in words is a round one: "one in seven" is anything between one in 6.5 and one in 7.5, two thirds cover
// two points either way, and "more than half" or "less than a third" all that lies beyond.
bool may_be(const std::vector<Word>& words, const Fraction& fraction, const ProseFigure& percent) {
  const Decimal part(fraction.part, 0), two(2, 0);
  const auto exact = quotient(Decimal(fraction.part * 100, 0), Decimal(fraction.whole, 0), 2);
  const auto most = quotient(Decimal(fraction.part * 1000, 0), Decimal(fraction.whole * 10 - 5, 0), 2);
  const auto least = quotient(Decimal(fraction.part * 1000, 0), Decimal(fraction.whole * 10 + 5, 0), 2);
  if (!exact || !most || !least) return true;
  static const Concept kMore("more-than-fraction");
  static const Concept kLess("less-than-fraction");
  static const Concept kAbout("about-fraction");
  bool more = false, less = false, about = percent.approximate;
  for (std::size_t i = fraction.first > 3 ? fraction.first - 3 : 0; i < fraction.first; ++i) {
    more = more || kMore.has(words[i]);
    less = less || kLess.has(words[i]);
    about = about || kAbout.has(words[i]);
  }
  const Decimal slack = about ? Decimal(5, 0) : two;
  const bool one_of = fraction.part == 1 && fraction.whole > 2;
  Decimal low = one_of ? std::min(*least, *Decimal::subtract(*exact, slack)) : *Decimal::subtract(*exact, slack);
  Decimal high = one_of ? std::max(*most, *Decimal::add(*exact, slack)) : *Decimal::add(*exact, slack);
  if (more) high = Decimal(100, 0);
  if (less) low = Decimal();
  const Range stated = percent.range();
  return low <= stated.high && stated.low <= high;
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (int block = 0; block < view.size(); ++block) {
    if (!view.is_prose(block)) continue;
    const std::vector<Word>& words = view.text(block).words;
    for (const ProseFigure& percent : figures_in(view, block)) {
      if (!percent.percent) continue;
      const std::size_t first = percent.first_word > 11 ? percent.first_word - 11 : 0;
      for (std::size_t at = first; at < percent.first_word; ++at) {
        const Fraction fraction = fraction_at(words, at);
        if (fraction.whole == 0 || !says_again(words, fraction, percent) || may_be(words, fraction, percent)) continue;
        const auto exact = quotient(Decimal(fraction.part * 100, 0), Decimal(fraction.whole, 0), 1);
        Finding finding = contradiction_in(view, percent, exact->to_string(), Severity::warning);
        const std::string said = view.block(block).text.substr(
            words[fraction.first].begin, words[fraction.after - 1].end - words[fraction.first].begin);
        const std::string shown = printed_like({&percent}, *exact);
        finding.message = {fmt::format("“{}” is about {} %, not {}.", said, shown, percent.printed),
                           fmt::format("«{}» equivale a cerca del {} %, no al {}.", said, shown, percent.printed)};
        finding.suggestion = {"Correct the percentage or the fraction.", "Corrija el porcentaje o la fracción."};
        findings.push_back(std::move(finding));
        break;
      }
    }
  }
}

constexpr char kFailing[] = R"(Members

Today one in every seven persons (41 %) in the region is a member of an association.
)";

constexpr char kPassing[] = R"(Members

Today one in every seven persons (14 %) in the region is a member of an association, and two thirds of them (66 %) vote; one in every five (close to 22 %) does not. More than half (58 %) live in towns, and almost a third of them (31 %) alone.
)";

}  // namespace

extern const Rule kFractionAndPercentageDiffer = {
    {"W105", "prose-arithmetic-fraction", "A fraction in words and its percentage differ",
     "Una fracción en palabras y su porcentaje difieren",
     "“One in every seven (41 %)” says two things. A fraction in words is a round one, so a percentage in brackets "
     "or after “or” is contradicted only where no rounding makes the two agree; “more than half” and “less than a "
     "third” "
     "leave that side open.",
     "«Una de cada siete (41 %)» dice dos cosas. Una fracción en palabras es redonda, así que el porcentaje entre "
     "paréntesis o tras «o» solo se contradice si ningún redondeo los concilia; «más de la mitad» y «menos de un "
     "tercio» "
     "dejan abierto ese lado.",
     kFailing, kPassing, Severity::warning, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
