#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "language/utf8.h"
#include "validate/document/document_view.h"
#include "validate/document/note_marks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

// The block of the next table below, or the end: a symbol's note stands under its own table.
int next_table(const DocumentView& view, int block) {
  for (int i = block + 1; i < view.size(); ++i)
    if (view.block(i).kind == BlockKind::table) return i;
  return view.size();
}

// "1 Alba lends the hall.": programs that print pages often set the number of a note no higher than its text.
bool begins_as_note(const Block& block, const std::string& number) {
  if (block.kind == BlockKind::table || !block.text.starts_with(number + " ")) return false;
  std::size_t at = number.size() + 1;
  return at < block.text.size() && language::is_upper(language::next_code_point(block.text, at));
}

bool is_explained(const DocumentView& view, const NoteMark& mark, const std::vector<Note>& notes) {
  if (mark.is_number())
    for (int i = mark.block + 1; i < view.size(); ++i)
      if (begins_as_note(view.block(i), mark.mark)) return true;
  const int end = mark.cell.table >= 0 && !mark.is_number() ? next_table(view, mark.block) : view.size();
  return std::any_of(notes.begin(), notes.end(), [&](const Note& note) {
    return note.mark == mark.mark && (mark.is_number() || (note.block >= mark.block && note.block < end));
  });
}

// A report that explains no such mark anywhere leaves the reader alone; one that does has lost a note.
const Note* note_elsewhere(const NoteMark& mark, const std::vector<Note>& notes) {
  for (const Note& note : notes)
    if (note.mark == mark.mark || (mark.is_number() && note.mark[0] >= '0' && note.mark[0] <= '9')) return &note;
  return nullptr;
}

// "Mobiliario¹" at the head of a row: no power, as it might be of a unit.
bool is_on_a_label(const DocumentView& view, const NoteMark& mark) {
  constexpr std::size_t kShortest = 5;
  const Cell* cell = mark.cell.table >= 0 && mark.cell.column == 0 ? cell_at(view, mark.cell) : nullptr;
  if (cell == nullptr) return false;
  const std::vector<Word> words = words_of(cell->text);
  return mark.mark == "1" && !words.empty() && words.front().kind == WordKind::word &&
         words.front().folded.size() >= kShortest;
}

// On a page the note may stand in another column or foot; only a format with an order of its own is sure of none.
Severity severity_of(const DocumentView& view, const Note* elsewhere) {
  return elsewhere != nullptr && view.document.source.pages == 0 ? Severity::warning : Severity::note;
}

void describe(const NoteMark& mark, const Note* elsewhere, const std::string& where, Finding& finding) {
  finding.stated = mark.mark;
  finding.message = {fmt::format("The mark “{}” on “{}” has no note.", mark.mark, where),
                     fmt::format("La llamada «{}» de «{}» no tiene nota.", mark.mark, where)};
  if (elsewhere != nullptr && elsewhere->mark == mark.mark)
    finding.evidence.push_back(
        {fmt::format("The only note “{}” stands elsewhere: “{}”.", mark.mark, shortened(elsewhere->text)),
         fmt::format("La única nota «{}» está en otro lugar: «{}».", mark.mark, shortened(elsewhere->text))});
  finding.suggestion = {"Add the note where the reader looks for it, or take the mark away.",
                        "Agregue la nota donde el lector la busca o quite la llamada."};
}

// Several unexplained marks of one table are one finding.
bool is_told_with_another(const NoteMark& mark, std::vector<Finding>& findings, std::size_t first) {
  if (mark.cell.table < 0) return false;
  for (std::size_t i = first; i < findings.size(); ++i) {
    Finding& told = findings[i];
    if (told.table != mark.cell.table) continue;
    if (told.stated != mark.mark)
      told.evidence.push_back({fmt::format("The mark “{}” in the same table has none either.", mark.mark),
                               fmt::format("Tampoco la tiene la llamada «{}» del mismo cuadro.", mark.mark)});
    return true;
  }
  return false;
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const std::vector<Note> notes = find_notes(view);
  const std::size_t first = findings.size();
  std::set<std::tuple<int, std::string>> said;
  for (const NoteMark& mark : find_note_marks(view)) {
    if (is_explained(view, mark, notes) || (mark.cell.table < 0 && !mark.is_number())) continue;
    const Note* elsewhere = note_elsewhere(mark, notes);
    if (mark.is_number() && elsewhere == nullptr && !is_on_a_label(view, mark)) continue;
    if (!said.emplace(mark.cell.table, mark.mark).second || is_told_with_another(mark, findings, first)) continue;
    const Severity severity = severity_of(view, elsewhere);
    const bool in_cell = mark.cell.table >= 0;
    Finding finding = in_cell ? finding_at_cell(view, mark.cell, severity)
                              : finding_at(view, mark.block, mark.begin, mark.end, severity);
    describe(mark, elsewhere, in_cell ? finding.quote : std::string(view.sentence(mark.block, mark.begin)), finding);
    findings.push_back(std::move(finding));
  }
}

constexpr char kFailing[] = R"(Table 1: Offices

Member | Office | Street
Alba*  | North  | Main
Borea  | South  | Hill

Table 2: Telephones

Member | Desk  | Room
Alba   | left  | first
Borea* | right | second

* Borea moved to another room.
)";

constexpr char kPassing[] = R"(Table 1: Offices

Member | Office | Street
Alba*  | North  | Main
Borea  | South  | Hill

* Alba shares its office.

Table 2: Telephones

Member | Desk  | Room
Alba   | left  | first
Borea* | right | second

* Borea moved to another room.
)";

}  // namespace

extern const Rule kFootnoteMarkWithoutNote = {
    {"X105",
     "footnote-mark-without-note",
     "A mark that leads to no note",
     "Una llamada sin nota",
     "An asterisk on a name says that something is to be known about it; without the note the reader never learns "
     "what. "
     "Symbols are explained under their own table, numbers anywhere in the document. A mark is a warning where the "
     "document explains the same mark elsewhere, a note where it explains none. Units and powers (m², 10⁶) are no "
     "marks.",
     "Un asterisco junto a un nombre anuncia una aclaración; sin la nota, el lector no la conoce. Los símbolos se "
     "explican "
     "al pie de su cuadro; los números, en cualquier parte del documento. Es un aviso si el documento explica la misma "
     "llamada en otro lugar y una nota si no explica ninguna. Las unidades y potencias (m², 10⁶) no son llamadas.",
     kFailing,
     kPassing,
     Severity::warning,
     "0.1.0",
     {},
     Severity::note},
    OnDocument{check}};

}  // namespace crossfoot::validate
