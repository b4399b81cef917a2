#include "archive/queue.h"

#include <sys/random.h>

#include <algorithm>
#include <set>

#include "archive/path_text.h"

namespace crossfoot::archive {
namespace {

// Long enough for any one document; a machine that is silent for so long is gone. Locks free leases much sooner.
constexpr const char* kLeaseSeconds = "3600";

// Parameters are bound as text, and an expression, unlike a column, would compare a number with it as unequal.
const std::string kInShard = "shard % CAST($1 AS BIGINT) = CAST($2 AS BIGINT)";

// files.message while such a file waits: an import that goes on where another stopped has to know.
constexpr const char* kAgain = "to be read again";

std::int64_t random_name() {
  std::uint64_t value = 0;
  if (getrandom(&value, sizeof value, 0) != sizeof value) throw ArchiveError("the system gives no random number");
  return static_cast<std::int64_t>(value >> 2) + 1;
}

}  // namespace

Queue::Queue(SqlConnection& connection, const EngineKey& key, const Shard& shard)
    : connection_(connection), key_(key), shard_(shard), importer_(random_name()) {
  connection_.hold_lock(importer_);
  connection_.execute("INSERT INTO importers (name, started, engine, configuration) VALUES ($1, {now}, $2, $3)",
                      {sql(importer_), sql(key_.engine), sql(key_.configuration)});
}

bool Queue::mine(const MemberPath& path) const { return shard_hash(path) % shard_.count == shard_.index; }

void Queue::add(const std::vector<NamedFile>& files, bool again) {
  // One statement may not touch a row twice, and a list may name a file twice.
  std::set<MemberPath> seen;
  std::vector<SqlRow> rows;
  for (const NamedFile& file : files)
    if (mine(file.path) && seen.insert(file.path).second)
      rows.push_back({sql(place_to_text(file.path)), sql(shard_hash(file.path)), sql(series_of(shown(file.path))),
                      sql("queued"), sql(file.stamp), sql(key_.engine), sql(key_.configuration)});
  // In the order of the key: two importers that add the same files never wait for each other crosswise.
  std::sort(rows.begin(), rows.end());
  std::string tail =
      "ON CONFLICT (path) DO UPDATE SET state = 'queued', stamp = excluded.stamp, engine = excluded.engine,"
      " configuration = excluded.configuration, message = " +
      (again ? "'" + std::string(kAgain) + "'" : "NULL") + " WHERE files.state NOT IN ('queued', 'running')";
  if (!again)
    tail +=
        " AND (files.stamp <> excluded.stamp OR files.engine <> excluded.engine"
        " OR files.configuration <> excluded.configuration)";
  connection_.insert(
      "files (path, shard, series, state, stamp, engine, configuration)", rows.size(),
      [&](std::size_t i, SqlSlots row) { std::transform(rows[i].begin(), rows[i].end(), row.begin(), slot<SqlValue>); },
      tail);
}

void Queue::add_skipped(const MemberPath& path, const std::string& why) {
  if (!mine(path)) return;
  connection_.execute(
      "INSERT INTO files (path, shard, series, state, message, stamp, engine, configuration)"
      " VALUES ($1, $2, '', 'skipped', $3, '', $4, $5) ON CONFLICT (path) DO NOTHING",
      {sql(place_to_text(path)), sql(shard_hash(path)), sql(why), sql(key_.engine), sql(key_.configuration)});
}

void Queue::finish_as_skipped(const LeasedFile& file, const std::string& why) {
  connection_.execute(
      "UPDATE files SET state = 'skipped', outcome = NULL, message = $3, tries = tries + 1, finished = {now}, "
      "finished_by = $2,"
      " importer = NULL, lease_until = NULL, document = NULL, told = 1 WHERE id = $1 AND importer = $2 AND state = "
      "'running'",
      {sql(file.id), sql(importer_), sql(why)});
}

std::vector<LeasedFile> Queue::lease(std::size_t count) {
  const auto rows =
      connection_.execute(std::string("UPDATE files SET state = 'running', importer = $3, lease_until = {now} + ") +
                              kLeaseSeconds + " WHERE id IN (SELECT id FROM files WHERE state = 'queued' AND " +
                              kInShard + " ORDER BY id LIMIT $4 {skip_locked}) RETURNING id, path, message",
                          {sql(shard_.count), sql(shard_.index), sql(importer_), sql(count)});
  std::vector<LeasedFile> leased;
  for (const SqlRow& row : rows)
    leased.push_back({number(row[0]), text_to_place(text(row[1])), text(row[2]) == kAgain});
  std::sort(leased.begin(), leased.end(), [](const LeasedFile& a, const LeasedFile& b) { return a.id < b.id; });
  return leased;
}

void Queue::release_dead() {
  const auto rows = connection_.execute(
      "SELECT importer, max(CASE WHEN lease_until < {now} THEN 1 ELSE 0 END) FROM files WHERE state = 'running' GROUP "
      "BY importer");
  for (const SqlRow& row : rows) {
    const std::int64_t name = number(row[0]);
    if (name == importer_) continue;
    const bool alive = connection_.is_lock_held(name);
    if (alive && number(row[1]) == 0) continue;
    connection_.execute(
        std::string("UPDATE files SET state = 'queued', importer = NULL WHERE state = 'running' AND importer = $1") +
            (alive ? " AND lease_until < {now}" : ""),
        {sql(name)});
  }
}

void Queue::release_mine() {
  connection_.execute("UPDATE files SET state = 'queued', importer = NULL WHERE state = 'running' AND importer = $1",
                      {sql(importer_)});
}

std::int64_t Queue::running_elsewhere() {
  const auto rows =
      connection_.execute("SELECT count(*) FROM files WHERE state = 'running' AND importer <> $3 AND " + kInShard,
                          {sql(shard_.count), sql(shard_.index), sql(importer_)});
  return number(rows.at(0).at(0));
}

std::int64_t Queue::unfinished() {
  const auto rows =
      connection_.execute("SELECT count(*) FROM files WHERE state IN ('queued', 'running') AND " + kInShard,
                          {sql(shard_.count), sql(shard_.index)});
  return number(rows.at(0).at(0));
}

void Queue::leave(std::int64_t done, std::int64_t failed) {
  connection_.execute("UPDATE importers SET finished = {now}, done = $2, failed = $3 WHERE name = $1",
                      {sql(importer_), sql(done), sql(failed)});
}

std::int64_t requeue_failed(SqlConnection& connection, const std::string& outcome) {
  Transaction transaction(connection);
  const std::string failed = outcome.empty() ? "state = 'failed'" : "state = 'failed' AND outcome = $1";
  const SqlRow parameters = outcome.empty() ? SqlRow{} : SqlRow{sql(outcome)};
  const auto rows =
      connection.execute("UPDATE files SET state = 'queued' WHERE " + failed + " RETURNING document", parameters);
  // What was made of the bytes goes, or the next import would take it for the answer.
  for (const SqlRow& row : rows) {
    if (!row[0]) continue;
    connection.execute("UPDATE files SET document = NULL WHERE document = $1", {row[0]});
    connection.execute("DELETE FROM documents WHERE id = $1", {row[0]});
  }
  transaction.commit();
  return static_cast<std::int64_t>(rows.size());
}

}  // namespace crossfoot::archive
