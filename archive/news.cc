#include "archive/news.h"

#include "archive/comparison.h"
#include "archive/path_text.h"
#include "archive/store.h"

namespace crossfoot {
namespace {

constexpr const char* kUntold =
    "SELECT id, path, series, state, outcome, message, document FROM files WHERE told = 0 AND state IN ('done', "
    "'failed')"
    " ORDER BY id";
constexpr const char* kFindings =
    "SELECT severity, id, rule, place, message_en, message_es, fingerprint FROM findings WHERE document = $1 ORDER BY "
    "number";
constexpr const char* kTold = "SELECT 1 FROM told WHERE series = $1 AND fingerprint = $2";

void add_findings(SqlConnection& connection, const SqlValue& document, const std::string& series, NewsItem& item) {
  for (const SqlRow& row : connection.execute(kFindings, {document})) {
    if (!connection.execute(kTold, {sql(series), row[6]}).empty()) continue;
    item.findings.push_back({text(row[0]), text(row[1]), text(row[2]), text(row[3]), text(row[4]), text(row[5])});
  }
}

}  // namespace

News gather_news(SqlConnection& connection, const CompareReports& compare) {
  News news;
  for (const SqlRow& row : connection.execute(kUntold)) {
    NewsItem item;
    item.file = number(row[0]);
    item.path = text_to_path(text(row[1]));
    const std::string series = text(row[2]);
    if (text(row[3]) == "failed") {
      item.outcome = text(row[4]);
      item.message = text(row[5]);
    } else if (row[6]) {
      add_findings(connection, row[6], series, item);
      for (NewsFinding& finding : compare_with_archive(connection, item.file, compare))
        item.findings.push_back(std::move(finding));
    }
    news.files.push_back(item.file);
    if (!item.findings.empty() || !item.outcome.empty()) news.items.push_back(std::move(item));
  }
  return news;
}

void mark_news_told(SqlConnection& connection, const News& news) {
  Transaction transaction(connection);
  for (const std::int64_t file : news.files) mark_told(connection, file);
  transaction.commit();
}

std::vector<std::string> nightly_statements() {
  std::vector<std::string> statements{kUntold, kFindings, kTold};
  for (const char* statement : comparison_statements()) statements.emplace_back(statement);
  return statements;
}

}  // namespace crossfoot
