// What a worker does with one document, and what comes back to the parent. Every kind of job has its own fields and its
// own reply; job_codec.h takes them over the channel.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/result.h"
#include "report/format.h"
#include "run/workers/sanitizer.h"

namespace crossfoot::run {

struct WorkerLimits {
  int timeout_seconds = 0;           // of processor time per document; 0: by its size
  std::size_t max_memory_mb = 1000;  // address space of one worker
  std::size_t max_output_mb = 128;   // of one document's result
  int documents_per_worker = 500;    // then it is replaced: libraries leak, heaps fragment
};

// Processor time, so that a busy machine refuses nothing that an idle one reads. Real reports take well under a second
// a megabyte; what a small file makes us do for longer than six seconds is an attack or a fault of ours.
inline int processor_seconds(const WorkerLimits& limits, std::size_t bytes) {
  constexpr int kSlowdown = kAddressSanitizer ? 10 : 1;  // of the sanitizers, at worst
  return limits.timeout_seconds > 0 ? limits.timeout_seconds : kSlowdown * (6 + 2 * static_cast<int>(bytes >> 20));
}
// Nothing that we read makes a worker wait: one that has used next to no processor time for ten times its limit by the
// clock on the wall is stuck. One that gets little on a busy machine goes on, for a hundred times its limit at most.
inline int stuck_after_seconds(const WorkerLimits& limits, std::size_t bytes) {
  return 10 * processor_seconds(limits, bytes);
}
inline int last_wall_seconds(const WorkerLimits& limits, std::size_t bytes) {
  return 100 * processor_seconds(limits, bytes);
}

// One document for a report.
struct ReadJob {
  std::string member;    // of the zip archive that the bytes are; empty: the bytes are the document
  std::string settings;  // text of the crossfoot.toml that holds for it, or empty
};

// One document for an archive; or a zip archive, whose members are to be named.
struct ImportJob {
  std::string member;  // as above
};

enum class Kinship { recognised, sisters, successors };

// Two documents, the bytes of the second behind those of the first.
struct PairJob {
  Kinship kinship = Kinship::recognised;
  std::uint64_t first_bytes = 0;
  std::string first, second;  // paths, for display only
};

// The pages of a PDF from this one, counted from 0.
struct DrawJob {
  int first_page = 0;
};

using JobWhat = std::variant<ReadJob, ImportJob, PairJob, DrawJob>;

// Of a read document: what there is to say was found and sent, and the parent only counts.
struct ReportCounts {
  int errors = 0, warnings = 0, notes = 0;
  int accepted = 0;               // in none of the above
  int silenced = 0;               // left out by a crossfoot.toml, in none of the above
  int failing = 0;                // what makes the exit status 1
  std::vector<std::int64_t> met;  // numbers of the baseline's entries that occurred
};

struct ReportReply {
  report::Piece piece;
  ReportCounts counts;
};

// To an ImportJob: archive::encode(), which the archive itself decodes.
struct RecordReply {
  std::string record;
};

// To an ImportJob whose document is a zip archive of documents.
struct MembersReply {
  std::vector<std::string> names;
};

// To a PairJob: finished text.
struct ComparisonReply {
  std::string text;
  int differences = 0;
};

// To a PairJob of the night.
struct DifferencesReply {
  struct Difference {
    std::string severity, id, rule, place, message_en, message_es, fingerprint;
  };
  std::vector<Difference> differences;
};

// To a DrawJob: as many pages as go into one reply.
struct DrawingsReply {
  struct Page {
    std::string svg, png;  // the picture may be empty
  };
  std::vector<Page> pages;
  int all_pages = 0;  // of the document
};

using Answer = std::variant<ReportReply, RecordReply, MembersReply, ComparisonReply, DifferencesReply, DrawingsReply>;

// Or why the document could not be read.
using Reply = Result<Answer>;

// A worker answers a job with its own kind of reply; one that a document has taken over may send another.
inline Error damaged_answer() { return {Outcome::crash, "the reader's answer is damaged"}; }
// The commands of one program never ask each other's workers.
inline Error unexpected_job() {
  return {Outcome::crash, "internal error: a worker was asked for another command's job"};
}

struct JobInput {
  std::string path;  // for display only: a worker cannot open it
  std::string_view bytes;
  JobWhat what;
  bool font_information = true;  // false on the second try after a crash
};

using Job = std::function<Reply(const JobInput&)>;

}  // namespace crossfoot::run
