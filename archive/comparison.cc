#include "archive/comparison.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>
#include <optional>
#include <tuple>

#include "archive/path_text.h"
#include "archive/sha256.h"
#include "model/decimal.h"

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

struct Fact {
  std::string concept_name, member, unit, value;
};

using Place = std::tuple<std::int64_t, std::int64_t, std::int64_t>;
using Facts = std::map<Place, Fact>;

Facts facts_of(SqlConnection& connection, const SqlValue& document) {
  Facts facts;
  for (const SqlRow& row : connection.execute(kStatements[kFacts], {document}))
    facts[{number(row[4]), number(row[5]), number(row[6])}] = {text(row[0]), text(row[1]), text(row[2]), text(row[3])};
  return facts;
}

bool same_value(const std::string& a, const std::string& b) {
  const auto x = Decimal::parse(a), y = Decimal::parse(b);
  return x && y ? *x == *y : a == b;
}

std::string file_name(const SqlValue& path) {
  return std::filesystem::path(text_to_path(text(path))).filename().string();
}

std::string table_name(const Place& place) {
  return fmt::format("table t{}, row {}", std::get<0>(place) + 1, std::get<1>(place) + 1);
}

// The same from either side.
std::string pair_fingerprint(const std::string& rule, const std::string& place, const std::string& a,
                             const std::string& b) {
  return sha256_of(rule + '\n' + place + '\n' + std::min(a, b) + '\n' + std::max(a, b)).substr(0, 16);
}

// Only tables of which nine figures in ten agree are the same table: others have another order or another scope.
std::vector<NewsFinding> differences_from_sister(const Facts& mine, const Facts& theirs, const std::string& sister) {
  std::map<std::int64_t, std::pair<int, int>> agreement;  // of each table: agreeing, all
  for (const auto& [place, fact] : mine) {
    auto& [agreeing, all] = agreement[std::get<0>(place)];
    const auto other = theirs.find(place);
    ++all;
    if (other != theirs.end() && same_value(fact.value, other->second.value)) ++agreeing;
  }
  std::vector<NewsFinding> found;
  for (const auto& [place, fact] : mine) {
    const auto& [agreeing, all] = agreement[std::get<0>(place)];
    const auto other = theirs.find(place);
    if (other == theirs.end() || agreeing * 10 < all * 9 || same_value(fact.value, other->second.value)) continue;
    found.push_back({"warning", "C201", "differs-from-sister", table_name(place) + ", " + fact.concept_name,
                     fmt::format("{} here, {} in {}", fact.value, other->second.value, sister),
                     fmt::format("{} aquí, {} en {}", fact.value, other->second.value, sister),
                     pair_fingerprint("differs-from-sister", table_name(place) + fact.concept_name, fact.value,
                                      other->second.value)});
  }
  return found;
}

// "closing-balance" of one column, where it is stated once: what is ambiguous is not compared.
std::map<std::string, std::string> balances(const Facts& facts, std::string_view concept_name) {
  std::map<std::string, std::string> values;
  for (const auto& [place, fact] : facts) {
    if (fact.concept_name != concept_name) continue;
    const auto [known, fresh] = values.emplace(fact.member + "|" + fact.unit, fact.value);
    if (!fresh && !same_value(known->second, fact.value)) known->second.clear();
  }
  return values;
}

std::vector<NewsFinding> breaks_with_predecessor(const Facts& mine, const Facts& theirs,
                                                 const std::string& predecessor) {
  std::vector<NewsFinding> found;
  const auto opening = balances(mine, "opening-balance"), closing = balances(theirs, "closing-balance");
  for (const auto& [member, value] : opening) {
    const auto before = closing.find(member);
    if (value.empty() || before == closing.end() || before->second.empty() || same_value(value, before->second))
      continue;
    found.push_back({"warning", "C202", "opening-is-not-last-closing", member.substr(0, member.find('|')),
                     fmt::format("opening balance {}, but {} closes with {}", value, predecessor, before->second),
                     fmt::format("saldo inicial {}, pero {} cierra con {}", value, predecessor, before->second),
                     pair_fingerprint("opening-is-not-last-closing", member, value, before->second)});
  }
  return found;
}

// Of a row that begins with document, path and hash.
FileVersion version_of(const SqlRow& row) { return {text_to_place(text(row[1])), text(row[2])}; }

void append(std::vector<NewsFinding>& all, std::vector<NewsFinding> more) {
  for (NewsFinding& finding : more) all.push_back(std::move(finding));
}

}  // namespace

std::span<const char* const> comparison_statements() { return kStatements; }

std::vector<NewsFinding> compare_with_archive(SqlConnection& connection, std::int64_t file,
                                              const CompareReports& compare) {
  const auto self = connection.execute(kStatements[kSelf], {sql(file)});
  if (self.empty()) return {};
  const SqlRow& row = self[0];
  const SqlValue &series = row[3], &languages = row[4], &start = row[5], &end = row[6];
  // Without a name or a period there is nothing to find relatives by.
  if (text(series).empty() || text(end).empty()) return {};
  const FileVersion fresh = version_of(row);
  std::optional<Facts> mine;  // seldom needed
  std::vector<NewsFinding> found;
  const auto hold_against = [&](const SqlRow& relative, Kin kin) {
    if (auto differences = compare(version_of(relative), kin, fresh)) return append(found, std::move(*differences));
    if (!mine) mine = facts_of(connection, row[0]);
    const Facts theirs = facts_of(connection, relative[0]);
    append(found, kin == Kin::sister ? differences_from_sister(*mine, theirs, file_name(relative[1]))
                                     : breaks_with_predecessor(*mine, theirs, file_name(relative[1])));
  };
  for (const SqlRow& sister : connection.execute(kStatements[kSister], {series, start, end, languages}))
    hold_against(sister, Kin::sister);
  for (const SqlRow& last : connection.execute(kStatements[kPredecessor], {series, start, languages}))
    hold_against(last, Kin::predecessor);
  return found;
}

}  // namespace crossfoot::archive
