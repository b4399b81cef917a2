#include <fmt/format.h>

#include "validate/document/document_rule.h"
#include "validate/document/wording.h"
#include "validate/rules/document_rules.h"

namespace crossfoot {
namespace {

// "70 of the 120", "70 out of 120", "70 de las 120": nothing else between the part and the whole.
bool is_part_of(const std::vector<Word>& words, const ProseFigure& part, const ProseFigure& whole) {
  static const WordList kOf = {"of",  "out", "the", "a",     "total", "de",  "del",
                               "los", "las", "un",  "sobre", "its",   "sus", "our"};
  if (part.percent || whole.percent || whole.first_word == part.after || part.currency != whole.currency) return false;
  bool of = false;
  for (std::size_t i = part.after; i < whole.first_word; ++i) {
    if (!kOf.has(words[i])) return false;
    of = of || words[i].is("of") || words[i].is("de") || words[i].is("del") || words[i].is("sobre");
  }
  return of && whole.first_word - part.after <= 5;
}

// "(58 %)", ", or 58 %", "that is 58 %", "lo que representa el 58 %": the percentage says the same again.
bool says_again(const std::vector<Word>& words, const ProseFigure& whole, const ProseFigure& percent) {
  static const WordList kAgain = {"or",           "o",           "is",         "es",          "represents",
                                  "representing", "represent",   "representa", "representan", "equivalent",
                                  "equivale",     "equivalente", "equals",     "decir"};
  if (!percent.percent || percent.first_word <= whole.after || percent.first_word - whole.after > 8) return false;
  if (words[percent.first_word - 1].is("(")) return true;
  for (std::size_t i = percent.first_word; i > whole.after && percent.first_word - i < 3; --i)
    if (kAgain.has(words[i - 1])) return true;
  return false;
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (int block = 0; block < view.size(); ++block) {
    if (!view.is_prose(block)) continue;
    const std::vector<ProseFigure> figures = figures_in(view, block);
    const std::vector<Word>& words = view.text(block).words;
    for (std::size_t i = 0; i + 2 < figures.size(); ++i) {
      const ProseFigure &part = figures[i], &whole = figures[i + 1], &percent = figures[i + 2];
      if (!is_part_of(words, part, whole) || !says_again(words, whole, percent)) continue;
      if (!in_one_sentence(view, block, part.begin, percent.begin) ||
          share_may_be(part.range(), whole.range(), percent.range()))
        continue;
      const auto hundredfold = Decimal::multiply(part.value, Decimal(100, 0));
      const auto share = hundredfold ? quotient(*hundredfold, whole.value, percent.value.scale()) : std::nullopt;
      if (!share) continue;
      Finding finding = contradiction_in(view, percent, share->to_string(), Severity::error);
      finding.message = {
          fmt::format("{} of {} is {} %, not {}.", part.printed, whole.printed, share->to_string(), percent.printed),
          fmt::format("{} de {} es el {} %, no {}.", part.printed, whole.printed, share->to_string(), percent.printed)};
      finding.suggestion = {"Correct the percentage, or the figure that is wrong.",
                            "Corrija el porcentaje o la cifra equivocada."};
      findings.push_back(std::move(finding));
    }
  }
}

constexpr char kFailing[] = R"(Participants

The survey was answered by 70 of the 120 delegates (68 %), most of them from the north.
)";

constexpr char kPassing[] = R"(Participants

The survey was answered by 70 of the 120 delegates (58 %), most of them from the north; of 45 of the 90 members nearly 48 % had answered before.
)";

}  // namespace

const DocumentRule kShareDoesNotFollow = {
    {"W103", "prose-arithmetic-share", "A percentage in a sentence is not that of its figures",
     "Un porcentaje en una oración no es el de sus cifras",
     "“70 of the 120 (68 %)” says the same thing twice, and once wrongly. Only a percentage that repeats the two "
     "figures, in "
     "brackets or behind “or”, “that is”, is computed; one that speaks of something else is left alone.",
     "«70 de las 120 (68 %)» dice lo mismo dos veces, y una mal. Solo se calcula el porcentaje que repite las dos "
     "cifras, "
     "entre paréntesis o tras «o», «es decir»; no se señala el que habla de otra cosa.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    check};

}  // namespace crossfoot
