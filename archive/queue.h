// The queue of files: what was named, who is reading it, what became of it.
//
// A file is queued, running (leased to an importer), done, failed or skipped. A lease ends when its importer finishes
// the file, when the importer dies (the system frees its lock) or when the lease runs out (the importer's machine is
// gone).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "archive/member_path.h"
#include "archive/sql.h"

namespace crossfoot::archive {

// What decides, besides the bytes, what a document is made into.
struct EngineKey {
  std::string engine;         // the program's version
  std::string configuration;  // hash of the options that change results
};

struct Shard {
  std::int64_t count = 1;
  std::int64_t index = 0;
};

struct NamedFile {
  MemberPath path;
  std::string stamp;  // changes when the file does
};

struct LeasedFile {
  std::int64_t id = 0;
  MemberPath path;
  bool again = false;  // to be read whatever its bytes were made into before
};

class Queue {
 public:
  // Registers an importer and takes its lock.
  Queue(SqlConnection& connection, const EngineKey& key, const Shard& shard);

  std::int64_t importer() const { return importer_; }
  bool mine(const MemberPath& path) const;

  // New files are queued; known ones again if they changed, if the engine or configuration did, or if `again`.
  void add(const std::vector<NamedFile>& files, bool again);
  // A leased file that turned out to be no document itself.
  void finish_as_skipped(const LeasedFile& file, const std::string& why);
  // What was met and is no document: a link, a pipe.
  void add_skipped(const MemberPath& path, const std::string& why);
  // Takes up to `count` files of this shard.
  std::vector<LeasedFile> lease(std::size_t count);
  // Queues what dead importers had leased.
  void release_dead();
  // Gives back what this importer leased and did not finish.
  void release_mine();
  // Files of this shard that other importers are reading.
  std::int64_t running_elsewhere();
  // Files of this shard that are neither finished nor skipped.
  std::int64_t unfinished();
  void leave(std::int64_t done, std::int64_t failed);

 private:
  SqlConnection& connection_;
  EngineKey key_;
  Shard shard_;
  std::int64_t importer_;
};

// Queues failed files again, only those with this outcome unless it is empty. Returns how many.
std::int64_t requeue_failed(SqlConnection& connection, const std::string& outcome);

}  // namespace crossfoot::archive
