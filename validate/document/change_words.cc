#include "validate/document/change_words.h"

#include <algorithm>

namespace crossfoot::validate {
namespace {

const WordList kChanges = {
    "increase",     "increased", "increases",    "increasing",  "rose",      "rise",        "risen",
    "rising",       "grew",      "growth",       "grown",       "growing",   "improvement", "mejora",
    "up",           "higher",    "climbed",      "jumped",      "improved",  "gain",        "gained",
    "expanded",     "aumento",   "aumentaron",   "aumenta",     "aumentado", "incremento",  "incrementaron",
    "incrementado", "crecio",    "crecieron",    "crecimiento", "subio",     "subieron",    "subida",
    "alza",         "mejoro",    "decrease",     "decreased",   "decreases", "decreasing",  "fell",
    "fall",         "fallen",    "falling",      "declined",    "decline",   "declining",   "down",
    "lower",        "drop",      "dropped",      "reduction",   "reduced",   "shrank",      "contracted",
    "deteriorated", "disminuyo", "disminuyeron", "disminucion", "redujo",    "redujeron",   "reduccion",
    "bajo",         "bajaron",   "baja",         "cayo",        "cayeron",   "caida",       "descendio",
    "descendieron", "descenso",  "retrocedio",   "merma",       "widened",   "narrowed",    "tightened",
    "amplio",       "ampliaron", "rebajo",       "recorte",     "cut"};
const WordList kMoves = {"went", "moved", "changed", "passed", "paso", "pasaron", "pasar", "vario", "variaron"};

// Between a preposition and its figure.
const WordList kSkipped = {
    "about", "approximately", "some",  "nearly", "almost", "around",   "roughly", "the",
    "unos",  "unas",          "casi",  "cerca",  "los",    "las",      "a",       "aproximadamente",
    "un",    "una",           "close", "only",   "solo",   "alrededor"};

}  // namespace

bool is_change_word(std::string_view folded) { return kChanges.has(folded); }
bool is_change_word(const Word& word) { return kChanges.has(word); }
bool is_move_word(const Word& word) { return kMoves.has(word); }

const std::string& preposition_of(const std::vector<Word>& words, const ProseFigure& figure) {
  static const std::string kNone;
  std::size_t i = figure.first_word;
  // "a" is an article before a figure in English only behind another preposition; in Spanish it is one itself.
  while (i > 1 && kSkipped.has(words[i - 1]) && !(words[i - 1].is("a") && !kSkipped.has(words[i - 2]))) --i;
  return i > 0 ? words[i - 1].folded : kNone;
}

bool is_compared(const std::vector<Word>& words, const ProseFigure& figure) {
  static const WordList kCompared = {"compared", "comparado", "comparada", "frente", "respecto", "against", "versus"};
  const std::size_t first = figure.first_word > 4 ? figure.first_word - 4 : 0;
  for (std::size_t i = first; i < figure.first_word; ++i)
    if (kCompared.has(words[i])) return true;
  return false;
}

bool is_span_or_plan(const std::vector<Word>& words, const ProseFigure& figure) {
  static const WordList kSpans = {"years",     "year",           "anos",          "ano",     "months",  "meses",
                                  "days",      "dias",           "hours",         "horas",   "weeks",   "semanas",
                                  "old",       "edad",           "pages",         "paginas", "am",      "pm",
                                  "forecast",  "budgeted",       "expected",      "target",  "planned", "previstos",
                                  "previstas", "presupuestados", "presupuestadas"};
  return figure.after < words.size() && kSpans.has(words[figure.after]);
}

Points points_of(const std::vector<Word>& words, const ProseFigure& figure) {
  static const WordList kPoints = {"points", "point", "puntos", "punto", "pts", "pp", "bps"};
  for (std::size_t i = figure.after; i < words.size() && i < figure.after + 2; ++i) {
    if (words[i].is("basis") || words[i].is("bps") || words[i].is("basicos")) return Points::basis;
    if (!kPoints.has(words[i])) continue;
    const bool basic = i + 1 < words.size() && (words[i + 1].is("basicos") || words[i + 1].is("base"));
    return basic ? Points::basis : Points::percentage;
  }
  return Points::none;
}

bool is_of_another_measure(const std::vector<Word>& words, std::size_t first, std::size_t after) {
  static const WordList kOther = {"average",   "annual",     "annually", "annualized", "yearly",    "compound",
                                  "promedio",  "anual",      "anuales",  "real",       "reales",    "constant",
                                  "constante", "constantes", "adjusted", "ajustado",   "organic",   "nominal",
                                  "median",    "mensual",    "monthly",  "inflation",  "inflacion", "weighted"};
  after = std::min(after, words.size());
  return std::any_of(words.begin() + static_cast<std::ptrdiff_t>(std::min(first, after)),
                     words.begin() + static_cast<std::ptrdiff_t>(after), [](const Word& w) { return kOther.has(w); });
}

}  // namespace crossfoot::validate
