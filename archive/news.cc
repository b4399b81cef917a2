#include "archive/news.h"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

#include "archive/comparison.h"
#include "archive/path_text.h"
#include "archive/store.h"

namespace crossfoot::archive {
namespace {

constexpr const char* kUntold =
    "SELECT id, path, series, state, outcome, message, document FROM files WHERE told = 0 AND state IN ('done', "
    "'failed')"
    " ORDER BY id";
constexpr const char* kFindings =
    "SELECT severity, id, rule, place, message_en, message_es, fingerprint, stated, expected FROM findings WHERE "
    "document = $1 ORDER BY "
    "number";
constexpr const char* kTold = "SELECT 1 FROM told WHERE series = $1 AND fingerprint = $2";

// Other names of the same bytes, of which a message has told, whichever crossfoot read them.
constexpr const char* kOtherNames =
    "SELECT f.path FROM documents d JOIN documents e ON e.sha256 = d.sha256 JOIN files f ON f.document = e.id"
    " WHERE d.id = $1 AND f.id <> $2 AND f.told = 1";

constexpr const char* kTell =
    "INSERT INTO told (series, fingerprint, since) VALUES ($1, $2, {now}) ON CONFLICT DO NOTHING";

void add_findings(SqlConnection& connection, const SqlValue& document, NewsItem& item) {
  for (const SqlRow& row : connection.execute(kFindings, {document})) {
    if (!connection.execute(kTold, {sql(item.series), row[6]}).empty()) continue;
    item.findings.push_back({text(row[0]), text(row[1]), text(row[2]), text(row[3]), text(row[4]), text(row[5]),
                             text(row[6]), text(row[7]), text(row[8])});
  }
}

// Two versions that are both new are held against each other from either side and told of once.
using Pairs = std::set<std::pair<std::string, std::string>>;

void add_differences(SqlConnection& connection, const Comparisons& compare, Pairs& tonight, NewsItem& item) {
  Pairs fresh;
  for (NewsFinding& difference : compare_with_archive(connection, item.file, compare)) {
    const std::pair key{item.series, difference.fingerprint};
    if (tonight.contains(key) || !connection.execute(kTold, {sql(key.first), sql(key.second)}).empty()) continue;
    fresh.insert(key);
    item.findings.push_back(std::move(difference));
  }
  tonight.merge(fresh);
}

// A member is there while its archive is.
bool is_gone(const MemberPath& path) {
  std::error_code ignored;
  return !std::filesystem::exists(std::filesystem::symlink_status(path.file, ignored));
}

// A report that was told of under names that are no more was renamed or moved; a copy is another report.
bool was_moved(SqlConnection& connection, const SqlValue& document, std::int64_t file) {
  if (!document) return false;
  const auto names = connection.execute(kOtherNames, {document, sql(file)});
  return !names.empty() && std::all_of(names.begin(), names.end(),
                                       [](const SqlRow& row) { return is_gone(text_to_place(text(row[0]))); });
}

}  // namespace

// Importers have names of 62 random bits.
void become_the_teller(SqlConnection& connection) { connection.hold_lock(1); }

News gather_news(SqlConnection& connection, const Comparisons& compare) {
  News news;
  Pairs tonight;
  for (const SqlRow& row : connection.execute(kUntold)) {
    NewsItem item;
    item.file = number(row[0]);
    item.path = text_to_place(text(row[1]));
    item.series = text(row[2]);
    news.files.push_back(item.file);
    if (was_moved(connection, row[6], item.file)) continue;
    if (text(row[3]) == "failed") {
      item.outcome = text(row[4]);
      item.message = text(row[5]);
    } else if (row[6]) {
      add_findings(connection, row[6], item);
      add_differences(connection, compare, tonight, item);
    }
    if (!item.findings.empty() || !item.outcome.empty()) news.items.push_back(std::move(item));
  }
  return news;
}

void mark_news_told(SqlConnection& connection, const News& news) {
  Transaction transaction(connection);
  for (const std::int64_t file : news.files) mark_told(connection, file);
  for (const NewsItem& item : news.items)
    for (const NewsFinding& finding : item.findings)
      connection.execute(kTell, {sql(item.series), sql(finding.fingerprint)});
  transaction.commit();
}

std::vector<std::string> nightly_statements() {
  std::vector<std::string> statements{kUntold, kFindings, kTold, kOtherNames};
  for (const char* statement : comparison_statements()) statements.emplace_back(statement);
  return statements;
}

}  // namespace crossfoot::archive
