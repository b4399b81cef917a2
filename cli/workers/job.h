// What a worker does with one document, and what comes back to the parent.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/result.h"

namespace crossfoot {

struct WorkerLimits {
  int timeout_seconds = 15;          // per document, by the clock on the wall
  std::size_t max_memory_mb = 1000;  // address space of one worker
  std::size_t max_output_mb = 128;   // of one document's result
  int documents_per_worker = 500;    // then it is replaced: libraries leak, heaps fragment
};

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

}  // namespace crossfoot
