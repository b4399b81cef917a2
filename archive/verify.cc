#include <fcntl.h>
#include <unistd.h>

#include <utility>

#include "archive/archive.h"
#include "archive/sha256.h"
#include "archive/stored_record.h"

namespace crossfoot::archive {
namespace {

struct Check {
  const char* problem;
  const char* count;  // how many rows have it
};

constexpr Check kChecks[] = {
    {"files are done but have no document", "SELECT count(*) FROM files WHERE state = 'done' AND document IS NULL"},
    {"finished files still have a lease",
     "SELECT count(*) FROM files WHERE state IN ('done', 'failed', 'skipped') AND importer IS NOT NULL"},
    {"running files have no importer", "SELECT count(*) FROM files WHERE state = 'running' AND importer IS NULL"},
    {"files say something else than their document",
     "SELECT count(*) FROM files f JOIN documents d ON d.id = f.document WHERE f.state IN ('done', 'failed')"
     " AND (f.outcome <> d.outcome OR f.sha256 <> d.sha256)"},
    {"documents are not complete",
     "SELECT count(*) FROM documents d WHERE d.parts <> (SELECT count(*) FROM blocks b WHERE b.document = d.id)"
     " + (SELECT count(*) FROM report_tables t WHERE t.document = d.id) + (SELECT count(*) FROM cells c WHERE "
     "c.document = d.id)"
     " + (SELECT count(*) FROM facts f WHERE f.document = d.id) + (SELECT count(*) FROM findings g WHERE g.document = "
     "d.id)"},
};

std::string problem_with_original(const Originals& originals, const std::string& sha256) {
  const int fd = open(originals.path_of(sha256).c_str(), O_RDONLY | O_CLOEXEC);
  if (fd < 0) return "the original " + sha256 + " is missing";
  const auto hash = sha256_of_file(fd);
  close(fd);
  return hash == sha256 ? std::string() : "the original " + sha256 + " has changed";
}

void compare_digests(SqlConnection& connection, std::vector<std::string>& problems) {
  std::vector<std::pair<std::int64_t, std::string>> documents;
  for (const SqlRow& row : connection.execute("SELECT id, digest FROM documents WHERE digest <> '' ORDER BY id"))
    documents.emplace_back(number(row[0]), text(row[1]));
  for (const auto& [id, digest] : documents) {
    const StoredDocument stored = stored_document(connection, id);
    if (digest_of(stored) == digest) continue;
    const auto file = connection.execute("SELECT path FROM files WHERE document = $1 ORDER BY path LIMIT 1", {sql(id)});
    problems.push_back("what is kept of " + (file.empty() ? stored.sha256 : text(file[0][0])) +
                       " is not what was stored; import it with --again");
  }
}

}  // namespace

std::vector<std::string> verify_archive(const Archive& archive) {
  std::vector<std::string> problems;
  SqlConnection& connection = *archive.connection;
  if (const std::string problem = connection.integrity_problem(); !problem.empty())
    problems.push_back("the database is damaged: " + problem);
  for (const Check& check : kChecks) {
    const std::int64_t count = number(connection.execute(check.count).at(0).at(0));
    if (count > 0) problems.push_back(std::to_string(count) + " " + check.problem);
  }
  compare_digests(connection, problems);
  const Originals originals(archive.originals_directory, KeepOriginals::copy);
  if (!originals.keeps()) return problems;
  connection.stream("SELECT DISTINCT sha256 FROM files WHERE original = 1 AND sha256 IS NOT NULL", {},
                    [&](const SqlRow& row) {
                      if (const std::string problem = problem_with_original(originals, text(row[0])); !problem.empty())
                        problems.push_back(problem);
                    });
  return problems;
}

}  // namespace crossfoot::archive
