#include "report/html/html_words.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace crossfoot::report {
namespace {

constexpr std::array kWords = {
    HtmlWord{"accepted", "Accepted", "Aceptado"},
    HtmlWord{"accepted_one", "accepted", "aceptado"},
    HtmlWord{"accepted_many", "accepted", "aceptados"},
    HtmlWord{"all_reports", "All reports", "Todos los informes"},
    HtmlWord{"check_holds", "{} of {} relation holds", "se cumple {} de {} relación"},
    HtmlWord{"checks", "Checks", "Comprobaciones"},
    HtmlWord{"checks_hold", "{} of {} relations hold", "se cumplen {} de {} relaciones"},
    HtmlWord{"contents", "Findings on this page", "Hallazgos en esta página"},
    HtmlWord{"document", "Report", "Informe"},
    HtmlWord{"documents", "Reports", "Informes"},
    HtmlWord{"error_one", "error", "error"},
    HtmlWord{"errors", "Errors", "Errores"},
    HtmlWord{"error_many", "errors", "errores"},
    HtmlWord{"evidence", "What speaks for it", "Indicios"},
    HtmlWord{"finding", "Finding", "Hallazgo"},
    HtmlWord{"findings_left_out", "{} more findings are not shown here; the formats json and csv have all of them.",
             "Aquí no se muestran otros {} hallazgos; los formatos json y csv los tienen todos."},
    HtmlWord{"format_evidence", "{} of {} figures, for instance {}", "{} de {} cifras, por ejemplo {}"},
    HtmlWord{"how_to_silence", "How to silence this", "Cómo silenciarlo"},
    HtmlWord{"in_doubt", "in doubt", "en duda"},
    HtmlWord{"language_switch", "Language of this page", "Idioma de esta página"},
    HtmlWord{"languages", "Languages", "Idiomas"},
    HtmlWord{"legend_addend", "figures of the sum", "cifras de la suma"},
    HtmlWord{"legend_stated", "figure compared", "cifra comparada"},
    HtmlWord{"legend_suspect", "figure in doubt", "cifra en duda"},
    HtmlWord{"misread", "The page may be misread", "La página puede estar mal leída"},
    HtmlWord{"no_findings", "No contradictions found.", "No se encontraron contradicciones."},
    HtmlWord{"not_checked", "Not checked", "Sin comprobar"},
    HtmlWord{"not_checked_figure", "{} figure takes part in no relation", "{} cifra no entra en ninguna relación"},
    HtmlWord{"not_checked_figures", "{} figures take part in no relation", "{} cifras no entran en ninguna relación"},
    HtmlWord{"not_read", "Reports that could not be read", "Informes que no se pudieron leer"},
    HtmlWord{"note_many", "notes", "notas"},
    HtmlWord{"note_one", "note", "nota"},
    HtmlWord{"notes", "Notes", "Notas"},
    HtmlWord{"number_format", "Number format", "Formato de cifras"},
    HtmlWord{"page", "Page", "Página"},
    HtmlWord{"pages", "Pages with findings", "Páginas con hallazgos"},
    HtmlWord{"nothing_to_check", "no relations to check", "ninguna relación que comprobar"},
    HtmlWord{"period", "Period", "Período"},
    HtmlWord{"produced_by", "Checked by crossfoot", "Revisado por crossfoot"},
    HtmlWord{"quoted_from", "In the text", "En el texto"},
    HtmlWord{"row_left_out", "row left out", "fila omitida"},
    HtmlWord{"rows_left_out", "rows left out", "filas omitidas"},
    HtmlWord{"see_page", "See it on page", "Verlo en la página"},
    HtmlWord{"see_table", "See it in table", "Verlo en la tabla"},
    HtmlWord{"silence_baseline",
             "Accept this one finding, also in later editions of the report, and check with --baseline from then on:",
             "Aceptar solo este hallazgo, también en ediciones posteriores del informe, y revisar desde entonces con "
             "--baseline:"},
    HtmlWord{"silence_rule", "Or switch the rule off for a folder, in its crossfoot.toml:",
             "O desactivar la regla para una carpeta, en su crossfoot.toml:"},
    HtmlWord{"skip", "Skip to the findings", "Ir a los hallazgos"},
    HtmlWord{"sum", "The sum", "La suma"},
    HtmlWord{"table", "Table", "Tabla"},
    HtmlWord{"tables", "Tables with findings", "Tablas con hallazgos"},
    HtmlWord{"warning_many", "warnings", "avisos"},
    HtmlWord{"warning_one", "warning", "aviso"},
    HtmlWord{"warnings", "Warnings", "Avisos"},
    HtmlWord{"what_was_lost", "What was lost in reading", "Qué se perdió al leer"},
    HtmlWord{"what_to_do", "What to do", "Qué hacer"},
    HtmlWord{"why", "Why this matters", "Por qué importa"},
};

struct LanguageName {
  std::string_view code, en, es;
};
constexpr std::array kLanguages = {
    LanguageName{"de", "German", "alemán"},    LanguageName{"en", "English", "inglés"},
    LanguageName{"es", "Spanish", "español"},  LanguageName{"fr", "French", "francés"},
    LanguageName{"it", "Italian", "italiano"}, LanguageName{"pt", "Portuguese", "portugués"},
    LanguageName{"nl", "Dutch", "neerlandés"}, LanguageName{"ca", "Catalan", "catalán"},
};

}  // namespace

std::span<const HtmlWord> html_words() { return kWords; }

std::string html_word(std::string_view key, std::string_view language) {
  const auto found = std::find_if(kWords.begin(), kWords.end(), [&](const HtmlWord& word) { return word.key == key; });
  assert(found != kWords.end());
  if (found == kWords.end()) return std::string(key);
  return std::string(language == "es" ? found->es : found->en);
}

std::string language_name(std::string_view code, std::string_view language) {
  for (const LanguageName& name : kLanguages)
    if (name.code == code.substr(0, 2)) return std::string(language == "es" ? name.es : name.en);
  return std::string(code);
}

}  // namespace crossfoot::report
