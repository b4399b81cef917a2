// crossfoot compare: two versions of a report in two languages, or two reports of one series.
#include "validate/compare/compare.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "cli/commands/commands.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/pipeline.h"
#include "cli/shared_options.h"
#include "report/json_text.h"
#include "report/safe_text.h"

namespace crossfoot {
namespace {

using Json = nlohmann::ordered_json;

struct CompareOptions {
  std::string first, second;
  std::string as;  // empty: recognised
  std::string format = "text";
  std::string ui_language = "en";
  PipelineOptions pipeline;
};

const std::string& in_language(const Bilingual& text, const std::string& language) {
  return language == "es" && !text.es.empty() ? text.es : text.en;
}

Json place_json(const std::string& path, const Finding& place) {
  Json json;
  json["path"] = path;
  json["table"] = place.table >= 0 ? Json(place.table) : Json(nullptr);
  json["cell"] = place.cell ? Json{{"row", place.cell->row}, {"column", place.cell->column}} : Json(nullptr);
  json["labels"] = {{"table", place.table_label}, {"row", place.row_label}, {"column", place.column_label}};
  json["page"] = place.page > 0 ? Json(place.page) : Json(nullptr);
  json["line"] = place.line > 0 ? Json(place.line) : Json(nullptr);
  json["quote"] = place.quote;
  return json;
}

bool has_place(const Finding& place) { return place.table >= 0 || place.block >= 0; }

Json difference_json(const Difference& difference, const std::string& first, const std::string& second,
                     const std::string& language) {
  Json json;
  json["rule"] = difference.rule;
  json["severity"] = std::string(to_string(difference.severity));
  json["expected"] = difference.expected.empty() ? Json(nullptr) : Json(difference.expected);
  json["stated"] = difference.stated.empty() ? Json(nullptr) : Json(difference.stated);
  json["message"] = in_language(difference.message, language);
  json["evidence"] = Json::array();
  for (const Bilingual& line : difference.evidence) json["evidence"].push_back(in_language(line, language));
  json["places"] = Json::array();
  if (has_place(difference.first)) json["places"].push_back(place_json(first, difference.first));
  if (has_place(difference.second)) json["places"].push_back(place_json(second, difference.second));
  return json;
}

std::string comparison_json(const Comparison& comparison, const CompareOptions& options, const std::string& first,
                            const std::string& second) {
  Json json;
  json["schema"] = "crossfoot/comparison/1";
  json["documents"] = {first, second};
  json["as"] = std::string(to_string(comparison.kinship));
  json["recognised"] = options.as.empty();
  json["evidence"] = Json::array();
  for (const Bilingual& line : comparison.evidence) json["evidence"].push_back(in_language(line, options.ui_language));
  json["tables_paired"] = comparison.tables_paired;
  json["figures_compared"] = comparison.figures_compared;
  json["findings"] = Json::array();
  for (const Difference& difference : comparison.differences)
    json["findings"].push_back(difference_json(difference, first, second, options.ui_language));
  return json_text(json) + "\n";
}

std::string place_text(const std::string& path, const Finding& place, bool es) {
  std::string out = one_line(path);
  if (place.page > 0) out += fmt::format(", {} {}", es ? "página" : "page", place.page);
  if (place.line > 0) out += fmt::format(", {} {}", es ? "línea" : "line", place.line);
  if (place.table >= 0) out += fmt::format(", {} {}", es ? "cuadro" : "table", place.table + 1);
  return out;
}

std::string comparison_text(const Comparison& comparison, const CompareOptions& options, const std::string& first,
                            const std::string& second) {
  const bool es = options.ui_language == "es";
  const bool sisters = comparison.kinship == Kinship::translation;
  std::string out = sisters ? fmt::format(fmt::runtime(es ? "{} y {}: dos versiones de un informe\n"
                                                          : "{} and {}: two versions of one report\n"),
                                          one_line(first), one_line(second))
                            : fmt::format(fmt::runtime(es ? "{} y después {}: informes sucesivos\n"
                                                          : "{} and then {}: successive reports\n"),
                                          one_line(first), one_line(second));
  if (options.as.empty())
    for (const Bilingual& line : comparison.evidence)
      out += fmt::format("  ({})\n", in_language(line, options.ui_language));
  out += "\n";
  for (const Difference& difference : comparison.differences) {
    const char* severity = difference.severity == Severity::error     ? "error"
                           : difference.severity == Severity::warning ? (es ? "aviso" : "warning")
                                                                      : (es ? "nota" : "note");
    if (has_place(difference.first)) out += place_text(first, difference.first, es) + "\n";
    if (has_place(difference.second)) out += place_text(second, difference.second, es) + "\n";
    out += fmt::format("{}: {}\n", severity, one_line(in_language(difference.message, options.ui_language)));
    for (const Bilingual& line : difference.evidence)
      out += fmt::format("  - {}\n", one_line(in_language(line, options.ui_language)));
    out += fmt::format("  {}\n\n", difference.rule);
  }
  out += es ? fmt::format("{} cuadros emparejados, {} cifras comparadas, {} diferencias\n", comparison.tables_paired,
                          comparison.figures_compared, comparison.differences.size())
            : fmt::format("{} tables paired, {} figures compared, {} differences\n", comparison.tables_paired,
                          comparison.figures_compared, comparison.differences.size());
  return out;
}

int run_compare(const CompareOptions& options) {
  const auto first = read_document(options.first, options.pipeline);
  const auto second = read_document(options.second, options.pipeline);
  if (!first) complain(options.first, first.error());
  if (!second) complain(options.second, second.error());
  if (!first || !second) return kExitUnreadable;
  Comparison comparison = recognised(first.value().statement, second.value().statement);
  if (!options.as.empty()) {
    comparison.kinship = options.as == "translation" ? Kinship::translation : Kinship::successor;
    if (comparison.kinship == Kinship::translation) comparison.swapped = false;
  }
  compare(first.value().statement, second.value().statement, comparison);
  std::string earlier = options.first, later = options.second;
  if (comparison.swapped) std::swap(earlier, later);
  print(options.format == "json" ? comparison_json(comparison, options, earlier, later)
                                 : comparison_text(comparison, options, earlier, later));
  flush_output();
  return comparison.differences.empty() ? kExitClean : kExitFindings;
}

}  // namespace

void add_compare_command(CLI::App& app, int& exit_code) {
  auto options = std::make_shared<CompareOptions>();
  CLI::App* command = app.add_subcommand("compare", "Hold two reports side by side: translations, or one and the next");
  command->add_option("first", options->first, "A report")->required();
  command->add_option("second", options->second, "Its version in another language, or the report that follows")
      ->required();
  command->add_option("--as", options->as, "translation or successor; recognised by default")
      ->check(CLI::IsMember({"translation", "successor"}));
  command->add_option("--format", options->format, "text for people, or json: one object")
      ->check(CLI::IsMember({"text", "json"}))
      ->capture_default_str();
  add_ui_language(command, options->ui_language);
  add_document_language(command, options->pipeline.normalize.language);
  command->footer(
      "Examples:\n"
      "  crossfoot compare informe.docx report.docx              every figure that differs\n"
      "  crossfoot compare --as successor q1.docx q2.docx        balances carried over, rows that came and went\n"
      "Exit status: 0 no difference, 1 differences, 2 wrong usage, 3 a document could not be read.");
  command->callback([options, &exit_code] { exit_code = run_compare(*options); });
}

}  // namespace crossfoot
