#include <fmt/format.h>

#include <map>

#include "validate/document/document_view.h"
#include "validate/rule.h"

namespace crossfoot::validate {
namespace {

struct Translation {
  std::string other;    // folded
  std::string printed;  // the other half
  CellRef cell;
};

// Every bilingual label by one of its halves; the second one that is translated otherwise is told.
void compare(const DocumentView& view, std::size_t half, std::vector<Finding>& findings) {
  std::map<std::string, Translation> known;
  for (const TableStatement& table : view.statement.tables) {
    for (int row = 0; row < table.rows && static_cast<std::size_t>(row) < table.row_labels.size(); ++row) {
      const LabelReading& label = table.row_labels[static_cast<std::size_t>(row)];
      // Two halves in one language are a list, not a translation.
      if (label.parts.size() != 2 || label.parts[0].language == label.parts[1].language) continue;
      const std::string key = folded(label.parts[half].text), other = folded(label.parts[1 - half].text);
      constexpr std::size_t kShortest = 6;
      if (key.size() < kShortest || other.empty()) continue;
      const auto [at, is_new] =
          known.emplace(key, Translation{other, label.parts[1 - half].text, {table.table, row, 0}});
      if (is_new || at->second.other == other) continue;
      Finding finding = finding_at_cell(view, {table.table, row, 0}, Severity::note);
      finding.stated = label.parts[1 - half].text;
      finding.expected = at->second.printed;
      finding.message = {fmt::format("“{}” is “{}” here and “{}” elsewhere.", label.parts[half].text, finding.stated,
                                     finding.expected),
                         fmt::format("«{}» se traduce aquí como «{}» y en otro lugar como «{}».",
                                     label.parts[half].text, finding.stated, finding.expected)};
      finding.suggestion = {"Choose one translation.", "Elija una sola traducción."};
      findings.push_back(std::move(finding));
      at->second = {other, label.parts[1 - half].text, {table.table, row, 0}};
    }
  }
}

void check(const DocumentView& view, std::vector<Finding>& findings) {
  const std::size_t first = findings.size();
  compare(view, 0, findings);
  if (findings.size() == first) compare(view, 1, findings);
  constexpr std::size_t kMost = 3;  // notes of one kind for a document
  if (findings.size() > first + kMost) findings.resize(first + kMost);
}

constexpr char kFailing[] = R"(Rubro / Item                             | Oficina / Office | Calle / Street
Gastos de oficina / Office expenses      | Norte / North | Mayor / Main
Servicios comunes / Common services      | Norte / North | Mayor / Main
Viajes y viáticos / Travel and per diem  | Sur / South   | Loma / Hill
Gastos misceláneos / Other expenses      | Sur / South   | Loma / Hill
Gastos misceláneos / Sundry expenses     | Norte / North | Mayor / Main
)";

constexpr char kPassing[] = R"(Rubro / Item                             | Oficina / Office | Calle / Street
Gastos de oficina / Office expenses      | Norte / North | Mayor / Main
Servicios comunes / Common services      | Norte / North | Mayor / Main
Viajes y viáticos / Travel and per diem  | Sur / South   | Loma / Hill
Gastos misceláneos / Sundry expenses     | Sur / South   | Loma / Hill
3. Gastos Misceláneos / Sundry Expenses  | Norte / North | Mayor / Main
)";

}  // namespace

extern const Rule kLabelTranslatedInTwoWays = {
    {"L103", "label-translated-in-two-ways", "A label is translated in two ways", "Un rótulo se traduce de dos maneras",
     "One Spanish label with two English ones makes a reader of the English look for a difference that is not there. "
     "Case, "
     "outline numbers and accents do not count as a difference.",
     "Un mismo rótulo en español con dos en inglés lleva a buscar una diferencia que no existe. Mayúsculas, numeración "
     "y "
     "tildes "
     "no cuentan como diferencia.",
     kFailing, kPassing, Severity::note, "0.1.0"},
    OnDocument{check}};

}  // namespace crossfoot::validate
