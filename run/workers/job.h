// What a worker does with one document, and what comes back to the parent.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"
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
// By the clock on the wall a document may take ten times as long: nothing that we read makes a worker wait, so this
// only ends one that should never have got stuck, and a machine with ten times too much to do still reads everything.
inline int wall_seconds(const WorkerLimits& limits, std::size_t bytes) { return 10 * processor_seconds(limits, bytes); }

struct JobInput {
  std::string path;  // for display only: a worker cannot open it
  std::string_view bytes;
  std::string settings;          // what the parent has to say about this document; the command's own business
  bool font_information = true;  // false on the second try after a crash
};

struct Reply {
  std::optional<Error> error;        // the document could not be read
  std::string output;                // finished text, or whatever the command's parent side expects
  std::vector<std::int64_t> counts;  // figures for the command's summary; their meaning is the command's own
};

using Job = std::function<Reply(const JobInput&)>;

}  // namespace crossfoot::run
