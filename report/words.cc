#include "report/words.h"

#include <fmt/format.h>

#include "report/safe_text.h"

namespace crossfoot::report {
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
    .what_to_do = "what to do",
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
    .what_to_do = "qué hacer",
    .could_not_be_read = "no se pudo leer",
};

const char* outcome_in_spanish(Outcome outcome) {
  switch (outcome) {
    case Outcome::ok: return "leído";
    case Outcome::partial: return "leído en parte";
    case Outcome::encrypted: return "cifrado; guárdelo sin contraseña";
    case Outcome::no_text_layer: return "sin capa de texto; páselo antes por un OCR";
    case Outcome::garbled_text: return "texto ilegible; vuelva a exportarlo desde el original";
    case Outcome::unsupported: return "no admitido";
    case Outcome::corrupt: return "dañado; consígalo de nuevo";
    case Outcome::too_large: return "demasiado grande";
    case Outcome::timeout: return "tardó demasiado";
    case Outcome::out_of_memory: return "necesita demasiada memoria";
    case Outcome::crash: return "la lectura falló";
    case Outcome::not_found: return "no se encuentra";
  }
  return "";
}

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

std::string outcome_text(Outcome outcome, std::string_view message, std::string_view language) {
  std::string text = fmt::format("{}: {}", to_string(outcome), message);
  return one_line(language == "es" ? fmt::format("{} ({})", outcome_in_spanish(outcome), text) : text);
}

const std::string& in_language(const Bilingual& text, std::string_view language) {
  const std::string& wanted = language == "es" ? text.es : text.en;
  const std::string& other = language == "es" ? text.en : text.es;
  return wanted.empty() ? other : wanted;
}

}  // namespace crossfoot::report
