#include "cli/comparison_output.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/json_text.h"
#include "report/safe_text.h"

namespace crossfoot::cli {
namespace {

using Json = nlohmann::ordered_json;

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

Json difference_json(const validate::Difference& difference, const std::string& first, const std::string& second,
                     const std::string& language) {
  Json json;
  json["rule"] = difference.rule;
  json["id"] = difference.id;
  json["severity"] = std::string(to_string(difference.severity));
  json["origin"] = std::string(to_string(difference.origin));
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

std::string place_text(const std::string& path, const Finding& place, bool es) {
  std::string out = report::one_line(path);
  if (place.page > 0) out += fmt::format(", {} {}", es ? "página" : "page", place.page);
  if (place.line > 0) out += fmt::format(", {} {}", es ? "línea" : "line", place.line);
  if (place.table >= 0) out += fmt::format(", {} {}", es ? "cuadro" : "table", place.table + 1);
  return out;
}

std::string counted(std::size_t n, std::string_view what) { return fmt::format("{} {}{}", n, what, n == 1 ? "" : "s"); }

}  // namespace

std::string comparison_json(const validate::Comparison& comparison, const ComparisonView& view,
                            const std::string& first, const std::string& second) {
  Json json;
  json["schema"] = "crossfoot/comparison/1";
  json["documents"] = {first, second};
  json["as"] = std::string(to_string(comparison.kinship));
  json["recognised"] = view.recognised;
  json["evidence"] = Json::array();
  for (const Bilingual& line : comparison.evidence) json["evidence"].push_back(in_language(line, view.ui_language));
  json["tables_paired"] = comparison.tables_paired;
  json["figures_compared"] = comparison.figures_compared;
  json["findings"] = Json::array();
  for (const validate::Difference& difference : comparison.differences)
    json["findings"].push_back(difference_json(difference, first, second, view.ui_language));
  return report::json_text(json) + "\n";
}

std::string comparison_text(const validate::Comparison& comparison, const ComparisonView& view,
                            const std::string& first, const std::string& second) {
  const bool es = view.ui_language == "es";
  const bool sisters = comparison.kinship == validate::Kinship::translation;
  std::string out = sisters ? fmt::format(fmt::runtime(es ? "{} y {}: dos versiones de un informe\n"
                                                          : "{} and {}: two versions of one report\n"),
                                          report::one_line(first), report::one_line(second))
                            : fmt::format(fmt::runtime(es ? "{} y después {}: informes sucesivos\n"
                                                          : "{} and then {}: successive reports\n"),
                                          report::one_line(first), report::one_line(second));
  if (view.recognised)
    for (const Bilingual& line : comparison.evidence)
      out += fmt::format("  ({})\n", in_language(line, view.ui_language));
  out += "\n";
  for (const validate::Difference& difference : comparison.differences) {
    const char* severity = difference.severity == Severity::error     ? "error"
                           : difference.severity == Severity::warning ? (es ? "aviso" : "warning")
                                                                      : (es ? "nota" : "note");
    if (has_place(difference.first)) out += place_text(first, difference.first, es) + "\n";
    if (has_place(difference.second)) out += place_text(second, difference.second, es) + "\n";
    out += fmt::format("{}: {}\n", severity, report::one_line(in_language(difference.message, view.ui_language)));
    for (const Bilingual& line : difference.evidence)
      out += fmt::format("  - {}\n", report::one_line(in_language(line, view.ui_language)));
    out += fmt::format("  {}\n\n", difference.rule);
  }
  out += es ? fmt::format("Cuadros emparejados: {}; cifras comparadas: {}; diferencias: {}\n", comparison.tables_paired,
                          comparison.figures_compared, comparison.differences.size())
            : fmt::format("{} paired, {} compared, {}\n",
                          counted(static_cast<std::size_t>(comparison.tables_paired), "table"),
                          counted(static_cast<std::size_t>(comparison.figures_compared), "figure"),
                          counted(comparison.differences.size(), "difference"));
  return out;
}

}  // namespace crossfoot::cli
