// What the archive keeps of one document, as it comes from a worker.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "model/finding.h"
#include "model/statement.h"

namespace crossfoot::archive {

struct BlockRecord {
  std::string kind, text;
  int page = 0, level = 0, table = -1;
};

struct CellRecord {
  int row = 0, column = 0, row_span = 1, column_span = 1;
  std::string text;
  std::string readings;  // JSON array of {"value","unit","confidence"}, best first; empty where there are none
};

struct TableRecord {
  std::string name, caption, section;
  int page = 0, rows = 0, columns = 0, header_rows = 0;
  std::vector<CellRecord> cells;
};

// One figure with what it says: fees of 2023, in dollars, for the programme named in the column.
struct FactRecord {
  std::string concept_name, member, period_start, period_end, unit, value;
  int table = 0, row = 0, column = 0, page = 0;
};

struct FindingRecord {
  std::string fingerprint, id, rule, severity, origin, place, stated, expected;
  Bilingual message, suggestion;
};

struct DocumentRecord {
  std::string outcome = "ok";  // a name of Outcome
  std::string message;
  std::string media_type, languages, title, period_start, period_end;
  std::string warnings;  // one a line
  int pages = 0;
  std::vector<BlockRecord> blocks;
  std::vector<TableRecord> tables;
  std::vector<FactRecord> facts;
  std::vector<FindingRecord> findings;
};

// In the worker.
DocumentRecord make_record(const Document& document, const Statement& statement, const CheckResult& result);
std::string encode(const DocumentRecord& record);
// In the parent; nothing when the bytes are not what encode() writes. Texts are UTF-8 without zero bytes afterwards.
std::optional<DocumentRecord> decode_record(std::string_view bytes);
// A document that could not be read.
DocumentRecord failure_record(const Error& error);

}  // namespace crossfoot::archive
