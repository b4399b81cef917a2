#include "report/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/safe_text.h"

namespace crossfoot {
namespace {

constexpr std::size_t kLabelColumns = 56;
constexpr std::size_t kWrapColumns = 96;

// One visible table of the words that are not part of a finding.
struct Words {
  const char *error, *warning, *note, *table, *row, *column, *page, *line, *computed, *printed, *difference, *tolerance,
      *no_findings, *reading, *holds, *not_checked, *and_more;
};
constexpr Words kEnglish = {"error",     "warning", "note",       "table",     "row",
                            "column",    "page",    "line",       "computed",  "printed",
                            "difference", "tolerance ±", "nothing found", "the page may be misread", "holds", "not checked", "… and {} more"};
constexpr Words kSpanish = {"error",      "aviso",  "nota",        "tabla",    "fila",
                            "columna",    "página", "línea",       "calculado", "impreso",
                            "diferencia", "tolerancia ±", "sin hallazgos", "la página puede estar mal leída", "se cumple", "sin comprobar", "… y {} más"};

const Words& words(std::string_view language) { return language == "es" ? kSpanish : kEnglish; }

const std::string& in_language(const Bilingual& text, std::string_view language) {
  return language == "es" && !text.es.empty() ? text.es : text.en;
}

class Painter {
 public:
  explicit Painter(bool color) : color_(color) {}
  std::string bold(std::string_view text) const { return paint("1", text); }
  std::string dim(std::string_view text) const { return paint("2", text); }
  std::string severity(Severity severity, std::string_view text) const {
    return paint(severity == Severity::error ? "1;31" : severity == Severity::warning ? "1;33" : "1;36", text);
  }
  std::string doubtful(std::string_view text) const { return paint("1;31", text); }

 private:
  std::string paint(std::string_view code, std::string_view text) const {
    return color_ ? fmt::format("\x1b[{}m{}\x1b[0m", code, text) : std::string(text);
  }
  bool color_;
};

std::string wrapped(std::string_view text, std::string_view indent) {
  std::string out;
  std::string line(indent);
  std::size_t width = indent.size();
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t word_width = terminal_columns(word);
    if (width + 1 + word_width > kWrapColumns && width > indent.size()) {
      out += line + "\n";
      line = indent;
      width = indent.size();
    }
    if (width > indent.size()) {
      line += ' ';
      ++width;
    }
    line += word;
    width += word_width;
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out + line + "\n";
}

std::string padded_left(std::string_view text, std::size_t columns) {
  const std::size_t width = terminal_columns(text);
  return std::string(columns > width ? columns - width : 0, ' ') + std::string(text);
}

std::string padded_right(std::string_view text, std::size_t columns) {
  const std::size_t width = terminal_columns(text);
  return std::string(text) + std::string(columns > width ? columns - width : 0, ' ');
}

std::string quoted(std::string_view text) { return "“" + shortened(one_line(text), kLabelColumns) + "”"; }

std::string place(const Document& document, const Finding& finding, const Words& w) {
  std::string out = one_line(document.source.path);
  if (finding.page > 0) out += fmt::format(", {} {}", w.page, finding.page);
  if (finding.line > 0) out += fmt::format(", {} {}", w.line, finding.line);
  if (finding.table >= 0) {
    out += fmt::format(", {} {}", w.table, finding.table + 1);
    if (!finding.table_label.empty()) out += " " + quoted(finding.table_label);
  }
  if (finding.cell) {
    out += fmt::format(", {} {}", w.row, finding.cell->row + 1);
    if (!finding.row_label.empty()) out += " " + quoted(finding.row_label);
    out += fmt::format(", {} {}", w.column, finding.cell->column + 1);
    if (!finding.column_label.empty()) out += " " + quoted(finding.column_label);
  }
  return out;
}

struct SumLine {
  std::string mark, label, figure;
  bool doubtful = false;
};

bool is_suspect(const Finding& finding, const CellRef& cell) {
  return std::find(finding.suspect_cells.begin(), finding.suspect_cells.end(), cell) != finding.suspect_cells.end();
}

// A footing over hundreds of rows is shown by its first and last addends and every doubtful one.
constexpr std::size_t kMostAddends = 24;

std::vector<SumLine> addend_lines(const Finding& finding, const Words& w) {
  std::vector<SumLine> lines;
  std::size_t hidden = 0;
  for (std::size_t i = 0; i < finding.operands.size(); ++i) {
    const Operand& operand = finding.operands[i];
    const bool doubtful = is_suspect(finding, operand.cell);
    const bool near_end = i < kMostAddends / 2 || i + kMostAddends / 2 >= finding.operands.size();
    if (!near_end && !doubtful && finding.operands.size() > kMostAddends) {
      ++hidden;
      continue;
    }
    if (hidden > 0) lines.push_back({"", fmt::format(fmt::runtime(w.and_more), std::exchange(hidden, 0)), ""});
    const std::string printed = operand.printed.empty() ? operand.value.to_string() : operand.printed;
    lines.push_back({operand.coefficient < 0 ? "−" : "+", shortened(one_line(operand.label), kLabelColumns), one_line(printed), doubtful});
  }
  return lines;
}

std::string sum_laid_out(const Finding& finding, const Words& w, const Painter& paint) {
  if (finding.operands.empty() || finding.expected.empty()) return "";
  std::vector<SumLine> lines = addend_lines(finding, w);
  const std::size_t addends = lines.size();
  const bool stated_doubtful = finding.cell && (finding.suspect_cells.empty() || is_suspect(finding, *finding.cell));
  lines.push_back({"=", w.computed, finding.expected});
  lines.push_back({"", w.printed, finding.stated, stated_doubtful});
  lines.push_back({"", w.difference, finding.difference});
  if (!finding.tolerance.empty()) lines.push_back({"", w.tolerance, finding.tolerance});
  std::size_t label_width = 0, figure_width = 0;
  for (const SumLine& line : lines) {
    label_width = std::max(label_width, terminal_columns(line.label));
    figure_width = std::max(figure_width, terminal_columns(line.figure));
  }
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const SumLine& line = lines[i];
    if (i == addends) out += "      " + std::string(label_width + figure_width + 4, '-') + "\n";
    const std::string body = fmt::format("{} {}  {}", padded_right(line.mark, 1), padded_right(line.label, label_width),
                                         padded_left(line.figure, figure_width));
    out += line.doubtful ? "    > " + paint.doubtful(body + "  <") + "\n" : "      " + body + "\n";
  }
  return out;
}

std::string finding_text(const Document& document, const Finding& finding, const TextReportOptions& options) {
  const Words& w = words(options.language);
  const Painter paint(options.color);
  const char* severity = finding.severity == Severity::error     ? w.error
                         : finding.severity == Severity::warning ? w.warning
                                                                 : w.note;
  std::string out = fmt::format("{}: {}\n", paint.bold(place(document, finding, w)),
                                paint.severity(finding.severity, fmt::format("{}[{}]", severity, finding.id)));
  out += wrapped(one_line(in_language(finding.message, options.language)), "  ");
  if (finding.origin == Origin::reading) out += wrapped(fmt::format("({})", w.reading), "  ");
  out += sum_laid_out(finding, w, paint);
  for (const Bilingual& evidence : finding.evidence)
    out += wrapped(one_line(in_language(evidence, options.language)), "  - ");
  if (!finding.suggestion.empty()) out += wrapped(one_line(in_language(finding.suggestion, options.language)), "  → ");
  return out + paint.dim(fmt::format("  {}", finding.rule)) + "\n\n";
}

std::string passed_text(const Document& document, const CheckResult& result, const TextReportOptions& options) {
  const Words& w = words(options.language);
  std::string out;
  for (std::size_t i = 0; i < result.tables.size(); ++i) {
    const auto add = [&](const char* what, const std::vector<Bilingual>& list) {
      for (const Bilingual& item : list)
        out += fmt::format("  {} {}, {}: {}\n", w.table, i + 1, what, one_line(in_language(item, options.language)));
    };
    add(w.holds, result.tables[i].passed);
    add(w.not_checked, result.tables[i].reasons);
  }
  return out.empty() ? out : fmt::format("{}:\n{}", one_line(document.source.path), out);
}

std::string counted(int count, const char* one, const char* many) {
  return fmt::format("{} {}", count, count == 1 ? one : many);
}

}  // namespace

std::string text_report(const Document& document, const CheckResult& result, const TextReportOptions& options) {
  std::string out;
  for (const Finding& finding : result.findings) out += finding_text(document, finding, options);
  for (const Warning& warning : document.warnings) {
    const std::string where = warning.page > 0 ? fmt::format(", {} {}", words(options.language).page, warning.page) : "";
    out += fmt::format("{}{}: {}: {}\n", one_line(document.source.path), where, to_string(warning.outcome), one_line(warning.message));
  }
  if (options.show_passed) out += passed_text(document, result, options);
  return out;
}

void Totals::count(const CheckResult& result) {
  ++documents;
  for (const Finding& finding : result.findings) {
    if (finding.severity == Severity::error) ++errors;
    else if (finding.severity == Severity::warning) ++warnings;
    else ++notes;
  }
}

std::string summary_line(const Totals& totals, std::string_view language) {
  const bool es = language == "es";
  std::string out = es ? counted(totals.documents, "documento revisado", "documentos revisados")
                       : counted(totals.documents, "document checked", "documents checked");
  if (totals.errors + totals.warnings + totals.notes == 0)
    out += es ? ": sin contradicciones" : ": no contradictions found";
  else if (es)
    out += fmt::format(": {}, {}, {}", counted(totals.errors, "error", "errores"),
                       counted(totals.warnings, "aviso", "avisos"), counted(totals.notes, "nota", "notas"));
  else
    out += fmt::format(": {}, {}, {}", counted(totals.errors, "error", "errors"),
                       counted(totals.warnings, "warning", "warnings"), counted(totals.notes, "note", "notes"));
  if (totals.unreadable > 0)
    out += es ? fmt::format("; {} sin poder leerse", counted(totals.unreadable, "documento", "documentos"))
              : fmt::format("; {} could not be read", counted(totals.unreadable, "document", "documents"));
  if (totals.skipped > 0)
    out += es ? fmt::format("; {} de otros formatos", counted(totals.skipped, "archivo", "archivos"))
              : fmt::format("; {} of other formats left out", counted(totals.skipped, "file", "files"));
  return out + "\n";
}

}  // namespace crossfoot
