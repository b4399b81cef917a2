#include <fmt/format.h>

#include "validate/document/document_rule.h"
#include "validate/document/wording.h"
#include "validate/rules/document_rules.h"

namespace crossfoot {
namespace {

bool says(const std::vector<Word>& words, std::size_t first, std::size_t after, const WordList& list) {
  for (std::size_t i = first; i < after && i < words.size(); ++i)
    if (list.has(words[i].folded)) return true;
  return false;
}

std::size_t back(std::size_t at, std::size_t by, std::size_t least) { return at > least + by ? at - by : least; }

// "US$4,000 (which is the fee) multiplied by 5 million": the operator stands right before the second factor.
bool are_multiplied(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  static const WordList kTimes = {"multiplied",    "multiplicado", "multiplicada", "multiplicados",
                                  "multiplicadas", "multiplicar",  "times",        "\xC3\x97"};
  return says(words, back(b.first_word, 3, a.after), b.first_word, kTimes);
}

// "25 participants at US$40 each": the second factor is a rate for one of the first.
bool is_rate(const std::vector<Word>& words, const ProseFigure& a, const ProseFigure& b) {
  static const WordList kAt = {"at", "a", "of", "de", "costing", "paying"};
  static const WordList kEach = {"each", "apiece", "cada", "per", "por"};
  if (b.first_word - a.after > 5 || b.percent || a.percent || !a.currency.empty()) return false;
  return says(words, back(b.first_word, 1, a.after), b.first_word, kAt) && says(words, b.after, b.after + 2, kEach);
}

// "equals", "es igual a", "=", "for a total of": right before the result.
bool is_result(const std::vector<Word>& words, const ProseFigure& b, const ProseFigure& c) {
  static const WordList kEquals = {"equals",  "equal",   "=",        "is",        "are",     "gives",     "makes",
                                   "yields",  "amounts", "amount",   "total",     "totals",  "totalling", "totaling",
                                   "results", "igual",   "equivale", "equivalen", "es",      "son",       "da",
                                   "dan",     "resulta", "suma",     "suman",     "totaliza"};
  return c.first_word - b.after <= 9 && says(words, back(c.first_word, 4, b.after), c.first_word, kEquals);
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (int block = 0; block < view.size(); ++block) {
    if (!view.is_prose(block)) continue;
    const std::vector<ProseFigure> figures = figures_in(view, block);
    const std::vector<Word>& words = view.text(block).words;
    for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
      const ProseFigure &a = figures[i], &b = figures[i + 1], &c = figures[i + 2];
      if (a.percent || b.percent || c.percent || !(are_multiplied(words, a, b) || is_rate(words, a, b)) ||
          !is_result(words, b, c))
        continue;
      if (!in_one_sentence(view, block, a.begin, c.begin) || product_may_be(a.range(), b.range(), c.range())) continue;
      const auto product = Decimal::multiply(a.value, b.value);
      if (!product) continue;
      Finding finding = contradiction_in(view, c, grouped(*product), Severity::error);
      finding.message = {fmt::format("{} times {} is {}, not {}.", a.printed, b.printed, grouped(*product), c.printed),
                         fmt::format("{} por {} es {}, no {}.", a.printed, b.printed, grouped(*product), c.printed)};
      if (const Bilingual off = power_of_ten_between(c.value, *product); !off.empty()) finding.evidence.push_back(off);
      finding.suggestion = {"Correct the product, or the factor that is wrong.",
                            "Corrija el producto o el factor equivocado."};
      findings.push_back(std::move(finding));
    }
  }
}

constexpr char kFailing[] = R"(Fees

The fee of US$4,000 (which they pay at the start) multiplied by 5 million equals US$20 million, which would be in the hands of the members.
)";

constexpr char kPassing[] = R"(Fees

The fee of US$4,000 (which they pay at the start) multiplied by 5 million equals US$20 billion, which would be in the hands of the members. Some 320 members at US$40 each make a total of approximately US$13,000.
)";

}  // namespace

const DocumentRule kProductDoesNotFollow = {
    {"W101", "prose-arithmetic-product", "A product in a sentence is not the product of its factors",
     "Un producto en una oración no es el producto de sus factores",
     "Thousands, millions and billions are easily confused in a sentence, where no column warns. Two factors joined by "
     "“multiplied by”, “times” or “at … each” and the result behind “equals” or “a total of” are computed. Figures are "
     "taken as rounded where they were printed so, and “about” or “close to” widen that to a twentieth.",
     "En una oración es fácil confundir miles y millones, y no hay columna que lo advierta. Se calculan dos factores "
     "unidos "
     "por «multiplicado por», «×» o «a … cada uno» y el resultado tras «es igual a» o «un total de». Las cifras se "
     "toman "
     "como redondeadas según se imprimieron; «cerca de» o «aproximadamente» amplían el margen a un veinteavo.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    check};

}  // namespace crossfoot
