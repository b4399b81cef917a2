#include "report/text.h"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "report/place.h"
#include "report/safe_text.h"
#include "report/sum_layout.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

constexpr std::size_t kLabelColumns = 56;
constexpr std::size_t kWrapColumns = 96;

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

// `bullet` stands before the first line only; the others are set in under its text.
std::string wrapped(std::string_view text, std::string_view bullet) {
  const std::size_t indent = terminal_columns(bullet);
  std::string out;
  std::string line(bullet);
  std::size_t width = indent;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    const std::string_view word = text.substr(0, end);
    const std::size_t word_width = terminal_columns(word);
    if (width + 1 + word_width > kWrapColumns && width > indent) {
      out += line + "\n";
      line = std::string(indent, ' ');
      width = indent;
    }
    if (width > indent) {
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

std::string sum_laid_out(const Finding& finding, std::string_view language, const Painter& paint) {
  std::vector<SumLine> lines = sum_layout(finding, language);
  std::size_t label_width = 0, figure_width = 0;
  for (SumLine& line : lines) {
    line.label = shortened(line.label, kLabelColumns);
    label_width = std::max(label_width, terminal_columns(line.label));
    figure_width = std::max(figure_width, terminal_columns(line.figure));
  }
  std::string out;
  for (const SumLine& line : lines) {
    if (line.kind == SumLine::Kind::computed) out += "      " + std::string(label_width + figure_width + 4, '-') + "\n";
    const std::string body = fmt::format("{} {}  {}", padded_right(line.sign, 1), padded_right(line.label, label_width),
                                         padded_left(line.figure, figure_width));
    out += line.doubtful ? "    > " + paint.doubtful(body + "  <") + "\n" : "      " + body + "\n";
  }
  return out;
}

std::string finding_text(const Document& document, const Finding& finding, const TextReportOptions& options) {
  const Words& w = words(options.language);
  const Painter paint(options.color);
  std::string out = fmt::format(
      "{}: {}\n", paint.bold(place_text(document, finding, options.language)),
      paint.severity(finding.severity, fmt::format("{}[{}]", severity_word(finding.severity, w), finding.id)));
  out += wrapped(one_line(in_language(finding.message, options.language)), "  ");
  if (!finding.accepted.empty()) out += wrapped(fmt::format("({}: {})", w.accepted, one_line(finding.accepted)), "  ");
  if (finding.origin == Origin::reading) out += wrapped(fmt::format("({})", w.misread), "  ");
  out += sum_laid_out(finding, options.language, paint);
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
    const std::string where =
        warning.page > 0 ? fmt::format(", {} {}", words(options.language).page, warning.page) : "";
    out += fmt::format("{}{}: {}\n", one_line(document.source.path), where,
                       outcome_text(warning.outcome, warning.message, options.language));
  }
  if (options.show_passed) out += passed_text(document, result, options);
  return out;
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
  if (totals.accepted > 0)
    out += es ? fmt::format("; {}", counted(totals.accepted, "hallazgo aceptado", "hallazgos aceptados"))
              : fmt::format("; {}", counted(totals.accepted, "accepted finding", "accepted findings"));
  if (const int unreadable = static_cast<int>(totals.failures.size()); unreadable > 0)
    out += es ? fmt::format("; {} sin poder leerse", counted(unreadable, "documento", "documentos"))
              : fmt::format("; {} could not be read", counted(unreadable, "document", "documents"));
  if (totals.skipped > 0)
    out += es ? fmt::format("; {} de otros formatos", counted(totals.skipped, "archivo", "archivos"))
              : fmt::format("; {} of other formats left out", counted(totals.skipped, "file", "files"));
  return out + "\n";
}

}  // namespace crossfoot::report
