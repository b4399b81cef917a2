#include <fmt/format.h>

#include <algorithm>

#include "validate/document/document_rule.h"
#include "validate/document/wording.h"
#include "validate/rules/document_rules.h"

namespace crossfoot {
namespace {

const WordList kRise = {
    "increase",      "increased", "increases", "increasing",  "rose",    "rise",       "risen",   "grew",
    "growth",        "grown",     "up",        "higher",      "aumento", "aumentaron", "aumenta", "incremento",
    "incrementaron", "crecio",    "crecieron", "crecimiento", "subio",   "subieron",   "alza"};
const WordList kFall = {"decrease",  "decreased",    "decreases",   "fell",    "fall",      "fallen",    "declined",
                        "decline",   "down",         "lower",       "drop",    "dropped",   "reduction", "reduced",
                        "disminuyo", "disminuyeron", "disminucion", "redujo",  "redujeron", "reduccion", "bajo",
                        "bajaron",   "baja",         "cayo",        "cayeron", "caida",     "descendio", "descenso"};

bool is_change(const Word& word) { return kRise.has(word) || kFall.has(word); }

// The figure's preposition: "from 250", "to about 280", "de 250".
bool follows(const std::vector<Word>& words, const ProseFigure& figure, const WordList& prepositions) {
  static const WordList kSkipped = {"about", "approximately", "some",  "nearly",          "almost", "around", "unos",
                                    "unas",  "casi",          "cerca", "aproximadamente", "los",    "las"};
  std::size_t i = figure.first_word;
  while (i > 0 && kSkipped.has(words[i - 1])) --i;
  return i > 0 && prepositions.has(words[i - 1]);
}

// "from 250 in 2017 to 280 in 2018". Ages, hours and pages go from one to another without any change.
bool are_from_and_to(const std::vector<Word>& words, const ProseFigure& from, const ProseFigure& to) {
  static const WordList kFrom = {"from", "de", "desde"}, kTo = {"to", "a", "hasta"};
  static const WordList kSpans = {"years", "year",  "anos",    "ano", "months", "meses", "days",    "dias", "hours",
                                  "horas", "weeks", "semanas", "old", "edad",   "pages", "paginas", "am",   "pm"};
  constexpr std::size_t kFarthest = 12;
  if (from.percent || to.percent || to.first_word - from.after > kFarthest ||
      (from.currency != to.currency && !to.currency.empty()))
    return false;
  if (to.after < words.size() && kSpans.has(words[to.after])) return false;
  return follows(words, from, kFrom) && follows(words, to, kTo) && from.value > Decimal();
}

// "an increase of 12 % from 250": only small words between the percentage and the first figure.
bool stands_before(const std::vector<Word>& words, const ProseFigure& percent, const ProseFigure& from) {
  static const WordList kSmall = {"from", "de",    "desde",   ",",     "or",     "o",       "(",     ")",
                                  "al",   "pasar", "passing", "going", "rising", "falling", "about", "approximately"};
  if (percent.after > from.first_word || from.first_word - percent.after > 4) return false;
  for (std::size_t i = percent.after; i < from.first_word; ++i)
    if (!kSmall.has(words[i].folded)) return false;
  const std::size_t first = percent.first_word > 8 ? percent.first_word - 8 : 0;
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                     words.begin() + static_cast<std::ptrdiff_t>(percent.first_word), is_change);
}

// "from 250 to 280, an increase of 12 %", "rose from 250 to 280 (12 %)".
bool stands_behind(const std::vector<Word>& words, const ProseFigure& percent, const ProseFigure& from,
                   const ProseFigure& to) {
  if (percent.first_word < to.after || percent.first_word - to.after > 9) return false;
  const auto at = [&](std::size_t i) { return words.begin() + static_cast<std::ptrdiff_t>(i); };
  static const WordList kOf = {"of", "del", "de", "an", "un"};
  const bool named =
      std::any_of(at(to.after), at(percent.first_word), is_change) && kOf.has(words[percent.first_word - 1]);
  const std::size_t first = from.first_word > 5 ? from.first_word - 5 : 0;
  const bool bracketed =
      words[percent.first_word - 1].is("(") && std::any_of(at(first), at(from.first_word), is_change);
  return named || bracketed;
}

// to / from is 100 ± percent, as both ends and the percentage were rounded.
bool may_change_by(const ProseFigure& from, const ProseFigure& to, const ProseFigure& percent) {
  const bool rises = to.value >= from.value;
  const Range share = percent.range();
  const Decimal hundred(100, 0);
  const auto low = rises ? Decimal::add(hundred, share.low) : Decimal::subtract(hundred, share.high);
  const auto high = rises ? Decimal::add(hundred, share.high) : Decimal::subtract(hundred, share.low);
  return !low || !high || share_may_be(to.range(), from.range(), {*low, *high});
}

void say(const DocumentView& view, const ProseFigure& from, const ProseFigure& to, const ProseFigure& percent,
         std::vector<Finding>& findings) {
  const auto change = Decimal::subtract(to.value, from.value);
  const auto hundredfold = change ? Decimal::multiply(change->abs(), Decimal(100, 0)) : std::nullopt;
  const auto right =
      hundredfold ? quotient(*hundredfold, from.value, std::max(percent.value.scale(), 1)) : std::nullopt;
  if (!right) return;
  Finding finding = contradiction_in(view, percent, right->to_string(), Severity::error);
  finding.message = {
      fmt::format("From {} to {} is {} %, not {}.", from.printed, to.printed, right->to_string(), percent.printed),
      fmt::format("De {} a {} hay {} %, no {}.", from.printed, to.printed, right->to_string(), percent.printed)};
  finding.suggestion = {"Correct the percentage, or the figure that is wrong.",
                        "Corrija el porcentaje o la cifra equivocada."};
  findings.push_back(std::move(finding));
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (int block = 0; block < view.size(); ++block) {
    if (!view.is_prose(block)) continue;
    const std::vector<ProseFigure> figures = figures_in(view, block);
    const std::vector<Word>& words = view.text(block).words;
    for (std::size_t i = 0; i + 1 < figures.size(); ++i) {
      const ProseFigure &from = figures[i], &to = figures[i + 1];
      if (!are_from_and_to(words, from, to)) continue;
      const ProseFigure* percent = nullptr;
      if (i > 0 && figures[i - 1].percent && stands_before(words, figures[i - 1], from))
        percent = &figures[i - 1];
      else if (i + 2 < figures.size() && figures[i + 2].percent && stands_behind(words, figures[i + 2], from, to))
        percent = &figures[i + 2];
      if (percent == nullptr || !in_one_sentence(view, block, from.begin, percent->begin) ||
          may_change_by(from, to, *percent))
        continue;
      say(view, from, to, *percent, findings);
    }
  }
}

constexpr char kFailing[] = R"(Members

The number of members grew with an increase of 21 % from 250 to 280 in the course of the year.
)";

constexpr char kPassing[] = R"(Members

The number of members grew with an increase of 12 % from 250 to 280 in the course of the year; there was an increase of 30 % among those from 18 to 25 years.
)";

}  // namespace

const DocumentRule kChangeDoesNotFollow = {
    {"W104", "prose-arithmetic-change", "A percentage of change is not that of its two figures",
     "Un porcentaje de cambio no es el de sus dos cifras",
     "“An increase of 21 % from 250 to 280” can be computed, and is 12 %. The percentage must stand with the two "
     "figures: "
     "before “from … to …”, in brackets behind it, or behind “an increase of”. Ages and other spans, and percentages "
     "of "
     "something else in the sentence, are left alone; both figures are taken as rounded where they were printed so.",
     "«Un aumento del 21 % de 250 a 280» se puede calcular y es del 12 %. El porcentaje debe estar junto a las dos "
     "cifras: "
     "antes de «de … a …», detrás entre paréntesis o tras «un aumento del». No se señalan las edades y otros tramos ni "
     "los "
     "porcentajes de otra cosa; ambas cifras se toman como redondeadas si se imprimieron así.",
     kFailing, kPassing, Severity::error, "0.1.0"},
    check};

}  // namespace crossfoot
