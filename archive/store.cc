#include "archive/store.h"

namespace crossfoot {
namespace {

std::size_t parts_of(const DocumentRecord& record) {
  std::size_t parts = record.blocks.size() + record.tables.size() + record.facts.size() + record.findings.size();
  for (const TableRecord& table : record.tables) parts += table.cells.size();
  return parts;
}

void clear_parts(SqlConnection& connection, std::int64_t id) {
  for (const char* table : {"blocks", "report_tables", "cells", "facts", "findings"})
    connection.execute(std::string("DELETE FROM ") + table + " WHERE document = $1", {sql(id)});
}

// The row of the document, without parts. Whoever else stores the same bytes is waited for: his parts are then gone.
std::int64_t make_document(SqlConnection& connection, const EngineKey& key, const std::string& sha256,
                           const DocumentRecord& record) {
  const SqlRow values{sql(sha256),          sql(key.engine),          sql(key.configuration), sql(record.outcome),
                      sql(record.message),  sql(record.media_type),   sql(record.pages),      sql(record.languages),
                      sql(record.title),    sql(record.period_start), sql(record.period_end), sql(record.warnings),
                      sql(parts_of(record))};
  const auto fresh = connection.execute(
      "INSERT INTO documents (sha256, engine, configuration, outcome, message, media_type, pages, languages, title,"
      " period_start, period_end, warnings, parts) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)"
      " ON CONFLICT (sha256, engine, configuration) DO NOTHING RETURNING id",
      values);
  if (!fresh.empty()) return number(fresh[0][0]);
  const auto known = connection.execute(
      "UPDATE documents SET outcome = $4, message = $5, media_type = $6, pages = $7, languages = $8, title = $9,"
      " period_start = $10, period_end = $11, warnings = $12, parts = $13"
      " WHERE sha256 = $1 AND engine = $2 AND configuration = $3 RETURNING id",
      values);
  const std::int64_t id = number(known.at(0).at(0));
  clear_parts(connection, id);
  return id;
}

void insert_text_parts(SqlConnection& connection, const SqlValue& id, const DocumentRecord& record) {
  std::vector<SqlRow> rows;
  for (std::size_t i = 0; i < record.blocks.size(); ++i) {
    const BlockRecord& block = record.blocks[i];
    rows.push_back({id, sql(i), sql(block.kind), sql(block.page), sql(block.level), sql(block.table), sql(block.text)});
  }
  connection.insert("blocks (document, number, kind, page, level, table_number, text)", rows);
}

void insert_tables(SqlConnection& connection, const SqlValue& id, const DocumentRecord& record) {
  std::vector<SqlRow> tables, cells;
  for (std::size_t i = 0; i < record.tables.size(); ++i) {
    const TableRecord& table = record.tables[i];
    tables.push_back({id, sql(i), sql(table.name), sql(table.page), sql(table.caption), sql(table.section),
                      sql(table.rows), sql(table.columns), sql(table.header_rows)});
    for (const CellRecord& cell : table.cells)
      cells.push_back({id, sql(i), sql(cell.row), sql(cell.column), sql(cell.row_span), sql(cell.column_span),
                       sql(cell.text), sql_or_null(cell.readings)});
  }
  connection.insert(
      "report_tables (document, number, name, page, caption, section, row_count, column_count, header_rows)", tables);
  connection.insert("cells (document, table_number, row_number, column_number, row_span, column_span, text, readings)",
                    cells);
}

void insert_facts(SqlConnection& connection, const SqlValue& id, const DocumentRecord& record) {
  std::vector<SqlRow> rows;
  for (std::size_t i = 0; i < record.facts.size(); ++i) {
    const FactRecord& f = record.facts[i];
    rows.push_back({id, sql(i), sql(f.concept_name), sql(f.member), sql(f.period_start), sql(f.period_end), sql(f.unit),
                    sql(f.value), sql(f.table), sql(f.row), sql(f.column), sql(f.page)});
  }
  connection.insert(
      "facts (document, number, concept, member, period_start, period_end, unit, value, table_number, row_number,"
      " column_number, page)",
      rows);
}

void insert_findings(SqlConnection& connection, const SqlValue& id, const DocumentRecord& record) {
  std::vector<SqlRow> rows;
  for (std::size_t i = 0; i < record.findings.size(); ++i) {
    const FindingRecord& f = record.findings[i];
    rows.push_back({id, sql(i), sql(f.fingerprint), sql(f.id), sql(f.rule), sql(f.severity), sql(f.origin),
                    sql(f.place), sql(f.stated), sql(f.expected), sql(f.message.en), sql(f.message.es),
                    sql(f.suggestion.en), sql(f.suggestion.es)});
  }
  connection.insert(
      "findings (document, number, fingerprint, id, rule, severity, origin, place, stated, expected, message_en, "
      "message_es,"
      " suggestion_en, suggestion_es)",
      rows);
}

std::int64_t store_document(SqlConnection& connection, const EngineKey& key, const std::string& sha256,
                            const DocumentRecord& record) {
  const std::int64_t id = make_document(connection, key, sha256, record);
  insert_text_parts(connection, sql(id), record);
  insert_tables(connection, sql(id), record);
  insert_facts(connection, sql(id), record);
  insert_findings(connection, sql(id), record);
  return id;
}

}  // namespace

void mark_told(SqlConnection& connection, std::int64_t file) {
  connection.execute(
      "INSERT INTO told (series, fingerprint, since) SELECT f.series, g.fingerprint, {now} FROM files f"
      " JOIN findings g ON g.document = f.document WHERE f.id = $1 ON CONFLICT DO NOTHING",
      {sql(file)});
  connection.execute("UPDATE files SET told = 1 WHERE id = $1", {sql(file)});
}

bool is_failure(const std::string& outcome) { return outcome != "ok" && outcome != "partial"; }

std::optional<KnownDocument> find_document(SqlConnection& connection, const EngineKey& key, const std::string& sha256) {
  const auto rows = connection.execute(
      "SELECT id, outcome, message FROM documents WHERE sha256 = $1 AND engine = $2 AND configuration = $3",
      {sql(sha256), sql(key.engine), sql(key.configuration)});
  if (rows.empty()) return std::nullopt;
  return KnownDocument{number(rows[0][0]), text(rows[0][1]), text(rows[0][2])};
}

bool store_finished(SqlConnection& connection, const EngineKey& key, std::int64_t importer,
                    const FinishedFile& finished) {
  SqlValue document;
  if (finished.known)
    document = sql(*finished.known);
  else if (finished.record && !finished.sha256.empty())
    document = sql(store_document(connection, key, finished.sha256, *finished.record));
  const auto rows = connection.execute(
      "UPDATE files SET state = $3, outcome = $4, message = $5, stamp = $6, size = $7, sha256 = $8, document = $9, "
      "original = $10, told = 0,"
      " tries = tries + 1, finished = {now}, finished_by = $2, importer = NULL, lease_until = NULL"
      " WHERE id = $1 AND importer = $2 AND state = 'running' RETURNING id",
      {sql(finished.file.id), sql(importer), sql(is_failure(finished.outcome) ? "failed" : "done"),
       sql(finished.outcome), sql(finished.message), sql(finished.stamp), sql(finished.size),
       sql_or_null(finished.sha256), document, sql(finished.original_copied ? 1 : 0)});
  if (finished.told) mark_told(connection, finished.file.id);
  return !rows.empty();
}

}  // namespace crossfoot
