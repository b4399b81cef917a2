#include "archive/stored_record.h"

#include <initializer_list>

#include "archive/sha256.h"

namespace crossfoot::archive {
namespace {

// Takes the columns of a row one after the other, in the order of its SELECT.
class Columns {
 public:
  explicit Columns(const SqlRow& row) : row_(row) {}
  void texts(std::initializer_list<std::string*> targets) {
    for (std::string* target : targets) *target = text(row_.at(next_++));
  }
  void numbers(std::initializer_list<int*> targets) {
    for (int* target : targets) *target = static_cast<int>(number(row_.at(next_++)));
  }

 private:
  const SqlRow& row_;
  std::size_t next_ = 0;
};

void read_head(SqlConnection& connection, const SqlValue& id, StoredDocument& document) {
  const auto rows = connection.execute(
      "SELECT sha256, engine, configuration, outcome, message, media_type, languages, title, period_start, period_end,"
      " warnings, pages FROM documents WHERE id = $1",
      {id});
  DocumentRecord& record = document.record;
  Columns columns(rows.at(0));
  columns.texts({&document.sha256, &document.engine, &document.configuration, &record.outcome, &record.message,
                 &record.media_type, &record.languages, &record.title, &record.period_start, &record.period_end,
                 &record.warnings});
  columns.numbers({&record.pages});
}

void read_blocks(SqlConnection& connection, const SqlValue& id, DocumentRecord& record) {
  connection.stream("SELECT kind, text, page, level, table_number FROM blocks WHERE document = $1 ORDER BY number",
                    {id}, [&](const SqlRow& row) {
                      BlockRecord& block = record.blocks.emplace_back();
                      Columns columns(row);
                      columns.texts({&block.kind, &block.text});
                      columns.numbers({&block.page, &block.level, &block.table});
                    });
}

void read_tables(SqlConnection& connection, const SqlValue& id, DocumentRecord& record) {
  connection.stream(
      "SELECT name, caption, section, page, row_count, column_count, header_rows FROM report_tables"
      " WHERE document = $1 ORDER BY number",
      {id}, [&](const SqlRow& row) {
        TableRecord& table = record.tables.emplace_back();
        Columns columns(row);
        columns.texts({&table.name, &table.caption, &table.section});
        columns.numbers({&table.page, &table.rows, &table.columns, &table.header_rows});
      });
  connection.stream(
      "SELECT table_number, row_number, column_number, row_span, column_span, text, readings FROM cells"
      " WHERE document = $1 ORDER BY table_number, row_number, column_number",
      {id}, [&](const SqlRow& row) {
        // Of no table where rows were lost: it belongs to the digest all the same.
        const auto number_of_table = static_cast<std::size_t>(number(row.at(0)));
        TableRecord& table =
            number_of_table < record.tables.size() ? record.tables[number_of_table] : record.tables.emplace_back();
        CellRecord& cell = table.cells.emplace_back();
        int unused = 0;
        Columns columns(row);
        columns.numbers({&unused, &cell.row, &cell.column, &cell.row_span, &cell.column_span});
        columns.texts({&cell.text, &cell.readings});
      });
}

void read_facts(SqlConnection& connection, const SqlValue& id, DocumentRecord& record) {
  connection.stream(
      "SELECT concept, member, period_start, period_end, unit, value, table_number, row_number, column_number, page"
      " FROM facts WHERE document = $1 ORDER BY number",
      {id}, [&](const SqlRow& row) {
        FactRecord& fact = record.facts.emplace_back();
        Columns columns(row);
        columns.texts(
            {&fact.concept_name, &fact.member, &fact.period_start, &fact.period_end, &fact.unit, &fact.value});
        columns.numbers({&fact.table, &fact.row, &fact.column, &fact.page});
      });
}

void read_findings(SqlConnection& connection, const SqlValue& id, DocumentRecord& record) {
  connection.stream(
      "SELECT fingerprint, id, rule, severity, origin, place, stated, expected, message_en, message_es, suggestion_en,"
      " suggestion_es FROM findings WHERE document = $1 ORDER BY number",
      {id}, [&](const SqlRow& row) {
        FindingRecord& finding = record.findings.emplace_back();
        Columns(row).texts({&finding.fingerprint, &finding.id, &finding.rule, &finding.severity, &finding.origin,
                            &finding.place, &finding.stated, &finding.expected, &finding.message.en,
                            &finding.message.es, &finding.suggestion.en, &finding.suggestion.es});
      });
}

}  // namespace

StoredDocument stored_document(SqlConnection& connection, std::int64_t id) {
  StoredDocument document;
  read_head(connection, sql(id), document);
  for (const auto read : {read_blocks, read_tables, read_facts, read_findings})
    read(connection, sql(id), document.record);
  return document;
}

std::string digest_of(const StoredDocument& document) {
  return digest_of(document.sha256, document.engine, document.configuration, document.record);
}

std::string digest_of(const std::string& sha256, const std::string& engine, const std::string& configuration,
                      const DocumentRecord& record) {
  return sha256_of(sha256 + '\n' + engine + '\n' + configuration + '\n' + encode(record));
}

}  // namespace crossfoot::archive
