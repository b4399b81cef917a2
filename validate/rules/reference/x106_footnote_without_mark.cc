#include <fmt/format.h>

#include <algorithm>

#include "validate/document/document_view.h"
#include "validate/document/note_marks.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// Plain text and some pages show the mark as an ordinary digit behind the word: "Belize 2", "$0.001", "approved.3".
bool ends_with_digits(std::string_view text, std::string_view mark) {
  return text.size() > mark.size() && text.ends_with(mark);
}

// "was paid in May.i The rest": right behind a stop, and a blank or nothing behind it.
bool stands_behind_stop(std::string_view text, std::string_view mark) {
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + 1)) {
    const std::size_t end = at + mark.size();
    const bool free = end == text.size() || text[end] == ' ' || text[end] == '\n';
    if (at > 0 && free && std::string_view(".,;:)!?").find(text[at - 1]) != std::string_view::npos) return true;
  }
  return false;
}

bool is_hidden_in(const DocumentView& view, const std::string& mark) {
  if (!is_digits(mark)) {
    for (int i = 0; i < view.size(); ++i)
      if (view.block(i).kind != BlockKind::footnote && stands_behind_stop(view.block(i).text, mark)) return true;
    return false;
  }
  for (const Table& table : view.document.tables)
    for (const Cell& cell : table.cells)
      if (ends_with_digits(cell.text, mark)) return true;
  for (int i = 0; i < view.size(); ++i) {
    const std::vector<Word>& words = view.text(i).words;
    for (std::size_t w = 1; w < words.size(); ++w)
      if (words[w].is(mark) && words[w - 1].end == words[w].begin) return true;
  }
  return false;
}

bool has_mark(const std::vector<NoteMark>& marks, const std::string& mark) {
  return std::any_of(marks.begin(), marks.end(), [&](const NoteMark& each) { return each.mark == mark; });
}

// "** Includes a vacancy" under a table whose "*" stands in a cell: there the notes are called, and this one is not.
bool stands_among_called(const DocumentView& view, const std::vector<NoteMark>& marks, const Note& note) {
  const Block& block = view.block(note.block);
  if (block.kind != BlockKind::table || block.table < 0 || is_digits(note.mark)) return false;
  const auto& own = view.document.tables[static_cast<std::size_t>(block.table)].notes;
  if (std::find(own.begin(), own.end(), note.text) == own.end()) return false;
  return std::any_of(marks.begin(), marks.end(), [&](const NoteMark& mark) {
    if (mark.cell.table != block.table) return false;
    return std::any_of(own.begin(), own.end(), [&](const std::string& text) {
      return text.size() > mark.mark.size() && text.starts_with(mark.mark) && text[mark.mark.size()] == ' ';
    });
  });
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const std::vector<NoteMark> marks = find_note_marks(view);
  std::vector<Note> orphans;
  for (Note& note : find_notes(view)) {
    const bool note_of_table = stands_among_called(view, marks, note);
    if (view.block(note.block).kind != BlockKind::footnote && !note_of_table) continue;
    if (!has_mark(marks, note.mark) && !is_hidden_in(view, note.mark)) orphans.push_back(std::move(note));
  }
  // A page's own number is easily taken for a note; where no note is marked at all, there may be none.
  const bool doubtful = view.document.source.pages > 0 && marks.empty();
  if (orphans.empty() || doubtful) return;
  const Note& first = orphans.front();
  Finding finding = finding_at(view, first.block, 0, first.text.size(), Severity::note);
  finding.stated = first.mark;
  const std::size_t more = orphans.size() - 1;
  const std::string quote = shortened(first.text);
  finding.message = {fmt::format("Nothing in the text refers to the note “{}”{}.", quote,
                                 more > 0 ? fmt::format(", nor to {} more", more) : ""),
                     fmt::format("Nada en el texto remite a la nota «{}»{}.", quote,
                                 more > 0 ? fmt::format(", ni a otras {}", more) : "")};
  for (std::size_t i = 1; i < orphans.size() && i < 6; ++i)
    finding.evidence.push_back({fmt::format("Also without a marker: “{}”", shortened(orphans[i].text)),
                                fmt::format("También sin llamada: «{}»", shortened(orphans[i].text))});
  finding.suggestion = {"Put the mark where the note belongs.", "Ponga la llamada donde corresponde la nota."};
  findings.push_back(std::move(finding));
}

constexpr char kFailing[] = R"(The members meet every year.

Member | Office | Street
Alba²  | North  | Main
Borea  | South  | Hill

¹ The members met twice in the first year.

² Alba shares its office.
)";

constexpr char kPassing[] = R"(The members meet every year.¹

Member | Office | Street
Alba²  | North  | Main
Borea  | South  | Hill

¹ The members met twice in the first year.

² Alba shares its office.
)";

}  // namespace

extern const Rule kFootnoteWithoutMark = {
    {"X106", "footnote-without-mark", "A note to which nothing refers", "Una nota a la que nada remite",
     "A note whose mark was lost in the text tells the reader something about nobody. Notes are said together, once "
     "for a "
     "document. Marks that a converter left as ordinary digits behind a word or a figure count as marks.",
     "De una nota cuya llamada se perdió no se sabe a qué se refiere. Las notas se señalan juntas, una vez por "
     "documento. "
     "Las "
     "llamadas que un conversor dejó como cifras comunes tras una palabra o un importe cuentan como llamadas.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
