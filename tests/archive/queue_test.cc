#include "archive/queue.h"

#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <set>

#include "archive/archive.h"
#include "archive/store.h"
#include "tests/support/process.h"

namespace crossfoot::archive {
namespace {

using testing::TemporaryDirectory;

const EngineKey kKey{"1", "c"};

std::vector<NamedFile> files(int count, const std::string& stamp = "1") {
  std::vector<NamedFile> all;
  for (int i = 0; i < count; ++i) all.push_back({"/r/" + std::to_string(i) + ".pdf", stamp});
  return all;
}

FinishedFile finished(const LeasedFile& file, const std::string& outcome) {
  FinishedFile work;
  work.file = file;
  work.stamp = "1";
  work.sha256 = "hash of " + file.path.file;
  work.outcome = outcome;
  work.record = DocumentRecord{};
  work.record->outcome = outcome;
  work.record->blocks.push_back({"paragraph", "text of " + file.path.file, 1, 0, -1});
  return work;
}

void finish_all(SqlConnection& connection, Queue& queue, const EngineKey& key, const std::string& outcome = "ok") {
  for (auto leased = queue.lease(10); !leased.empty(); leased = queue.lease(10))
    for (const LeasedFile& file : leased)
      REQUIRE(store_finished(connection, key, queue.importer(), finished(file, outcome)));
}

}  // namespace

TEST_CASE("a file is leased once, by one importer") {
  const TemporaryDirectory folder;
  const Archive first = open_archive(folder.path(), ArchiveUse::fill),
                second = open_archive(folder.path(), ArchiveUse::fill);
  Queue a(*first.connection, kKey, {}), b(*second.connection, kKey, {});
  a.add(files(10), false);
  b.add(files(10), false);
  std::set<MemberPath> seen;
  for (int i = 0; i < 5; ++i) {
    for (const LeasedFile& file : a.lease(1)) CHECK(seen.insert(file.path).second);
    for (const LeasedFile& file : b.lease(1)) CHECK(seen.insert(file.path).second);
  }
  CHECK(seen.size() == 10);
  CHECK(a.lease(1).empty());
  CHECK(a.running_elsewhere() == 5);
}

TEST_CASE("what a killed importer had leased is queued again, at once") {
  const TemporaryDirectory folder;
  const pid_t child = fork();
  if (child == 0) {
    const Archive archive = open_archive(folder.path(), ArchiveUse::fill);
    Queue queue(*archive.connection, kKey, {});
    queue.add(files(4), false);
    queue.lease(3);
    kill(getpid(), SIGKILL);
  }
  int status = 0;
  waitpid(child, &status, 0);
  REQUIRE(WIFSIGNALED(status));
  const Archive archive = open_archive(folder.path(), ArchiveUse::fill);
  CHECK(archive_status(*archive.connection).running == 3);
  Queue queue(*archive.connection, kKey, {});
  queue.release_dead();
  CHECK(archive_status(*archive.connection).running == 0);
  finish_all(*archive.connection, queue, kKey);
  const ArchiveStatus after = archive_status(*archive.connection);
  CHECK(after.ok == 4);
  CHECK(after.pending == 0);
}

TEST_CASE("the lease of an importer that lives is not touched") {
  const TemporaryDirectory folder;
  const Archive first = open_archive(folder.path(), ArchiveUse::fill),
                second = open_archive(folder.path(), ArchiveUse::fill);
  Queue a(*first.connection, kKey, {}), b(*second.connection, kKey, {});
  a.add(files(3), false);
  const auto leased = a.lease(3);
  b.release_dead();
  CHECK(archive_status(*first.connection).running == 3);
  CHECK(store_finished(*first.connection, kKey, a.importer(), finished(leased[0], "ok")));
  // A result that comes after the lease has gone to another is not taken.
  a.release_mine();
  REQUIRE(b.lease(3).size() == 2);
  CHECK_FALSE(store_finished(*first.connection, kKey, a.importer(), finished(leased[1], "ok")));
}

TEST_CASE("a finished file is queued again only for a reason") {
  const TemporaryDirectory folder;
  const Archive archive = open_archive(folder.path(), ArchiveUse::fill);
  SqlConnection& connection = *archive.connection;
  Queue queue(connection, kKey, {});
  queue.add(files(3), false);
  finish_all(connection, queue, kKey);

  const auto pending = [&] { return archive_status(connection).pending; };
  queue.add(files(3), false);
  CHECK(pending() == 0);
  queue.add(files(1, "2"), false);  // the file changed
  CHECK(pending() == 1);
  finish_all(connection, queue, kKey);
  queue.add(files(2), true);  // asked for
  CHECK(pending() == 2);
  finish_all(connection, queue, kKey);
  Queue newer(connection, {"2", "c"}, {});  // a new version of the program
  newer.add(files(3), false);
  CHECK(pending() == 3);
}

TEST_CASE("known-bad files are not tried again until somebody asks") {
  const TemporaryDirectory folder;
  const Archive archive = open_archive(folder.path(), ArchiveUse::fill);
  SqlConnection& connection = *archive.connection;
  Queue queue(connection, kKey, {});
  queue.add(files(3), false);
  const auto leased = queue.lease(3);
  for (std::size_t i = 0; i < 3; ++i)
    store_finished(connection, kKey, queue.importer(), finished(leased[i], i == 0 ? "timeout" : "corrupt"));
  queue.add(files(3), false);
  CHECK(archive_status(connection).failed == 3);
  CHECK(requeue_failed(connection, "timeout") == 1);
  CHECK(archive_status(connection).pending == 1);
  CHECK_FALSE(find_document(connection, kKey, "hash of /r/0.pdf"));
  CHECK(find_document(connection, kKey, "hash of /r/1.pdf"));
  CHECK(requeue_failed(connection, "") == 2);
}

TEST_CASE("every path has exactly one shard") {
  const TemporaryDirectory folder;
  const Archive archive = open_archive(folder.path(), ArchiveUse::fill);
  std::set<MemberPath> seen;
  for (std::int64_t index = 0; index < 4; ++index) {
    Queue queue(*archive.connection, kKey, {4, index});
    queue.add(files(100), false);
    for (const LeasedFile& file : queue.lease(1000)) CHECK(seen.insert(file.path).second);
  }
  CHECK(seen.size() == 100);
}

TEST_CASE("storing a document twice leaves one, whole") {
  const TemporaryDirectory folder;
  const Archive archive = open_archive(folder.path(), ArchiveUse::fill);
  Queue queue(*archive.connection, kKey, {});
  for (int round = 0; round < 2; ++round) {
    queue.add(files(2), round == 1);
    finish_all(*archive.connection, queue, kKey);
  }
  int lines = 0;
  export_lines(*archive.connection, [&](const std::string& line) {
    ++lines;
    CHECK(line.find("text of /r/") != std::string::npos);
  });
  CHECK(lines == 2);
  CHECK(verify_archive(archive).empty());
}

TEST_CASE("verify names what is unsound") {
  const TemporaryDirectory folder;
  const Archive archive = open_archive(folder.path(), ArchiveUse::fill);
  Queue queue(*archive.connection, kKey, {});
  queue.add(files(1), false);
  finish_all(*archive.connection, queue, kKey);
  REQUIRE(verify_archive(archive).empty());
  const char* damage = GENERATE("DELETE FROM blocks", "UPDATE files SET document = NULL",
                                "UPDATE files SET outcome = 'crash'", "UPDATE files SET original = 1");
  archive.connection->execute(damage);
  CAPTURE(damage);
  CHECK_FALSE(verify_archive(archive).empty());
}

TEST_CASE("a newer archive is refused, an existing one is needed where nothing is to be made") {
  const TemporaryDirectory folder;
  CHECK_THROWS_AS(open_archive(folder.path() + "/none", ArchiveUse::change), ArchiveError);
  open_archive(folder.path(), ArchiveUse::fill).connection->execute("UPDATE archive_version SET version = 99");
  CHECK_THROWS_AS(open_archive(folder.path(), ArchiveUse::fill), ArchiveError);
}

}  // namespace crossfoot::archive
