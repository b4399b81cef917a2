#include "archive/record.h"

#include <nlohmann/json.hpp>

#include "archive/facts.h"

namespace crossfoot::archive {
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

DocumentRecord failure_record(const Error& error) {
  DocumentRecord record;
  record.outcome = std::string(to_string(error.outcome));
  record.message = error.message;
  return record;
}

}  // namespace crossfoot::archive
