#include "report/json.h"

#include <nlohmann/json.hpp>

#include "report/json_text.h"
#include "report/words.h"

namespace crossfoot::report {
namespace {

using Json = nlohmann::ordered_json;

Json text_or_null(const std::string& text) { return text.empty() ? Json(nullptr) : Json(text); }

Json box_json(const Box& box) {
  if (box.empty()) return nullptr;
  const auto tenth = [](double x) {
    return static_cast<double>(static_cast<long long>(x * 10 + (x < 0 ? -0.5 : 0.5))) / 10;
  };
  return Json::array({tenth(box.x0), tenth(box.y0), tenth(box.x1), tenth(box.y1)});
}

double rounded_confidence(double confidence) {
  return static_cast<double>(static_cast<int>(confidence * 1000 + 0.5)) / 1000;
}

Json reading_json(const AmountReading& reading) {
  Json json;
  json["value"] = reading.value.to_string();
  json["currency"] = text_or_null(reading.currency);
  json["unit"] = reading.unit == Unit::percent     ? Json("percent")
                 : reading.unit == Unit::per_mille ? Json("per-mille")
                                                   : Json(nullptr);
  json["scale"] = reading.scale_exponent == 0 ? Json(nullptr) : Json(reading.scale_exponent);
  json["footnote"] = text_or_null(reading.footnote);
  json["confidence"] = rounded_confidence(reading.confidence);
  if (!reading.evidence.empty()) json["evidence"] = reading.evidence;
  return json;
}

Json readings_json(const Amount& amount) {
  Json list = Json::array();
  for (const AmountReading& reading : amount.readings) list.push_back(reading_json(reading));
  return list;
}

Json date_readings_json(const Date& date) {
  Json list = Json::array();
  for (const DateReading& reading : date.readings)
    list.push_back(
        {{"start", reading.start}, {"end", reading.end}, {"confidence", rounded_confidence(reading.confidence)}});
  return list;
}

Json block_json(const Block& block) {
  Json json;
  json["kind"] = to_string(block.kind);
  json["page"] = block.page == 0 ? Json(nullptr) : Json(block.page);
  json["bbox"] = box_json(block.box);
  json["text"] = block.text;
  if (block.level != 0) json["level"] = block.level;
  if (block.table >= 0) json["table"] = block.table;
  if (!block.label.empty()) json["label"] = block.label;
  if (block.line != 0) json["line"] = block.line;
  return json;
}

std::string_view kind_name(CellKind kind) {
  switch (kind) {
    case CellKind::blank: return "blank";
    case CellKind::amount: return "amount";
    case CellKind::nil: return "nil";
    case CellKind::state: return "state";
    case CellKind::date: return "date";
    case CellKind::text: return "text";
  }
  return "text";
}

Json cell_json(const Cell& cell, const CellReading* reading) {
  Json json;
  json["row"] = cell.row;
  json["column"] = cell.column;
  json["row_span"] = cell.row_span;
  json["column_span"] = cell.column_span;
  json["text"] = cell.text;
  if (cell.page != 0) json["page"] = cell.page;
  json["bbox"] = box_json(cell.box);
  if (cell.line != 0) json["line"] = cell.line;
  if (cell.bold) json["bold"] = true;
  if (cell.confidence < 1) json["confidence"] = rounded_confidence(cell.confidence);
  Json readings = Json::array();
  Json amounts = Json::array();
  if (reading != nullptr) {
    json["kind"] = kind_name(reading->kind);
    for (const Amount& amount : reading->amounts) amounts.push_back({{"readings", readings_json(amount)}});
    if (!reading->amounts.empty()) readings = readings_json(reading->amounts.front());
    if (!reading->state.empty()) json["state"] = reading->state;
  }
  json["readings"] = std::move(readings);
  if (amounts.size() > 1) json["amounts"] = std::move(amounts);
  return json;
}

Json table_json(const Table& table, const TableStatement* statement) {
  Json json;
  json["id"] = table.id;
  json["page"] = table.page == 0 ? Json(nullptr) : Json(table.page);
  json["bbox"] = box_json(table.box);
  json["caption"] = text_or_null(table.caption);
  if (!table.section.empty()) json["section"] = table.section;
  if (!table.notes.empty()) json["notes"] = table.notes;
  json["rows"] = table.rows;
  json["columns"] = table.columns;
  json["header_rows"] = table.header_rows;
  if (table.parts.size() > 1) {
    Json parts = Json::array();
    for (const TablePart& part : table.parts)
      parts.push_back({{"page", part.page}, {"bbox", box_json(part.box)}, {"first_row", part.first_row}});
    json["parts"] = std::move(parts);
  }
  json["confidence"] = rounded_confidence(table.confidence);
  Json cells = Json::array();
  for (const Cell& cell : table.cells)
    cells.push_back(cell_json(cell, statement == nullptr ? nullptr : &statement->at(cell.row, cell.column)));
  json["cells"] = std::move(cells);
  return json;
}

Json source_json(const Source& source) {
  Json json;
  json["path"] = source.path;
  json["media_type"] = source.media_type;
  if (!source.sha256.empty()) json["sha256"] = source.sha256;
  json["pages"] = source.pages;
  json["languages"] = source.languages;
  return json;
}

Json cell_ref_json(const CellRef& cell) { return {{"table", cell.table}, {"row", cell.row}, {"column", cell.column}}; }

Json finding_json(const Finding& finding, std::string_view language) {
  Json json;
  json["rule"] = finding.rule;
  json["id"] = finding.id;
  json["severity"] = to_string(finding.severity);
  json["origin"] = to_string(finding.origin);
  json["table"] = finding.table < 0 ? Json(nullptr) : Json(finding.table);
  json["cell"] = finding.cell ? Json{{"row", finding.cell->row}, {"column", finding.cell->column}} : Json(nullptr);
  json["labels"] = {{"table", text_or_null(finding.table_label)},
                    {"row", text_or_null(finding.row_label)},
                    {"column", text_or_null(finding.column_label)}};
  json["page"] = finding.page == 0 ? Json(nullptr) : Json(finding.page);
  json["bbox"] = box_json(finding.box);
  if (finding.line != 0) json["line"] = finding.line;
  if (!finding.quote.empty()) json["quote"] = finding.quote;
  json["stated"] = text_or_null(finding.stated);
  json["expected"] = text_or_null(finding.expected);
  json["difference"] = text_or_null(finding.difference);
  if (!finding.tolerance.empty()) json["tolerance"] = finding.tolerance;
  Json suspects = Json::array();
  for (const CellRef& cell : finding.suspect_cells) suspects.push_back(cell_ref_json(cell));
  json["suspect_cells"] = std::move(suspects);
  Json operands = Json::array();
  for (const Operand& operand : finding.operands) {
    Json item = cell_ref_json(operand.cell);
    item["coefficient"] = operand.coefficient;
    if (operand.factor) item["factor"] = true;
    item["value"] = operand.value.to_string();
    item["printed"] = operand.printed;
    item["label"] = operand.label;
    operands.push_back(std::move(item));
  }
  json["operands"] = std::move(operands);
  Json evidence = Json::array();
  for (const Bilingual& item : finding.evidence) evidence.push_back(in_language(item, language));
  json["evidence"] = std::move(evidence);
  json["suggestion"] = text_or_null(in_language(finding.suggestion, language));
  json["message"] = in_language(finding.message, language);
  json["fingerprint"] = finding.fingerprint;
  if (!finding.accepted.empty()) json["accepted"] = finding.accepted;
  return json;
}

}  // namespace

std::string document_json(const Document& document, const Statement& statement) {
  // Written table by table: the tree of a long document is many times its text.
  std::string text = "{\"schema\":\"crossfoot/document/1\",\"source\":" + json_text(source_json(document.source));
  text += ",\"blocks\":[";
  for (std::size_t i = 0; i < document.blocks.size(); ++i)
    text.append(i > 0 ? "," : "").append(json_text(block_json(document.blocks[i])));
  text += "],\"tables\":[";
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    const TableStatement* read = i < statement.tables.size() ? &statement.tables[i] : nullptr;
    text.append(i > 0 ? "," : "").append(json_text(table_json(document.tables[i], read)));
  }
  text += ']';
  if (!document.warnings.empty()) {
    Json warnings = Json::array();
    for (const Warning& warning : document.warnings)
      warnings.push_back(
          {{"outcome", to_string(warning.outcome)}, {"message", warning.message}, {"page", warning.page}});
    text.append(",\"warnings\":").append(json_text(warnings));
  }
  return text + '}';
}

namespace {

// [3, 4, 5, 9] as [[3, 5], [9, 9]]: a column of twenty thousand rows is one pair.
Json ranges_json(const std::vector<int>& numbers) {
  Json ranges = Json::array();
  for (const int number : numbers) {
    if (!ranges.empty() && ranges.back()[1] == number - 1)
      ranges.back()[1] = number;
    else
      ranges.push_back({number, number});
  }
  return ranges;
}

Json relation_json(const CheckedRelation& relation) {
  Json json = {{"kind", relation.kind}, {"lines", relation.of_rows ? "rows" : "columns"}, {"target", relation.target}};
  if (relation.factor != 1) json["factor"] = relation.factor;
  for (const CheckedRelation::Term& term : relation.terms) {
    Json item = {{"line", term.line}, {"coefficient", term.coefficient}};
    if (term.shift != 0) item["shift"] = term.shift;
    if (term.instance >= 0) item["instance"] = term.instance;
    json["terms"].push_back(std::move(item));
  }
  json["held"] = ranges_json(relation.held);
  json["broken"] = ranges_json(relation.broken);
  return json;
}

}  // namespace

std::string findings_json(const Document& document, const CheckResult& result, std::string_view language) {
  Json json;
  json["schema"] = "crossfoot/findings/1";
  json["source"] = source_json(document.source);
  Json findings = Json::array();
  for (const Finding& finding : result.findings) findings.push_back(finding_json(finding, language));
  json["findings"] = std::move(findings);
  Json tables = Json::array();
  for (std::size_t i = 0; i < result.tables.size(); ++i) {
    const TableCheck& check = result.tables[i];
    Json table = {{"id", i < document.tables.size() ? document.tables[i].id : ""},
                  {"checked", check.checked},
                  {"held", check.held},
                  {"broken", check.broken},
                  {"unchecked", check.unchecked}};
    for (const auto& [name, list] : {std::pair{"passed", &check.passed}, std::pair{"reasons", &check.reasons}}) {
      if (list->empty()) continue;
      for (const Bilingual& item : *list) table[name].push_back(in_language(item, language));
    }
    for (const CheckedRelation& relation : check.relations) table["relations"].push_back(relation_json(relation));
    tables.push_back(std::move(table));
  }
  json["tables"] = std::move(tables);
  if (!document.warnings.empty()) {
    for (const Warning& warning : document.warnings)
      json["warnings"].push_back(
          {{"outcome", to_string(warning.outcome)}, {"message", warning.message}, {"page", warning.page}});
  }
  return json_text(json);
}

std::string failure_json(const std::string& path, const Error& error) {
  Json json;
  json["schema"] = "crossfoot/findings/1";
  json["source"] = {{"path", path}};
  json["findings"] = Json::array();
  json["error"] = {{"outcome", to_string(error.outcome)}, {"message", error.message}};
  return json_text(json);
}

std::string amounts_json(std::string_view input, const std::vector<Amount>& amounts) {
  Json json;
  json["input"] = input;
  json["readings"] = amounts.empty() ? Json::array() : readings_json(amounts.front());
  if (amounts.size() > 1) {
    for (const Amount& amount : amounts) {
      Json item = {{"readings", readings_json(amount)}};
      if (!amount.state.empty()) item["state"] = amount.state;
      json["amounts"].push_back(std::move(item));
    }
  }
  return json_text(json);
}

std::string dates_json(std::string_view input, const std::vector<Date>& dates) {
  Json json;
  json["input"] = input;
  json["readings"] = dates.empty() ? Json::array() : date_readings_json(dates.front());
  if (dates.size() > 1)
    for (const Date& date : dates) json["dates"].push_back({{"readings", date_readings_json(date)}});
  return json_text(json);
}

std::string label_json(std::string_view input, const LabelReading& label) {
  Json json;
  json["input"] = input;
  Json parts = Json::array();
  for (const LabelPart& part : label.parts) parts.push_back({{"language", part.language}, {"text", part.text}});
  json["parts"] = std::move(parts);
  json["key"] = label.key;
  json["outline"] = text_or_null(label.outline);
  json["notes"] = label.notes;
  json["term"] = text_or_null(label.term);
  if (label.percent) json["percent"] = label.percent->to_string();
  return json_text(json);
}

}  // namespace crossfoot::report
