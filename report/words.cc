#include "report/words.h"

namespace crossfoot {
namespace {

constexpr Words kEnglish = {
    .error = "error",
    .warning = "warning",
    .note = "note",
    .table = "table",
    .row = "row",
    .column = "column",
    .page = "page",
    .line = "line",
    .computed = "computed",
    .printed = "printed",
    .difference = "difference",
    .tolerance = "tolerance ±",
    .no_findings = "nothing found",
    .misread = "the page may be misread",
    .holds = "holds",
    .not_checked = "not checked",
    .and_more = "… and {} more",
    .accepted = "accepted",
    .probable_cause = "probable cause",
    .evidence = "evidence",
    .rule = "rule",
    .could_not_be_read = "could not be read",
};

constexpr Words kSpanish = {
    .error = "error",
    .warning = "aviso",
    .note = "nota",
    .table = "tabla",
    .row = "fila",
    .column = "columna",
    .page = "página",
    .line = "línea",
    .computed = "calculado",
    .printed = "impreso",
    .difference = "diferencia",
    .tolerance = "tolerancia ±",
    .no_findings = "sin hallazgos",
    .misread = "la página puede estar mal leída",
    .holds = "se cumple",
    .not_checked = "sin comprobar",
    .and_more = "… y {} más",
    .accepted = "aceptado",
    .probable_cause = "causa probable",
    .evidence = "indicios",
    .rule = "regla",
    .could_not_be_read = "no se pudo leer",
};

}  // namespace

const Words& words(std::string_view language) { return language == "es" ? kSpanish : kEnglish; }

const char* severity_word(Severity severity, const Words& words) {
  switch (severity) {
    case Severity::error: return words.error;
    case Severity::warning: return words.warning;
    case Severity::note: return words.note;
  }
  return words.note;
}

const std::string& in_language(const Bilingual& text, std::string_view language) {
  const std::string& wanted = language == "es" ? text.es : text.en;
  const std::string& other = language == "es" ? text.en : text.es;
  return wanted.empty() ? other : wanted;
}

}  // namespace crossfoot
