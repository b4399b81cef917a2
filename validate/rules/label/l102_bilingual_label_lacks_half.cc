#include <fmt/format.h>

#include <utility>
#include <vector>

#include "validate/document/document_view.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// Words that are the same in both languages of a label, and names: they need no other half. One word alone may be
// either, unless its language is known.
bool stands_for_both(const LabelReading& label, const std::string& text, bool known_language) {
  static const Concept kSame("same-in-both-halves");
  if (label.names_total()) return true;
  const std::vector<Word> words = words_of(text);
  std::size_t telling = 0;
  for (const Word& word : words)
    if (word.kind == WordKind::word && word.folded.size() > 3 && !kSame.has(word)) ++telling;
  return telling < (known_language ? 1 : 2);
}

// "Universidad de Panamá": a name has no translation.
bool is_name(std::string_view text) {
  std::size_t capitals = 0, telling = 0;
  for (const Word& word : words_of(text)) {
    if (word.kind != WordKind::word || word.folded.size() <= 2) continue;
    ++telling;
    capitals += is_capitalised(text, word) ? 1 : 0;
  }
  return telling > 1 && capitals == telling;
}

// Labels of one side of a table: of its rows, or of its columns.
struct Side {
  int bilingual = 0;
  int in_one_cell = 0;          // those of them that are English and Spanish beyond doubt
  std::vector<CellRef> single;  // in one language
  bool known = true;            // the language of each of those is beyond doubt
};

// "Gastos de oficina / Office expenses" in one cell; the levels of a head are no halves.
bool is_in_one_cell(const LabelReading& label, const Cell* cell) {
  const auto in = [](const LabelPart& part) { return part.language == "en" || part.language == "es"; };
  return cell != nullptr && in(label.parts[0]) && in(label.parts[1]) &&
         label.parts[0].language != label.parts[1].language &&
         cell->text.find(label.parts[0].text) != std::string::npos &&
         cell->text.find(label.parts[1].text) != std::string::npos;
}

void add(const DocumentView& view, const LabelReading& label, CellRef at, Side& side) {
  const Cell* cell = cell_at(view, at);
  if (label.parts.size() == 2) {
    ++side.bilingual;
    side.in_one_cell += is_in_one_cell(label, cell) ? 1 : 0;
  }
  if (label.parts.size() != 1) return;
  if (cell == nullptr || cell->text.find('/') != std::string::npos) return;
  const bool known = label.parts.front().language != "und" && !is_name(cell->text);
  if (stands_for_both(label, cell->text, known)) return;
  side.single.push_back(at);
  side.known = side.known && known;
}

Side rows_of(const DocumentView& view, const TableStatement& table) {
  Side side;
  for (int r = 0; r < table.rows && static_cast<std::size_t>(r) < table.row_labels.size(); ++r)
    add(view, table.row_labels[static_cast<std::size_t>(r)], {table.table, r, 0}, side);
  return side;
}

// The cell of the head that the label was read from; heads of several levels are left alone.
Side columns_of(const DocumentView& view, const TableStatement& table) {
  Side side;
  for (int c = table.stub_columns; c < table.columns && static_cast<std::size_t>(c) < table.column_labels.size(); ++c)
    add(view, table.column_labels[static_cast<std::size_t>(c)], {table.table, 0, c}, side);
  return side;
}

// Two languages are the clear habit of many rows, or of every other label of a small table.
bool is_habit(const Side& side, const Side& other, bool of_rows) {
  const int single = static_cast<int>(side.single.size());
  if (of_rows && side.bilingual >= 5 && side.bilingual >= 6 * single) return true;
  constexpr int kFewest = 4;
  return single == 1 && side.known && side.in_one_cell >= 2 && other.single.empty() &&
         side.in_one_cell + other.in_one_cell >= kFewest;
}

void say(const DocumentView& view, const CellRef& at, int bilingual, std::vector<Finding>& findings) {
  Finding finding = finding_at_cell(view, at, Severity::note);
  finding.message = {fmt::format("“{}” has no other half; the other {} labels of the table are in two languages.",
                                 shortened(finding.quote), bilingual),
                     fmt::format("«{}» está en un solo idioma; los otros {} rótulos del cuadro están en dos.",
                                 shortened(finding.quote), bilingual)};
  finding.suggestion = {"Add the translation.", "Agregue la traducción."};
  findings.push_back(std::move(finding));
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  for (const TableStatement& table : view.statement.tables) {
    const Side rows = rows_of(view, table), columns = columns_of(view, table);
    if (!rows.single.empty() && is_habit(rows, columns, true))
      say(view, rows.single.front(), rows.bilingual, findings);
    else if (!columns.single.empty() && is_habit(columns, rows, false))
      say(view, columns.single.front(), columns.in_one_cell + rows.in_one_cell, findings);
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

extern const Rule kHalfOfBilingualLabelMissing = {
    {"L102", "bilingual-label-lacks-half", "One half of a bilingual label is missing",
     "Falta una mitad de un rótulo bilingüe",
     "In a table whose labels stand in two languages, one that stands in one only was forgotten in translation. Five "
     "labels of rows or of columns in two languages make the habit; in a smaller table every other label must be in "
     "two. Totals, names and words that are the same in both languages are left alone.",
     "En un cuadro con rótulos en dos idiomas, el que está en uno solo quedó sin traducir. Se toma por costumbre a "
     "partir de cinco rótulos de filas o de columnas en dos idiomas; en un cuadro menor, todos los demás deben estar "
     "en dos. No se señalan los totales, los nombres ni las palabras iguales en ambos idiomas.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
