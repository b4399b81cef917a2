#include "archive/record.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "archive/facts.h"

namespace crossfoot {
namespace {

using Json = nlohmann::json;

std::string readings_json(const CellReading& cell) {
  if (cell.amounts.empty()) return {};
  Json list = Json::array();
  for (const AmountReading& reading : cell.amounts.front().readings)
    list.push_back({{"value", reading.value.to_string()},
                    {"unit", unit_of(reading, {})},
                    {"confidence", static_cast<double>(static_cast<int>(reading.confidence * 1000 + 0.5)) / 1000}});
  return list.dump();
}

// "table t2, Total, 2024", "page 3", "line 17": enough for a person to find it.
std::string place_of(const Document& document, const Finding& finding) {
  std::string place;
  const auto add = [&](const std::string& part) {
    if (!part.empty()) place += (place.empty() ? "" : ", ") + part;
  };
  if (finding.page > 0) add("page " + std::to_string(finding.page));
  if (finding.line > 0) add("line " + std::to_string(finding.line));
  if (finding.table >= 0 && static_cast<std::size_t>(finding.table) < document.tables.size())
    add("table " + document.tables[static_cast<std::size_t>(finding.table)].id);
  add(finding.row_label);
  add(finding.column_label);
  add(finding.quote);
  return place;
}

TableRecord table_record(const Table& table, const TableStatement* statement) {
  TableRecord record{table.id,   table.caption, table.section,     table.page,
                     table.rows, table.columns, table.header_rows, {}};
  for (const Cell& cell : table.cells)
    record.cells.push_back(
        {cell.row, cell.column, cell.row_span, cell.column_span, cell.text,
         statement == nullptr ? std::string() : readings_json(statement->at(cell.row, cell.column))});
  return record;
}

std::string joined(const std::vector<std::string>& parts, const char* separator) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : separator) + part;
  return text;
}

// PostgreSQL takes no zero byte in a text; the JSON library has already replaced what is not UTF-8.
std::string text_at(const Json& json, std::size_t i) {
  std::string text = json.at(i).get<std::string>();
  for (std::size_t zero = text.find('\0'); zero != std::string::npos; zero = text.find('\0', zero))
    text.replace(zero, 1, "\uFFFD");
  return text;
}

int int_at(const Json& json, std::size_t i) { return json.at(i).get<int>(); }

TableRecord table_from(const Json& json) {
  TableRecord table{text_at(json, 0), text_at(json, 1), text_at(json, 2), int_at(json, 3),
                    int_at(json, 4),  int_at(json, 5),  int_at(json, 6),  {}};
  for (const Json& cell : json.at(7))
    table.cells.push_back(
        {int_at(cell, 0), int_at(cell, 1), int_at(cell, 2), int_at(cell, 3), text_at(cell, 4), text_at(cell, 5)});
  // Keys of the archive: the same position twice would refuse the whole document.
  std::sort(table.cells.begin(), table.cells.end(), [](const CellRecord& a, const CellRecord& b) {
    return std::pair(a.row, a.column) < std::pair(b.row, b.column);
  });
  table.cells.erase(
      std::unique(table.cells.begin(), table.cells.end(),
                  [](const CellRecord& a, const CellRecord& b) { return a.row == b.row && a.column == b.column; }),
      table.cells.end());
  return table;
}

}  // namespace

DocumentRecord make_record(const Document& document, const Statement& statement, const CheckResult& result) {
  DocumentRecord record;
  record.media_type = document.source.media_type;
  record.pages = document.source.pages;
  record.languages = joined(document.source.languages, " ");
  record.title = document.source.metadata.title;
  if (statement.period) {
    record.period_start = statement.period->start;
    record.period_end = statement.period->end;
  }
  for (const Warning& warning : document.warnings) {
    record.outcome = "partial";
    record.warnings += std::string(to_string(warning.outcome)) + ": " + warning.message + "\n";
  }
  for (const Block& block : document.blocks)
    record.blocks.push_back({std::string(to_string(block.kind)), block.text, block.page, block.level, block.table});
  for (std::size_t i = 0; i < document.tables.size(); ++i)
    record.tables.push_back(
        table_record(document.tables[i], i < statement.tables.size() ? &statement.tables[i] : nullptr));
  record.facts = facts_of(document, statement);
  for (const Finding& finding : result.findings)
    record.findings.push_back({finding.fingerprint, finding.id, finding.rule, std::string(to_string(finding.severity)),
                               std::string(to_string(finding.origin)), place_of(document, finding), finding.stated,
                               finding.expected, finding.message, finding.suggestion});
  return record;
}

// Arrays rather than objects: a report has thousands of cells, and names would be most of the text.
std::string to_json(const DocumentRecord& record) {
  Json blocks = Json::array(), tables = Json::array(), facts = Json::array(), findings = Json::array();
  for (const BlockRecord& b : record.blocks) blocks.push_back({b.kind, b.text, b.page, b.level, b.table});
  for (const TableRecord& t : record.tables) {
    Json cells = Json::array();
    for (const CellRecord& c : t.cells)
      cells.push_back({c.row, c.column, c.row_span, c.column_span, c.text, c.readings});
    tables.push_back({t.name, t.caption, t.section, t.page, t.rows, t.columns, t.header_rows, std::move(cells)});
  }
  for (const FactRecord& f : record.facts)
    facts.push_back(
        {f.concept_name, f.member, f.period_start, f.period_end, f.unit, f.value, f.table, f.row, f.column, f.page});
  for (const FindingRecord& f : record.findings)
    findings.push_back({f.fingerprint, f.id, f.rule, f.severity, f.origin, f.place, f.stated, f.expected, f.message.en,
                        f.message.es, f.suggestion.en, f.suggestion.es});
  const Json head = {record.outcome,      record.message,    record.media_type, record.languages, record.title,
                     record.period_start, record.period_end, record.warnings,   record.pages};
  return Json{head, blocks, tables, facts, findings}.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<DocumentRecord> record_from_json(std::string_view text) try {
  const Json json = Json::parse(text);
  DocumentRecord record;
  const Json& head = json.at(0);
  record.outcome = text_at(head, 0);
  record.message = text_at(head, 1);
  record.media_type = text_at(head, 2);
  record.languages = text_at(head, 3);
  record.title = text_at(head, 4);
  record.period_start = text_at(head, 5);
  record.period_end = text_at(head, 6);
  record.warnings = text_at(head, 7);
  record.pages = int_at(head, 8);
  for (const Json& b : json.at(1))
    record.blocks.push_back({text_at(b, 0), text_at(b, 1), int_at(b, 2), int_at(b, 3), int_at(b, 4)});
  for (const Json& t : json.at(2)) record.tables.push_back(table_from(t));
  for (const Json& f : json.at(3))
    record.facts.push_back({text_at(f, 0), text_at(f, 1), text_at(f, 2), text_at(f, 3), text_at(f, 4), text_at(f, 5),
                            int_at(f, 6), int_at(f, 7), int_at(f, 8), int_at(f, 9)});
  for (const Json& f : json.at(4))
    record.findings.push_back({text_at(f, 0),
                               text_at(f, 1),
                               text_at(f, 2),
                               text_at(f, 3),
                               text_at(f, 4),
                               text_at(f, 5),
                               text_at(f, 6),
                               text_at(f, 7),
                               {text_at(f, 8), text_at(f, 9)},
                               {text_at(f, 10), text_at(f, 11)}});
  return record;
} catch (const Json::exception&) {
  return std::nullopt;
}

DocumentRecord failure_record(const Error& error) {
  DocumentRecord record;
  record.outcome = std::string(to_string(error.outcome));
  record.message = error.message;
  return record;
}

}  // namespace crossfoot
