#include <fmt/format.h>

#include "validate/document/document_rule.h"
#include "validate/rules/document_rules.h"

namespace crossfoot {
namespace {

// Words that are the same in both languages of a label, and names: they need no other half.
bool stands_for_both(const LabelReading& label, const std::string& text) {
  static const WordList kSame = {"total",     "subtotal",  "internet", "honduras", "panama", "costa",   "rica",
                                 "guatemala", "nicaragua", "belize",   "mexico",   "canada", "salvador"};
  if (!label.term.empty() && (label.term == "total" || label.term == "subtotal")) return true;
  const std::vector<Word> words = words_of(text);
  std::size_t telling = 0;
  for (const Word& word : words)
    if (word.kind == WordKind::word && word.folded.size() > 3 && !kSame.has(word)) ++telling;
  return telling < 2;
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (const TableStatement& table : view.statement.tables) {
    int bilingual = 0, single = 0, row = -1;
    for (int r = 0; r < table.rows && static_cast<std::size_t>(r) < table.row_labels.size(); ++r) {
      const LabelReading& label = table.row_labels[static_cast<std::size_t>(r)];
      if (label.parts.size() == 2) ++bilingual;
      if (label.parts.size() != 1) continue;
      const Cell* cell = cell_at(view, {table.table, r, 0});
      if (cell == nullptr || cell->text.find('/') != std::string::npos || stands_for_both(label, cell->text)) continue;
      ++single;
      if (row < 0) row = r;
    }
    // Only where two languages are the clear habit of the table.
    if (row < 0 || bilingual < 5 || bilingual < 6 * single) continue;
    Finding finding = finding_at_cell(view, {table.table, row, 0}, Severity::note);
    finding.message = {fmt::format("“{}” has no other half; the other {} labels of the table are in two languages.",
                                   shortened(finding.quote), bilingual),
                       fmt::format("«{}» está en un solo idioma; los otros {} rótulos del cuadro están en dos.",
                                   shortened(finding.quote), bilingual)};
    finding.suggestion = {"Add the translation.", "Agregue la traducción."};
    findings.push_back(std::move(finding));
  }
}

constexpr char kFailing[] = R"(Rubro / Item                                    | Oficina / Office | Calle / Street
Gastos de oficina / Office expenses             | Norte / North | Mayor / Main
Servicios comunes / Common services             | Norte / North | Mayor / Main
Suministros de oficina / Office supplies        | Sur / South   | Loma / Hill
Traducción escrita / Written translation        | Sur / South   | Loma / Hill
Viajes y viáticos                               | Norte / North | Mayor / Main
Documentos y traducción / Documents and translation | Sur / South | Loma / Hill
Apoyo para reuniones / Support for meetings     | Norte / North | Mayor / Main
)";

constexpr char kPassing[] = R"(Rubro / Item                                    | Oficina / Office | Calle / Street
Gastos de oficina / Office expenses             | Norte / North | Mayor / Main
Servicios comunes / Common services             | Norte / North | Mayor / Main
Suministros de oficina / Office supplies        | Sur / South   | Loma / Hill
Traducción escrita / Written translation        | Sur / South   | Loma / Hill
Viajes y viáticos / Travel and per diem         | Norte / North | Mayor / Main
Documentos y traducción / Documents and translation | Sur / South | Loma / Hill
Subtotal                                        | Norte / North | Mayor / Main
)";

}  // namespace

const DocumentRule kHalfOfBilingualLabelMissing = {
    {"L102", "bilingual-label-lacks-half", "One half of a bilingual label is missing",
     "Falta una mitad de un rótulo bilingüe",
     "In a table whose labels stand in two languages, one that stands in one only was forgotten in translation. Five "
     "labels "
     "in two languages make the habit. Totals, names and words that are the same in both languages are left alone.",
     "En un cuadro con rótulos en dos idiomas, el que está en uno solo quedó sin traducir. Se toma por costumbre a "
     "partir de cinco rótulos en dos idiomas. No se señalan los totales, los nombres ni las palabras iguales en ambos "
     "idiomas.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    check};

}  // namespace crossfoot
