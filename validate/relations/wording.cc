#include "validate/relations/wording.h"

#include <fmt/format.h>

#include <algorithm>

#include "language/utf8.h"

namespace crossfoot::validate {
namespace {

constexpr std::size_t kLabelLength = 80;  // bytes; a paragraph in the stub is not a name

std::string shortened(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  if (text.size() <= kLabelLength) return text;
  std::size_t end = kLabelLength;
  while (end > 0 && language::is_continuation_byte(text[end])) --end;
  return text.substr(0, end) + "…";
}

std::string label_text(const LabelReading& label, const std::string& language) {
  for (const LabelPart& part : label.parts)
    if (part.language == language) return part.text;
  return label.parts.empty() ? label.key : label.parts.front().text;
}

Bilingual label_name(const LabelReading& label, const std::string& fallback_en, const std::string& fallback_es) {
  Bilingual name{label_text(label, "en"), label_text(label, "es")};
  if (name.en.empty()) return {fallback_en, fallback_es};
  if (!label.outline.empty()) {
    name.en = label.outline + ". " + name.en;
    name.es = label.outline + ". " + name.es;
  }
  return {shortened(name.en), shortened(name.es)};
}

}  // namespace

Bilingual operator+(const Bilingual& a, const Bilingual& b) { return {a.en + b.en, a.es + b.es}; }

std::string printed(const TableContext& c, int cell) {
  const Cell* found = c.model.printed_cell(cell);
  return found == nullptr ? std::string() : shortened(found->text);
}

std::string figure(const TableContext& c, Int128 value, int decimals) {
  return format_figure(c.model.grid.decimal(value, decimals), figure_style(*c.model.statement));
}

std::string right_figure(const Case& c) { return figure(c, c.diagnosis.right, c.diagnosis.right_decimals); }

Bilingual row_name(const TableContext& c, int row) {
  const auto& labels = c.model.statement->row_labels;
  const auto at = static_cast<std::size_t>(row);
  static const LabelReading kNone;
  return label_name(at < labels.size() ? labels[at] : kNone, fmt::format("row {}", row + 1),
                    fmt::format("fila {}", row + 1));
}

Bilingual column_name(const TableContext& c, int column) {
  const auto& labels = c.model.statement->column_labels;
  const auto at = static_cast<std::size_t>(column);
  static const LabelReading kNone;
  return label_name(at < labels.size() ? labels[at] : kNone, fmt::format("column {}", column + 1),
                    fmt::format("columna {}", column + 1));
}

Bilingual line_name(const Case& c, int cell) {
  return c.relation().axis == Axis::rows ? row_name(c, c.model.grid.row_of(cell))
                                         : column_name(c, c.model.grid.column_of(cell));
}

Bilingual cell_name(const TableContext& c, int cell) {
  const FigureGrid& grid = c.model.grid;
  const Bilingual row = row_name(c, grid.row_of(cell));
  if (grid.columns() - grid.first_column() < 2) return row;
  const Bilingual column = column_name(c, grid.column_of(cell));
  return {row.en + ", " + column.en, row.es + ", " + column.es};
}

std::string formula_figure(const Case& c) {
  const Equation& equation = c.equation();
  const Figure& target = c.model.grid.at(equation.target);
  int decimals = target.decimals;
  if (is_linear(c.relation().kind))
    for (const EquationTerm& term : c.equations.terms(equation))
      decimals = std::max<int>(decimals, c.model.grid.at(term.cell).decimals);
  return figure(c, target.value - equation.verdict.residual, decimals);
}

std::string difference_figure(const Case& c) {
  const Figure& stated = c.model.grid.at(c.diagnosis.suspect);
  const Int128 difference = stated.value - c.diagnosis.right;
  return figure(c, difference < 0 ? -difference : difference,
                std::max<int>(stated.decimals, c.diagnosis.right_decimals));
}

Bilingual slip_sentence(const Case& c) {
  const auto about = [&](const char* en, const char* es) { return Bilingual{en, es}; };
  switch (c.diagnosis.slip) {
    case Slip::none: return {};
    case Slip::digit: return about(" One digit differs.", " Difiere una cifra.");
    case Slip::transposed:
      return about(" Two neighbouring digits are swapped.", " Hay dos cifras vecinas intercambiadas.");
    case Slip::dropped: return about(" A digit is missing.", " Falta una cifra.");
    case Slip::added: return about(" There is a digit too many.", " Sobra una cifra.");
    case Slip::shifted: return about(" The separator has slipped.", " El separador está corrido.");
    case Slip::sign: return about(" The sign is lost.", " Se perdió el signo.");
    case Slip::copied: {
      const Bilingual name = column_name(c, c.model.grid.column_of(c.diagnosis.slip_cell));
      return {fmt::format(" It repeats the figure of {}.", name.en), fmt::format(" Repite la cifra de {}.", name.es)};
    }
    case Slip::omitted: {
      const Bilingual name = line_name(c, c.diagnosis.slip_cell);
      return {fmt::format(" The difference, {}, is {}, which was left out.", difference_figure(c), name.en),
              fmt::format(" La diferencia, {}, es {}, que no se sumó.", difference_figure(c), name.es)};
    }
    case Slip::doubled: {
      const Bilingual name = line_name(c, c.diagnosis.slip_cell);
      return {fmt::format(" The difference, {}, is {}, counted twice.", difference_figure(c), name.en),
              fmt::format(" La diferencia, {}, es {}, sumada dos veces.", difference_figure(c), name.es)};
    }
  }
  return {};
}

Bilingual vouching_sentence(const Case& c) {
  for (const int other : c.diagnosis.mended) {
    if (other == c.diagnosis.equation) continue;
    const Bilingual name = cell_name(c, c.equations.at(other).target);
    const std::string right = right_figure(c);
    return {fmt::format(" {} agrees with {}.", name.en, right), fmt::format(" {} concuerda con {}.", name.es, right)};
  }
  return {};
}

Bilingual contrast(const Case& c, const Bilingual& verb) {
  const Bilingual suspect = cell_name(c, c.diagnosis.suspect);
  const std::string stated = printed(c, c.diagnosis.suspect);
  const std::string right = right_figure(c);
  Bilingual message;
  if (c.suspects_target()) {
    message = {fmt::format("{} is {}; {} {}.", suspect.en, stated, verb.en, right),
               fmt::format("{} es {}; {} {}.", suspect.es, stated, verb.es, right)};
  } else {
    const Bilingual total = cell_name(c, c.equation().target);
    const std::string total_figure = printed(c, c.equation().target);
    message = {fmt::format("{} is {}, but {} is {}; {} {}. With {} it agrees.", suspect.en, stated, total.en,
                           total_figure, verb.en, formula_figure(c), right),
               fmt::format("{} es {}, pero {} es {}; {} {}. Con {} concuerda.", suspect.es, stated, total.es,
                           total_figure, verb.es, formula_figure(c), right)};
  }
  return message + slip_sentence(c) + vouching_sentence(c);
}

}  // namespace crossfoot::validate
