#include <nlohmann/json.hpp>

#include "archive/archive.h"

namespace crossfoot::archive {
namespace {

using Json = nlohmann::ordered_json;

struct Part {
  const char* name;
  const char* statement;  // its columns become the values of an array
};

// Whole rows in the order of their keys.
constexpr Part kParts[] = {
    {"blocks", "SELECT kind, page, level, table_number, text FROM blocks WHERE document = $1 ORDER BY number"},
    {"tables",
     "SELECT name, page, caption, section, row_count, column_count, header_rows FROM report_tables WHERE document = $1"
     " ORDER BY number"},
    {"cells",
     "SELECT table_number, row_number, column_number, row_span, column_span, text, readings FROM cells WHERE document "
     "= $1"
     " ORDER BY table_number, row_number, column_number"},
    {"facts",
     "SELECT concept, member, period_start, period_end, unit, value, table_number, row_number, column_number, page "
     "FROM facts"
     " WHERE document = $1 ORDER BY number"},
    {"findings",
     "SELECT fingerprint, id, rule, severity, origin, place, stated, expected, message_en, message_es, suggestion_en,"
     " suggestion_es FROM findings WHERE document = $1 ORDER BY number"},
};

Json row_json(const SqlRow& row) {
  Json json = Json::array();
  for (const SqlValue& value : row) json.push_back(value ? Json(*value) : Json(nullptr));
  return json;
}

Json document_json(SqlConnection& connection, const SqlValue& id) {
  Json json;
  const auto head = connection.execute(
      "SELECT sha256, engine, configuration, outcome, message, media_type, pages, languages, title, period_start, "
      "period_end,"
      " warnings FROM documents WHERE id = $1",
      {id});
  json["head"] = row_json(head.at(0));
  for (const Part& part : kParts) {
    Json rows = Json::array();
    for (const SqlRow& row : connection.execute(part.statement, {id})) rows.push_back(row_json(row));
    json[part.name] = std::move(rows);
  }
  return json;
}

}  // namespace

void export_lines(SqlConnection& connection, const std::function<void(const std::string&)>& take) {
  connection.stream("SELECT path, state, outcome, message, size, sha256, document FROM files ORDER BY path", {},
                    [&](const SqlRow& row) {
                      const std::string state = text(row[1]);
                      const bool finished = state == "done" || state == "failed";
                      Json json;
                      json["path"] = text(row[0]);
                      json["state"] = state == "running" ? "queued" : state;
                      if (finished) {
                        json["outcome"] = text(row[2]);
                        json["message"] = text(row[3]);
                        json["size"] = row[4] ? Json(number(row[4])) : Json(nullptr);
                        json["sha256"] = row[5] ? Json(*row[5]) : Json(nullptr);
                        if (row[6]) json["document"] = document_json(connection, row[6]);
                      }
                      take(json.dump(-1, ' ', false, Json::error_handler_t::replace));
                    });
}

}  // namespace crossfoot::archive
