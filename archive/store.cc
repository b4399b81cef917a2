#include "archive/store.h"

#include <utility>
#include <vector>

#include "archive/stored_record.h"

namespace crossfoot::archive {
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
  const SqlRow values{sql(sha256),
                      sql(key.engine),
                      sql(key.configuration),
                      sql(record.outcome),
                      sql(record.message),
                      sql(record.media_type),
                      sql(record.pages),
                      sql(record.languages),
                      sql(record.title),
                      sql(record.period_start),
                      sql(record.period_end),
                      sql(record.warnings),
                      sql(parts_of(record)),
                      sql(digest_of(sha256, key.engine, key.configuration, record))};
  const auto fresh = connection.execute(
      "INSERT INTO documents (sha256, engine, configuration, outcome, message, media_type, pages, languages, title,"
      " period_start, period_end, warnings, parts, digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, "
      "$13, $14)"
      " ON CONFLICT (sha256, engine, configuration) DO NOTHING RETURNING id",
      values);
  if (!fresh.empty()) return number(fresh[0][0]);
  const auto known = connection.execute(
      "UPDATE documents SET outcome = $4, message = $5, media_type = $6, pages = $7, languages = $8, title = $9,"
      " period_start = $10, period_end = $11, warnings = $12, parts = $13, digest = $14"
      " WHERE sha256 = $1 AND engine = $2 AND configuration = $3 RETURNING id",
      values);
  const std::int64_t id = number(known.at(0).at(0));
  clear_parts(connection, id);
  return id;
}

void insert_text_parts(SqlConnection& connection, std::int64_t id, const DocumentRecord& record) {
  connection.insert("blocks (document, number, kind, page, level, table_number, text)", record.blocks.size(),
                    [&](std::size_t i, SqlSlots row) {
                      const BlockRecord& b = record.blocks[i];
                      set_row(row, id, i, b.kind, b.page, b.level, b.table, b.text);
                    });
}

void insert_tables(SqlConnection& connection, std::int64_t id, const DocumentRecord& record) {
  connection.insert(
      "report_tables (document, number, name, page, caption, section, row_count, column_count, header_rows)",
      record.tables.size(), [&](std::size_t i, SqlSlots row) {
        const TableRecord& t = record.tables[i];
        set_row(row, id, i, t.name, t.page, t.caption, t.section, t.rows, t.columns, t.header_rows);
      });
  // Of all tables together: many rows are written at once.
  std::vector<std::pair<std::size_t, const CellRecord*>> cells;
  for (std::size_t number = 0; number < record.tables.size(); ++number)
    for (const CellRecord& cell : record.tables[number].cells) cells.emplace_back(number, &cell);
  connection.insert("cells (document, table_number, row_number, column_number, row_span, column_span, text, readings)",
                    cells.size(), [&](std::size_t i, SqlSlots row) {
                      const CellRecord& c = *cells[i].second;
                      set_row(row, id, cells[i].first, c.row, c.column, c.row_span, c.column_span, c.text, c.readings);
                      if (c.readings.empty()) row.back() = {};
                    });
}

void insert_facts(SqlConnection& connection, std::int64_t id, const DocumentRecord& record) {
  connection.insert(
      "facts (document, number, concept, member, period_start, period_end, unit, value, table_number, row_number,"
      " column_number, page)",
      record.facts.size(), [&](std::size_t i, SqlSlots row) {
        const FactRecord& f = record.facts[i];
        set_row(row, id, i, f.concept_name, f.member, f.period_start, f.period_end, f.unit, f.value, f.table, f.row,
                f.column, f.page);
      });
}

void insert_findings(SqlConnection& connection, std::int64_t id, const DocumentRecord& record) {
  connection.insert(
      "findings (document, number, fingerprint, id, rule, severity, origin, place, stated, expected, message_en, "
      "message_es, suggestion_en, suggestion_es)",
      record.findings.size(), [&](std::size_t i, SqlSlots row) {
        const FindingRecord& f = record.findings[i];
        set_row(row, id, i, f.fingerprint, f.id, f.rule, f.severity, f.origin, f.place, f.stated, f.expected,
                f.message.en, f.message.es, f.suggestion.en, f.suggestion.es);
      });
}

std::int64_t store_document(SqlConnection& connection, const EngineKey& key, const std::string& sha256,
                            const DocumentRecord& record) {
  const std::int64_t id = make_document(connection, key, sha256, record);
  insert_text_parts(connection, id, record);
  insert_tables(connection, id, record);
  insert_facts(connection, id, record);
  insert_findings(connection, id, record);
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
  // The same bytes with the same outcome are no news, whoever touched the file. Who read it is not always who named it.
  const auto rows = connection.execute(
      "UPDATE files SET state = $3, outcome = $4, message = $5, stamp = $6, size = $7, sha256 = $8, document = $9, "
      "original = $10, engine = $11, configuration = $12,"
      " told = CASE WHEN told = 1 AND coalesce(sha256, '') = coalesce($8, '') AND outcome = $4 THEN 1 ELSE 0 END,"
      " tries = tries + 1, finished = {now}, finished_by = $2, importer = NULL, lease_until = NULL"
      " WHERE id = $1 AND importer = $2 AND state = 'running' RETURNING id",
      {sql(finished.file.id), sql(importer), sql(is_failure(finished.outcome) ? "failed" : "done"),
       sql(finished.outcome), sql(finished.message), sql(finished.stamp), sql(finished.size),
       sql_or_null(finished.sha256), document, sql(finished.original_copied ? 1 : 0), sql(key.engine),
       sql(key.configuration)});
  if (finished.told) mark_told(connection, finished.file.id);
  return !rows.empty();
}

}  // namespace crossfoot::archive
