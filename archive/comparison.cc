#include "archive/comparison.h"

#include <array>
#include <filesystem>
#include <optional>
#include <utility>

#include "archive/path_text.h"

namespace crossfoot::archive {
namespace {

// The same period in another language; the latest period that ended before this one began, in the same language.
constexpr std::array<const char*, 4> kStatements = {
    "SELECT d.id, f.path, f.sha256, f.series, d.languages, d.period_start, d.period_end FROM files f JOIN documents d "
    "ON d.id = "
    "f.document"
    " WHERE f.id = $1",
    "SELECT d.id, f.path, f.sha256 FROM files f JOIN documents d ON d.id = f.document WHERE f.series = $1 AND f.state "
    "= "
    "'done' AND d.period_start = $2 AND d.period_end = $3 AND d.languages <> $4 ORDER BY f.path LIMIT 4",
    "SELECT d.id, f.path, f.sha256 FROM files f JOIN documents d ON d.id = f.document WHERE f.series = $1 AND f.state "
    "= "
    "'done' AND d.period_end < $2 AND d.period_end <> '' AND d.languages = $3 ORDER BY d.period_end DESC, f.path LIMIT "
    "1",
    "SELECT concept, member, unit, value, table_number, row_number, column_number FROM facts WHERE document = $1 ORDER "
    "BY number",
};
constexpr std::size_t kSelf = 0, kSister = 1, kPredecessor = 2, kFacts = 3;

std::string file_name(const SqlValue& path) {
  return std::filesystem::path(text_to_path(text(path))).filename().string();
}

ReportFacts facts_of(SqlConnection& connection, const SqlRow& report) {
  ReportFacts kept;
  kept.name = file_name(report[1]);
  for (const SqlRow& row : connection.execute(kStatements[kFacts], {report[0]}))
    kept.facts.push_back(
        {number(row[4]), number(row[5]), number(row[6]), text(row[0]), text(row[1]), text(row[2]), text(row[3])});
  return kept;
}

// Of a row that begins with document, path and hash.
FileVersion version_of(const SqlRow& row) { return {text_to_place(text(row[1])), text(row[2])}; }

void append(std::vector<NewsFinding>& all, std::vector<NewsFinding> more) {
  for (NewsFinding& finding : more) all.push_back(std::move(finding));
}

}  // namespace

std::span<const char* const> comparison_statements() { return kStatements; }

std::vector<NewsFinding> compare_with_archive(SqlConnection& connection, std::int64_t file,
                                              const Comparisons& compare) {
  const auto self = connection.execute(kStatements[kSelf], {sql(file)});
  if (self.empty()) return {};
  const SqlRow& row = self[0];
  const SqlValue &series = row[3], &languages = row[4], &start = row[5], &end = row[6];
  // Without a name or a period there is nothing to find relatives by.
  if (text(series).empty() || text(end).empty()) return {};
  const FileVersion fresh = version_of(row);
  std::optional<ReportFacts> mine;  // seldom needed
  std::vector<NewsFinding> found;
  const auto hold_against = [&](const SqlRow& relative, Kin kin) {
    if (auto differences = compare.reports(version_of(relative), kin, fresh))
      return append(found, std::move(*differences));
    if (!mine) mine = facts_of(connection, row);
    append(found, compare.facts(facts_of(connection, relative), kin, *mine));
  };
  for (const SqlRow& sister : connection.execute(kStatements[kSister], {series, start, end, languages}))
    hold_against(sister, Kin::sister);
  for (const SqlRow& last : connection.execute(kStatements[kPredecessor], {series, start, languages}))
    hold_against(last, Kin::predecessor);
  return found;
}

}  // namespace crossfoot::archive
