// SARIF 2.1.0 (OASIS, March 2020): one run, one result per finding.
//
// A page or a Word cell is no text region, so places are logical locations; only plain text has start lines (3.30.5).
#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "report/formats/formats.h"
#include "report/json_text.h"
#include "report/place.h"
#include "report/safe_text.h"
#include "report/uri.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

using Json = nlohmann::ordered_json;

Json message(std::string_view text) { return {{"text", visible(text)}}; }

Json rule_json(const RuleInfo& rule, bool spanish) {
  return {{"id", rule.id},
          {"name", rule.slug},
          {"shortDescription", message(spanish ? rule.title_es : rule.title_en)},
          {"fullDescription", message(spanish ? rule.rationale_es : rule.rationale_en)},
          {"defaultConfiguration", {{"level", to_string(rule.severity)}}}};
}

Json artifact(const Document& document) { return {{"artifactLocation", {{"uri", path_uri(document.source.path)}}}}; }

Json logical_location(const Document& document, const Finding& finding, std::string_view language) {
  const std::string name = finding.cell ? one_line(finding.row_label) : one_line(finding.table_label);
  Json json = {{"fullyQualifiedName", place_key(document, finding)},
               {"kind", finding.cell         ? "cell"
                        : finding.table >= 0 ? "table"
                                             : "paragraph"}};
  if (!name.empty()) json["name"] = name;
  const std::string place = place_in_document(finding, language);
  if (!place.empty()) json["decoratedName"] = place;
  return json;
}

Json location(const Document& document, const Finding& finding, std::string_view language) {
  Json physical = artifact(document);
  if (finding.line > 0) physical["region"] = {{"startLine", finding.line}};
  return {{"physicalLocation", physical},
          {"logicalLocations", Json::array({logical_location(document, finding, language)})}};
}

Json related_locations(const Document& document, const Finding& finding) {
  Json list = Json::array();
  for (const Operand& operand : finding.operands) {
    Finding at;
    at.table = operand.cell.table;
    at.cell = operand.cell;
    at.row_label = operand.label;
    Json place = {
        {"id", list.size() + 1},
        {"physicalLocation", artifact(document)},
        {"logicalLocations", Json::array({{{"fullyQualifiedName", place_key(document, at)}, {"kind", "cell"}}})},
        {"message", message(fmt::format("{}{}", sign_of(operand), operand.printed))}};
    list.push_back(std::move(place));
  }
  return list;
}

Json properties(const Finding& finding) {
  Json json = {{"origin", to_string(finding.origin)}};
  for (const auto& [name, value] :
       {std::pair{"stated", &finding.stated}, std::pair{"expected", &finding.expected},
        std::pair{"difference", &finding.difference}, std::pair{"tolerance", &finding.tolerance}})
    if (!value->empty()) json[name] = *value;
  if (finding.page > 0) json["page"] = finding.page;
  if (!finding.box.empty()) json["bbox"] = {finding.box.x0, finding.box.y0, finding.box.x1, finding.box.y1};
  return json;
}

std::string full_message(const Finding& finding, std::string_view language) {
  std::string text = in_language(finding.message, language);
  if (!finding.suggestion.empty()) text += "\n" + in_language(finding.suggestion, language);
  return text;
}

Json result_json(const Document& document, const Finding& finding, const ReportContext& context) {
  Json json = {{"ruleId", finding.id}};
  for (std::size_t i = 0; i < context.rules.size(); ++i)
    if (context.rules[i].id == finding.id) json["ruleIndex"] = i;
  json["level"] = to_string(finding.severity);
  json["message"] = message(full_message(finding, context.language));
  json["locations"] = Json::array({location(document, finding, context.language)});
  if (!finding.operands.empty()) json["relatedLocations"] = related_locations(document, finding);
  if (!finding.fingerprint.empty()) json["partialFingerprints"] = {{"crossfoot/v1", finding.fingerprint}};
  if (!finding.accepted.empty())
    json["suppressions"] =
        Json::array({{{"kind", "external"}, {"status", "accepted"}, {"justification", finding.accepted}}});
  json["properties"] = properties(finding);
  return json;
}

}  // namespace

std::string sarif_begin(const ReportContext& context) {
  Json rules = Json::array();
  for (const RuleInfo& rule : context.rules) rules.push_back(rule_json(rule, context.language == "es"));
  const Json driver = {{"name", "crossfoot"}, {"semanticVersion", context.version}, {"rules", rules}};
  return fmt::format(
      "{{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{{\"tool\":{{"
      "\"driver\":{}}},\n\"columnKind\":\"unicodeCodePoints\",\n\"results\":[\n",
      json_text(driver));
}

Result<Piece> sarif_piece(const CheckedDocument& checked, const ReportContext& context) {
  Piece piece;
  for (const Finding& finding : checked.result->findings) {
    if (!piece.text.empty()) piece.text += ",\n";
    piece.text += json_text(result_json(*checked.document, finding, context));
  }
  return piece;
}

std::string sarif_end(const Totals& totals, const ReportContext& context) {
  Json notifications = Json::array();
  for (const Failure& failure : totals.failures)
    notifications.push_back(
        {{"level", "error"},
         {"message", message(outcome_text(failure.error.outcome, failure.error.message, context.language))},
         {"locations",
          Json::array({{{"physicalLocation", {{"artifactLocation", {{"uri", path_uri(failure.path)}}}}}}})}});
  const Json invocation = {{"executionSuccessful", totals.failures.empty()},
                           {"toolExecutionNotifications", notifications}};
  return fmt::format("\n],\n\"invocations\":[{}]}}]}}\n", json_text(invocation));
}

}  // namespace crossfoot::report
